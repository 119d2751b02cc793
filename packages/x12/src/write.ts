// Writing: what was read comes out byte for byte; what is new gets its envelope, counts and control numbers.

import type { Finding } from './finding.ts'
import { encodeText, joinBytes, utf8 } from './reading/bytes.ts'
import type { X12File } from './reading/file.ts'
import { usualLimits } from './reading/limits.ts'
import type { Segment } from './segment.ts'
import type { ComingInterchange, ComingTransaction, InterchangeInput } from './writing/inputs.ts'
import { InterchangeWriter } from './writing/interchange-writer.ts'

export interface WrittenInterchange {
  readonly text: string
  readonly bytes: Uint8Array
  /** Characters that cannot be written with these delimiters, and values that do not fit the header; at most 1,000. */
  readonly findings: readonly Finding[]
}

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
  const findings: Finding[] = []
  const bytes = joinBytes([...writeInterchangePieces(input, (finding) => void (findings.length < usualLimits.findings && findings.push(finding)))])
  return { text: new TextDecoder().decode(bytes), bytes, findings }
}

/**
 * The same piece by piece, for interchanges of any size: memory does not grow with what is written. A character that
 * cannot be written is told through `onFinding` and becomes a blank: a file with a finding is not to be sent.
 */
export function* writeInterchangePieces(input: InterchangeInput, onFinding: (finding: Finding) => void = () => undefined): Generator<Uint8Array> {
  const writer = new InterchangeWriter(input, onFinding)
  for (const group of input.groups) {
    for (const transaction of group.transactions) {
      writer.startTransaction(group, transaction)
      for (const segment of transaction.segments) {
        writer.segment(segment)
        if (writer.full) yield writer.take()
      }
      writer.endTransaction()
    }
    writer.endGroup(group)
  }
  writer.end()
  yield writer.take()
}

/** The same for groups, transactions and segments that come one by one, as from a file or a database. */
export async function* writeInterchangeStream(input: ComingInterchange, onFinding: (finding: Finding) => void = () => undefined): AsyncGenerator<Uint8Array> {
  const writer = new InterchangeWriter(input, onFinding)
  for await (const group of input.groups) {
    for await (const transaction of group.transactions) {
      writer.startTransaction(group, transaction)
      yield* transactionPieces(transaction, writer)
      writer.endTransaction()
    }
    writer.endGroup(group)
  }
  writer.end()
  yield writer.take()
}

/** Segments that are there already are not waited for one by one, which would cost more than writing them. */
async function* transactionPieces({ segments }: ComingTransaction, writer: InterchangeWriter): AsyncGenerator<Uint8Array> {
  if (Symbol.iterator in segments) {
    for (const segment of segments) {
      writer.segment(segment)
      if (writer.full) yield writer.take()
    }
    return
  }
  for await (const segment of segments) {
    writer.segment(segment)
    if (writer.full) yield writer.take()
  }
}
