// Questions about eligibility and benefits (270): written for a payer, and read by the practice payer.
import type { CalendarDate, CodeSystem, Outcome, Payer, PersonName, Relationship } from '@crossbill/model'
import type { Loop, SegmentInput } from '@crossbill/x12'
import { personSegment } from '../claims/party-segments.ts'
import { readPersonName } from '../claims/read-parties.ts'
import { codeSystemOf, readRelationship, readSex, writeRelationship, writeSex } from '../wire/codes.ts'
import { writeDay } from '../wire/dates.ts'
import { fileOf, type X12Input } from '../wire/file-of.ts'
import { known, told } from '../wire/known.ts'
import { payerOf } from '../wire/payer.ts'
import { officeFinding, ReadingNotes } from '../wire/reading-notes.ts'
import { clock, type Sending, transactionNumber, type WrittenFile, writeFile } from '../wire/writing.ts'

export interface AskedPerson {
  readonly name: PersonName
  readonly birthDate?: CalendarDate
  readonly sex?: 'female' | 'male' | 'unknown'
}

export interface BenefitInquiry {
  /** Comes back with the answer. */
  readonly traceNumber: string
  readonly payer: Payer
  /** The office; without an NPI the question is not written. */
  readonly provider: { readonly name: string; readonly npi?: string }
  /** A member number alone may do when a dependent is asked about. */
  readonly subscriber: Partial<AskedPerson> & { readonly memberId: string; readonly groupNumber?: string }
  /** The person asked about where that is not the subscriber. */
  readonly dependent?: AskedPerson & { readonly relationship: Exclude<Relationship, 'self'> }
  /** Service types, for example `35` dental care, `30` the whole plan, `40` oral surgery. */
  readonly serviceTypes: readonly string[]
  readonly procedures?: readonly { readonly system: CodeSystem; readonly code: string }[]
  readonly date?: CalendarDate
}

/** Writes one transaction for each question. Findings of severity error mean nothing was written. */
export function writeBenefitInquiry(sending: Sending, inquiries: readonly BenefitInquiry[]): Outcome<WrittenFile> {
  const empty = inquiries.findIndex((each) => each.serviceTypes.length === 0 && (each.procedures ?? []).length === 0)
  if (inquiries.length === 0 || empty >= 0) {
    return { ok: false, findings: [{ code: 'EXC-MISSING', severity: 'error', place: empty >= 0 ? `inquiries[${empty}].serviceTypes` : 'inquiries', what: 'The question asks for nothing.', remedy: 'Name a service type or a procedure.' }] }
  }
  return writeFile(sending, [{
    controlNumber: sending.controlNumbers.group,
    transactions: inquiries.map((inquiry, index) => ({ set: '270', guide: '005010X279A1', controlNumber: transactionNumber(sending, index), segments: inquirySegments(sending, inquiry) })),
  }])
}

/** Trace of the asker: 9 and nine digits say who numbered it. */
export function traceOrigin(npi: string | undefined): string {
  return `9${(npi ?? '').replace(/\D/g, '').padStart(9, '0').slice(0, 9)}`
}

function inquirySegments(sending: Sending, inquiry: BenefitInquiry): SegmentInput[] {
  const { payer, provider, subscriber, dependent } = inquiry
  const trace: SegmentInput = ['TRN', '1', inquiry.traceNumber, traceOrigin(provider.npi)]
  return [
    ['BHT', '0022', '13', inquiry.traceNumber, writeDay(sending.at.date), clock(sending)],
    ['HL', '1', undefined, '20', '1'], ['NM1', 'PR', '2', payer.name, undefined, undefined, undefined, undefined, 'PI', payer.id],
    ['HL', '2', '1', '21', '1'], ['NM1', '1P', '2', provider.name, undefined, undefined, undefined, undefined, 'XX', provider.npi],
    ['HL', '3', '2', '22', dependent === undefined ? '0' : '1'], ...(dependent === undefined ? [trace] : []),
    insuredSegment(subscriber), ...(subscriber.groupNumber === undefined ? [] : [['REF', '6P', subscriber.groupNumber] as const]), ...askedBirth(subscriber),
    ...(dependent === undefined ? questions(inquiry) : [
      ['HL', '4', '3', '23', '0'] as const, trace, personSegment('03', dependent.name), ...askedBirth(dependent),
      ['INS', 'N', dependentCode(dependent.relationship, '34')] as const, ...questions(inquiry),
    ]),
  ]
}

function insuredSegment(subscriber: BenefitInquiry['subscriber']): SegmentInput {
  const { name, memberId } = subscriber
  return ['NM1', 'IL', '1', name?.last, name?.first, name?.middle, undefined, name?.suffix, ...(memberId === '' ? [] : ['MI', memberId])]
}

