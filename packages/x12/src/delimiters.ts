// The four delimiters of an interchange, taken from its own header, and the fixed shape of that header.

export interface Delimiters {
  readonly element: string
  readonly component: string
  readonly repetition: string
  readonly segment: string
}

export const usualDelimiters: Delimiters = { element: '*', component: ':', repetition: '^', segment: '~' }

const headerLength = 106
const separatorsAt = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103]
const longestHeader = 400

export interface Header {
  readonly delimiters: Delimiters
  /** Bytes of the header segment, without its terminator. */
  readonly length: number
  readonly fixedWidth: boolean
}

export type HeaderAnswer = Header | 'more' | 'none'

/** Reads the delimiters of an ISA that starts at `at`; asks for more bytes while it cannot tell. */
export function readHeader(bytes: Uint8Array, at: number, end: number, atEnd: boolean): HeaderAnswer {
  if (end - at < 4) return atEnd ? 'none' : 'more'
  if (bytes[at] !== 0x49 || bytes[at + 1] !== 0x53 || bytes[at + 2] !== 0x41) return 'none'
  const separator = bytes[at + 3] ?? 0
  if (isWord(separator)) return 'none'
  if (end - at < headerLength && !atEnd) return 'more'
  if (end - at >= headerLength && separatorsAt.every((position) => bytes[at + position] === separator)) {
    return header(bytes, at, headerLength - 1, true)
  }
  return looseHeader(bytes, at, { end, atEnd, separator })
}

function looseHeader(bytes: Uint8Array, at: number, known: { end: number; atEnd: boolean; separator: number }): HeaderAnswer {
  const limit = Math.min(known.end, at + longestHeader)
  let seen = 0
  for (let position = at + 3; position < limit; position += 1) {
    if (bytes[position] !== known.separator) continue
    seen += 1
    if (seen < 16) continue
    if (position + 2 >= known.end) return known.atEnd ? 'none' : 'more'
    return header(bytes, at, position + 2 - at, false)
  }
  return limit < at + longestHeader && !known.atEnd ? 'more' : 'none'
}

function header(bytes: Uint8Array, at: number, length: number, fixedWidth: boolean): HeaderAnswer {
  const letter = (position: number): string => String.fromCharCode(bytes[position] ?? 0)
  const terminator = bytes[at + length] ?? 0
  if (isWord(terminator) || terminator === bytes[at + 3]) return 'none'
  const separator = letter(at + 3)
  const usual = fixedWidth && count(bytes, at, at + length) === separatorsAt.length
  const [repetition, component] = usual ? [letter(at + 82), letter(at + 104)] : looseSeparators(bytes, { from: at, to: at + length, separator })
  return {
    delimiters: {
      element: separator,
      component,
      repetition: repetition.length === 1 && !isWord(repetition.charCodeAt(0)) && repetition !== ' ' ? repetition : '',
      segment: letter(at + length),
    },
    length,
    fixedWidth,
  }
}

/** How often the first separator of a header stands in it. */
function count(bytes: Uint8Array, from: number, to: number): number {
  const separator = bytes[from + 3]
  let found = 0
  for (let at = from + 3; at < to; at += 1) if (bytes[at] === separator) found += 1
  return found
}

function looseSeparators(bytes: Uint8Array, known: { from: number; to: number; separator: string }): [repetition: string, component: string] {
  const elements = String.fromCharCode(...bytes.subarray(known.from, known.to)).split(known.separator)
  return [elements[11] ?? '', elements[16] ?? ':']
}

/** Guesses the delimiters of text that starts with ST or GS because its interchange header is missing. */
export function guessDelimiters(bytes: Uint8Array, at: number, end: number): Delimiters | undefined {
  const separator = bytes[at + 2] ?? 0
  if (isWord(separator) || separator === 0x20) return undefined
  for (let position = at + 3; position < Math.min(end, at + 200); position += 1) {
    const byte = bytes[position] ?? 0
    if (isWord(byte) || byte === separator || byte === 0x20 || byte === 0x2d || byte === 0x2e) continue
    return { ...usualDelimiters, element: String.fromCharCode(separator), segment: String.fromCharCode(byte) }
  }
  return undefined
}

/** Where an ISA may start: whole, or cut by the end of what is here; -1 when nowhere. */
export function nextHeader(bytes: Uint8Array, from: number, end: number): number {
  const part = bytes.subarray(0, end)
  for (let at = part.indexOf(0x49, from); at >= 0; at = part.indexOf(0x49, at + 1)) {
    if ((at + 1 >= end || bytes[at + 1] === 0x53) && (at + 2 >= end || bytes[at + 2] === 0x41)) return at
  }
  return -1
}

/** What may stand between segments without meaning: spaces, tabs and line breaks. */
export function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

export function isWord(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}
