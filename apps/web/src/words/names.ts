// People and plans in words.
import type { Coverage, Patient } from '@crossbill/model'
import type { sideOf } from '@crossbill/model'

type Name = Patient['name']

/** `Noor Castellan`. */
export function sayName(name: Name): string {
  return [name.first, name.middle, name.last, name.suffix].filter((part) => part !== undefined && part !== '').join(' ')
}

/** `Dr. Amara Whitlock`. */
export function sayDoctor(name: Name): string {
  return `Dr. ${[name.first, name.last].filter((part) => part !== undefined).join(' ')}`
}

/** `TM` for a picture of a person. */
export function initialsOf(name: string): string {
  const parts = name.replace(/^Dr\.\s+/, '').split(/\s+/).filter((part) => part !== '')
  return `${parts[0]?.charAt(0) ?? ''}${parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''}`.toUpperCase()
}

export type Side = ReturnType<typeof sideOf>

export const sideWords: Readonly<Record<Side, string>> = { medical: 'Medical', dental: 'Dental', accident: 'Accident', none: 'Other' }

/** The name of a plan as its card has it, else of its payer. */
export function sayPlan(coverage: Coverage): string {
  return coverage.planName ?? coverage.payer.name
}

/** `1 hold`, `2 holds`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** `two facts`, for sentences; figures above twelve. */
export function countInWords(number: number, one: string, many = `${one}s`): string {
  return `${small[number] ?? number.toLocaleString('en-US')} ${number === 1 ? one : many}`
}

/** First letter in capitals, for a word that begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
