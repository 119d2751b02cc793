// Examples of OOB-11.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const cobra = { relationship: 'self', employmentStatus: 'cobra-or-state-continuation' } as const

export const continuationExamples: readonly PairExample<PairSketch>[] = [
  { name: 'new job before the plan kept from the old one', facts: { a: cobra, b: { relationship: 'self', employmentStatus: 'active' } }, expect: { decided: 'b' } },
  { name: 'retiree plan before the plan kept from a job', facts: { a: { relationship: 'self', employmentStatus: 'retired' }, b: cobra }, expect: { decided: 'a' } },
  { name: 'own individual policy before the plan kept from a job', facts: { a: { kind: 'individual-dental', relationship: 'self' }, b: cobra }, expect: { decided: 'a' } },
  { name: 'one contract lacks the rule and covers longer: ignored', facts: { a: { ...cobra, start: '2010-01-01', coordination: { lacksRules: ['OOB-11'] } }, b: { relationship: 'self', employmentStatus: 'active', start: '2025-01-01' } }, expect: 'silent' },
  { name: 'both kept after jobs', facts: { a: cobra, b: cobra }, expect: 'silent' },
  { name: 'one status is missing', facts: { a: cobra, b: { relationship: 'self' } }, expect: 'needs' },
]
