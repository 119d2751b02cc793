// The schemas of dates and moments.
import { z } from 'zod'
import { isCalendarDate } from './calendar.ts'

export const calendarDate = z
  .string()
  .refine(isCalendarDate, { error: 'not a date of the calendar; write it as YYYY-MM-DD' })
  .meta({ format: 'date' })

/** A moment, ISO 8601 in UTC, for example 2026-11-20T16:12:00Z. */
export const instant = z.iso.datetime()
