// Remittance advice as X12 835, for the practice payer of training and tests. What does not balance is not written.
import type { Finding, Outcome, ProviderAdjustment, RemittanceAdvice, Address } from '@crossbill/model'
import type { SegmentInput } from '@crossbill/x12'
import { writeCents } from '../wire/amounts.ts'
import { writeDay } from '../wire/dates.ts'
import { ReadingNotes } from '../wire/reading-notes.ts'
import { type Sending, transactionNumber, type WrittenFile, writeFile } from '../wire/writing.ts'
import { addressSegments } from '../claims/party-segments.ts'
import { checkRemittanceBalance } from './check-balance.ts'
import { remittanceClaimSegments } from './remittance-claim-segments.ts'

/** What an 835 says of its payer beyond the advice itself. */
export interface RemittancePayer {
  readonly address: Address
  /** Nine digits; stands in the trace of the payment. */
  readonly taxId: string
  readonly technicalPhone: string
}

/**
 * Writes one transaction for each advice, amounts in cents. Findings of severity error, and nothing written: a line,
 * claim or payment that does not balance, or a value the guide needs and the advice lacks.
 */
export function writeRemittance(sending: Sending, payer: RemittancePayer, advices: readonly RemittanceAdvice[]): Outcome<WrittenFile> {
  const findings = advices.flatMap((advice, index) => adviceFindings(advice, `advices[${index}]`))
  if (findings.some((each) => each.severity === 'error')) return { ok: false, findings }
  const written = writeFile(sending, [{
    controlNumber: sending.controlNumbers.group,
    transactions: advices.map((advice, index) => ({ set: '835', guide: '005010X221A1', controlNumber: transactionNumber(sending, index), segments: adviceSegments(sending, payer, advice) })),
  }])
  return { ...written, findings: [...findings, ...written.findings] }
}

function adviceFindings(advice: RemittanceAdvice, place: string): Finding[] {
  const notes = new ReadingNotes()
  checkRemittanceBalance(advice, notes)
  if (advice.payment.date === undefined) notes.error('EXC-MISSING', 'payment.date', { what: 'The payment needs its date.', remedy: 'Add the day of the payment.' })
  if (advice.payee.npi === undefined && advice.payee.taxId === undefined) notes.error('EXC-MISSING', 'payee', { what: 'The payee needs an NPI or a tax id.', remedy: 'Add one of them.' })
  if (advice.providerAdjustments.some((each) => each.fiscalPeriodEnd === undefined)) notes.error('EXC-MISSING', 'providerAdjustments', { what: 'An adjustment of the payment needs the end of the fiscal period.', remedy: 'Add the last day of the payer’s year.' })
  return notes.findings.map((each) => ({ ...each, place: `${place}.${each.place}` }))
}

const methods = { electronic: 'ACH', check: 'CHK', none: 'NON', other: 'BOP' } as const

function adviceSegments(sending: Sending, payer: RemittancePayer, advice: RemittanceAdvice): SegmentInput[] {
  const { payment, payee } = advice
  const empty = Array.from({ length: 11 }, () => undefined)
  const byNpi = payee.npi !== undefined
  return [
    ['BPR', 'I', writeCents(payment.amount), payment.credit ? 'C' : 'D', methods[payment.method], ...empty, payment.date === undefined ? undefined : writeDay(payment.date)],
    ['TRN', '1', payment.traceNumber, `1${payer.taxId}`], ['DTM', '405', writeDay(advice.producedOn ?? sending.at.date)],
    ['N1', 'PR', advice.payer.name], ...addressSegments(payer.address), ...(advice.payer.id === undefined ? [] : [['REF', '2U', advice.payer.id] as const]),
    ...(advice.payer.phone === undefined ? [] : [['PER', 'CX', undefined, 'TE', advice.payer.phone] as const]), ['PER', 'BL', 'Technical contact', 'TE', payer.technicalPhone],
    ['N1', 'PE', payee.name, byNpi ? 'XX' : 'FI', payee.npi ?? payee.taxId], ...(byNpi && payee.taxId !== undefined ? [['REF', 'TJ', payee.taxId] as const] : []),
    ...(advice.claims.length === 0 ? [] : [['LX', '1'] as const]), ...advice.claims.flatMap(remittanceClaimSegments),
    ...providerAdjustmentSegments(advice.providerAdjustments),
  ]
}

/** PLB: at most six adjustments of one provider and period in a segment. */
function providerAdjustmentSegments(adjustments: readonly ProviderAdjustment[]): SegmentInput[] {
  const keys = [...new Set(adjustments.map((each) => `${each.providerId} ${each.fiscalPeriodEnd ?? ''}`))]
  return keys.flatMap((key) => {
    const own = adjustments.filter((each) => `${each.providerId} ${each.fiscalPeriodEnd ?? ''}` === key)
    const pieces = Array.from({ length: Math.ceil(own.length / 6) }, (_, index) => own.slice(index * 6, index * 6 + 6))
    return pieces.map((piece): SegmentInput => ['PLB', piece[0]?.providerId, writeDay(piece[0]?.fiscalPeriodEnd ?? ''), ...piece.flatMap((each) => [[each.reason, each.reference], writeCents(each.amount)])])
  })
}
