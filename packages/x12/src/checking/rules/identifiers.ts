// Built-in parts of level 5: check digit of the provider identifier, states, postal codes, tooth numbers, birth dates.

import type { Loop } from '../../reading/loop.ts'
import type { Segment } from '../../segment.ts'
import { countries } from '../places.definition.ts'
import type { RuleContext, SegmentRule } from './rule.ts'

const states = new Set(
  ('AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY ' +
    'AS GU MP PR VI UM FM MH PW AA AE AP CZ ' +
    'AB BC MB NB NL NF NS NT NU ON PE PQ QC SK YT').split(' '),
)

/** Ten digits whose last one is right (Luhn, with the prefix 80840 of the health industry). */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false
  let sum = 24
  for (let position = 0; position < 10; position += 1) {
    const digit = Number(text[9 - position])
    const doubled = position % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

export const npiRule: SegmentRule = (segment, loop, context) => {
  const at = segment.id === 'NM1' ? 8 : segment.id === 'N1' ? 3 : 0
  if (at === 0 || segment.element(at) !== 'XX' || segment.element(at + 1) === '') return
  if (!isNpi(segment.element(at + 1))) context.reporter.at('X12-NPI-CHECK', segment, { loop: loop.id, element: at + 1 })
}

export const addressRule: SegmentRule = (segment, loop, context) => {
  if (segment.id !== 'N4') return
  const country = segment.element(4)
  if (country !== '' && !countries.has(country)) context.reporter.at('X12-COUNTRY', segment, { loop: loop.id, element: 4 })
  if (!['', 'US', 'USA', 'CA', 'CAN'].includes(country)) return
  const state = segment.element(2)
  if (state !== '' && !states.has(state)) context.reporter.at('X12-STATE', segment, { loop: loop.id, element: 2 })
  const postal = segment.element(3)
  if (state === '' || postal === '') addressNeeds(segment, loop, context)
  if (postal !== '' && !/^\d{5}(\d{4})?$|^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i.test(postal)) context.reporter.at('X12-POSTAL', segment, { loop: loop.id, element: 3 })
  else if (/^\d{5}$/.test(postal) && /^837/.test(context.transaction.kind) && ['2010AA', '2310C', '2310E'].includes(loop.id)) {
    context.reporter.at('X12-POSTAL-NINE', segment, { loop: loop.id, element: 3 })
  }
}

/** Claims and payments need the whole address in the United States and Canada; in answers a part may do. */
function addressNeeds(segment: Segment, loop: Loop, context: RuleContext): void {
  const code = /^8/.test(context.transaction.kind) ? 'X12-ELE-NEEDED' : 'X12-ADVISED'
  const missing = segment.element(2) === '' ? 2 : 3
  context.reporter.at(code, segment, { loop: loop.id, element: missing, words: { what: missing === 2 ? 'the state (N402)' : 'the postal code (N403)', why: 'the address is in the United States or Canada' } })
}

export const taxNumberRule: SegmentRule = (segment, loop, context) => {
  if (segment.id !== 'REF' || loop.id !== '2010AA' || !['EI', 'SY'].includes(segment.element(1))) return
  if (!/^\d{2}-?\d{7}$|^\d{3}-\d{2}-\d{4}$/.test(segment.element(2))) context.reporter.at('X12-TAX-ID', segment, { loop: loop.id, element: 2 })
}

/** Universal numbering: 1 to 32 and A to T, supernumerary 51 to 82 and AS to TS. */
export function isTooth(text: string): boolean {
  return /^(0?[1-9]|[12]\d|3[0-2]|5[1-9]|[67]\d|8[0-2]|[A-T]S?)$/.test(text)
}

export const toothRule: SegmentRule = (segment, loop, context) => {
  const element = segment.id === 'TOO' ? 2 : segment.id === 'DN2' ? 1 : 0
  if (element > 0 && segment.element(element) !== '' && !isTooth(segment.element(element))) context.reporter.at('X12-TOOTH', segment, { loop: loop.id, element })
}

/** A birth date after the interchange was made, or before 1850, is a slip. */
export const birthDateRule: SegmentRule = (segment, loop, context) => {
  if (segment.id !== 'DMG' || !/^\d{8}$/.test(segment.element(2))) return
  const made = /^\d{6}$/.test(context.made) ? `20${context.made}` : '21'
  const detail = { loop: loop.id, element: 2, words: { name: 'birth date' } }
  if (segment.element(2) > made) context.reporter.at('X12-DATE-FUTURE', segment, detail)
  else if (segment.element(2) < '1850') context.reporter.at('X12-DATE-OLD', segment, detail)
}

/** Notes BHT02 for rules that depend on it. */
export const purposeRule: SegmentRule = (segment: Segment, _loop, context) => {
  if (segment.id === 'BHT') context.memory['purpose'] = segment.element(2)
}

const places = new Set(
  ('01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 42 49 50 51 52 53 54 55 56 57 58 60 61 62 65 66 71 72 81 99').split(' '),
)

export function isPlaceOfService(code: string): boolean {
  return places.has(code)
}

/** Place of service: a short public list, so that a wrong one is told also without code sets. */
export const placeOfServiceRule: SegmentRule = (segment, loop, context) => {
  const at = segment.id === 'SV1' ? 5 : segment.id === 'SV3' ? 3 : segment.id === 'CLM' && segment.component(5, 2) === 'B' ? 5 : 0
  if (at === 0) return
  const code = segment.id === 'CLM' ? segment.component(5, 1) : segment.element(at)
  if (code === '' || isPlaceOfService(code)) return
  context.reporter.at('X12-PLACE-OF-SERVICE', segment, { loop: loop.id, element: at, ...(segment.id === 'CLM' && { component: 1 }) })
}
