// A treatment case is an append-only history of what happened. Its state is computed from these events, never edited.
import { z } from 'zod'
import { acknowledgement, remittanceAdvice } from './answer.ts'
import { priorAuthorization } from './authorization.ts'
import { caseDocument } from './case-document.ts'
import { claim } from './claim.ts'
import { calendarDate, instant } from './date.ts'
import { role } from './decision.ts'
import { finding } from './finding.ts'

const happened = z.object({ seq: z.int().min(1), at: instant, by: z.string().min(1) })

const opened = happened.extend({ kind: z.literal('case-opened'), document: caseDocument })
/** Facts came or were corrected: the whole document as it stands now, and which paths changed. */
const factsChanged = happened.extend({ kind: z.literal('facts-changed'), document: caseDocument, changed: z.array(z.string()) })
export type JsonValue = z.infer<ReturnType<typeof z.json>>
/** One value of the document, by its path, before and after. */
export const valueChange = z.object({ path: z.string(), before: z.json().optional(), after: z.json() })
export type ValueChange = z.infer<typeof valueChange>
/** A value a person confirmed, which stays, and what the payer told instead. */
export const valueConflict = z.object({ path: z.string(), kept: z.json(), told: z.json() })
export type ValueConflict = z.infer<typeof valueConflict>
/** A payer answered about benefits: the document as it stands now, what changed in the coverage, and what differs from what a person confirmed. */
const benefitsAnswered = happened.extend({
  kind: z.literal('benefits-answered'), coverageId: z.string(), document: caseDocument, answeredOn: calendarDate.optional(), fileDigest: z.string().optional(),
  changes: z.array(valueChange), conflicts: z.array(valueConflict),
})
const noteSigned = happened.extend({ kind: z.literal('note-signed'), noteId: z.string() })
const authorizationRecorded = happened.extend({ kind: z.literal('authorization-recorded'), authorization: priorAuthorization })
/** `title`, `serviceIds` and `role` say what was overridden and by whom as it stood then; what was signed covers no more than that. */
const holdOverridden = happened.extend({
  kind: z.literal('hold-overridden'), holdCode: z.string(), coverageId: z.string(), reason: z.string().min(1), title: z.string().optional(), serviceIds: z.array(z.string()).optional(), role: role.optional(),
})
const claimBuilt = happened.extend({ kind: z.literal('claim-built'), claim })
const claimSent = happened.extend({
  kind: z.literal('claim-sent'), claimId: z.string(), coverageId: z.string(), fileDigest: z.string(),
  interchangeControlNumber: z.string(), groupControlNumber: z.string(), transactionControlNumber: z.string(), sentOn: calendarDate,
})
/** A paper announced with a claim went out after it. */
const attachmentSent = happened.extend({ kind: z.literal('attachment-sent'), claimId: z.string(), documentId: z.string(), controlNumber: z.string(), fileDigest: z.string(), sentOn: calendarDate })
const acknowledged = happened.extend({ kind: z.literal('acknowledged'), claimId: z.string(), acknowledgement, fileDigest: z.string().optional() })
/** One claim of a remittance, with the payment it came in. */
const remittancePosted = happened.extend({
  kind: z.literal('remittance-posted'), claimId: z.string(), coverageId: z.string(), postedOn: calendarDate,
  advice: remittanceAdvice.pick({ payer: true, payment: true }), claim: remittanceAdvice.shape.claims.element, fileDigest: z.string().optional(),
})
const commented = happened.extend({ kind: z.literal('commented'), text: z.string().min(1) })
const assigned = happened.extend({ kind: z.literal('assigned'), to: z.string() })
const snoozed = happened.extend({ kind: z.literal('snoozed'), until: calendarDate })
const appealed = happened.extend({ kind: z.literal('appealed'), claimId: z.string(), sentOn: calendarDate, text: z.string().optional() })
const patientBilled = happened.extend({ kind: z.literal('patient-billed'), amount: z.int().min(0), billedOn: calendarDate })
const patientPaid = happened.extend({ kind: z.literal('patient-paid'), amount: z.int(), paidOn: calendarDate })
const findingRecorded = happened.extend({ kind: z.literal('finding-recorded'), finding, fileDigest: z.string().optional() })

export const caseEvent = z.discriminatedUnion('kind', [
  opened, factsChanged, benefitsAnswered, noteSigned, authorizationRecorded, holdOverridden, claimBuilt, claimSent, attachmentSent, acknowledged,
  remittancePosted, commented, assigned, snoozed, appealed, patientBilled, patientPaid, findingRecorded,
])
export type CaseEvent = z.infer<typeof caseEvent>

/** An event before the store gives it its place in the history. */
type Unplaced<T> = T extends unknown ? Omit<T, 'seq' | 'at' | 'by'> : never
export type NewCaseEvent = Unplaced<CaseEvent>
