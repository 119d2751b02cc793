// Dates and names as the office reads them: “Nov 20”, “May 19, 2027”, “Dr. Whitlock”.
import type { CalendarDate, Provider } from '@crossbill/model'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Nov 20`; with the year when it is another year than that of `seenOn`. */
export function dayWords(date: CalendarDate, seenOn: CalendarDate): string {
  const day = `${months[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8, 10))}`
  return date.slice(0, 4) === seenOn.slice(0, 4) ? day : `${day}, ${date.slice(0, 4)}`
}

/** `Dr. Whitlock`. */
export function doctorWords(provider: Pick<Provider, 'name'>): string {
  return `Dr. ${provider.name.last}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
