// Dates as people write them in notes: 2026-10-02, 10/2/26, Oct 2, 2 October 2026, 2025-11, March 2026, today, three weeks ago.
import { addDays, addMonths, daysBetween, isCalendarDate, type CalendarDate } from '@crossbill/model'

/** A date in a text and its place. `to` is day or month; `approximate` when it was reckoned from words such as “weeks ago”. */
export interface DateMention {
  readonly date: CalendarDate
  readonly precise: 'day' | 'month' | 'year'
  readonly approximate: boolean
  readonly start: number
  readonly end: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const numbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, couple: 2, few: 3, several: 3 }

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty[- ]first', 'twenty[- ]second', 'twenty[- ]third', 'twenty[- ]fourth', 'twenty[- ]fifth', 'twenty[- ]sixth', 'twenty[- ]seventh', 'twenty[- ]eighth', 'twenty[- ]ninth', 'thirtieth', 'thirty[- ]first']
// Longer ordinals first, so that “twenty second” is not read as “second”.
const ordinal = `(${[...ordinals].reverse().join('|')})`
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const weekday = '(sun(?:day)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday|r)?|fri(?:day)?|sat(?:urday)?)'

interface Reader {
  readonly pattern: RegExp
  read(match: RegExpMatchArray, of: CalendarDate): { date: string; precise: DateMention['precise']; approximate?: boolean } | undefined
}

