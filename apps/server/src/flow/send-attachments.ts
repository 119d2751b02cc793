// The signed papers a claim announces: each becomes an attachment file with the sheets as they were signed, in the outbox
// beside its claim, which it never overtakes.
import { type Attachment, writeAttachments } from '@crossbill/exchange'
import type { CaseDocument, Claim, ClaimAttachment, Finding, Outcome } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import { withFindings } from '../http/refused.ts'
import type { OfficeStore } from '../store/store.ts'
import { putInOutbox } from './put-in-outbox.ts'
import { sendingOf } from './sending.ts'

export interface Announcing {
  readonly caseId: string
  readonly document: CaseDocument
  readonly claim: Claim
}

/** What stands in the way of the papers of a claim, before it is sent. */
export async function attachmentFindings(office: OfficeStore, { caseId, claim }: Pick<Announcing, 'caseId' | 'claim'>): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const each of papersOf(claim)) {
    if ((await office.documents.find(caseId, each.documentId)) === undefined) findings.push({ code: 'ATTACHMENT-NOT-FOUND', severity: 'error', place: `attachment ${each.controlNumber}`, what: 'The claim announces a signed paper that is not kept in this case.', remedy: 'Take it off the claim on the page Papers and forms, or sign the paper here.' })
  }
  if (findings.length === 0 && papersOf(claim).length > 0 && claim.billingProvider.npi === undefined) findings.push({ code: 'ATTACHMENT-NO-NPI', severity: 'error', place: 'office.npi', what: 'An attachment names the office by its NPI, which is not known.', remedy: 'Add the NPI of the office.' })
  return findings
}

/** Puts every announced paper into the outbox, in the caller's transaction. Refused when one is not kept. */
export async function keepAttachments(context: Context, office: OfficeStore, announcing: Announcing): Promise<void> {
  const { caseId, claim } = announcing
  for (const each of papersOf(claim)) {
    const paper = await office.documents.find(caseId, each.documentId)
    const controlNumber = await office.office.nextControlNumber()
    const written = paper === undefined ? undefined : writeAttachment(context, announcing, { announced: each, content: paper.pdf, controlNumber })
    if (written === undefined) throw withFindings('CLAIM-INCOMPLETE', 'The claim was not sent.', await attachmentFindings(office, announcing))
    if (!written.ok) throw withFindings('CLAIM-INCOMPLETE', 'The claim was not sent.', written.findings)
    const { bytes, interchange } = written.value
    const fileName = `275-${interchange}-${each.controlNumber}.edi`
    const put = await putInOutbox(context, office, {
      kind: '275', fileName, bytes, claimId: claim.id, caseId, interchangeControlNumber: interchange, groupControlNumber: String(controlNumber), transactionControlNumber: String(controlNumber).padStart(4, '0'), attachment: each.controlNumber, documentId: each.documentId,
    })
    if (!put) throw new Error('an attachment number was used twice')
  }
}

interface Announced extends ClaimAttachment {
  controlNumber: string
  documentId: string
}

function papersOf(claim: Claim): Announced[] {
  return (claim.attachments ?? []).flatMap((each) => (each.controlNumber === undefined || each.documentId === undefined ? [] : [{ ...each, controlNumber: each.controlNumber, documentId: each.documentId }]))
}

function writeAttachment(context: Context, { document, claim }: Announcing, paper: { announced: Announced; content: Buffer; controlNumber: number }): Outcome<{ bytes: Buffer; interchange: string }> {
  const { billingProvider: billing, subscriber } = claim
  const person = claim.patient ?? subscriber
  const attachment: Attachment = {
    controlNumber: paper.announced.controlNumber, format: 'document', payer: claim.payer, provider: { name: billing.name, npi: billing.npi ?? '' }, patient: person.name, patientControlNumber: claim.patientControlNumber,
    ...(subscriber.memberId !== undefined && { memberId: subscriber.memberId }), ...(claim.dateOfService !== undefined && { dateOfService: claim.dateOfService }), content: paper.content,
  }
  const release = document.coverages.find((each) => each.id === claim.coverageId)?.attachmentRelease
  const written = writeAttachments(sendingOf(context, claim, paper.controlNumber), [attachment], release === '6020' ? '006020X314' : '005010X210')
  return written.ok ? { ok: true, findings: written.findings, value: { bytes: Buffer.from(written.value.bytes), interchange: written.value.interchangeControlNumber } } : written
}
