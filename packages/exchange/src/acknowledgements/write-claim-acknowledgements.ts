// What the practice payer says about claims it received (277CA): each accepted or refused, with totals that add up.
import { type CalendarDate, type Cents, type Outcome, type Payer, type PersonName, sumOf } from '@crossbill/model'
import type { SegmentInput } from '@crossbill/x12'
import { personSegment } from '../claims/party-segments.ts'
import { writeCents } from '../wire/amounts.ts'
import { writeDay } from '../wire/dates.ts'
import { clock, type Sending, transactionNumber, type WrittenFile, writeFile } from '../wire/writing.ts'

export interface AcknowledgedClaim {
  /** The office's claim number (CLM01). */
  readonly patientControlNumber: string
  readonly payerClaimControlNumber?: string
  readonly patient: PersonName
  readonly memberId: string
  readonly accepted: boolean
  /** Category, status and entity codes, for example A2 and 20. */
  readonly statuses: readonly { readonly category: string; readonly status: string; readonly entity?: string }[]
  readonly charge: Cents
  /** For an estimate the planned day, or the day it was received: the guide wants one. */
  readonly dateOfService: CalendarDate
}

export interface ClaimAcknowledgement {
  readonly payer: Payer
  readonly receiver: { readonly name: string; readonly id: string }
  readonly provider: { readonly name: string; readonly npi: string }
  /** BHT03 of the claim file answered. */
  readonly batchNumber: string
  readonly receivedOn: CalendarDate
  readonly claims: readonly AcknowledgedClaim[]
}

/** Writes one transaction, charges in cents. Findings of severity error mean nothing was written. */
export function write277CA(sending: Sending, answer: ClaimAcknowledgement): Outcome<WrittenFile> {
  return writeFile(sending, [{
    controlNumber: sending.controlNumbers.group,
    transactions: [{ set: '277', guide: '005010X214', controlNumber: transactionNumber(sending, 0), segments: segments(sending, answer) }],
  }])
}

function segments(sending: Sending, answer: ClaimAcknowledgement): SegmentInput[] {
  const { payer, receiver, provider, claims } = answer
  const today = writeDay(sending.at.date)
  const blank = undefined
  const total = sumOf(claims.map((each) => each.charge))
  return [
    ['BHT', '0085', '08', answer.batchNumber, today, clock(sending), 'TH'],
    ['HL', '1', blank, '20', '1'], ['NM1', 'PR', '2', payer.name, blank, blank, blank, blank, 'PI', payer.id],
    ['TRN', '1', answer.batchNumber], ['DTP', '050', 'D8', writeDay(answer.receivedOn)], ['DTP', '009', 'D8', today],
    ['HL', '2', '1', '21', '1'], ['NM1', '41', '2', receiver.name, blank, blank, blank, blank, '46', receiver.id],
    ['TRN', '2', answer.batchNumber], ['STC', ['A1', '19', 'PR'], today, 'WQ', writeCents(total)], ...totals(claims, '90', 'AA'),
    ['HL', '3', '2', '19', '1'], ['NM1', '85', '2', provider.name, blank, blank, blank, blank, 'XX', provider.npi],
    ['TRN', '1', '0'], ['STC', ['A1', '19', 'PR'], blank, 'WQ', writeCents(total)], ...totals(claims, 'QA', 'QC'),
    ...claims.flatMap((claim, index) => claimSegments(claim, index, today)),
  ]
}

function totals(claims: readonly AcknowledgedClaim[], accepted: string, refused: string): SegmentInput[] {
  const parts = [[accepted, 'YU', claims.filter((each) => each.accepted)], [refused, 'YY', claims.filter((each) => !each.accepted)]] as const
  const full = parts.filter(([, , own]) => own.length > 0)
  return [...full.map(([quantity, , own]): SegmentInput => ['QTY', quantity, String(own.length)]), ...full.map(([, amount, own]): SegmentInput => ['AMT', amount, writeCents(sumOf(own.map((each) => each.charge)))])]
}

function claimSegments(claim: AcknowledgedClaim, index: number, today: string): SegmentInput[] {
  const [first, second, third] = claim.statuses.map((each) => [each.category, each.status, each.entity])
  const blank = undefined
  const name = personSegment('QC', claim.patient)
  const padded: SegmentInput = [name[0], ...Array.from({ length: 7 }, (_, at) => name[at + 1]), 'MI', claim.memberId]
  return [
    ['HL', String(index + 4), '3', 'PT'], padded, ['TRN', '2', claim.patientControlNumber],
    ['STC', first, today, claim.accepted ? 'WQ' : 'U', writeCents(claim.charge), blank, blank, blank, blank, blank, second, third],
    ...(claim.payerClaimControlNumber === undefined ? [] : [['REF', '1K', claim.payerClaimControlNumber] as const]),
    ['DTP', '472', 'D8', writeDay(claim.dateOfService)],
  ]
}
