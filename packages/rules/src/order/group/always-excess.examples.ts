// Examples of OOB-23.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

export const alwaysExcessExamples: readonly PairExample<PairSketch>[] = [
  { name: 'own plan says always excess: the spouse’s plan pays first', facts: { a: { relationship: 'self', coordination: { method: 'always-excess' } }, b: { relationship: 'spouse' } }, expect: { decided: 'b' } },
  { name: 'both say always excess', facts: { a: { coordination: { method: 'always-excess' } }, b: { coordination: { method: 'always-excess' } } }, expect: 'silent' },
  { name: 'neither says it', facts: { a: {}, b: {} }, expect: 'silent' },
]
