// The plan the screens show, and what must never happen: a date past the clinical limit, a sum worse than all at once.
import type { Coverage, ServiceLine } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { planned, plannedCase, ordersOf } from './planned-case.ts'
import { planTreatment } from './plan-treatment.ts'

// Sums of the planner screen: a dental maximum of 1,500.00 with 840.00 left, a deductible of 50.00 met for this year,
// and a medical plan with 240.00 of 3,000.00 left to pay first.
const dental = planned('dental', {
  payer: { id: 'saltbrook', name: 'Saltbrook' },
  benefits: {
    deductible: { individual: 50_00, individualUsed: 50_00 }, maximums: [{ limit: 1500_00, used: 660_00, period: 'year' }],
    classes: [{ name: 'basic', codes: ['D3000-D3999', 'D2330-D2399'], percent: 80 }, { name: 'major', codes: ['D2700-D2799'], percent: 50 }],
  },
})
const medical = planned('medical', {
  kind: 'group-medical', payer: { id: 'larkmere', name: 'Larkmere' },
  benefits: { deductible: { individual: 3000_00, individualUsed: 2760_00 }, outOfPocket: { individual: 8000_00, individualUsed: 2760_00 }, classes: [{ name: 'equipment', codes: ['*'], percent: 80 }] },
})
const services: ServiceLine[] = [
  { id: 'root', code: 'D3330', description: 'Root canal', tooth: '30', fee: 1180_00, allowed: { dental: 940_00 }, constraints: { notBefore: '2026-12-09', notAfter: '2026-12-18' } },
  { id: 'crown30', code: 'D2740', description: 'Crown', tooth: '30', fee: 1240_00, allowed: { dental: 986_00 }, constraints: { after: [{ serviceId: 'root', days: 14 }], notAfter: '2027-02-10' } },
  { id: 'filling', code: 'D2331', description: 'Filling', tooth: '4', fee: 180_00, allowed: { dental: 132_00 }, constraints: { notBefore: '2026-12-20', notAfter: '2027-02-28' } },
  { id: 'crown14', code: 'D2740', description: 'Crown', tooth: '14', fee: 1240_00, allowed: { dental: 986_00 }, constraints: { notBefore: '2026-12-22', notAfter: '2027-06-30' } },
  { id: 'appliance', code: 'D9947', description: 'Sleep appliance', fee: 2400_00, allowed: { medical: 1890_00 }, chosenMedicalCode: { system: 'HCPCS', code: 'E0486' }, constraints: { notBefore: '2026-12-16', notAfter: '2026-12-31' } },
]
const document = plannedCase([dental, medical], services)
const orders = ordersOf(document, { root: ['dental'], crown30: ['dental'], filling: ['dental'], crown14: ['dental'], appliance: ['medical'] })
const plan = planTreatment(document, { orders, crossings: [] })

describe('the plan the screens show', () => {
  it('leaves the patient 1,795.40 where all this year leaves 2,774.00', () => {
    expect(plan.patient).toBe(1795_40)
    expect(plan.alternatives).toContainEqual(expect.objectContaining({ way: 'all-now', feasible: true, patient: 2774_00, moreThanBest: 978_60 }))
    expect(plan.proof).toMatchObject({ optimal: true })
  })
  it('has the dental plan pay 752.00 this year and 468.00, 105.60 and 493.00 in the next, and medical 1,320.00', () => {
    const paid = Object.fromEntries(plan.visits.flatMap((visit) => visit.services.map((each) => [each.serviceId, each.paid[0]?.amount])))
    expect(paid).toMatchObject({ root: 752_00, appliance: 1320_00 })
    expect((paid['crown30'] ?? 0) + (paid['filling'] ?? 0) + (paid['crown14'] ?? 0)).toBe(468_00 + 105_60 + 493_00)
    expect(plan.years).toContainEqual(expect.objectContaining({ coverageId: 'dental', start: '2027-01-01', assumed: true, paid: 1066_60 }))
  })
  it('does not offer all next year, because the root canal cannot wait', () => {
    expect(plan.alternatives).toContainEqual({ way: 'all-next-year', feasible: false, why: 'Root canal 30 cannot wait past 2026-12-18.' })
  })
  it('says that dates are proposed and that benefits of the next year are assumed', () => {
    expect(plan.datesAre).toContain('proposed')
    expect(plan.assumptions.some((each) => each.rule === 'CAL-34' && each.assumed.includes('2027-01-01'))).toBe(true)
  })
})

