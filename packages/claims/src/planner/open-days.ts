// Days the office treats on. A visit is proposed only on such a day; where nobody said which they are, Monday to Friday without
// federal holidays is assumed, and the answer says so.
import { addDays, type Assumption, type CalendarDate, type CaseDocument, type Office } from '@crossbill/model'
import { dateOf, dayNumber } from './day-number.ts'

/** Days as numbers since 1970, looked up in tables that reach from the first day planned for to the last. */
export interface OpenDays {
  /** The day itself, or the next one the office works. */
  readonly from: (day: number) => number
  /** The day itself, or the last one before it that the office worked. */
  readonly upTo: (day: number) => number
}

/** Every day is as good as another. */
export const everyDay: OpenDays = { from: (day) => day, upTo: (day) => day }

const mondayToFriday: readonly number[] = [1, 2, 3, 4, 5]

/** Whether the office works on a day. */
export function isOpen(office: Office, date: CalendarDate): boolean {
  const weekday = ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
  if (!(office.workingDays ?? mondayToFriday).includes(weekday)) return false
  return office.closedDays === undefined ? !federalHolidays(Number(date.slice(0, 4))).has(date) : !office.closedDays.includes(date)
}

/** Open days over the time planned for; an office that never works there is taken to work every day. */
export function openDays(office: Office, asOf: CalendarDate, horizonEnd: CalendarDate): OpenDays {
  const first = dayNumber(asOf)
  const last = dayNumber(horizonEnd)
  const open = Array.from({ length: Math.max(0, last - first) + 1 }, (_, at) => isOpen(office, dateOf(first + at)))
  if (!open.includes(true)) return everyDay
  const next = new Int32Array(open.length)
  const before = new Int32Array(open.length)
  for (let at = open.length - 1, found = last + 1; at >= 0; at -= 1) next[at] = found = open[at] === true ? first + at : found
  for (let at = 0, found = first - 1; at < open.length; at += 1) before[at] = found = open[at] === true ? first + at : found
  return { from: (day) => (day < first ? (next[0] ?? day) : (next[day - first] ?? day)), upTo: (day) => (day > last ? (before[open.length - 1] ?? day) : day < first ? day : (before[day - first] ?? day)) }
}

/** What is taken of the office's days where it has not said them. */
export function assumedDays(office: Office): Assumption[] {
  const days = office.workingDays === undefined ? 'Monday to Friday' : 'the days the office works'
  if (office.workingDays !== undefined && office.closedDays !== undefined) return []
  return [{ fact: 'office.workingDays', assumed: `Visits are proposed on ${days}${office.closedDays === undefined ? ', not on federal holidays' : ''}. Say which days the office works and when it is closed where that is not so.` }]
}

/** What the office's days mean for visits that have no other: constraints hold, so the day stands and is named. */
export function closedDayFindings(document: CaseDocument, days: readonly { readonly serviceId: string; readonly date: CalendarDate }[]): { code: string; severity: 'warning'; place: string; what: string; remedy: string }[] {
  return days.filter((each) => !isOpen(document.office, each.date)).map(({ serviceId, date }) => ({
    code: 'PLAN-DAY-CLOSED', severity: 'warning', place: `plan.services[${document.plan.services.findIndex((each) => each.id === serviceId)}].constraints`,
    what: `The office does not work on ${date}.`, remedy: 'Choose another day, widen the limits, or open the office on that day.',
  }))
}

const known = new Map<number, ReadonlySet<CalendarDate>>()

/** Days a year's federal holidays are kept on: on a Saturday the Friday before, on a Sunday the Monday after (5 U.S.C. 6103, E.O. 11582). */
export function federalHolidays(year: number): ReadonlySet<CalendarDate> {
  const before = known.get(year)
  if (before !== undefined) return before
  const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'].map((day) => kept(`${year}-${day}`))
  const moving = [nth(year, 1, { weekday: 1, count: 3 }), nth(year, 2, { weekday: 1, count: 3 }), lastMonday(year, 5), nth(year, 9, { weekday: 1, count: 1 }), nth(year, 10, { weekday: 1, count: 2 }), nth(year, 11, { weekday: 4, count: 4 })]
  const days = new Set([...fixed, ...moving, kept(`${year + 1}-01-01`)])
  known.set(year, days)
  return days
}

function weekdayOf(date: CalendarDate): number {
  return ((dayNumber(date) + 4) % 7 + 7) % 7
}

function kept(date: CalendarDate): CalendarDate {
  const weekday = weekdayOf(date)
  return weekday === 6 ? addDays(date, -1) : weekday === 0 ? addDays(date, 1) : date
}

function nth(year: number, month: number, { weekday, count }: { weekday: number; count: number }): CalendarDate {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1))
}

function lastMonday(year: number, month: number): CalendarDate {
  const fifth = nth(year, month, { weekday: 1, count: 5 })
  return Number(fifth.slice(5, 7)) === month ? fifth : addDays(fifth, -7)
}
