// What one plan pays for a line or a group of lines after the payers before it, by its method (CAL-10 to CAL-17, CAL-31, CAL-45).
import type { Cents } from '@crossbill/model'
import { isAccidentPayer, restFor } from './ceilings.ts'
import { deductibleLeft, limitByMaximums, portion, writeNormalBenefit } from './normal.ts'
import { type ClaimLine, method, payerKind, type PlanCounters, type PlanLine, type PlanOutcome, type PlanTerms } from './terms.ts'
import { note, type Place, step, type Trail } from './trail.ts'

/** Everything one run of a claim needs; reused from claim to claim. */
export interface ClaimRun {
  readonly plans: readonly PlanTerms[]
  readonly lines: readonly ClaimLine[]
  readonly trail: Trail
  readonly place: Place
  /** CAL-18 holds for this patient. */
  readonly healthSavings: boolean
  /** Deductible given to a line by the plan's own line order; empty: claim line order (CAL-33). */
  readonly allotted: ReadonlyMap<PlanLine, Cents>
}

/** Pays one line under one plan and posts it to the counters. */
export function payLine(run: ClaimRun, index: number, position: number): void {
  const line = run.lines[index]
  if (line === undefined) throw new Error('No such line')
  const planIndex = line.order[position] ?? 0
  const plan = run.plans[planIndex]
  const terms = line.terms[planIndex]
  const out = line.outcomes[planIndex]
  if (plan === undefined || !terms || out === undefined) throw new Error('A plan in the order has no terms')
  run.place.line = index
  run.place.plan = planIndex
  resetPayment(out)
  if (terms.posted !== null && terms.posted.as !== 'estimate') takeAnswer(run, line, terms, out)
  else {
    figureNormal(run, line, plan, terms, out)
    out.paid = paymentOf(run, line, position, out)
    payFromReserve(run, line, position, out)
  }
  closePlan(run, line, plan, terms, out)
}

function resetPayment(out: PlanOutcome): void {
  out.paid = 0
  out.fromReserve = 0
  out.reserveAdded = 0
  out.sequestration = 0
  out.deductibleCredited = 0
  out.outOfPocketCredited = 0
  out.memberMet = false
}

/** Writes the normal benefit with the deductible the line may take. */
export function figureNormal(run: ClaimRun, line: ClaimLine, plan: PlanTerms, terms: PlanLine, out: PlanOutcome): void {
  if (terms.allowed >= 0) note(run.trail, run.place, step.allowed, line.fee, 0, terms.allowed)
  const deductible = run.allotted.get(terms) ?? deductibleLeft(terms.counters)
  writeNormalBenefit({ plan, line: terms, price: Math.max(0, terms.allowed), deductible }, out, run.trail, run.place)
}

/** The plan's payment for one line by its own method, in cents. */
function paymentOf(run: ClaimRun, line: ClaimLine, position: number, out: PlanOutcome): Cents {
  const planIndex = line.order[position] ?? 0
  const plan = run.plans[planIndex]
  const terms = line.terms[planIndex]
  if (plan === undefined || !terms) return 0
  const { trail, place } = run
  if (plan.payer !== payerKind.health) return governmentOrAccident(run, line, position, out)
  if (terms.standsAlone || plan.method === method.alwaysPrimary) {
    const paid = position === 0 ? out.normal : Math.min(out.normal, Math.max(0, line.fee - line.settled))
    if (position > 0) note(trail, place, step.alone, out.normal, line.fee - line.settled, paid)
    else note(trail, place, step.primary, 0, 0, paid)
    return paid
  }
  if (position === 0) {
    note(trail, place, step.primary, 0, 0, out.normal)
    return out.normal
  }
  if (plan.method === method.paysNothing) return 0
  if (plan.method === method.nonDuplication) return nonDuplication(plan, terms, line, out, run)
  if (plan.method === method.maintenance) return maintenance(run, line, terms, plan, out)
  const rest = restFor(line, run.plans, position, trail, place, run.healthSavings)
  const paid = Math.min(out.normal, rest)
  note(trail, place, step.standard, out.normal, rest, paid)
  return paid
}

/** CAL-13 with CAL-15: the maximum inside or outside of the subtraction. */
function nonDuplication(plan: PlanTerms, terms: PlanLine, line: ClaimLine, out: PlanOutcome, run: ClaimRun): Cents {
  const alone = plan.maximumOutside ? out.beforeMaximum : out.normal
  const rest = Math.max(0, alone - line.settled)
  note(run.trail, run.place, step.nonDuplication, alone, line.settled, rest)
  return plan.maximumOutside ? limitByMaximums(terms, rest, run.trail, run.place) : rest
}

