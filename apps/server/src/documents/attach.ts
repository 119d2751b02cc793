// A signed letter and the claim it goes with: said on the case, built into the next claim, and sent after it.
import type { KeptDocument } from '@crossbill/api'
import { ownLetters } from '@crossbill/rules'
import type { CaseNow } from '../flow/look-at-case.ts'
import { lookAtCase } from '../flow/look-at-case.ts'
import { record, type Recorded } from '../flow/record.ts'
import type { Context } from '../http/context.ts'
import { newerVersion, notFound, Refused } from '../http/refused.ts'
import type { OfficeStore, Person } from '../store/store.ts'

export interface Attaching {
  readonly caseId: string
  readonly documentId: string
  readonly version: number
  readonly coverageId: string
  readonly attached: boolean
  readonly person: Person
}

/** Attaches a letter to the claim of a coverage, or takes it off. Refused for papers that payers do not read with a claim. */
export async function attachPaper(context: Context, office: OfficeStore, attaching: Attaching): Promise<Recorded> {
  const { caseId, documentId, coverageId, attached, version, person } = attaching
  const { state } = await lookAtCase(context, office, caseId)
  const { document } = state
  if (state.version !== version) throw newerVersion()
  if ((await office.documents.find(caseId, documentId)) === undefined || !document.coverages.some((each) => each.id === coverageId)) throw notFound()
  const documents = document.chart?.documents ?? []
  if (!documents.some((each) => each.id === documentId && ownLetters.includes(each.kind))) throw new Refused(422, { code: 'PAPER-NOT-FOR-CLAIM', message: 'Only a letter of medical necessity or a narrative goes with a claim.', remedy: 'Send this paper by its own way.' })
  const changed = documents.map((each) => {
    if (each.id !== documentId) return each
    const others = (each.attachedTo ?? []).filter((id) => id !== coverageId)
    return { ...each, attachedTo: attached ? [...others, coverageId] : others }
  })
  return record(context, office, { caseId, version, by: person.name, events: [{ kind: 'facts-changed', document: { ...document, chart: { ...document.chart, documents: changed } }, changed: [`chart.documents[${documentId}].attachedTo`] }] })
}

/** Where a kept letter stands: the claim it goes with, and the claims it went with. */
export function attachmentOf(now: CaseNow, documentId: string): Pick<KeptDocument, 'attachment'> {
  const entry = now.state.document.chart?.documents?.find((each) => each.id === documentId)
  if (entry?.coverageId === undefined || !ownLetters.includes(entry.kind)) return {}
  const claims = now.state.claims.flatMap((progress) => (progress.claim.attachments ?? []).filter((each) => each.documentId === documentId).map((each) => {
    const sentOn = progress.attachments.find((sent) => sent.controlNumber === each.controlNumber)?.on
    return { claimId: progress.claim.id, controlNumber: each.controlNumber ?? '', ...(sentOn !== undefined && { sentOn }) }
  }))
  return { attachment: { coverageId: entry.coverageId, attached: entry.attachedTo?.includes(entry.coverageId) === true, claims } }
}
