// The order of payers over generated households, and what is said when facts are missing or contradict each other.
import type { CaseDocument, Coverage, CoverageKind } from '@crossbill/model'
import { readCaseDocument } from '@crossbill/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideOrders } from './decide-orders.ts'
import { sketchedDocument } from './facts/sketch.ts'
import type { PairSketch } from './facts/sketch.ts'
import { orderRules } from './order-rules.ts'

const kinds: CoverageKind[] = ['group-dental', 'group-dental', 'group-medical', 'individual-dental', 'individual-medical', 'medicaid', 'chip', 'tricare', 'champva', 'fehb', 'fedvip', 'medicare-b', 'medicare-advantage', 'medigap', 'indian-health-service', 'embedded-pediatric-dental', 'auto-no-fault', 'auto-medical-payments', 'workers-compensation', 'liability-third-party', 'discount-plan', 'tricare-dental']
const date = fc.integer({ min: 2000, max: 2026 }).chain((year) => fc.integer({ min: 1, max: 12 }).map((month) => `${year}-${String(month).padStart(2, '0')}-01`))
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(arbitrary, { nil: undefined, freq: 4 })
const holders = [['self', 'patient'], ['spouse', 'spouse'], ['child', 'mother'], ['child', 'father'], ['child', 'stepfather'], ['child', 'stepmother'], ['other-dependent', 'grandmother'], [undefined, undefined]] as const

const coverage = fc.record({
  kind: fc.constantFrom(...kinds), held: fc.constantFrom(...holders), start: maybe(date),
  employmentStatus: maybe(fc.constantFrom('active', 'retired', 'laid-off', 'cobra-or-state-continuation')), employerSize: maybe(fc.constantFrom(5, 19, 20, 99, 100, 4000)),
  packageId: fc.option(fc.constantFrom('one', 'two'), { nil: undefined, freq: 6 }), network: maybe(fc.constantFrom('in', 'out', 'closed-panel-in', 'closed-panel-out')),
  hasDentalBenefit: maybe(fc.boolean()), situsState: maybe(fc.constantFrom('SC', 'CA', 'NH')),
  coordination: maybe(fc.record({ provision: maybe(fc.constantFrom('yes', 'no')), scope: maybe(fc.constantFrom('all-health', 'dental-only')), method: maybe(fc.constantFrom('standard', 'always-excess')), medicalDentalOrder: maybe(fc.constantFrom('medical-first', 'ordinary-rules-then-medical')), lacksRules: maybe(fc.subarray(['OOB-04', 'OOB-10', 'OOB-11'])), appliesToIndividual: maybe(fc.boolean()) })),
})

/** The value without keys that hold undefined, as a document that was read would be. */
function told<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

const household = fc.record({
  coverages: fc.array(coverage, { minLength: 0, maxLength: 5 }),
  birthDate: fc.constantFrom('1950-05-05', '1985-05-05', '2003-05-05', '2015-05-05'),
  household: maybe(fc.record({
    parents: maybe(fc.constantFrom('together', 'apart')), custodialParent: maybe(fc.constantFrom('mother', 'father')),
    decree: maybe(fc.record({ kind: fc.constantFrom('one-parent-responsible', 'both-responsible', 'joint-custody-silent', 'none'), responsible: maybe(fc.constantFrom('mother', 'father')) })),
    people: fc.constant({ mother: { birthDate: '1985-11-02' }, father: { birthDate: '1981-03-14' }, spouse: { birthDate: '1986-03-15' } }),
  })),
  government: maybe(fc.record({ medicareEntitlement: maybe(fc.constantFrom('age', 'disability', 'esrd')), medicareFrom: maybe(date), linkedService: maybe(fc.constantFrom('dialysis', 'heart valve')), wantsMedicareDenial: maybe(fc.boolean()) })),
  accident: maybe(fc.record({ kind: fc.constantFrom('auto', 'work', 'other'), state: maybe(fc.constantFrom('NJ', 'MN', 'CO', 'FL')), workClaim: maybe(fc.constantFrom('accepted', 'denied', 'none')) })),
  code: fc.constantFrom('D1110', 'D7240', 'D7140', 'D2740', 'D7286', 'D8080', 'D9223'),
  diagnoses: maybe(fc.constantFrom(['K01.1'], ['S02.5XXA'], ['N18.6', 'K04.7'], ['Q37.4'])),
})

