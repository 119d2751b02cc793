// Days as places on the calendar: whole months from the first one to the last, one width for each day.
import { addDays, addMonths, type CalendarDate, daysBetween } from '@crossbill/model'

export interface TimeScale {
  readonly start: CalendarDate
  readonly end: CalendarDate
  readonly width: number
  readonly months: readonly CalendarDate[]
  /** Distance of a day from the left edge, in pixels. */
  readonly at: (date: CalendarDate) => number
  /** Days that a distance in pixels stands for. */
  readonly days: (pixels: number) => number
}

/** Covers every day named; at least `least` pixels wide. */
export function timeScale(dates: readonly CalendarDate[], least: number): TimeScale {
  const sorted = [...dates].sort()
  const start = `${(sorted[0] ?? '2000-01-01').slice(0, 7)}-01`
  const end = addMonths(`${(sorted.at(-1) ?? start).slice(0, 7)}-01`, 1)
  const list: CalendarDate[] = []
  for (let month = start; month < end; month = addMonths(month, 1)) list.push(month)
  const total = daysBetween(start, end)
  const width = Math.max(least, list.length * 92)
  return { start, end: addDays(end, -1), width, months: list, at: (date) => (daysBetween(start, date) / total) * width, days: (pixels) => Math.round((pixels / width) * total) }
}
