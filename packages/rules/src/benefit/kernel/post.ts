// What a payment uses up, taken off every counter; nothing goes below zero (CAL-16, CAL-35, CAL-36, CAL-41).
import type { Cents } from '@crossbill/model'
import { noLimit, type PlanCounters, type PlanLine, type PlanOutcome } from './terms.ts'

/** Posts an outcome: credited deductible and share, the payment to the maximums, the reserve's part to the reserve. */
export function post(terms: PlanLine, out: PlanOutcome): void {
  const counters = terms.counters
  out.memberMet = false
  out.memberMetNext = false
  if (out.deductibleCredited > 0) postDeductible(terms, out)
  if (out.outOfPocketCredited > 0) {
    counters.outOfPocket = spend(counters.outOfPocket, out.outOfPocketCredited)
    counters.family.outOfPocket = spend(counters.family.outOfPocket, out.outOfPocketCredited)
  }
  if (out.paid > 0) takeFromMaximums(counters, terms.maximums, out.paid)
  if (counters.reserve >= 0) counters.reserve += out.reserveAdded - out.fromReserve
  out.reserveEnd = counters.reserve
}

function postDeductible(terms: PlanLine, out: PlanOutcome): void {
  const counters = terms.counters
  out.memberMet = takeDeductible(counters, out.deductibleCredited)
  if (terms.carriesTo !== null) out.memberMetNext = takeDeductible(terms.carriesTo, out.deductibleCredited)
}

/** Off the member's and the family's amount; true where the member has now met the own one and the plan counts members. */
function takeDeductible(counters: PlanCounters, taken: Cents): boolean {
  const { family } = counters
  const before = counters.deductible
  counters.deductible = spend(before, taken)
  family.deductible = spend(family.deductible, taken)
  const met = family.membersNeeded > 0 && before > 0 && counters.deductible === 0
  if (met) family.membersMet++
  return met
}

/** An absent limit stays absent. */
function spend(left: Cents, used: Cents): Cents {
  if (left >= noLimit) return left
  return left > used ? left - used : 0
}

function takeFromMaximums(counters: PlanCounters, bits: number, paid: Cents): void {
  const maximums = counters.maximums
  for (let index = 0; index < maximums.length; index++) {
    const limit = maximums[index]
    if (limit !== undefined && (bits & (1 << index)) !== 0) limit.left = spend(limit.left, paid)
  }
}