function documentOf(drawn: typeof household extends fc.Arbitrary<infer Value> ? Value : never): CaseDocument {
  const [a, b, ...others] = drawn.coverages.map(({ held, ...rest }, index): Partial<Coverage> => ({ ...rest, id: `c${index}`, payer: { id: `p${index}`, name: `Payer ${index}` }, relationship: held[0], heldBy: held[1] } as Partial<Coverage>))
  const sketch: PairSketch = told({ a: a ?? {}, b: b ?? {}, others, birthDate: drawn.birthDate, household: drawn.household, government: drawn.government, accident: drawn.accident, service: { code: drawn.code, diagnoses: drawn.diagnoses } } as PairSketch)
  const document = sketchedDocument(sketch)
  return { ...document, coverages: document.coverages.slice(0, drawn.coverages.length) }
}

describe('over generated households', () => {
  it('the sequence in which coverages are listed never changes the answer', () => {
    fc.assert(fc.property(household, fc.integer(), (drawn, seed) => {
      const document = documentOf(drawn)
      const moved = [...document.coverages].sort((x, y) => ((x.id.charCodeAt(1) * 31 + seed) % 7) - ((y.id.charCodeAt(1) * 31 + seed) % 7)).reverse()
      expect(decideOrders({ ...document, coverages: moved }, { flips: false })).toEqual(decideOrders(document, { flips: false }))
    }), { numRuns: 250 })
  })

  it('each coverage is placed, left out, or asked about; each neighbour has a reason; each rule is known', () => {
    const known = new Set(orderRules.map((rule) => rule.id))
    fc.assert(fc.property(household, (drawn) => {
      const document = documentOf(drawn)
      const [order] = decideOrders(document, { flips: false })
      if (order === undefined) throw new Error('no order')
      const rules = [...order.reasons.map((each) => each.reason), ...order.leftOut.map((each) => each.reason), ...(order.notCoordinating ?? []).map((each) => each.reason)].flatMap((reason) => [reason.rule, ...(reason.with ?? []), ...(reason.silent ?? []).map((each) => each.rule)])
      expect(rules.filter((rule) => !known.has(rule))).toEqual([])
      if (!order.decided) {
        expect(order.order).toEqual([])
        expect(order.needs.length + order.warnings.filter((each) => each.code === 'ORDER_CYCLE').length).toBeGreaterThan(0)
        return
      }
      const placed = [...order.order, ...order.leftOut.map((each) => each.coverageId)].sort()
      expect(placed).toEqual(document.coverages.map((each) => each.id).sort())
      expect(order.reasons.length).toBe(order.order.length < 2 ? order.order.length : order.order.length - 1)
    }), { numRuns: 250 })
  })

  it('a fact that is said to turn the order turns it when it is put into the case', () => {
    fc.assert(fc.property(household, (drawn) => {
      const document = documentOf(drawn)
      const [order] = decideOrders(document)
      for (const flip of order?.reasons.flatMap((each) => each.reason.flips ?? []) ?? []) {
        const found = /^coverages\[(c\d)\]\.employmentStatus$/.exec(flip.fact)
        if (found === null) continue
        const changed = { ...document, coverages: document.coverages.map((each) => (each.id === found[1] ? { ...each, employmentStatus: flip.to as NonNullable<Coverage['employmentStatus']> } : each)) }
        expect(decideOrders(changed, { flips: false })[0]?.order).not.toEqual(order?.order)
      }
    }), { numRuns: 60 })
  })
})

