// Examples of MVD-06.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const embedded = { kind: 'embedded-pediatric-dental' } as const

export const embeddedPediatricExamples: readonly PairExample<PairSketch>[] = [
  { name: 'inside the health plan first', facts: { a: { kind: 'group-dental' }, b: embedded }, expect: { decided: 'b' } },
  { name: 'the family plan says it pays first', facts: { a: { kind: 'individual-dental', coordination: { embeddedPediatric: 'embedded-last' } }, b: embedded }, expect: { decided: 'a' } },
  { name: 'the family plan goes by the ordinary rules', facts: { a: { kind: 'group-dental', coordination: { embeddedPediatric: 'ordinary-rules' } }, b: embedded }, expect: 'silent' },
  { name: 'two separate dental plans', facts: { a: {}, b: {} }, expect: 'silent' },
]
