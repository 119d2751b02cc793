// The gate: sign-in first, then the shell; when the session ends the page stays below the sign-in, with what was typed.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Refused } from '../api/call.ts'
import { type Session, sessionQuery, useChange } from '../api/queries.ts'
import { type SignedIn, SignedInProvider } from '../api/session.tsx'
import { FullPageDialog } from '../parts/full-page-dialog.tsx'
import { Loading, Trouble } from '../parts/situation.tsx'
import { Shell } from './shell.tsx'
import { FirstPassword } from './first-password.tsx'
import { SignIn } from './sign-in.tsx'

function signedInOf(session: Session | undefined): SignedIn | undefined {
  if (session?.person === undefined || session.office === undefined) return undefined
  return { person: session.person, office: session.office, today: session.today }
}

/** Watches every query and change: a 401 means that the session ended. */
function useSessionEnd(ended: () => void): void {
  const queries = useQueryClient()
  useEffect(() => {
    const look = (error: unknown): void => {
      if (error instanceof Refused && error.status === 401) ended()
    }
    const offQueries = queries.getQueryCache().subscribe((event) => event.type === 'updated' && event.action.type === 'error' && event.query.queryKey[0] !== 'session' && look(event.action.error))
    const offChanges = queries.getMutationCache().subscribe((event) => event.type === 'updated' && event.action.type === 'error' && look(event.action.error))
    return () => {
      offQueries()
      offChanges()
    }
  }, [queries, ended])
}

export function Gate() {
  const session = useQuery(sessionQuery)
  const queries = useQueryClient()
  const signOut = useChange('signOut')
  const [locked, setLocked] = useState(false)
  const last = useRef<SignedIn>(undefined)
  const now = signedInOf(session.data)
  if (now !== undefined) last.current = now
  useSessionEnd(useCallback(() => void queries.refetchQueries({ queryKey: sessionQuery.queryKey }), [queries]))
  const endSession = signOut.mutate
  const onIdle = useCallback(() => {
    setLocked(true)
    endSession({}, { onSettled: () => queries.refetchQueries({ queryKey: sessionQuery.queryKey }) })
  }, [endSession, queries])

  if (session.isPending) return <main className="page"><Loading what="who is signed in" rows={3} /></main>
  if (session.data === undefined) return <main className="page"><Trouble error={session.error} retry={() => void session.refetch()} /></main>
  if (now === undefined && last.current === undefined) return <SignIn {...(session.data.demonstration === undefined ? {} : { demonstration: session.data.demonstration })} />
  if (session.data.mustChangePassword === true) return <FirstPassword />
  const shown = now ?? last.current
  if (shown === undefined) return null
  const away = now === undefined
  return (
    <SignedInProvider value={shown}>
      <Shell onIdle={onIdle} />
      {away ? (
        <FullPageDialog label="Sign in to go on">
          <SignIn inDialog locked={locked} {...(session.data.demonstration === undefined ? {} : { demonstration: session.data.demonstration })} />
        </FullPageDialog>
      ) : null}
    </SignedInProvider>
  )
}
