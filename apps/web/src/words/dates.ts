// Dates as the office says them: `Nov 20`, with the year when it is another, a weekday for deadlines within two weeks.
import { addDays, type CalendarDate, daysBetween } from '@crossbill/model'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const monthsInFull = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const weekdaysInFull = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** 0 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  const { year, month, day } = partsOf(date)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/** `Wed`. */
export function weekdayName(date: CalendarDate): string {
  return weekdays[weekdayOf(date)] ?? ''
}

/** `Nov`. */
export function monthName(date: CalendarDate): string {
  return months[partsOf(date).month - 1] ?? ''
}

/** `Nov 20`, or `Nov 20, 2027` when `today` is in another year. */
export function sayDate(date: CalendarDate, today: CalendarDate): string {
  const { year, month, day } = partsOf(date)
  const short = `${months[month - 1]} ${day}`
  return year === partsOf(today).year ? short : `${short}, ${year}`
}

/** `Nov 20, 2026`: always with its year, for what has legal weight. */
export function sayFullDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date)
  return `${months[month - 1]} ${day}, ${year}`
}

/** Days inside a sentence as the office says them. */
export function withDates(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (date) => sayFullDate(date))
}

/** `Monday, November 23, 2026`. */
export function sayLongDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date)
  return `${weekdaysInFull[weekdayOf(date)]}, ${monthsInFull[month - 1]} ${day}, ${year}`
}

/** `Mon Nov 23` within two weeks of today, otherwise the date alone. */
export function sayDeadline(date: CalendarDate, today: CalendarDate): string {
  const near = Math.abs(daysBetween(today, date)) <= 14
  return near ? `${weekdays[weekdayOf(date)]} ${sayDate(date, today)}` : sayDate(date, today)
}

/** `today`, `tomorrow`, `9 days`, `3 days late`. */
export function sayDays(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days < 0) return `${-days} ${days === -1 ? 'day' : 'days'} late`
  return `${days} days`
}

/** The next Monday after a day. */
export function nextMonday(today: CalendarDate): CalendarDate {
  const ahead = (8 - weekdayOf(today)) % 7
  return addDays(today, ahead === 0 ? 7 : ahead)
}

/** `4:12 pm` in the reader's time zone, for an instant in UTC. */
export function sayTime(at: string): string {
  const when = new Date(at)
  const hours = when.getHours()
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(when.getMinutes()).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`
}

/** The calendar day of an instant where the reader is. */
export function dayOf(at: string): CalendarDate {
  const when = new Date(at)
  return `${when.getFullYear()}-${String(when.getMonth() + 1).padStart(2, '0')}-${String(when.getDate()).padStart(2, '0')}`
}