describe('what is missing is asked at once', () => {
  it('child of two parents about whom nothing is known', () => {
    const document = sketchedDocument({ birthDate: '2015-08-20', a: { relationship: 'child', heldBy: 'mother' }, b: { relationship: 'child', heldBy: 'father' } })
    const [order] = decideOrders(document)
    expect(order?.decided).toBe(false)
    expect(order?.needs.map((each) => each.fact)).toEqual(expect.arrayContaining(['household.parents', 'household.people.mother.birthDate', 'household.people.father.birthDate', 'household.decree.kind', 'household.custodialParent']))
  })

  it('a missing working status is not asked for when the answer is the same either way', () => {
    const [order] = decideOrders(sketchedDocument({ a: { relationship: 'self', employmentStatus: 'active', start: '2010-01-01' }, b: { relationship: 'self', start: '2020-01-01' } }))
    expect(order).toMatchObject({ decided: true, order: ['a', 'b'], needs: [] })
  })

  it('a fact that several services wait for is one question naming both', () => {
    const document = sketchedDocument({ a: { relationship: 'self' }, b: { relationship: 'self' } })
    const both = { ...document, plan: { services: [...document.plan.services, { id: 's2', code: 'D2740', fee: 90000 }] } }
    const needs = decideOrders(both).flatMap((order) => order.needs)
    expect(needs.every((each) => each.serviceIds?.join() === 's1,s2')).toBe(true)
    expect(needs.length).toBeGreaterThan(0)
  })

  it('a coverage of unknown kind holds up only the services it could pay for', () => {
    const document: CaseDocument = { ...sketchedDocument({ a: { relationship: 'self' }, b: { id: 'gone', relationship: 'self', end: '2020-01-01' } }), incompleteCoverages: [{ id: 'unknown', payer: { id: 'u', name: 'Hazel' }, possibleKinds: ['group-medical', 'individual-medical'] }] }
    expect(decideOrders(document)[0]).toMatchObject({ decided: true, order: ['a'] })
    const surgery: CaseDocument = { ...document, plan: { services: [{ id: 's1', code: 'D7240', fee: 1, diagnoses: ['K01.1'] }] } }
    expect(decideOrders(surgery)[0]).toMatchObject({ decided: false, needs: [{ fact: 'incompleteCoverages[unknown].kind' }] })
  })
})

describe('facts told in other ways', () => {
  it('a linked treatment without a diagnosis on the line: the employer plan, Medigap and TRICARE stay in', () => {
    const [order] = decideOrders(sketchedDocument({ birthDate: '1950-01-01', a: { kind: 'tricare' }, b: { kind: 'medicare-b' }, others: [{ kind: 'individual-dental', relationship: 'self' }, { kind: 'medigap' }], service: { code: 'D7140' }, government: { linkedService: 'heart valve replacement', referralOnFile: true } }))
    expect(order?.order).toEqual(['b', 'd', 'c', 'a'])
  })

  it('where the lines of the injury are marked, the others are not of it', () => {
    const document = sketchedDocument({ a: { kind: 'auto-no-fault' }, b: { relationship: 'self' }, accident: { kind: 'auto', state: 'MN', date: '2026-05-01' }, service: { code: 'D7270', accident: true } })
    const two = { ...document, plan: { services: [...document.plan.services, { id: 's2', code: 'D2392', fee: 1, dateOfService: '2026-05-04' }] } }
    expect(decideOrders(two).map((order) => order.order)).toEqual([['a', 'b'], ['b']])
  })
})

