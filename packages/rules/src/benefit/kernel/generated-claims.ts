// Generated plans and claims for property tests: any method, ceiling, level, copay order, family kind and payer.
import fc from 'fast-check'
import { type ClaimLine, claimLine, familyCounters, noLimit, type PlanCounters, planCounters, type PlanLine, planLine, type PlanTerms, planTerms } from './terms.ts'

export interface GeneratedClaim {
  readonly plans: PlanTerms[]
  readonly lines: ClaimLine[]
  readonly counters: PlanCounters[]
}

const money = (most: number) => fc.oneof(fc.constant(0), fc.integer({ min: 0, max: most }))
const maybe = (most: number) => fc.oneof(fc.constant(noLimit), money(most))

const oneIn = (count: number) => fc.integer({ min: 1, max: count }).map((drawn) => drawn === 1)

const plan = (payers: readonly number[]) =>
  fc.record({
    payer: fc.constantFrom(...payers), method: fc.integer({ min: 0, max: 4 }), ceiling: fc.integer({ min: 0, max: 2 }), level: fc.integer({ min: 0, max: 2 }),
    deductibleOrder: fc.integer({ min: 0, max: 2 }), maximumOutside: fc.boolean(), maintenanceAsIfAlone: fc.boolean(), permitsOwnFee: fc.boolean(),
    creditsActualShare: fc.boolean(), outOfPocketKinds: fc.integer({ min: 0, max: 7 }), nominalCopay: money(5_00), higherDeductibleOnly: fc.boolean(), advantage: oneIn(6),
  }).map(({ advantage, ...each }) => planTerms({ ...each, sequestration: each.payer === 3 ? 200 : 0, medicare: each.payer === 3 || (each.payer === 0 && advantage) }))

const counters = fc.record({
  deductible: maybe(500_00), outOfPocket: maybe(3000_00), reserve: fc.oneof(fc.constant(-1), money(400_00)),
  family: fc.record({ deductible: maybe(900_00), outOfPocket: maybe(5000_00), membersNeeded: fc.integer({ min: 0, max: 3 }), membersMet: fc.integer({ min: 0, max: 3 }) }),
  maximums: fc.array(money(2000_00), { maxLength: 3 }),
}).map((each) => planCounters({ ...each, family: familyCounters(each.family), maximums: each.maximums.map((left) => ({ left })) }))

const terms = fc.record({
  covered: fc.boolean(), inScope: fc.boolean(), allowedPart: fc.integer({ min: 0, max: 100 }), known: fc.boolean(), alternatePart: fc.integer({ min: -50, max: 100 }),
  percent: fc.integer({ min: 0, max: 10_000 }), copay: money(80_00), copayOrder: fc.integer({ min: 0, max: 3 }), fixed: fc.oneof(fc.constant(-1), money(300_00)),
  deductibleApplies: fc.boolean(), countsToOutOfPocket: fc.boolean(), contracted: fc.boolean(), copayPlan: fc.boolean(), standsAlone: fc.boolean(), maximums: fc.integer({ min: 0, max: 7 }),
  providerLiable: oneIn(10), bindsOnlyIfPaid: oneIn(8), unassigned: oneIn(3), estimatedPart: fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, fc.integer({ min: 0, max: 100 })),
})

/** Claims of one to four lines under one to three plans; `payers` names the kinds of payer to draw from; `plain`: nothing the pseudocode of the reference does not speak of. */
export function generatedClaim(payers: readonly number[] = [0, 0, 0, 1, 2, 3, 4, 5], plain = false): fc.Arbitrary<GeneratedClaim> {
  return fc.integer({ min: 1, max: 3 }).chain((planCount) =>
    fc.record({
      plans: fc.array(plan(payers), { minLength: planCount, maxLength: planCount }),
      counters: fc.array(counters, { minLength: planCount, maxLength: planCount }),
      lines: fc.array(
        fc.record({
          fee: money(2500_00), group: fc.integer({ min: 0, max: 1 }), terms: fc.array(terms, { minLength: planCount, maxLength: planCount }),
          equals: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0), apart: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0),
          order: fc.shuffledSubarray(Array.from({ length: planCount }, (_, index) => index), { minLength: 0 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  ).map(({ plans, counters: left, lines }) => ({
    plans, counters: left,
    lines: lines.map((line) => related(plain ? { equals: false, apart: false } : line, claimLine(line.fee, line.order, line.terms.map((each, index) => lineTermsOf(plain ? { ...each, providerLiable: false, bindsOnlyIfPaid: false, estimatedPart: -1 } : each, line.fee, left[index], plans[index])), line.group))),
  }))
}

/** The last two plans of a line of equal rank, or its last plan apart from its first. */
function related(drawn: { equals: boolean; apart: boolean }, line: ClaimLine): ClaimLine {
  const last = line.order.slice(-2)
  const [first] = line.order
  for (const plan of last) {
    const terms = line.terms[plan]
    if (terms && drawn.equals && last.length === 2) terms.equals = [...last].sort()
    else if (terms && drawn.apart && line.order.length === 3 && plan === last[1] && first !== undefined) terms.apartFrom = [first]
  }
  return line
}

type DrawnTerms = typeof terms extends fc.Arbitrary<infer Drawn> ? Drawn : never

function lineTermsOf(drawn: DrawnTerms, fee: number, left: PlanCounters | undefined, drawnPlan: PlanTerms | undefined): PlanLine {
  if (left === undefined) throw new Error('A plan without counters')
  const { allowedPart, alternatePart, known, unassigned, estimatedPart, ...rest } = drawn
  const allowed = known || drawn.covered ? Math.floor((fee * allowedPart) / 100) : -1
  const charged = unassigned && drawnPlan?.payer === 3
  const posted = estimatedPart < 0 || drawnPlan?.payer !== 0 || !drawn.covered ? null : { paid: 0, normal: Math.floor((allowed * estimatedPart) / 100), deductible: 0, copay: 0, coinsurance: 0, aboveLimit: 0, sequestration: 0, liability: -1, as: 'estimate' as const }
  return planLine(left, { ...rest, chargeLimit: charged ? Math.floor(allowed * 1.15) : -1, posted, inScope: drawn.inScope || drawn.covered, allowed, alternate: alternatePart < 0 ? -1 : Math.floor((allowed * alternatePart) / 100), contracted: drawnPlan?.payer === 1 || charged ? false : drawn.contracted })
}

/** Deep copies of a claim's plans, lines and counters, so that it can be run more than once. */
export function copyClaim(claim: GeneratedClaim): GeneratedClaim {
  const copies = new Map(claim.counters.map((each) => [each, { ...each, family: { ...each.family }, maximums: each.maximums.map((limit) => ({ ...limit })) }]))
  return {
    plans: claim.plans,
    counters: claim.counters.map((each) => copies.get(each) ?? each),
    lines: claim.lines.map((line) => claimLine(line.fee, line.order, line.terms.map((each) => (each === null ? null : { ...each, counters: copies.get(each.counters) ?? each.counters })), line.group)),
  }
}
