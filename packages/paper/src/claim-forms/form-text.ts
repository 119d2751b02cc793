// The value of a box as lines and parts that fit its place: wrapped, printed smaller with a warning, or refused; never cut off.
import type { Finding } from '@crossbill/model'
import type { FormLayout, FormPlace, FormValues } from './form-layout.ts'
import { cellsOf, faceOf, type FormFonts, lettersOf } from './typed-characters.ts'

/** How much longer than its room a line may be; it is printed that much smaller. */
const squeeze = 1.5
/** Two lines of small print take the place of one that is too long; each holds this much more than the place. Blocks of lines are set as small. */
const smallPrint = 2

export interface FittedText {
  readonly lines: readonly string[]
  /** Two lines of small print in the place of one. */
  readonly small: boolean
}

/** Lines of a value at its place, or undefined when even the smallest print cannot hold it. */
export function fittedText(value: string, place: FormPlace): FittedText | undefined {
  const given = value.split('\n')
  const most = place.lines ?? 1
  const wider = place.characters * squeeze
  if (most === 1) {
    if (given.length === 1 && cellsOf(value) <= wider) return { lines: given, small: false }
    const two = given.flatMap((each) => wrapped(each, Math.floor(place.characters * smallPrint)))
    return two.length <= 2 && two.every((each) => cellsOf(each) <= place.characters * smallPrint) && place.characters > 12 ? { lines: two, small: true } : undefined
  }
  for (const room of [place.characters, wider, place.characters * smallPrint]) {
    const lines = given.flatMap((each) => wrapped(each, Math.floor(room)))
    if (lines.length <= most && lines.every((each) => cellsOf(each) <= room)) return { lines, small: false }
  }
  return undefined
}

function wrapped(text: string, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && cellsOf(last) + 1 + cellsOf(word) <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A date as `06`, `08`, `2001` (or `01`), a telephone number as area and number, anything else by its spaces. */
export function partsOf(value: string, place: FormPlace): string[] {
  const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value)
  if (date !== null) return [date[1] ?? '', date[2] ?? '', (date[3] ?? '').slice(place.characters === 8 ? 2 : 0)]
  const phone = /^(\d{3})(\d{3})(\d{4})$/.exec(value.replace(/\D/g, ''))
  if (phone !== null) return place.parts?.length === 2 ? [phone[1] ?? '', `${phone[2] ?? ''}${phone[3] ?? ''}`] : phone.slice(1)
  return value.split(' ').slice(0, place.parts?.length ?? 1)
}

/** Control and direction characters, and halves of a character. */
const control = /\p{Cs}|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/**
 * What does not fit, once for each item. Warnings: printed smaller than the form's room. Errors: longer than any print can hold, a control
 * character, a letter no typeface here has, or a box this form does not have; with an error nothing should be drawn. Places are item numbers.
 */
export function formFindings(layout: FormLayout, sheets: readonly FormValues[], fonts: FormFonts): Finding[] {
  const found = sheets.flatMap((values, sheet) => Object.entries(values).flatMap(([box, value]) => findingsOf(layout, { box, value, sheet: sheet + 1, fonts })))
  const seen = new Set<string>()
  return found.filter((each) => {
    const key = `${each.code} ${each.place.replace(/^sheet \d+, /, '').replace(/-\d+(?=$|-)/, '')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function findingsOf(layout: FormLayout, { box, value, sheet, fonts }: { box: string; value: string; sheet: number; fonts: FormFonts }): Finding[] {
  const place = layout.places[box]
  const where = `sheet ${sheet}, item ${box}`
  if (place === undefined) return [{ code: 'FORM-NO-SUCH-ITEM', severity: 'error', place: where, what: 'This form has no such item.', remedy: 'Use the values of this form only.' }]
  if (control.test(value)) return [{ code: 'FORM-CONTROL-CHARACTER', severity: 'error', place: where, what: 'The value has a character that cannot be printed.', remedy: 'Type the value again in the case; nothing was drawn.' }]
  const face = faceOf(fonts)
  if (lettersOf(value).some((letter) => letter !== '\n' && face(letter) === undefined)) return [{ code: 'FORM-LETTER-MISSING', severity: 'error', place: where, what: 'The value has letters that the typefaces of this form lack.', remedy: 'Write it in Latin letters, as the payer’s card has it; nothing was drawn.' }]
  if (place.parts !== undefined) return []
  const fitted = fittedText(place.centsApart === true ? value.replace('.', '') : value, place)
  const room = `${place.lines === undefined ? '' : `${place.lines} lines of `}${place.characters} characters`
  if (fitted === undefined) return [{ code: 'FORM-TOO-LONG', severity: 'error', place: where, what: `The item has room for ${room}; the value has ${cellsOf(value)}.`, remedy: 'Shorten the value, or send the rest as an attachment; nothing was drawn.' }]
  if (fitted.small || fitted.lines.some((each) => cellsOf(each) > place.characters)) return [{ code: 'FORM-PRINTED-SMALLER', severity: 'warning', place: where, what: `The item has room for ${room}; the value has ${cellsOf(value)} and is printed smaller.`, remedy: 'Shorten it if this payer scans its forms.' }]
  return []
}
