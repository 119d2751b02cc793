// Who is signed in, for every page below the shell.
import type { PersonView } from '@crossbill/api'
import type { CalendarDate } from '@crossbill/model'
import { createContext, type ReactNode, useContext } from 'react'

export interface SignedIn {
  readonly person: PersonView
  readonly office: { readonly id: string; readonly name: string }
  readonly today: CalendarDate
}

const SignedInContext = createContext<SignedIn | undefined>(undefined)

export function SignedInProvider({ value, children }: { value: SignedIn; children: ReactNode }) {
  return <SignedInContext value={value}>{children}</SignedInContext>
}

/** The person at work; a page outside the shell is a defect. */
export function useSignedIn(): SignedIn {
  const value = useContext(SignedInContext)
  if (value === undefined) throw new Error('useSignedIn needs the shell above it')
  return value
}
