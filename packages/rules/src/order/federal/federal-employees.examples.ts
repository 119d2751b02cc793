// Examples of FED-01.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

export const federalEmployeesExamples: readonly PairExample<PairSketch>[] = [
  { name: 'federal health plan before federal dental plan', facts: { a: { kind: 'fedvip' }, b: { kind: 'fehb' } }, expect: { decided: 'b' } },
  { name: 'federal dental plan beside a private one: ordinary rules', facts: { a: { kind: 'fedvip' }, b: { kind: 'group-dental' } }, expect: 'silent' },
  { name: 'federal health plan beside a private one: ordinary rules', facts: { a: { kind: 'fehb' }, b: { kind: 'group-medical' } }, expect: 'silent' },
]
