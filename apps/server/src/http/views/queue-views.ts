// The work queue as the contract shows it: rows by due date, and the five counts that are doors.
import type { EndpointAnswer, QueueRow } from './answers.ts'
import type { Context } from '../context.ts'
import type { OfficeStore, Person, QueueEntry } from '../../store/store.ts'
import { stateOf } from './case-views.ts'

export interface QueueWanted {
  owner: 'mine' | 'everyone' | 'none'
  person: Person
}

/** The queue of one person, of everyone, or what nobody owns. `mine` holds what I own and, of my role, what nobody owns. */
export async function queueOf(context: Context, office: OfficeStore, wanted: QueueWanted): Promise<EndpointAnswer<'queue'>> {
  const today = context.clock.today()
  const all = await office.queue.list({ is: 'everyone' })
  const { held } = await office.cases.counts()
  const rows = all.filter((entry) => belongsTo(entry, wanted)).map(rowOf)
  return { today, rows, counts: countsOf(all, { today, held }), people: await office.people.list() }
}

function belongsTo(entry: QueueEntry, { owner, person }: QueueWanted): boolean {
  if (owner === 'everyone') return true
  if (owner === 'none') return entry.ownerPersonId === undefined
  return entry.ownerPersonId === person.id || (entry.ownerPersonId === undefined && entry.next.owner === person.role)
}

// A remittance or a claim of one that fits no case has no patient of ours to name; its case id is empty.
function rowOf(entry: QueueEntry): QueueRow {
  const { next, record } = entry
  const payers = record?.summary.payers ?? []
  const payer = payers.find((each) => each.coverageId === next.coverageId) ?? payers[0]
  return {
    caseId: entry.caseId ?? '',
    caseNumber: record === undefined ? '' : String(record.number),
    patient: record?.summary.patient ?? '',
    title: record?.summary.title ?? (entry.fileDigest === undefined ? 'Remittance' : 'File'),
    next,
    state: record === undefined ? 'no-match' : stateOf(record.state),
    ...(payer === undefined ? {} : { payer: { name: payer.name, side: payer.side } }),
    ...(entry.ownerName === undefined ? {} : { owner: entry.ownerName }),
    ...(entry.snoozedUntil === undefined ? {} : { snoozedUntil: entry.snoozedUntil }),
    ...(entry.fileDigest === undefined ? {} : { fileDigest: entry.fileDigest }),
    ...(entry.remittanceId === undefined ? {} : { remittanceId: entry.remittanceId }),
    expected: next.expected ?? 0,
    ...(record === undefined ? {} : { recent: record.summary.recent }),
  }
}

function countsOf(all: readonly QueueEntry[], at: { today: string; held: number }): EndpointAnswer<'queue'>['counts'] {
  const due = all.filter((entry) => entry.next.due <= at.today && (entry.snoozedUntil === undefined || entry.snoozedUntil <= at.today))
  const waiting = all.filter((entry) => entry.next.kind === 'wait' && entry.next.claimId !== undefined)
  const toPost = all.filter((entry) => entry.next.kind === 'match' || entry.next.kind === 'post')
  return {
    dueAmount: sum(due),
    dueTasks: due.length,
    claimsInFlight: waiting.length,
    claimsInFlightAmount: sum(waiting),
    held: at.held,
    remittancesToPost: toPost.length,
    remittancesToPostAmount: sum(toPost),
    noAnswer30: all.filter((entry) => entry.next.kind === 'ask-status').length,
  }
}

function sum(entries: readonly QueueEntry[]): number {
  return entries.reduce((total, entry) => total + (entry.next.expected ?? 0), 0)
}
