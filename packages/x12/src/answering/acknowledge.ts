// The answer to a file: a 999 for each of its groups, and a TA1 where its interchange asks for one or has to be refused.
// It follows from the findings of the check; nothing is judged a second time.

import { isDate6, isTime } from '../checking/dates.ts'
import type { CheckReport, GroupSummary, InterchangeSummary, TransactionSummary } from '../check.ts'
import type { Delimiters } from '../delimiters.ts'
import type { Finding } from '../finding.ts'
import type { WrittenInterchange } from '../write.ts'
import { writeInterchange } from '../write.ts'
import type { GroupInput, TransactionInput } from '../writing/inputs.ts'
import type { SegmentInput } from '../writing/segment-input.ts'

export interface AcknowledgeOptions {
  /** When the answer is made: YYYYMMDD and HHMM. */
  readonly date: string
  readonly time: string
  /** Control number of the first interchange written; the others follow. */
  readonly controlNumber: number
  readonly delimiters?: Delimiters
  readonly lineBreak?: string
}

export interface WrittenAcknowledgement extends WrittenInterchange {
  /** Per transaction of the file: accepted or rejected. */
  readonly answers: readonly { readonly transaction: number; readonly controlNumber: string; readonly status: 'accepted' | 'rejected' }[]
}

/** Writes the acknowledgement of a checked file: one interchange back for each that came. */
export function acknowledge(report: CheckReport, options: AcknowledgeOptions): WrittenAcknowledgement {
  const byTransaction = new Map<number, Finding[]>()
  for (const finding of report.findings) {
    if (finding.severity !== 'error' || finding.place.transaction === 0) continue
    byTransaction.set(finding.place.transaction, [...(byTransaction.get(finding.place.transaction) ?? []), finding])
  }
  const written = report.interchanges.map((interchange, index) => answerInterchange(report, interchange, { ...options, controlNumber: options.controlNumber + index }, byTransaction))
  const parts = written.filter((one) => one !== undefined)
  const refused = new Set(report.interchanges.filter((interchange) => interchangeNote(report, interchange) !== undefined).map((one) => one.index))
  const text = parts.map((part) => part.text).join('')
  return {
    text, bytes: new TextEncoder().encode(text), findings: parts.flatMap((part) => part.findings),
    answers: report.transactions.map(({ index, controlNumber, errors, interchange }) => ({ transaction: index, controlNumber, status: errors > 0 || refused.has(interchange) ? 'rejected' : 'accepted' })),
  }
}

function answerInterchange(report: CheckReport, interchange: InterchangeSummary, options: AcknowledgeOptions, findings: ReadonlyMap<number, Finding[]>): WrittenInterchange | undefined {
  const note = interchangeNote(report, interchange)
  const groups = note === undefined ? report.groups.filter((group) => group.interchange === interchange.index && group.functionalId !== 'FA') : []
  const wantsNote = note !== undefined || interchange.acknowledgmentRequested
  if (groups.length === 0 && !wantsNote) return undefined
  return writeInterchange({
    sender: { qualifier: known(interchange.receiverQualifier, 'ZZ', qualifiers), id: known(interchange.receiver, 'UNKNOWN', plain) },
    receiver: { qualifier: known(interchange.senderQualifier, 'ZZ', qualifiers), id: known(interchange.sender, 'UNKNOWN', plain) },
    date: options.date, time: options.time, controlNumber: options.controlNumber, usage: interchange.usage === 'P' ? 'P' : 'T',
    ...(options.delimiters && { delimiters: options.delimiters }), ...(options.lineBreak !== undefined && { lineBreak: options.lineBreak }),
    ...(wantsNote && { acknowledgements: [interchangeAnswer(interchange, note)] }),
    groups: groups.length === 0 ? [] : [groupOf(report, groups, options, findings)],
  })
}

/** What a TA1 says of an element of the header that is wrong (TA105). */
const headerNotes: Readonly<Record<number, string>> = {
  1: '010', 2: '011', 3: '012', 4: '013', 5: '005', 6: '006', 7: '007', 8: '008', 9: '014', 10: '015', 12: '017', 13: '018', 14: '019', 15: '020',
}

/** Note code when the interchange as a whole has to be refused. */
function interchangeNote(report: CheckReport, interchange: InterchangeSummary): string | undefined {
  for (const { severity, place, ack } of report.findings) {
    if (severity !== 'error' || place.interchange !== interchange.index) continue
    const note = ack?.ta1 ?? (place.segmentId === 'ISA' ? headerNotes[place.element ?? 0] : undefined)
    if (note !== undefined) return note
  }
  return undefined
}

function interchangeAnswer(interchange: InterchangeSummary, note: string | undefined): SegmentInput {
  const control = /^\d{1,9}$/.test(interchange.controlNumber) ? interchange.controlNumber.padStart(9, '0') : '000000000'
  const date = isDate6(interchange.date) ? interchange.date : '000101'
  const time = interchange.time.length === 4 && isTime(interchange.time) ? interchange.time : '0000'
  return ['TA1', control, date, time, note === undefined ? 'A' : 'R', note ?? '000']
}

