// Calendar dates without a time zone, written YYYY-MM-DD. Say which date a name means: dateOfService, dateReceived.
// Their schema and their arithmetic stand apart, so that who only asks these questions loads neither library.

/** A calendar date `YYYY-MM-DD`; string order is calendar order. */
export type CalendarDate = string

const written = /^\d{4}-\d{2}-\d{2}$/

/** True for a date that exists in the calendar, written YYYY-MM-DD, from 1800 to 2199. */
export function isCalendarDate(text: string): boolean {
  if (!written.test(text)) return false
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return year >= 1800 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A year and month, `YYYY-MM`. */
export type YearMonth = string

/** True when `on` lies in the span; an absent end is open. */
export function isWithin(on: CalendarDate, from?: CalendarDate, to?: CalendarDate): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to)
}
