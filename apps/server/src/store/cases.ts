// Treatment cases: an append-only history for each, and a summary for lists that can be computed again.
import { randomUUID } from 'node:crypto'
import { caseEvent, type CaseEvent, type NewCaseEvent } from '@crossbill/model'
import { sql } from 'kysely'
import { isId, type Within } from './postgres-store.ts'
import type { Appended, CaseRecord, CaseStore, CaseSummary } from './store.ts'

/** The longest list given out at once. */
const mostRows = 2000

const columns = ['case_id', 'number', 'last_seq', 'state', 'summary'] as const

export function casesIn(within: Within): CaseStore {
  const { tx, officeId } = within
  return {
    async open({ externalId, number, at, by, events }) {
      const caseId = randomUUID()
      const made = await tx
        .insertInto('treatment_case')
        .values({ office_id: officeId, case_id: caseId, number, external_id: externalId, last_seq: events.length, summary: '{}' })
        .onConflict((conflict) => conflict.columns(['office_id', 'external_id']).doNothing())
        .returning('case_id')
        .executeTakeFirst()
      if (made === undefined) {
        const there = await tx.selectFrom('treatment_case').select('case_id').where('office_id', '=', officeId).where('external_id', '=', externalId).executeTakeFirstOrThrow()
        return { caseId: there.case_id, already: true }
      }
      await insertEvents(within, { caseId, after: 0, at, by, events })
      return { caseId, already: false }
    },
    append: (added) => append(within, added),
    async history(caseId) {
      if (!isId(caseId)) return []
      const rows = await tx.selectFrom('case_event').selectAll().where('office_id', '=', officeId).where('case_id', '=', caseId).orderBy('seq').execute()
      return rows.map((row) => readEvent(row))
    },
    async find(caseId) {
      if (!isId(caseId)) return undefined
      const row = await tx.selectFrom('treatment_case').select(columns).where('office_id', '=', officeId).where('case_id', '=', caseId).executeTakeFirst()
      return row === undefined ? undefined : readRecord(row)
    },
    async list(search) {
      let wanted = tx.selectFrom('treatment_case').select(columns).where('office_id', '=', officeId)
      if (search !== undefined && search.trim() !== '') {
        const pattern = `%${search.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
        wanted = wanted.where(sql<boolean>`(summary->>'patient' ilike ${pattern} or summary->>'title' ilike ${pattern} or number::text like ${pattern})`)
      }
      const rows = await wanted.orderBy('number', 'desc').limit(mostRows).execute()
      return rows.map(readRecord)
    },
    async findByMember(memberIds) {
      const rows = await tx
        .selectFrom('treatment_case')
        .select(columns)
        .where('office_id', '=', officeId)
        .where(sql<boolean>`summary->'members' ?| ${memberIds}`)
        .limit(50)
        .execute()
      return rows.map(readRecord)
    },
    async overridden() {
      const rows = await tx
        .selectFrom('treatment_case')
        .select(['case_id', 'number'])
        .where('office_id', '=', officeId)
        .where('case_id', 'in', (eb) => eb.selectFrom('case_event').select('case_id').where('office_id', '=', officeId).where('kind', '=', 'hold-overridden'))
        .execute()
      return rows.map((row) => ({ caseId: row.case_id, number: row.number }))
    },
    ...shownIn(within),
  }
}

type Shown = Pick<CaseStore, 'measured' | 'counts' | 'summarize' | 'noteRows' | 'approvals' | 'toCompute' | 'openOfProvider'>

/** What is kept beside a history for lists, and which cases must be computed again. */
function shownIn({ tx, officeId }: Within): Shown {
  return {
    async measured() {
      const rows = await tx.selectFrom('treatment_case').select(['case_id', sql<unknown>`summary->'measured'`.as('measured')]).where('office_id', '=', officeId).orderBy('number').execute()
      return rows.map((row) => ({ caseId: row.case_id, measured: row.measured }))
    },
    async counts() {
      const row = await tx
        .selectFrom('treatment_case')
        .select((eb) => [eb.fn.countAll<number>().as('total'), sql<number>`count(*) filter (where state = 'held')`.as('held')])
        .where('office_id', '=', officeId)
        .executeTakeFirstOrThrow()
      return { total: Number(row.total), held: Number(row.held) }
    },
    async summarize(caseId, { state, summary, noteRows, approvals, computedOn }) {
      await tx
        .updateTable('treatment_case')
        .set({ state, summary: JSON.stringify(summary), note_rows: JSON.stringify(noteRows), approval_rows: JSON.stringify(approvals), computed_on: computedOn, changed_at: sql`now()` })
        .where('office_id', '=', officeId)
        .where('case_id', '=', caseId)
        .execute()
    },
    async noteRows() {
      const rows = await tx.selectFrom('treatment_case').select('note_rows').where('office_id', '=', officeId).where(sql<boolean>`note_rows <> '[]'`).orderBy('number', 'desc').limit(mostRows).execute()
      return rows.flatMap((row) => row.note_rows as unknown[])
    },
    async approvals() {
      const rows = await tx
        .selectFrom('treatment_case')
        .select('approval_rows')
        .where('office_id', '=', officeId)
        .where('state', '<>', 'settled')
        .where(sql<boolean>`(approval_rows->'authorizations' <> '[]' or approval_rows->'predeterminations' <> '[]')`)
        .orderBy('number', 'desc')
        .limit(mostRows)
        .execute()
      const all = rows.map((row) => row.approval_rows as { authorizations: unknown[]; predeterminations: unknown[] })
      return { authorizations: all.flatMap((each) => each.authorizations), predeterminations: all.flatMap((each) => each.predeterminations) }
    },
    async toCompute(today, limit) {
      const rows = await tx.selectFrom('treatment_case').select('case_id').where('office_id', '=', officeId).where('state', '<>', 'settled').where(sql<boolean>`computed_on is distinct from ${today}::date`).orderBy('computed_on', (order) => order.asc().nullsFirst()).limit(limit).execute()
      return rows.map((row) => row.case_id)
    },
    async openOfProvider(providerId) {
      const rows = await tx.selectFrom('treatment_case').select('case_id').where('office_id', '=', officeId).where('state', '<>', 'settled').where(sql<boolean>`summary->'providers' ? ${providerId}`).execute()
      return rows.map((row) => row.case_id)
    },
  }
}

interface Added {
  caseId: string
  version?: number
  at: string
  by: string
  events: NewCaseEvent[]
}

// The row lock makes changes of one case follow each other; two people never get the same place in a history.
async function append(within: Within, added: Added): Promise<Appended> {
  const { tx, officeId } = within
  if (!isId(added.caseId)) return { ok: false, reason: 'unknown-case' }
  const row = await tx.selectFrom('treatment_case').select('last_seq').where('office_id', '=', officeId).where('case_id', '=', added.caseId).forUpdate().executeTakeFirst()
  if (row === undefined) return { ok: false, reason: 'unknown-case' }
  if (added.version !== undefined && added.version !== row.last_seq) return { ok: false, reason: 'newer-version', version: row.last_seq }
  const version = row.last_seq + added.events.length
  if (added.events.length > 0) {
    await insertEvents(within, { ...added, after: row.last_seq })
    await tx.updateTable('treatment_case').set({ last_seq: version, changed_at: sql`now()` }).where('office_id', '=', officeId).where('case_id', '=', added.caseId).execute()
  }
  return { ok: true, version }
}

async function insertEvents({ tx, officeId }: Within, added: Added & { after: number }): Promise<void> {
  const rows = added.events.map((event, index) => {
    const { kind, ...body } = event
    return { office_id: officeId, case_id: added.caseId, seq: added.after + index + 1, kind, at: added.at, by: added.by, body: JSON.stringify(body) }
  })
  await tx.insertInto('case_event').values(rows).execute()
}

interface EventRow {
  seq: number
  kind: string
  at: string
  by: string
  body: unknown
}

// A history that does not read is a defect of ours: what was written was checked before.
function readEvent(row: EventRow): CaseEvent {
  return caseEvent.parse({ ...(row.body as object), seq: row.seq, kind: row.kind, at: row.at, by: row.by })
}

interface RecordRow {
  case_id: string
  number: number
  last_seq: number
  state: string
  summary: unknown
}

function readRecord(row: RecordRow): CaseRecord {
  return { caseId: row.case_id, number: row.number, version: row.last_seq, state: row.state, summary: row.summary as CaseSummary }
}
