// Grouping of the queue: deadlines in their order, sums of the whole group.
import type { QueueRow } from '@crossbill/api'
import { expect, test } from 'vitest'
import { groupRows } from './groups.ts'

function row(caseId: string, due: string, expected: number, payer = 'Osprey Dental'): { key: string; row: QueueRow; done: boolean } {
  return { key: caseId, done: false, row: { caseId, caseNumber: caseId, patient: 'Made Up', title: 'filling', state: 'ready', expected, payer: { name: payer, side: 'dental' }, next: { kind: 'send', title: 'Send', why: 'It is ready.', due, owner: 'biller' } } }
}

const rows = [row('3', '2026-12-02', 300), row('1', '2026-11-20', 100), row('2', '2026-11-23', 200), row('4', '2026-11-29', 400)]

test('the queue is grouped by deadline: past due, today, this week until Sunday, later', () => {
  expect(groupRows(rows, 'deadline', '2026-11-23').map(({ name, rows: list, expected }) => [name, list.length, expected])).toEqual([
    ['Past due', 1, 100], ['Today', 1, 200], ['This week', 1, 400], ['Later', 1, 300],
  ])
})

test('a row that is done no longer counts in the sum of its group', () => {
  const done = rows.map((each) => (each.key === '2' ? { ...each, done: true } : each))
  expect(groupRows(done, 'payer', '2026-11-23')).toMatchObject([{ name: 'Osprey Dental', expected: 800 }])
})
