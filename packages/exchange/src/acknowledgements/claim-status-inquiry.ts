// The question where a claim stands (276): written for a payer, and read by the practice payer.
import type { CalendarDate, Cents, Outcome, Payer } from '@crossbill/model'
import type { Loop, SegmentInput } from '@crossbill/x12'
import { askedBirth, type AskedPerson } from '../benefits/inquiry.ts'
import { personSegment, subscriberSegment } from '../claims/party-segments.ts'
import { readPersonName } from '../claims/read-parties.ts'
import { writeCents } from '../wire/amounts.ts'
import { readSex } from '../wire/codes.ts'
import { writeDay, writeSpan } from '../wire/dates.ts'
import { fileOf, type X12Input } from '../wire/file-of.ts'
import { known, told } from '../wire/known.ts'
import { payerOf } from '../wire/payer.ts'
import { officeFinding, ReadingNotes } from '../wire/reading-notes.ts'
import { clock, type Sending, transactionNumber, type WrittenFile, writeFile } from '../wire/writing.ts'

export interface ClaimStatusInquiry {
  /** Comes back with the answer. */
  readonly traceNumber: string
  readonly payer: Payer
  readonly provider: { readonly name: string; readonly npi: string }
  readonly subscriber: AskedPerson & { readonly memberId: string }
  readonly dependent?: AskedPerson
  readonly patientControlNumber?: string
  readonly payerClaimControlNumber?: string
  /** The payer's number is enough to find a claim; else its charge and days of service. */
  readonly charge?: Cents
  readonly dateOfService?: CalendarDate
  readonly dateOfServiceEnd?: CalendarDate
}

/** Writes one transaction for each question, amounts in cents. Findings of severity error mean nothing was written. */
export function writeClaimStatusInquiry(sending: Sending, inquiries: readonly ClaimStatusInquiry[]): Outcome<WrittenFile> {
  return writeFile(sending, [{
    controlNumber: sending.controlNumbers.group,
    transactions: inquiries.map((inquiry, index) => ({ set: '276', guide: '005010X212', controlNumber: transactionNumber(sending, index), segments: inquirySegments(sending, inquiry) })),
  }])
}

function inquirySegments(sending: Sending, inquiry: ClaimStatusInquiry): SegmentInput[] {
  const { payer, provider, subscriber, dependent } = inquiry
  const blank = undefined
  const question: SegmentInput[] = [
    ['TRN', '1', inquiry.traceNumber],
    ...(inquiry.payerClaimControlNumber === undefined ? [] : [['REF', '1K', inquiry.payerClaimControlNumber] as const]),
    ...(inquiry.patientControlNumber === undefined ? [] : [['REF', 'EJ', inquiry.patientControlNumber] as const]),
    ...(inquiry.charge === undefined ? [] : [['AMT', 'T3', writeCents(inquiry.charge)] as const]),
    ...(inquiry.dateOfService === undefined ? [] : [['DTP', '472', ...writeSpan(inquiry.dateOfService, inquiry.dateOfServiceEnd)] as const]),
  ]
  return [
    ['BHT', '0010', '13', inquiry.traceNumber, writeDay(sending.at.date), clock(sending)],
    ['HL', '1', blank, '20', '1'], ['NM1', 'PR', '2', payer.name, blank, blank, blank, blank, 'PI', payer.id],
    ['HL', '2', '1', '21', '1'], ['NM1', '41', '2', sending.sender.name, blank, blank, blank, blank, '46', sending.sender.id],
    ['HL', '3', '2', '19', '1'], ['NM1', '1P', '2', provider.name, blank, blank, blank, blank, 'XX', provider.npi],
    ['HL', '4', '3', '22', dependent === undefined ? '0' : '1'], ...(dependent === undefined ? birth(subscriber) : []), subscriberSegment(subscriber),
    ...(dependent === undefined ? question : [['HL', '5', '4', '23'] as const, ...birth(dependent), personSegment('QC', dependent.name), ...question]),
  ]
}

/** A birth date, with the sex where it is told; here no sex stands alone. */
function birth(person: AskedPerson): SegmentInput[] {
  return person.birthDate === undefined ? [] : askedBirth(person)
}

/** Every question of a file, amounts in cents. Not ok: the file holds none. */
export function readClaimStatusInquiries(x12: X12Input): Outcome<ClaimStatusInquiry[]> {
  const file = fileOf(x12)
  const notes = new ReadingNotes()
  notes.findings.push(...file.findings.map(officeFinding))
  const roots = file.transactions.filter((each) => each.set === '276').map((each) => each.root)
  const inquiries = roots.flatMap((root) => [...root.every('2200D'), ...root.every('2200E')]).flatMap((loop) => readInquiry(loop, notes))
  if (inquiries.length > 0) return { ok: true, value: inquiries, findings: notes.findings }
  notes.error('EXC-NO-INQUIRY', 'the file', { what: 'The file holds no complete question where a claim stands.', remedy: 'Choose a claim status question (276) that names payer, provider and member.' })
  return { ok: false, findings: notes.findings }
}

function readInquiry(loop: Loop, notes: ReadingNotes): ClaimStatusInquiry[] {
  const payer = payerOf(loop.up('2000A')?.loop('2100A')?.segment('NM1'))
  const provider = loop.up('2000C')?.loop('2100C')?.segment('NM1')
  const subscriberLevel = loop.up('2000D')
  const member = subscriberLevel?.loop('2100D')?.segment('NM1')
  const dependentLevel = loop.up('2000E')
  const subscriber = readAsked(subscriberLevel, '2100D', notes)
  if (payer === undefined || provider === undefined || member === undefined || subscriber === undefined) return []
  const reference = (qualifier: string): string | undefined => told(loop.segment('REF', qualifier)?.element(2))
  const served = notes.span(loop.segment('DTP', '472'))
  return [known({
    traceNumber: loop.segment('TRN')?.element(2) ?? '', payer, provider: { name: provider.element(3), npi: provider.element(9) },
    subscriber: { ...subscriber, memberId: member.element(9) }, dependent: readAsked(dependentLevel, '2100E', notes),
    patientControlNumber: reference('EJ'), payerClaimControlNumber: reference('1K'), charge: notes.cents(loop.segment('AMT', 'T3'), 2), dateOfService: served?.from, dateOfServiceEnd: served?.to,
  })]
}

function readAsked(level: Loop | undefined, named: string, notes: ReadingNotes): AskedPerson | undefined {
  const name = readPersonName(level?.loop(named)?.segment('NM1'))
  const segment = level?.segment('DMG')
  return name === undefined ? undefined : known({ name, birthDate: notes.day(segment, 2), sex: readSex(segment?.element(3) ?? '') })
}
