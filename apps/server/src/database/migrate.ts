// Brings a database to this program's tables: roles, schema, job queue, then our migrations in order.
// Runs with the owner's account only; the application's own account owns nothing.
import { makeWorkerUtils } from 'graphile-worker'
import { Migrator, type Kysely } from 'kysely'
import type pg from 'pg'
import { StartRefused } from '../start-refused.ts'
import { migrations } from './migrations/index.ts'
import { overPool } from './pool.ts'

/** The role that holds the application's rights; login roles are members of it. */
export const applicationRole = 'crossbill_app'

/** Makes or updates the tables. `pool` is the owner's. Throws when a migration fails; nothing is half-done. */
export async function migrateToLatest(pool: pg.Pool): Promise<{ applied: string[] }> {
  await makeRoleAndSchema(pool)
  await makeJobQueue(pool)
  const { error, results } = await migratorOver(pool).migrateToLatest()
  if (error !== undefined) throw error
  await pool.query(`grant select on crossbill.kysely_migration to ${applicationRole}`)
  return { applied: (results ?? []).filter((each) => each.status === 'Success').map((each) => each.migrationName) }
}

/** Throws StartRefused unless the database holds exactly the tables of this program. */
export async function refuseOtherSchema(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ name: string }>('select name from crossbill.kysely_migration order by name')
    .catch(() => ({ rows: [] as { name: string }[] }))
  const there = new Set(rows.map((row) => row.name))
  const known = Object.keys(migrations)
  const missing = known.filter((name) => !there.has(name))
  if ([...there].some((name) => !known.includes(name))) {
    throw new StartRefused('database-schema-newer', 'The database was written by a newer Crossbill.', 'Start the newer Crossbill.')
  }
  if (missing.length > 0) {
    throw new StartRefused(
      'database-schema-missing',
      `The database lacks ${missing.length} of ${known.length} migrations.`,
      'Start once with DATABASE_OWNER_URL set to the account that owns the tables.',
    )
  }
}

function migratorOver(pool: pg.Pool): Migrator {
  return new Migrator({
    db: overPool(pool) as unknown as Kysely<unknown>,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableSchema: 'crossbill',
  })
}

// Two servers may start at once on one database: the lock lets one of them make the roles.
async function makeRoleAndSchema(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtextextended('crossbill roles', 0))")
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [applicationRole])
    if (rowCount === 0) await client.query(`create role ${applicationRole} nologin nosuperuser nobypassrls`)
    await client.query('create schema if not exists crossbill')
    await client.query('grant usage on schema crossbill to crossbill_app')
    await client.query('commit')
  } catch (trouble) {
    await client.query('rollback')
    throw trouble
  } finally {
    client.release()
  }
}

async function makeJobQueue(pool: pg.Pool): Promise<void> {
  const jobs = await makeWorkerUtils({ pgPool: pool })
  try {
    await jobs.migrate()
  } finally {
    await jobs.release()
  }
}
