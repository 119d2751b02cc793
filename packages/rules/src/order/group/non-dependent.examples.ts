// Examples of OOB-03.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const retiree = { kind: 'group-medical', relationship: 'self', employmentStatus: 'retired' } as const
const spouseActive = { kind: 'group-medical', relationship: 'spouse', employmentStatus: 'active', employerSize: 450 } as const
const medicare = { id: 'm', kind: 'medicare-b' } as const

export const nonDependentExamples: readonly PairExample<PairSketch>[] = [
  { name: 'own job before spouse’s plan', facts: { a: { relationship: 'self' }, b: { relationship: 'spouse' } }, expect: { decided: 'a' } },
  { name: 'own plan before mother’s plan', facts: { a: { relationship: 'child', heldBy: 'mother' }, b: { relationship: 'self' } }, expect: { decided: 'b' } },
  { name: 'own continuation plan before spouse’s active plan', facts: { a: { relationship: 'self', employmentStatus: 'cobra-or-state-continuation' }, b: { relationship: 'spouse', employmentStatus: 'active' } }, expect: { decided: 'a' } },
  { name: 'Medicare between them turns the order round', facts: { a: retiree, b: spouseActive, others: [medicare], birthDate: '1955-06-02' }, expect: { decided: 'b' } },
  { name: 'spouse’s employer is small: Medicare is first and the order stays', facts: { a: retiree, b: { ...spouseActive, employerSize: 11 }, others: [medicare], birthDate: '1955-06-02' }, expect: { decided: 'a' } },
  { name: 'with Medicare the size of the spouse’s employer must be known', facts: { a: retiree, b: { kind: 'group-medical', relationship: 'spouse', employmentStatus: 'active' }, others: [medicare], birthDate: '1955-06-02' }, expect: 'needs' },
  { name: 'member of both', facts: { a: { relationship: 'self' }, b: { relationship: 'self' } }, expect: 'silent' },
  { name: 'dependent under both', facts: { a: { relationship: 'child' }, b: { relationship: 'child' } }, expect: 'silent' },
  { name: 'what the patient is under one plan is not known', facts: { a: { relationship: 'self' }, b: {} }, expect: 'needs' },
]
