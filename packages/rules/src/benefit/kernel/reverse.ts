// A reversal undoes exactly what its claim added to every counter (CAL-36).
import { type ClaimLine, noLimit, type PlanCounters, type PlanLine, type PlanOutcome } from './terms.ts'

/** Gives back to the counters what the lines of a processed claim had taken, the last first. */
export function reverseClaim(lines: readonly ClaimLine[]): void {
  for (const line of [...lines].reverse()) {
    for (const plan of [...line.order].reverse()) {
      const terms = line.terms[plan]
      const out = line.outcomes[plan]
      if (terms && out !== undefined) giveBack(terms, out)
    }
  }
}

function giveBack(terms: PlanLine, out: PlanOutcome): void {
  const { counters } = terms
  const { family } = counters
  giveDeductible(counters, out.deductibleCredited, out.memberMet)
  counters.outOfPocket = more(counters.outOfPocket, out.outOfPocketCredited)
  family.outOfPocket = more(family.outOfPocket, out.outOfPocketCredited)
  if (terms.carriesTo !== null) giveDeductible(terms.carriesTo, out.deductibleCredited, out.memberMetNext)
  counters.maximums.forEach((limit, index) => {
    if ((terms.maximums & (1 << index)) !== 0) limit.left = more(limit.left, out.paid)
  })
  if (counters.reserve >= 0) counters.reserve = Math.max(0, counters.reserve - out.reserveAdded + out.fromReserve)
}

function giveDeductible(counters: PlanCounters, back: number, memberMet: boolean): void {
  counters.deductible = more(counters.deductible, back)
  counters.family.deductible = more(counters.family.deductible, back)
  if (memberMet) counters.family.membersMet--
}

function more(left: number, back: number): number {
  return left >= noLimit ? left : left + back
}
