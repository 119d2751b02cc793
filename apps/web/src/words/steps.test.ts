// Putting a step off: never into the last seven days before a limit, there only until tomorrow.
import type { NextStep } from '@crossbill/model'
import { expect, test } from 'vitest'
import { nextMonday, sayDays, sayDeadline, sayFullDate } from './dates.ts'
import { lastSnooze, sayDue } from './steps.ts'

const step: NextStep = { kind: 'send', title: 'Send the dental claim', why: 'The medical answer can be used.', due: '2026-11-23', owner: 'biller' }

test('a step without a limit may be put off to any day', () => {
  expect(lastSnooze(step, '2026-11-23')).toEqual({ until: undefined, onlyTomorrow: false })
})

test('a step is put off to seven days before its limit at the latest', () => {
  expect(lastSnooze({ ...step, limit: { date: '2027-02-18', what: 'Filing limit' } }, '2026-11-23')).toEqual({ until: '2027-02-11', onlyTomorrow: false })
})

test('inside the last seven days only tomorrow is offered', () => {
  expect(lastSnooze({ ...step, limit: { date: '2026-11-28', what: 'Filing limit' } }, '2026-11-23')).toEqual({ until: '2026-11-24', onlyTomorrow: true })
})

test('due words name the day, the days left and the limit with its year', () => {
  expect(sayDue(step, '2026-11-23')).toBe('Due today.')
  expect(sayDue({ ...step, due: '2026-11-20' }, '2026-11-23')).toBe('Due Nov 20, 3 days late.')
  expect(sayDue({ ...step, limit: { date: '2027-05-19', what: 'Filing limit' } }, '2026-11-23')).toBe('Due today. Filing limit: May 19, 2027 (177 days).')
})

test('days are counted in words and near deadlines carry their weekday', () => {
  expect(sayDays('2026-11-24', '2026-11-23')).toBe('tomorrow')
  expect(sayDays('2026-11-22', '2026-11-23')).toBe('1 day late')
  expect(sayDays('2026-12-02', '2026-11-23')).toBe('9 days')
  expect(sayDeadline('2026-12-02', '2026-11-23')).toBe('Wed Dec 2')
  expect(sayDeadline('2027-05-19', '2026-11-23')).toBe('May 19, 2027')
  expect(sayFullDate('2026-11-05')).toBe('Nov 5, 2026')
  expect(nextMonday('2026-11-23')).toBe('2026-11-30')
  expect(nextMonday('2026-11-22')).toBe('2026-11-23')
})
