// What every table promises: the office first in every key, row-level security forced, owned by nobody we sign in as.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, testServers, type FreshDatabase } from '../../../test/fresh-database.ts'

describe.each(testServers())('tables on the $name database', (server) => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase(server)
  })
  afterAll(() => fresh.drop())

  test('every primary, unique and foreign key starts with the office', async () => {
    const { rows } = await fresh.owner.query<{ name: string; first: string }>(`
      select c.conrelid::regclass || ' ' || c.conname as name, a.attname as first
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.connamespace = 'crossbill'::regnamespace and c.contype in ('p','u','f') and c.conrelid::regclass::text not like '%kysely%'
      union all
      select i.indrelid::regclass || ' ' || i.indexrelid::regclass, a.attname
      from pg_index i join pg_class t on t.oid = i.indrelid join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where t.relnamespace = 'crossbill'::regnamespace and i.indisunique and t.relname not like '%kysely%'`)
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.filter((row) => row.first !== 'office_id')).toEqual([])
  })

  test('row-level security is forced on every table', async () => {
    const { rows } = await fresh.owner.query<{ name: string; forced: boolean }>(`
      select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
      where relnamespace = 'crossbill'::regnamespace and relkind in ('r','p') and relname not like '%kysely%'`)
    expect(rows.length).toBeGreaterThanOrEqual(19)
    expect(rows.filter((row) => !row.forced)).toEqual([])
  })

  test('the application owns nothing and cannot step around security', async () => {
    const { rows } = await fresh.pool.query(`
      select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }])
    await expect(fresh.pool.query('alter table person disable row level security')).rejects.toThrow(/must be owner/)
    await expect(fresh.pool.query('set role crossbill_owner')).rejects.toThrow(/permission denied/)
  })

  test('tables that only grow refuse change, also to their owner', async () => {
    for (const table of ['audit_log', 'case_event', 'stored_file', 'posting']) {
      await expect(fresh.pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/)
      await expect(fresh.owner.query(`truncate crossbill.${table} cascade`)).rejects.toThrow(/only grows/)
    }
  })
})
