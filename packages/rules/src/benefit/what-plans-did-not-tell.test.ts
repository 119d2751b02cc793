// What a plan did not tell is an assumption with its effect, and the estimate a range (CAL-30); checks of one line (BEN-20).
import type { Benefits, CaseDocument, Coverage, RouteEstimate, ServiceLine } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { estimateRoute } from './estimate-route.ts'
import { estimateRoutes } from './estimate-routes.ts'
import { inventedCase, inventedCoverage, ordersFor } from './invented-case.ts'

const told: Benefits = { deductible: { individual: 0, individualUsed: 0 }, noAnnualMaximum: true, classes: [{ name: 'basic', codes: ['*'], percent: 80, deductibleApplies: true }] }
const crown: ServiceLine = { id: 's1', code: 'D2740', fee: 1200_00, allowed: { one: 900_00, two: 900_00 }, dateOfService: '2026-03-16' }
const one = (benefits: Partial<Benefits> = {}, differs: Partial<Coverage> = {}) => inventedCoverage('one', { start: '2020-01-01', benefits: { ...told, ...benefits }, ...differs })
const estimate = (coverages: Coverage[], services: ServiceLine[] = [crown], differs: Partial<CaseDocument> = {}): RouteEstimate => {
  const document = inventedCase(coverages, services, differs)
  return estimateRoute(document, { serviceOrders: ordersFor(document), crossings: [], route: 'as-ordered' })
}
const failed = (route: RouteEstimate) => route.lines[0]?.payments[0]?.failedChecks?.map((each) => each.rule) ?? []

describe('an estimate where plans did not tell everything', () => {
  it('takes the full fee as the price nobody told, says so, and knows no better end without another price', () => {
    const route = estimate([one()], [{ ...crown, allowed: {} }])
    expect(route.lines[0]?.payments[0]?.allowed).toBe(1200_00)
    expect(route.assumptions).toContainEqual(expect.objectContaining({ fact: 'plan.services[0].allowed.one', rule: 'CAL-30', patientLow: 240_00, patientHigh: 240_00 }))
  })
  it('uses the lowest price another plan told as the better end', () => {
    const low = inventedCoverage('two', { benefits: { ...told, classes: [{ name: 'all', codes: ['*'], percent: 10 }] } })
    const route = estimate([one(), low], [{ ...crown, allowed: { two: 700_00 } }])
    expect(route.range).toEqual({ best: 70_00, expected: 170_00, worst: 240_00 })
  })
  it('pays nothing for a share the plan did not tell, at best its whole price', () => {
    const route = estimate([one({ classes: [] })])
    expect(route.range).toEqual({ best: 0, expected: 900_00, worst: 900_00 })
  })
  it('has a second plan with an unknown method pay nothing at worst', () => {
    const route = estimate([one(), inventedCoverage('two', { benefits: told, coordination: {} })])
    expect(route.range).toEqual({ best: 0, expected: 0, worst: 180_00 })
    expect(route.assumptions.map((each) => each.fact)).toContain('coverages[1].coordination.method')
  })
  it('adds up the bad ends of several unknowns', () => {
    const route = estimate([one({ deductible: { individual: 50_00 }, maximums: [{ limit: 1500_00, period: 'year' }] })])
    expect(route.range).toEqual({ best: 180_00, expected: 220_00, worst: 900_00 })
  })
  it('names the day of the amounts used', () => {
    expect(estimate([one({ asOf: '2026-02-27' })]).assumptions).toContainEqual(expect.objectContaining({ assumed: 'Amounts used with Plan one are as of 2026-02-27.' }))
  })
  it('lets a predetermination narrow the range, as an estimate and not a promise', () => {
    const predeterminations = [{ id: 'p', coverageId: 'one', status: 'estimated' as const, answeredOn: '2026-02-10', lines: [{ serviceId: 's1', estimatedPayment: 610_00 }] }]
    const route = estimate([one({ classes: [] })], [crown], { predeterminations })
    expect(route.totals.paid).toEqual({ one: 610_00 })
    expect(route.range).toEqual({ best: 290_00, expected: 290_00, worst: 290_00 })
    expect(route.assumptions).toContainEqual(expect.objectContaining({ rule: 'PDA-01', assumed: expect.stringContaining('promises nothing') }))
  })
  it('forgets a predetermination older than 90 days', () => {
    const predeterminations = [{ id: 'p', coverageId: 'one', status: 'estimated' as const, answeredOn: '2025-10-10', lines: [{ serviceId: 's1', estimatedPayment: 610_00 }] }]
    expect(estimate([one()], [crown], { predeterminations }).totals.paid).toEqual({ one: 720_00 })
  })
  it('shows an authorization still to be given as an assumption, and one on file as a decision on necessity', () => {
    const strict = one({}, { authorizationRequiredFor: ['D2740'] })
    const open = estimate([strict])
    expect(open.range).toEqual({ best: 180_00, expected: 180_00, worst: 900_00 })
    const given = estimate([strict], [crown], { priorAuthorizations: [{ id: 'a', coverageId: 'one', status: 'approved' }] })
    expect(given.range.worst).toBe(180_00)
    expect(given.assumptions).toContainEqual(expect.objectContaining({ rule: 'PDA-04' }))
  })
})

