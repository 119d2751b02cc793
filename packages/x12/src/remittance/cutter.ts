// Bytes in pieces of any size become segments whose elements are offsets. The same boundaries as the slow reader's
// Tokenizer: headers, junk between interchanges, attachments by declared length, segments beyond the bound.

import type { FindingCode } from '../checking/codes.definition.ts'
import type { Delimiters, Header } from '../delimiters.ts'
import { guessDelimiters, isBlank, isWord, nextHeader, readHeader } from '../delimiters.ts'
import { binaryEnd } from '../reading/binary.ts'
import { byteText } from '../reading/bytes.ts'
import { usualLimits } from '../reading/limits.ts'
import type { ReadingPlace } from '../pieces/piece-finder.ts'
import { searchBytes, Separators } from '../scanning/separators.ts'
import { codeKey, Fields } from './fields.ts'

export interface SegmentTaker {
  /** An interchange header with its control number. */
  takeHeader(controlNumber: string): void
  /** One segment: its id as a number (see `idKey`), its elements in the cutter's fields. */
  take(key: number): void
  trouble(code: FindingCode, words?: Readonly<Record<string, number>>): void
}

/** A segment id of two or three letters as one number; 0 for every other length. */
export const idKey = (id: string): number => (id.length < 2 || id.length > 3 ? 0 : codeKey(id))

// Texts of up to 128 KiB live in the young generation; a larger block would cost a mapping of its own each time.
const blockBytes = searchBytes
const IEA = idKey('IEA')
const firstReach = 1024
/** Bytes after the last one, so that a reader may look at eight from any of them on. */
const spare = 8

export class SegmentCutter {
  readonly fields = new Fields()
  /** Segments so far; the one being taken included. */
  index = 0
  /** Bytes from the start of the file to the segment being taken. */
  offset = 0
  component = 0x3a
  /** An interchange or a bare transaction was recognised. */
  recognised = false
  private readonly separators = new Separators()
  private readonly taker: SegmentTaker
  private readonly texts: boolean
  private buffer = new Uint8Array(blockBytes + spare)
  private end = 0
  private base = 0
  private atEnd = false
  private delimiters: Delimiters | undefined
  private codes = { element: 0x2a, terminator: 0 }
  private inside = false
  private skipping = false
  /** Bytes of the buffer that are known to hold no terminator. */
  private quiet = 0
  /** Bytes looked through at once: few after a header, whose file may hold many, then more. */
  private reach = firstReach
  private junkFrom = -1

  /** `texts`: whoever takes the segments asks for texts too, not only for numbers and places. */
  constructor(taker: SegmentTaker, options: { readonly texts: boolean } = { texts: true }) {
    this.taker = taker
    this.texts = options.texts
  }

