// Opens the database the office chose: the embedded one in its data folder, or a server by DATABASE_URL.
// Whatever is wrong is said as a StartRefused; what comes back is ready to use.
import pg from 'pg'
import { StartRefused } from '../start-refused.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts'
import { applicationRole, migrateToLatest, refuseOtherSchema } from './migrate.ts'
import { openPool, overPool, type Database, type PoolWanted } from './pool.ts'

export interface DatabaseWanted {
  /** Folder of the embedded database; used when there is no `url`. */
  dataFolder: string
  binaryFolder?: string | undefined
  /** DATABASE_URL: a server, with the application's own login. */
  url?: string | undefined
  /** DATABASE_OWNER_URL: the account that owns the tables, to make and update them. */
  ownerUrl?: string | undefined
  poolSize?: number
}

export interface OpenDatabase {
  db: Database
  pool: pg.Pool
  kind: 'embedded' | 'server'
  embedded: EmbeddedPostgres | undefined
  /** Resolves when the embedded database ends by itself; never for a server. */
  ended: Promise<unknown>
  close: () => Promise<void>
}

/** The application's login in the embedded database. */
export const applicationLogin = 'crossbill'
const oldestVersion = 150_000

/** Opens, checks and updates the database. Throws StartRefused. */
export async function openDatabase(wanted: DatabaseWanted): Promise<OpenDatabase> {
  return wanted.url === undefined ? openEmbedded(wanted) : openServer(wanted.url, wanted)
}

async function openEmbedded(wanted: DatabaseWanted): Promise<OpenDatabase> {
  const embedded = await startEmbeddedPostgres({ dataFolder: wanted.dataFolder, binaryFolder: wanted.binaryFolder })
  try {
    await prepareEmbedded(embedded)
  } catch (trouble) {
    await embedded.stop()
    throw trouble
  }
  const pool = openPool({ connection: socketOf(embedded, applicationLogin, 'crossbill'), size: wanted.poolSize ?? 16 })
  const close = async () => {
    await pool.end()
    await embedded.stop()
  }
  return { db: overPool(pool), pool, kind: 'embedded', embedded, ended: embedded.ended, close }
}

/** How to reach the embedded database by its socket. */
export function socketOf(embedded: EmbeddedPostgres, user: string, database: string): Exclude<PoolWanted['connection'], string> {
  return { host: embedded.socketFolder, user, database }
}

async function prepareEmbedded(embedded: EmbeddedPostgres): Promise<void> {
  const first = new pg.Client(socketOf(embedded, embedded.owner, 'postgres'))
  await first.connect()
  try {
    const { rowCount } = await first.query("select from pg_database where datname = 'crossbill'")
    if (rowCount === 0) await first.query('create database crossbill')
  } finally {
    await first.end()
  }
  const owner = openPool({ connection: socketOf(embedded, embedded.owner, 'crossbill'), size: 3 })
  try {
    await migrateToLatest(owner)
    await makeApplicationLogin(owner)
  } finally {
    await owner.end()
  }
}

/** Makes the application's login: a member of the application role that owns nothing. */
export async function makeApplicationLogin(owner: pg.Pool): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [applicationLogin])
  if (rowCount === 0) await owner.query(`create role ${applicationLogin} login nosuperuser nobypassrls nocreatedb nocreaterole`)
  await owner.query(`grant ${applicationRole} to ${applicationLogin}`)
}

async function openServer(url: string, wanted: DatabaseWanted): Promise<OpenDatabase> {
  const pool = openPool({ connection: url, size: wanted.poolSize ?? 16 })
  try {
    await refuseOldVersion(pool)
    if (wanted.ownerUrl !== undefined) await migrateAsOwner(wanted.ownerUrl)
    await refuseStrongRole(pool)
    await refuseOtherSchema(pool)
  } catch (trouble) {
    await pool.end()
    throw trouble
  }
  const never = new Promise<never>(() => undefined)
  return { db: overPool(pool), pool, kind: 'server', embedded: undefined, ended: never, close: () => pool.end() }
}

async function migrateAsOwner(ownerUrl: string): Promise<void> {
  const owner = openPool({ connection: ownerUrl, size: 3 })
  try {
    await migrateToLatest(owner)
  } finally {
    await owner.end()
  }
}

async function refuseOldVersion(pool: pg.Pool): Promise<void> {
  const answer = await pool.query<{ version: number }>("select current_setting('server_version_num')::int as version").catch((trouble: NodeJS.ErrnoException) => {
    throw new StartRefused(
      'database-unreachable',
      `The PostgreSQL server of DATABASE_URL does not answer (${trouble.code ?? 'no code'}).`,
      'Check that it runs and that address, name and password in DATABASE_URL are right, or remove DATABASE_URL to use the embedded database.',
    )
  })
  const version = answer.rows[0]?.version ?? 0
  if (version < oldestVersion) {
    throw new StartRefused('database-too-old', `The server runs PostgreSQL ${Math.floor(version / 10_000)}; Crossbill needs 15 or newer.`, 'Use a server of version 15 or newer.')
  }
}

// Row-level security does not bind a superuser; tables owned by the login could be unlocked by it.
async function refuseStrongRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ strong: boolean; owns: boolean; member: boolean }>(`
    select r.rolsuper or r.rolbypassrls as strong,
      exists (select from pg_class c where c.relowner = r.oid) or exists (select from pg_namespace n where n.nspowner = r.oid) as owns,
      exists (select from pg_roles a where a.rolname = 'crossbill_app' and pg_has_role(r.oid, a.oid, 'member')) as member
    from pg_roles r where r.rolname = current_user`)
  const role = rows[0]
  if (role === undefined || (!role.strong && !role.owns && role.member)) return
  throw new StartRefused(
    'database-role-too-strong',
    role.strong || role.owns ? 'The login in DATABASE_URL may pass row-level security.' : 'The login in DATABASE_URL is no member of crossbill_app.',
    'Make a login of its own: create role crossbill login password …; grant crossbill_app to crossbill; and put it into DATABASE_URL. Tables are made with DATABASE_OWNER_URL.',
  )
}