describe('the checks of a line', () => {
  it('report every failure, the first deciding', () => {
    const route = estimate([one({ classes: [{ name: 'major', codes: ['*'], percent: 50, waitingMonths: 12, maximumAge: 18 }], frequencies: [{ codes: ['D2740'], count: 1, months: 60, rolling: true, per: 'tooth' }] }, { start: '2025-12-01' })], [{ ...crown, tooth: '14' }], { pastServices: [{ code: 'D2740', date: '2023-05-05', tooth: '14' }] })
    expect(failed(route)).toEqual(['BEN-07', 'BEN-11', 'BEN-06'])
    expect(route.totals.paid).toEqual({ one: 0 })
    expect(route.totals).toMatchObject({ patient: 900_00, writeOff: 300_00 })
  })
  it('find a coverage that ended before the day', () => {
    expect(failed(estimate([one({}, { end: '2026-02-28' })]))).toEqual(['BEN-20'])
  })
  it('find a tooth lost before the coverage, and ask where the day is not known', () => {
    const clause = one({ classes: [{ name: 'major', codes: ['*'], percent: 50, missingToothClause: true }] })
    expect(failed(estimate([clause], [{ ...crown, extractionDate: '2018-04-01' }]))).toEqual(['BEN-08'])
    expect(estimate([clause], [{ ...crown, prosthesis: { kind: 'initial' } }]).range).toEqual({ best: 450_00, expected: 450_00, worst: 900_00 })
  })
  it('find a replacement too early, but not after an injury', () => {
    const rule = one({ classes: [{ name: 'major', codes: ['*'], percent: 50, replacementYears: 5 }] })
    const again: ServiceLine = { ...crown, prosthesis: { kind: 'replacement', priorDate: '2022-07-01' } }
    expect(failed(estimate([rule], [again]))).toEqual(['BEN-10'])
    expect(failed(estimate([rule], [{ ...again, accident: true }]))).toEqual([])
  })
  it('count what another plan paid, unless the plan counts only its own', () => {
    const twice = (history: 'any-payer' | 'own-paid') => one({ frequencies: [{ codes: ['D1110'], count: 2, months: 12, rolling: false, per: 'person', history }] })
    const pastServices = [{ code: 'D1110', date: '2026-01-05', paidBy: ['two'] }, { code: 'D1110', date: '2026-02-05', paidBy: ['one'] }]
    const cleaning = [{ ...crown, code: 'D1110' }]
    expect(failed(estimate([twice('any-payer')], cleaning, { pastServices }))).toEqual(['BEN-06'])
    expect(failed(estimate([twice('own-paid')], cleaning, { pastServices }))).toEqual([])
  })
  it('count earlier lines of the same case', () => {
    const route = estimate([one({ frequencies: [{ codes: ['D0220'], count: 1, months: 12, rolling: true, per: 'person' }] })], [{ ...crown, code: 'D0220' }, { ...crown, id: 's2', code: 'D0220' }])
    expect(route.lines.map((line) => line.payments[0]?.paid)).toEqual([720_00, 0])
  })
  it('write off a part the plan pays within another service, or leave it to the patient', () => {
    const bundle = (treatment: 'disallow' | 'deny') => one({ bundles: [{ codes: ['D2950'], within: ['D2740'], treatment }] })
    const services = [{ ...crown, id: 's1', code: 'D2950' }, { ...crown, id: 's2' }]
    expect(estimate([bundle('disallow')], services).lines[0]).toMatchObject({ patient: 0, writeOffs: [{ reason: 'bundled', amount: 1200_00 }] })
    expect(estimate([bundle('deny')], services).lines[0]).toMatchObject({ patient: 900_00, writeOffs: [{ reason: 'contract', amount: 300_00 }] })
  })
  it('find a code that was not in force on the day', () => {
    expect(failed(estimate([one()], [{ ...crown, code: 'D9248' }]))).toEqual(['BEN-17'])
    expect(failed(estimate([one()], [{ ...crown, code: 'D9248', dateOfService: '2025-11-03' }]))).toEqual([])
  })
  it('leave the loss of a forgotten authorization with the office, or let the next plan pay', () => {
    const strict = one({}, { authorizationRequiredFor: ['D2740'] })
    const done: ServiceLine = { ...crown, dateOfService: '2026-02-20' }
    const alone = estimate([strict], [done])
    expect(alone.totals).toMatchObject({ patient: 0, writeOff: 1200_00 })
    const two = estimate([strict, inventedCoverage('two', { benefits: told })], [done])
    expect(two.totals.paid).toEqual({ one: 0, two: 720_00 })
    expect(two.lines[0]?.onHold).toBe(180_00)
  })
})

