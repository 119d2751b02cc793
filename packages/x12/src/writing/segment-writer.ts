// Segments as bytes with chosen delimiters, written straight into one buffer. A value that holds a delimiter cannot be
// written: it is told with its place, and the character becomes a blank so that the rest stays readable.

import type { FindingCode } from '../checking/codes.definition.ts'
import { makeFinding, segmentIdForShow } from '../checking/report.ts'
import type { Delimiters } from '../delimiters.ts'
import { isWord } from '../delimiters.ts'
import type { Finding, Place } from '../finding.ts'
import { utf8 } from '../reading/bytes.ts'
import type { Composite, ElementInput, SegmentInput } from './segment-input.ts'

/** Where the segment being written stands: ordinals from 1, 0 outside. */
export interface WritingPlace {
  group: number
  transaction: number
  /** 1 is the ST of its transaction. */
  inTransaction: number
}

/** Position of a value within its segment, counted from 1; 0 when it does not apply. */
interface ValuePlace {
  element: number
  component: number
  repetition: number
}

// What a byte is in a value: 0 may stand there, 1 a control character, 2 a delimiter of this file.
const [plain, control, delimiter] = [0, 1, 2]
const firstRoom = 1 << 17
const blank = 0x20

export class SegmentWriter {
  readonly place: WritingPlace = { group: 0, transaction: 0, inTransaction: 0 }
  /** Segments begun so far. */
  segments = 0
  private readonly kinds = new Uint8Array(256)
  private readonly codes: { readonly element: number; readonly component: number; readonly repetition: number; readonly segment: number }
  private readonly lineBreak: Uint8Array
  private readonly onFinding: (finding: Finding) => void
  private readonly at: ValuePlace = { element: 0, component: 0, repetition: 0 }
  private id = ''
  private buffer = new Uint8Array(firstRoom)
  private end = 0
  private taken = 0

  constructor(delimiters: Delimiters, lineBreak: string, onFinding: (finding: Finding) => void) {
    const all = [delimiters.element, delimiters.component, delimiters.repetition, delimiters.segment]
    if (new Set(all).size < 4 || all.some((one) => one.length !== 1 || one > '\x7e' || isWord(one.charCodeAt(0)) || one === ' ')) {
      throw new Error('delimiters must be four different characters that are no letter, digit or blank')
    }
    const [element = 0, component = 0, repetition = 0, segment = 0] = all.map((one) => one.charCodeAt(0))
    this.codes = { element, component, repetition, segment }
    this.kinds.fill(control, 0, 0x20)
    this.kinds[0x7f] = control
    for (const code of [element, component, repetition, segment]) this.kinds[code] = delimiter
    this.lineBreak = utf8(delimiters.segment === '\n' || delimiters.segment === '\r' ? '' : lineBreak)
    this.onFinding = onFinding
  }

  /** Bytes written and not yet taken. */
  get waiting(): number {
    return this.end
  }

  /** The bytes written since the last call. */
  take(): Uint8Array {
    const bytes = this.buffer.slice(0, this.end)
    this.taken += this.end
    this.end = 0
    return bytes
  }

  /** Writes one segment; empty elements and components at an end are left out. */
  segment(input: SegmentInput): void {
    this.begin(input[0])
    this.value(input[0])
    let last = this.end
    for (let position = 1; position < input.length; position += 1) {
      this.sign(this.codes.element)
      const from = this.end
      this.at.element = position
      this.element(input[position] as ElementInput)
      if (this.end > from) last = this.end
    }
    this.end = last
    this.finish()
  }

  /** Writes a segment of fixed widths (ISA); elements named in `signs` are delimiters and written as they are. */
  fixed(id: string, elements: readonly (readonly [value: string, width: number])[], signs: ReadonlySet<number>): void {
    this.begin(id)
    this.value(id)
    elements.forEach(([value, width], index) => {
      this.sign(this.codes.element)
      this.at.element = index + 1
      if (signs.has(index + 1)) return this.sign(value.charCodeAt(0))
      if (value.length > width) this.tell('X12-ELE-LONG', this.end, { found: value.length, max: width })
      this.value(value.replace(/[^ -~]/g, '?').slice(0, width).padEnd(width))
    })
    this.finish()
  }

  private begin(id: string): void {
    this.segments += 1
    this.id = id
    this.at.element = 0
  }

  private finish(): void {
    this.sign(this.codes.segment)
    this.append(this.lineBreak)
  }

  private element(element: ElementInput): void {
    if (element === undefined) return
    if (typeof element === 'string') return this.value(element)
    if ('binary' in element) return this.append(element.binary)
    if ('repeats' in element) this.repeats(element.repeats)
    else this.composite(element)
  }

  private repeats(repeats: readonly (string | Composite)[]): void {
    repeats.forEach((one, index) => {
      if (index > 0) this.sign(this.codes.repetition)
      this.at.repetition = index + 1
      if (typeof one === 'string') this.value(one)
      else this.composite(one)
    })
    this.at.repetition = 0
  }

  private composite(parts: Composite): void {
    let last = this.end
    for (let index = 0; index < parts.length; index += 1) {
      if (index > 0) this.sign(this.codes.component)
      const from = this.end
      this.at.component = index + 1
      this.value(parts[index] ?? '')
      if (this.end > from) last = this.end
    }
    this.end = last
    this.at.component = 0
  }

  private value(value: string): void {
    const { length } = value
    this.need(length * 3)
    const { buffer, kinds } = this
    let { end } = this
    for (let index = 0; index < length; index += 1) {
      const code = value.charCodeAt(index)
      if (code > 0x7f || kinds[code] !== plain) return this.foreignValue(value)
      buffer[end] = code
      end += 1
    }
    this.end = end
  }

  /** A value with letters beyond ASCII, which are written as UTF-8, or with characters that cannot be written. */
  private foreignValue(value: string): void {
    const from = this.end
    let worst = plain
    for (const byte of utf8(value)) {
      const kind = this.kinds[byte] as number
      if (kind > worst) worst = kind
      this.buffer[this.end] = kind === plain ? byte : blank
      this.end += 1
    }
    if (worst !== plain) this.tell(worst === delimiter ? 'X12-ELE-DELIMITER' : 'X12-ELE-CHARACTER', from)
  }

  private sign(code: number): void {
    if (this.end === this.buffer.length) this.need(1)
    this.buffer[this.end] = code
    this.end += 1
  }

  private append(bytes: Uint8Array): void {
    this.need(bytes.length)
    this.buffer.set(bytes, this.end)
    this.end += bytes.length
  }

  private need(room: number): void {
    if (this.end + room <= this.buffer.length) return
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.end + room))
    larger.set(this.buffer.subarray(0, this.end))
    this.buffer = larger
  }

  private tell(code: FindingCode, end: number, words: Readonly<Record<string, number>> = {}): void {
    const id = segmentIdForShow(this.id)
    const { element, component, repetition } = this.at
    const name = element === 0 ? 'segment id' : `${id}${String(element).padStart(2, '0')}${component === 0 ? '' : `-${component}`}`
    const place: Place = {
      interchange: 1, group: this.place.group, transaction: this.place.transaction, segmentIndex: this.segments, segmentInTransaction: this.place.inTransaction, segmentId: id, loop: '',
      ...(element > 0 && { element }), ...(component > 0 && { component }), ...(repetition > 0 && { repetition }), offset: this.taken + end,
    }
    this.onFinding(makeFinding(code, place, { name, ...words }))
  }
}
