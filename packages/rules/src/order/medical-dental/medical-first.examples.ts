// Examples of MVD-01 and MVD-11.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const medical = { kind: 'group-medical', relationship: 'spouse' } as const
const dental = (order?: 'medical-first' | 'ordinary-rules-then-medical') => ({ kind: 'group-dental', relationship: 'self', ...(order === undefined ? {} : { coordination: { medicalDentalOrder: order } }) }) as const

export const medicalFirstExamples: readonly PairExample<PairSketch>[] = [
  { name: 'medical before dental by default, though dental is the patient’s own', facts: { a: dental(), b: medical }, expect: { decided: 'b' } },
  { name: 'the dental contract says medical first', facts: { a: medical, b: dental('medical-first') }, expect: { decided: 'a' } },
  { name: 'the dental contract goes by the ordinary rules', facts: { a: medical, b: dental('ordinary-rules-then-medical') }, expect: 'silent' },
  { name: 'two dental plans', facts: { a: dental(), b: dental() }, expect: 'silent' },
]
export const medicalPlansThenDentalExamples: readonly PairExample<PairSketch>[] = [
  { name: 'spouse’s medical before own dental', facts: { a: dental(), b: medical, others: [{ kind: 'group-medical', relationship: 'self' }, { kind: 'group-dental', relationship: 'spouse' }] }, expect: { decided: 'b' } },
  { name: 'one dental plan only', facts: { a: dental(), b: medical, others: [{ kind: 'group-medical', relationship: 'self' }] }, expect: 'silent' },
]
export const medicalIfEqualExamples: readonly PairExample<PairSketch>[] = [
  { name: 'left equal by the ordinary rules', facts: { a: dental('ordinary-rules-then-medical'), b: medical }, expect: { decided: 'b' } },
  { name: 'two medical plans', facts: { a: medical, b: medical }, expect: 'silent' },
]
