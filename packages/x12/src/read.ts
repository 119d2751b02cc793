// Reading without judging: whole files into trees, and streams of segments or transactions.

import { codes } from './checking/codes.definition.ts'
import type { FindingCode } from './checking/codes.definition.ts'
import { makeFinding } from './checking/report.ts'
import type { Finding, Place } from './finding.ts'
import { Findings } from './finding.ts'
import { Assembler } from './reading/assembler.ts'
import { utf8 } from './reading/bytes.ts'
import type { Interchange, Transaction, X12File } from './reading/file.ts'
import type { ReadLimits } from './reading/limits.ts'
import { usualLimits } from './reading/limits.ts'
import type { Note } from './reading/tokenizer.ts'
import { Tokenizer } from './reading/tokenizer.ts'
import type { Segment } from './segment.ts'

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>
}

const blockSize = 1 << 13

/** Reads a whole file into its interchanges, groups, transactions, loops and segments. Never throws for what a file holds. */
export function readX12(input: Uint8Array | string, options: ReadOptions = {}): X12File {
  const limits = { ...usualLimits, ...options.limits }
  const tokenizer = new Tokenizer(limits)
  const interchanges: Interchange[] = []
  const transactions: Transaction[] = []
  const assembler = new Assembler({
    interchangeStarted: (interchange) => void interchanges.push(interchange),
    transactionStarted: (transaction) => void transactions.push(transaction),
  }, { keep: true })
  const segments: Segment[] = []
  for (const batch of batches(tokenizer, input)) {
    for (const segment of batch) {
      segments.push(segment)
      assembler.take(segment)
    }
  }
  assembler.finish()
  const findings = new Findings(limits.findings)
  for (const note of tokenizer.notes) findings.add(noteFinding(note, limits))
  return { interchanges, transactions, segments, findings: findings.list, readable: tokenizer.recognised, tail: tokenizer.tail }
}

/** The segments of a file in memory, block by block. */
export function* batches(tokenizer: Tokenizer, input: Uint8Array | string): Generator<Segment[]> {
  const bytes = typeof input === 'string' ? utf8(input) : input
  for (const block of blocksOf(bytes)) yield tokenizer.push(block)
  yield tokenizer.finish()
}

/** A piece in blocks small enough that what is made of one is done with before the next: long-lived garbage costs most. */
export function* blocksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += blockSize) yield bytes.subarray(at, at + blockSize)
}

/** One segment at a time from a stream; memory does not grow with the file. */
export async function* readSegments(chunks: Chunks, options: ReadOptions = {}): AsyncGenerator<Segment> {
  const tokenizer = new Tokenizer({ ...usualLimits, ...options.limits })
  for await (const chunk of chunks) for (const block of blocksOf(chunk)) yield* tokenizer.push(block)
  yield* tokenizer.finish()
}

/** One transaction at a time from a stream, each with its interchange and group; only one is held in memory. */
export async function* readTransactions(chunks: Chunks, options: ReadOptions = {}): AsyncGenerator<Transaction> {
  const ended: Transaction[] = []
  const assembler = new Assembler({
    transactionEnded: (transaction) => void ended.push(transaction),
    groupStarted: (group) => void group.interchange.groups.splice(0, group.interchange.groups.length - 1),
  }, { keep: true })
  for await (const segment of readSegments(chunks, options)) {
    assembler.take(segment)
    for (const transaction of ended.splice(0)) yield released(transaction)
  }
  assembler.finish()
  yield* ended.splice(0).map(released)
}

function released(transaction: Transaction): Transaction {
  transaction.group.transactions.splice(0)
  return transaction
}

export function noteFinding(note: Note, limits: ReadLimits, at: Partial<Place> = {}): Finding {
  const code = note.code as FindingCode
  if (!(code in codes)) throw new Error(`the reader notes an unknown code ${note.code}`)
  const place = { interchange: 0, group: 0, transaction: 0, segmentIndex: note.index, segmentInTransaction: 0, segmentId: '', loop: '', offset: note.offset, ...at }
  return makeFinding(code, place, { count: note.count ?? 0, limit: limits.segmentBytes })
}
