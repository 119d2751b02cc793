// The question where a claim stands (276).
import type { CalendarDate, Cents, Outcome, Payer } from '@crossbill/model'
import type { SegmentInput } from '@crossbill/x12'
import type { AskedPerson } from '../benefits/inquiry.ts'
import { personSegment, subscriberSegment } from '../claims/party-segments.ts'
import { writeCents } from '../wire/amounts.ts'
import { writeSex } from '../wire/codes.ts'
import { writeDay, writeSpan } from '../wire/dates.ts'
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
  readonly charge: Cents
  readonly dateOfService: CalendarDate
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
    ['AMT', 'T3', writeCents(inquiry.charge)], ['DTP', '472', ...writeSpan(inquiry.dateOfService, inquiry.dateOfServiceEnd)],
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

function birth(person: AskedPerson): SegmentInput[] {
  return person.birthDate === undefined ? [] : [['DMG', 'D8', writeDay(person.birthDate), writeSex(person.sex)]]
}
