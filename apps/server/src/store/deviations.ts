// What payers and plans do differently, per office; a change adds a version and takes nothing away.
import { sql } from 'kysely'
import type { Within } from './postgres-store.ts'
import type { DeviationRecord, DeviationStore } from './store.ts'

export function deviationsIn({ tx, officeId }: Within): DeviationStore {
  const versions = async (): Promise<DeviationRecord[]> => {
    const rows = await tx.selectFrom('deviation').selectAll().where('office_id', '=', officeId).orderBy('deviation_id').orderBy('version', 'desc').execute()
    return rows.map((row) => ({ id: row.deviation_id, version: row.version, body: row.body, withdrawn: row.withdrawn, reason: row.reason ?? undefined, by: row.kept_by, at: row.kept_at }))
  }
  return {
    versions,
    async inEffect() {
      const seen = new Set<string>()
      return (await versions()).filter((row) => !seen.has(row.id) && seen.add(row.id) && !row.withdrawn).map((row) => row.body)
    },
    async payers() {
      const found = await sql<{ id: string; name: string }>`
        select coverage->'payer'->>'id' as id, min(coverage->'payer'->>'name') as name
        from case_event, jsonb_array_elements(body->'document'->'coverages') as coverage
        where office_id = ${officeId} and kind = 'case-opened'
        group by 1 order by 2 limit 500`.execute(tx)
      return found.rows.map(({ id, name }) => ({ id, name }))
    },
    async keep({ id, body, by, withdrawn, reason }) {
      const latest = await tx.selectFrom('deviation').select('version').where('office_id', '=', officeId).where('deviation_id', '=', id).orderBy('version', 'desc').limit(1).executeTakeFirst()
      const version = (latest?.version ?? 0) + 1
      await tx.insertInto('deviation').values({ office_id: officeId, deviation_id: id, version, body: JSON.stringify(body), withdrawn: withdrawn ?? false, reason: reason ?? null, kept_by: by }).execute()
      return version
    },
  }
}
