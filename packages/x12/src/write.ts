// Writing: what was read comes out byte for byte; what is new gets its envelope, counts and control numbers.

import type { Delimiters } from './delimiters.ts'
import { usualDelimiters } from './delimiters.ts'
import type { Finding } from './finding.ts'
import { encodeText, joinBytes, utf8 } from './reading/bytes.ts'
import type { X12File } from './reading/file.ts'
import type { Segment } from './segment.ts'
import type { SegmentInput } from './writing/segment-text.ts'
import { SegmentWriter } from './writing/segment-text.ts'

export interface Party {
  readonly qualifier: string
  readonly id: string
}

export interface TransactionInput {
  readonly set: string
  /** Guide with errata, as GS08 and (where the guide has it) ST03 carry it: 005010X222A1. */
  readonly guide: string
  readonly controlNumber?: string
  readonly segments: Iterable<SegmentInput>
}

export interface GroupInput {
  readonly functionalId?: string
  readonly sender?: string
  readonly receiver?: string
  readonly date?: string
  readonly time?: string
  readonly controlNumber: number
  readonly version?: string
  readonly transactions: Iterable<TransactionInput>
}

export interface InterchangeInput {
  readonly sender: Party
  readonly receiver: Party
  /** YYYYMMDD */
  readonly date: string
  /** HHMM */
  readonly time: string
  readonly controlNumber: number
  readonly usage: 'P' | 'T'
  readonly acknowledgmentRequested?: boolean
  readonly delimiters?: Delimiters
  /** Text after each segment terminator; a line break is the usual choice. */
  readonly lineBreak?: string
  readonly acknowledgements?: readonly SegmentInput[]
  readonly groups: Iterable<GroupInput>
}

export interface WrittenInterchange {
  readonly text: string
  readonly bytes: Uint8Array
  /** Characters that cannot be written with these delimiters, and values that do not fit the envelope. */
  readonly findings: readonly Finding[]
}

const functionalIds: Readonly<Record<string, string>> = { 837: 'HC', 835: 'HP', 270: 'HS', 271: 'HB', 276: 'HR', 277: 'HN', 278: 'HI', 275: 'PI', 999: 'FA' }

/** The bytes of a file exactly as they were read. */
export function writeX12(file: X12File): Uint8Array {
  return joinBytes([...file.segments.map(segmentBytes), encodeText(file.tail, 'bytes')])
}

/** The bytes of one segment with what stood before it and its terminator. */
export function segmentBytes(segment: Segment): Uint8Array {
  const terminator = segment.terminated ? segment.delimiters.segment : ''
  if (segment.encoding === 'ascii' && !/[^\0-\x7f]/.test(segment.lead + terminator)) return utf8(segment.lead + segment.raw + terminator)
  return joinBytes([encodeText(segment.lead, 'bytes'), encodeText(segment.raw, segment.encoding), encodeText(terminator, 'bytes')])
}

/** Writes one interchange: ISA, GS, ST, SE, GE and IEA with counts and control numbers are added. */
export function writeInterchange(input: InterchangeInput): WrittenInterchange {
  const writer = new SegmentWriter(input.delimiters ?? usualDelimiters, input.lineBreak ?? '\n')
  const bytes = writer.encode([...interchangePieces(input, writer)].join(''))
  return { text: new TextDecoder().decode(bytes), bytes, findings: writer.findings }
}

/** The same, piece by piece, for interchanges of any size. */
export function* writeInterchangePieces(input: InterchangeInput, onFinding: (finding: Finding) => void = () => undefined): Generator<Uint8Array> {
  const writer = new SegmentWriter(input.delimiters ?? usualDelimiters, input.lineBreak ?? '\n')
  let told = 0
  let waiting = ''
  for (const piece of interchangePieces(input, writer)) {
    waiting += piece
    while (told < writer.findings.length) onFinding(writer.findings[told++] as Finding)
    if (waiting.length < 65_536) continue
    yield writer.encode(waiting)
    waiting = ''
  }
  yield writer.encode(waiting)
}

function* interchangePieces(input: InterchangeInput, writer: SegmentWriter): Generator<string> {
  yield writer.header(input)
  for (const acknowledgement of input.acknowledgements ?? []) yield writer.segment(acknowledgement)
  let groups = 0
  for (const group of input.groups) {
    groups += 1
    yield* groupPieces(group, input, writer)
  }
  yield writer.segment(['IEA', String(groups), String(input.controlNumber).padStart(9, '0')])
}

function* groupPieces(group: GroupInput, input: InterchangeInput, writer: SegmentWriter): Generator<string> {
  let transactions = 0
  for (const transaction of group.transactions) {
    if (transactions === 0) yield groupHeader(group, input, { set: transaction.set, guide: transaction.guide, writer })
    transactions += 1
    yield* transactionPieces(transaction, transactions, writer)
  }
  if (transactions > 0) yield writer.segment(['GE', String(transactions), String(group.controlNumber)])
}

function groupHeader(group: GroupInput, input: InterchangeInput, known: { set: string; guide: string; writer: SegmentWriter }): string {
  return known.writer.segment([
    'GS', group.functionalId ?? functionalIds[known.set] ?? '', group.sender ?? input.sender.id.trim(), group.receiver ?? input.receiver.id.trim(),
    group.date ?? input.date, group.time ?? input.time, String(group.controlNumber), 'X', group.version ?? known.guide,
  ])
}

function* transactionPieces(transaction: TransactionInput, ordinal: number, writer: SegmentWriter): Generator<string> {
  const control = transaction.controlNumber ?? String(ordinal).padStart(4, '0')
  yield writer.segment(['ST', transaction.set, control, transaction.set === '835' ? undefined : transaction.guide])
  let count = 2
  for (const segment of transaction.segments) {
    count += 1
    yield writer.segment(segment)
  }
  yield writer.segment(['SE', String(count), control])
}
