// Every key begins with the office, and every table is closed to other offices: what a group of a thousand offices rests on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase, testServers } from './fresh-database.ts'
import { applicationLogin } from '../src/database/open-database.ts'

describe.each(testServers())('tables on the $name server', (server) => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase(server)
  })
  afterAll(() => fresh.drop())

  it('every primary, unique and foreign key starts with office_id: put it first in the migration', async () => {
    const { rows } = await fresh.owner.query<{ table: string; key: string; first: string }>(`
      select r.relname as "table", c.conname as key, a.attname as first
      from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where n.nspname = 'crossbill' and c.contype in ('p', 'u', 'f')`)
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((row) => row.first !== 'office_id' && !/migration/.test(row.table))).toEqual([])
  })

  it('every unique index starts with office_id', async () => {
    const { rows } = await fresh.owner.query<{ index: string; first: string | null }>(`
      select i.relname as index, a.attname as first from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
      left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0] where n.nspname = 'crossbill' and x.indisunique`)
    expect(rows.filter((row) => row.first !== 'office_id' && !/migration/.test(row.index))).toEqual([])
  })

  it('row-level security is enabled and forced on every table with an office', async () => {
    const { rows } = await fresh.owner.query<{ relname: string; forced: boolean }>(`
      select r.relname, r.relrowsecurity and r.relforcerowsecurity as forced from pg_class r join pg_namespace n on n.oid = r.relnamespace
      where n.nspname = 'crossbill' and r.relkind in ('r', 'p') and exists (select from pg_attribute a where a.attrelid = r.oid and a.attname = 'office_id' and not a.attisdropped)`)
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter((row) => !row.forced)).toEqual([])
  })

  it('the application’s login owns nothing and may not pass row-level security by', async () => {
    const owned = await fresh.owner.query(`select c.relname from pg_class c join pg_roles o on o.oid = c.relowner where o.rolname = $1`, [applicationLogin])
    const { rows } = await fresh.owner.query<{ rolbypassrls: boolean; rolsuper: boolean }>('select rolbypassrls, rolsuper from pg_roles where rolname = $1', [applicationLogin])
    expect([owned.rowCount, rows[0]]).toEqual([0, { rolbypassrls: false, rolsuper: false }])
  })
})
