// An advice must balance before any of it is posted: line charge = paid + adjustments, claim charge = paid + all
// adjustments, claim paid = lines paid less claim adjustments, payment = claims paid less what the payer took (PLB).
import { type Cents, formatDollars, type RemittanceAdvice, type RemittanceClaim, sumOf } from '@crossbill/model'
import type { ReadingNotes } from '../wire/reading-notes.ts'

const remedy = 'Post nothing of it; ask the payer for a corrected remittance.'

/** A finding of severity error with the exact difference for each place that does not balance. Amounts are cents. */
export function checkRemittanceBalance(advice: RemittanceAdvice, notes: ReadingNotes): void {
  advice.claims.forEach((claim, index) => checkClaimBalance(claim, `claims[${index}]`, notes))
  // Predeterminations (25) promise amounts and pay none; a claim only passed on (23) pays none either.
  const paid = sumOf(advice.claims.filter((claim) => claim.status !== '25').map((claim) => claim.paid))
  const taken = sumOf(advice.providerAdjustments.map((each) => each.amount))
  const { amount, credit } = advice.payment
  const expected = paid - taken
  const stated = credit ? amount : -amount
  if (stated === expected) return
  const all = sumOf(advice.claims.map((claim) => claim.paid)) - taken
  if (stated === all) return
  difference(notes, 'EXC-PAYMENT-BALANCE', { place: 'payment', left: `The payment is ${formatDollars(stated)}`, right: `its claims less adjustments of the payment come to ${formatDollars(expected)}`, by: stated - expected })
}

function checkClaimBalance(claim: RemittanceClaim, place: string, notes: ReadingNotes): void {
  claim.lines.forEach((line, index) => {
    const explained = line.paid + sumOf(line.adjustments.map((each) => each.amount))
    if (explained !== line.charge) difference(notes, 'EXC-LINE-BALANCE', { place: `${place}.lines[${index}]`, left: `The line charges ${formatDollars(line.charge)}`, right: `paid and adjusted come to ${formatDollars(explained)}`, by: line.charge - explained })
  })
  const level = sumOf(claim.adjustments.map((each) => each.amount))
  const below = sumOf(claim.lines.flatMap((line) => line.adjustments.map((each) => each.amount)))
  const explained = claim.paid + level + below
  if (explained !== claim.charge) difference(notes, 'EXC-CLAIM-BALANCE', { place, left: `The claim charges ${formatDollars(claim.charge)}`, right: `paid and adjusted come to ${formatDollars(explained)}`, by: claim.charge - explained })
  if (claim.lines.length === 0) return
  const charged = sumOf(claim.lines.map((line) => line.charge))
  if (charged !== claim.charge) difference(notes, 'EXC-CLAIM-LINES', { place, left: `The claim charges ${formatDollars(claim.charge)}`, right: `its lines charge ${formatDollars(charged)}`, by: claim.charge - charged })
}

function difference(notes: ReadingNotes, code: string, found: { place: string; left: string; right: string; by: Cents }): void {
  notes.error(code, found.place, { what: `${found.left}; ${found.right}: ${formatDollars(Math.abs(found.by))} ${found.by > 0 ? 'unexplained' : 'too much'}.`, remedy })
}
