// Correcting a claim that went out. What the payer never took in is sent as a new original; what it took in or decided is
// replaced (frequency 7) or voided (8), naming the payer's own number of it (REF F8).
import type { Claim, Finding, Outcome } from '@crossbill/model'
import { standingOf } from './answers.ts'
import { buildClaim, claimNumber } from './build-claim.ts'
import { type ClaimDue, claimVoiding, type Decided } from './claims-due.ts'
import type { ClaimProgress, TreatmentCase } from './treatment-case.ts'

export type CorrectionWay = 'new-original' | 'replacement' | 'none'

/** How a claim may be corrected now. `none`: its fate is not known yet, or another claim has taken its place. */
export function correctionOf(state: TreatmentCase, progress: ClaimProgress): CorrectionWay {
  if (isSuperseded(state, progress)) return 'none'
  const standing = standingOf(progress)
  if (standing === 'rejected') return progress.claim.frequency === 'replacement' ? 'replacement' : 'new-original'
  return standing === 'accepted' || standing === 'answered' || standing === 'reversed' ? 'replacement' : 'none'
}

/** A later claim for the same services stands in its place, or a void of it is under way. */
function isSuperseded(state: TreatmentCase, progress: ClaimProgress): boolean {
  const voiding = claimVoiding(state, progress)
  if (voiding !== undefined && standingOf(voiding) !== 'rejected') return true
  const index = state.claims.indexOf(progress)
  return state.claims.slice(index + 1).some((each) => each.coverageId === progress.coverageId && each.claim.frequency !== 'void' && each.serviceIds.some((id) => progress.serviceIds.includes(id)))
}

/** Whether a claim may be voided now. */
export function mayVoid(state: TreatmentCase, progress: ClaimProgress): boolean {
  return progress.claim.frequency !== 'void' && correctionOf(state, progress) === 'replacement' && standingOf(progress) !== 'rejected'
}

/** The payer's own number of a claim, from its latest answer or receipt. */
export function payerNumberOf(progress: ClaimProgress): string | undefined {
  const answered = progress.answers.findLast((each) => each.claim.payerClaimControlNumber !== undefined)?.claim.payerClaimControlNumber
  return answered ?? progress.acknowledgements.findLast((each) => each.payerClaimControlNumber !== undefined)?.payerClaimControlNumber
}

/** What the corrected claim is due to: the same coverage and services, at the place they have in the order now. */
export function dueAgain(decision: Decided, progress: ClaimProgress): ClaimDue {
  const order = decision.orders.find((each) => each.serviceId === progress.serviceIds[0])?.order ?? []
  return { coverageId: progress.coverageId, serviceIds: progress.serviceIds, place: Math.max(0, order.indexOf(progress.coverageId)) }
}

/**
 * The corrected claim, built anew from the case as it stands today. Amounts in cents. Findings of severity error: it may
 * not be corrected now, the payer's number is not known, or the claim itself lacks something.
 */
export function buildCorrection(state: TreatmentCase, decision: Decided, progress: ClaimProgress): Outcome<Claim> {
  const way = correctionOf(state, progress)
  if (way === 'none') return { ok: false, findings: [notNow(progress)] }
  const built = buildClaim(state, decision, dueAgain(decision, progress))
  if (!built.ok || way === 'new-original') return built
  // A rejected replacement is replaced by another one of the same first claim.
  const replaced = progress.claim.frequency === 'replacement' && standingOf(progress) === 'rejected' ? (state.claims.find((each) => each.claim.id === progress.claim.replacesClaimId) ?? progress) : progress
  return withPayerNumber(replaced, { ...built.value, frequency: 'replacement' }, built.findings)
}

/** The void of a claim: the same claim again, saying that it is to be taken back whole. */
export function buildVoid(state: TreatmentCase, progress: ClaimProgress): Outcome<Claim> {
  if (!mayVoid(state, progress)) return { ok: false, findings: [notNow(progress)] }
  // A void takes back; nothing more is shown with it.
  const { attachments: _, ...claim } = progress.claim
  const number = claimNumber(state, claim.kind === 'dental' ? 'dental' : 'professional')
  const lines = claim.lines.map((line) => ({ ...line, controlNumber: `${number}L${line.number}` }))
  return withPayerNumber(progress, { ...claim, id: number, patientControlNumber: number, frequency: 'void', lines }, [])
}

function withPayerNumber(replaced: ClaimProgress, claim: Claim, findings: readonly Finding[]): Outcome<Claim> {
  const number = payerNumberOf(replaced)
  if (number === undefined) return { ok: false, findings: [...findings, noPayerNumber(replaced)] }
  return { ok: true, findings, value: { ...claim, replacesClaimId: replaced.claim.id, originalPayerClaimControlNumber: number } }
}

function notNow(progress: ClaimProgress): Finding {
  return {
    code: 'CLAIM-NOT-TO-CORRECT', severity: 'error', place: `claim ${progress.claim.id}`,
    what: 'This claim cannot be corrected now: its fate is not known yet, or a later claim stands in its place.', remedy: 'Wait for the receipt or the answer; then correct the latest claim.',
  }
}

function noPayerNumber(progress: ClaimProgress): Finding {
  return {
    code: 'CLAIM-NO-PAYER-NUMBER', severity: 'error', place: `claim ${progress.claim.id}`,
    what: 'The payer’s own number of this claim is not known, and a replacement or void must name it.', remedy: 'Wait for the claim acknowledgement or the answer, or ask the payer for the status.',
  }
}
