// Examples of the rules on coverages in force: 1.1, OOB-24 and OOB-18.
import type { PresenceExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

export const inForceExamples: Readonly<Record<string, readonly PresenceExample<PairSketch>[]>> = {
  '1.1': [
    { name: 'a discount plan', facts: { a: { kind: 'discount-plan' }, b: {} }, expect: 'out' },
    { name: 'a dental plan', facts: { a: {}, b: {} }, expect: 'silent' },
  ],
  'OOB-24': [
    { name: 'first day of coverage', facts: { a: { start: '2026-05-04' }, b: {}, on: '2026-05-04' }, expect: 'silent' },
    { name: 'the day before it begins', facts: { a: { start: '2026-05-04' }, b: {}, on: '2026-05-03' }, expect: 'out' },
    { name: 'last day of coverage', facts: { a: { end: '2026-05-04' }, b: {}, on: '2026-05-04' }, expect: 'silent' },
    { name: 'the day after it ended', facts: { a: { end: '2026-05-04' }, b: {}, on: '2026-05-05' }, expect: 'out' },
    { name: 'the plan says it is not in force', facts: { a: { status: 'inactive' }, b: {} }, expect: 'out' },
    { name: 'not in force now, but on the day of the service', facts: { a: { status: 'inactive', end: '2026-06-30' }, b: {} }, expect: 'silent' },
    { name: 'ends before it begins', facts: { a: { start: '2026-05-04', end: '2025-05-04' }, b: {} }, expect: 'needs' },
  ],
  'OOB-18': [
    { name: 'school accident contract', facts: { a: { limitedBenefit: 'school-accident' }, b: {} }, expect: 'out' },
    { name: 'a dental plan', facts: { a: {}, b: {} }, expect: 'silent' },
  ],
}
