// Calendar dates without a time zone, written YYYY-MM-DD. Say which date a name means: dateOfService, dateReceived.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

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

export const calendarDate = z
  .string()
  .refine(isCalendarDate, { error: 'not a date of the calendar; write it as YYYY-MM-DD' })
  .meta({ format: 'date' })

/** A moment, ISO 8601 in UTC, for example 2026-11-20T16:12:00Z. */
export const instant = z.iso.datetime()

/** A year and month, `YYYY-MM`. */
export type YearMonth = string

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

/** True when `on` lies in the span; an absent end is open. */
export function isWithin(on: CalendarDate, from?: CalendarDate, to?: CalendarDate): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to)
}