describe('terms of a plan', () => {
  it('use a later benefit year’s fresh counters, and one lifetime maximum over both years', () => {
    const plan = one({ asOf: '2026-12-01', deductible: { individual: 50_00, individualUsed: 50_00 }, maximums: [{ limit: 2000_00, used: 1900_00, period: 'year' }, { limit: 1000_00, used: 0, period: 'lifetime' }] })
    const route = estimate([plan], [{ ...crown, dateOfService: '2026-12-18' }, { ...crown, id: 's2', dateOfService: '2027-01-08' }, { ...crown, id: 's3', dateOfService: '2027-02-08' }])
    expect(route.lines.map((line) => line.payments[0]?.paid)).toEqual([100_00, 680_00, 220_00])
  })
  it('carry a deductible of the last quarter into the next year', () => {
    const plan = one({ asOf: '2026-11-20', deductible: { individual: 50_00, individualUsed: 0, lastQuarterCarryOver: true } })
    const route = estimate([plan], [{ ...crown, dateOfService: '2026-11-30' }, { ...crown, id: 's2', dateOfService: '2027-01-08' }])
    expect(route.lines.map((line) => line.payments[0]?.deductible)).toEqual([50_00, 0])
  })
  it('take a visit copay once a day', () => {
    const plan = one({ classes: [{ name: 'visit', codes: ['*'], copay: 25_00, copayPerVisit: true, copayOrder: 'copay-only' }] })
    expect(estimate([plan], [crown, { ...crown, id: 's2' }]).totals.patient).toBe(25_00)
  })
  it('limit the charge of a Medicare provider without assignment to 115% of 95% of the schedule', () => {
    const medicare = inventedCoverage('one', { kind: 'medicare-b', benefits: { assignmentAccepted: false, deductible: { individual: 283_00, individualUsed: 283_00 } } })
    const route = estimate([medicare], [{ ...crown, fee: 300_00, allowed: { one: 200_00 } }])
    expect(route.lines[0]?.payments[0]).toMatchObject({ allowed: 190_00, normalBenefit: 152_00, sequestration: 3_04, paid: 148_96 })
    expect(route.totals).toMatchObject({ patient: 66_50, writeOff: 84_54 })
  })
  it('warn of non-duplication in an insured plan', () => {
    const second = inventedCoverage('two', { funding: 'fully-insured', coordination: { method: 'non-duplication' }, benefits: told })
    expect(estimate([one(), second]).findings).toContainEqual(expect.objectContaining({ code: 'BENEFIT-METHOD-DOUBTFUL' }))
  })
  it('let plans that do not coordinate pay each alone, never above the fee', () => {
    const document = inventedCase([one(), inventedCoverage('two', { benefits: told })], [crown])
    const apart = [{ a: 'one', b: 'two', reason: { rule: 'OOB-26', text: '', source: { kind: 'assumed' as const, citation: '' } } }]
    const route = estimateRoute(document, { serviceOrders: ordersFor(document).map((order) => ({ ...order, notCoordinating: apart })), crossings: [], route: 'as-ordered' })
    expect(route.totals.paid).toEqual({ one: 720_00, two: 480_00 })
    expect(route.lines[0]?.overCeiling).toBe(300_00)
  })
  it('divide one medical line over the dental lines of its group when estimating too', () => {
    const medical = inventedCoverage('medical', { kind: 'group-medical', benefits: { ...told, outOfPocket: { individual: 7000_00, individualUsed: 0 }, allowed: [{ code: '21085', amount: 900_00 }] } })
    const group = { serviceGroupId: 'splint', dateOfService: '2026-03-16' }
    const route = estimate([medical, one()], [
      { id: 'a', code: 'D5988', fee: 700_00, allowed: { one: 400_00 }, ...group, chosenMedicalCode: { system: 'CPT', code: '21085' } },
      { id: 'b', code: 'D5952', fee: 300_00, allowed: { one: 200_00 }, ...group },
    ])
    expect(route.lines.map((line) => line.payments[0]?.paid)).toEqual([504_00, 216_00])
    expect(route.lines.map((line) => line.payments[0]?.liabilityAfter)).toEqual([126_00, 54_00])
    expect(route.totals).toEqual({ fee: 1000_00, paid: { medical: 720_00, one: 180_00 }, patient: 0, writeOff: 100_00 })
    const document = inventedCase([medical, one()], route.lines.map((line) => ({ id: line.serviceId, code: line.serviceId === 'a' ? 'D5988' : 'D5952', fee: line.fee, allowed: { one: line.serviceId === 'a' ? 400_00 : 200_00 }, ...group, ...(line.serviceId === 'a' ? { chosenMedicalCode: { system: 'CPT' as const, code: '21085' } } : {}) })))
    const carrierOnly = ordersFor(document).map((order) => (order.serviceId === 'b' ? { ...order, order: ['one'] } : order))
    expect(estimateRoute(document, { serviceOrders: carrierOnly, crossings: [], route: 'as-ordered' }).totals).toEqual(route.totals)
  })
})

