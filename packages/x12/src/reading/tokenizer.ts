// Bytes in pieces of any size become segments. Boundaries are found first, on the bytes; then each block is decoded once.
// The answer does not depend on where the pieces were cut.

import type { Delimiters } from '../delimiters.ts'
import { guessDelimiters, isBlank, isWord, nextHeader, readHeader } from '../delimiters.ts'
import { Segment } from '../segment.ts'
import { asciiText, byteText, decodeByteText } from './bytes.ts'
import { binaryEnd } from './binary.ts'
import type { ReadLimits } from './limits.ts'
import { usualLimits } from './limits.ts'
import { shortTextOf } from './short-texts.ts'

/** What the reader noticed while cutting the text, by the permanent code of the finding it becomes. */
export interface Note {
  readonly code: string
  readonly offset: number
  readonly index: number
  readonly count?: number
}

interface Manner {
  readonly terminated?: boolean
  readonly truncated?: boolean
  readonly binary?: boolean
}

const plainly: Manner = {}
/** Most segments end within so many bytes. */
const nearBytes = 128

interface Cut {
  readonly lead: number
  readonly from: number
  readonly to: number
  readonly delimiters: Delimiters
  readonly terminated: boolean
  readonly truncated: boolean
  readonly binary: boolean
}

export class Tokenizer {
  readonly notes: Note[] = []
  private buffer = new Uint8Array(1 << 16)
  private start = 0
  private end = 0
  private scan = 0
  private base = 0
  private atEnd = false
  private delimiters: Delimiters | undefined
  private terminator = 0
  private element = 0
  private inside = false
  private skipping = false
  private junkFrom = -1
  private segments = 0
  private indented = false
  private cuts: Cut[] = []
  /** The text of what is being cut, when it is plain ASCII: its segments need not wait. */
  private text: string | undefined
  private textFrom = 0
  private textTo = 0
  private out: Segment[] = []
  private readonly limits: ReadLimits
  private readonly cutting: boolean
  /** Places of the element separators of the segment whose end was found last; -1 of them when there was no looking. */
  private readonly places = new Int32Array(nearBytes)
  private placed = -1
  /** What stands after the last segment. */
  tail = ''

  /** `elements`: whoever takes the segments asks for most elements of most, so that they are cut at once. */
  constructor(limits: ReadLimits = usualLimits, asked: { readonly elements: boolean } = { elements: false }) {
    this.limits = limits
    this.cutting = asked.elements
  }

  /** True once an interchange or a bare transaction was recognised. */
  get recognised(): boolean {
    return this.segments > 0
  }

  push(chunk: Uint8Array): Segment[] {
    this.append(chunk)
    return this.run()
  }

  finish(): Segment[] {
    this.atEnd = true
    const segments = this.run()
    if (this.start < this.end) this.closeTail()
    if (!this.recognised) this.note('X12-NOT-X12', 0)
    return segments
  }

  private run(): Segment[] {
    this.out = []
    this.textTo = 0
    while (this.step());
    this.flush()
    return this.out
  }

  private append(chunk: Uint8Array): void {
    if (this.end + chunk.length > this.buffer.length) {
      const kept = this.end - this.start
      const size = kept + chunk.length
      const target = size * 2 > this.buffer.length ? new Uint8Array(size * 2) : this.buffer
      target.set(this.buffer.subarray(this.start, this.end))
      this.buffer = target
      this.base += this.start
      this.scan = Math.max(0, this.scan - this.start)
      if (this.junkFrom >= 0) this.junkFrom -= this.start
      this.start = 0
      this.end = kept
    }
    this.buffer.set(chunk, this.end)
    this.end += chunk.length
  }

  private note(code: string, at: number, count?: number): void {
    const note = { code, offset: this.base + at, index: this.segments + 1 }
    this.notes.push(count === undefined ? note : { ...note, count })
  }

  /** Takes one segment, or one piece of junk; false when more bytes are needed. */
  private step(): boolean {
    if (this.skipping) return this.skipRest()
    const at = this.afterBlank()
    if (at >= this.end) return this.boundLead(at)
    if (this.end - at < 4 && !this.atEnd) return false
    if (this.buffer[at] === 0x49) {
      const header = readHeader(this.buffer, at, this.end, this.atEnd)
      if (header === 'more') return false
      if (header !== 'none') return this.takeHeader(at, header)
    }
    if (!this.inside) return this.outside(at)
    return this.takeSegment(at)
  }

  private afterBlank(): number {
    let at = this.junkFrom >= 0 ? Math.max(this.start, this.scan) : this.start
    if (this.base === 0 && at === 0 && this.buffer[0] === 0xef && this.buffer[1] === 0xbb && this.buffer[2] === 0xbf && this.end > 2) at = 3
    while (at < this.end && isBlank(this.buffer[at])) at += 1
    return at
  }

  private boundLead(at: number): boolean {
    if (at - this.start > this.limits.segmentBytes) this.dropLead(at)
    return false
  }

