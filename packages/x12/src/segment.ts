// One segment as it was read. Its text is the truth; elements are cut from it when somebody asks.

import type { Delimiters } from './delimiters.ts'
import { shortText } from './reading/short-texts.ts'

export type Encoding = 'ascii' | 'utf8' | 'bytes'

export interface SegmentOrigin {
  readonly delimiters: Delimiters
  /** 1 is the first segment of the file. */
  readonly index: number
  /** Bytes from the start of the file. */
  readonly offset: number
  /** What stood between the segment before and this one: line breaks, indentation, junk. */
  readonly lead?: string
  readonly encoding?: Encoding
  /** False when the file ended before the terminator. */
  readonly terminated?: boolean
  /** True when the segment was longer than the limit and its rest was left out. */
  readonly truncated?: boolean
  /** The id and the elements, already cut: always of binary segments, whose data may hold delimiters. */
  readonly parts?: readonly string[] | undefined
}

const none: readonly string[] = []

export class Segment {
  readonly id: string
  readonly raw: string
  readonly delimiters: Delimiters
  readonly index: number
  readonly offset: number
  readonly lead: string
  readonly encoding: Encoding
  readonly terminated: boolean
  readonly truncated: boolean
  private parts: readonly string[] | undefined

  constructor(raw: string, origin: SegmentOrigin) {
    this.raw = raw
    this.delimiters = origin.delimiters
    this.index = origin.index
    this.offset = origin.offset
    this.lead = origin.lead ?? ''
    this.encoding = origin.encoding ?? 'ascii'
    this.terminated = origin.terminated ?? true
    this.truncated = origin.truncated ?? false
    this.parts = origin.parts
    this.id = origin.parts?.[0] ?? idOf(raw, origin.delimiters.element)
  }

  private get cut(): readonly string[] {
    this.parts ??= cutText(this.raw, this.delimiters.element.charCodeAt(0))
    return this.parts
  }

  /** Number of elements after the segment id. */
  get size(): number {
    return this.cut.length - 1
  }

  /** Element `n`, counted from 1; empty when absent. */
  element(n: number): string {
    return n < 1 ? '' : (this.cut[n] ?? '')
  }

  /** Component `c` of element `n`, both counted from 1, of the first repetition. */
  component(n: number, c: number): string {
    return this.components(n)[c - 1] ?? ''
  }

  /** Components of element `n`, of the first repetition. */
  components(n: number): readonly string[] {
    const text = this.repeats(n)[0]
    return text === undefined ? none : text.split(this.delimiters.component)
  }

  /** Repetitions of element `n`, each with its components still joined; none when the element is empty. */
  repeats(n: number): readonly string[] {
    const text = this.element(n)
    if (text === '') return none
    const separator = this.delimiters.repetition
    return separator === '' || !text.includes(separator) ? [text] : text.split(separator)
  }

  /** The bytes of a binary segment's data (BIN, BDS). */
  binary(): Uint8Array {
    const data = this.element(this.id === 'BDS' ? 3 : 2)
    return Uint8Array.from(data, (letter) => letter.charCodeAt(0))
  }
}

function idOf(raw: string, separator: string): string {
  const end = raw.indexOf(separator)
  return end < 0 ? raw : shortText(raw, 0, end)
}

/** Places of separators in the text being cut; a segment with more elements is a rare one. */
const places = new Int32Array(64)

/** The same as `split`, which for texts as short as a segment costs more than the cutting. */
function cutText(text: string, separator: number): string[] {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) !== separator) continue
    if (count === places.length) return text.split(String.fromCharCode(separator))
    places[count] = at
    count += 1
  }
  // A list made at its size: one that grows would have room for a dozen more.
  const parts = new Array<string>(count + 1)
  let from = 0
  for (let part = 0; part < count; part += 1) {
    const to = places[part] as number
    parts[part] = shortText(text, from, to)
    from = to + 1
  }
  parts[count] = shortText(text, from, text.length)
  return parts
}
