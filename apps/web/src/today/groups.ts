// How the queue is grouped: by deadline, payer or kind; each group with its count and sum.
import type { QueueRow } from '@crossbill/api'
import { addDays, type CalendarDate, sumOf } from '@crossbill/model'
import { weekdayOf } from '../words/dates.ts'
import { kindWords } from '../words/steps.ts'
import type { SteadyRow } from './steady-rows.ts'

export const groupings = ['deadline', 'payer', 'kind'] as const
export type Grouping = (typeof groupings)[number]

export interface RowGroup { readonly name: string; readonly rows: readonly SteadyRow<QueueRow>[]; readonly expected: number }

function deadlineGroup(due: CalendarDate, today: CalendarDate): string {
  if (due < today) return 'Past due'
  if (due === today) return 'Today'
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7)
  return due <= sunday ? 'This week' : 'Later'
}

/** Rows in order of due date, in groups in order of their first row (deadlines in their own order). */
export function groupRows(rows: readonly SteadyRow<QueueRow>[], grouping: Grouping, today: CalendarDate): readonly RowGroup[] {
  const inOrder = [...rows].sort((a, b) => (a.row.next.due < b.row.next.due ? -1 : a.row.next.due > b.row.next.due ? 1 : 0))
  const groups = new Map<string, SteadyRow<QueueRow>[]>()
  for (const each of inOrder) {
    const { next, payer } = each.row
    const name = grouping === 'deadline' ? deadlineGroup(next.due, today) : grouping === 'payer' ? (payer?.name ?? 'No payer yet') : kindWords[next.kind]
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [each])
    else group.push(each)
  }
  return [...groups].map(([name, list]) => ({ name, rows: list, expected: sumOf(list.filter((each) => !each.done).map((each) => each.row.expected)) }))
}
