// Dates and times as the standard writes them.

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** CCYYMMDD that exists in the calendar. */
export function isDate8(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false
  return existing(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)))
}

/** YYMMDD that exists in the calendar of the 2000s. */
export function isDate6(text: string): boolean {
  return /^\d{6}$/.test(text) && existing(2000 + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6)))
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
export function hasForm(qualifier: string, text: string): boolean | undefined {
  return forms[qualifier]?.(text)
}
