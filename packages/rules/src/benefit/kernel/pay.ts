// What one plan pays for one line after the plans before it, by its method (CAL-10 to CAL-17, CAL-31).
import type { Cents } from '@crossbill/model'
import { isAccidentPayer, paidBefore, restFor, sharedExpense } from './ceilings.ts'
import { deductibleLeft, limitByMaximums, type NormalAsk, portion, writeNormalBenefit } from './normal.ts'
import { post } from './post.ts'
import { ceiling, type ClaimLine, emptyOutcome, method, payerKind, planCounters, type PlanLine, planLine, type PlanOutcome, type PlanTerms, planTerms } from './terms.ts'
import { note, noteWide, plainKindOf, standAt, step, type Trail, type WidePlace } from './trail.ts'

/** The line and plan whose turn it is; filled anew for each, so that nothing is made while sums run. */
export interface Turn extends NormalAsk, WidePlace {
  on: ClaimLine
  /** Place of the plan in the line's order; zero pays first. */
  position: number
  out: PlanOutcome
  /** The wide step of this payment, still to be written with the liability after it; −1: none. */
  pending: number
}

/** Everything one run of a claim needs. */
export interface ClaimRun {
  plans: readonly PlanTerms[]
  lines: readonly ClaimLine[]
  trail: Trail
  readonly turn: Turn
  /** CAL-18 holds for this patient. */
  healthSavings: boolean
  /** Deductible given to a line by the plan's own line order; null: claim line order (CAL-33). */
  allotted: ReadonlyMap<PlanLine, Cents> | null
  /** The highest deductible left under any plan when the claim began (STA-10). */
  higherDeductible: Cents
}

/** A turn to be filled by `takeTurn`. */
export function emptyTurn(): Turn {
  const terms = planLine(planCounters())
  return { line: 0, plan: 0, mark: 0, on: { ...emptyLine }, position: 0, by: planTerms(), terms, price: 0, deductible: 0, out: emptyOutcome(), pending: -1, a: 0, b: 0 }
}

const emptyLine: ClaimLine = {
  fee: 0, group: 0, order: [], terms: [], outcomes: [], paid: 0, settled: 0, withheld: 0, liability: 0, contracted: false, collectible: 0, patient: 0, overCeiling: 0, credit: 0,
  writeOff: { contract: 0, sequestration: 0, government: 0, providerLiable: 0 },
}

/** Gives the turn to the plan at `position` of a line's order, with its payment still at zero. */
export function takeTurn(run: ClaimRun, index: number, position: number): Turn {
  const on = run.lines[index]
  if (on === undefined) throw new Error('No such line')
  const plan = on.order[position] ?? 0
  const by = run.plans[plan]
  const terms = on.terms[plan]
  const out = on.outcomes[plan]
  if (by === undefined || !terms || out === undefined) throw new Error('A plan in the order has no terms')
  const turn = run.turn
  standAt(turn, index, plan)
  turn.on = on
  turn.position = position
  turn.by = by
  turn.terms = terms
  turn.out = out
  return turn
}

/** Sets what the turn pays back to nothing. */
export function clearPayment(out: PlanOutcome): void {
  out.paid = 0
  out.fromReserve = 0
  out.reserveAdded = 0
  out.sequestration = 0
}

/** Pays one line under one plan and posts it to the counters. */
export function payLine(run: ClaimRun, index: number, position: number): void {
  const turn = takeTurn(run, index, position)
  const { terms, out } = turn
  clearPayment(out)
  if (terms.posted !== null && terms.posted.as !== 'estimate') takeAnswer(run)
  else if (terms.apartFrom.length > 0 && !terms.standsAlone) payBesideOthers(run, index, position)
  else payWithin(run)
  closePlan(run)
}

function payWithin(run: ClaimRun): void {
  const { terms, out } = run.turn
  figureNormal(run)
  out.paid = paymentOf(run)
  if (terms.counters.reserve >= 0) payFromReserve(run)
}