function groupOf(report: CheckReport, groups: readonly GroupSummary[], options: AcknowledgeOptions, findings: ReadonlyMap<number, Finding[]>): GroupInput {
  const first = groups[0]
  return {
    functionalId: 'FA', sender: padded(first?.receiver), receiver: padded(first?.sender), controlNumber: options.controlNumber, version: '005010X231A1',
    transactions: groups.map((group) => answerGroup(report, group, findings)),
  }
}

const qualifiers = /^(01|14|20|27|28|29|30|33|ZZ)$/
const plain = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,13}[A-Za-z0-9]$/

/** What a broken file says is repeated only where it has the form it should have. */
function known(value: string | undefined, otherwise: string, form: RegExp): string {
  return value !== undefined && form.test(value) ? value : otherwise
}

const padded = (id: string | undefined): string => known(id, 'UNKNOWN', plain)

function answerGroup(report: CheckReport, group: GroupSummary, findings: ReadonlyMap<number, Finding[]>): TransactionInput {
  const transactions = report.transactions.filter((transaction) => transaction.group === group.index)
  const accepted = transactions.filter((transaction) => transaction.errors === 0).length
  const errors = groupErrors(report, group)
  const status = accepted === 0 && transactions.length > 0 ? 'R' : accepted < transactions.length ? 'P' : errors.length > 0 ? 'E' : 'A'
  return {
    set: '999', guide: '005010X231A1',
    segments: [
      ['AK1', known(group.functionalId, 'ZZ', /^[A-Z]{2}$/), control(group.controlNumber), known(group.version, '005010', /^[A-Za-z0-9]{1,12}$/)],
      ...transactions.flatMap((transaction) => answerTransaction(transaction, findings.get(transaction.index) ?? [])),
      ['AK9', status, String(group.included), String(transactions.length), String(accepted), ...errors],
    ],
  }
}

const control = (number: string): string => (/^\d{1,9}$/.test(number) ? number : '0')

function groupErrors(report: CheckReport, group: GroupSummary): string[] {
  const codes = report.findings.filter((finding) => finding.place.group === group.index && finding.ack?.ak9 !== undefined).map((finding) => finding.ack?.ak9 ?? '')
  return [...new Set(codes)].slice(0, 5)
}

function answerTransaction(transaction: TransactionSummary, findings: readonly Finding[]): SegmentInput[] {
  const guide = known(transaction.guide, '', /^[A-Za-z0-9]{1,35}$/)
  const opening: SegmentInput = ['AK2', known(transaction.set, '000', /^\d{3}$/), known(transaction.controlNumber, '0000', /^[A-Za-z0-9]{4,9}$/), guide === '' ? undefined : guide]
  if (transaction.errors === 0) return [opening, ['IK5', 'A']]
  const codes = new Set(findings.flatMap((finding) => (finding.ack?.ik5 === undefined ? [] : [finding.ack.ik5])))
  if (findings.length === 0 || findings.some((finding) => finding.ack?.ik3 ?? finding.ack?.ik4)) codes.add('5')
  return [opening, ...segmentErrors(findings), ['IK5', 'R', ...[...codes].slice(0, 5)]]
}

/** Findings of one segment together: one IK3 for what is wrong with the segment, one for its elements. */
function segmentErrors(findings: readonly Finding[]): SegmentInput[] {
  const bySegment = new Map<number, Finding[]>()
  for (const finding of findings) {
    if (!finding.ack?.ik3 && !finding.ack?.ik4) continue
    bySegment.set(finding.place.segmentIndex, [...(bySegment.get(finding.place.segmentIndex) ?? []), finding])
  }
  return [...bySegment.entries()].sort(([one], [other]) => one - other).flatMap(([, ofSegment]) => oneSegment(ofSegment))
}

function oneSegment(findings: readonly Finding[]): SegmentInput[] {
  const onElements = findings.filter((finding) => finding.ack?.ik4 && finding.place.element !== undefined)
  const onSegment = [...new Map(findings.filter((finding) => !onElements.includes(finding)).map((finding) => [`${finding.ack?.ik3 ?? '8'} ${finding.place.missing ?? ''}`, finding])).values()]
  const opening = (finding: Finding, code: string): SegmentInput => [
    'IK3', known(finding.place.missing ?? finding.place.segmentId, 'ZZZ', /^[A-Z][A-Z0-9]{1,2}$/), String(finding.place.segmentInTransaction),
    finding.place.loop === '' || finding.place.loop === 'ST' ? undefined : finding.place.loop.slice(0, 4), code,
  ]
  const [first] = onElements
  return [
    ...onSegment.map((finding) => opening(finding, finding.ack?.ik3 ?? '8')),
    ...(first ? [opening(first, '8'), ...onElements.slice(0, 50).map(elementError)] : []),
  ]
}

function elementError(finding: Finding): SegmentInput {
  const { element, component, repetition } = finding.place
  return ['IK4', [String(element), component === undefined ? undefined : String(component), repetition === undefined ? undefined : String(repetition)], undefined, finding.ack?.ik4]
}
