// One dental service that becomes several medical lines: each line is priced by its own code and limited by its own part of the fee.
import type { Benefits, CrossCoding, ServiceLine } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { estimateRoute } from './estimate-route.ts'
import { inventedCase, inventedCoverage, ordersFor } from './invented-case.ts'

const stain: ServiceLine = { id: 's1', code: 'D0478', units: 3, fee: 300_00, dateOfService: '2026-03-16' }
const candidate = {
  system: 'CPT' as const, code: '88342', units: 1, modifiers: [], placeOfService: '11', diagnoses: ['C06.9'], reason: '', needs: [], confidence: 'high' as const, source: '',
  companions: [{ system: 'CPT' as const, code: '88341', plainName: '', units: 2, why: '', role: 'added' as const, serviceId: 's1' }],
}
const all = { name: 'all', codes: ['*'], percent: 80, deductibleApplies: false }

function estimate(benefits: Partial<Benefits>, services: ServiceLine[] = [stain], crossing: Partial<CrossCoding> = {}) {
  const medical = inventedCoverage('one', { kind: 'group-medical', start: '2020-01-01', benefits: { noAnnualMaximum: true, classes: [all], ...benefits } })
  const document = inventedCase([medical], services)
  return estimateRoute(document, { serviceOrders: ordersFor(document), crossings: [{ serviceId: 's1', candidates: [candidate], rejected: [], findings: [], ...crossing }], route: 'as-ordered' })
}
const allowed = (...ask: Parameters<typeof estimate>) => estimate(...ask).lines[0]?.payments[0]?.allowed

describe('a service split over several medical codes', () => {
  it('is allowed the price of each code by its units', () => {
    expect(allowed({ allowed: [{ code: '88342', amount: 90_00 }, { code: '88341', amount: 40_00 }] })).toBe(90_00 + 2 * 40_00)
  })
  it('is limited line by line: what one line leaves below its price the other cannot use', () => {
    expect(allowed({ allowed: [{ code: '88342', amount: 150_00 }, { code: '88341', amount: 40_00 }] })).toBe(100_00 + 2 * 40_00)
  })
  it('gives a range and says why where one code has no price', () => {
    const route = estimate({ allowed: [{ code: '88342', amount: 90_00 }] })
    expect(route.lines[0]?.payments[0]?.allowed).toBe(90_00 + 200_00)
    expect(route.assumptions).toContainEqual(expect.objectContaining({ rule: 'CAL-30', assumed: 'The plan has told no price for 88341, a line of its own; its part of the fee is taken as its price.' }))
    expect(route.assumptions.find((each) => each.assumed.includes('88341'))).toMatchObject({ patientLow: 18_00, patientHigh: 58_00 })
  })
  it('gives a range where the codes stand in different classes of the plan', () => {
    const classes = [{ ...all, name: 'stains', codes: ['88342'], percent: 80 }, { ...all, name: 'more stains', codes: ['88341'], covered: false }]
    const route = estimate({ classes, allowed: [{ code: '88342', amount: 90_00 }, { code: '88341', amount: 40_00 }] })
    expect(route.assumptions.find((each) => each.rule === 'CAL-44')).toMatchObject({ assumed: 'The plan has other terms for 88341 than for 88342; those of 88342 are taken for both lines.' })
    expect(route.range.best).toBeLessThan(route.range.worst)
  })
  it('takes the price of the dental code, for all its units, where the plan tells that one', () => {
    expect(allowed({ allowed: [{ code: 'D0478', amount: 70_00 }] })).toBe(210_00)
  })
  it('is one line where the office chose the units, and split where it chose the code alone', () => {
    const prices = { allowed: [{ code: '88342', amount: 30_00 }, { code: '88341', amount: 20_00 }] }
    expect(allowed(prices, [{ ...stain, chosenMedicalCode: { system: 'CPT', code: '88342', units: 3 } }])).toBe(90_00)
    expect(allowed(prices, [{ ...stain, chosenMedicalCode: { system: 'CPT', code: '88342' } }])).toBe(70_00)
  })
  it('counts units as the medical line does, not as the dental one', () => {
    const twoSides = { ...candidate, code: '41872', units: 2, companions: [] }
    expect(allowed({ allowed: [{ code: '41872', amount: 60_00 }] }, [{ ...stain, code: 'D4210', units: 1 }], { candidates: [twoSides] })).toBe(120_00)
  })
  it('reduces later operations of a day by the medical code of cross-coding', () => {
    const surgeryReduction = { percents: [100, 50], codes: ['88342'] }
    const both: ServiceLine[] = [stain, { ...stain, id: 's2', fee: 500_00, chosenMedicalCode: { system: 'CPT', code: '88342', units: 2 } }]
    const route = estimate({ surgeryReduction, allowed: [{ code: '88342', amount: 200_00 }, { code: '88341', amount: 50_00 }] }, both)
    expect(route.lines.map((each) => each.payments[0]?.allowed)).toEqual([100_00, 400_00])
  })
})
