// Examples of OOB-25 and OOB-15.
import type { TogetherExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const inside = { network: 'closed-panel-in' } as const
const outside = { network: 'closed-panel-out' } as const

export const closedPanelsExamples: readonly TogetherExample<PairSketch>[] = [
  { name: 'OOB-25: the panel the dentist belongs to', facts: { a: outside, b: inside }, out: ['a'] },
  { name: 'in an emergency both would cover', facts: { a: outside, b: inside, service: { emergency: true } }, out: [] },
  { name: 'an open plan is not left out', facts: { a: { network: 'out' }, b: inside }, out: [] },
]
export const closedPrimaryExamples: readonly TogetherExample<PairSketch>[] = [
  { name: 'OOB-15: closed first plan, dentist outside, open second plan', facts: { a: outside, b: { network: 'in' } }, out: ['a'] },
  { name: 'emergency', facts: { a: outside, b: { network: 'in' }, service: { emergency: true } }, out: [] },
  { name: 'closed second plan stays second', facts: { a: { network: 'in' }, b: outside }, out: [] },
]