describe('bad input', () => {
  it('answers the rest of the case beside an impossible plan, with place and remedy', () => {
    const bad = inventedCoverage('two', { start: '2026-05-01', end: '2026-01-01', benefits: { ...told, year: { start: '02-30' }, deductible: { individual: -50_00, individualUsed: 80_00 } } })
    const route = estimate([one(), bad])
    expect(route.findings.map((each) => each.code)).toEqual(expect.arrayContaining(['BENEFIT-NO-LENGTH', 'BENEFIT-YEAR-IMPOSSIBLE', 'BENEFIT-NEGATIVE']))
    expect(route.findings.every((each) => each.place !== '' && each.remedy !== '')).toBe(true)
    expect(route.totals.paid).toEqual({ one: 720_00, two: 0 })
  })
  it('finds more used than there is', () => {
    const route = estimate([one({ maximums: [{ limit: 1000_00, used: 1200_00, period: 'year' }] })])
    expect(route.findings).toContainEqual(expect.objectContaining({ code: 'BENEFIT-USED-ABOVE-LIMIT', place: 'coverages[0].benefits.maximums[0].used' }))
    expect(route.totals.paid).toEqual({ one: 0 })
  })
  it('finds a service outside any coverage, an unknown coverage in the order, and a code that is none', () => {
    const document = inventedCase([one()], [crown, { ...crown, id: 's2' }, { ...crown, id: 's3', code: 'CROWN' }])
    const orders = ordersFor(document).map((order, at) => ({ ...order, order: at === 0 ? [] : ['one', 'gone'] }))
    const route = estimateRoute(document, { serviceOrders: orders, crossings: [], route: 'as-ordered' })
    expect(route.findings.map((each) => each.code)).toEqual(expect.arrayContaining(['BENEFIT-NO-COVERAGE', 'BENEFIT-COVERAGE-UNKNOWN', 'BENEFIT-CODE-UNKNOWN']))
    expect(route.lines.map((line) => line.patient)).toEqual([1200_00, 180_00, 180_00])
  })
  it('says that an earlier year’s counters are not known', () => {
    expect(estimate([one()], [{ ...crown, dateOfService: '2025-12-18' }]).findings).toContainEqual(expect.objectContaining({ code: 'BENEFIT-YEAR-UNKNOWN', rule: 'CAL-34' }))
  })
  it('answers a case without coverages and orders', () => {
    const document = inventedCase([], [crown])
    expect(estimateRoutes(document, [], []).map((route) => route.totals)).toEqual([{ fee: 1200_00, paid: {}, patient: 1200_00, writeOff: 0 }])
  })
})
