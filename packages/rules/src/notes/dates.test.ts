import { isCalendarDate } from '@crossbill/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { datesIn } from './dates.ts'

const examples: readonly [string, readonly string[]][] = [
  ['CBCT of 2026-11-09', ['2026-11-09']],
  ['seen 10/2/26 and 10/16/2026', ['2026-10-02', '2026-10-16']],
  ['Aug 14 and Oct 2', ['2026-08-14', '2026-10-02']],
  ['on December 24th', ['2025-12-24']],
  ['17 January 2026', ['2026-01-17']],
  ['March 2026', ['2026-03-01']],
  ['2025-11 and 2026-02', ['2025-11-01', '2026-02-01']],
  ['treated 8/14 and 10/2', ['2026-08-14', '2026-10-02']],
  ['pain 7/10', []],
  ['1/2 of the crown', []],
  ['three weeks ago', ['2026-10-20']],
  ['yesterday', ['2026-11-09']],
  ['Panoramic today', ['2026-11-10']],
  ['in 2019', ['2019-01-01']],
  ['13/45/2026', []],
  ['Feb 30, 2026', []],
  ['BP 120/80', []],
  ['no date here', []],
]

for (const [text, dates] of examples) {
  it(`reads ${dates.length} of “${text}”`, () => {
    expect(datesIn(text, '2026-11-10').map((each) => each.date)).toEqual(dates)
  })
}

it('never gives a day the calendar lacks, and places lie in the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      for (const each of datesIn(text, '2026-11-10')) {
        expect(isCalendarDate(each.date)).toBe(true)
        expect(each.start >= 0 && each.end <= text.length && each.start < each.end).toBe(true)
      }
    }),
  )
})
