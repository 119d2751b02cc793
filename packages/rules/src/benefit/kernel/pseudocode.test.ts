// The pseudocode 7.1 of the reference, written again as it stands there, against the arithmetic, over generated claims.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runClaim } from './claim.ts'
import { type GeneratedClaim, generatedClaim } from './generated-claims.ts'
import { copayOrder, level, method, type PlanCounters, type PlanLine, type PlanTerms } from './terms.ts'

const MIN0 = (x: bigint) => (x > 0n ? x : 0n)
const min = (...all: bigint[]) => all.reduce((a, b) => (b < a ? b : a))
const ROUND = (x: bigint, hundredths: number) => (x * BigInt(hundredths) * 2n + 10_000n) / 20_000n

interface Normal { N: bigint; ded: bigint; n: bigint; share: bigint; counted: bigint }

function normal(line: PlanLine, A: bigint, plan: PlanTerms, left: PlanCounters): Normal {
  if (!line.covered || line.allowed < 0) return { N: 0n, ded: 0n, n: 0n, share: 0n, counted: 0n }
  const base = line.alternate >= 0 ? min(A, BigInt(line.alternate)) : A
  const met = left.family.membersNeeded > 0 && left.family.membersMet >= left.family.membersNeeded
  const dLeft = met || !line.deductibleApplies ? 0n : min(BigInt(left.deductible), BigInt(left.family.deductible))
  const copay = BigInt(line.copay)
  let cp = 0n
  let ded = 0n
  let n: bigint
  if (line.copayOrder === copayOrder.copayOnly) {
    cp = min(copay, base)
    n = base - cp
  } else if (line.copayOrder === copayOrder.deductibleThenCopay) {
    ded = min(base, dLeft)
    cp = min(copay, base - ded)
    n = base - ded - cp
  } else {
    cp = line.copayOrder === copayOrder.copayDeductiblePercent ? min(copay, base) : 0n
    ded = min(base - cp, dLeft)
    n = line.fixed >= 0 ? min(BigInt(line.fixed), base - cp - ded) : ROUND(base - cp - ded, line.percent)
  }
  let share = base - n
  let counted = 0n
  if (line.countsToOutOfPocket && base > 0n) {
    const kinds = plan.outOfPocketKinds
    counted = (kinds & 1 ? ded : 0n) + (kinds & 2 ? cp : 0n) + (kinds & 4 ? share - ded - cp : 0n)
    const room = min(BigInt(left.outOfPocket), BigInt(left.family.outOfPocket))
    if (counted > room) {
      n += counted - room
      share -= counted - room
      counted = room
    }
  }
  const limits = left.maximums.filter((_, index) => line.maximums & (1 << index)).map((limit) => BigInt(limit.left))
  return { N: min(n, ...limits), n, ded: min(ded, share), share, counted }
}

/** Payments by line and plan for health plans that coordinate line by line, without reserve; counters are changed. */
function pseudocode(claim: GeneratedClaim): bigint[][] {
  return claim.lines.map((line) => {
    let S = 0n
    let PR = BigInt(line.fee)
    let contracted = false
    const paid: bigint[] = []
    line.order.forEach((index, k) => {
      const plan = claim.plans[index]
      const terms = line.terms[index]
      if (plan === undefined || !terms) return
      const A = BigInt(Math.max(0, terms.allowed))
      const left = terms.counters
      const own = normal(terms, A, plan, left)
      let ded = own.ded
      let P = own.N
      if (k > 0 && !terms.standsAlone) {
        if (plan.method === method.nonDuplication) {
          const limits = left.maximums.filter((_, at) => terms.maximums & (1 << at)).map((limit) => BigInt(limit.left))
          P = plan.maximumOutside ? min(MIN0(own.n - S), ...limits) : MIN0(own.N - S)
        } else if (plan.method === method.maintenance) {
          const reduced = normal(terms, MIN0(A - S), plan, left)
          P = min(reduced.N, PR, own.N)
          if (!plan.maintenanceAsIfAlone) ded = reduced.ded
        } else P = min(own.N, plan.ceiling === 1 ? PR : MIN0(A - S))
      } else if (k > 0) P = min(own.N, MIN0(BigInt(line.fee) - S))
      S += P
      PR = terms.contracted && terms.allowed >= 0 && !contracted ? MIN0(A - S) : MIN0(PR - P)
      if (terms.contracted && terms.allowed >= 0) contracted = true
      take(left, terms, { ded, P, counted: plan.creditsActualShare ? min(own.counted, PR) : own.counted })
      paid[index] = P
    })
    return paid
  })
}

function take(left: PlanCounters, terms: PlanLine, used: { ded: bigint; P: bigint; counted: bigint }): void {
  const less = (from: number, by: bigint) => (from >= 1e15 ? from : Math.max(0, from - Number(by)))
  const before = left.deductible
  left.deductible = less(left.deductible, used.ded)
  left.family.deductible = less(left.family.deductible, used.ded)
  if (left.family.membersNeeded > 0 && before > 0 && left.deductible === 0 && used.ded > 0n) left.family.membersMet++
  left.outOfPocket = less(left.outOfPocket, used.counted)
  left.family.outOfPocket = less(left.family.outOfPocket, used.counted)
  left.maximums.forEach((limit, index) => {
    if (terms.maximums & (1 << index)) limit.left = less(limit.left, used.P)
  })
}

function clone(counters: PlanCounters): PlanCounters {
  return { ...counters, family: { ...counters.family }, maximums: counters.maximums.map((limit) => ({ ...limit })) }
}

describe('the pseudocode of the reference', () => {
  it('pays the same on every line, and leaves the same counters', () => {
    fc.assert(
      fc.property(generatedClaim([0], true), (drawn) => {
        const claim = { ...drawn, plans: drawn.plans.map((plan) => ({ ...plan, level: level.line, deductibleOrder: 0, ceiling: plan.ceiling === 0 ? 1 : plan.ceiling, method: plan.method > 2 ? 0 : plan.method })) }
        for (const each of claim.counters) each.reserve = -1
        for (const line of claim.lines) for (const terms of line.terms) if (terms) terms.providerLiable = false
        const copies = new Map(claim.counters.map((each) => [each, clone(each)]))
        const expected = pseudocode({ ...claim, lines: claim.lines.map((line) => ({ ...line, terms: line.terms.map((each) => (each === null ? null : { ...each, counters: copies.get(each.counters) ?? each.counters })) })) })
        runClaim({ plans: claim.plans, lines: claim.lines, closing: { collectible: 'association-table', qualifiedBeneficiary: false } })
        claim.lines.forEach((line, at) => line.order.forEach((plan) => expect(line.outcomes[plan]?.paid).toBe(Number(expected[at]?.[plan] ?? 0n))))
        claim.counters.forEach((each) => expect(each).toEqual(copies.get(each)))
      }),
      { numRuns: 2_000 },
    )
  })
})
