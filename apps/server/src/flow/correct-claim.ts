// Corrects or voids a claim that went out: a rejected one as a new original, a decided one by a replacement or a void
// that names the payer's own number. Built anew from the case, checked like every claim, sent once.
import { buildCorrection, buildVoid, dueAgain, holdsOn, type ClaimProgress } from '@crossbill/claims'
import type { Claim, Outcome } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import { newerVersion, notFound, withFindings } from '../http/refused.ts'
import type { OfficeStore, Person } from '../store/store.ts'
import { lookAtCase, type CaseNow } from './look-at-case.ts'
import { attachmentFindings } from './send-attachments.ts'
import { asFinding, keep, writeFor, type ClaimPreview } from './send-claim.ts'

export interface CorrectionWanted {
  caseId: string
  claimId: string
  as: 'correction' | 'void'
}

/** The claim as it would go out, with everything that stands in its way; nothing is kept. */
export async function previewCorrection(context: Context, office: OfficeStore, wanted: CorrectionWanted): Promise<ClaimPreview> {
  const { now, progress } = await find(context, office, wanted)
  const held = heldBy(now, progress, wanted.as).map(asFinding)
  const built = build(now, progress, wanted.as)
  if (!built.ok) return { findings: [...held, ...built.findings] }
  const written = writeFor(context, built.value, 1)
  return { claim: built.value, findings: [...held, ...built.findings, ...written.findings, ...(await attachmentFindings(office, { caseId: wanted.caseId, claim: built.value }))], ...(written.ok ? { text: written.value.text } : {}) }
}

/** Sends it, in the caller's transaction. Refused: it may not be corrected now, a hold stands, or it lacks something. */
export async function correctClaim(context: Context, office: OfficeStore, wanted: CorrectionWanted & { version: number; person: Person; reason?: string }): Promise<{ claimId: string; version: number; next: string }> {
  const { now, progress } = await find(context, office, wanted)
  if (now.state.version !== wanted.version) throw newerVersion()
  const holds = heldBy(now, progress, wanted.as)
  if (holds.length > 0) throw withFindings('HELD', 'The claim is held.', holds.map(asFinding))
  const built = build(now, progress, wanted.as)
  if (!built.ok) throw withFindings('CLAIM-INCOMPLETE', 'The claim was not built.', built.findings)
  const written = writeFor(context, built.value, await office.office.nextControlNumber())
  if (!written.ok) throw withFindings('CLAIM-INCOMPLETE', 'The claim was not sent.', written.findings)
  const { caseId, version, person, reason } = wanted
  const before = reason === undefined ? [] : [{ kind: 'commented' as const, text: `Claim ${progress.claim.patientControlNumber} voided: ${reason}` }]
  return keep(context, office, { wanted: { caseId, coverageId: progress.coverageId, version, person }, document: now.state.document, claim: built.value, written: written.value, before })
}

async function find(context: Context, office: OfficeStore, { caseId, claimId }: CorrectionWanted): Promise<{ now: CaseNow; progress: ClaimProgress }> {
  const now = await lookAtCase(context, office, caseId)
  const progress = now.state.claims.find((each) => each.claim.id === claimId)
  if (progress === undefined) throw notFound()
  return { now, progress }
}

function build(now: CaseNow, progress: ClaimProgress, as: CorrectionWanted['as']): Outcome<Claim> {
  return as === 'void' ? buildVoid(now.state, progress) : buildCorrection(now.state, now.decision, progress)
}

/** Every hold on the claim stops its correction too. A void takes back and is never held. */
function heldBy(now: CaseNow, progress: ClaimProgress, as: CorrectionWanted['as']) {
  return as === 'void' ? [] : holdsOn(now.state, now.decision, dueAgain(now.decision, progress))
}
