// Answers about eligibility and benefits from a 271: who was asked about, what the payer says, why it did not answer.
import type { CalendarDate, Finding, Outcome, Payer, PersonName, Relationship, Subscriber } from '@crossbill/model'
import type { Loop, Transaction } from '@crossbill/x12'
import { readAddress, readPersonName } from '../claims/read-parties.ts'
import { readRelationship, readSex } from '../wire/codes.ts'
import { fileOf, type X12Input } from '../wire/file-of.ts'
import { known, told } from '../wire/known.ts'
import { payerOf } from '../wire/payer.ts'
import { officeFinding, placeOfSegment, ReadingNotes } from '../wire/reading-notes.ts'
import { type BenefitStatement, readBenefitStatement, readDates } from './benefit-statement.ts'
import { type CoveragePiece, coveragePieces } from './coverage-piece.ts'
import { rejectionWords } from './rejections.table.ts'

/** What one payer answered about one person. Only what the file holds; what is absent was not told. */
export interface BenefitAnswer {
  readonly payer?: Payer
  readonly provider?: { readonly name?: string; readonly npi?: string }
  readonly subscriber?: Subscriber & { readonly memberId?: string; readonly groupNumber?: string; readonly groupName?: string; readonly policyNumber?: string }
  /** The person asked about where that is not the subscriber. */
  readonly dependent?: Subscriber
  /** What the person asked about is to the subscriber. */
  readonly relationship?: Relationship
  readonly answeredOn?: CalendarDate
  readonly traceNumbers: readonly string[]
  readonly dates: BenefitStatement['dates']
  readonly statements: readonly BenefitStatement[]
  /** Why the payer did not answer, each with its remedy. */
  readonly rejections: readonly Finding[]
  /** The coverages these statements describe: at most one dental and one medical. */
  readonly coverages: readonly CoveragePiece[]
}

export interface BenefitOptions {
  /** Whether the office is in the network of this payer; not known: amounts that differ by network are left out. */
  readonly network?: 'in' | 'out'
}

/**
 * Every answer of a 271, amounts in cents. Rejections (AAA) are findings with a remedy, beside an answer without
 * statements. Not ok: the file holds no answer.
 */
export function readBenefits(x12: X12Input, options: BenefitOptions = {}): Outcome<BenefitAnswer[]> {
  const file = fileOf(x12)
  const notes = new ReadingNotes()
  notes.findings.push(...file.findings.map(officeFinding))
  const transactions = file.transactions.filter((each) => each.set === '271')
  const answers = transactions.flatMap((transaction) => readTransaction(transaction, options, notes))
  if (transactions.length === 0) {
    notes.error('EXC-NO-BENEFITS', 'the file', { what: 'The file holds no answer about benefits.', remedy: 'Choose the file the payer sent back to the eligibility question (271).' })
    return { ok: false, findings: notes.findings }
  }
  return { ok: true, value: answers, findings: notes.findings }
}

function readTransaction(transaction: Transaction, options: BenefitOptions, notes: ReadingNotes): BenefitAnswer[] {
  const answeredOn = notes.day(transaction.root.segment('BHT'), 4)
  return transaction.root.every('2000A').flatMap((source) => {
    const base = { payer: payerOf(source.loop('2100A')?.segment('NM1')), answeredOn }
    const above = [...rejections(source), ...rejections(source.loop('2100A'))]
    const receivers = source.loops('2000B')
    if (receivers.length === 0) return [withCoverages({ ...emptyAnswer, ...base, rejections: above }, options)]
    return receivers.flatMap((receiver) => readReceiver(receiver, { base: { ...base, provider: readProvider(receiver) }, above, options, notes }))
  })
}

const emptyAnswer = { traceNumbers: [], dates: [], statements: [], rejections: [] }
type Draft = Omit<BenefitAnswer, 'coverages'>

interface Above {
  readonly base: Partial<Draft>
  readonly above: readonly Finding[]
  readonly options: BenefitOptions
  readonly notes: ReadingNotes
}

