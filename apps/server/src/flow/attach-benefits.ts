// Answers about eligibility and benefits (271) that arrived: merged into the coverages they are about, as a dated event
// in each case's history. What a person confirmed otherwise stays, and the difference is shown until a person decides.
import { confirmedPaths, mergeBenefits, type ToldCoverage } from '@crossbill/claims'
import type { BenefitAnswer, CoveragePiece } from '@crossbill/exchange'
import { type CaseDocument, type Coverage, type Finding, type NewCaseEvent, type Outcome, sideOf } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import type { CaseRecord, OfficeStore } from '../store/store.ts'
import { lookAtCase, type CaseNow } from './look-at-case.ts'
import type { Understood } from './receive-file.ts'
import { program, record } from './record.ts'

/** Merges every answer of a file into the open cases of its member. */
export async function attachBenefits(context: Context, office: OfficeStore, arrived: { digest: string; read: Outcome<BenefitAnswer[]> }): Promise<Understood> {
  const { read, digest } = arrived
  if (!read.ok) return { happened: ['The file was kept; no answer about benefits could be read.'], findings: [...read.findings], keptAside: true }
  const findings: Finding[] = [...read.findings]
  const happened = [`${read.value.length} ${read.value.length === 1 ? 'answer' : 'answers'} about benefits kept.`]
  for (const answer of read.value) {
    const cases = await openCasesOf(office, answer)
    for (const found of cases) happened.push(...(await attachOne(context, office, { answer, found, digest })))
    findings.push(...answer.rejections)
  }
  if (happened.length === 1) happened.push('No open case of this office has its member number.')
  return { happened, findings, keptAside: false }
}

async function openCasesOf(office: OfficeStore, answer: BenefitAnswer): Promise<CaseRecord[]> {
  const member = answer.subscriber?.memberId
  const records = member === undefined ? [] : await office.cases.findByMember([member])
  return records.filter((each) => each.state !== 'settled')
}

interface Attached {
  answer: BenefitAnswer
  found: CaseRecord
  digest: string
}

async function attachOne(context: Context, office: OfficeStore, { answer, found, digest }: Attached): Promise<string[]> {
  const now = await lookAtCase(context, office, found.caseId)
  const refused = answer.rejections.map((finding): NewCaseEvent => ({ kind: 'finding-recorded', finding, fileDigest: digest }))
  if (refused.length > 0) {
    await record(context, office, { caseId: found.caseId, by: program, events: refused })
    return [`Case ${found.number}: the payer did not answer; its reason stands there.`]
  }
  if (!isAbout(answer, now.state.document)) return []
  const merged = answer.coverages.flatMap((piece) => mergePiece(now, answer, piece))
  if (merged.length === 0) return [`Case ${found.number} has no coverage that fits; look at the answer there.`]
  const happened: string[] = []
  let document = now.state.document
  for (const { coverage, changes, conflicts, older } of merged) {
    if (older) {
      happened.push(`Case ${found.number}: the answer is older than what is known; nothing was taken from it.`)
      continue
    }
    document = { ...document, coverages: document.coverages.map((each) => (each.id === coverage.id ? coverage : each)) }
    const answeredOn = answer.answeredOn === undefined ? {} : { answeredOn: answer.answeredOn }
    await record(context, office, { caseId: found.caseId, by: program, events: [{ kind: 'benefits-answered', coverageId: coverage.id, document, fileDigest: digest, changes: [...changes], conflicts: [...conflicts], ...answeredOn }] })
    happened.push(`Case ${found.number}: ${changes.length} ${changes.length === 1 ? 'value' : 'values'} of ${coverage.payer.name} changed${conflicts.length === 0 ? '' : `, ${conflicts.length} differ from what was confirmed`}.`)
  }
  return happened
}

/** The answer is about this patient: nothing it says of the person contradicts the case. */
function isAbout(answer: BenefitAnswer, { patient }: CaseDocument): boolean {
  const person = answer.dependent ?? (answer.relationship === 'self' || answer.relationship === undefined ? answer.subscriber : undefined)
  if (person?.birthDate !== undefined) return person.birthDate === patient.birthDate
  const first = person?.name?.first
  return first === undefined || patient.name.first === undefined || first.toLowerCase() === patient.name.first.toLowerCase()
}

function mergePiece(now: CaseNow, answer: BenefitAnswer, piece: CoveragePiece) {
  const coverage = coverageOf(now.state.document.coverages, answer, piece)
  if (coverage === undefined) return []
  return [mergeBenefits(coverage, toldBy(piece, answer), confirmedPaths(now.history, coverage.id, program))]
}

/** The one coverage with this member number, payer and side; none when several could be meant. */
function coverageOf(coverages: readonly Coverage[], answer: BenefitAnswer, piece: CoveragePiece): Coverage | undefined {
  const member = piece.memberId ?? answer.subscriber?.memberId
  const own = coverages.filter((each) => each.memberId === member)
  const payer = piece.payer?.id
  const byPayer = payer === undefined ? own : own.filter((each) => each.payer.id === payer)
  const likely = byPayer.length > 0 ? byPayer : own
  const bySide = piece.side === 'unknown' ? likely : likely.filter((each) => sideOf(each.kind) === piece.side)
  return bySide.length === 1 ? bySide[0] : undefined
}

function toldBy(piece: CoveragePiece, answer: BenefitAnswer): ToldCoverage {
  const { planName, groupNumber, start, end, status, hasDentalBenefit, authorizationRequiredFor, benefits } = piece
  const told = { planName, groupNumber, start, end, status, hasDentalBenefit, authorizationRequiredFor, benefits, answeredOn: piece.answeredOn ?? answer.answeredOn }
  // Absent and unknown are the same here; only what was told is handed on.
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
}
