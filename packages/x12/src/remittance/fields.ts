// The elements of one segment in a block: separators found first, text cut from the block's one decoding, money and short
// codes read from the bytes without making a string each time.

import { asciiText, byteText, decodeByteText } from '../reading/bytes.ts'
import { SharedTexts } from './shared-texts.ts'

/** A code of up to four characters as the number `Fields.key` gives for it. */
export function codeKey(text: string): number {
  let key = 0
  for (let at = 0; at < text.length; at += 1) key |= text.charCodeAt(at) << (8 * at)
  return key
}

export class Fields {
  bytes: Uint8Array = new Uint8Array(0)
  /** The same bytes, to read four at once; eight more stand after the last. */
  view: DataView = new DataView(new ArrayBuffer(0))
  /** Places of the separators of the block; element n of a segment ends at the separator `first + n`. */
  positions: Int32Array = new Int32Array(0)
  /** Index in `positions` of the separator that ends the segment id. */
  first = 0
  /** Number of elements after the segment id. */
  count = 0
  private text = ''
  private textFrom = 0
  private plain = true
  private readonly shared = new SharedTexts()

  /** Takes a new stretch of whole segments and makes its text, once. */
  load(bytes: Uint8Array, from: number, to: number): void {
    const block = bytes.subarray(from, to)
    const ascii = asciiText(block)
    this.plain = ascii !== undefined
    this.text = ascii ?? byteText(block)
    this.textFrom = from
    this.loadBytes(bytes)
  }

  /** The same for who asks for numbers and places only: no text is made. */
  loadBytes(bytes: Uint8Array): void {
    if (bytes === this.bytes) return
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  from(element: number): number {
    return (this.positions[this.first + element - 1] as number) + 1
  }

  to(element: number): number {
    return this.positions[this.first + element] as number
  }

  has(element: number): boolean {
    return element <= this.count && this.to(element) > this.from(element)
  }

  string(element: number): string {
    return element > this.count ? '' : this.between(this.from(element), this.to(element))
  }

  between(from: number, to: number): string {
    if (to <= from) return ''
    const text = this.text.substring(from - this.textFrom, to - this.textFrom)
    return this.plain ? text : decodeByteText(text).text
  }

  /** A code of up to four characters as one number (see `codeKey`); 0 when empty or longer. To compare costs no text. */
  key(element: number): number {
    if (element > this.count) return 0
    const from = this.from(element)
    const length = this.to(element) - from
    return length > 4 || length < 1 ? 0 : this.view.getInt32(from, true) & (-1 >>> (32 - (length << 3)))
  }

  /** A text that comes again and again, such as a qualifier, a code or a date; up to eight characters it is made once. */
  code(element: number): string {
    return element > this.count ? '' : this.codeBetween(this.from(element), this.to(element))
  }

  codeBetween(from: number, to: number): string {
    if (to - from > 8 || !this.plain) return this.between(from, to)
    return to <= from ? '' : this.shared.find(this, from, to)
  }

  /** Whole cents; 0 when empty, NaN when it is no amount of money. */
  cents(element: number): number {
    if (element > this.count) return 0
    const { bytes } = this
    let at = this.from(element)
    const to = this.to(element)
    if (at >= to) return 0
    const negative = bytes[at] === 0x2d
    if (negative) at += 1
    const start = at
    let value = 0
    for (; at < to; at += 1) {
      const digit = (bytes[at] as number) - 0x30
      if (digit < 0 || digit > 9) break
      value = (value * 10 + digit) | 0
    }
    const whole = at - start
    const fraction = to - at - 1
    // Amounts under ten million with up to two decimals stay small integers; the others take the long way.
    if (whole > 7 || whole === 0 || fraction > 2) return longCents(bytes, start, { to, negative })
    if (fraction < 0) value *= 100
    else if (bytes[at] !== 0x2e) return Number.NaN
    else if (fraction === 0) value *= 100
    else {
      const tenths = (bytes[at + 1] as number) - 0x30
      const hundredths = fraction === 2 ? (bytes[at + 2] as number) - 0x30 : 0
      if (tenths < 0 || tenths > 9 || hundredths < 0 || hundredths > 9) return Number.NaN
      value = value * 100 + tenths * 10 + hundredths
    }
    return negative && value !== 0 ? -value : value
  }
}

/** Up to fifteen digits, any number of decimals whose third and further are zero. */
function longCents(bytes: Uint8Array, from: number, known: { to: number; negative: boolean }): number {
  let value = 0
  let decimals = -1
  let digits = 0
  for (let at = from; at < known.to; at += 1) {
    const byte = bytes[at] as number
    if (byte === 0x2e && decimals < 0) {
      decimals = 0
      continue
    }
    const digit = byte - 0x30
    if (digit < 0 || digit > 9) return Number.NaN
    if (decimals >= 2) {
      if (digit !== 0) return Number.NaN
      continue
    }
    value = value * 10 + digit
    digits += 1
    if (decimals >= 0) decimals += 1
  }
  if (digits === 0 || digits > 15) return Number.NaN
  if (decimals <= 0) value *= 100
  else if (decimals === 1) value *= 10
  return known.negative && value !== 0 ? -value : value
}
