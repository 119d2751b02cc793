// What the HTTP side is given: the store, the clock, the log, and what this server knows of codes and connections.
import type { Clock } from '../clock.ts'
import type { Connection } from '../connection/connection.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Log } from '../log.ts'
import type { Readers } from '../reading/readers.ts'
import type { Store } from '../store/store.ts'

export interface DemonstrationAccount {
  email: string
  password: string
  role: string
}

export interface Context {
  store: Store
  clock: Clock
  log: Log
  knowledge: Knowledge
  /** Reads foreign files, each within a bound of memory and time. */
  readers: Readers
  /** The connection of an office; each office has its own. */
  connectionOf: (officeId: string) => Promise<Connection>
  settings: HttpSettings
  /** Shown on the sign-in page of a demonstration; empty otherwise. */
  demonstration: readonly DemonstrationAccount[]
  /** The demonstration office, where invented payers may answer. */
  demonstrationOffice?: string | undefined
  /** Puts a file of an invented payer where the demonstration office's connection fetches it. */
  demonstrationInbox?: ((file: { name: string; bytes: Buffer }) => Promise<void>) | undefined
}

export interface HttpSettings {
  /** True when browsers reach us over TLS, here or at a proxy in front. */
  tls: boolean
  /** True when the address of the caller comes from a proxy in front. */
  trustProxy: boolean
  /** Folder of the built web app; undefined when there is none. */
  webFolder: string | undefined
  /** Sign-in attempts for one address and caller within five minutes. */
  signInAttempts: number
  /** Minutes without use after which a session ends. */
  idleMinutes: number
  /** Hours after which a session ends in any case. */
  sessionHours: number
  /** Largest file taken in, in bytes. */
  largestFile: number
}

export const usualHttpSettings: Omit<HttpSettings, 'webFolder' | 'tls' | 'trustProxy'> = {
  signInAttempts: 10,
  idleMinutes: 60,
  sessionHours: 12,
  largestFile: 100_000_000,
}
