// Coverages of a case from a claim and from eligibility answers about the same person. A coverage whose kind the files do
// not settle is kept apart and asked for; nothing is guessed.
import type { Claim, Coverage, CoverageKind, IncompleteCoverage, OtherPayer } from '@crossbill/model'
import { type KindEvidence, possibleKinds } from '../benefits/possible-kinds.ts'
import type { CoveragePiece } from '../benefits/coverage-piece.ts'
import { anyField, known } from '../wire/known.ts'
import { isSameNumber } from './match-people.ts'

/** What the office answered to questions of an earlier import, by payer id. */
export interface ImportAnswers {
  readonly kinds?: Readonly<Record<string, CoverageKind>>
  readonly networks?: Readonly<Record<string, 'in' | 'out'>>
}

/** A coverage as the files tell it, before its kind is settled. */
export interface FoundCoverage {
  readonly coverage: Omit<Coverage, 'kind'>
  readonly kinds: readonly CoverageKind[]
  readonly piece?: CoveragePiece
  /** The claim goes to this payer, or names it as another payer; neither: only an eligibility answer tells of it. */
  readonly from: 'claim' | 'other-payer' | 'answer'
}

/** Kinds for which a medical answer of the same payer and member is about the coverage the dental claim goes to. */
const takesDentalClaims: ReadonlySet<string> = new Set(['MA', 'MB', '16', 'MC', 'TV', 'CH', 'VA', 'FI', 'OF', 'WC'])

/** All coverages: the claim's payer, its other payers, and those only an answer tells of. Each answer is used once. */
export function findCoverages(claim: Claim, pieces: readonly CoveragePiece[], given: ImportAnswers): FoundCoverage[] {
  const left = [...pieces]
  const take = (wanted: (piece: CoveragePiece) => boolean): CoveragePiece | undefined => {
    const found = left.filter(wanted).sort((a, b) => (b.answeredOn ?? '').localeCompare(a.answeredOn ?? ''))[0]
    if (found !== undefined) left.splice(left.indexOf(found), 1)
    return found
  }
  const programme = takesDentalClaims.has(claim.filingIndicator ?? '')
  const matches = (piece: CoveragePiece) => isSameCoverage(piece, { payerId: claim.payer.id, memberId: claim.subscriber.memberId })
  const own = take((piece) => matches(piece) && piece.side === 'dental') ?? take((piece) => matches(piece) && (programme || piece.side === 'unknown' || piece.hasDentalBenefit === true))
  const others = (claim.otherPayers ?? []).map((other) => fromOtherPayer(other, take((piece) => isSameCoverage(piece, { payerId: other.payer.id, memberId: other.subscriber.memberId })), given))
  return named([fromClaim(claim, own, given), ...others, ...left.filter((piece) => piece.payer !== undefined).map((piece) => fromAnswer(piece, given))])
}

function isSameCoverage(piece: CoveragePiece, known: { payerId: string; memberId: string | undefined }): boolean {
  if (isSameNumber(piece.memberId, known.memberId)) return true
  return isSameNumber(piece.payer?.id, known.payerId) && (piece.memberId === undefined || known.memberId === undefined)
}

function kindsOf(payerId: string, evidence: KindEvidence, given: ImportAnswers): readonly CoverageKind[] {
  const answered = given.kinds?.[payerId]
  return answered === undefined ? possibleKinds(evidence) : [answered]
}

/** What both an answer and a claim may tell; the answer is the payer's own word and comes first for dates and benefits. */
function toldBy(piece: CoveragePiece | undefined) {
  return known({
    planName: piece?.planName, start: piece?.start, end: piece?.end, status: piece?.status, hasDentalBenefit: piece?.hasDentalBenefit, benefits: piece?.benefits,
    authorizationRequiredFor: piece?.authorizationRequiredFor === undefined ? undefined : [...piece.authorizationRequiredFor],
    employmentStatus: piece?.continuation === true ? 'cobra-or-state-continuation' as const : undefined,
  })
}

function holder(relationship: Coverage['relationship']): string | undefined {
  return relationship === 'self' ? 'patient' : relationship === 'spouse' ? 'spouse' : undefined
}

