// The quick way through an element: most are in order, and saying so must cost little. Whatever is not plainly in order
// goes the long way, where it gets its finding.
import type { ElementShape } from '../definitions/dictionary.ts'
import type { ElementUse } from '../definitions/language.ts'
import type { Delimiters } from '../delimiters.ts'
import { isDate6, isDate8, isTime } from './dates.ts'

/** True only when there is nothing to say about this value; without a use it is one no guide speaks of. */
export function isClean(text: string, element: ElementShape, use: ElementUse | undefined, delimiters: Delimiters): boolean {
  const { type } = element
  if (type === 'B') return false
  if (type === 'composite') return isCleanComposite(text, element, use, delimiters)
  const length = text.length
  if (length > element.max || length < element.min) return false
  if (use !== undefined && use.codes !== undefined && !use.key && !use.codes.has(text)) return false
  if (type === 'DT') return length === 6 ? isDate6(text) : isDate8(text)
  if (type === 'TM') return isTime(text)
  if (type === 'R' || type === 'N0') return isPlainNumber(text, type === 'R')
  return isPlainText(text, delimiters)
}

/** No blanks at the ends, no control characters, no repetition, no components. */
function isPlainText(text: string, { repetition, component }: Delimiters): boolean {
  const length = text.length
  const repeats = repetition === '' ? -1 : repetition.charCodeAt(0)
  const parts = component === '' ? -1 : component.charCodeAt(0)
  if (text.charCodeAt(0) === 0x20 || text.charCodeAt(length - 1) === 0x20) return false
  for (let at = 0; at < length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter < 0x20 || letter === 0x7f || letter === repeats || letter === parts) return false
  }
  return true
}

/** Every component in order; a composite with a period in it, or with repetitions, goes the long way. */
function isCleanComposite(text: string, element: ElementShape, use: ElementUse | undefined, delimiters: Delimiters): boolean {
  const { components } = element
  const { component, repetition } = delimiters
  if (component === '' || (repetition !== '' && text.includes(repetition))) return false
  const parts = use?.components
  let count = 0
  for (let from = 0; from <= text.length; count += 1) {
    const found = text.indexOf(component, from)
    const to = found < 0 ? text.length : found
    const shape = components[count]
    if (shape === undefined || (count > 0 && to === text.length && to === from)) return false
    const part = parts?.[count + 1]
    if (to === from ? part?.required : (parts !== undefined && part === undefined) || !isClean(text.substring(from, to), shape, part, delimiters)) return false
    from = to + 1
  }
  if (count > 2 && components[2]?.name === 'dateFormat') return false
  for (let index = count; parts !== undefined && index < components.length; index += 1) if (parts[index + 1]?.required) return false
  return true
}

/** Up to eight digits, and for decimals up to two more after a point. */
function isPlainNumber(text: string, decimal: boolean): boolean {
  let at = decimal && text.charCodeAt(0) === 0x2d ? 1 : 0
  const from = at
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1
  const whole = at - from
  if (whole > 8 || whole === 0) return false
  if (at === text.length) return true
  if (!decimal || text.charCodeAt(at) !== 0x2e || text.length - at > 3 || text.length - at < 2) return false
  for (at += 1; at < text.length; at += 1) if (!isDigit(text.charCodeAt(at))) return false
  return true
}

function isDigit(letter: number): boolean {
  return letter >= 0x30 && letter <= 0x39
}
