// Which line takes the deductible where the plan does not go by claim line: highest or lowest percentage first (CAL-33).
import type { Cents } from '@crossbill/model'
import { deductibleLeft } from './normal.ts'
import { type ClaimLine, copayOrder, deductibleOrder, type PlanCounters, type PlanLine, type PlanTerms } from './terms.ts'

/** The deductible each line takes, for plans with an order of their own; ties by line number; a zero price takes none. */
export function allotDeductibles(plans: readonly PlanTerms[], lines: readonly ClaimLine[]): ReadonlyMap<PlanLine, Cents> {
  const allotted = new Map<PlanLine, Cents>()
  plans.forEach((plan, index) => {
    if (plan.deductibleOrder === deductibleOrder.claimLine) return
    const sign = plan.deductibleOrder === deductibleOrder.lowestPercentFirst ? 1 : -1
    const mine = lines.flatMap((line) => {
      const terms = line.order.includes(index) ? line.terms[index] : null
      return terms?.covered && terms.deductibleApplies ? [terms] : []
    })
    const ranked = mine.map((terms, at) => ({ terms, at })).sort((a, b) => sign * (a.terms.percent - b.terms.percent) || a.at - b.at)
    const left = new Map<PlanCounters, Cents>()
    for (const { terms } of ranked) {
      const before = left.get(terms.counters) ?? deductibleLeft(terms.counters)
      const taken = Math.min(before, subjectBase(terms))
      allotted.set(terms, taken)
      left.set(terms.counters, before - taken)
    }
  })
  return allotted
}

function subjectBase(terms: PlanLine): Cents {
  const price = Math.max(0, terms.allowed)
  const base = terms.alternate >= 0 ? Math.min(price, terms.alternate) : price
  if (terms.copayOrder === copayOrder.copayOnly) return 0
  return terms.copayOrder === copayOrder.copayDeductiblePercent ? base - Math.min(base, terms.copay) : base
}
