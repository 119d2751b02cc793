// Calendar dates written out for patients, in English and Spanish.
import type { CalendarDate } from '@crossbill/model'

const monthsEnglish = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const monthsSpanish = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre']

/** `November 20, 2026`. */
export function dateInEnglish(date: CalendarDate): string {
  return `${monthsEnglish[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`
}

/** `20 de noviembre de 2026`. */
export function dateInSpanish(date: CalendarDate): string {
  return `${Number(date.slice(8, 10))} de ${monthsSpanish[Number(date.slice(5, 7)) - 1] ?? ''} de ${date.slice(0, 4)}`
}
