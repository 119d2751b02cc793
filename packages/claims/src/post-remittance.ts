// Posting a remittance: balanced to the cent, matched to a claim of ours, once only; what fits nothing is kept for a person.
import { type Cents, type Finding, formatDollars, type RemittanceAdvice, type RemittanceClaim, sumOf } from '@crossbill/model'

/**
 * What keeps a remittance from being posted. The payment must equal the claims paid less provider adjustments; each
 * claim its charge less all its adjustments, and its lines the claim. Differences in cents are stated.
 */
export function checkBalance(advice: RemittanceAdvice): Finding[] {
  const findings: Finding[] = []
  const paid = sumOf(advice.claims.map((claim) => claim.paid))
  const taken = sumOf(advice.providerAdjustments.map((each) => each.amount))
  const payment = advice.payment.credit ? advice.payment.amount : -advice.payment.amount
  if (paid - taken !== payment) findings.push(outOfBalance('the payment', payment - (paid - taken)))
  for (const [index, claim] of advice.claims.entries()) findings.push(...checkClaimBalance(claim, index + 1))
  return findings
}

function checkClaimBalance(claim: RemittanceClaim, number: number): Finding[] {
  const findings: Finding[] = []
  const adjusted = sumOf(claim.adjustments.map((each) => each.amount)) + sumOf(claim.lines.flatMap((line) => line.adjustments.map((each) => each.amount)))
  if (claim.charge - adjusted !== claim.paid) findings.push(outOfBalance(`claim ${number}`, claim.paid - (claim.charge - adjusted)))
  for (const [index, line] of claim.lines.entries()) {
    const difference = line.paid - (line.charge - sumOf(line.adjustments.map((each) => each.amount)))
    if (difference !== 0) findings.push(outOfBalance(`claim ${number}, line ${index + 1}`, difference))
  }
  return findings
}

function outOfBalance(place: string, difference: Cents): Finding {
  return {
    code: 'REMITTANCE-UNBALANCED', severity: 'error', place, rule: 'CAL-37',
    what: `The sums differ by ${formatDollars(Math.abs(difference))}.`,
    remedy: 'Nothing of this remittance is posted. Ask the payer for a corrected one, or enter what it should say.',
  }
}

/** A claim of ours that a remittance claim might answer. */
export interface OpenClaim {
  readonly caseId: string
  readonly claimId: string
  readonly patientControlNumber: string
  readonly payerId: string
  readonly charge: Cents
  readonly memberId?: string
  readonly dateOfService?: string
}

export type Match =
  | { readonly is: 'matched'; readonly claim: OpenClaim }
  | { readonly is: 'unmatched'; readonly candidates: readonly { readonly claim: OpenClaim; readonly why: string }[] }

/**
 * Finds the claim of ours that a remittance claim answers. Only our own number with the same charge is certain;
 * everything else is for a person, with the likely claims named.
 */
export function matchClaim(answer: RemittanceClaim, open: readonly OpenClaim[]): Match {
  const byNumber = open.filter((each) => each.patientControlNumber === answer.patientControlNumber)
  const certain = byNumber.filter((each) => each.charge === Math.abs(answer.charge))
  if (certain.length === 1 && certain[0] !== undefined) return { is: 'matched', claim: certain[0] }
  const named = byNumber.map((claim) => ({ claim, why: 'our number, but another charge' }))
  const alike = open
    .filter((each) => !byNumber.includes(each) && each.charge === Math.abs(answer.charge) && (each.dateOfService === answer.dateOfService || (each.memberId !== undefined && each.memberId === answer.memberId)))
    .map((claim) => ({ claim, why: 'same charge, and same day or member number' }))
  return { is: 'unmatched', candidates: [...named, ...alike].slice(0, 10) }
}

/**
 * The identity of one posting: payer's claim number, our claim, status, line control numbers and amounts. The same
 * identity twice posts nothing; the same numbers with other amounts are kept aside for a person.
 */
export function postingIdentity(claimId: string, answer: RemittanceClaim): { key: string; content: string } {
  const lines = answer.lines.map((line) => [line.controlNumber ?? '', line.procedure.code, line.charge, line.paid, ...line.adjustments.map((each) => `${each.group}${each.reason}${each.amount}`)].join(','))
  return {
    key: [answer.payerClaimControlNumber ?? '', claimId, answer.status].join('|'),
    content: [answer.charge, answer.paid, ...answer.adjustments.map((each) => `${each.group}${each.reason}${each.amount}`), ...lines].join('|'),
  }
}