/** A plan that coordinates with some of the plans before it looks at the payments of those alone; all together never pay above the fee (OOB-26). */
function payBesideOthers(run: ClaimRun, index: number, position: number): void {
  const { on, terms } = run.turn
  const { settled, withheld, liability, contracted } = on
  on.settled = 0
  on.withheld = 0
  on.liability = on.fee
  on.contracted = false
  for (let at = 0; at < position; at++) {
    if (terms.apartFrom.includes(on.order[at] ?? -1)) continue
    const { out } = takeTurn(run, index, at)
    settle(run.turn, out.paid + out.fromReserve)
  }
  const turn = takeTurn(run, index, position)
  note(run.trail, turn, step.apart, on.settled, 0, on.liability)
  payWithin(run)
  on.settled = settled
  on.withheld = withheld
  on.liability = liability
  on.contracted = contracted
  turn.out.paid = Math.min(turn.out.paid, Math.max(0, on.fee - settled - turn.out.fromReserve))
}

/** The turn with the price and the deductible the normal benefit is to be figured with. */
function askFor(run: ClaimRun, price: Cents): Turn {
  const { turn } = run
  const { by, terms } = turn
  const whole = (run.allotted === null ? undefined : run.allotted.get(terms)) ?? deductibleLeft(terms.counters)
  turn.price = price
  turn.deductible = by.higherDeductibleOnly ? withinHigherDeductible(run, whole) : whole
  return turn
}

/** STA-10: what the plans' deductibles have already left to the patient on this and earlier lines comes off the higher of them. */
function withinHigherDeductible(run: ClaimRun, whole: Cents): Cents {
  const { turn } = run
  const borne = run.lines.slice(0, turn.line).reduce((sum, line) => sum + Math.min(Math.max(0, line.liability), most(line.order.map((plan) => line.outcomes[plan]?.deductible ?? 0))), 0)
  const room = Math.max(0, run.higherDeductible - borne)
  if (room >= whole) return whole
  note(run.trail, turn, step.higherDeductible, whole, room, room)
  return room
}

function most(amounts: readonly Cents[]): Cents {
  return Math.max(0, ...amounts)
}

/** Writes the normal benefit with the deductible the line may take. */
export function figureNormal(run: ClaimRun): void {
  const { terms, out, on } = run.turn
  const price = terms.allowed
  if (price >= 0) note(run.trail, run.turn, step.allowed, on.fee, 0, price)
  writeNormalBenefit(askFor(run, price > 0 ? price : 0), out, run.trail)
}

/** The plan's payment for one line by its own method, in cents. */
function paymentOf(run: ClaimRun): Cents {
  const { trail, turn } = run
  const { by, terms, on, out } = turn
  if (terms.equals.length > 1 && by.payer === payerKind.health) return equalShare(run)
  if (by.payer === payerKind.health && turn.position === 0) {
    notePayment(run, step.primaryClosed, 0, 0, out.normal)
    return out.normal
  }
  if (by.payer === payerKind.health && !terms.standsAlone && (by.method === method.standard || by.method === method.alwaysExcess)) return standard(run)
  if (by.payer === payerKind.health && !terms.standsAlone && by.method === method.nonDuplication) return nonDuplication(run)
  note(trail, turn, step.normal, 0, 0, out.normal)
  if (by.payer !== payerKind.health) return governmentOrAccident(run)
  if (terms.standsAlone || by.method === method.alwaysPrimary) {
    const paid = Math.min(out.normal, Math.max(0, on.fee - on.settled))
    note(trail, turn, step.alone, out.normal, on.fee - on.settled, paid)
    return paid
  }
  if (by.method === method.paysNothing) return 0
  const price = Math.max(0, terms.allowed - paidBefore(on))
  const paid = maintenanceOn(run, price)
  notePayment(run, step.maintenanceClosed, price, Math.min(on.liability, out.normal), paid)
  return paid
}

/** Notes a payment as a wide step with the liability after it, unless something comes between the two. */
function notePayment(run: ClaimRun, kind: number, a: Cents, b: Cents, paid: Cents): void {
  const { turn } = run
  if (closesAtOnce(turn.terms)) {
    turn.pending = kind
    turn.a = a
    turn.b = b
  } else note(run.trail, turn, plainKindOf(kind), a, b, paid)
}

/** Nothing is noted between the payment and the liability: no reserve, no other plans apart, no loss of the provider's own. */
function closesAtOnce(terms: PlanLine): boolean {
  return terms.counters.reserve < 0 && terms.apartFrom.length === 0 && !terms.providerLiable
}

