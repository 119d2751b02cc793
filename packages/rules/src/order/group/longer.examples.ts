// Examples of OOB-12.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

export const longerExamples: readonly PairExample<PairSketch>[] = [
  { name: 'since 2015 before since 2020', facts: { a: { start: '2020-01-01' }, b: { start: '2015-03-01' } }, expect: { decided: 'b' } },
  { name: 'a change of carrier does not start anew', facts: { a: { start: '2022-01-01', planStartForLongestRule: '2012-01-01' }, b: { start: '2015-03-01' } }, expect: { decided: 'a' } },
  { name: 'an earlier span that ended the day before counts on', facts: { a: { start: '2022-01-01', earlierPeriods: [{ start: '2012-01-01', end: '2021-12-31' }] }, b: { start: '2015-03-01' } }, expect: { decided: 'a' } },
  { name: 'an earlier span with a gap does not', facts: { a: { start: '2022-01-01', earlierPeriods: [{ start: '2012-01-01', end: '2021-12-15' }] }, b: { start: '2015-03-01' } }, expect: { decided: 'b' } },
  { name: 'day of joining the group stands in', facts: { a: { joinedGroup: '2011-09-01' }, b: { start: '2015-03-01' } }, expect: { decided: 'a' } },
  { name: 'both began on one day', facts: { a: { start: '2015-03-01' }, b: { start: '2015-03-01' } }, expect: 'silent' },
  { name: 'a first day is missing', facts: { a: { start: '2015-03-01' }, b: {} }, expect: 'needs' },
]
