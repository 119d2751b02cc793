// The envelope around what is written: headers, trailers, counts and control numbers, segment by segment.

import { usualDelimiters } from '../delimiters.ts'
import type { Finding } from '../finding.ts'
import type { GroupHead, InterchangeHead, TransactionHead } from './inputs.ts'
import type { SegmentInput } from './segment-input.ts'
import { SegmentWriter } from './segment-writer.ts'

const functionalIds: Readonly<Record<string, string>> = { 837: 'HC', 835: 'HP', 270: 'HS', 271: 'HB', 276: 'HR', 277: 'HN', 278: 'HI', 275: 'PI', 999: 'FA' }
/** Bytes that make a piece worth handing on. */
const pieceBytes = 1 << 16
const delimiterElements: ReadonlySet<number> = new Set([11, 16])

export class InterchangeWriter {
  private readonly head: InterchangeHead
  private readonly writer: SegmentWriter
  private groups = 0
  private transactions = 0
  private control = ''
  private firstSegment = 0

  constructor(head: InterchangeHead, onFinding: (finding: Finding) => void) {
    this.head = head
    this.writer = new SegmentWriter(head.delimiters ?? usualDelimiters, head.lineBreak ?? '\n', onFinding)
    this.header()
    for (const acknowledgement of head.acknowledgements ?? []) this.writer.segment(acknowledgement)
  }

  /** A piece is worth taking. */
  get full(): boolean {
    return this.writer.waiting >= pieceBytes
  }

  take(): Uint8Array {
    return this.writer.take()
  }

  segment(segment: SegmentInput): void {
    this.writer.place.inTransaction += 1
    this.writer.segment(segment)
  }

  /** Begins a transaction, and its group when it is the first of it. */
  startTransaction(group: GroupHead, transaction: TransactionHead): void {
    const { place } = this.writer
    if (this.transactions === 0) this.startGroup(group, transaction)
    this.transactions += 1
    place.transaction += 1
    place.inTransaction = 0
    this.control = transaction.controlNumber ?? String(this.transactions).padStart(4, '0')
    this.firstSegment = this.writer.segments + 1
    this.segment(['ST', transaction.set, this.control, transaction.set === '835' ? undefined : transaction.guide])
  }

  endTransaction(): void {
    this.segment(['SE', String(this.writer.segments - this.firstSegment + 2), this.control])
    this.writer.place.inTransaction = 0
  }

  /** Ends the group, if it had a transaction; a group without one is not written. */
  endGroup(group: GroupHead): void {
    if (this.transactions === 0) return
    this.writer.segment(['GE', String(this.transactions), String(group.controlNumber)])
    this.transactions = 0
  }

  end(): void {
    this.writer.place.group = 0
    this.writer.segment(['IEA', String(this.groups), String(this.head.controlNumber).padStart(9, '0')])
  }

  private startGroup(group: GroupHead, first: TransactionHead): void {
    const { head } = this
    this.groups += 1
    this.writer.place.group += 1
    this.writer.place.transaction = 0
    this.writer.place.inTransaction = 0
    this.writer.segment([
      'GS', group.functionalId ?? functionalIds[first.set] ?? '', group.sender ?? head.sender.id.trim(), group.receiver ?? head.receiver.id.trim(),
      group.date ?? head.date, group.time ?? head.time, String(group.controlNumber), 'X', group.version ?? first.guide,
    ])
  }

  private header(): void {
    const { head } = this
    const { component, repetition } = head.delimiters ?? usualDelimiters
    this.writer.fixed('ISA', [
      ['00', 2], ['', 10], ['00', 2], ['', 10], [head.sender.qualifier, 2], [head.sender.id.trimEnd(), 15], [head.receiver.qualifier, 2], [head.receiver.id.trimEnd(), 15],
      [head.date.slice(-6), 6], [head.time.slice(0, 4), 4], [repetition, 1], [head.version ?? '00501', 5], [String(head.controlNumber).padStart(9, '0'), 9],
      [head.acknowledgmentRequested === true ? '1' : '0', 1], [head.usage, 1], [component, 1],
    ], delimiterElements)
  }
}
