// Examples of OOB-05.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const child = { birthDate: '2015-08-20' } as const
const mother = { relationship: 'child', heldBy: 'mother' } as const
const father = { relationship: 'child', heldBy: 'father' } as const
const stepmother = { relationship: 'child', heldBy: 'stepmother' } as const
const named = (more: object = {}) => ({ parents: 'apart', decree: { kind: 'one-parent-responsible', responsible: 'father', ...more } }) as const

export const decreeExamples: readonly PairExample<PairSketch>[] = [
  { name: 'decree names the father', facts: { ...child, a: mother, b: father, household: named({ planKnowsSince: '2025-01-10' }) }, expect: { decided: 'b' } },
  { name: 'father has no plan, his wife has', facts: { ...child, a: stepmother, b: mother, household: named() }, expect: { decided: 'a' } },
  { name: 'father has a plan of his own: his wife’s is not put first', facts: { ...child, a: stepmother, b: mother, others: [father], household: named() }, expect: 'silent' },
  { name: 'the plan learned of the decree only later', facts: { ...child, a: mother, b: father, household: named({ planKnowsSince: '2026-09-01' }) }, expect: 'silent' },
  { name: 'benefits were paid this year before the plan knew', facts: { ...child, a: mother, b: father, household: named({ planKnowsSince: '2026-03-01', paidBeforeKnowledge: true }) }, expect: 'silent' },
  { name: 'the decree does not say whom', facts: { ...child, a: mother, b: father, household: { parents: 'apart', decree: { kind: 'one-parent-responsible' } } }, expect: 'needs' },
  { name: 'not known whether there is a decree', facts: { ...child, a: mother, b: father, household: { parents: 'apart' } }, expect: 'needs' },
  { name: 'no decree', facts: { ...child, a: mother, b: father, household: { parents: 'apart', decree: { kind: 'none' } } }, expect: 'silent' },
  { name: 'parents live together', facts: { ...child, a: mother, b: father, household: { parents: 'together' } }, expect: 'silent' },
]
