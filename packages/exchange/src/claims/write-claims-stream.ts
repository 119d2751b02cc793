// Claims of any number as X12: looked at once to be checked, then once for each kind to be written. Memory holds one claim.
import type { Claim, Finding, Outcome } from '@crossbill/model'
import { type ComingGroup, type ComingTransaction, type SegmentInput, writeInterchangeStream } from '@crossbill/x12'
import { officeFinding } from '../wire/reading-notes.ts'
import { interchangeHead, PlainText, type Sending, transactionNumber } from '../wire/writing.ts'
import { ClaimLevels } from './claim-levels.ts'
import { claimFindings, guides, headSegments, noClaims, senderFindings, type WrittenKind } from './write-claims.ts'

/** Gives the claims from the first on, each time it is called; the same claims each time. */
export type ClaimSource = () => AsyncIterable<Claim>

export interface ClaimPieces {
  /** Bytes of the file, piece by piece. */
  readonly pieces: AsyncIterable<Uint8Array>
  /** What was noticed; grows until the last piece was taken. A file with an error in it is not to be sent. */
  readonly findings: readonly Finding[]
}

/** More claims in one transaction are a warning of our own checker, as receivers refuse them. */
const claimsPerTransaction = 5_000
const findingsKept = 1_000

/**
 * Writes claims as `writeClaims` does, the same bytes, from a source of any size; a kind with more than 5,000 claims
 * takes several transactions. Nothing is given while a claim has a finding of severity error; at most 1,000 are kept.
 */
export async function writeClaimsStream(sending: Sending, source: ClaimSource): Promise<Outcome<ClaimPieces>> {
  const { findings, kinds, plain } = await look(sending, source)
  if (findings.some((each) => each.severity === 'error')) return { ok: false, findings }
  const head = interchangeHead(sending, plain)
  const pieces = writeInterchangeStream({ ...head, groups: groupsOf(sending, source, kinds) }, (finding) => {
    if (findings.length < findingsKept) findings.push(officeFinding(finding))
  })
  return { ok: true, findings, value: { pieces, findings } }
}

/** Checks every claim and learns which kinds there are and which signs their values hold. */
async function look(sending: Sending, source: ClaimSource): Promise<{ findings: Finding[]; kinds: WrittenKind[]; plain: PlainText }> {
  const found: Finding[] = [...senderFindings(sending)]
  const seen = new Set<string>()
  const plain = new PlainText()
  const levels = new ClaimLevels()
  plain.segments(headSegments(sending, 0))
  let index = 0
  for await (const claim of source()) {
    const own = claimFindings(claim, index)
    if (found.length < findingsKept) found.push(...own)
    if (!own.some((each) => each.severity === 'error')) plain.segments(levels.segmentsOf(claim))
    seen.add(claim.kind)
    index += 1
  }
  const findings = index === 0 ? [noClaims] : [...found.slice(0, findingsKept), ...plain.findings()]
  return { findings, kinds: (['professional', 'dental'] as const).filter((kind) => seen.has(kind)), plain }
}

async function* groupsOf(sending: Sending, source: ClaimSource, kinds: readonly WrittenKind[]): AsyncGenerator<ComingGroup> {
  const written = { transactions: 0 }
  for (const [index, kind] of kinds.entries()) yield { controlNumber: sending.controlNumbers.group + index, transactions: transactionsOf(sending, ofKind(source, kind), { kind, written }) }
}

async function* ofKind(source: ClaimSource, kind: WrittenKind): AsyncGenerator<Claim> {
  for await (const claim of source()) if (claim.kind === kind) yield claim
}

async function* transactionsOf(sending: Sending, claims: AsyncGenerator<Claim>, known: { kind: WrittenKind; written: { transactions: number } }): AsyncGenerator<ComingTransaction> {
  const plain = new PlainText()
  let next = await claims.next()
  async function* segments(position: number): AsyncGenerator<SegmentInput> {
    const levels = new ClaimLevels()
    yield* plain.segments(headSegments(sending, position))
    for (let claim = 0; next.done !== true && claim < claimsPerTransaction; claim += 1) {
      yield* plain.segments(levels.segmentsOf(next.value))
      next = await claims.next()
    }
  }
  while (next.done !== true) {
    const position = known.written.transactions
    known.written.transactions += 1
    yield { set: '837', guide: guides[known.kind], controlNumber: transactionNumber(sending, position), segments: segments(position) }
  }
}