  private dropLead(to: number): void {
    this.flush()
    this.note('X12-LIMIT-JUNK', this.start, to - this.start)
    this.start = to
    this.scan = to
    if (this.junkFrom >= 0) this.junkFrom = to
  }

  private takeHeader(at: number, header: { delimiters: Delimiters; length: number; fixedWidth: boolean }): boolean {
    this.closeJunk(at)
    if (!header.fixedWidth) this.note('X12-ISA-LENGTH', at)
    this.useDelimiters(header.delimiters)
    this.cut(at, at + header.length, { terminated: at + header.length < this.end })
    return true
  }

  private useDelimiters(delimiters: Delimiters): void {
    this.delimiters = delimiters
    this.terminator = delimiters.segment.charCodeAt(0)
    this.element = delimiters.element.charCodeAt(0)
    this.inside = true
    this.indented = false
  }

  private closeJunk(at: number): void {
    if (this.junkFrom < 0) return
    this.note('X12-JUNK', this.junkFrom, at - this.junkFrom)
    this.junkFrom = -1
  }

  /** Between interchanges: a transaction without its envelope, or something that is not X12. */
  private outside(at: number): boolean {
    const first = this.buffer[at]
    const second = this.buffer[at + 1]
    const bare = (first === 0x53 && second === 0x54) || (first === 0x47 && second === 0x53)
    if (bare && this.junkFrom < 0 && !isWord(this.buffer[at + 2] ?? 0x41)) {
      if (this.end - at < 260 && !this.atEnd) return false
      const guessed = this.delimiters ?? guessDelimiters(this.buffer, at, this.end)
      if (guessed) {
        this.note('X12-ISA-MISSING', at)
        this.useDelimiters(guessed)
        return true
      }
    }
    return this.skipJunk(at)
  }

  private skipJunk(at: number): boolean {
    if (this.junkFrom < 0) this.junkFrom = at
    const next = nextHeader(this.buffer, at + 1, this.end)
    this.scan = next < 0 ? this.end : next
    if (this.scan - this.start > this.limits.segmentBytes) this.dropLead(this.scan)
    return next >= 0
  }

  private takeSegment(at: number): boolean {
    const delimiters = this.delimiters as Delimiters
    const binary = this.buffer[at] !== 0x42 ? undefined : binaryEnd(this.buffer, { from: at, end: this.end, atEnd: this.atEnd, delimiters, limit: this.limits.binaryBytes })
    if (binary === 'more') return false
    if (typeof binary === 'number') {
      this.cut(at, binary, { binary: true })
      return true
    }
    if (binary === 'wrong') this.note('X12-BIN-LENGTH', at)
    const to = this.terminatorFrom(at)
    if (to >= 0 && to - at <= this.limits.segmentBytes) {
      this.cut(at, to)
      return true
    }
    this.scan = Math.max(this.end, at)
    if (to >= 0 || this.end - at > this.limits.segmentBytes) return this.tooLong(at)
    return this.atEnd ? this.takeUnfinished(at) : false
  }

  /** Most segments are short: looking at their bytes one by one costs less than a call that looks at many. */
  private terminatorFrom(start: number): number {
    const { buffer, end, terminator, places, element } = this
    const from = Math.max(start, this.scan)
    const near = Math.min(end, from + nearBytes)
    let count = 0
    this.placed = -1
    for (let at = from; at < near; at += 1) {
      const byte = buffer[at]
      if (byte === element) {
        places[count] = at
        count += 1
      } else if (byte === terminator) {
        this.placed = from === start ? count : -1
        return at
      }
    }
    return near < end ? buffer.subarray(0, end).indexOf(terminator, near) : -1
  }

  private tooLong(at: number): boolean {
    this.note('X12-LIMIT-SEGMENT', at)
    this.cut(at, at + this.limits.segmentBytes, { truncated: true })
    this.start = at + this.limits.segmentBytes
    this.skipping = true
    return true
  }

  private skipRest(): boolean {
    this.flush()
    const to = this.buffer.subarray(0, this.end).indexOf(this.terminator, this.start)
    this.skipping = to < 0
    this.start = to < 0 ? this.end : to + 1
    this.scan = this.start
    return to >= 0
  }

  private takeUnfinished(at: number): boolean {
    let to = this.end
    while (to > at && isBlank(this.buffer[to - 1])) to -= 1
    this.note('X12-CUT-OFF', at)
    this.cut(at, to, { terminated: false })
    return true
  }

  private cut(at: number, to: number, how: Manner = plainly): void {
    const terminated = how.terminated ?? true
    this.noteIndent(at)
    if (how.binary) this.flush()
    const delimiters = this.delimiters as Delimiters
    if (!how.binary && this.isPlain(to)) this.out.push(this.plainSegment(at, to, how))
    else this.cuts.push({ lead: this.start, from: at, to, delimiters, terminated, truncated: how.truncated ?? false, binary: how.binary ?? false })
    this.segments += 1
    this.start = terminated ? to + 1 : to
    this.scan = this.start
    if (this.buffer[at] === 0x49 && this.buffer[at + 1] === 0x45 && this.buffer[at + 2] === 0x41) this.inside = false
    if (how.binary) this.flush()
  }

