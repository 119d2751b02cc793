// The font that paper is drawn with, from its npm package, read once.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Fonts } from '@crossbill/paper'

let read: Fonts | undefined

export function paperFonts(): Fonts {
  const require = createRequire(import.meta.url)
  const bytes = (name: string): Uint8Array => readFileSync(require.resolve(`@expo-google-fonts/inter/${name}`))
  read ??= { regular: bytes('400Regular/Inter_400Regular.ttf'), strong: bytes('600SemiBold/Inter_600SemiBold.ttf') }
  return read
}
