// Small generated plans: the planner against every schedule there is, and constraints that always hold.
import { addDays, type CaseDocument, type ServiceLine } from '@crossbill/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planned, plannedCase, ordersOf } from './planned-case.ts'
import { planTreatment } from './plan-treatment.ts'
import { isOpen } from './open-days.ts'
import { ordersBySegment, type Placed, priceSchedule, type Prices, routesFor } from './pricing.ts'
import { segmentsOf, turnsOf, usualHorizon } from './turns.ts'
import { visitsOf } from './visits.ts'

const money = fc.integer({ min: 20_00, max: 1500_00 })
const percent = fc.constantFrom(50, 80, 100)
const service = fc.record({ code: fc.constantFrom('D1110', 'D2391', 'D2740'), one: money, two: money, wait: fc.constantFrom(undefined, 20, 60, 300), start: fc.constantFrom(0, 0, 10, 50), follows: fc.option(fc.nat({ max: 60 }), { nil: undefined }), same: fc.boolean() })
const terms = fc.record({ deductible: fc.constantFrom(0, 50_00, 300_00), used: fc.boolean(), maximum: fc.integer({ min: 100_00, max: 2000_00 }), spent: fc.integer({ min: 0, max: 1500_00 }), basic: percent, major: percent, outOfPocket: fc.constantFrom(undefined, 400_00, 9000_00) })
const generated = fc.record({ services: fc.array(service, { minLength: 1, maxLength: 4 }), one: terms, two: terms, second: fc.constantFrom('none', 'dental', 'medical'), method: fc.constantFrom('standard', 'non-duplication', 'maintenance-of-benefits'), julyYear: fc.boolean() })
/** Tightly bound, so that every schedule can still be tried. */
const bound = fc.record({ code: fc.constantFrom('D1110', 'D2391', 'D2740'), one: money, two: money, wait: fc.constantFrom(20, 60, 300), start: fc.constantFrom(0, 10, 50), follows: fc.option(fc.nat({ max: 60 }), { nil: undefined, freq: 2 }), same: fc.boolean() })
const larger = fc.record({ services: fc.array(bound, { minLength: 6, maxLength: 7 }), one: terms, two: terms, second: fc.constantFrom('none', 'dental', 'medical'), method: fc.constantFrom('standard', 'non-duplication'), julyYear: fc.boolean() })
type Generated = typeof generated extends fc.Arbitrary<infer Value> ? Value : never

const asOf = '2026-11-24'

function coverageOf(id: string, from: Generated['one'], given: Generated, kind: 'group-dental' | 'group-medical') {
  return planned(id, {
    kind, coordination: { method: given.method === 'standard' || given.method === 'non-duplication' ? given.method : 'maintenance-of-benefits', level: 'line' },
    benefits: {
      year: { start: id === 'one' && given.julyYear ? '07-01' : '01-01' },
      deductible: { individual: from.deductible, individualUsed: from.used ? from.deductible : 0 }, maximums: [{ limit: from.maximum, used: Math.min(from.spent, from.maximum), period: 'year' }],
      ...(from.outOfPocket === undefined ? {} : { outOfPocket: { individual: from.outOfPocket, individualUsed: 0 } }),
      classes: [{ name: 'preventive', codes: ['D1110'], percent: 100, deductibleApplies: false }, { name: 'basic', codes: ['D2391'], percent: from.basic }, { name: 'major', codes: ['D2740'], percent: from.major }],
    },
  })
}

function caseOf(given: Generated) {
  const one = coverageOf('one', given.one, given, given.second === 'medical' ? 'group-medical' : 'group-dental')
  const coverages = given.second === 'none' ? [one] : [one, coverageOf('two', given.two, given, 'group-dental')]
  const services = given.services.map((each, at): ServiceLine => ({
    id: `s${at}`, code: each.code, fee: 1600_00, allowed: { one: each.one, two: each.two },
    ...(given.second === 'medical' ? { chosenMedicalCode: { system: 'CPT' as const, code: '41899' } } : {}),
    constraints: {
      ...(each.start > 0 ? { notBefore: addDays(asOf, each.start) } : {}), ...(each.wait === undefined ? {} : { notAfter: addDays(asOf, each.wait) }),
      ...(at > 0 && each.follows !== undefined ? { after: [{ serviceId: `s${at - 1}`, days: each.same ? 0 : each.follows }] } : {}), ...(at > 0 && each.same && each.follows === undefined ? { sameVisitAs: [`s${at - 1}`] } : {}),
    },
  }))
  const document = plannedCase(coverages, services)
  return { document, orders: ordersOf(document) }
}

/** The next day the office works, unless the visit's window has none. */
function nextOpen({ office }: CaseDocument, { release, deadline }: { release: string; deadline: string }, day: string): string {
  const next = (from: string) => {
    let date = from
    while (!isOpen(office, date)) date = addDays(date, 1)
    return date
  }
  return next(release) > deadline ? day : next(day)
}

/**
 * The least over every segment, sequence and route of every visit, each schedule priced by the estimator; `below` where none is
 * cheaper than that. A beginning that already costs so much is not gone on with: no service takes off what another one costs.
 */
