// Reckoning with calendar dates.
import { Temporal } from 'temporal-polyfill'
import type { CalendarDate } from './calendar.ts'

/** The date so many days later (negative: earlier). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** The date so many months later; a day that the month lacks becomes its last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** Age in whole years on a date. */
export function ageOn(birthDate: CalendarDate, on: CalendarDate): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(on), { largestUnit: 'years' }).years
}
