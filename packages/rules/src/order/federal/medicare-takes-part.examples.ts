// Examples of MCR-01, MCR-10 and MCR-16.
import type { PresenceExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const medicare = { kind: 'medicare-b' } as const
const advantage = { kind: 'medicare-advantage', hasDentalBenefit: true } as const
const optedOut = { credentials: [{ payerId: 'MEDICARE', status: 'opted-out', from: '2021-04-01' }] } as const
const aged = { birthDate: '1951-06-02' } as const

export const medicareTakesPartExamples: Readonly<Record<string, readonly PresenceExample<PairSketch>[]>> = {
  'MCR-16': [
    { name: 'Medicare Advantage stands in for Part B', facts: { ...aged, a: medicare, b: advantage }, expect: 'out' },
    { name: 'Part B alone', facts: { ...aged, a: medicare, b: {} }, expect: 'silent' },
  ],
  'MCR-10': [
    { name: 'opted out: supplemental dental benefit is not blocked in 2026', facts: { ...aged, a: advantage, b: {}, ...pick(optedOut) }, expect: 'in' },
    { name: 'opted out: it was blocked in 2021', facts: { ...aged, a: advantage, b: {}, ...pick(optedOut), on: '2021-12-31' }, expect: 'out' },
    { name: 'opted out: Part B pays nothing', facts: { ...aged, a: medicare, b: {}, ...pick(optedOut) }, expect: 'out' },
    { name: 'not opted out', facts: { ...aged, a: medicare, b: {} }, expect: 'silent' },
  ],
  'MCR-01': [
    { name: 'linked work takes part', facts: { ...aged, a: medicare, b: {}, service: { code: 'D7140' }, government: { linkedService: 'dialysis' } }, expect: 'in' },
    { name: 'dialysis was not yet on the list', facts: { ...aged, a: medicare, b: {}, on: '2024-12-31', service: { code: 'D7140', diagnoses: ['N18.6'] }, government: { linkedService: 'dialysis' } }, expect: 'out' },
    { name: 'the denial is wanted', facts: { ...aged, a: medicare, b: {}, service: { code: 'D1110' }, government: { wantsMedicareDenial: true } }, expect: 'in' },
    { name: 'a biopsy is not care of the teeth', facts: { ...aged, a: medicare, b: {}, service: { code: 'D7286', diagnoses: ['K13.21'] } }, expect: 'silent' },
  ],
}

function pick(more: typeof optedOut): { credentials: NonNullable<PairSketch['credentials']> } {
  return { credentials: [...more.credentials] }
}