const readers: readonly Reader[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g, read: (m) => ({ date: `${m[1]}-${m[2]}-${m[3]}`, precise: 'day' }) },
  { pattern: /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/g, read: (m) => ({ date: `${fullYear(m[3] ?? '')}-${two(m[1])}-${two(m[2])}`, precise: 'day' }) },
  { pattern: new RegExp(`\\b${monthName}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(\\d{4})\\b`, 'gi'), read: (m) => ({ date: `${m[3]}-${monthOf(m[1])}-${two(m[2])}`, precise: 'day' }) },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthName}\\.?,?\\s+(\\d{4})\\b`, 'gi'), read: (m) => ({ date: `${m[3]}-${monthOf(m[2])}-${two(m[1])}`, precise: 'day' }) },
  { pattern: new RegExp(`\\b${monthName}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*,?\\s+\\d{4}|\\d|\\s*(?:mm|mg|cm|%|of))`, 'gi'), read: (m, of) => ({ date: lastBefore(`${monthOf(m[1])}-${two(m[2])}`, of), precise: 'day' }) },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName}\\b(?!\\.?,?\\s+\\d{4})`, 'gi'), read: (m, of) => ({ date: lastBefore(`${monthOf(m[2])}-${two(m[1])}`, of), precise: 'day' }) },
  // As dictated: “October second 2026”, “the third of March”.
  { pattern: new RegExp(`\\b${monthName}\\s+(?:the\\s+)?${ordinal}\\b,?(?:\\s+(\\d{4}))?`, 'gi'), read: (m, of) => ({ date: dictated(m[1], m[2], { year: m[3], of }), precise: 'day' }) },
  { pattern: new RegExp(`\\b${ordinal}\\s+(?:of\\s+)?${monthName}\\b,?(?:\\s+(\\d{4}))?`, 'gi'), read: (m, of) => ({ date: dictated(m[2], m[1], { year: m[3], of }), precise: 'day' }) },
  { pattern: new RegExp(`\\b${monthName}\\.?,?\\s+(?:of\\s+)?(\\d{4})\\b`, 'gi'), read: (m) => ({ date: `${m[2]}-${monthOf(m[1])}-01`, precise: 'month' }) },
  { pattern: /\b(\d{4})-(0[1-9]|1[0-2])(?![-\d])/g, read: (m) => ({ date: `${m[1]}-${m[2]}-01`, precise: 'month' }) },
  { pattern: /\b(0?[1-9]|1[0-2])\/(20\d{2})\b/g, read: (m) => ({ date: `${m[2]}-${two(m[1])}-01`, precise: 'month' }) },
  { pattern: /(?<!(?:teeth|tooth|stage|grade|class|scale|score|pain|#)\s*(?:of\s*)?|[/\d.])\b(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?![/\d]|\.\d|\s*(?:pain|on the|scale|out|of the|crown|mm))\b/gi, read: (m, of) => (m[2] === '10' || /^(1\/2|1\/3|2\/3|1\/4|3\/4)$/.test(m[0]) ? undefined : { date: lastBefore(`${two(m[1])}-${two(m[2])}`, of), precise: 'day' }) },
  { pattern: /\b(?:(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?:\s+(?:or|to)\s+\w+)?)\s*(day|week|month|year|d|wk|w|mo|yr|y)s?\s+(?:ago|before this visit|earlier|prior to this visit)\b/gi, read: (m, of) => ({ date: backwards(of, m[1] ?? '', m[2] ?? ''), precise: 'day', approximate: true }) },
  { pattern: new RegExp(`\\b(?:since|on|last|this past)\\s+${weekday}\\b`, 'gi'), read: (m, of) => ({ date: lastWeekday(m[1] ?? '', of), precise: 'day', approximate: true }) },
  { pattern: /\b(?:yesterday|last (?:night|nt|evening))\b/gi, read: (_m, of) => ({ date: addDays(of, -1), precise: 'day' }) },
  { pattern: /\b(?:today|this morning|this afternoon|tonight|this date|same[- ]day|at this visit|this visit)\b/gi, read: (_m, of) => ({ date: of, precise: 'day' }) },
  { pattern: /\b(?:last|past) (week|month|year)\b/gi, read: (m, of) => ({ date: backwards(of, 'one', m[1] ?? ''), precise: 'month', approximate: true }) },
  { pattern: new RegExp(`\\b(?:last|in|since|this past|during|early|late|mid)[- ]${monthName}\\b(?!\\.?,?\\s+\\d)`, 'gi'), read: (m, of) => ({ date: lastBefore(`${monthOf(m[1])}-01`, of), precise: 'month' }) },
  // A year behind what happened then: mandibulectomy L 2024, #8 lost 2019.
  { pattern: /(?<=\b(?:\w+ectomy|resection|resected|removed|excised|lost|avulsed|extracted|surgery|repaired|repair|radiation|completed|finished|diagnosed)\s(?:\w+\s){0,2})((?:19|20)\d{2})\b(?![-/\d])/gi, read: (m) => ({ date: `${m[1]}-01-01`, precise: 'year' }) },
  { pattern: /\b(?:in|since|from|during|of)\s+((?:19|20)\d{2})\b(?!-)/gi, read: (m) => ({ date: `${m[1]}-01-01`, precise: 'year' }) },
]

/** The dates of a text, in order. A day without a year is its last occurrence up to the day of the note; dates that no calendar has are left out. */
export function datesIn(text: string, dateOfService: CalendarDate): DateMention[] {
  const found: DateMention[] = []
  for (const reader of readers) {
    for (const match of text.matchAll(reader.pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const read = reader.read(match, dateOfService)
      if (read !== undefined && isCalendarDate(read.date)) found.push({ date: read.date, precise: read.precise, approximate: read.approximate ?? false, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function dictated(month: string | undefined, day: string | undefined, { year, of }: { year: string | undefined; of: CalendarDate }): string {
  const number = ordinals.findIndex((each) => new RegExp(`^${each}$`, 'i').test(day ?? '')) + 1
  const monthDay = `${monthOf(month)}-${two(String(number))}`
  return year === undefined ? lastBefore(monthDay, of) : `${year}-${monthDay}`
}

/** The last such day of the week before the note; the same day of the week is a week ago. */
function lastWeekday(name: string, of: CalendarDate): CalendarDate {
  const wanted = weekdays.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase()))
  // 1970-01-01 was a Thursday.
  const today = (((daysBetween('1970-01-01', of) + 4) % 7) + 7) % 7
  return addDays(of, -(((today - wanted + 6) % 7) + 1))
}

function two(text: string | undefined): string {
  return (text ?? '').padStart(2, '0')
}

function fullYear(text: string): string {
  return text.length === 2 ? `20${text}` : text
}

function monthOf(name: string | undefined): string {
  return two(String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1))
}

function lastBefore(monthDay: string, of: CalendarDate): string {
  const year = Number(of.slice(0, 4))
  const thisYear = `${year}-${monthDay}`
  return thisYear <= of ? thisYear : `${year - 1}-${monthDay}`
}

function backwards(of: CalendarDate, count: string, unit: string): CalendarDate {
  const many = numbers[count.toLowerCase()] ?? Math.min(Number(count), 1200)
  if (unit.startsWith('d')) return addDays(of, -many)
  if (unit.startsWith('w')) return addDays(of, -7 * many)
  return addMonths(of, -(unit.startsWith('m') ? many : 12 * many))
}
