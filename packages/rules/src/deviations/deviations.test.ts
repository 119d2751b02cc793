// Deviations of payers and plans: read, tried on their examples, and applied by date as settings.
import { describe, expect, it } from 'vitest'
import { decideOrders } from '../order/decide-orders.ts'
import { sketchedDocument } from '../order/facts/sketch.ts'
import { applyDeviations, applyToCase } from './apply.ts'
import { readDeviations } from './deviation.ts'
import { testDeviation } from './try-out.ts'

const surgery = sketchedDocument({
  a: { kind: 'group-medical', relationship: 'spouse', employmentStatus: 'active', start: '2020-01-01' },
  b: { kind: 'group-dental', relationship: 'self', employmentStatus: 'active', start: '2022-01-01' },
  service: { code: 'D7240', diagnoses: ['K01.1'] }, on: '2026-05-04',
})
const row = {
  id: 'birch-order', for: { payerId: 'P1' }, setting: 'medicalDentalOrder', value: 'ordinary-rules-then-medical', rule: 'MVD-01', from: '2026-01-01', to: '2026-12-31',
  source: { kind: 'contract', citation: 'Letter of the dental plan', readOn: '2026-11-02' },
  examples: [{ name: 'own dental plan before the spouse’s medical', case: surgery, expect: { order: ['b', 'a'], rule: 'OOB-03' } }],
}

function read(input: unknown) {
  const outcome = readDeviations(input)
  if (!outcome.ok) throw new Error(outcome.findings.map((each) => `${each.place}: ${each.what}`).join('; '))
  return outcome.value
}

describe('a row in effect', () => {
  it('turns the order for its payer, and the reason names where the setting comes from', () => {
    const [order] = decideOrders(surgery, { deviations: read([row]) })
    expect(decideOrders(surgery)[0]?.order).toEqual(['a', 'b'])
    expect(order?.order).toEqual(['b', 'a'])
    expect(order?.alternativeOrder).toEqual(['a', 'b'])
  })

  it('only on its dates', () => {
    expect(applyDeviations(surgery, read([row]), '2026-12-31').document.coverages[1]?.coordination?.origins).toEqual({ medicalDentalOrder: 'deviation birch-order' })
    expect(applyDeviations(surgery, read([row]), '2027-01-01').document).toEqual(surgery)
  })

  it('only for its payer', () => {
    expect(applyDeviations(surgery, read([{ ...row, for: { payerId: 'P9' } }]), '2026-05-04').document).toEqual(surgery)
  })

  it('what the case says of the contract stays, with a finding', () => {
    const stated = { ...surgery, coverages: surgery.coverages.map((each) => (each.id === 'b' ? { ...each, coordination: { medicalDentalOrder: 'medical-first' as const } } : each)) }
    const applied = applyDeviations(stated, read([row]), '2026-05-04')
    expect(applied.document).toEqual(stated)
    expect(applied.findings).toMatchObject([{ code: 'DEVIATION_CONFLICT', place: 'coverages[b].coordination.medicalDentalOrder' }])
  })
})

describe('before it may take effect', () => {
  it('its examples must agree', () => {
    expect(testDeviation(read([row])[0]!)).toMatchObject({ mayTakeEffect: true })
    const [wrong] = read([{ ...row, examples: [{ ...row.examples[0], expect: { order: ['a', 'b'] } }] }])
    expect(testDeviation(wrong!)).toMatchObject({ mayTakeEffect: false, results: [{ agrees: false }] })
  })

  it('it must be for a plan of its examples', () => {
    const [idle] = read([{ ...row, for: { payerId: 'P9' } }])
    expect(testDeviation(idle!)).toMatchObject({ mayTakeEffect: false, results: [{ detail: expect.stringContaining('for no plan of this case') }] })
  })

  it('a setting that changes amounts is tried on an amount', () => {
    const benefits = (percent: number) => ({ classes: [{ name: 'basic', codes: ['*'], percent, deductibleApplies: false }], noAnnualMaximum: true, allowed: [{ code: 'D2392', amount: 10000 }] })
    const document = sketchedDocument({ a: { kind: 'group-dental', relationship: 'self', employmentStatus: 'active', feeBasis: 'negotiated', network: 'in', benefits: benefits(50) }, b: { kind: 'group-dental', relationship: 'spouse', employmentStatus: 'active', feeBasis: 'negotiated', network: 'in', coordination: { method: 'standard' }, benefits: benefits(30) } })
    const ceiling = { ...row, setting: 'ceiling', value: 'primary-liability', rule: 'CAL-12' }
    expect(testDeviation(read([{ ...ceiling, examples: [{ name: 'half paid by the first, thirty percent by the second', case: document, expect: { order: ['a', 'b'], patient: 2000 } }] }])[0]!)).toEqual({ mayTakeEffect: true, results: [{ name: 'half paid by the first, thirty percent by the second', agrees: true, detail: 'agrees' }] })
    expect(readDeviations([{ ...ceiling, examples: [{ name: 'no amount', case: document, expect: { order: ['a', 'b'] } }] }]).ok).toBe(false)
  })

  it.each([
    ['no example', { ...row, examples: [] }, '[0].examples'],
    ['no source', { ...row, source: undefined }, '[0].source'],
    ['nobody it is for', { ...row, for: {} }, '[0].for'],
    ['a value the setting cannot have', { ...row, value: 'dental-first' }, '[0].value'],
    ['ends before it begins', { ...row, to: '2025-01-01' }, '[0].to'],
  ])('unreadable: %s', (_name, input, place) => {
    const outcome = readDeviations([input])
    expect(outcome.ok).toBe(false)
    expect(outcome.findings[0]?.place).toContain(place)
  })
})

describe('a whole case', () => {
  const twoDays = { ...surgery, plan: { services: [...surgery.plan.services, { ...surgery.plan.services[0]!, id: 's2', dateOfService: '2027-02-01' }] } }

  it('takes a row in force on every day as a setting, for order and sums alike', () => {
    const told = applyToCase(surgery, read([row]))
    expect(told).toMatchObject({ rest: [], findings: [] })
    expect(told.document.coverages[1]?.coordination?.medicalDentalOrder).toBe('ordinary-rules-then-medical')
  })

  it('leaves a row of some days to the order of those days', () => {
    const told = applyToCase(twoDays, read([row]))
    expect(told.document).toEqual(twoDays)
    expect(decideOrders(told.document, { deviations: told.rest }).map((each) => each.order)).toEqual([['b', 'a'], ['a', 'b']])
  })

  it('says so where a row of some days would change the sums', () => {
    const ceiling = { ...row, setting: 'ceiling', value: 'secondary-allowed', examples: [{ ...row.examples[0], expect: { patient: 0 } }] }
    expect(applyToCase(twoDays, read([ceiling])).findings).toMatchObject([{ code: 'DEVIATION_SOME_DAYS', severity: 'warning' }])
  })
})
