// The elements of one segment in a block: offsets found first, text cut from the block's one decoding, money and short
// codes read from the bytes without making a string each time.

import { asciiText, byteText, decodeByteText } from '../reading/bytes.ts'

const cacheSize = 4096

export class Fields {
  bytes: Uint8Array = new Uint8Array(0)
  /** Starts of the elements; element n ends one before the start of n + 1. */
  readonly starts = new Int32Array(1026)
  count = 0
  private text = ''
  private plain = true
  private readonly codeKeys = new Int32Array(cacheSize)
  private readonly codes: string[] = Array.from({ length: cacheSize }, () => '')
  private readonly dateKeys = new Int32Array(cacheSize)
  private readonly dates: string[] = Array.from({ length: cacheSize }, () => '')

  /** Takes a new block of whole segments. */
  load(bytes: Uint8Array, length: number): void {
    const block = bytes.subarray(0, length)
    const ascii = asciiText(block)
    this.bytes = bytes
    this.plain = ascii !== undefined
    this.text = ascii ?? byteText(block)
  }

  has(element: number): boolean {
    return element <= this.count && (this.starts[element + 1] as number) - 1 > (this.starts[element] as number)
  }

  string(element: number): string {
    if (element > this.count) return ''
    return this.between(this.starts[element] as number, (this.starts[element + 1] as number) - 1)
  }

  between(from: number, to: number): string {
    if (to <= from) return ''
    const text = this.text.substring(from, to)
    return this.plain ? text : decodeByteText(text).text
  }

  /** A code of up to four characters, from a small store. */
  code(element: number): string {
    if (element > this.count) return ''
    return this.codeBetween(this.starts[element] as number, (this.starts[element + 1] as number) - 1)
  }

  codeBetween(from: number, to: number): string {
    const length = to - from
    if (length <= 0) return ''
    if (length > 4 || !this.plain) return this.between(from, to)
    const { bytes } = this
    let key = 0
    for (let at = from; at < to; at += 1) key = (key << 8) | (bytes[at] as number)
    const slot = (key ^ (key >>> 11)) & (cacheSize - 1)
    if (this.codeKeys[slot] === key) return this.codes[slot] as string
    const text = this.text.substring(from, to)
    this.codeKeys[slot] = key
    this.codes[slot] = text
    return text
  }

  /** A date of eight digits, from a small store. */
  date(element: number): string {
    if (element > this.count) return ''
    const from = this.starts[element] as number
    const to = (this.starts[element + 1] as number) - 1
    if (to - from !== 8) return this.between(from, to)
    const { bytes } = this
    let key = 0
    for (let at = from; at < to; at += 1) {
      const digit = (bytes[at] as number) - 0x30
      if (digit < 0 || digit > 9) return this.between(from, to)
      key = key * 10 + digit
    }
    const slot = key & (cacheSize - 1)
    if (this.dateKeys[slot] === key) return this.dates[slot] as string
    const text = this.text.substring(from, to)
    this.dateKeys[slot] = key
    this.dates[slot] = text
    return text
  }

  /** Whole cents; 0 when empty, NaN when it is no amount of money. */
  cents(element: number): number {
    if (element > this.count) return 0
    const { bytes } = this
    let at = this.starts[element] as number
    const to = (this.starts[element + 1] as number) - 1
    if (at >= to) return 0
    const negative = bytes[at] === 0x2d
    if (negative) at += 1
    let value = 0
    let decimals = -1
    let digits = 0
    for (; at < to; at += 1) {
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
    return negative && value !== 0 ? -value : value
  }
}
