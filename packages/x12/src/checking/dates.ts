// Dates and times as the standard writes them.

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** CCYYMMDD that exists in the calendar. */
export function isDate8(text: string): boolean {
  return text.length === 8 && existing(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8))
}

/** YYMMDD that exists in the calendar of the 2000s. */
export function isDate6(text: string): boolean {
  return text.length === 6 && existing(2000 + digits(text, 0, 2), digits(text, 2, 4), digits(text, 4, 6))
}

/** The number between two places; far below zero when something there is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return -100_000
    value = value * 10 + digit
  }
  return value
}

function existing(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > (days[month - 1] ?? 0)) return false
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

/** HHMM, HHMMSS or HHMMSS with hundredths. */
export function isTime(text: string): boolean {
  if (!/^\d{4}(\d{2}){0,2}$/.test(text)) return false
  return Number(text.slice(0, 2)) < 24 && Number(text.slice(2, 4)) < 60 && Number(text.slice(4, 6) || '0') < 60
}

const forms: Readonly<Record<string, (text: string) => boolean>> = {
  D8: isDate8,
  D6: isDate6,
  TM: isTime,
  DT: (text) => isDate8(text.slice(0, 8)) && isTime(text.slice(8)),
  RD8: (text) => text.length === 17 && text[8] === '-' && isDate8(text.slice(0, 8)) && isDate8(text.slice(9)),
  RD: (text) => text.length === 17 && text[8] === '-' && isDate8(text.slice(0, 8)) && isDate8(text.slice(9)),
  RDT: (text) => text.split('-').length === 2 && text.split('-').every((part) => isDate8(part.slice(0, 8)) && isTime(part.slice(8))),
  RTM: (text) => text.split('-').length === 2 && text.split('-').every(isTime),
  CM: (text) => /^\d{6}$/.test(text) && isDate8(`${text}01`),
  CY: (text) => /^\d{4}$/.test(text),
}

/** Whether a period has the form its qualifier says; undefined when the qualifier says a form we do not judge. */
function hasForm(qualifier: string, text: string): boolean | undefined {
  return forms[qualifier]?.(text)
}

/** What is wrong with a period for the form the element before it names; undefined when nothing is, or one of the two is not there. */
export function periodTrouble(format: string, text: string): 'X12-ELE-DATE' | 'X12-DATE-ORDER' | undefined {
  if (format === '' || text === '') return undefined
  if (hasForm(format, text) === false) return 'X12-ELE-DATE'
  return format.startsWith('RD') && text.slice(0, 8) > text.slice(-8) ? 'X12-DATE-ORDER' : undefined
}
