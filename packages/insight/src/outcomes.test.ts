// What coordination changed, on invented cases: a denial dental could use, an overturned one, a paid one, one still open.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeasuredCase, MeasuredClaim } from './measured-case.ts'
import { middle, outcomesOf } from './outcomes.ts'

const claim = (over: Partial<MeasuredClaim> = {}): MeasuredClaim => ({ payer: 'Fernhollow', side: 'medical', sentOn: '2026-10-01', daysToAnswer: 18, first: 'paid', now: 'paid', usedByDental: false, appealed: false, charge: 100_000, paid: 60_000, ...over })
const one = (claims: MeasuredClaim[], over: Partial<MeasuredCase> = {}): MeasuredCase => ({ openedOn: '2026-10-01', hasMedical: true, owned: true, signed: true, asked: true, oneFee: true, pathway: 'Impacted teeth', claims, withMedical: { paid: 90_000, dental: 30_000, patient: 10_000 }, dentalOnly: { paid: 50_000, dental: 50_000, patient: 40_000 }, ...over })
const year = { from: '2026-01-01', to: '2026-12-31' }

describe('outcomes', () => {
  const cases = [
    one([claim()]),
    one([claim({ first: 'declined', now: 'declined', usedByDental: true, paid: 0, daysToAnswer: 10 }), claim({ payer: 'Saltbrook', side: 'dental', paid: 40_000 })]),
    one([claim({ payer: 'Quillon', first: 'declined', now: 'paid', appealed: true, daysToAnswer: 40 })], { pathway: 'Sleep apnea' }),
    one([claim({ first: 'open', now: 'open', paid: 0 })], { pathway: 'Sleep apnea' }),
  ]
  const outcomes = outcomesOf(cases, year)

  test('a wanted denial is told apart from a lost claim', () => {
    expect(outcomes.medical).toMatchObject({ claims: 4, answered: 3, paid: 2, declined: 1, usedByDental: 1, overturned: 1, appealed: 1 })
  })
  test('money from medical and days to the answer', () => {
    expect(outcomes.medical.collected).toBe(120_000)
    expect(outcomes.medical.days).toBe(18)
    expect(outcomes.dental.collected).toBe(40_000)
  })
  test('a case medical has not answered changes no sum yet', () => {
    expect(outcomes.changed).toEqual({ cases: 3, patientSaved: 90_000, dentalPreserved: 60_000, collectedMore: 30_000 })
  })
  test('by payer and by pathway, most first', () => {
    expect(outcomes.byPayer.map((each) => [each.side, each.name, each.claims])).toEqual([['medical', 'Fernhollow', 3], ['medical', 'Quillon', 1], ['dental', 'Saltbrook', 1]])
    expect(outcomes.byPathway.map((each) => [each.name, each.cases, each.patientSaved])).toEqual([['Impacted teeth', 2, 60_000], ['Sleep apnea', 2, 30_000]])
  })
  test('only cases of the days asked are counted', () => {
    expect(outcomesOf(cases, { from: '2026-10-02', to: '2026-12-31' })).toMatchObject({ cases: 0, changed: { cases: 0, patientSaved: 0 } })
  })
})

test('each answered claim is paid, counted or declined, and no sum depends on the order of the cases', () => {
  const standing = fc.constantFrom<MeasuredClaim['now']>('paid', 'counted', 'declined', 'open')
  const some = fc.array(fc.record({ now: standing, paid: fc.nat(1_000_000), side: fc.constantFrom<MeasuredClaim['side']>('medical', 'dental') }).map((given) => one([claim(given)])), { maxLength: 20 })
  fc.assert(fc.property(some, (cases) => {
    const forward = outcomesOf(cases, year)
    expect(forward.medical.paid + forward.medical.counted + forward.medical.declined).toBe(forward.medical.answered)
    expect(outcomesOf([...cases].reverse(), year)).toEqual(forward)
  }))
})

test('the middle of numbers', () => {
  expect([middle([]), middle([7]), middle([9, 1]), middle([3, 1, 100])]).toEqual([undefined, 7, 5, 3])
})