/** Questions about benefits know spouse, child and another adult (34), their answers another relationship (G8). */
export function dependentCode(relationship: Exclude<Relationship, 'self'>, other: '34' | 'G8'): string {
  return relationship === 'other-dependent' ? other : writeRelationship(relationship)
}

/** Birth date and sex; questions about benefits and claims know no unknown sex. */
export function askedBirth({ birthDate, sex }: Partial<AskedPerson>): SegmentInput[] {
  const known = sex === 'unknown' ? undefined : writeSex(sex)
  return birthDate === undefined && known === undefined ? [] : [['DMG', birthDate === undefined ? undefined : 'D8', birthDate === undefined ? undefined : writeDay(birthDate), known]]
}

function questions(inquiry: BenefitInquiry): SegmentInput[] {
  return [
    ...(inquiry.date === undefined ? [] : [['DTP', '291', 'D8', writeDay(inquiry.date)] as const]),
    ...(inquiry.serviceTypes.length === 0 ? [] : [['EQ', { repeats: inquiry.serviceTypes }] as const]),
    ...(inquiry.procedures ?? []).map((each) => ['EQ', undefined, [each.system === 'CDT' ? 'AD' : 'HC', each.code]] as const),
  ]
}

/** Every question of a file. Not ok: the file holds none. */
export function readBenefitInquiry(x12: X12Input): Outcome<BenefitInquiry[]> {
  const file = fileOf(x12)
  const notes = new ReadingNotes()
  notes.findings.push(...file.findings.map(officeFinding))
  const levels = file.transactions.filter((each) => each.set === '270').flatMap((each) => each.root.every('2000C'))
  const inquiries = levels.flatMap((level) => readLevel(level, notes))
  if (inquiries.length > 0) return { ok: true, value: inquiries, findings: notes.findings }
  notes.error('EXC-NO-INQUIRY', 'the file', { what: 'The file holds no complete question about benefits.', remedy: 'Choose an eligibility question (270) that names payer, provider and member.' })
  return { ok: false, findings: notes.findings }
}

function readLevel(level: Loop, notes: ReadingNotes): BenefitInquiry[] {
  const payer = payerOf(level.up('2000A')?.loop('2100A')?.segment('NM1'))
  const provider = level.up('2000B')?.loop('2100B')?.segment('NM1')
  const loop = level.loop('2100C')
  const name = readPersonName(loop?.segment('NM1'))
  if (payer === undefined || provider === undefined || loop === undefined) return []
  const subscriber = known({ name, memberId: loop.segment('NM1')?.element(9) ?? '', groupNumber: told(loop.segment('REF', '6P')?.element(2)), ...readBirth(loop, notes) })
  const base = { payer, provider: known({ name: provider.element(3), npi: provider.element(8) === 'XX' ? told(provider.element(9)) : undefined }), subscriber }
  const dependents = level.loops('2000D')
  if (dependents.length === 0) return [known({ ...base, ...readQuestions(level, { person: loop, questions: '2110C', notes }) })]
  return dependents.flatMap((dependentLevel) => {
    const person = dependentLevel.loop('2100D')
    const dependentName = readPersonName(person?.segment('NM1'))
    if (person === undefined || dependentName === undefined) return []
    const relationship = readRelationship(person.segment('INS')?.element(2) ?? '')?.relationship
    const dependent = known({ name: dependentName, ...readBirth(person, notes), relationship: relationship === undefined || relationship === 'self' ? 'other-dependent' as const : relationship })
    return [known({ ...base, dependent, ...readQuestions(dependentLevel, { person, questions: '2110D', notes }) })]
  })
}

function readBirth(loop: Loop, notes: ReadingNotes) {
  const segment = loop.segment('DMG')
  return known({ birthDate: notes.day(segment, 2), sex: readSex(segment?.element(3) ?? '') })
}

function readQuestions(level: Loop, at: { person: Loop; questions: string; notes: ReadingNotes }) {
  const asked = level.loops(at.questions).map((each) => each.segment('EQ')).filter((each) => each !== undefined)
  const procedures = asked.filter((each) => each.element(2) !== '').map((each) => ({ system: codeSystemOf(each.component(2, 1), each.component(2, 2)), code: each.component(2, 2) }))
  return {
    traceNumber: level.segment('TRN')?.element(2) ?? '', date: at.notes.span(at.person.segment('DTP', '291'))?.from,
    serviceTypes: asked.flatMap((each) => each.repeats(1)).filter((each) => each !== ''), procedures: procedures.length === 0 ? undefined : procedures,
  }
}
