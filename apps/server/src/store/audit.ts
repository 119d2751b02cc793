// Who saw and changed what. Entries are chained by digest inside the database and can only be added.
import type { Role } from '@crossbill/model'
import { sql } from 'kysely'
import type { Within } from './postgres-store.ts'
import type { AuditStore } from './store.ts'

// Each lane is one chain. Several lanes let people of one office work at once; a transaction stays in one lane.
const lanes = 8

export function auditIn({ tx, officeId }: Within): AuditStore {
  const lane = Math.floor(Math.random() * lanes)
  return {
    async add({ person, action, object }) {
      await tx
        .insertInto('audit_log')
        .values({ office_id: officeId, lane, person_id: person.id, person_name: person.name, role: person.role, action, object, at: new Date(0).toISOString() })
        .execute()
    },
    async list(count, before) {
      let wanted = tx.selectFrom('audit_log').select(['position', 'at', 'person_name', 'role', 'action', 'object']).where('office_id', '=', officeId)
      if (before !== undefined) wanted = wanted.where('position', '<', before)
      const rows = await wanted.orderBy('position', 'desc').limit(count).execute()
      return rows.map((row) => ({ seq: row.position, at: row.at, by: row.person_name, role: row.role as Role, action: row.action, object: row.object }))
    },
    async isUnbroken() {
      const { rows } = await sql<{ broken: number }>`
        select count(*)::int as broken from (
          select digest, previous_digest, seq, audit_digest(entry) as computed,
            lag(digest) over chain as before, row_number() over chain as place
          from audit_log entry where office_id = ${officeId} window chain as (partition by lane order by seq)
        ) checked
        where computed <> digest or seq <> place or previous_digest is distinct from before`.execute(tx)
      return rows[0]?.broken === 0
    },
  }
}
