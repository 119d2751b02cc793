// BIN and BDS carry an attachment by declared length: its bytes may hold any delimiter, so the length decides the end.

import type { Delimiters } from '../delimiters.ts'

interface Where {
  readonly from: number
  readonly end: number
  readonly atEnd: boolean
  readonly delimiters: Delimiters
  readonly limit: number
}

/** End of a binary segment; undefined when it is none, 'wrong' when its length does not lead to a terminator. */
export function binaryEnd(bytes: Uint8Array, where: Where): number | 'more' | 'wrong' | undefined {
  const { from, end, atEnd, delimiters, limit } = where
  if (bytes[from] !== 0x42) return undefined
  const separator = delimiters.element.charCodeAt(0)
  const bin = bytes[from + 1] === 0x49 && bytes[from + 2] === 0x4e
  const bds = bytes[from + 1] === 0x44 && bytes[from + 2] === 0x53
  if ((!bin && !bds) || bytes[from + 3] !== separator) return undefined
  let at = from + 4
  if (bds) at = after(bytes, at, { separator, end: Math.min(end, from + 16) })
  const dataFrom = at < 0 ? -1 : after(bytes, at, { separator, end: Math.min(end, at + 17) })
  if (dataFrom < 0) return end - from < 40 && !atEnd ? 'more' : 'wrong'
  const declared = digits(bytes, at, dataFrom - 1)
  if (declared < 0 || declared > limit) return 'wrong'
  const to = dataFrom + declared
  if (to >= end) return atEnd ? 'wrong' : 'more'
  return bytes[to] === delimiters.segment.charCodeAt(0) ? to : 'wrong'
}

function after(bytes: Uint8Array, from: number, known: { separator: number; end: number }): number {
  for (let at = from; at < known.end; at += 1) if (bytes[at] === known.separator) return at + 1
  return -1
}

function digits(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to) return -1
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