describe('contradicting and impossible facts', () => {
  it('one coverage with two subscribers is a finding with its place; a service it does not pay for is still answered', () => {
    const document = sketchedDocument({ a: { relationship: 'child', heldBy: 'mother', payer: { id: 'x', name: 'X' }, memberId: '77', kind: 'group-medical' }, b: { relationship: 'child', heldBy: 'father', payer: { id: 'x', name: 'X' }, memberId: '77', kind: 'group-medical' }, others: [{ kind: 'group-dental', relationship: 'child', heldBy: 'mother' }], birthDate: '2012-01-01' })
    const two = { ...document, plan: { services: [...document.plan.services, { id: 's2', code: 'D7240', fee: 1, diagnoses: ['K01.1'], dateOfService: '2026-05-04' }] } }
    const [filling, surgery] = decideOrders(two)
    expect(filling).toMatchObject({ decided: true, order: ['c'] })
    expect(surgery?.decided).toBe(false)
    expect(surgery?.warnings).toContainEqual(expect.objectContaining({ code: 'COVERAGE_TWO_SUBSCRIBERS', place: 'coverages[b].heldBy', severity: 'error' }))
  })

  it('a dependent who is also named as the holder: asked, not guessed', () => {
    const [order] = decideOrders(sketchedDocument({ a: { relationship: 'spouse', heldBy: 'patient' }, b: { relationship: 'self' } }))
    expect(order?.warnings.map((each) => each.code)).toContain('COVERAGE_TWO_SUBSCRIBERS')
    expect(order?.needs.map((each) => each.fact)).toContain('coverages[a].relationship')
  })

  it('two services with one id are a finding with its place', () => {
    const document = sketchedDocument({ a: { relationship: 'self' }, b: {} })
    const [order] = decideOrders({ ...document, plan: { services: [...document.plan.services, ...document.plan.services] } })
    expect(order?.warnings).toContainEqual(expect.objectContaining({ code: 'SERVICE_ID_TWICE', place: 'plan.services[1].id' }))
  })

  it('a decree that the plan hears of only later is among the facts that would turn the order', () => {
    const [order] = decideOrders(sketchedDocument({ birthDate: '2015-05-05', a: { relationship: 'child', heldBy: 'mother' }, b: { relationship: 'child', heldBy: 'father' }, household: { parents: 'apart', custodialParent: 'mother', decree: { kind: 'one-parent-responsible', responsible: 'father' } } }))
    expect(order?.order).toEqual(['b', 'a'])
    expect(order?.reasons[0]?.reason.flips?.map((each) => each.fact)).toContain('household.decree.planKnowsSince')
  })

  it('a case with impossibly many coverages is answered all the same', () => {
    const document = sketchedDocument({ a: { relationship: 'self', employmentStatus: 'active', start: '2020-01-01' }, b: {} })
    const many = Array.from({ length: 60 }, (_, index): Coverage => ({ id: `m${index}`, kind: 'group-dental', payer: { id: `m${index}`, name: `Payer ${index}` }, relationship: 'spouse', employmentStatus: 'active', planStartForLongestRule: `20${String(10 + (index % 15))}-01-01` }))
    expect(decideOrders({ ...document, coverages: [...document.coverages.slice(0, 1), ...many] })[0]).toMatchObject({ decided: true })
  })

  it('a service outside any coverage is a finding, and decided: the patient pays', () => {
    const [order] = decideOrders(sketchedDocument({ a: { end: '2025-12-31' }, b: { start: '2027-01-01' } }))
    expect(order).toMatchObject({ decided: true, order: [], warnings: [{ code: 'NO_COVERAGE', place: 'plan.services[s1].dateOfService' }] })
  })

  it('a coverage that ends before it begins is asked about', () => {
    const [order] = decideOrders(sketchedDocument({ a: { start: '2026-01-01', end: '2025-01-01' }, b: {} }))
    expect(order?.warnings.map((each) => each.code)).toContain('COVERAGE_DATES')
    expect(order?.needs.map((each) => each.fact)).toContain('coverages[a].end')
  })

  it('a service before the birth of the patient', () => {
    const [order] = decideOrders(sketchedDocument({ a: { relationship: 'self' }, b: { relationship: 'spouse' }, on: '1980-01-01' }))
    expect(order).toMatchObject({ decided: false, order: [] })
    expect(order?.warnings.map((each) => each.code)).toContain('SERVICE_DATE')
  })

  it('a federal dental plan before there were any: the rule is told to be out of its time', () => {
    const [order] = decideOrders(sketchedDocument({ a: { kind: 'fehb', relationship: 'self', hasDentalBenefit: true, employmentStatus: 'active', start: '2000-01-01' }, b: { kind: 'fedvip', relationship: 'self', employmentStatus: 'active', start: '2001-01-01' }, on: '2005-01-01' }))
    expect(order?.reasons[0]?.reason.silent).toContainEqual({ rule: 'FED-01', why: 'in force only from Dec 31, 2006' })
  })
})

it('the combined employer plan of the first journey: two contracts of one employer, dental wants the medical answer first', async () => {
  const { readFileSync } = await import('node:fs')
  const outcome = readCaseDocument(JSON.parse(readFileSync('journeys/wisdom-teeth-medical-denies/10-case.json', 'utf8')))
  if (!outcome.ok) throw new Error('the journey’s case cannot be read')
  const orders = decideOrders(outcome.value)
  expect(orders.map((each) => each.order)).toEqual([['fernhollow', 'saltbrook'], ['fernhollow', 'saltbrook']])
  expect(orders[0]?.reasons[0]?.reason).toMatchObject({ rule: 'MVD-01', with: ['MVD-03'], settings: expect.arrayContaining([{ setting: 'coverages[saltbrook].coordination.medicalDentalOrder', value: 'medical-first', origin: 'contract' }]) })
})
