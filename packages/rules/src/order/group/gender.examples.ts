// Examples of OOB-22.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const child = { birthDate: '2015-08-20', household: { parents: 'together', people: { mother: { birthDate: '1988-01-02' }, father: { birthDate: '1979-03-14' } } } } as const
const old = { coordination: { lacksRules: ['OOB-04'] } }

export const genderExamples: readonly PairExample<PairSketch>[] = [
  { name: 'father’s contract has the old rule: father first, though the mother’s birthday is earlier', facts: { ...child, a: { relationship: 'child', heldBy: 'mother' }, b: { relationship: 'child', heldBy: 'father', ...old } }, expect: { decided: 'b' } },
  { name: 'mother’s contract has the old rule', facts: { ...child, a: { relationship: 'child', heldBy: 'mother', ...old }, b: { relationship: 'child', heldBy: 'father' } }, expect: { decided: 'b' } },
  { name: 'both contracts go by birthday', facts: { ...child, a: { relationship: 'child', heldBy: 'mother' }, b: { relationship: 'child', heldBy: 'father' } }, expect: 'silent' },
  { name: 'which parent holds the plan is not told', facts: { ...child, a: { relationship: 'child', heldBy: 'parent', ...old }, b: { relationship: 'child', heldBy: 'parent-two' } }, expect: 'needs' },
]
