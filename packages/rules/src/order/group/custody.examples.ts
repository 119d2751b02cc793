// Examples of OOB-07 and OOB-08.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const child = { birthDate: '2015-08-20' } as const
const held = (heldBy: string) => ({ relationship: 'child', heldBy }) as const
const withMother = { parents: 'apart', decree: { kind: 'none' }, custodialParent: 'mother' } as const

export const custodyExamples: readonly PairExample<PairSketch>[] = [
  { name: 'mother, with whom the child lives, before father', facts: { ...child, a: held('father'), b: held('mother'), household: withMother }, expect: { decided: 'b' } },
  { name: 'stepfather before father', facts: { ...child, a: held('father'), b: held('stepfather'), household: withMother }, expect: { decided: 'b' } },
  { name: 'father before stepmother', facts: { ...child, a: held('father'), b: held('stepmother'), household: withMother }, expect: { decided: 'a' } },
  { name: 'stepfather before stepmother', facts: { ...child, a: held('stepfather'), b: held('stepmother'), household: withMother }, expect: { decided: 'a' } },
  { name: 'a grandmother with whom the child lives counts as the custodial parent', facts: { ...child, a: held('mother'), b: held('grandmother'), household: { parents: 'apart', decree: { kind: 'none' }, custodialParent: 'grandmother' } }, expect: { decided: 'b' } },
  { name: 'names of people instead of roles', facts: { ...child, a: held('p2'), b: held('p3'), household: { parents: 'apart', decree: { kind: 'none' }, custodialParent: 'p1', people: { p1: { relationToPatient: 'father' }, p2: { relationToPatient: 'mother' }, p3: { spouseOf: 'p1' } } } }, expect: { decided: 'b' } },
  { name: 'not known with whom the child lives', facts: { ...child, a: held('father'), b: held('mother'), household: { parents: 'apart', decree: { kind: 'none' } } }, expect: 'needs' },
  { name: 'joint custody goes by birthday', facts: { ...child, a: held('father'), b: held('mother'), household: { parents: 'apart', decree: { kind: 'joint-custody-silent' } } }, expect: 'silent' },
  { name: 'parents live together', facts: { ...child, a: held('father'), b: held('mother'), household: { parents: 'together' } }, expect: 'silent' },
]
