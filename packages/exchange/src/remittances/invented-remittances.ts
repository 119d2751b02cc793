// Generated remittance advice for tests: payments, denials, reversals with negative amounts, forwarded claims,
// predeterminations, interest and takebacks, each balanced to the cent.
import type { Adjustment, RemittanceAdvice, RemittanceClaim, RemittanceLine } from '@crossbill/model'
import fc from 'fast-check'
import { npi } from '../claims/invented-claims.ts'
import { known } from '../wire/known.ts'

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })
const number = (letters: string) => fc.integer({ min: 10, max: 99_999_999 }).map((each) => `${letters}${each}`)
const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10))

const meanings = { 1: 'processed', 2: 'processed', 4: 'denied', 19: 'processed-and-forwarded', 20: 'processed-and-forwarded', 22: 'reversal', 23: 'forwarded-only', 25: 'predetermination' } as const

/** Parts of a charge: adjustments first, the rest is paid; a reversal turns every sign. */
function line(sign: 1 | -1, pays: boolean): fc.Arbitrary<RemittanceLine> {
  return fc.record({
    charge: fc.integer({ min: 1, max: 300_000 }), cuts: fc.array(fc.tuple(fc.constantFrom('CO' as const, 'OA' as const, 'PR' as const), fc.constantFrom('1', '2', '45', '96', '204', '253'), fc.nat(150_000)), { maxLength: 8 }),
    dental: fc.boolean(), date: optional(day), control: optional(number('L')), allowed: optional(fc.nat(300_000)), remarks: fc.uniqueArray(fc.constantFrom('N30', 'M1', 'N381'), { maxLength: 2 }), units: optional(fc.integer({ min: 1, max: 9 })),
  }).map((made) => {
    let left = made.charge
    const adjustments: Adjustment[] = []
    for (const [group, reason, wanted] of [...made.cuts].sort((a, b) => a[0].localeCompare(b[0]))) {
      const amount = Math.min(left, wanted)
      if (amount === 0 || adjustments.some((each) => each.group === group && each.reason === reason)) continue
      adjustments.push({ group, reason, amount: sign * amount })
      left -= amount
    }
    if (!pays && left > 0) adjustments.push({ group: 'PR', reason: '119', amount: sign * left })
    return known({
      procedure: made.dental ? { system: 'CDT', code: 'D7240' } : { system: 'CPT', code: '41899', modifiers: ['59'] }, charge: sign * made.charge, paid: pays && left > 0 ? sign * left : 0,
      units: made.units, dateOfService: made.date, controlNumber: made.control, allowed: made.allowed, adjustments, remarks: made.remarks.length === 0 ? undefined : made.remarks,
    })
  })
}

const claim: fc.Arbitrary<RemittanceClaim> = fc.constantFrom('1', '2', '4', '19', '20', '22', '23', '25').chain((status) => {
  const sign = status === '22' ? -1 : 1
  const pays = status !== '23' && status !== '25' && status !== '4'
  return fc.record({
    lines: fc.array(line(sign, pays), { minLength: 1, maxLength: 3 }), patientControlNumber: number('C'), payerClaimControlNumber: number('ICN'), patientName: optional(fc.constantFrom('Ada Quill', 'Hollis Brightwater')),
    memberId: optional(number('M')), dateReceived: optional(day), interest: optional(fc.integer({ min: 1, max: 900 })), crossover: fc.boolean(), groupNumber: optional(number('G')),
    remarks: fc.uniqueArray(fc.constantFrom('MA01', 'MA07', 'MA18'), { maxLength: 3 }),
  }).map(({ lines, crossover, remarks, ...rest }) => {
    const sum = (amounts: number[]) => amounts.reduce((total, each) => total + each, 0)
    const responsibility = sum(lines.flatMap((each) => each.adjustments).filter((each) => each.group === 'PR').map((each) => each.amount))
    return known({
      ...rest, status, meaning: meanings[Number(status) as keyof typeof meanings], charge: sum(lines.map((each) => each.charge)), paid: sum(lines.map((each) => each.paid)), lines, adjustments: [], filingIndicator: '12',
      patientResponsibility: status !== '22' && responsibility > 0 ? responsibility : undefined, remarks: remarks.length === 0 ? undefined : remarks, placeOfService: '11', frequency: '1',
      crossoverPayer: crossover && (status === '19' || status === '20' || status === '23') ? 'Lone Pine Dental' : undefined,
    })
  })
})

/** A balanced advice; the payment is what its claims paid less what the payer took. */
export const remittanceAdvice: fc.Arbitrary<RemittanceAdvice> = fc.record({
  claims: fc.array(claim, { minLength: 1, maxLength: 4 }), payeeNpi: npi, trace: number('T'), date: day,
  taken: fc.array(fc.record({ reason: fc.constantFrom('WO', 'FB', 'L6', '72'), reference: optional(number('R')), amount: fc.integer({ min: -20_000, max: 20_000 }) }), { maxLength: 8 }),
}).map(({ claims, payeeNpi, trace, date, taken }) => {
  const providerAdjustments = taken.map((each) => known({ providerId: payeeNpi, fiscalPeriodEnd: '2026-12-31', ...each }))
  const due = claims.reduce((sum, each) => sum + each.paid, 0) - taken.reduce((sum, each) => sum + each.amount, 0)
  // A payer that is owed pays nothing and carries the rest forward (FB).
  const carried = due < 0 ? [{ providerId: payeeNpi, fiscalPeriodEnd: '2026-12-31', reason: 'FB', reference: 'CARRY', amount: due }] : []
  const amount = Math.max(0, due)
  return {
    payer: { name: 'Prairie Mutual', id: 'PM100', phone: '8005550111' }, payee: { name: 'Larkspur Dental', npi: payeeNpi, taxId: '741852963' },
    payment: { amount, method: amount === 0 ? 'none' as const : 'check' as const, date, traceNumber: trace, credit: true }, claims, providerAdjustments: [...providerAdjustments, ...carried],
    interchangeControlNumber: '000000041', transactionControlNumber: '0001', producedOn: date,
  }
})
