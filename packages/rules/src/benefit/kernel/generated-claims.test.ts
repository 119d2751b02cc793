// The generated claims reach every formula of the arithmetic, so that the property tests over them say something.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runClaim } from './claim.ts'
import { copyClaim, type GeneratedClaim, generatedClaim } from './generated-claims.ts'
import { copayOrder, deductibleOrder, level, method, noLimit, payerKind } from './terms.ts'
import { kindsOf, step } from './trail.ts'

/** Steps that need a posted answer or a divided medical line, or stand only inside another step. */
const elsewhere: ReadonlySet<string> = new Set(['answered', 'share', 'statedShare', 'compensation', 'collectible', 'writeOff'])

const drawn = fc.sample(generatedClaim(), { numRuns: 3_000, seed: 7 })
const claims = [...drawn, ...fc.sample(generatedClaim([payerKind.health]), { numRuns: 2_000, seed: 8 })]
const kinds = new Map<number, number>()
claims.forEach((claim, at) => {
  const { plans, lines } = copyClaim(claim)
  const trail = runClaim({ plans, lines, closing: { collectible: 'association-table', qualifiedBeneficiary: at % 5 === 0 }, healthSavings: at % 7 === 0 })
  for (const kind of kindsOf(trail)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
})

describe('generated claims', () => {
  it.each(Object.entries(step).filter(([name]) => !elsewhere.has(name)))('take the step %s', (name, kind) => {
    // Ceilings end at the fee, so payments above it are rare where no payer has answered yet.
    expect(kinds.get(kind) ?? 0).toBeGreaterThanOrEqual(name === 'credit' ? 1 : 10)
  })

  const share = (has: (claim: GeneratedClaim) => boolean) => claims.filter(has).length / claims.length
  const anyLine = (has: (terms: NonNullable<GeneratedClaim['lines'][number]['terms'][number]>) => boolean) => (claim: GeneratedClaim) => claim.lines.some((line) => line.order.some((plan) => { const terms = line.terms[plan]; return terms ? has(terms) : false }))
  const anyPlan = (has: (plan: GeneratedClaim['plans'][number]) => boolean) => (claim: GeneratedClaim) => claim.plans.some(has)
  const features: Readonly<Record<string, (claim: GeneratedClaim) => boolean>> = {
    'three payers on a line': (claim) => claim.lines.some((line) => line.order.length === 3),
    'several lines': (claim) => claim.lines.length > 1,
    'two contracts on a line': (claim) => claim.lines.some((line) => line.order.filter((plan) => line.terms[plan]?.contracted).length > 1),
    'in and out of network on one line': (claim) => claim.lines.some((line) => new Set(line.order.map((plan) => line.terms[plan]?.contracted)).size === 2),
    'a cheaper service as the base': anyLine((terms) => terms.alternate >= 0),
    'each copay order': (claim) => Object.values(copayOrder).every((each) => anyLine((terms) => terms.copayOrder === each)(claim)),
    'non-duplication with the maximum outside': anyPlan((plan) => plan.method === method.nonDuplication && plan.maximumOutside),
    'maintenance of benefits credited as if alone': anyPlan((plan) => plan.method === method.maintenance && plan.maintenanceAsIfAlone),
    'coordination by group': anyPlan((plan) => plan.level === level.group),
    'coordination by claim': anyPlan((plan) => plan.level === level.claim),
    'the deductible on the lowest percentage first': anyPlan((plan) => plan.deductibleOrder === deductibleOrder.lowestPercentFirst),
    'a family deductible': (claim) => claim.counters.some((each) => each.family.deductible < noLimit),
    'a deductible by count': (claim) => claim.counters.some((each) => each.family.membersNeeded > 0),
    'two or more maximums': (claim) => claim.counters.some((each) => each.maximums.length > 1),
    'a benefit reserve': (claim) => claim.counters.some((each) => each.reserve > 0),
    'Medicare with sequestration': anyPlan((plan) => plan.sequestration > 0),
    'Medicaid': anyPlan((plan) => plan.payer === payerKind.medicaidLesserOf),
    'a limit on the charge': anyLine((terms) => terms.chargeLimit >= 0),
    'a contract that binds only what is paid': anyLine((terms) => terms.bindsOnlyIfPaid),
    'a loss of the provider’s own': anyLine((terms) => terms.providerLiable),
    'an estimate of the plan on file': anyLine((terms) => terms.posted !== null),
  }
  it.each(Object.entries(features))('have %s', (_name, has) => {
    expect(share(has)).toBeGreaterThan(0.01)
  })
})
