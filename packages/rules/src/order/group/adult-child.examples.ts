// Examples of OOB-09.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const parents = { relationship: 'child', heldBy: 'father', subscriber: { birthDate: '1970-04-02' } } as const
const spouses = { relationship: 'spouse', heldBy: 'spouse', subscriber: { birthDate: '2001-02-11' } } as const

export const adultChildExamples: readonly PairExample<PairSketch>[] = [
  { name: 'father’s plan since 2010, spouse’s since this year', facts: { birthDate: '2002-01-19', a: { ...parents, start: '2010-01-01' }, b: { ...spouses, start: '2026-02-01' } }, expect: { decided: 'a' } },
  { name: 'spouse’s plan began earlier', facts: { birthDate: '2002-01-19', a: { ...parents, start: '2026-03-01' }, b: { ...spouses, start: '2026-02-01' } }, expect: { decided: 'b' } },
  { name: 'both began on one day: the birthday decides', facts: { birthDate: '2002-01-19', a: { ...parents, start: '2026-02-01' }, b: { ...spouses, start: '2026-02-01' } }, expect: { decided: 'b' } },
  { name: 'a first day is missing', facts: { birthDate: '2002-01-19', a: parents, b: { ...spouses, start: '2026-02-01' } }, expect: 'needs' },
  { name: 'two parents’ plans', facts: { birthDate: '2002-01-19', a: parents, b: { relationship: 'child', heldBy: 'mother' } }, expect: 'silent' },
]
