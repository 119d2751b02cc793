// What happens next with one case, always with a date and an owner: ask, document, authorize, send, wait, correct, appeal, bill, settled.
import { type Acknowledgement, addDays, type CalendarDate, type Coverage, type Hold, type NextStep, sideOf } from '@crossbill/model'
import { answerInForce, standingOf, verdictOn } from './answers.ts'
import { type ClaimDue, claimsDue, type Decided, isVoided, standingOfService } from './claims-due.ts'
import type { ClaimProgress, HoldOverride, TreatmentCase } from './treatment-case.ts'

/** Days without an answer after which the payer is asked; usual practice, ours. */
const askAfterDays = 30

const urgency: readonly NextStep['kind'][] = ['ask', 'correct', 'appeal', 'refund', 'match', 'post', 'authorize', 'document', 'send', 'ask-status', 'bill-patient', 'wait', 'settled']

/** What the patient owes and has been billed, in cents; known once the last payer answered. */
export interface PatientAccount {
  readonly owes: number | undefined
  readonly billed: number
  readonly paid: number
}

interface Looking {
  readonly state: TreatmentCase
  readonly decision: Decided
  readonly today: CalendarDate
}

/** Holds that stand: found by the rules and not overridden by one who may. */
export function standingHolds(state: TreatmentCase, decision: Decided): Hold[] {
  return decision.holds.filter((hold) => overrideOf(state, hold) === undefined)
}

/** The override that covers a hold: signed for this hold with these words and services, and one that may be overridden at all. */
export function overrideOf(state: Pick<TreatmentCase, 'overrides'>, hold: Hold): HoldOverride | undefined {
  if (hold.overridableBy.length === 0) return undefined
  return state.overrides.findLast((each) => each.holdCode === hold.code && each.coverageId === hold.coverageId && (each.title === undefined || each.title === hold.title)
    && (each.serviceIds === undefined || hold.serviceIds === undefined || hold.serviceIds.every((id) => each.serviceIds?.includes(id))))
}

/** The holds that stop one claim due. */
export function holdsOn(state: TreatmentCase, decision: Decided, due: ClaimDue): Hold[] {
  return standingHolds(state, decision).filter((hold) => hold.coverageId === due.coverageId && (hold.serviceIds === undefined || hold.serviceIds.some((id) => due.serviceIds.includes(id))))
}

/** Every step open today, the most urgent first; never empty. */
export function nextSteps(looking: Looking, account: PatientAccount): NextStep[] {
  const steps = [...askForFacts(looking), ...troubledClaims(looking), ...paidTwice(looking), ...dueClaims(looking), ...waitingClaims(looking)]
  if (steps.length === 0) steps.push(...closing(looking, account))
  return steps.sort((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind) || (a.due < b.due ? -1 : 1))
}

function askForFacts({ decision, today }: Looking): NextStep[] {
  const undecided = decision.orders.filter((order) => !order.decided)
  if (undecided.length === 0) return []
  const needs = decision.needs
  const title = needs.length === 0 ? 'Settle who pays first' : `Ask for ${needs.length === 1 ? 'one fact' : `${needs.length} facts`}`
  return [{ kind: 'ask', title, why: needs[0]?.question ?? 'The order of payers cannot be said from what is known.', due: today, owner: 'front-desk' }]
}

function coverageOf(state: TreatmentCase, id: string): Coverage | undefined {
  return state.document.coverages.find((each) => each.id === id)
}

function payerName(state: TreatmentCase, id: string): string {
  return coverageOf(state, id)?.payer.name ?? 'the payer'
}

/** Claims that answers or acknowledgements have stopped. */
function troubledClaims(looking: Looking): NextStep[] {
  const { state, decision, today } = looking
  const seen = new Set<ClaimProgress>()
  return state.document.plan.services.flatMap((service) => {
    const standing = standingOfService(state, decision, service.id)
    if (standing.is !== 'blocked' && standing.is !== 'rejected') return []
    if (seen.has(standing.progress)) return []
    seen.add(standing.progress)
    return [standing.is === 'rejected' ? rejectedStep(looking, standing.progress) : blockedStep(looking, standing.progress, today)]
  })
}

function rejectedStep({ state, today }: Looking, progress: ClaimProgress): NextStep {
  const payer = payerName(state, progress.coverageId)
  return {
    kind: 'correct', title: progress.claim.frequency === 'void' ? `Send the void to ${payer} again` : `Correct the claim to ${payer}`, why: 'It was rejected before the payer decided. This is not a denial.',
    due: today, owner: 'biller', coverageId: progress.coverageId, claimId: progress.claim.id, ...filingLimit(state, progress.coverageId, progress.serviceIds),
  }
}