/** CAL-12: the smaller of the benefit alone and what is left under the ceiling. Up to the patient’s share, one step holds both. */
function standard(run: ClaimRun): Cents {
  const { turn } = run
  const { normal } = turn.out
  const byLiability = turn.by.ceiling === ceiling.primaryLiability && !run.healthSavings && closesAtOnce(turn.terms)
  const rest = byLiability ? turn.on.liability : restFor(run)
  const paid = normal < rest ? normal : rest
  notePayment(run, byLiability ? step.standardOfLiability : step.standardClosed, normal, rest, paid)
  return paid
}

/** OOB-13: an equal part of what the plans before left of the shared expense; odd cents go to the earlier ids. */
function equalShare(run: ClaimRun): Cents {
  const { trail, turn, plans } = run
  const { on, out, terms } = turn
  const { equals } = terms
  const expense = sharedExpense(on, plans, Math.max(...equals.map((plan) => on.order.indexOf(plan))))
  const ofEquals = equals.reduce((sum, plan) => (on.order.indexOf(plan) < turn.position ? sum + (on.outcomes[plan]?.paid ?? 0) : sum), 0)
  const left = Math.max(0, expense - (on.settled - ofEquals))
  const part = Math.floor(left / equals.length) + (equals.indexOf(turn.plan) < left % equals.length ? 1 : 0)
  const paid = Math.min(out.normal, part)
  note(trail, turn, step.equalShare, left, part, paid)
  return paid
}

/** CAL-13 with CAL-15: the maximum inside or outside of the subtraction. */
function nonDuplication(run: ClaimRun): Cents {
  const { trail, turn } = run
  const { by, terms, on, out } = turn
  const alone = by.maximumOutside ? out.beforeMaximum : out.normal
  const before = paidBefore(on)
  const rest = alone > before ? alone - before : 0
  if (by.maximumOutside || !closesAtOnce(terms)) {
    note(trail, turn, step.normal, 0, 0, out.normal)
    note(trail, turn, step.nonDuplication, alone, before, rest)
    return by.maximumOutside ? limitByMaximums(terms, rest, trail, turn) : rest
  }
  notePayment(run, step.nonDuplicationClosed, alone, before, rest)
  return rest
}

const reduced = emptyOutcome()

/** CAL-14, CAL-40: maintenance of benefits on a price reduced by what was paid before; never above the liability or the benefit alone. */
export function maintenanceOn(run: ClaimRun, price: Cents): Cents {
  const { trail, turn } = run
  const { on, out } = turn
  writeNormalBenefit(askFor(run, price), reduced, trail)
  const most = Math.min(on.liability, out.normal)
  const paid = Math.min(reduced.normal, most)
  if (!turn.by.maintenanceAsIfAlone) out.deductible = reduced.deductible
  return paid
}

/** Payers with their own formula: accident payers, Medicare, Medicaid (LIA-02, LIA-05, MCR-12 to MCR-17, MCD-04). */
function governmentOrAccident(run: ClaimRun): Cents {
  const { trail, turn } = run
  const { by, terms, on, out, position } = turn
  if (isAccidentPayer(by.payer)) {
    const paid = Math.min(out.normal, Math.max(0, on.fee - on.settled))
    note(trail, turn, step.accident, out.base, out.normal, paid)
    return paid
  }
  if (by.payer === payerKind.medicare) {
    const due = position === 0 || terms.standsAlone ? out.normal : medicareSecond(run)
    if (position === 0) note(trail, turn, step.medicare, out.base, 0, due)
    out.sequestration = portion(due, by.sequestration)
    if (out.sequestration > 0) note(trail, turn, step.sequestration, due, 0, out.sequestration)
    return due - out.sequestration
  }
  const left = by.payer === payerKind.medicaidFullLiability ? on.liability : Math.max(0, terms.allowed - on.settled)
  const paid = position === 0 ? out.normal : terms.covered ? Math.min(left, on.liability) : 0
  note(trail, turn, step.medicaid, left, on.liability, paid)
  return paid
}

