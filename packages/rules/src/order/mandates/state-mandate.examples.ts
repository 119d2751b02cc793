// Examples of STA-01a, STA-02, STA-03 and STA-08.
import type { PresenceExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const insured = (situsState: string) => ({ kind: 'group-medical', situsState, funding: 'fully-insured' }) as const
const sleep = { service: { code: 'D9223' } } as const

export const stateMandateExamples: Readonly<Record<string, readonly PresenceExample<PairSketch>[]>> = {
  'STA-01a': [
    { name: 'New Hampshire, aged 12: medical is asked for anesthesia', facts: { a: insured('NH'), b: {}, birthDate: '2013-05-05', ...sleep }, expect: 'in' },
    { name: 'New Hampshire, aged 13', facts: { a: insured('NH'), b: {}, birthDate: '2013-05-04', ...sleep }, expect: 'silent' },
    { name: 'Minnesota, aged 4', facts: { a: insured('MN'), b: {}, birthDate: '2021-06-01', ...sleep }, expect: 'in' },
    { name: 'an employer pays the plan itself', facts: { a: { ...insured('MN'), funding: 'self-funded-erisa' }, b: {}, birthDate: '2021-06-01', ...sleep }, expect: 'silent' },
    { name: 'jaw joint in California', facts: { a: insured('CA'), b: {}, service: { code: 'D7840' } }, expect: 'in' },
    { name: 'cleft in Massachusetts at 17', facts: { a: insured('MA'), b: {}, birthDate: '2009-01-01', service: { code: 'D8080', diagnoses: ['Q37.4'] } }, expect: 'in' },
    { name: 'cleft in Massachusetts at 18', facts: { a: insured('MA'), b: {}, birthDate: '2008-01-01', service: { code: 'D8080', diagnoses: ['Q37.4'] } }, expect: 'silent' },
    { name: 'the teeth themselves', facts: { a: insured('MN'), b: {}, birthDate: '2021-06-01' }, expect: 'silent' },
  ],
  'STA-08': [
    { name: 'last day of the month of the nineteenth birthday', facts: { a: { kind: 'embedded-pediatric-dental' }, b: {}, birthDate: '2007-05-02', on: '2026-05-31' }, expect: 'silent' },
    { name: 'first day of the next month', facts: { a: { kind: 'embedded-pediatric-dental' }, b: {}, birthDate: '2007-05-02', on: '2026-06-01' }, expect: 'out' },
  ],
}