function bruteForce({ document, orders }: ReturnType<typeof caseOf>, below: number): number {
  const horizonEnd = usualHorizon(document)
  const { visits, fixed } = visitsOf({ document, horizonEnd, soonDays: 30 })
  const turns = turnsOf(document, visits.flatMap((each) => each.services), horizonEnd)
  const segments = segmentsOf(asOf, horizonEnd, turns)
  const prices: Prices = { document, crossings: [], fixed, orders: ordersBySegment(document, { orders, crossings: [] }, { segments, turns, fixed }) }
  const known = new Map<string, number>()
  const priceOf = (placed: readonly Placed[]): number => {
    const key = placed.map((each) => `${each.service.id} ${each.segment} ${each.route}`).join()
    const price = known.get(key) ?? priceSchedule(prices, placed).patient
    known.set(key, price)
    return price
  }
  let least = below
  const days = new Map<number, string>()
  const at = (segment: number, day: string, placed: readonly Placed[]): void => {
    const window = segments[segment]
    if (placed.length > 0 && priceOf(placed) >= least) return
    if (window === undefined) {
      if (days.size === visits.length) least = Math.min(least, priceOf(placed))
      return
    }
    at(segment + 1, segments[segment + 1]?.start ?? '', placed)
    visits.forEach((each, visit) => {
      if (days.has(visit) || each.after.some((before) => !days.has(before.visit))) return
      const first = nextOpen(document, each, [day, each.release, ...each.after.map((before) => addDays(days.get(before.visit) ?? day, before.days))].sort().at(-1) ?? day)
      if (first > window.end || first > each.deadline) return
      days.set(visit, first)
      let ways: Placed[][] = [[]]
      for (const one of each.services) ways = ways.flatMap((way) => routesFor(document, one, document.coverages.map((coverage) => coverage.id)).map((route) => [...way, { service: one, date: first, segment, route }]))
      for (const way of ways) at(segment, first, [...placed, ...way])
      days.delete(visit)
    })
  }
  at(0, asOf, [])
  return least
}

/** A service to which the deductible costs nothing goes first and spares the next one; a bound that forgot it called a dearer plan optimal. */
const sparesTheNext: Generated = {
  services: [
    { code: 'D1110', one: 33964, two: 7048, wait: 60, start: 0, follows: 54, same: false }, { code: 'D2391', one: 51727, two: 35366, wait: 300, start: 0, follows: 14, same: false },
    { code: 'D2740', one: 44060, two: 4405, wait: 300, start: 0, follows: 16, same: false }, { code: 'D1110', one: 91542, two: 133645, wait: 20, start: 0, follows: 51, same: false },
  ],
  one: { deductible: 5000, used: false, maximum: 200000, spent: 4, basic: 80, major: 50, outOfPocket: undefined }, two: { deductible: 0, used: true, maximum: 27568, spent: 9452, basic: 100, major: 100, outOfPocket: undefined },
  second: 'dental', method: 'standard', julyYear: false,
}

describe('generated plans', () => {
  it('cost exactly what the cheapest of all schedules costs', () => {
    fc.assert(fc.property(generated, (given) => {
      const made = caseOf(given)
      const plan = planTreatment(made.document, { orders: made.orders, crossings: [] })
      expect(plan.proof.optimal).toBe(true)
      expect(bruteForce(made, plan.patient + 1)).toBe(plan.patient)
    }), { numRuns: 60, examples: [[sparesTheNext]] })
  })
  it('of six and seven services cost exactly what the cheapest of all schedules costs', () => {
    fc.assert(fc.property(larger, (given) => {
      const made = caseOf(given)
      const plan = planTreatment(made.document, { orders: made.orders, crossings: [] })
      expect(plan.proof.optimal).toBe(true)
      expect(bruteForce(made, plan.patient + 1)).toBe(plan.patient)
    }), { numRuns: 10 })
  })
  it('never break a constraint, and never cost more than everything at once or as late as allowed', () => {
    fc.assert(fc.property(generated, (given) => {
      const made = caseOf(given)
      const plan = planTreatment(made.document, { orders: made.orders, crossings: [] })
      const days = new Map(plan.visits.flatMap((visit) => visit.services.map((each) => [each.serviceId, visit.date] as const)))
      for (const { id, constraints } of made.document.plan.services) {
        const day = days.get(id)
        if (day === undefined) continue
        expect(day >= (constraints?.notBefore ?? asOf) && day <= (constraints?.notAfter ?? plan.horizonEnd)).toBe(true)
        for (const before of constraints?.after ?? []) expect(day >= addDays(days.get(before.serviceId) ?? 'none', before.days ?? 0)).toBe(true)
        for (const other of constraints?.sameVisitAs ?? []) expect(days.get(other)).toBe(day)
      }
      for (const way of plan.alternatives) if (way.feasible) expect(way.moreThanBest).toBeGreaterThanOrEqual(0)
      expect(days.size + plan.unplanned.length).toBe(made.document.plan.services.length)
    }), { numRuns: 40 })
  })
})
