// Benefit years: which year's counters a line uses (CAL-34), and the day that counts (CAL-24).
import type { Benefits, CalendarDate, Coverage, ServiceLine } from '@crossbill/model'
import { isCalendarDate } from '@crossbill/model'
import type { Unknowns } from './unknowns.ts'

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

type IncurredRule = NonNullable<Benefits['incurredRule']>

/**
 * The day that counts for this plan: completion unless its rule is the start; then the date of service; then the day
 * the case is looked at.
 */
export function incurredOn(service: ServiceLine, coverage: Coverage, asOf: CalendarDate, rule: IncurredRule = coverage.benefits?.incurredRule ?? 'completion'): CalendarDate {
  const byRule = rule === 'start' ? service.dateStarted : service.dateCompleted
  return byRule ?? service.dateOfService ?? service.dateCompleted ?? service.dateStarted ?? asOf
}

/** The day that counts; where work is begun on one day and done on another and the plan has not told which counts, it is asked (CAL-24). */
export function askedIncurredOn(service: ServiceLine, coverage: Coverage, ask: { asOf: CalendarDate; unknowns: Unknowns; place: string; answered: boolean }): CalendarDate {
  const expected = incurredOn(service, coverage, ask.asOf)
  const started = incurredOn(service, coverage, ask.asOf, 'start')
  if (coverage.benefits?.incurredRule !== undefined || expected === started || ask.answered) return expected
  const rule = ask.unknowns.ask({
    key: `incurred:${coverage.id}`, fact: `${ask.place}.benefits.incurredRule`, rule: 'CAL-24', onlyIfItMatters: true,
    choices: [{ name: 'completion', says: 'The day the work is completed counts for the plan.' }, { name: 'start', says: 'The day the work is begun counts for the plan.' }],
  })
  return rule === 'start' ? started : expected
}
