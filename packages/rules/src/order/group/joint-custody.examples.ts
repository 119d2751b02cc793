// Examples of OOB-06.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const pair = { birthDate: '2015-08-20', a: { relationship: 'child', heldBy: 'mother' }, b: { relationship: 'child', heldBy: 'father' } } as const
const people = { mother: { birthDate: '1987-09-09' }, father: { birthDate: '1989-04-20' } }

export const jointCustodyExamples: readonly PairExample<PairSketch>[] = [
  { name: 'joint custody, silent on health: father in April first', facts: { ...pair, household: { parents: 'apart', people, decree: { kind: 'joint-custody-silent' } } }, expect: { decided: 'b' } },
  { name: 'both parents responsible', facts: { ...pair, household: { parents: 'apart', people, decree: { kind: 'both-responsible' } } }, expect: { decided: 'b' } },
  { name: 'birthdays not known', facts: { ...pair, household: { parents: 'apart', decree: { kind: 'both-responsible' } } }, expect: 'needs' },
  { name: 'no decree', facts: { ...pair, household: { parents: 'apart', decree: { kind: 'none' } } }, expect: 'silent' },
]
