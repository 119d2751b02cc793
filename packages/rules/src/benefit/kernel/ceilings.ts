// What is left for a later payer: allowable expense, patient liability, or its own allowed amount (CAL-12, CAL-12a, CAL-31).
import type { Cents } from '@crossbill/model'
import { ceiling, type ClaimLine, payerKind, type PlanLine, type PlanTerms } from './terms.ts'
import type { ClaimRun } from './pay.ts'
import { note, step } from './trail.ts'

/** Accident payers have no fee for the comparison (LIA-11). */
export function isAccidentPayer(payer: number): boolean {
  return payer === payerKind.accident || payer === payerKind.workersCompensation
}

/**
 * The allowable expense for the plan at `position` of the line's order, in cents (CAL-12a over the health and dental
 * plans up to it). All with contract prices, or all without: the highest. Mixed: the primary's arrangement, or this
 * plan's own contract fee where it has one and its contract permits. Medicare first: its price is the highest.
 */
export function allowableExpense(line: ClaimLine, plans: readonly PlanTerms[], position: number): Cents {
  let highest = 0
  let contracted = 0
  let uncontracted = 0
  let primary: PlanLine | null = null
  let own: PlanLine | null = null
  const apart = line.terms[line.order[position] ?? 0]?.apartFrom ?? []
  for (let at = 0; at <= position; at++) {
    const index = line.order[at] ?? 0
    const each = line.terms[index]
    const plan = plans[index]
    if (apart.length > 0 && apart.includes(index)) continue
    if (!each || plan === undefined || isAccidentPayer(plan.payer) || !each.inScope || each.allowed < 0) continue
    if (primary === null) {
      primary = each
      if (plan.payer === payerKind.medicare) return Math.min(each.allowed, line.fee)
    }
    if (at === position) own = each
    if (each.contracted) contracted++
    else uncontracted++
    if (each.allowed > highest) highest = each.allowed
  }
  if (primary === null) return 0
  if (contracted === 0 || uncontracted === 0) return Math.min(highest, line.fee)
  const permitted = own !== null && own.contracted && (plans[line.order[position] ?? 0]?.permitsOwnFee ?? true)
  return Math.min(permitted && own !== null ? own.allowed : primary.allowed, line.fee)
}

/**
 * What plans of equal rank share, in cents (OOB-13): the highest contract price among them and the plans before them,
 * or the highest allowance where none is under contract (CAL-12a: what may not be charged is no expense).
 */
export function sharedExpense(line: ClaimLine, plans: readonly PlanTerms[], last: number): Cents {
  let contracted = -1
  let highest = 0
  for (let at = 0; at <= last; at++) {
    const index = line.order[at] ?? 0
    const each = line.terms[index]
    const plan = plans[index]
    if (!each || plan === undefined || isAccidentPayer(plan.payer) || !each.inScope || each.allowed < 0) continue
    if (each.contracted && each.allowed > contracted) contracted = each.allowed
    if (each.allowed > highest) highest = each.allowed
  }
  return Math.min(contracted >= 0 ? contracted : highest, line.fee)
}

/** What the earlier plans really paid: a later plan looks at payments, not at what sequestration took off them (CAL-31, CAL-37). */
export function paidBefore(line: ClaimLine): Cents {
  return line.settled - line.withheld
}

/** What the plan whose turn it is may still pay by its ceiling, in cents; never below zero. */
export function restFor(run: ClaimRun): Cents {
  const { turn, trail } = run
  const { on, by, terms } = turn
  let rest = on.liability
  if (by.ceiling === ceiling.allowableExpense) {
    const expense = allowableExpense(on, run.plans, turn.position)
    rest = expense - on.settled
    note(trail, turn, step.restAllowable, expense, on.settled, Math.max(0, rest))
  } else if (by.ceiling === ceiling.secondaryAllowed) {
    const before = paidBefore(on)
    rest = terms.allowed - before
    note(trail, turn, step.restAllowed, terms.allowed, before, Math.max(0, rest))
  } else note(trail, turn, step.restLiability, 0, 0, rest)
  if (run.healthSavings) {
    const deductible = on.outcomes[on.order[0] ?? 0]?.deductible ?? 0
    rest -= deductible
    note(trail, turn, step.healthSavings, deductible, 0, Math.max(0, rest))
  }
  return rest > 0 ? rest : 0
}
