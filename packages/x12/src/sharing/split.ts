// One file a transaction, or one a claim: each with its own envelope, counts and level numbers, so that each stands alone.

import { cents, moneyText } from '../money.ts'
import type { Chunks, ReadOptions } from '../read.ts'
import { readTransactions } from '../read.ts'
import { encodeText, joinBytes } from '../reading/bytes.ts'
import type { Transaction } from '../reading/file.ts'
import { Loop } from '../reading/loop.ts'
import type { Segment } from '../segment.ts'

export interface SplitFile {
  /** Ordinals in the file that was split. */
  readonly interchange: number
  readonly transaction: number
  /** Ordinal of the claim in its transaction; 0 when the file holds a whole transaction. */
  readonly claim: number
  readonly kind: string
  readonly bytes: Uint8Array
}

/** Splits a stream; transactions without claims (inquiries, acknowledgements) come whole also when split by claim. */
export async function* splitX12(chunks: Chunks, options: ReadOptions & { by: 'transaction' | 'claim' }): AsyncGenerator<SplitFile> {
  for await (const transaction of readTransactions(chunks, options)) {
    const origin = { interchange: transaction.interchange.index, transaction: transaction.index, kind: transaction.kind }
    const claims = options.by === 'claim' ? claimLoops(transaction) : []
    if (claims.length === 0) yield { ...origin, claim: 0, bytes: enveloped(transaction, transaction.segments.filter((segment) => segment.id !== 'SE').map(written)) }
    for (const [index, claim] of claims.entries()) yield { ...origin, claim: index + 1, bytes: enveloped(transaction, oneClaim(transaction, claim)) }
  }
}

interface Written {
  readonly text: string
  readonly segment: Segment
}

function written(segment: Segment): Written {
  return { text: segment.raw, segment }
}

function claimLoops(transaction: Transaction): Loop[] {
  if (transaction.set === '837') return transaction.root.every('2300')
  return transaction.set === '835' ? transaction.root.every('2100') : []
}

/** What stands above the claim, without the other claims and levels beside it. */
function oneClaim(transaction: Transaction, claim: Loop): Written[] {
  const path = new Set<Loop>()
  for (let loop: Loop | undefined = claim; loop; loop = loop.parent) path.add(loop)
  const kept: Segment[] = []
  collect(transaction.root, { path, claim, kept })
  return renumbered(kept.filter((segment) => segment.id !== 'SE' && segment.id !== 'PLB'), claim)
}

function collect(loop: Loop, known: { path: ReadonlySet<Loop>; claim: Loop; kept: Segment[] }): void {
  for (const child of loop.children) {
    if (!(child instanceof Loop)) known.kept.push(child)
    else if (child === known.claim) known.kept.push(...child.deep())
    else if (known.path.has(child)) collect(child, known)
    else if (!['2000', '2000A', '2000B', '2000C', '2300', '2100'].includes(child.id)) known.kept.push(...child.deep())
  }
}

function renumbered(segments: readonly Segment[], claim: Loop): Written[] {
  const patient = segments.some((segment) => segment.id === 'HL' && segment.element(3) === '23')
  let level = 0
  return segments.map((segment) => {
    if (segment.id === 'HL') {
      level += 1
      const last = segment.element(3) === (patient ? '23' : '22')
      return { segment, text: join(segment, [String(level), level === 1 ? '' : String(level - 1), segment.element(3), last ? '0' : '1']) }
    }
    if (segment.id === 'BPR') {
      const paid = cents(claim.segment('CLP')?.element(4) ?? '') ?? 0
      return { segment, text: join(segment, elements(segment).map((value, index) => (index === 1 ? moneyText(paid) : value))) }
    }
    if (segment.id === 'LX' && claim.id === '2100') return { segment, text: join(segment, ['1']) }
    return written(segment)
  })
}

function elements(segment: Segment): string[] {
  return Array.from({ length: segment.size }, (_, index) => segment.element(index + 1))
}

function join(segment: Segment, values: readonly string[]): string {
  return [segment.id, ...values].join(segment.delimiters.element)
}

function enveloped(transaction: Transaction, body: readonly Written[]): Uint8Array {
  const { interchange, group, st } = transaction
  const { element, segment: terminator } = interchange.delimiters
  const lineBreak = st.lead.startsWith('\r\n') ? '\r\n' : st.lead.startsWith('\n') ? '\n' : ''
  const pieces = [
    ...[interchange.isa, group.gs].flatMap((segment) => (segment ? [written(segment)] : [])), ...body,
  ].map(({ text, segment }) => joinBytes([encodeText(text, segment.encoding), encodeText(terminator + lineBreak, 'bytes')]))
  const trailer = (values: readonly string[]): Uint8Array => encodeText(values.join(element) + terminator + lineBreak, 'bytes')
  pieces.push(trailer(['SE', String(body.length + 1), transaction.controlNumber]))
  if (group.gs) pieces.push(trailer(['GE', '1', group.controlNumber]))
  if (interchange.isa) pieces.push(trailer(['IEA', '1', interchange.controlNumber]))
  return joinBytes(pieces)
}
