// The quick way through an element: most are in order, and saying so must cost little. Whatever is not plainly in order
// goes the long way, where it gets its finding.

import type { ElementShape } from '../definitions/dictionary.ts'
import type { ElementUse } from '../definitions/language.ts'
import type { Delimiters } from '../delimiters.ts'

/** True only when there is nothing to say about this value. */
export function isClean(text: string, element: ElementShape, use: ElementUse, delimiters: Delimiters): boolean {
  const { type } = element
  const length = text.length
  if (type === 'composite' || type === 'B' || type === 'DT' || type === 'TM' || length > element.max || length < element.min) return false
  if (use.codes && !use.key && !use.codes.has(text)) return false
  if (delimiters.repetition !== '' && text.includes(delimiters.repetition)) return false
  if (type === 'R' || type === 'N0') return isPlainNumber(text, type === 'R')
  if (text.charCodeAt(0) === 0x20 || text.charCodeAt(length - 1) === 0x20) return false
  for (let at = 0; at < length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter < 0x20 || letter === 0x7f) return false
  }
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