describe('the route of a service', () => {
  const doctor: Coverage = { ...medical, benefits: { ...medical.benefits, deductible: { individual: 3000_00, individualUsed: 0 } } }
  const tooth: ServiceLine = { id: 'tooth', code: 'D7240', fee: 640_00, allowed: { medical: 498_40, dental: 412_00 } }
  const surgeon = (strict: boolean) => planned('dental', { coordination: { method: 'non-duplication', level: 'line', ...(strict ? { medicalAnswerRequiredFor: ['D7240'] } : {}) }, benefits: { deductible: { individual: 0, individualUsed: 0 }, maximums: [{ limit: 1500_00, used: 0, period: 'year' }], classes: [{ name: 'all', codes: ['*'], percent: 80 }] } })
  const routeWith = (strict: boolean) => {
    const both = plannedCase([doctor, surgeon(strict)], [tooth])
    return planTreatment(both, { orders: ordersOf(both), crossings: [] }).visits[0]?.services[0]
  }
  it('goes to dental alone where that is cheaper for the patient', () => {
    expect(routeWith(false)).toMatchObject({ route: 'dental-only', patient: 82_40 })
  })
  it('keeps the order decided where the dental contract asks for a medical answer (MVD-03)', () => {
    expect(routeWith(true)).toMatchObject({ route: 'as-ordered' })
  })
})

describe('constraints that cannot be held', () => {
  const with4 = (changes: Record<string, ServiceLine['constraints']>) => {
    const changed = plannedCase([dental, medical], services.slice(0, 4).map((each) => (changes[each.id] === undefined ? each : { ...each, constraints: changes[each.id] })))
    return planTreatment(changed, { orders: ordersOf(changed, { root: ['dental'], crown30: ['dental'], filling: ['dental'], crown14: ['dental'] }), crossings: [] })
  }
  it('names an order that goes round in a circle and plans the rest', () => {
    const result = with4({ root: { after: [{ serviceId: 'crown30' }] } })
    expect(result.findings.filter((each) => each.code === 'PLAN-CYCLE').map((each) => each.place)).toEqual(['plan.services[0].constraints.after', 'plan.services[1].constraints.after'])
    expect(result.visits.flatMap((visit) => visit.services.map((each) => each.serviceId)).sort()).toEqual(['crown14', 'filling'])
    expect(result.unplanned.map((each) => each.serviceId)).toEqual(['root', 'crown30'])
  })
  it('names an empty window, and what waits for it is not planned either', () => {
    const result = with4({ root: { notBefore: '2027-03-01', notAfter: '2027-02-01' } })
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'PLAN-WINDOW-EMPTY', place: 'plan.services[0].constraints' }))
    expect(result.unplanned.map((each) => each.serviceId)).toEqual(['root', 'crown30'])
  })
  it('names one visit with two windows', () => {
    const result = with4({ filling: { sameVisitAs: ['crown14'], notAfter: '2026-12-15' } })
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'PLAN-SAME-VISIT-WINDOWS' }))
  })
  it('names a service the plan does not have and goes on', () => {
    const result = with4({ filling: { after: [{ serviceId: 'nobody' }] } })
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'PLAN-SERVICE-UNKNOWN', severity: 'warning' }))
    expect(result.unplanned).toEqual([])
  })
})

describe('services already done', () => {
  it('keep their day and use up the year', () => {
    const done = plannedCase([dental, medical], services.map((each) => (each.id === 'root' ? { ...each, dateOfService: '2026-11-10' } : each)))
    const result = planTreatment(done, { orders: ordersOf(done, { root: ['dental'], crown30: ['dental'], filling: ['dental'], crown14: ['dental'], appliance: ['medical'] }), crossings: [] })
    expect(result.visits[0]).toMatchObject({ date: '2026-11-10', standing: 'held' })
    expect(result.patient).toBe(1795_40)
  })
})

describe('services whose money depends on the days of others', () => {
  // One cleaning a benefit year: looked at on one day, the second is never paid; a bound made of that called it optimal.
  const yearly = planned('dental', { benefits: { deductible: { individual: 0, individualUsed: 0 }, noAnnualMaximum: true, classes: [{ name: 'preventive', codes: ['*'], percent: 100 }], frequencies: [{ codes: ['D1110'], count: 1, months: 12, rolling: false, per: 'person' }] } })
  const cleanings = (number: number) => plannedCase([yearly], Array.from({ length: number }, (_, at): ServiceLine => ({ id: `clean-${at}`, code: 'D1110', fee: 90_00, allowed: { dental: 90_00 } })))
  it('go to years of their own, proved by trying them all', () => {
    const two = cleanings(2)
    const result = planTreatment(two, { orders: ordersOf(two), crossings: [] })
    expect(result).toMatchObject({ patient: 0, proof: { optimal: true } })
    expect(new Set(result.visits.map((each) => each.date.slice(0, 4))).size).toBe(2)
  })
  it('are not called proved where there are too many to try', () => {
    const many = cleanings(9)
    expect(planTreatment(many, { orders: ordersOf(many), crossings: [] }).proof).toMatchObject({ optimal: false, lowerBound: 0 })
  })
})
