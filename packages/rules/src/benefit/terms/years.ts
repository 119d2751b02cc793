// Benefit years: which year's counters a line uses (CAL-34), and the day that counts (CAL-24).
import type { Benefits, CalendarDate, Coverage, ServiceLine } from '@crossbill/model'
import { isCalendarDate } from '@crossbill/model'

/** The first day of the benefit year a date lies in; calendar year unless the plan says otherwise. */
export function yearStartOn(date: CalendarDate, benefits: Benefits | undefined): CalendarDate {
  const start = benefits?.year?.start ?? '01-01'
  const year = Number(date.slice(0, 4))
  const thisYear = startIn(year, start)
  return date >= thisYear ? thisYear : startIn(year - 1, start)
}

/** A year that starts on 29 February starts on 1 March where there is none. */
function startIn(year: number, monthAndDay: string): CalendarDate {
  const date = `${year}-${monthAndDay}`
  if (isCalendarDate(date)) return date
  const nextMonth = Number(monthAndDay.slice(0, 2)) + 1
  return `${year}-${String(nextMonth).padStart(2, '0')}-01`
}

/** The first day of the year after the one that starts then. */
export function nextYearStart(start: CalendarDate): CalendarDate {
  return startIn(Number(start.slice(0, 4)) + 1, start.slice(5))
}

/**
 * The day that counts for this plan: completion unless its rule is the start; then the date of service; then the day
 * the case is looked at.
 */
export function incurredOn(service: ServiceLine, coverage: Coverage, asOf: CalendarDate): CalendarDate {
  const rule = coverage.benefits?.incurredRule ?? 'completion'
  const byRule = rule === 'start' ? service.dateStarted : service.dateCompleted
  return byRule ?? service.dateOfService ?? service.dateCompleted ?? service.dateStarted ?? asOf
}
