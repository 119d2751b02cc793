// What dental should pay and the patient should owe once a payer has answered: payments, denials, answers that do not add up.
import type { Adjustment, RemittanceClaim, RouteEstimate } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { estimateAfterAnswers } from './after-answers.ts'
import { inventedCase, inventedCoverage, ordersFor } from './invented-case.ts'

const medical = inventedCoverage('medical', { kind: 'group-medical', benefits: { deductible: { individual: 1000_00, individualUsed: 1000_00 }, outOfPocket: { individual: 7000_00, individualUsed: 1000_00 }, classes: [{ name: 'surgery', codes: ['*'], percent: 80 }] } })
const dental = inventedCoverage('dental', { coordination: { method: 'standard', ceiling: 'primary-liability', level: 'line' }, benefits: { deductible: { individual: 50_00, individualUsed: 0 }, maximums: [{ limit: 1500_00, used: 0, period: 'year' }], classes: [{ name: 'all', codes: ['*'], percent: 80, deductibleApplies: true }] } })
const document = inventedCase([medical, dental], [
  { id: 's1', code: 'D7240', fee: 700_00, allowed: { medical: 510_00, dental: 430_00 } },
  { id: 's2', code: 'D7230', fee: 560_00, allowed: { medical: 420_00, dental: 350_00 } },
])

type Lines = [code: string, charge: number, paid: number, adjustments: Adjustment[], allowed?: number][]
function answered(lines: Lines): RemittanceClaim {
  const total = (at: 1 | 2) => lines.reduce((sum, line) => sum + line[at], 0)
  return {
    patientControlNumber: 'CB-7', status: '1', charge: total(1), paid: total(2), adjustments: [],
    lines: lines.map(([code, charge, paid, adjustments, allowed]) => ({ procedure: { system: 'CPT', code }, charge, paid, adjustments, ...(allowed === undefined ? {} : { allowed }) })),
  }
}
const after = (claim: RemittanceClaim, other: typeof document = document) => estimateAfterAnswers(other, ordersFor(other), [{ coverageId: 'medical', claim }])
const adjust = (group: Adjustment['group'], reason: string, amount: number): Adjustment => ({ group, reason, amount })
function balances(route: RouteEstimate): boolean {
  return route.lines.every((line) => line.payments.reduce((sum, each) => sum + each.paid, 0) + line.writeOffs.reduce((sum, each) => sum + each.amount, 0) + line.patient === line.fee)
}

describe('after a medical payment', () => {
  const paid = answered([
    ['D7240', 700_00, 372_00, [adjust('CO', '45', 203_00), adjust('PR', '1', 32_00), adjust('PR', '2', 93_00)], 497_00],
    ['D7230', 560_00, 336_00, [adjust('CO', '45', 140_00), adjust('PR', '2', 84_00)]],
  ])
  it('takes what medical paid and left, not our own sums', () => {
    const route = after(paid)
    expect(route.lines[0]?.payments[0]).toMatchObject({ paid: 372_00, allowed: 497_00, deductible: 32_00, coinsurance: 93_00, liabilityAfter: 125_00, answered: true })
    expect(route.lines[1]?.payments[0]).toMatchObject({ paid: 336_00, allowed: 420_00, liabilityAfter: 84_00 })
  })
  it('has dental fill up to the patient’s share, and nothing left for the patient', () => {
    const route = after(paid)
    expect(route.totals).toEqual({ fee: 1260_00, paid: { medical: 708_00, dental: 209_00 }, patient: 0, writeOff: 343_00 })
    expect(balances(route)).toBe(true)
  })
  it('shows both figures where the stated allowed amount does not add up, and uses charge less contract reduction', () => {
    const route = after(answered([['D7240', 700_00, 372_00, [adjust('CO', '45', 203_00), adjust('PR', '2', 125_00)], 500_00], ['D7230', 560_00, 336_00, [adjust('CO', '45', 140_00), adjust('PR', '2', 84_00)]]]))
    expect(route.lines[0]?.payments[0]?.allowed).toBe(497_00)
    expect(route.findings).toContainEqual(expect.objectContaining({ code: 'BENEFIT-ALLOWED-DIFFERS', rule: 'CAL-37', what: expect.stringContaining('500.00') }))
  })
  it('keeps estimating a line the answer does not name, and queues a line that fits no service', () => {
    const route = after(answered([['D7240', 700_00, 372_00, [adjust('CO', '45', 203_00), adjust('PR', '2', 125_00)]], ['D9999', 15_00, 0, [adjust('CO', '45', 15_00)]], ['D9998', 15_00, 0, [adjust('CO', '45', 15_00)]]]))
    expect(route.lines[1]?.payments[0]?.answered).toBeUndefined()
    expect(route.lines[1]?.payments[0]?.paid).toBe(336_00)
    expect(route.findings.filter((each) => each.code === 'BENEFIT-ANSWER-LINE-UNMATCHED')).toHaveLength(2)
  })
  it('takes the last payer’s word on what the patient owes', () => {
    const dentalAnswer = answered([['D7240', 700_00, 100_00, [adjust('OA', '23', 575_00), adjust('PR', '2', 25_00)]], ['D7230', 560_00, 84_00, [adjust('OA', '23', 476_00)]]])
    const route = estimateAfterAnswers(document, ordersFor(document), [{ coverageId: 'medical', claim: paid }, { coverageId: 'dental', claim: dentalAnswer }])
    expect(route.totals.patient).toBe(25_00)
    expect(route.range).toEqual({ best: 25_00, expected: 25_00, worst: 25_00 })
    expect(balances(route)).toBe(true)
  })
})