/** A replacement was answered while the answer to the claim it replaces still stands: the payer paid for both. */
function paidTwice({ state, today }: Looking): NextStep[] {
  return state.claims.flatMap((progress): NextStep[] => {
    const replaced = state.claims.find((each) => each.claim.id === progress.claim.replacesClaimId)
    if (replaced === undefined || progress.claim.frequency !== 'replacement' || standingOf(progress) !== 'answered' || standingOf(replaced) !== 'answered') return []
    if ((answerInForce(replaced)?.claim.paid ?? 0) === 0) return []
    const payer = payerName(state, progress.coverageId)
    return [{ kind: 'refund', title: `Ask ${payer} to take its first answer back`, why: `Claim ${replaced.claim.patientControlNumber} was paid, and so was the one that replaces it.`, due: today, owner: 'biller', coverageId: progress.coverageId, claimId: replaced.claim.id }]
  })
}

function blockedStep({ state }: Looking, progress: ClaimProgress, today: CalendarDate): NextStep {
  const verdict = verdictOn(progress)
  const payer = payerName(state, progress.coverageId)
  const base = { coverageId: progress.coverageId, claimId: progress.claim.id, why: verdict === undefined ? '' : `${verdict.words} ${verdict.remedy}`, ...appealLimit(state, progress) }
  if (progress.appealedOn !== undefined) return { ...base, kind: 'wait', title: `Wait for ${payer} to answer the appeal`, due: addDays(progress.appealedOn, askAfterDays), owner: 'biller' }
  if (verdict?.handling === 'appeal' || verdict?.handling === 'stop') return { ...base, kind: 'appeal', title: `Appeal to ${payer}`, due: today, owner: 'biller' }
  if (verdict?.handling === 'reorder') return { ...base, kind: 'ask', title: `Settle who pays before ${payer}`, due: today, owner: 'front-desk' }
  return { ...base, kind: 'correct', title: `Correct the claim to ${payer} and send it again`, due: today, owner: 'biller' }
}

function appealLimit(state: TreatmentCase, progress: ClaimProgress): Pick<NextStep, 'limit'> {
  const days = coverageOf(state, progress.coverageId)?.appealLimitDays
  const answered = answerInForce(progress)?.payment.date
  if (days === undefined || answered === undefined) return {}
  return { limit: { date: addDays(answered, days), what: 'last day to appeal' } }
}

/** The earlier of the limit from the service and the limit from the first payer's answer (DEN-05, CMP-17). */
export function filingLimit(state: TreatmentCase, coverageId: string, serviceIds: readonly string[]): Pick<NextStep, 'limit'> {
  const coverage = coverageOf(state, coverageId)
  const dates = state.document.plan.services.flatMap((service) => (serviceIds.includes(service.id) && service.dateOfService !== undefined ? [service.dateOfService] : []))
  const limits: CalendarDate[] = []
  const first = dates.sort()[0]
  if (coverage?.filingLimitDays !== undefined && first !== undefined) limits.push(addDays(first, coverage.filingLimitDays))
  if (coverage?.secondaryFilingLimitDays !== undefined) {
    for (const progress of state.claims) {
      const answered = answerInForce(progress)?.payment.date
      if (progress.coverageId !== coverageId && answered !== undefined && progress.serviceIds.some((id) => serviceIds.includes(id))) limits.push(addDays(answered, coverage.secondaryFilingLimitDays))
    }
  }
  const earliest = limits.sort()[0]
  return earliest === undefined ? {} : { limit: { date: earliest, what: 'last day to file' } }
}

/** Claims that can be built: to send, or held with a remedy. */
function dueClaims({ state, decision, today }: Looking): NextStep[] {
  return claimsDue(state, decision).flatMap((due): NextStep[] => {
    const payer = payerName(state, due.coverageId)
    const base = { coverageId: due.coverageId, due: today, expected: expectedFrom(decision, due.coverageId), ...filingLimit(state, due.coverageId, due.serviceIds) }
    const holds = holdsOn(state, decision, due)
    if (holds.length > 0) return holds.map((hold) => heldStep(hold, payer, base))
    const coverage = coverageOf(state, due.coverageId)
    const side = coverage !== undefined && sideOf(coverage.kind) === 'dental' ? 'dental' : 'medical'
    const why = wasVoided(state, due) ? 'The earlier claim was voided. If this payer should not be billed, take its coverage out of the case.' : due.place > 0 ? 'The payer before it has answered; its answer goes with the claim.' : 'Nothing stands in its way.'
    return [{ ...base, kind: 'send', title: `Send the ${side} claim to ${payer}`, why, owner: 'biller' }]
  })
}

function wasVoided(state: TreatmentCase, due: ClaimDue): boolean {
  return state.claims.some((each) => each.coverageId === due.coverageId && each.serviceIds.some((id) => due.serviceIds.includes(id)) && isVoided(state, each))
}

function heldStep(hold: Hold, payer: string, base: Pick<NextStep, 'coverageId' | 'due' | 'expected' | 'limit'>): NextStep {
  const kind = /AUTHORIZATION/.test(hold.code) ? 'authorize' : /NOTE|STORY|DOCUMENT|EVIDENCE|REFERRAL|DIAGNOSIS|IMPACTION/.test(hold.code) ? 'document' : /FACT|ACCIDENT/.test(hold.code) ? 'ask' : 'correct'
  const owner = /NOTE|STORY|EVIDENCE|DIAGNOSIS|IMPACTION/.test(hold.code) ? 'dentist' : kind === 'ask' ? 'front-desk' : /CREDENTIAL|LICENSE|EXCLUDED|ENROLL|OPTED|PERMIT/.test(hold.code) ? 'manager' : 'biller'
  return { ...base, kind, title: heldTitle(hold, kind, payer), why: `${hold.title}. ${hold.why} ${hold.remedy}`, owner }
}

