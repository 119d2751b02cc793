// The elements of one segment in a block: separators found first, text cut from the block's one decoding, money and short
// codes read from the bytes without making a string each time.

import { asciiText, byteText, decodeByteText } from '../reading/bytes.ts'

const cacheSize = 4096

/** A code of up to four characters as the number `Fields.key` gives for it. */
export function codeKey(text: string): number {
  let key = 0
  for (let at = 0; at < text.length; at += 1) key = (key << 8) | text.charCodeAt(at)
  return key
}

const emptyTexts = (): string[] => new Array<string>(cacheSize).fill('')

export class Fields {
  bytes: Uint8Array = new Uint8Array(0)
  /** Places of the separators of the block; element n of a segment ends at the separator `first + n`. */
  positions: Int32Array = new Int32Array(0)
  /** Index in `positions` of the separator that ends the segment id. */
  first = 0
  /** Number of elements after the segment id. */
  count = 0
  private text = ''
  private textFrom = 0
  private textTo = 0
  private decoded = false
  private plain = true
  private readonly codeKeys = new Int32Array(cacheSize)
  private readonly codes: string[] = emptyTexts()
  private readonly wordHighs = new Int32Array(cacheSize)
  private readonly wordLows = new Int32Array(cacheSize)
  private readonly words: string[] = emptyTexts()
  private readonly dateKeys = new Int32Array(cacheSize)
  private readonly dates: string[] = emptyTexts()

  /** Takes a new stretch of whole segments; its text is made only when somebody asks for some. */
  load(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes
    this.textFrom = from
    this.textTo = to
    this.decoded = false
  }

  private decode(): void {
    const block = this.bytes.subarray(this.textFrom, this.textTo)
    const ascii = asciiText(block)
    this.decoded = true
    this.plain = ascii !== undefined
    this.text = ascii ?? byteText(block)
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
    if (!this.decoded) this.decode()
    const text = this.text.substring(from - this.textFrom, to - this.textFrom)
    return this.plain ? text : decodeByteText(text).text
  }

  /** A code of up to four characters as one number (see `codeKey`); 0 when empty or longer. To compare costs no text. */
  key(element: number): number {
    if (element > this.count) return 0
    const { bytes } = this
    const from = this.from(element)
    const to = this.to(element)
    if (to - from > 4) return 0
    let key = 0
    for (let at = from; at < to; at += 1) key = (key << 8) | (bytes[at] as number)
    return key
  }

  /** A code of up to four characters, from a small store. */
  code(element: number): string {
    return element > this.count ? '' : this.codeBetween(this.from(element), this.to(element))
  }

  codeBetween(from: number, to: number): string {
    const length = to - from
    if (length <= 0) return ''
    if (!this.decoded) this.decode()
    if (length > 4 || !this.plain) return this.between(from, to)
    const { bytes } = this
    let key = bytes[from] as number
    for (let at = from + 1; at < to; at += 1) key = (key << 8) | (bytes[at] as number)
    const slot = (key ^ (key >>> 11)) & (cacheSize - 1)
    if (this.codeKeys[slot] === key) return this.codes[slot] as string
    const text = this.between(from, to)
    this.codeKeys[slot] = key
    this.codes[slot] = text
    return text
  }

  /** A word of up to eight characters that comes again and again, such as a procedure code, from a small store. */
  wordBetween(from: number, to: number): string {
    const length = to - from
    if (length <= 4 || length > 8 || !this.decoded || !this.plain) return this.codeBetween(from, to)
    const { bytes } = this
    const high = ((bytes[from] as number) << 24) | ((bytes[from + 1] as number) << 16) | ((bytes[from + 2] as number) << 8) | (bytes[from + 3] as number)
    let low = bytes[from + 4] as number
    for (let at = from + 5; at < to; at += 1) low = (low << 8) | (bytes[at] as number)
    const hash = Math.imul(high, 31) + low
    const slot = (hash ^ (hash >>> 11)) & (cacheSize - 1)
    if (this.wordHighs[slot] === high && this.wordLows[slot] === low) return this.words[slot] as string
    const text = this.between(from, to)
    this.wordHighs[slot] = high
    this.wordLows[slot] = low
    this.words[slot] = text
    return text
  }

  /** A date of eight digits, from a small store. */
  date(element: number): string {
    if (element > this.count) return ''
    const from = this.from(element)
    const to = this.to(element)
    if (to - from !== 8 || !this.decoded) return this.between(from, to)
    const { bytes } = this
    let key = 0
    for (let at = from; at < to; at += 1) {
      const digit = (bytes[at] as number) - 0x30
      if (digit < 0 || digit > 9) return this.between(from, to)
      key = (key * 10 + digit) | 0
    }
    const slot = key & (cacheSize - 1)
    if (this.dateKeys[slot] === key && key !== 0) return this.dates[slot] as string
    const text = this.between(from, to)
    this.dateKeys[slot] = key
    this.dates[slot] = text
    return text
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