function readReceiver(receiver: Loop, from: Above): BenefitAnswer[] {
  const above = [...from.above, ...rejections(receiver.loop('2100B'))]
  const subscribers = receiver.loops('2000C')
  if (subscribers.length === 0) return [withCoverages({ ...emptyAnswer, ...from.base, rejections: above }, from.options)]
  return subscribers.flatMap((level) => readSubscriberLevel(level, { ...from, above }))
}

function readSubscriberLevel(level: Loop, from: Above): BenefitAnswer[] {
  const loop = level.loop('2100C')
  const subscriber = readSubscriber(loop, from.notes)
  const dependents = level.loops('2000D')
  const own = readPerson(level, { loop, benefit: '2110C', notes: from.notes })
  const asked = own.statements.length > 0 || own.rejections.length > 0 || dependents.length === 0
  const self = { ...from.base, ...own, subscriber, relationship: 'self' as const, rejections: [...from.above, ...own.rejections] }
  const others = dependents.map((dependentLevel) => {
    const dependentLoop = dependentLevel.loop('2100D')
    const read = readPerson(dependentLevel, { loop: dependentLoop, benefit: '2110D', notes: from.notes })
    const relationship = readRelationship(dependentLoop?.segment('INS')?.element(2) ?? '')?.relationship
    return { ...from.base, ...read, subscriber, dependent: readSubscriber(dependentLoop, from.notes), relationship, rejections: [...from.above, ...read.rejections], dates: [...own.dates, ...read.dates] }
  })
  return [...(asked ? [self] : []), ...others].map((draft) => withCoverages(known(draft), from.options))
}

function withCoverages(draft: Draft, options: BenefitOptions): BenefitAnswer {
  return { ...known(draft), coverages: coveragePieces(draft, options) }
}

function readPerson(level: Loop, at: { loop: Loop | undefined; benefit: string; notes: ReadingNotes }) {
  const loops = level.loops(at.benefit)
  return {
    traceNumbers: level.all('TRN').map((each) => each.element(2)).filter((each) => each !== ''),
    dates: at.loop === undefined ? [] : readDates(at.loop, at.notes),
    statements: loops.map((loop) => readBenefitStatement(loop, at.notes)).filter((each) => each !== undefined),
    rejections: [...rejections(at.loop), ...loops.flatMap((loop) => rejections(loop))],
  }
}

function readProvider(receiver: Loop): BenefitAnswer['provider'] {
  const nm1 = receiver.loop('2100B')?.segment('NM1')
  return nm1 === undefined ? undefined : known({ name: told([nm1.element(4), nm1.element(3)].filter((part) => part !== '').join(' ')), npi: nm1.element(8) === 'XX' ? told(nm1.element(9)) : undefined })
}

function readSubscriber(loop: Loop | undefined, notes: ReadingNotes): BenefitAnswer['subscriber'] {
  if (loop === undefined) return undefined
  const nm1 = loop.segment('NM1')
  const birth = loop.segment('DMG')
  const reference = (qualifier: string) => told(loop.segment('REF', qualifier)?.element(2))
  const name: PersonName | undefined = readPersonName(nm1)
  return known({
    name, memberId: told(nm1?.element(9)), birthDate: notes.day(birth, 2), sex: readSex(birth?.element(3) ?? ''), address: readAddress(loop),
    groupNumber: reference('6P'), groupName: told(loop.segment('REF', '6P')?.element(3)), policyNumber: reference('1L') ?? reference('IG'),
  })
}

/** Rejections of a loop as findings with the payer's own advice. */
function rejections(loop: Loop | undefined): Finding[] {
  return (loop?.all('AAA') ?? []).map((segment): Finding => ({ code: `EXC-REJECTED-${segment.element(3) || 'UNKNOWN'}`, severity: 'error', place: placeOfSegment(segment), ...rejectionWords(segment.element(3), segment.element(4)) }))
}
