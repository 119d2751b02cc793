// Examples of OOB-17 and OOB-19: true where the two do not coordinate.
import type { PairSketch } from '../facts/sketch.ts'

interface ApartExample {
  readonly name: string
  readonly facts: PairSketch
  readonly apart: boolean
}

const dentalOnly = { kind: 'group-dental', coordination: { scope: 'dental-only' } } as const

export const likeBenefitsOnlyExamples: readonly ApartExample[] = [
  { name: 'dental contract that looks only at dental plans, beside medical', facts: { a: { kind: 'group-medical' }, b: dentalOnly, service: { code: 'D7240' } }, apart: true },
  { name: 'the same contract beside a dental plan', facts: { a: {}, b: dentalOnly }, apart: false },
  { name: 'a contract that looks at all health plans', facts: { a: { kind: 'group-medical' }, b: { coordination: { scope: 'all-health' } } }, apart: false },
]
export const individualContractExamples: readonly ApartExample[] = [
  { name: 'own policy that does not coordinate, beside a group plan', facts: { a: { kind: 'individual-dental', coordination: { appliesToIndividual: false } }, b: {} }, apart: true },
  { name: 'group contract that looks only at group plans, beside an own policy', facts: { a: { kind: 'individual-dental' }, b: { coordination: { appliesToIndividual: false } } }, apart: true },
  { name: 'own policy that coordinates', facts: { a: { kind: 'individual-dental' }, b: {} }, apart: false },
  { name: 'Medicaid pays last all the same', facts: { a: { kind: 'individual-dental', coordination: { appliesToIndividual: false } }, b: { kind: 'medicaid' } }, apart: false },
]
