// Who saw and changed what. Entries are chained by digest inside the database and can only be added.
import { createHash } from 'node:crypto'
import type { Role } from '@crossbill/model'
import { sql } from 'kysely'
import pg from 'pg'
import type { Within } from './postgres-store.ts'
import type { AuditStore, Person } from './store.ts'

// Each lane is one chain. Several lanes let people of one office work at once; a transaction stays in one lane.
const lanes = 8

/** How many of the last entries of each lane are looked at when the log is viewed. */
const newestChecked = 2000

/** One entry that waits for the commit of its transaction. */
export interface AuditRow {
  person: Person
  action: string
  object: string
}

/** What one transaction adds to the log, in its lane. */
export interface Audited {
  lane: number
  rows: AuditRow[]
}

export function nothingAudited(): Audited {
  return { lane: Math.floor(Math.random() * lanes), rows: [] }
}

/**
 * Writes entries, in the order they were added; goes before the commit in one message, so that the lock of the lane is held
 * for that moment only. Empty without entries. Every text is quoted; a character no text of the database may hold is refused.
 */
export function auditStatement(officeId: string, { lane, rows }: Audited): string {
  if (rows.length === 0) return ''
  const values = rows.map(({ person, action, object }) => `(${[officeId, person.id, person.name, person.role, action, object].map(quoted).join(', ')}, ${lane}, 'epoch')`)
  return `insert into audit_log (office_id, person_id, person_name, role, action, object, lane, at) values ${values.join(', ')}; `
}

function quoted(text: string): string {
  if (text.includes('\0')) throw new Error('an audit entry holds the character zero')
  return pg.escapeLiteral(text)
}

export function auditIn({ tx, officeId, audited }: Within): AuditStore {
  /** What was added in this transaction is seen by what it reads afterwards. */
  const written = async () => {
    const statement = auditStatement(officeId, { lane: audited.lane, rows: audited.rows.splice(0) })
    if (statement !== '') await sql.raw(statement).execute(tx)
  }
  return {
    async add(entry) {
      audited.rows.push(entry)
    },
    async list(count, before) {
      await written()
      let wanted = tx.selectFrom('audit_log').select(['position', 'at', 'person_name', 'role', 'action', 'object']).where('office_id', '=', officeId)
      if (before !== undefined) wanted = wanted.where('position', '<', before)
      const rows = await wanted.orderBy('position', 'desc').limit(count).execute()
      return rows.map((row) => ({ seq: row.position, at: row.at, by: row.person_name, role: row.role as Role, action: row.action, object: row.object }))
    },
    async verify(extent) {
      await written()
      const least = extent === 'whole' ? 0 : newestChecked
      const { rows } = await sql<{ broken: number }>`
        select count(*)::int as broken from (
          select entry.digest, entry.previous_digest, entry.seq, audit_digest(entry) as computed,
            lag(entry.digest) over chain as before, lag(entry.seq) over chain as place_before
          from audit_log entry left join audit_head head on head.office_id = entry.office_id and head.lane = entry.lane
          where entry.office_id = ${officeId} and (${least}::int = 0 or entry.seq > coalesce(head.seq, 0) - ${least}::int)
          window chain as (partition by entry.lane order by entry.seq)
        ) checked
        where computed <> digest or (place_before is not null and (seq <> place_before + 1 or previous_digest is distinct from before))
          or (place_before is null and ${least}::int = 0 and (seq <> 1 or previous_digest is not null))`.execute(tx)
      const ends = await sql<{ wrong: number; count: number; heads: string | null }>`
        select count(*) filter (where head.seq is distinct from last.seq or head.digest is distinct from last.digest)::int as wrong,
          coalesce(sum(head.seq), 0)::bigint as count,
          string_agg(head.lane || ':' || head.seq || ':' || encode(head.digest, 'hex'), ',' order by head.lane) as heads
        from (select * from audit_head where office_id = ${officeId}) head
        full join (select distinct on (lane) lane, seq, digest from audit_log where office_id = ${officeId} order by lane, seq desc) last on last.lane = head.lane`.execute(tx)
      const end = ends.rows[0]
      const fingerprint = createHash('sha256').update(end?.heads ?? '').digest('hex').slice(0, 16)
      return { unbroken: rows[0]?.broken === 0 && end?.wrong === 0, count: end?.count ?? 0, fingerprint }
    },
  }
}