/** MCR-14: the lowest of three; a provider who must take the earlier payment as full leaves nothing (MCR-15). */
function medicareSecond(run: ClaimRun): Cents {
  const { trail, turn } = run
  const { on, out, terms } = turn
  const mustAccept = on.contracted ? on.liability : Math.max(0, on.fee - on.settled)
  let higher = terms.allowed
  for (let at = 0; at < turn.position; at++) {
    const index = on.order[at] ?? 0
    const plan = run.plans[index]
    const earlier = on.terms[index]
    if (plan !== undefined && earlier && !isAccidentPayer(plan.payer) && earlier.inScope && earlier.allowed > higher) higher = earlier.allowed
  }
  const due = Math.max(0, Math.min(mustAccept, out.normal, higher - on.settled))
  note(trail, turn, step.medicareCharge, on.settled, 0, mustAccept)
  note(trail, turn, step.medicareAlone, 0, 0, out.normal)
  note(trail, turn, step.medicareHigher, higher, on.settled, Math.max(0, higher - on.settled))
  note(trail, turn, step.medicareSecond, out.normal, mustAccept, due)
  return due
}

/** CAL-17: a secondary plan with a reserve also pays allowable expense still unpaid; savings go into the reserve. */
export function payFromReserve(run: ClaimRun): void {
  const { turn, trail } = run
  const { terms, out } = turn
  if (terms.counters.reserve < 0 || turn.position === 0 || turn.by.payer !== payerKind.health) return
  const before = terms.counters.reserve
  const rest = restFor(run)
  out.fromReserve = Math.min(before, Math.max(0, rest - out.paid))
  if (out.fromReserve > 0) note(trail, turn, step.reserve, before, rest - out.paid, out.fromReserve)
  out.reserveAdded = Math.max(0, out.normal - out.paid)
  if (out.reserveAdded > 0) note(trail, turn, step.reserveKept, before + out.reserveAdded - out.fromReserve, 0, out.reserveAdded)
}

/** CAL-37: the payer's own amounts beat every sum of ours. */
function takeAnswer(run: ClaimRun): void {
  const { turn, trail } = run
  const { terms, out, on } = turn
  const posted = terms.posted
  if (posted === null) return
  out.base = Math.max(0, terms.allowed)
  out.normal = out.beforeCap = out.beforeMaximum = posted.normal
  out.deductible = posted.deductible
  out.copay = posted.copay
  out.coinsurance = posted.coinsurance
  out.aboveLimit = posted.aboveLimit
  out.share = out.countedShare = posted.deductible + posted.copay + posted.coinsurance
  out.paid = posted.paid
  out.sequestration = posted.sequestration
  if (terms.allowed >= 0) note(trail, turn, step.allowed, on.fee, 0, terms.allowed)
  note(trail, turn, posted.as === 'share' ? step.share : step.answered, 0, 0, posted.paid)
}

/** Liability after this payer (CAL-31), then the counters (CAL-16, CAL-35, CAL-41). */
export function closePlan(run: ClaimRun): void {
  const { turn, trail } = run
  const { by, terms, on, out } = turn
  const paid = out.paid + out.fromReserve
  on.paid += paid
  settle(turn, paid)
  out.liabilityAfter = on.liability
  if (turn.pending >= 0) {
    noteWide(trail, turn, turn.pending, out.paid, on.liability)
    turn.pending = -1
  } else note(trail, turn, terms.providerLiable ? step.providerLiable : step.liability, 0, 0, on.liability)
  out.outOfPocketCredited = by.creditsActualShare ? Math.min(out.countedShare, on.liability) : out.countedShare
  out.deductibleCredited = out.deductible
  post(terms, out)
}

/** What is settled and what the patient owes after this payer. */
function settle(turn: Turn, paid: Cents): void {
  const { by, terms, on, out } = turn
  on.settled += paid + out.sequestration
  on.withheld += out.sequestration
  const binds = terms.contracted && terms.allowed >= 0 && by.payer !== payerKind.accident && !(terms.bindsOnlyIfPaid && paid === 0)
  on.liability = liabilityAfter(turn, paid, binds)
  if (binds) on.contracted = true
}

/** The first plan with a contract price sets what the patient owes; every other payment only lowers it (CAL-31). */
function liabilityAfter(turn: Turn, paid: Cents, binds: boolean): Cents {
  const { terms, on, out, by } = turn
  if (terms.providerLiable) return 0
  if (terms.posted !== null && terms.posted.liability >= 0) return terms.posted.liability
  if (by.payer === payerKind.workersCompensation && terms.covered) return 0
  const lowered = on.liability - paid - out.sequestration
  const limited = terms.chargeLimit >= 0 ? Math.min(lowered, terms.chargeLimit - on.settled) : lowered
  const left = binds && !on.contracted ? terms.allowed - on.settled : limited
  return left > 0 ? left : 0
}
