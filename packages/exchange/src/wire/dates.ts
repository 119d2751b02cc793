// Dates between the digits of X12 and calendar dates.
import type { CalendarDate } from '@crossbill/model'
import { isCalendarDate } from '@crossbill/model'

/** The date of `20260304`, or undefined when it is not a day of the calendar. */
export function readDay(text: string): CalendarDate | undefined {
  const digits = /^(\d{4})(\d{2})(\d{2})/.exec(text.trim())
  if (digits === null || text.trim().length > 8) return undefined
  const date = `${digits[1]}-${digits[2]}-${digits[3]}`
  return isCalendarDate(date) ? date : undefined
}

export interface DateSpan {
  readonly from: CalendarDate
  readonly to?: CalendarDate
}

/** A day or a span of days; a time behind the day (`DT`) is left out. */
export function readSpan(format: string, text: string): DateSpan | undefined {
  if (format === 'RD8') {
    const [first = '', last = ''] = text.split('-')
    const from = readDay(first)
    const to = readDay(last)
    return from === undefined || to === undefined ? undefined : { from, to }
  }
  const from = readDay(format === 'DT' ? text.slice(0, 8) : text)
  return from === undefined ? undefined : { from }
}

/** `20260304`. */
export function writeDay(date: CalendarDate): string {
  return date.replaceAll('-', '')
}

/** Format qualifier and text of a day or span. */
export function writeSpan(from: CalendarDate, to?: CalendarDate): readonly [string, string] {
  return to === undefined || to === from ? ['D8', writeDay(from)] : ['RD8', `${writeDay(from)}-${writeDay(to)}`]
}
