// Calendar dates as numbers, so that a search can add days without a calendar.
import type { CalendarDate } from '@crossbill/model'

/** Days since 1970 of a calendar date. */
export function dayNumber(date: CalendarDate): number {
  return Math.round(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000)
}

export function dateOf(day: number): CalendarDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