  /** Whether the text up to there is plain ASCII; it is made once for all segments that came together. */
  private isPlain(to: number): boolean {
    if (to > this.textTo) {
      this.text = this.cuts.length > 0 ? undefined : asciiText(this.buffer.subarray(this.start, this.end))
      this.textFrom = this.start
      this.textTo = this.end
    }
    return this.text !== undefined
  }

  private plainSegment(at: number, to: number, how: Manner): Segment {
    const text = this.text as string
    const lead = this.start === at ? '' : text.slice(this.start - this.textFrom, at - this.textFrom)
    const parts = this.cutting && how === plainly && this.placed >= 0 ? this.partsOf(at, to) : undefined
    return new Segment(text.slice(at - this.textFrom, to - this.textFrom), {
      delimiters: this.delimiters as Delimiters, index: this.segments + 1, offset: this.base + at, lead, encoding: 'ascii', terminated: how.terminated ?? true, truncated: how.truncated ?? false,
      parts,
    })
  }

  /** Id and elements of the segment, from the places met on the way to its end. */
  private partsOf(at: number, to: number): string[] {
    const { buffer, places, placed } = this
    const text = this.text as string
    const origin = this.textFrom
    const parts = new Array<string>(placed + 1)
    let from = at
    for (let part = 0; part < placed; part += 1) {
      const end = places[part] as number
      parts[part] = shortTextOf(buffer, text, { from, to: end, origin })
      from = end + 1
    }
    parts[placed] = shortTextOf(buffer, text, { from, to, origin })
    return parts
  }

  private noteIndent(at: number): void {
    const before = this.buffer[at - 1]
    if (at === this.start || this.indented || (before !== 0x20 && before !== 0x09)) return
    this.indented = true
    this.note('X12-INDENT', at)
  }

  /** Decodes the block that holds the waiting cuts, once, and makes their segments. */
  private flush(): void {
    const first = this.cuts[0]
    const last = this.cuts[this.cuts.length - 1]
    if (first === undefined || last === undefined) return
    const block = this.buffer.subarray(first.lead, last.to)
    const ascii = first.binary ? undefined : asciiText(block)
    const text = ascii ?? byteText(block)
    let index = this.segments - this.cuts.length
    for (const cut of this.cuts) {
      index += 1
      this.out.push(this.segmentOf(cut, { text, from: first.lead, index, plain: ascii !== undefined }))
    }
    this.cuts = []
  }

  private segmentOf(cut: Cut, block: { text: string; from: number; index: number; plain: boolean }): Segment {
    const bytes = block.text.slice(cut.from - block.from, cut.to - block.from)
    const lead = cut.lead === cut.from ? '' : block.text.slice(cut.lead - block.from, cut.from - block.from)
    const offset = this.base + cut.from
    const { delimiters, terminated, truncated } = cut
    const origin = { delimiters, index: block.index, offset, lead, terminated, truncated }
    if (cut.binary) return new Segment(bytes, { ...origin, encoding: 'bytes', parts: binaryParts(bytes, delimiters) })
    if (block.plain) return new Segment(bytes, origin)
    if (hasHighDelimiter(delimiters)) return new Segment(bytes, { ...origin, encoding: 'bytes' })
    const decoded = decodeByteText(bytes)
    if (decoded.encoding === 'bytes') this.noteInPlace({ code: 'X12-ENCODING', offset, index: block.index })
    return new Segment(decoded.text, { ...origin, encoding: decoded.encoding })
  }

  /** Notes stay in file order, also where one is met while an earlier block is still to be decoded. */
  private noteInPlace(note: Note): void {
    this.notes.splice(this.notes.findLastIndex((known) => known.index <= note.index) + 1, 0, note)
  }

  private closeTail(): void {
    if (this.skipping) this.note('X12-CUT-OFF', this.start)
    if (this.junkFrom >= 0 && this.recognised) this.note('X12-JUNK', this.junkFrom, this.end - this.junkFrom)
    this.tail = byteText(this.buffer.subarray(this.start, this.end))
    this.start = this.end
  }
}

/** With a delimiter beyond ASCII the text cannot be taken for UTF-8: it is kept byte for byte. */
function hasHighDelimiter(delimiters: Delimiters): boolean {
  return delimiters.element > '\x7f' || delimiters.component > '\x7f' || delimiters.repetition > '\x7f' || delimiters.segment > '\x7f'
}

function binaryParts(text: string, delimiters: Delimiters): readonly string[] {
  const count = text.startsWith('BDS') ? 3 : 2
  const parts: string[] = []
  let at = 0
  for (let part = 0; part < count; part += 1) {
    const next = text.indexOf(delimiters.element, at)
    parts.push(text.slice(at, next))
    at = next + 1
  }
  return [...parts, text.slice(at)]
}
