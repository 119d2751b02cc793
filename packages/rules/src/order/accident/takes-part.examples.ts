// Examples of LIA-02, LIA-03, LIA-04 and LIA-07, on who takes part.
import type { PresenceExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const work = (workClaim?: 'open' | 'accepted' | 'denied' | 'none' | 'unknown') => ({ accident: { kind: 'work', date: '2026-05-01', ...(workClaim === undefined ? {} : { workClaim }) }, service: { accident: true } }) as const
const compensation = { kind: 'workers-compensation' } as const
const pip = { kind: 'auto-no-fault' } as const
const florida = (firstCareDate?: string) => ({ accident: { kind: 'auto', state: 'FL', date: '2026-05-01', ...(firstCareDate === undefined ? {} : { firstCareDate }) }, service: { accident: true } }) as const

export const accidentTakesPartExamples: Readonly<Record<string, readonly PresenceExample<PairSketch>[]>> = {
  'LIA-02': [
    { name: 'accepted claim: compensation takes part', facts: { a: compensation, b: {}, ...work('accepted') }, expect: 'in' },
    { name: 'open claim: the dental plan waits', facts: { a: {}, b: compensation, ...work('open') }, expect: 'out' },
    { name: 'denied: compensation leaves, others follow', facts: { a: compensation, b: {}, ...work('denied') }, expect: 'out' },
    { name: 'denied: the dental plan stays', facts: { a: {}, b: compensation, ...work('denied') }, expect: 'silent' },
    { name: 'how the claim stands is not known', facts: { a: compensation, b: {}, ...work('unknown') }, expect: 'needs' },
    { name: 'a tooth that has nothing to do with it', facts: { a: compensation, b: {}, ...work('accepted'), service: { accident: false } }, expect: 'out' },
    { name: 'not known whether the service treats the injury', facts: { a: compensation, b: {}, ...work('accepted'), service: {} }, expect: 'needs' },
    { name: 'no accident', facts: { a: {}, b: {} }, expect: 'silent' },
  ],
  'LIA-03': [
    { name: 'injury of the car accident', facts: { a: pip, b: {}, ...florida('2026-05-02') }, expect: 'silent' },
    { name: 'another tooth the same day', facts: { a: pip, b: {}, ...florida('2026-05-02'), service: { accident: false } }, expect: 'out' },
    { name: 'not known whether the service treats the injury', facts: { a: pip, b: {}, ...florida('2026-05-02'), service: {} }, expect: 'needs' },
    { name: 'an injury diagnosis tells', facts: { a: pip, b: {}, ...florida('2026-05-02'), service: { diagnoses: ['S03.2XXA'] } }, expect: 'silent' },
  ],
  'LIA-04': [
    { name: 'care on day 14', facts: { a: pip, b: {}, ...florida('2026-05-15') }, expect: 'silent' },
    { name: 'care on day 15', facts: { a: pip, b: {}, ...florida('2026-05-16') }, expect: 'out' },
    { name: 'day of first care not on file: asked, car insurance first meanwhile', facts: { a: pip, b: {}, ...florida() }, expect: 'in' },
    { name: 'no such limit in Minnesota', facts: { a: pip, b: {}, accident: { kind: 'auto', state: 'MN', date: '2026-05-01', firstCareDate: '2026-06-30' }, service: { accident: true } }, expect: 'silent' },
  ],
  'LIA-07': [
    { name: 'a liable third party has no place in the order', facts: { a: { kind: 'liability-third-party' }, b: {} }, expect: 'out' },
    { name: 'a dental plan', facts: { a: {}, b: {} }, expect: 'silent' },
  ],
}
