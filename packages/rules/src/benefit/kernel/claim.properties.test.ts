// What must hold for any plans and any claim: every cent is somewhere, nobody pays more than alone, no limit is overdrawn.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runClaim } from './claim.ts'
import { copyClaim, type GeneratedClaim, generatedClaim } from './generated-claims.ts'
import { reverseClaim } from './reverse.ts'
import { claimLine, level, method, noLimit, planCounters, planLine, planTerms } from './terms.ts'

const closing = { collectible: 'association-table', qualifiedBeneficiary: false } as const
const lowest = { collectible: 'lowest-contract', qualifiedBeneficiary: true } as const
const runs = { numRuns: 1_500 }

function process(claim: GeneratedClaim): GeneratedClaim {
  runClaim({ plans: claim.plans, lines: claim.lines, closing })
  return claim
}

function remains(claim: GeneratedClaim): number[] {
  return claim.counters.flatMap((each) => [each.deductible, each.outOfPocket, each.family.deductible, each.family.outOfPocket, each.family.membersMet, ...each.maximums.map((limit) => limit.left), each.reserve])
}

describe('any claim under any plans', () => {
  it('comes to its fee on every line: written off, paid by each plan, the patient’s, less a credit', () => {
    fc.assert(
      fc.property(generatedClaim(), fc.boolean(), (claim, conservative) => {
        runClaim({ plans: claim.plans, lines: claim.lines, closing: conservative ? lowest : closing })
        for (const line of claim.lines) {
          const { contract, sequestration, government, providerLiable } = line.writeOff
          const paid = line.order.reduce((sum, plan) => sum + (line.outcomes[plan]?.paid ?? 0) + (line.outcomes[plan]?.fromReserve ?? 0), 0)
          expect(paid).toBe(line.paid)
          expect(contract + sequestration + government + providerLiable + paid + line.patient - line.credit).toBe(line.fee)
          for (const each of [contract, sequestration, government, providerLiable, paid, line.patient, line.credit, line.liability]) expect(each).toBeGreaterThanOrEqual(0)
          expect(line.patient).toBeLessThanOrEqual(line.collectible)
        }
      }),
      runs,
    )
  })

  it('has no plan pay more than it would pay alone, over the lines it coordinates together', () => {
    fc.assert(
      fc.property(generatedClaim(), (claim) => {
        process(claim)
        claim.plans.forEach((plan, index) => {
          const sums = new Map<string, { paid: number; alone: number }>()
          claim.lines.forEach((line, at) => {
            const out = line.outcomes[index]
            if (out === undefined || !line.order.includes(index)) return
            const key = plan.level === level.claim ? 'claim' : plan.level === level.group ? `group ${line.group}` : `line ${at}`
            const sum = sums.get(key) ?? { paid: 0, alone: 0 }
            const outside = plan.method === method.nonDuplication && plan.maximumOutside
            sums.set(key, { paid: sum.paid + out.paid, alone: sum.alone + (outside ? out.beforeMaximum : out.normal) })
          })
          const medicaid = plan.payer === 4 || plan.payer === 5
          if (!medicaid) for (const { paid, alone } of sums.values()) expect(paid).toBeLessThanOrEqual(alone)
        })
      }),
      runs,
    )
  })

  it('leaves no counter below zero, and loses none: what went out of a maximum is what was paid against it', () => {
    fc.assert(
      fc.property(generatedClaim(), (claim) => {
        const before = claim.counters.map((each) => each.maximums.map((limit) => limit.left))
        process(claim)
        for (const left of remains(claim)) expect(left).toBeGreaterThanOrEqual(-1)
        claim.counters.forEach((each, plan) => {
          each.maximums.forEach((limit, index) => {
            const paid = claim.lines.reduce((sum, line) => sum + (line.order.includes(plan) && ((line.terms[plan]?.maximums ?? 0) & (1 << index)) !== 0 ? (line.outcomes[plan]?.paid ?? 0) : 0), 0)
            const medicaid = claim.plans[plan]?.payer === 4 || claim.plans[plan]?.payer === 5
            if (medicaid) expect(limit.left).toBe(Math.max(0, (before[plan]?.[index] ?? 0) - paid))
            else expect(limit.left).toBe((before[plan]?.[index] ?? 0) - paid)
          })
        })
      }),
      runs,
    )
  })

  it('gives every counter back exactly when the claim is reversed, however often', () => {
    fc.assert(
      fc.property(generatedClaim([0, 0, 1, 2, 3]), (claim) => {
        const before = remains(claim)
        const first = process(claim)
        const patient = first.lines.map((line) => line.patient)
        reverseClaim(claim.lines)
        expect(remains(claim)).toEqual(before)
        expect(process(claim).lines.map((line) => line.patient)).toEqual(patient)
      }),
      runs,
    )
  })

  it('does not depend on the order of lines where no counter ties them together', () => {
    fc.assert(
      fc.property(generatedClaim(), (claim) => {
        const free = { ...claim, plans: claim.plans.map((plan) => ({ ...plan, level: level.line, deductibleOrder: 0 })) }
        for (const each of free.counters) Object.assign(each, { deductible: 0, outOfPocket: noLimit, reserve: -1, family: { deductible: noLimit, outOfPocket: noLimit, membersNeeded: 0, membersMet: 0 }, maximums: [] })
        const forward = process(copyClaim(free))
        const backward = process(copyClaim({ ...free, lines: [...free.lines].reverse() }))
        const total = (of: GeneratedClaim) => of.lines.reduce((sum, line) => sum + line.patient, 0)
        expect(total(backward)).toBe(total(forward))
      }),
      runs,
    )
  })

  it('pays the same total under one plan whichever line comes first, with one deductible, one percentage and one maximum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 5 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 2000 }), (dollars, deductible, maximum) => {
        const total = (fees: number[]) => oneplan(fees, deductible, maximum)
        expect(total([...dollars].reverse())).toBe(total(dollars))
      }),
      { numRuns: 500 },
    )
  })
})

/** What one plan at 80% pays for whole-dollar lines (no rounding: 80% of a dollar is whole cents). */
function oneplan(dollars: readonly number[], deductible: number, maximum: number): number {
  const counters = planCounters({ deductible: deductible * 100, maximums: [{ left: maximum * 100 }] })
  const lines = dollars.map((each) => claimLine(each * 100, [0], [planLine(counters, { allowed: each * 100, percent: 8_000 })]))
  runClaim({ plans: [planTerms()], lines, closing })
  return lines.reduce((sum, line) => sum + line.paid, 0)
}
