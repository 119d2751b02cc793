// Cases with facts missing: every missing fact is asked at once, nothing is decided on facts not held, and the sequence of coverages never matters.
import { describe, expect, it } from 'vitest'
import { decideOrders } from './decide-orders.ts'
import { type PairSketch, sketchedDocument } from './facts/sketch.ts'

const child = { birthDate: '2015-05-05' }
const mother = { relationship: 'child', heldBy: 'mother' } as const
const father = { relationship: 'child', heldBy: 'father' } as const
const self = { relationship: 'self', employmentStatus: 'active', start: '2020-01-01' } as const
const spouse = { relationship: 'spouse', employmentStatus: 'active', start: '2021-01-01' } as const

const sinceAndStatus = ['coverages[a].employmentStatus', 'coverages[a].planStartForLongestRule', 'coverages[b].employmentStatus', 'coverages[b].planStartForLongestRule']

const cases: readonly { name: string; sketch: PairSketch; asks: readonly string[] }[] = [
  { name: 'child of two parents of whom nothing is known', sketch: { a: mother, b: father, ...child }, asks: ['coverages[a].employmentStatus', 'coverages[a].planStartForLongestRule', 'coverages[b].employmentStatus', 'coverages[b].planStartForLongestRule', 'household.custodialParent', 'household.decree.kind', 'household.decree.responsible', 'household.parents', 'household.people.father.birthDate', 'household.people.mother.birthDate'] },
  { name: 'child of parents who live together, one birthday missing: with it what two equal birthdays would need', sketch: { a: mother, b: father, ...child, household: { parents: 'together', people: { mother: { birthDate: '1988-11-02' } } } }, asks: [...sinceAndStatus, 'household.people.father.birthDate'] },
  { name: 'child of parents who live together, one birthday missing, since when is told', sketch: { a: { ...mother, start: '2020-01-01' }, b: { ...father, start: '2021-01-01' }, ...child, household: { parents: 'together', people: { mother: { birthDate: '1988-11-02' } } } }, asks: ['household.people.father.birthDate'] },
  { name: 'adult child on the mother’s and the husband’s plan, since when not told', sketch: { a: { ...mother, employmentStatus: 'active' }, b: { ...spouse, start: undefined } as PairSketch['b'], birthDate: '2003-05-05' }, asks: ['coverages[a].planStartForLongestRule', 'coverages[b].planStartForLongestRule', 'household.people.mother.birthDate', 'household.people.spouse.birthDate'] },
  { name: 'child of parents apart, no word of a decree', sketch: { a: mother, b: father, ...child, household: { parents: 'apart' } }, asks: [...sinceAndStatus, 'household.custodialParent', 'household.decree.kind', 'household.decree.responsible', 'household.people.father.birthDate', 'household.people.mother.birthDate'] },
  { name: 'child of parents apart without a decree, custody not told', sketch: { a: mother, b: father, ...child, household: { parents: 'apart', decree: { kind: 'none' } } }, asks: ['household.custodialParent'] },
  { name: 'two plans of one’s own, working status of one missing', sketch: { a: self, b: { relationship: 'self', start: '2019-01-01' } }, asks: ['coverages[b].employmentStatus'] },
  { name: 'two active plans of one’s own, since when not told', sketch: { a: { relationship: 'self', employmentStatus: 'active' }, b: { relationship: 'self', employmentStatus: 'active' } }, asks: ['coverages[a].planStartForLongestRule', 'coverages[b].planStartForLongestRule'] },
  { name: 'relationship to one subscriber missing', sketch: { a: self, b: { employmentStatus: 'active', start: '2019-01-01' } }, asks: ['coverages[b].relationship'] },
  { name: 'Medicare and an employer plan, size and entitlement missing', sketch: { a: { kind: 'medicare-b', relationship: 'self' }, b: { kind: 'group-medical', ...self }, birthDate: '1955-03-03', service: { code: 'D7140', diagnoses: ['K04.7'] }, government: { linkedService: 'organ-transplant' } }, asks: ['coverages[b].employerSize', 'government.referralOnFile'] },
  { name: 'work injury, standing of the claim missing', sketch: { a: { kind: 'workers-compensation' }, b: { kind: 'group-medical', ...self }, accident: { kind: 'work', date: '2026-05-01' }, service: { code: 'D7240', accident: true } }, asks: ['accident.workClaim'] },
  { name: 'car accident, state and election missing', sketch: { a: { kind: 'auto-no-fault' }, b: { kind: 'group-medical', ...self }, accident: { kind: 'auto', date: '2026-05-01' }, service: { code: 'D7240', accident: true } }, asks: ['accident.autoElection', 'accident.firstCareDate', 'accident.state'] },
  { name: 'work injury without an insurer and without a word of the claim', sketch: { a: { kind: 'group-medical', ...self }, b: { ...self }, accident: { kind: 'work', date: '2026-05-01' }, service: { code: 'D7240', accident: true } }, asks: ['accident.workClaim', 'coverages'] },
  { name: 'car accident, no insurer of the car, state missing', sketch: { a: { kind: 'group-medical', ...self }, b: { ...self }, accident: { kind: 'auto', date: '2026-05-01' }, service: { code: 'D7240', accident: true } }, asks: ['accident.autoElection', 'accident.firstCareDate', 'accident.state', 'coverages'] },
  { name: 'dependent of nobody knows whom, beside the plan of the mother', sketch: { a: { ...mother, employmentStatus: 'active', start: '2020-01-01' }, b: { relationship: 'child', employmentStatus: 'active', start: '2021-01-01' }, ...child, household: { parents: 'apart', decree: { kind: 'none' } } }, asks: ['coverages[b].heldBy', 'household.custodialParent'] },
  { name: 'a coverage that ends before it begins', sketch: { a: self, b: { ...spouse, start: '2026-01-01', end: '2025-01-01' } }, asks: ['coverages[b].end'] },
]

describe.each(cases.map((each) => [each.name, each] as const))('%s', (_name, { sketch, asks }) => {
  const document = sketchedDocument(sketch)
  const [order] = decideOrders(document)

  it('is not decided, and asks for everything at once', () => {
    expect(order?.decided).toBe(false)
    expect(order?.order).toEqual([])
    expect(order?.needs.map((each) => each.fact).sort()).toEqual([...asks].sort())
  })

  it('answers the same whichever coverage is listed first', () => {
    const [turned] = decideOrders({ ...document, coverages: [...document.coverages].reverse() })
    expect(turned?.needs.map((each) => each.fact).sort()).toEqual(order?.needs.map((each) => each.fact).sort())
    expect([turned?.order, turned?.decided]).toEqual([order?.order, order?.decided])
  })
})
