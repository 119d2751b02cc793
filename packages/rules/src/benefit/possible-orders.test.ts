// An order that cannot be said yet gives a range over every possible order, with the question to ask; never one exact sum.
import type { Coverage, ServiceOrder } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { estimateRoutes } from './estimate-routes.ts'
import { inventedCase } from './invented-case.ts'
import { priceRoute } from './price-route.ts'
import { line, plan, terms } from './worked-examples.table.ts'

const need = { fact: 'coverages[one].relationship', question: 'What is the patient to the member of Plan one?', rules: ['OOB-03'] }
const inQuestion = (needs: ServiceOrder['needs'] = [need], leftOut: ServiceOrder['leftOut'] = []): ServiceOrder => ({ serviceId: 's1', order: [], decided: false, reasons: [], leftOut, warnings: [], needs })
const one = plan('one', terms(50))
const two = plan('two', terms(80), { coordination: { method: 'non-duplication' } })
const service = line(1200_00, { one: 900_00, two: 800_00 })

function estimate(coverages: Coverage[], order = inQuestion()) {
  const [route] = estimateRoutes(inventedCase(coverages, [service]), [order], [])
  if (route === undefined) throw new Error('No route')
  return route
}

describe('who pays first is not known yet', () => {
  it('gives both ends: 450 and 190 of 640 alone leave 260; the other way round 640 and 160 leave nothing', () => {
    const route = estimate([one, two])
    expect(route.range).toEqual({ best: 0, expected: 260_00, worst: 260_00 })
    expect(route.route).toBe('order not known')
    expect(route.assumptions[0]).toMatchObject({ fact: 'coverages[one].relationship', rule: 'OOB-03', patientLow: 0, patientHigh: 260_00 })
  })

  it('says so with the question, and not that no plan pays', () => {
    expect(estimate([one, two]).findings.map((each) => [each.code, each.remedy])).toEqual([['BENEFIT-ORDER-UNKNOWN', 'Answer first: What is the patient to the member of Plan one?']])
  })

  it('does not depend on the sequence in which the plans are listed', () => {
    const [forward, backward] = [estimate([one, two]), estimate([two, one])]
    expect(backward.range).toEqual(forward.range)
    expect(backward.totals.paid).toEqual(forward.totals.paid)
  })

  it('keeps medical before dental, and Medicaid last', () => {
    const medical = plan('zeta', terms(80), { kind: 'group-medical' })
    const medicaid = plan('alpha', terms(100), { kind: 'medicaid' })
    const route = estimate([medicaid, one, medical])
    expect(route.lines[0]?.payments.map((each) => each.coverageId)).toEqual(['zeta', 'one', 'alpha'])
    expect(route.assumptions.some((each) => each.assumed.startsWith('Who pays first'))).toBe(true)
  })

  it('tries a plan alone with and without its payment', () => {
    expect(estimate([one]).range).toEqual({ best: 450_00, expected: 450_00, worst: 1200_00 })
  })

  it('tries without an accident payer where the facts of the accident are missing', () => {
    const car = plan('car', terms(100), { kind: 'auto-medical-payments', network: 'out' })
    const waits = { fact: 'accident.kind', question: 'Was it a car accident?', rules: ['LIA-06'] }
    expect(estimate([car, one], inQuestion([waits])).range).toEqual({ best: 0, expected: 0, worst: 450_00 })
  })

  it('leaves out what the order leaves out', () => {
    const reason = { rule: 'OOB-18', text: '', source: { kind: 'definition' as const, citation: '' } }
    expect(estimate([one, two], inQuestion([need], [{ coverageId: 'two', reason }])).lines[0]?.payments.map((each) => each.coverageId)).toEqual(['one'])
  })

  it('prices a way of the planner as the estimate does', () => {
    const document = inventedCase([one, two], [service])
    expect(priceRoute(document, { serviceOrders: [inQuestion()], crossings: [] })).toEqual({ patient: 260_00, paid: { one: 450_00, two: 190_00 } })
  })

  it('of five plans in a circle tries one order and its opposite', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id, at) => plan(id, terms(10 * (at + 1))))
    const route = estimate(many, inQuestion([]))
    expect(route.assumptions[0]?.fact).toBe('coverages')
    expect(route.findings.filter((each) => each.code === 'BENEFIT-ORDER-UNKNOWN').map((each) => each.remedy)).toEqual(['Look at the pairs of plans whose rules contradict each other, and settle one.'])
  })
})
