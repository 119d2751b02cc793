// Where a file may be divided so that its parts can be read one beside the other: before an interchange or a transaction,
// with what a reader knows there. Only envelopes are looked at, and only terminators are searched for. Places are given
// while envelopes follow their plain order; from the first oddity on there are none, and the rest is one piece.

import type { Delimiters } from '../delimiters.ts'
import { readHeader } from '../delimiters.ts'
import { usualLimits } from '../reading/limits.ts'
import { searchBytes, Separators } from '../scanning/separators.ts'

/** What a reader knows between two transactions; with it, reading may begin there. */
export interface ReadingPlace {
  /** Bytes from the start of the file. */
  readonly offset: number
  /** Segments before it. */
  readonly index: number
  readonly delimiters: Delimiters | undefined
  readonly interchangeOpen: boolean
  readonly groupOpen: boolean
  /** Control numbers of the open interchange and group. */
  readonly interchangeControl: string
  readonly groupControl: string
  /** Groups of the interchange and transactions of the group so far. */
  readonly groups: number
  readonly transactions: number
  /** Interchanges, groups and transactions of the file so far. */
  readonly ordinals: { readonly interchange: number; readonly group: number; readonly transaction: number }
}

const [letterB, letterD, letterE, letterG, letterI, letterS, letterT] = [0x42, 0x44, 0x45, 0x47, 0x49, 0x53, 0x54]
// First letters of ST, SE, GS, GE, ISA, IEA, BIN and BDS.
const mayBeEnvelope = Uint8Array.from({ length: 256 }, (_, byte) => (byte === letterS || byte === letterG || byte === letterI || byte === letterB ? 1 : 0))
const id = (text: string): number => (text.charCodeAt(0) << 16) | (text.charCodeAt(1) << 8) | (text.length > 2 ? text.charCodeAt(2) : 0)
const [ST, SE, GS, GE, ISA, IEA, TA1, BIN, BDS] = ['ST', 'SE', 'GS', 'GE', 'ISA', 'IEA', 'TA1', 'BIN', 'BDS'].map(id)
const bufferBytes = 2 * usualLimits.segmentBytes

export class PieceFinder {
  /** The last place found where the file may be divided. */
  latest: ReadingPlace | undefined
  private readonly separators = new Separators()
  /** A segment whose end has not come. */
  private readonly own = new Uint8Array(bufferBytes)
  private kept = 0
  /** Bytes of the file before what has not been taken. */
  private offset = 0
  /** What is being looked at, where it ends, and the byte of the file it starts with. */
  private buffer: Uint8Array = this.own
  private end = 0
  private base = 0
  private regular = true
  private delimiters: Delimiters | undefined
  private element = 0
  private terminator = 0
  private index = 0
  private open = false
  private inGroup = false
  private inTransaction = false
  private interchangeControl = ''
  private groupControl = ''
  private groups = 0
  private transactions = 0
  private ordinals = { interchange: 0, group: 0, transaction: 0 }

  /** Takes the next bytes of the file. They are looked at where they are; only a segment cut by their end is kept. */
  push(bytes: Uint8Array): void {
    let at = 0
    while (this.kept > 0 && at < bytes.length && this.regular) {
      const take = Math.min(bytes.length - at, bufferBytes - this.kept)
      this.own.set(bytes.subarray(at, at + take), this.kept)
      const end = this.kept + take
      const left = end - this.run(this.own, 0, end)
      at += take
      // What is left stands in the new bytes too, unless nothing was taken.
      if (left <= take) {
        at -= left
        this.kept = 0
      } else this.keep(this.own, end - left, end)
    }
    if (!this.regular || at === bytes.length) return
    const next = this.run(bytes, at, bytes.length)
    this.keep(bytes, next, bytes.length)
  }

  /** Takes all it can from `from` on; gives the place of what is left. */
  private run(bytes: Uint8Array, from: number, end: number): number {
    this.buffer = bytes
    this.end = end
    this.base = this.offset - from
    let at = from
    for (let next = at; next >= 0 && this.regular; next = this.open ? this.segments(at) : this.header(at)) at = next
    this.offset += at - from
    return at
  }

  private keep(bytes: Uint8Array, from: number, end: number): void {
    this.kept = end - from
    // So much without a terminator is a segment beyond the bound.
    if (this.kept >= bufferBytes) this.odd()
    else if (bytes === this.own) this.own.copyWithin(0, from, end)
    else this.own.set(bytes.subarray(from, end))
  }