  /** Begins within a file, between two transactions: what comes next stands there. */
  startAt(place: ReadingPlace): void {
    this.index = place.index
    this.base = place.offset
    this.recognised = place.offset > 0
    if (place.delimiters) this.useDelimiters(place.delimiters)
    this.inside = place.interchangeOpen
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.buffer.length - spare - this.end < 4096) this.grow()
      const take = Math.min(chunk.length - at, this.buffer.length - spare - this.end)
      this.buffer.set(chunk.subarray(at, at + take), this.end)
      this.end += take
      at += take
      this.run()
    }
  }

  finish(): void {
    this.atEnd = true
    this.run()
    this.offset = this.base
    if (this.inside && this.end > 0) this.taker.trouble('X12-CUT-OFF')
    if (this.junkFrom >= 0 && this.recognised) this.taker.trouble('X12-JUNK', { count: this.base + this.end - this.junkFrom })
    if (!this.recognised) this.taker.trouble('X12-NOT-X12')
  }

  /** Byte of the file for a place in the block being taken. */
  fileOffset(at: number): number {
    return this.base + at
  }

  private grow(): void {
    const larger = new Uint8Array(this.buffer.length * 2)
    larger.set(this.buffer.subarray(0, this.end))
    this.buffer = larger
  }

  /** Takes every whole segment of the buffer and moves what is left to its start. */
  private run(): void {
    let at = 0
    for (let next = this.advance(at); next >= 0; next = this.advance(at)) at = next
    if (at === 0) return
    this.buffer.copyWithin(0, at, this.end)
    this.base += at
    this.end -= at
  }

  /** One step from `at`: the place after it, or -1 when more bytes are needed. */
  private advance(at: number): number {
    if (at >= this.end) return -1
    if (this.skipping) return this.skipRest(at)
    const start = this.afterBlank(at)
    if (start > at) return start
    if (this.end - at < 4 && !this.atEnd) return -1
    if (this.isHeaderId(at)) {
      const header = readHeader(this.buffer, at, this.end, this.atEnd)
      if (header === 'more') return -1
      if (header !== 'none') return this.takeHeader(at, header)
    }
    return this.inside ? this.segments(at) : this.outside(at)
  }

  private afterBlank(from: number): number {
    const { buffer, end } = this
    let at = from
    if (this.base === 0 && at === 0 && end > 2 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) at = 3
    while (at < end && isBlank(buffer[at] as number)) at += 1
    return at
  }

  private isHeaderId(at: number): boolean {
    const { buffer } = this
    return buffer[at] === 0x49 && buffer[at + 1] === 0x53 && buffer[at + 2] === 0x41
  }

  private takeHeader(at: number, header: Header): number {
    if (this.junkFrom >= 0) this.taker.trouble('X12-JUNK', { count: this.base + at - this.junkFrom })
    this.junkFrom = -1
    this.useDelimiters(header.delimiters)
    this.index += 1
    this.offset = this.base + at
    const elements = byteText(this.buffer.subarray(at, at + header.length)).split(header.delimiters.element)
    this.taker.takeHeader(elements[13]?.trim() ?? '')
    return at + header.length + 1
  }

  private useDelimiters(delimiters: Delimiters): void {
    this.recognised = true
    this.inside = true
    if (this.delimiters && sameDelimiters(this.delimiters, delimiters)) return
    this.delimiters = delimiters
    this.codes = { element: delimiters.element.charCodeAt(0), terminator: delimiters.segment.charCodeAt(0) }
    this.component = delimiters.component.charCodeAt(0)
    this.reach = firstReach
  }

  /** Between interchanges: a transaction without its envelope, or something that is not X12. */
  private outside(at: number): number {
    const [first, second] = [this.buffer[at], this.buffer[at + 1]]
    const bare = (first === 0x53 && second === 0x54) || (first === 0x47 && second === 0x53)
    if (bare && this.junkFrom < 0 && !isWord(this.buffer[at + 2] ?? 0x41)) {
      if (this.end - at < 260 && !this.atEnd) return -1
      const guessed = this.delimiters ?? guessDelimiters(this.buffer, at, this.end)
      if (guessed) {
        this.offset = this.base + at
        this.taker.trouble('X12-ISA-MISSING')
        this.useDelimiters(guessed)
        return this.segments(at)
      }
    }
    if (this.junkFrom < 0) this.junkFrom = this.base + at
    const next = nextHeader(this.buffer, at + 1, this.end)
    return next < 0 ? this.end : next
  }

  /** Every whole segment within reach, until something stands there that is no plain segment. */
  private segments(at: number): number {
    const { buffer, separators, fields } = this
    const attachment = this.attachmentEnd(at)
    if (attachment === 'more') return -1
    if (attachment !== undefined) return this.afterAttachment(attachment)
    if (this.quiet > 0 && buffer.subarray(0, this.end).indexOf(this.codes.terminator, this.quiet) < 0) return this.unfinished(at)
    this.quiet = 0
    let to: number
    do {
      to = Math.min(this.end, at + this.reach)
      separators.find(buffer, { from: at, to }, this.codes)
      this.reach = Math.min(this.reach * 2, blockBytes)
    } while (separators.segments === 0 && to < this.end && to - at <= usualLimits.segmentBytes)
    if (separators.segments === 0) return this.unfinished(at)
    if (this.texts) fields.load(buffer, at, (separators.positions[separators.ends[separators.segments - 1] as number] as number) + 1)
    else fields.loadBytes(buffer)
    fields.positions = separators.positions
    // Whoever takes a segment may read another file at once: its search must not overwrite these places.
    separators.hold()
    try {
      return this.takeEach(at)
    } finally {
      separators.release()
    }
  }

  private takeEach(from: number): number {
    const { buffer, fields, taker } = this
    const { view } = fields
    const { positions, ends, segments } = this.separators
    const blankTerminator = isBlank(this.codes.terminator)
    let at = from
    let first = 0
    for (let segment = 0; segment < segments; segment += 1) {
      const last = ends[segment] as number
      const idEnd = positions[first] as number
      const to = positions[last] as number
      while (at < idEnd && isBlank(buffer[at] as number)) at += 1
      const four = view.getInt32(at, true)
      const letter = four & 0xff
      const special = letter === 0x49 || letter === 0x42 || !this.inside
      const kind = special && at > from ? this.kindAt(at, to) : 'plain'
      if (kind === 'stop') return at
      if (kind === 'plain' && (at < to || !blankTerminator)) {
        this.index += 1
        this.offset = this.base + at
        fields.first = first
        fields.count = last - first
        if (to - at > usualLimits.segmentBytes) taker.trouble('X12-LIMIT-SEGMENT')
        else taker.take(idEnd - at === 3 ? four & 0xffffff : idEnd - at === 2 ? four & 0xffff : 0)
        if ((four & 0xffffff) === IEA) this.inside = false
      }
      at = to + 1
      first = last + 1
    }
    return at
  }

  /** What stands at the start of a segment: a plain one, a header that was taken, or something that ends this stretch. */
  private kindAt(at: number, to: number): 'plain' | 'taken' | 'stop' {
    const byte = this.buffer[at]
    if (byte === 0x49 && this.isHeaderId(at)) {
      const header = readHeader(this.buffer, at, this.end, this.atEnd)
      if (header === 'more') return 'stop'
      if (header !== 'none') {
        if (at + header.length !== to || !this.delimiters || !sameDelimiters(this.delimiters, header.delimiters)) return 'stop'
        this.takeHeader(at, header)
        return 'taken'
      }
    }
    if (!this.inside) return 'stop'
    if (byte !== 0x42) return 'plain'
    const attachment = this.attachmentEnd(at)
    return attachment === undefined || attachment === to ? 'plain' : 'stop'
  }

  /** End of an attachment (BIN, BDS), whose bytes may hold any delimiter. */
  private attachmentEnd(at: number): number | 'more' | undefined {
    if (this.buffer[at] !== 0x42 || !this.delimiters) return undefined
    const end = binaryEnd(this.buffer, { from: at, end: this.end, atEnd: this.atEnd, delimiters: this.delimiters, limit: usualLimits.binaryBytes })
    return end === 'wrong' ? undefined : end
  }

  private afterAttachment(end: number): number {
    this.index += 1
    this.reach = firstReach
    return end + 1
  }

  /** A segment whose terminator has not come: waits for it, or leaves a segment beyond the bound out. */
  private unfinished(at: number): number {
    if (this.end - at <= usualLimits.segmentBytes) {
      this.quiet = this.end - at
      return -1
    }
    this.index += 1
    this.offset = this.base + at
    this.taker.trouble('X12-LIMIT-SEGMENT')
    this.quiet = 0
    this.skipping = true
    return this.end
  }

  private skipRest(at: number): number {
    const to = this.buffer.subarray(0, this.end).indexOf(this.codes.terminator, at)
    this.skipping = to < 0
    return to < 0 ? this.end : to + 1
  }
}

function sameDelimiters(one: Delimiters, other: Delimiters): boolean {
  return one.element === other.element && one.component === other.component && one.segment === other.segment
}