const scratch: { out: PlanOutcome | null } = { out: null }

/** CAL-14 and CAL-40: the earlier payments come off the allowed amount first. */
function maintenance(run: ClaimRun, line: ClaimLine, terms: PlanLine, plan: PlanTerms, out: PlanOutcome): Cents {
  const price = Math.max(0, terms.allowed - line.settled)
  return maintenanceOn(run, price, line, terms, plan, out)
}

/** Maintenance of benefits on a price already reduced by what was paid before; never above the liability or the benefit alone. */
export function maintenanceOn(run: ClaimRun, price: Cents, line: ClaimLine, terms: PlanLine, plan: PlanTerms, out: PlanOutcome): Cents {
  const reduced = (scratch.out ??= { ...out })
  const deductible = run.allotted.get(terms) ?? deductibleLeft(terms.counters)
  writeNormalBenefit({ plan, line: terms, price, deductible }, reduced, run.trail, run.place)
  const paid = Math.min(reduced.normal, line.liability, out.normal)
  note(run.trail, run.place, step.maintenance, price, Math.min(line.liability, out.normal), paid)
  if (!plan.maintenanceAsIfAlone) out.deductible = reduced.deductible
  return paid
}

/** Payers with their own formula: accident payers, Medicare, Medicaid (LIA-02, LIA-05, MCR-12 to MCR-17, MCD-04). */
function governmentOrAccident(run: ClaimRun, line: ClaimLine, position: number, out: PlanOutcome): Cents {
  const planIndex = line.order[position] ?? 0
  const plan = run.plans[planIndex]
  const terms = line.terms[planIndex]
  if (plan === undefined || !terms) return 0
  const { trail, place } = run
  const feeLeft = Math.max(0, line.fee - line.settled)
  if (isAccidentPayer(plan.payer)) {
    const paid = Math.min(out.normal, feeLeft)
    note(trail, place, step.accident, out.base, out.normal, paid)
    return paid
  }
  if (plan.payer === payerKind.medicare) {
    const due = position === 0 || terms.standsAlone ? out.normal : medicareSecond(run, line, position, out)
    if (position === 0) note(trail, place, step.medicare, out.base, 0, due)
    out.sequestration = portion(due, plan.sequestration)
    if (out.sequestration > 0) note(trail, place, step.sequestration, due, 0, out.sequestration)
    return due - out.sequestration
  }
  const left = plan.payer === payerKind.medicaidFullLiability ? line.liability : Math.max(0, terms.allowed - line.settled)
  const paid = position === 0 ? out.normal : terms.covered ? Math.min(left, line.liability) : 0
  note(trail, place, step.medicaid, left, line.liability, paid)
  return paid
}

/** MCR-14: the lowest of three; a provider who must take the earlier payment as full leaves nothing (MCR-15). */
function medicareSecond(run: ClaimRun, line: ClaimLine, position: number, out: PlanOutcome): Cents {
  const planIndex = line.order[position] ?? 0
  const own = line.terms[planIndex]?.allowed ?? 0
  const mustAccept = line.contracted ? line.liability : Math.max(0, line.fee - line.settled)
  let higher = own
  for (let at = 0; at < position; at++) {
    const index = line.order[at] ?? 0
    const plan = run.plans[index]
    const earlier = line.terms[index]
    if (plan !== undefined && earlier && !isAccidentPayer(plan.payer) && earlier.inScope && earlier.allowed > higher) higher = earlier.allowed
  }
  const due = Math.max(0, Math.min(mustAccept, out.normal, higher - line.settled))
  note(run.trail, run.place, step.medicareCharge, line.settled, 0, mustAccept)
  note(run.trail, run.place, step.medicareAlone, 0, 0, out.normal)
  note(run.trail, run.place, step.medicareHigher, higher, line.settled, Math.max(0, higher - line.settled))
  note(run.trail, run.place, step.medicareSecond, out.normal, mustAccept, due)
  return due
}

