// Builds, checks and sends the claim a case needs next. Held claims are refused; a claim leaves once, ever.
import { buildClaim, claimsDue, holdsOn, isVoided, type ClaimDue } from '@crossbill/claims'
import { writeClaims, type WrittenClaims } from '@crossbill/exchange'
import type { CaseDocument, Claim, Finding, Hold, NewCaseEvent, Outcome } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import { newerVersion, notFound, Refused, withFindings } from '../http/refused.ts'
import type { OfficeStore, Person } from '../store/store.ts'
import { lookAtCase, type CaseNow } from './look-at-case.ts'
import { putInOutbox } from './put-in-outbox.ts'
import { record } from './record.ts'
import { attachmentFindings, keepAttachments } from './send-attachments.ts'
import { sendingOf } from './sending.ts'

export interface SendWanted {
  caseId: string
  coverageId: string
  version: number
  person: Person
}

export interface ClaimPreview {
  claim?: Claim
  text?: string
  findings: Finding[]
}

/** The claim as it would be sent, with everything that stands in its way; nothing is kept. */
export async function previewClaim(context: Context, office: OfficeStore, wanted: { caseId: string; coverageId: string }): Promise<ClaimPreview> {
  const now = await lookAtCase(context, office, wanted.caseId)
  if (!now.state.document.coverages.some((coverage) => coverage.id === wanted.coverageId)) throw notFound()
  const due = dueTo(now, wanted.coverageId)
  if (due === undefined) return { findings: [nothingDue(wanted.coverageId)] }
  const held = holdsOn(now.state, now.decision, due).map(asFinding)
  const built = buildClaim(now.state, now.decision, due)
  if (!built.ok) return { findings: [...held, ...built.findings] }
  const written = writeFor(context, built.value, 1)
  const findings = [...held, ...built.findings, ...written.findings, ...(await attachmentFindings(office, { caseId: wanted.caseId, claim: built.value }))]
  return { claim: built.value, findings, ...(written.ok ? { text: written.value.text } : {}) }
}

/**
 * Builds the claim and puts its file into the outbox, all in the caller's transaction. Refused: nothing is due to
 * this coverage, a hold stands, the claim lacks something, or the case was changed meanwhile.
 */
export async function sendClaim(context: Context, office: OfficeStore, wanted: SendWanted): Promise<{ claimId: string; version: number; next: string }> {
  const now = await lookAtCase(context, office, wanted.caseId)
  if (!now.state.document.coverages.some((coverage) => coverage.id === wanted.coverageId)) throw notFound()
  if (now.state.version !== wanted.version) throw newerVersion()
  const due = dueTo(now, wanted.coverageId)
  if (due === undefined) throw nothingDueRefusal(now, wanted.coverageId)
  const holds = holdsOn(now.state, now.decision, due)
  if (holds.length > 0) throw withFindings('HELD', 'The claim is held.', holds.map(asFinding))
  const built = buildClaim(now.state, now.decision, due)
  if (!built.ok) throw withFindings('CLAIM-INCOMPLETE', 'The claim was not built.', built.findings)
  const written = writeFor(context, built.value, await office.office.nextControlNumber())
  if (!written.ok) throw withFindings('CLAIM-INCOMPLETE', 'The claim was not sent.', written.findings)
  await withdrawVoided(office, now, wanted.coverageId)
  return keep(context, office, { wanted, document: now.state.document, claim: built.value, written: written.value })
}

// A claim the payer took back is no live original any more; another may take its place.
async function withdrawVoided(office: OfficeStore, now: CaseNow, coverageId: string): Promise<void> {
  for (const progress of now.state.claims) {
    if (progress.coverageId === coverageId && isVoided(now.state, progress)) await office.claims.setState(progress.claim.id, 'withdrawn')
  }
}

function dueTo(now: CaseNow, coverageId: string): ClaimDue | undefined {
  const due = claimsDue(now.state, now.decision).filter((each) => each.coverageId === coverageId)
  return due.find((each) => holdsOn(now.state, now.decision, each).length === 0) ?? due[0]
}

export interface Kept {
  wanted: SendWanted
  document: CaseDocument
  claim: Claim
  written: WrittenClaims
  /** What stands in the history before the claim, such as why a claim is voided. */
  before?: NewCaseEvent[]
}

/** Keeps a claim and puts its file into the outbox, in the caller's transaction. */
export async function keep(context: Context, office: OfficeStore, { wanted, document, claim, written, before = [] }: Kept): Promise<{ claimId: string; version: number; next: string }> {
  const { caseId, coverageId, version, person } = wanted
  if (!(await office.claims.add({ caseId, coverageId, claim }))) throw alreadySent()
  const [place] = written.sent
  if (place === undefined) throw new Error('a written claim has its place in the file')
  const kind = claim.kind === 'dental' ? '837D' : '837P'
  const fileName = `${kind}-${place.interchangeControlNumber}-${claim.patientControlNumber}.edi`
  const { interchangeControlNumber, groupControlNumber, transactionControlNumber } = place
  if (!(await putInOutbox(context, office, { kind, fileName, bytes: Buffer.from(written.bytes), claimId: claim.id, caseId, interchangeControlNumber, groupControlNumber, transactionControlNumber }))) throw alreadySent()
  await office.claims.setState(claim.id, 'sent')
  await keepAttachments(context, office, { caseId, document, claim })
  const recorded = await record(context, office, { caseId, version, by: person.name, events: [...before, { kind: 'claim-built', claim }] })
  return { claimId: claim.id, ...recorded }
}

/** Writes one claim as a file of its own. */
export function writeFor(context: Context, claim: Claim, controlNumber: number): Outcome<WrittenClaims> {
  return writeClaims(sendingOf(context, claim, controlNumber), [claim])
}

export function asFinding(hold: Hold): Finding {
  return { code: hold.code, severity: 'error', place: `the claim to ${hold.coverageId}`, what: `${hold.title}. ${hold.why}`, remedy: hold.remedy, rule: hold.rule }
}

function nothingDue(coverageId: string): Finding {
  return { code: 'CLAIM-NOTHING-DUE', severity: 'error', place: `the claim to ${coverageId}`, what: 'No service of this case goes to this payer now.', remedy: 'Look at the next step of the case; it says what comes first.' }
}

function nothingDueRefusal(now: CaseNow, coverageId: string): Refused {
  const sent = now.state.claims.some((each) => each.coverageId === coverageId)
  return sent ? alreadySent() : withFindings('CLAIM-NOTHING-DUE', 'Nothing was sent.', [nothingDue(coverageId)])
}

function alreadySent(): Refused {
  return new Refused(409, { code: 'ALREADY-SENT', message: 'This service was already sent to this payer.', remedy: 'Open that claim. To change it, correct it there.' })
}
