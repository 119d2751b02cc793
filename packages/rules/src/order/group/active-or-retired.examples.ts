// Examples of OOB-10.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const own = (employmentStatus: 'active' | 'retired' | 'laid-off' | 'cobra-or-state-continuation', rest: object = {}) => ({ relationship: 'self', employmentStatus, ...rest }) as const
const lacking = { coordination: { lacksRules: ['OOB-10'] } }

export const activeOrRetiredExamples: readonly PairExample<PairSketch>[] = [
  { name: 'current job before retiree plan', facts: { a: own('retired'), b: own('active') }, expect: { decided: 'b' } },
  { name: 'current job before a plan kept in layoff', facts: { a: own('active'), b: own('laid-off') }, expect: { decided: 'a' } },
  { name: 'also for a dependent of one person with both', facts: { a: { relationship: 'spouse', employmentStatus: 'retired' }, b: { relationship: 'spouse', employmentStatus: 'active' } }, expect: { decided: 'b' } },
  { name: 'one contract lacks the rule and covers longer: ignored', facts: { a: own('active', { start: '2022-01-01' }), b: own('retired', { start: '2001-01-01', ...lacking }) }, expect: 'silent' },
  { name: 'one contract lacks the rule, but its other rules say the same', facts: { a: own('active', { start: '2001-01-01' }), b: own('retired', { start: '2022-01-01', ...lacking }) }, expect: { decided: 'a' } },
  { name: 'both from current work', facts: { a: own('active'), b: own('active') }, expect: 'silent' },
  { name: 'one status is missing', facts: { a: own('active'), b: { relationship: 'self' } }, expect: 'needs' },
  { name: 'an individual policy has no working status', facts: { a: own('active'), b: { kind: 'individual-dental', relationship: 'self' } }, expect: 'silent' },
]