/** Verb and object for the queue; the hold's own sentences follow as the reason. */
function heldTitle(hold: Hold, kind: NextStep['kind'], payer: string): string {
  if (kind === 'authorize') return `Ask ${payer} for the authorization`
  if (hold.code === 'HOLD-NOTE-NOT-SIGNED') return 'Get the note signed'
  return hold.remedy
}

/** What a coverage is expected to pay on the first route allowed, in cents. */
export function expectedFrom(decision: Decided, coverageId: string): number {
  const route = decision.routes.find((each) => each.allowed) ?? decision.routes[0]
  return route?.totals.paid[coverageId] ?? 0
}

function waitingClaims({ state, decision, today }: Looking): NextStep[] {
  const waiting = new Set<ClaimProgress>()
  for (const service of state.document.plan.services) {
    const standing = standingOfService(state, decision, service.id)
    if (standing.is === 'waiting') waiting.add(standing.progress)
  }
  return [...waiting].map((progress): NextStep => {
    const payer = payerName(state, progress.coverageId)
    const base = { coverageId: progress.coverageId, claimId: progress.claim.id, owner: 'biller' as const, expected: expectedFrom(decision, progress.coverageId) }
    if (progress.sent === undefined) return { ...base, kind: 'send', title: `Send the claim to ${payer}`, why: 'It is built and not yet sent.', due: today, ...filingLimit(state, progress.coverageId, progress.serviceIds) }
    if (standingOf(progress) === 'reversed') return { ...base, kind: 'wait', title: `Wait for ${payer} to decide anew`, why: 'The payer took its answer back.', due: addDays(today, askAfterDays) }
    const told = statusStep(progress, payer, today)
    if (told !== undefined) return { ...base, ...told }
    const due = addDays(progress.sent.on, askAfterDays)
    if (due <= today) return { ...base, kind: 'ask-status', title: `Ask ${payer} for the status`, why: `Sent ${progress.sent.on}, no answer for ${askAfterDays} days or more.`, due: today }
    const accepted = standingOf(progress) === 'accepted'
    if (progress.claim.frequency === 'void') return { ...base, kind: 'wait', title: `Wait for ${payer} to take the claim back`, why: 'The void was sent.', due }
    return { ...base, kind: 'wait', title: `Wait for ${payer} to answer`, why: accepted ? 'The claim was accepted.' : 'The claim was sent; its receipt is awaited.', due }
  })
}

/** Days in which a remittance follows a payer's word that it decided; ours. */
const remittanceDays = 14

/** What the latest status of a claim (277) asks for; undefined when it only says that the claim is under way. */
function statusStep(progress: ClaimProgress, payer: string, today: CalendarDate): Pick<NextStep, 'kind' | 'title' | 'why' | 'due'> | undefined {
  const latest = progress.acknowledgements.findLast((each) => each.kind === 'claim')
  const on = latest?.date ?? today
  switch (latest?.claimStatus) {
    case 'information-requested': return { kind: 'document', title: `Send ${payer} what it asks for`, why: `The payer asks for more before it decides (status ${statusCodes(latest)}).`, due: today }
    case 'not-found': return { kind: 'ask-status', title: `Ask ${payer} where the claim is`, why: 'The payer does not find it. Ask before sending it again.', due: today }
    case 'paid':
    case 'denied':
    case 'finalized': {
      const due = addDays(on, remittanceDays)
      return due <= today ? { kind: 'ask-status', title: `Ask ${payer} for the remittance`, why: `It said on ${on} that it decided; no remittance came.`, due: today } : { kind: 'wait', title: `Wait for the remittance of ${payer}`, why: 'The payer says that it decided.', due }
    }
    default: return undefined
  }
}

function statusCodes(said: Acknowledgement): string {
  return (said.statuses ?? []).map((each) => `${each.category} ${each.status}`).join(', ') || 'not named'
}

function closing({ state, today }: Looking, account: PatientAccount): NextStep[] {
  const open = (account.owes ?? 0) - account.billed
  if (open > 0) return [{ kind: 'bill-patient', title: 'Bill the patient', why: 'Every payer has answered.', due: today, owner: 'front-desk', expected: open }]
  if (open < 0 || account.paid > (account.owes ?? 0)) return [{ kind: 'refund', title: 'Refund the patient', why: 'The patient paid or was billed more than is owed.', due: today, owner: 'biller' }]
  const unpaid = account.billed - account.paid
  if (unpaid > 0) return [{ kind: 'wait', title: 'Wait for the patient’s payment', why: 'The bill went out.', due: addDays(state.patientBilledOn ?? today, askAfterDays), owner: 'front-desk', expected: unpaid }]
  return [{ kind: 'settled', title: 'Settled', why: 'Every payer has answered and nothing is owed.', due: today, owner: 'biller' }]
}
