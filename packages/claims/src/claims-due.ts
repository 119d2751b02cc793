// Which claim each service needs next, and to whom: the order of payers walked as far as the answers reach.
import type { CoordinationDecision } from '@crossbill/model'
import { answeredLines, patientLiability, reversal, standingOf, verdictOn } from './answers.ts'
import type { ClaimProgress, TreatmentCase } from './treatment-case.ts'

/** A decision before its next step is known. */
export type Decided = Omit<CoordinationDecision, 'next'>

export type ServiceStanding =
  | { readonly is: 'undecided' }
  | { readonly is: 'to-claim'; readonly coverageId: string; readonly place: number }
  | { readonly is: 'waiting'; readonly progress: ClaimProgress }
  | { readonly is: 'blocked'; readonly progress: ClaimProgress }
  | { readonly is: 'rejected'; readonly progress: ClaimProgress }
  | { readonly is: 'done' }

/** The claim now in force for a service and a coverage: the latest that is not voided. */
export function claimFor(state: TreatmentCase, serviceId: string, coverageId: string): ClaimProgress | undefined {
  return state.claims.findLast((each) => each.coverageId === coverageId && each.serviceIds.includes(serviceId) && each.claim.frequency !== 'void' && !isVoided(state, each))
}

/** The latest void sent for a claim. */
export function claimVoiding(state: TreatmentCase, progress: ClaimProgress): ClaimProgress | undefined {
  return state.claims.findLast((each) => each.claim.frequency === 'void' && each.claim.replacesClaimId === progress.claim.id)
}

/** True once the payer took its answer back, or, where there was none, took the void in. */
export function isVoided(state: TreatmentCase, progress: ClaimProgress): boolean {
  const voiding = claimVoiding(state, progress)
  if (voiding === undefined || standingOf(voiding) === 'rejected') return false
  if (standingOf(progress) === 'reversed' || voiding.answers.some((each) => each.claim.status === reversal)) return true
  return progress.answers.length === 0 && (standingOf(voiding) === 'accepted' || standingOf(voiding) === 'answered')
}

/**
 * The claim whose answer counts as money now. While a replacement waits for its answer, the answer to the claim it
 * replaces stands, because that money is in the office.
 */
export function answeredClaimFor(state: TreatmentCase, serviceId: string, coverageId: string): ClaimProgress | undefined {
  const current = claimFor(state, serviceId, coverageId)
  if (current === undefined || standingOf(current) === 'answered') return current
  const replaced = state.claims.find((each) => each.claim.id === current.claim.replacesClaimId)
  return replaced !== undefined && standingOf(replaced) === 'answered' ? replaced : current
}

/** Where one service stands on its way through its payers. */
export function standingOfService(state: TreatmentCase, decision: Decided, serviceId: string): ServiceStanding {
  const order = decision.orders.find((each) => each.serviceId === serviceId)
  if (order === undefined || !order.decided) return { is: 'undecided' }
  for (const [place, coverageId] of order.order.entries()) {
    const progress = claimFor(state, serviceId, coverageId)
    if (progress === undefined) return { is: 'to-claim', coverageId, place }
    const standing = standingOf(progress)
    const voiding = claimVoiding(state, progress)
    if (voiding !== undefined) return { is: standingOf(voiding) === 'rejected' ? 'rejected' : 'waiting', progress: voiding }
    if (standing === 'rejected') return { is: 'rejected', progress }
    if (standing !== 'answered') return { is: 'waiting', progress }
    const verdict = verdictOn(progress)
    if (verdict !== undefined && !verdict.usableForDental) return { is: 'blocked', progress }
    if (nothingLeft(progress, serviceId)) return { is: 'done' }
  }
  return { is: 'done' }
}

/** True when the payer paid and left the patient nothing on this service: no later payer has anything to pay. */
function nothingLeft(progress: ClaimProgress, serviceId: string): boolean {
  const lines = answeredLines(progress).filter((each) => each.line.serviceIds?.includes(serviceId))
  return lines.length > 0 && lines.every((each) => each.answer.paid > 0 && patientLiability(each.answer) === 0)
}

export interface ClaimDue {
  readonly coverageId: string
  readonly serviceIds: readonly string[]
  /** How many payers come before this one for these services. */
  readonly place: number
}

/** Claims that can be built now: services together that go to the same payer with the same payers before it. */
export function claimsDue(state: TreatmentCase, decision: Decided): ClaimDue[] {
  const due = new Map<string, { coverageId: string; serviceIds: string[]; place: number }>()
  for (const service of state.document.plan.services) {
    const standing = standingOfService(state, decision, service.id)
    if (standing.is !== 'to-claim') continue
    const order = decision.orders.find((each) => each.serviceId === service.id)?.order ?? []
    const key = order.slice(0, standing.place + 1).join(' ')
    const group = due.get(key) ?? { coverageId: standing.coverageId, serviceIds: [], place: standing.place }
    group.serviceIds.push(service.id)
    due.set(key, group)
  }
  return [...due.values()]
}