/** CAL-17: a secondary plan with a reserve also pays allowable expense still unpaid; savings go into the reserve. */
export function payFromReserve(run: ClaimRun, line: ClaimLine, position: number, out: PlanOutcome): void {
  const planIndex = line.order[position] ?? 0
  const terms = line.terms[planIndex]
  if (!terms || terms.counters.reserve < 0 || position === 0 || run.plans[planIndex]?.payer !== payerKind.health) return
  const before = terms.counters.reserve
  const rest = restFor(line, run.plans, position, run.trail, run.place, run.healthSavings)
  out.fromReserve = Math.min(before, Math.max(0, rest - out.paid))
  if (out.fromReserve > 0) note(run.trail, run.place, step.reserve, before, rest - out.paid, out.fromReserve)
  out.reserveAdded = Math.max(0, out.normal - out.paid)
  if (out.reserveAdded > 0) note(run.trail, run.place, step.reserveKept, before + out.reserveAdded - out.fromReserve, 0, out.reserveAdded)
}

/** CAL-37: the payer's own amounts beat every sum of ours. */
function takeAnswer(run: ClaimRun, line: ClaimLine, terms: PlanLine, out: PlanOutcome): void {
  const posted = terms.posted
  if (posted === null) return
  out.base = Math.max(0, terms.allowed)
  out.normal = posted.normal
  out.beforeCap = posted.normal
  out.beforeMaximum = posted.normal
  out.deductible = posted.deductible
  out.copay = posted.copay
  out.coinsurance = posted.coinsurance
  out.aboveLimit = posted.aboveLimit
  out.share = posted.deductible + posted.copay + posted.coinsurance
  out.countedShare = out.share
  out.paid = posted.paid
  out.sequestration = posted.sequestration
  if (terms.allowed >= 0) note(run.trail, run.place, step.allowed, line.fee, 0, terms.allowed)
  note(run.trail, run.place, posted.as === 'share' ? step.share : step.answered, 0, 0, posted.paid)
}

/** Liability after this payer (CAL-31), then the counters (CAL-16, CAL-35, CAL-41). */
export function closePlan(run: ClaimRun, line: ClaimLine, plan: PlanTerms, terms: PlanLine, out: PlanOutcome): void {
  const paid = out.paid + out.fromReserve
  line.paid += paid
  line.settled += paid + out.sequestration
  const accident = plan.payer === payerKind.accident
  if (terms.providerLiable) line.liability = 0
  else if (terms.posted !== null && terms.posted.liability >= 0) line.liability = terms.posted.liability
  else if (plan.payer === payerKind.workersCompensation && terms.covered) line.liability = 0
  else if (!accident && terms.contracted && terms.allowed >= 0 && !line.contracted) line.liability = Math.max(0, terms.allowed - line.settled)
  else line.liability = Math.max(0, line.liability - paid - out.sequestration)
  if (!accident && terms.contracted && terms.allowed >= 0) line.contracted = true
  out.liabilityAfter = line.liability
  note(run.trail, run.place, terms.providerLiable ? step.providerLiable : step.liability, 0, 0, line.liability)
  if (plan.creditsActualShare) out.outOfPocketCredited = Math.min(out.countedShare, line.liability)
  else out.outOfPocketCredited = out.countedShare
  out.deductibleCredited = out.deductible
  post(terms, out)
}

/** Takes what was used off every counter; nothing goes below zero (CAL-36). */
export function post(terms: PlanLine, out: PlanOutcome): void {
  const counters = terms.counters
  const family = counters.family
  if (out.deductibleCredited > 0) {
    const before = counters.deductible
    counters.deductible = spend(before, out.deductibleCredited)
    family.deductible = spend(family.deductible, out.deductibleCredited)
    if (terms.carriesTo !== null) terms.carriesTo.deductible = spend(terms.carriesTo.deductible, out.deductibleCredited)
    if (family.membersNeeded > 0 && before > 0 && counters.deductible === 0) {
      family.membersMet++
      out.memberMet = true
    }
  }
  if (out.outOfPocketCredited > 0) {
    counters.outOfPocket = spend(counters.outOfPocket, out.outOfPocketCredited)
    family.outOfPocket = spend(family.outOfPocket, out.outOfPocketCredited)
  }
  if (out.paid > 0) takeFromMaximums(counters, terms.maximums, out.paid)
  if (counters.reserve >= 0) counters.reserve += out.reserveAdded - out.fromReserve
  out.reserveEnd = counters.reserve
}

/** An absent limit stays absent. */
function spend(left: Cents, used: Cents): Cents {
  if (left >= 1e15) return left
  return left > used ? left - used : 0
}

export function takeFromMaximums(counters: PlanCounters, bits: number, paid: Cents): void {
  const maximums = counters.maximums
  for (let index = 0; index < maximums.length; index++) {
    const limit = maximums[index]
    if (limit !== undefined && (bits & (1 << index)) !== 0) limit.left = spend(limit.left, paid)
  }
}
