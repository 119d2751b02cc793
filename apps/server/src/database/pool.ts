// Connections to PostgreSQL with the settings every session of ours has, and values as we want them read:
// whole numbers as numbers, calendar dates as text without time zone, instants as ISO text.
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

export interface PoolWanted {
  /** Connection text, or the folder of a Unix socket with user and database. */
  connection: string | { host: string; user: string; database: string; port?: number }
  size: number
}

const sessionSettings = [
  'search_path=crossbill',
  'synchronous_commit=on',
  'timezone=UTC',
  'statement_timeout=60s',
  'lock_timeout=20s',
  'idle_in_transaction_session_timeout=120s',
]

const integer8 = 20
const calendarDate = 1082
const instant = 1184

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === integer8) return wholeNumber
    if (oid === calendarDate) return (text: string) => text
    if (oid === instant) return (text: string) => new Date(text).toISOString()
    return pg.types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown
  },
} as pg.CustomTypesConfig

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error('a whole number of the database is too large')
  return value
}

/** Opens a pool. Connections are made when first needed. */
export function openPool(wanted: PoolWanted): pg.Pool {
  const where = typeof wanted.connection === 'string' ? { connectionString: wanted.connection } : wanted.connection
  const options = sessionSettings.map((setting) => `-c ${setting}`).join(' ')
  const pool = new pg.Pool({ ...where, max: wanted.size, types, options, application_name: 'crossbill', idleTimeoutMillis: 30_000 })
  // A connection that breaks while idle is replaced at the next use; its error is not ours to die of.
  pool.on('error', () => undefined)
  return pool
}

/** The query builder over a pool. */
export function overPool(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
