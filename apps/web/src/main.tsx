// Starts the web app: styles, theme, queries, addresses.
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@fontsource-variable/inter/index.css'
import './design/tokens.css'
import './design/base.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { Refused } from './api/call.ts'
import { theme } from './design/theme.ts'
import { router } from './router.tsx'

// The content security policy allows no code made at run time.
z.config({ jitless: true })

const queries = new QueryClient({
  defaultOptions: {
    // The server may be this very computer: a machine without the internet asks all the same, and a change is refused at once instead of waiting unseen.
    queries: { networkMode: 'always', staleTime: 10_000, retry: (times, error) => !(error instanceof Refused && error.status >= 400 && error.status < 500) && times < 2 },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** The server writes a new nonce for styles into each page; without a server there is none. */
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
// Dialogs lock scrolling with a style of their own; their library looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce })

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