  private header(from: number): number {
    const { buffer, end } = this
    let at = from
    if (this.offset === 0 && this.base + at === 0 && buffer[at] === 0xef) {
      if (end - at < 3) return -1
      if (buffer[at + 1] === 0xbb && buffer[at + 2] === 0xbf) at += 3
    }
    while (at < end && isBlank(buffer[at] as number)) at += 1
    if (at >= end) return at > from ? at : -1
    const header = readHeader(buffer, at, end, false)
    if (header === 'more') return -1
    if (header === 'none' || isBlank(header.delimiters.element.charCodeAt(0))) return this.odd()
    this.latest = this.placeAt(at)
    this.delimiters = header.delimiters
    this.element = header.delimiters.element.charCodeAt(0)
    this.terminator = header.delimiters.segment.charCodeAt(0)
    this.interchangeControl = this.elementText(13, at, at + header.length).trim()
    this.index += 1
    this.ordinals.interchange += 1
    this.open = true
    this.groups = 0
    return at + header.length + 1
  }

  /** Takes every whole segment within reach; the place after the last, or -1 when there is none. */
  private segments(from: number): number {
    const { buffer, separators, terminator } = this
    separators.find(buffer, { from, to: Math.min(this.end, from + searchBytes) }, { element: terminator, terminator })
    const { positions, count } = separators
    if (count === 0) return this.end - from > usualLimits.segmentBytes ? this.odd() : -1
    const blankTerminator = isBlank(terminator)
    let at = from
    for (let segment = 0; segment < count && this.regular; segment += 1) {
      const to = positions[segment] as number
      while (at < to && (buffer[at] as number) <= 0x20 && isBlank(buffer[at] as number)) at += 1
      if (at < to || !blankTerminator) {
        // Most segments are the inside of a transaction, where three bytes tell that they are nothing else.
        if (!this.inTransaction || to - at > usualLimits.segmentBytes || mayBeEnvelope[buffer[at] as number] === 1) this.take(at, to)
        this.index += 1
        if (!this.open) return to + 1
      }
      at = to + 1
    }
    return at
  }

  private take(at: number, to: number): void {
    const second = this.buffer[at + 1]
    if (this.inTransaction && second !== letterT && second !== letterE && second !== letterS && second !== letterI && second !== letterD && to - at <= usualLimits.segmentBytes) return
    const first = this.buffer[at]
    if (to - at > usualLimits.segmentBytes) this.odd()
    else if (first === letterS || first === letterG || first === letterI || first === letterB || first === letterT) this.takeEnvelope(at, to)
    else if (!this.inTransaction) this.odd()
  }

  private takeEnvelope(at: number, to: number): void {
    const key = this.idAt(at, to)
    // A trailer of nothing but its id may be left waiting by a reader, which needs four bytes to tell a header.
    const wanted = this.inTransaction ? key === SE && to - at > 3 : this.inGroup ? key === ST || key === GE : key === GS || key === IEA || key === TA1
    if (!wanted) {
      const plain = this.inTransaction && key !== SE && key !== ST && key !== GS && key !== GE && key !== ISA && key !== IEA && key !== BIN && key !== BDS
      if (!plain) this.odd()
    } else if (key === ST) this.startTransaction(at)
    else if (key === SE) this.inTransaction = false
    else if (key === GS) this.startGroup(at, to)
    else if (key === GE) this.inGroup = false
    else if (key === IEA) this.open = false
  }

  private startTransaction(at: number): void {
    this.latest = this.placeAt(at)
    this.inTransaction = true
    this.transactions += 1
    this.ordinals.transaction += 1
  }

  private startGroup(at: number, to: number): void {
    this.groupControl = this.elementText(6, at, to)
    if (/[^\0-\x7f]/.test(this.groupControl)) this.odd()
    this.inGroup = true
    this.groups += 1
    this.ordinals.group += 1
    this.transactions = 0
  }

  private placeAt(at: number): ReadingPlace {
    return {
      offset: this.base + at, index: this.index, delimiters: this.delimiters, interchangeOpen: this.open, groupOpen: this.inGroup, interchangeControl: this.interchangeControl,
      groupControl: this.groupControl, groups: this.groups, transactions: this.transactions, ordinals: { ...this.ordinals },
    }
  }

  /** Element `n` of a segment, each byte as a character. */
  private elementText(n: number, from: number, to: number): string {
    let element = 0
    let text = ''
    for (let at = from; at < to && element <= n; at += 1) {
      const byte = this.buffer[at] as number
      if (byte === this.element) element += 1
      else if (element === n) text += String.fromCharCode(byte)
    }
    return text
  }

  /** An id of two or three letters as a number, else 0. */
  private idAt(at: number, to: number): number {
    const { buffer, element } = this
    const pair = ((buffer[at] as number) << 16) | ((buffer[at + 1] as number) << 8)
    if (at + 2 === to || buffer[at + 2] === element) return pair
    return at + 3 === to || buffer[at + 3] === element ? pair | (buffer[at + 2] as number) : 0
  }

  private odd(): -1 {
    this.regular = false
    return -1
  }
}

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
