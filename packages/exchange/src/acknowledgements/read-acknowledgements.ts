// What receivers say about our files and claims: TA1 for the interchange, 999 for each transaction, 277CA for each claim,
// 277 for where a claim stands. A group refused as a whole may hold accepted transactions: each is read by itself.
import type { Acknowledgement, Outcome } from '@crossbill/model'
import type { Interchange, Loop, Transaction } from '@crossbill/x12'
import { readDay } from '../wire/dates.ts'
import { fileOf, type X12Input } from '../wire/file-of.ts'
import { known, some, told } from '../wire/known.ts'
import { officeFinding, placeOfSegment, ReadingNotes } from '../wire/reading-notes.ts'
import { readLineStatuses, statusCodes } from './line-statuses.ts'
import { claimStatusOf, isAccepted } from './status-words.ts'

/** Every acknowledgement of a file, amounts in cents. Not ok: the file holds none. */
export function readAcknowledgements(x12: X12Input): Outcome<Acknowledgement[]> {
  const file = fileOf(x12)
  const notes = new ReadingNotes()
  notes.findings.push(...file.findings.map(officeFinding))
  const acknowledgements = [
    ...file.interchanges.flatMap((each) => readInterchange(each)),
    ...file.transactions.flatMap((each) => (each.set === '999' ? readImplementation(each, notes) : each.set === '277' ? readStatuses(each, notes) : [])),
  ]
  if (acknowledgements.length > 0) return { ok: true, value: acknowledgements, findings: notes.findings }
  notes.error('EXC-NO-ACKNOWLEDGEMENT', 'the file', { what: 'The file holds no acknowledgement.', remedy: 'Keep the file; choose the 999, TA1, 277CA or 277 the receiver sent.' })
  return { ok: false, findings: notes.findings }
}

function readInterchange(interchange: Interchange): Acknowledgement[] {
  return interchange.acknowledgements.filter((each) => each.id === 'TA1').map((segment) => {
    const code = segment.element(5)
    return known({
      kind: 'interchange' as const, accepted: segment.element(4) === 'A' || segment.element(4) === 'E', withErrors: segment.element(4) === 'E' ? true : undefined,
      interchangeControlNumber: told(segment.element(1)), date: shortDay(segment.element(2)), errors: code === '' || code === '000' ? undefined : [{ place: 'the interchange', code }],
    })
  })
}

/** TA1 carries dates without century. */
function shortDay(text: string): string | undefined {
  return /^\d{6}$/.test(text) ? readDay(`20${text}`) : readDay(text)
}

const accepting: ReadonlySet<string> = new Set(['A', 'E'])

function readImplementation(transaction: Transaction, notes: ReadingNotes): Acknowledgement[] {
  const { root } = transaction
  const group = root.segment('AK1')
  const verdict = root.segment('AK9')
  const groupControlNumber = told(group?.element(2))
  const answered = root.every('2000').map((loop) => readTransactionAnswer(loop, groupControlNumber))
  if (answered.length > 0) return answered
  if (verdict === undefined) {
    notes.error('EXC-ACKNOWLEDGEMENT', placeOfSegment(transaction.st), { what: 'This acknowledgement names no transaction and gives no verdict.', remedy: 'Keep it for a person; ask the receiver.' })
    return []
  }
  const codes = [5, 6, 7, 8, 9].map((at) => verdict.element(at)).filter((code) => code !== '')
  return [known({ kind: 'transaction' as const, accepted: accepting.has(verdict.element(1)), withErrors: verdict.element(1) === 'E' ? true : undefined, groupControlNumber, errors: some(codes.map((code) => ({ place: 'the group', code }))) })]
}

function readTransactionAnswer(loop: Loop, groupControlNumber: string | undefined): Acknowledgement {
  const verdict = loop.segment('IK5') ?? loop.segment('AK5')
  const code = verdict?.element(1) ?? ''
  const whole = [2, 3, 4, 5, 6].map((at) => verdict?.element(at) ?? '').filter((each) => each !== '').map((each) => ({ place: 'the transaction', code: each }))
  return known({
    kind: 'transaction' as const, accepted: accepting.has(code), withErrors: code === 'E' ? true : undefined,
    groupControlNumber, transactionControlNumber: told(loop.segment('AK2')?.element(2)), errors: some([...loop.every('2100').flatMap(segmentErrors), ...whole]),
  })
}

/** Places only; the value the receiver copies back (IK404) is patient data and stays in the file. */
function segmentErrors(loop: Loop): { place: string; code: string }[] {
  const segment = loop.segment('IK3')
  if (segment === undefined) return []
  const inLoop = segment.element(3) === '' ? '' : `, loop ${segment.element(3)}`
  const place = `segment ${segment.element(2)} (${segment.element(1)})${inLoop}`
  const elements = loop.every('2110').flatMap((below) => below.all('IK4')).map((element) => {
    const component = element.component(1, 2)
    return { place: `${place}, element ${element.component(1, 1)}${component === '' ? '' : `-${component}`}`, code: element.element(3) }
  })
  return [...(segment.element(4) === '' || elements.length > 0 ? [] : [{ place, code: segment.element(4) }]), ...elements]
}

function readStatuses(transaction: Transaction, notes: ReadingNotes): Acknowledgement[] {
  const { root } = transaction
  const traceIsClaimNumber = transaction.kind === '277CA'
  const wholeFile = root.every('2200B').filter((loop) => !isAccepted(categoriesOf(loop))).map((loop) => statusAnswer(loop, { kind: 'transaction', traceIsClaimNumber, notes }))
  const wholeProvider = root.every('2200C').filter((loop) => loop.segment('STC') !== undefined && !isAccepted(categoriesOf(loop))).map((loop) => statusAnswer(loop, { kind: 'transaction', traceIsClaimNumber, notes }))
  return [...wholeFile, ...wholeProvider, ...[...root.every('2200D'), ...root.every('2200E')].map((loop) => statusAnswer(loop, { kind: 'claim', traceIsClaimNumber, notes }))]
}

function categoriesOf(loop: Loop): string[] {
  return loop.all('STC').flatMap((segment) => [1, 10, 11].map((at) => segment.component(at, 1))).filter((each) => each !== '')
}

/** In a 277CA the trace is the office's claim number; in a 277 it is the number of the question. */
function statusAnswer(loop: Loop, at: { kind: 'transaction' | 'claim'; traceIsClaimNumber: boolean; notes: ReadingNotes }): Acknowledgement {
  const { kind, notes } = at
  const statuses = loop.all('STC')
  const first = statuses[0]
  const action = first?.element(3)
  const categories = categoriesOf(loop)
  const trace = told(loop.segment('TRN')?.element(2))
  return known({
    kind, accepted: action === 'U' ? false : isAccepted(categories), date: first === undefined ? undefined : readDay(first.element(2)),
    traceNumber: trace, patientControlNumber: told(loop.segment('REF', 'EJ')?.element(2)) ?? (at.traceIsClaimNumber && at.kind === 'claim' ? trace : undefined),
    payerClaimControlNumber: told(loop.segment('REF', '1K')?.element(2)), statuses: some(statuses.flatMap(statusCodes)),
    charge: notes.cents(first, 4), paid: notes.cents(first, 5), adjudicationDate: first === undefined ? undefined : readDay(first.element(6)), checkNumber: told(first?.element(9)),
    claimStatus: categories[0] === undefined ? undefined : claimStatusOf(categories[0]), lines: kind === 'claim' ? some(readLineStatuses(loop, notes)) : undefined,
  })
}
