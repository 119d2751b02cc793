// Posting a remittance: matched to a claim of ours, once only; what fits nothing is kept for a person. Reading it (exchange)
// has said before whether it balances.
import type { Cents, RemittanceClaim } from '@crossbill/model'

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