function fromClaim(claim: Claim, piece: CoveragePiece | undefined, given: ImportAnswers): FoundCoverage {
  const { subscriber, relationship, payer } = claim
  const person = anyField(known({ name: subscriber.name, birthDate: subscriber.birthDate ?? piece?.subscriber?.birthDate, sex: subscriber.sex ?? piece?.subscriber?.sex, address: subscriber.address ?? piece?.subscriber?.address }))
  return {
    from: 'claim', ...(piece === undefined ? {} : { piece }), kinds: kindsOf(payer.id, { side: 'unknown', ...piece?.evidence, ...known({ filingIndicator: claim.filingIndicator }) }, given),
    coverage: known({
      id: '', payer: { id: payer.id, name: payer.name }, ...toldBy(piece), memberId: subscriber.memberId ?? piece?.memberId, groupNumber: subscriber.groupNumber ?? piece?.groupNumber,
      relationship, subscriber: relationship === 'self' ? undefined : person, heldBy: holder(relationship), network: given.networks?.[payer.id],
    }),
  }
}

function fromOtherPayer(other: OtherPayer, piece: CoveragePiece | undefined, given: ImportAnswers): FoundCoverage {
  const { subscriber, relationship, payer } = other
  return {
    from: 'other-payer', ...(piece === undefined ? {} : { piece }), kinds: kindsOf(payer.id, { side: 'unknown', ...piece?.evidence, ...known({ filingIndicator: other.filingIndicator }) }, given),
    coverage: known({
      id: '', payer: { id: payer.id, name: payer.name }, ...toldBy(piece), memberId: subscriber.memberId ?? piece?.memberId, groupNumber: subscriber.groupNumber ?? piece?.groupNumber,
      relationship, subscriber: relationship === 'self' ? undefined : known({ name: subscriber.name, birthDate: piece?.subscriber?.birthDate, sex: piece?.subscriber?.sex, address: subscriber.address }),
      heldBy: holder(relationship), network: given.networks?.[payer.id],
    }),
  }
}

function fromAnswer(piece: CoveragePiece, given: ImportAnswers): FoundCoverage {
  const payer = piece.payer ?? { id: '', name: '' }
  return {
    from: 'answer', piece, kinds: kindsOf(payer.id, piece.evidence, given),
    coverage: known({
      id: '', payer, ...toldBy(piece), memberId: piece.memberId, groupNumber: piece.groupNumber, relationship: piece.relationship,
      subscriber: piece.relationship === 'self' ? undefined : piece.subscriber, heldBy: holder(piece.relationship), network: given.networks?.[payer.id],
    }),
  }
}

/** Ids a person can read: `dental`, `medical`, else `coverage`, with a number from the second on. */
function named(found: readonly FoundCoverage[]): FoundCoverage[] {
  const counts = new Map<string, number>()
  return found.map((each) => {
    const side = sideName(each)
    const count = (counts.get(side) ?? 0) + 1
    counts.set(side, count)
    return { ...each, coverage: { ...each.coverage, id: count === 1 ? side : `${side}-${count}` } }
  })
}

function sideName(found: FoundCoverage): string {
  const dental = found.kinds.every((kind) => kind.endsWith('dental') || kind === 'fedvip')
  if (found.kinds.length > 0 && dental) return 'dental'
  const medical = found.piece?.side === 'medical' || found.kinds.every((kind) => kind.endsWith('medical'))
  return found.kinds.length > 0 && medical ? 'medical' : 'coverage'
}

/** Complete coverages have one kind left; the others wait for an answer. */
export function divideByKind(found: readonly FoundCoverage[]): { complete: Coverage[]; incomplete: IncompleteCoverage[] } {
  const complete: Coverage[] = []
  const incomplete: IncompleteCoverage[] = []
  for (const { coverage, kinds } of found) {
    const [kind, ...more] = kinds
    if (kind !== undefined && more.length === 0) complete.push({ ...coverage, kind })
    else incomplete.push({ ...coverage, possibleKinds: [...kinds] })
  }
  return { complete, incomplete }
}