describe('after a medical denial', () => {
  it('has dental pay its own benefit when medical does not cover the service', () => {
    const route = after(answered([['D7240', 700_00, 0, [adjust('PR', '204', 700_00)]], ['D7230', 560_00, 0, [adjust('PR', '204', 560_00)]]]))
    expect(route.totals).toEqual({ fee: 1260_00, paid: { medical: 0, dental: 584_00 }, patient: 196_00, writeOff: 480_00 })
    expect(route.lines.every((line) => line.onHold === undefined)).toBe(true)
  })
  it('does not bill the patient for a contractual denial until it is reviewed', () => {
    const route = after(answered([['D7240', 700_00, 0, [adjust('CO', '96', 700_00)]], ['D7230', 560_00, 0, [adjust('PR', '204', 560_00)]]]))
    expect(route.lines[0]?.onHold).toBe(route.lines[0]?.patient)
    expect(route.lines[1]?.onHold).toBeUndefined()
  })
  it('shows a denial for necessity as a range from both treatments, with the appeal first', () => {
    const route = after(answered([['D7240', 700_00, 0, [adjust('CO', '50', 700_00)]], ['D7230', 560_00, 0, [adjust('CO', '50', 560_00)]]]))
    expect(route.assumptions).toContainEqual(expect.objectContaining({ rule: 'DEN-07', patientLow: 0, patientHigh: 196_00 }))
    expect(route.findings).toContainEqual(expect.objectContaining({ code: 'BENEFIT-ANSWER-NOT-FINAL' }))
  })
  it('treats a line paid nothing because of the deductible as processed', () => {
    const route = after(answered([['D7240', 700_00, 0, [adjust('CO', '45', 190_00), adjust('PR', '1', 510_00)]], ['D7230', 560_00, 336_00, [adjust('CO', '45', 140_00), adjust('PR', '2', 84_00)]]]))
    expect(route.lines[0]?.payments[0]).toMatchObject({ allowed: 510_00, deductibleCredited: 510_00, liabilityAfter: 510_00 })
    expect(route.lines[0]?.payments[1]?.paid).toBe(304_00)
    expect(route.lines[0]?.patient).toBe(206_00)
  })
  it('sends a bundled part to nobody and writes it off', () => {
    const route = after(answered([['D7240', 700_00, 408_00, [adjust('CO', '45', 190_00), adjust('PR', '2', 102_00)]], ['D7230', 560_00, 0, [adjust('CO', '97', 560_00)]]]))
    expect(route.lines[1]).toMatchObject({ patient: 0, writeOffs: [{ amount: 560_00 }] })
    expect(route.lines[1]?.payments[1]?.paid).toBe(0)
  })
  it('says so when the denial is one to be corrected first', () => {
    const route = after(answered([['D7240', 700_00, 0, [adjust('CO', '16', 700_00)]], ['D7230', 560_00, 0, [adjust('OA', '22', 560_00)]]]))
    expect(route.findings.filter((each) => each.code === 'BENEFIT-ANSWER-NOT-FINAL')).toHaveLength(2)
  })
})

it('divides one answered line over the services of its group by full fee, no cent lost', () => {
  const grouped = { ...document, plan: { services: document.plan.services.map((each) => ({ ...each, serviceGroupId: 'teeth' })) } }
  const route = after(answered([['41899', 1260_00, 500_01, [adjust('CO', '45', 400_00), adjust('PR', '2', 359_99)]]]), grouped)
  expect(route.lines.map((line) => line.payments[0]?.paid)).toEqual([277_78, 222_23])
  expect(route.totals.paid['medical']).toBe(500_01)
  expect(balances(route)).toBe(true)
})
