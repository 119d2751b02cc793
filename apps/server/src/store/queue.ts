// The work queue: waiting is a row. Each case, unmatched remittance claim, remittance and file has at most one open step.
import { randomUUID } from 'node:crypto'
import type { NextStep, Role } from '@crossbill/model'
import { sql } from 'kysely'
import { isId, type Within } from './postgres-store.ts'
import type { CaseSummary, QueueEntry, QueueStore, Subject } from './store.ts'

/** The longest queue given out at once. */
const mostRows = 5000
/** Rows in one statement; a statement holds 65,535 values. */
const rowsAtOnce = 1000

export function queueIn(within: Within): QueueStore {
  const { tx, officeId } = within
  const openStep = (subject: Subject) => {
    const open = tx.updateTable('next_step').where('office_id', '=', officeId).where('state', '=', 'open')
    const { column, id } = columnOf(subject)
    return open.where(column, '=', id)
  }
  return {
    async putUnmatched(steps) {
      const rows = steps.map(({ unmatchedId, next }) => ({ office_id: officeId, step_id: randomUUID(), case_id: null, unmatched_id: unmatchedId, remittance_id: null, file_digest: null, owner_person_id: null, ...stepRow(next, null) }))
      for (let at = 0; at < rows.length; at += rowsAtOnce) await tx.insertInto('next_step').values(rows.slice(at, at + rowsAtOnce)).execute()
    },
    put: (subject, next, options) => put(within, { subject, next, snoozedUntil: options.snoozedUntil ?? null }),
    async close(subject) {
      await openStep(subject).set({ state: 'done', changed_at: sql`now()` }).execute()
    },
    async assign(subject, personId) {
      if (!isId(personId)) return false
      const person = await tx.selectFrom('person').select('person_id').where('office_id', '=', officeId).where('person_id', '=', personId).where('disabled_at', 'is', null).executeTakeFirst()
      if (person === undefined) return false
      const changed = await openStep(subject).set({ owner_person_id: personId, changed_at: sql`now()` }).executeTakeFirst()
      return changed.numUpdatedRows > 0n
    },
    list: (owner) => list(within, owner),
    async ofCases() {
      const rows = await tx.selectFrom('next_step').select(['case_id', 'title', 'due']).where('office_id', '=', officeId).where('state', '=', 'open').where('case_id', 'is not', null).execute()
      return new Map(rows.map((row) => [row.case_id ?? '', { title: row.title, due: row.due }]))
    },
  }
}

function columnOf(subject: Subject): { column: 'case_id' | 'unmatched_id' | 'remittance_id' | 'file_digest'; id: string } {
  if ('caseId' in subject) return { column: 'case_id', id: subject.caseId }
  if ('unmatchedId' in subject) return { column: 'unmatched_id', id: subject.unmatchedId }
  if ('remittanceId' in subject) return { column: 'remittance_id', id: subject.remittanceId }
  return { column: 'file_digest', id: subject.fileDigest }
}

interface Put {
  subject: Subject
  next: NextStep
  snoozedUntil: string | null
}

function stepRow(next: NextStep, snoozedUntil: string | null) {
  return {
    kind: next.kind,
    title: next.title,
    why: next.why,
    due: next.due,
    limit_date: next.limit?.date ?? null,
    limit_what: next.limit?.what ?? null,
    owner_role: next.owner,
    coverage_id: next.coverageId ?? null,
    claim_id: next.claimId ?? null,
    expected: next.expected ?? null,
    snoozed_until: snoozedUntil,
    next_action_at: `${snoozedUntil !== null && snoozedUntil > next.due ? snoozedUntil : next.due}T00:00:00Z`,
  }
}

async function put({ tx, officeId }: Within, { subject, next, snoozedUntil }: Put): Promise<void> {
  const { column, id } = columnOf(subject)
  const step = stepRow(next, snoozedUntil)
  await tx
    .insertInto('next_step')
    .values({ office_id: officeId, step_id: randomUUID(), case_id: null, unmatched_id: null, remittance_id: null, file_digest: null, owner_person_id: null, ...step, [column]: id })
    .onConflict((conflict) =>
      conflict
        .columns(['office_id', column])
        .where('state', '=', sql<'open'>`'open'`)
        .where(column, 'is not', null)
        .doUpdateSet({ ...step, changed_at: sql`now()` }),
    )
    .execute()
}

async function list({ tx, officeId }: Within, owner: Parameters<QueueStore['list']>[0]): Promise<QueueEntry[]> {
  let wanted = tx
    .selectFrom('next_step')
    .leftJoin('person', (join) => join.onRef('person.office_id', '=', 'next_step.office_id').onRef('person.person_id', '=', 'next_step.owner_person_id'))
    .leftJoin('treatment_case', (join) => join.onRef('treatment_case.office_id', '=', 'next_step.office_id').onRef('treatment_case.case_id', '=', 'next_step.case_id'))
    .selectAll('next_step')
    .select(['person.name as owner_name', 'treatment_case.number', 'treatment_case.state as case_state', 'treatment_case.summary'])
    .where('next_step.office_id', '=', officeId)
    .where('next_step.state', '=', 'open')
  if (owner.is === 'person') wanted = wanted.where('owner_person_id', '=', owner.personId)
  if (owner.is === 'none') wanted = wanted.where('owner_person_id', 'is', null)
  const rows = await wanted.orderBy('next_action_at').orderBy('due').limit(mostRows).execute()
  return rows.map((row) => ({
    stepId: row.step_id,
    caseId: row.case_id ?? undefined,
    record: row.number === null ? undefined : { number: row.number, state: row.case_state ?? '', summary: row.summary as CaseSummary },
    unmatchedId: row.unmatched_id ?? undefined,
    remittanceId: row.remittance_id ?? undefined,
    fileDigest: row.file_digest ?? undefined,
    ownerPersonId: row.owner_person_id ?? undefined,
    ownerName: row.owner_name ?? undefined,
    snoozedUntil: row.snoozed_until ?? undefined,
    next: {
      kind: row.kind as NextStep['kind'],
      title: row.title,
      why: row.why,
      due: row.due,
      owner: row.owner_role as Role,
      ...(row.limit_date === null ? {} : { limit: { date: row.limit_date, what: row.limit_what ?? '' } }),
      ...(row.coverage_id === null ? {} : { coverageId: row.coverage_id }),
      ...(row.claim_id === null ? {} : { claimId: row.claim_id }),
      ...(row.expected === null ? {} : { expected: row.expected }),
    },
  }))
}
