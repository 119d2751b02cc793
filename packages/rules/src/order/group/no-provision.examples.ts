// Examples of OOB-01.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

export const noProvisionExamples: readonly PairExample<PairSketch>[] = [
  { name: 'plan without clauses pays first, even where the patient is only a dependent', facts: { a: { relationship: 'spouse', coordination: { provision: 'no' } }, b: { relationship: 'self', coordination: { provision: 'yes' } } }, expect: { decided: 'a' } },
  { name: 'plan that always pays first counts as one without clauses', facts: { a: {}, b: { coordination: { method: 'none-always-primary' } } }, expect: { decided: 'b' } },
  { name: 'both contracts have clauses', facts: { a: { coordination: { provision: 'yes' } }, b: {} }, expect: 'silent' },
  { name: 'neither contract has clauses', facts: { a: { coordination: { provision: 'no' } }, b: { coordination: { provision: 'no' } } }, expect: 'silent' },
]
