// Examples of OOB-04.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const child = { birthDate: '2015-08-20' } as const
const held = (heldBy: string, rest: object = {}) => ({ relationship: 'child', heldBy, ...rest }) as const
const together = (mother?: string, father?: string) => ({
  parents: 'together',
  people: { mother: mother === undefined ? {} : { birthDate: mother }, father: father === undefined ? {} : { birthDate: father } },
}) as const

export const birthdayExamples: readonly PairExample<PairSketch>[] = [
  { name: 'mother in November, father in March: father’s plan first', facts: { ...child, a: held('mother'), b: held('father'), household: together('1988-11-02', '1979-03-14') }, expect: { decided: 'b' } },
  { name: 'the older parent is not first by age: only month and day count', facts: { ...child, a: held('mother'), b: held('father'), household: together('1990-01-31', '1970-02-01') }, expect: { decided: 'a' } },
  { name: 'last and first day of the year', facts: { ...child, a: held('mother'), b: held('father'), household: together('1981-12-31', '1985-01-01') }, expect: { decided: 'b' } },
  { name: 'born on Feb 29 comes before Mar 1', facts: { ...child, a: held('mother'), b: held('father'), household: together('1984-02-29', '1985-03-01') }, expect: { decided: 'a' } },
  { name: 'same birthday: the plan that covers a parent longer', facts: { ...child, a: held('mother', { planStartForLongestRule: '2019-05-01' }), b: held('father', { planStartForLongestRule: '2021-01-01' }), household: together('1986-07-04', '1983-07-04') }, expect: { decided: 'a' } },
  { name: 'same birthday and no start known', facts: { ...child, a: held('mother'), b: held('father'), household: together('1986-07-04', '1983-07-04') }, expect: 'needs' },
  { name: 'a birthday is missing', facts: { ...child, a: held('mother'), b: held('father'), household: together('1988-11-02') }, expect: 'needs' },
  { name: 'not known whether the parents live together', facts: { ...child, a: held('mother'), b: held('father') }, expect: 'needs' },
  { name: 'parents live apart', facts: { ...child, a: held('mother'), b: held('father'), household: { parents: 'apart' } }, expect: 'silent' },
  { name: 'both plans are the mother’s', facts: { ...child, a: held('mother'), b: held('mother'), household: together('1988-11-02', '1979-03-14') }, expect: 'silent' },
  { name: 'not a child', facts: { a: { relationship: 'self' }, b: { relationship: 'spouse' } }, expect: 'silent' },
]
