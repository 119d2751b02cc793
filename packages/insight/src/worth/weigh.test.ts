// Is it worth it, on the reference's own practice (S-37) and around it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeasuredCase } from '../measured-case.ts'
import { inputsFromHistory, type WorthInputs, worthInputs } from './inputs.ts'
import { readinessOf } from './readiness.ts'
import { weighWorth } from './weigh.ts'

/** The figures of S-37: a biller at 50,250.00 a year with a quarter on top. */
const s37: WorthInputs = { ...inputsFromHistory([], '2026-11-24'), ownHoursPerWeek: 50_250 / 52, ownPayPerHour: 100, burdenPercent: 25, casesPerMonth: 10 }
const option = (inputs: WorthInputs, name: string) => weighWorth(inputs).options.find((each) => each.option === name)

describe('the sums of the reference', () => {
  test('an own biller breaks even at 304 cases a year, an outside one at 13 of the kinds that gain', () => {
    const free = { ...s37, ratePercent: 0 }
    expect(weighWorth(free).steps.map((each) => each.text)).toContain('304 cases a year cover 75,412.50')
    expect(option(free, 'own')?.paysFrom).toBe(25.3)
    expect(weighWorth(free).steps.map((each) => each.text)).toContain('outsourced 13 cases a year cover 3,000.00')
  })
  test('each kind is named in the steps', () => {
    expect(weighWorth(s37).steps.map((each) => each.text)).toContain('Sleep appliance: probability × (with medical − without) − own cost')
  })
})

describe('the answer', () => {
  test('few cases with little gain: not for you, and it says so', () => {
    const answer = weighWorth({ ...s37, casesPerMonth: 0.5, kinds: s37.kinds.filter((each) => each.name === 'Impacted teeth') })
    expect(answer.best).toBe('as-today')
    expect(answer.verdict).toBe('Not for you, on these figures. Bill medical only so that dental can pay.')
  })
  test('fewer than twelve own cases are too few to say', () => {
    expect(weighWorth({ ...s37, casesOrigin: 'history', casesSeen: 11 }).verdict).toMatch(/^Too few to say: 11 cases so far/)
    expect(weighWorth({ ...s37, casesOrigin: 'typed', casesSeen: 11 }).tooFew).toBe(true)
    expect(weighWorth({ ...s37, casesOrigin: 'history', casesSeen: 12 }).tooFew).toBe(false)
  })
  test('no cases, no chance and no money are answered, not divided by', () => {
    const nothing = weighWorth({ ...s37, casesPerMonth: 0, kinds: [{ ...s37.kinds[0]!, share: 0, probability: 0, collectedWithMedical: 0, collectedWithout: 0 }] })
    expect(nothing.best).toBe('as-today')
    expect(option({ ...s37, kinds: [{ ...s37.kinds[0]!, share: 0 }] }, 'own')?.paysFrom).toBeUndefined()
    expect(JSON.stringify(nothing)).not.toMatch(/null|NaN/)
  })
  test('the first year is worth less than twelve usual months', () => {
    const own = option({ ...s37, casesPerMonth: 60 }, 'own')
    expect(own?.firstYear).toBeLessThan((own?.perMonth ?? 0) * 12)
  })
  test('more cases never make an option that gains worse, a higher fee never better', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }), (cases, fee) => {
      const at = (over: Partial<WorthInputs>): number => option({ ...s37, casesPerMonth: cases, outsideFeePercent: fee, ratePercent: 0, ...over }, 'outside')?.perMonth ?? 0
      expect(at({ casesPerMonth: cases + 5 })).toBeGreaterThanOrEqual(at({}))
      expect(at({ outsideFeePercent: fee + 5 })).toBeLessThanOrEqual(at({}))
    }), { numRuns: 25 })
  })
  test('what an option brings lies within its likely range', () => {
    for (const each of weighWorth(s37).options) expect(each.low <= each.perMonth && each.perMonth <= each.high, each.option).toBe(true)
  })
})

const answered = (paid: boolean): MeasuredCase => ({
  openedOn: '2026-09-01', hasMedical: true, owned: true, signed: true, asked: true, oneFee: true, pathway: 'Impacted teeth',
  claims: [{ payer: 'Fernhollow', side: 'medical', sentOn: '2026-09-02', daysToAnswer: paid ? 20 : 9, first: paid ? 'paid' : 'declined', now: paid ? 'paid' : 'declined', usedByDental: !paid, appealed: false, charge: 100_000, paid: paid ? 50_000 : 0 }],
  withMedical: { paid: 80_000, dental: 30_000, patient: 5_000 }, dentalOnly: { paid: 50_000, dental: 50_000, patient: 20_000 },
})

describe('inputs from the history', () => {
  test('chance, money and days come from the answers of the office', () => {
    const inputs = inputsFromHistory([answered(true), answered(false), answered(true), answered(false)], '2026-11-24')
    expect(inputs).toMatchObject({ casesSeen: 4, casesOrigin: 'history', daysToPayment: 20, daysOrigin: 'history', casesPerMonth: 1.4 })
    expect(inputs.kinds).toEqual([{ name: 'Impacted teeth', share: 4, probability: 0.5, collectedWithMedical: 85_000, collectedWithout: 70_000, variableCost: 6_000, answers: 4, origin: 'history' }])
  })
  test('without a history the figures are general and marked so; they fit the contract', () => {
    const inputs = inputsFromHistory([], '2026-11-24')
    expect([inputs.casesOrigin, inputs.daysOrigin, ...inputs.kinds.map((each) => each.origin)]).toEqual(['assumed', 'assumed', 'assumed', 'assumed', 'assumed'])
    expect(worthInputs.safeParse(inputs).success).toBe(true)
  })
  test('cases older than a year are left out', () => {
    expect(inputsFromHistory([{ ...answered(true), openedOn: '2025-11-24' }], '2026-11-24').casesSeen).toBe(0)
  })
})

test('readiness is by evidence; training no record can show', () => {
  const points = readinessOf([answered(true), { ...answered(true), signed: false }], { may: 1, all: 2 })
  expect(points.map((each) => [each.point, each.ready, each.evidence])).toEqual([
    ['owner', true, '2 of 2 cases'], ['credentialed', false, '1 of 2 dentists'], ['notes', false, '1 of 2 cases'], ['eligibility', true, '2 of 2 cases'], ['one-fee', true, '2 of 2 cases'], ['training', undefined, 'no record shows it'],
  ])
})
