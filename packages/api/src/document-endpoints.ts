// Endpoints about papers of a case: which it needs, composing, a person's words, signing, what was signed, claim forms.
import { calendarDate, finding, type Role } from '@crossbill/model'
import { z } from 'zod'
import { endpoint, everyone } from './endpoint.ts'

const desk: readonly Role[] = ['front-desk', 'biller', 'dentist', 'manager']
const caseParams = z.object({ caseId: z.string().min(1).max(64) })

export const letterKind = z.enum(['medical-necessity', 'claim-narrative', 'appeal', 'physician-request', 'financial-consent', 'advance-notice'])
export const paperForm = z.enum(['cms1500', 'ada'])

/** A person's words at one sentence of the paper: empty takes it out, `added` puts words at the end. */
export const letterEdit = z.object({ at: z.string().max(40), text: z.string().max(4_000) })

/** Which paper, to whom, and with whose words. */
export const letterAsk = z.object({
  kind: letterKind,
  coverageId: z.string().max(100).optional(),
  /** Appeal: the claim it is about. */
  claimId: z.string().max(100).optional(),
  /** Financial consent only. */
  language: z.enum(['en', 'es']).optional(),
  /** Notice of Medicare only: why it may not pay. */
  reason: z.string().max(1_000).optional(),
  edits: z.array(letterEdit).max(200).optional(),
})
export type LetterAskView = z.infer<typeof letterAsk>

export const letterSentence = z.object({
  /** Where it is, for an edit. */
  at: z.string(),
  text: z.string(),
  writtenBy: z.string().optional(),
  /** What it rests on: where, and what it says there. */
  facts: z.array(z.object({ label: z.string(), quote: z.string().optional(), noteId: z.string().optional() })),
})
export type LetterSentenceView = z.infer<typeof letterSentence>

export const signerKind = z.enum(['dentist', 'patient'])

export const letterView = z.object({
  version: z.int(), kind: letterKind, language: z.enum(['en', 'es']), title: z.string(), date: calendarDate, to: z.string().optional(),
  about: z.array(letterSentence), blocks: z.array(z.object({ heading: z.string().optional(), list: z.boolean(), sentences: z.array(letterSentence) })), enclosures: z.array(letterSentence),
  signers: z.array(z.object({ name: z.string(), role: z.string(), kind: signerKind })),
  /** What the paper would need and the case does not hold. */
  missing: z.array(z.string()),
})
export type LetterView = z.infer<typeof letterView>

export const documentRow = z.object({
  kind: letterKind, title: z.string(), standing: z.enum(['needed', 'possible', 'not-for-this-case']), why: z.string(), coverageId: z.string().optional(), payer: z.string().optional(), claimId: z.string().optional(),
  signer: signerKind,
})
export type DocumentRow = z.infer<typeof documentRow>

export const keptDocument = z.object({
  documentId: z.string(), kind: letterKind, title: z.string(), payer: z.string().optional(), claimId: z.string().optional(),
  signedBy: z.string(), signedAs: z.string(), how: z.enum(['here', 'on-paper']), signedAt: z.string(), option: z.int().optional(), keptBy: z.string(), keptAt: z.string(), digest: z.string(),
  /** Whether it can go with a claim, and with which it goes or went; only letters written to a payer. */
  attachment: z.object({ coverageId: z.string(), attached: z.boolean(), claims: z.array(z.object({ claimId: z.string(), controlNumber: z.string(), sentOn: calendarDate.optional() })) }).optional(),
})
export type KeptDocument = z.infer<typeof keptDocument>

export const formRow = z.object({ form: paperForm, title: z.string(), payers: z.array(z.string()), sheets: z.int(), findings: z.array(finding) })
export type FormRow = z.infer<typeof formRow>

/** A PDF as text that a browser turns back into bytes. */
const pdf = z.object({ fileName: z.string(), pdf: z.base64() })
const offset = z.object({ x: z.number().min(-72).max(72), y: z.number().min(-72).max(72) })
const kept = z.object({ documentId: z.string(), version: z.int() })

export const documentEndpoints = {
  caseDocuments: endpoint({ method: 'GET', path: '/api/cases/:caseId/documents', allow: everyone, summary: 'Papers a case needs, may have, and has signed; its claims on paper forms.', patientData: 'view', params: caseParams, answer: z.object({ version: z.int(), caseNumber: z.string(), title: z.string(), patient: z.string(), due: z.array(documentRow), kept: z.array(keptDocument), forms: z.array(formRow), offsets: z.object({ cms1500: offset, ada: offset }) }) }),
  composeLetter: endpoint({ method: 'POST', path: '/api/cases/:caseId/documents/compose', allow: desk, summary: 'Compose a paper from the facts of the case, sentence by sentence with what each rests on; nothing is stored.', patientData: 'view', params: caseParams, body: letterAsk.omit({ edits: true }), answer: letterView }),
  drawLetter: endpoint({ method: 'POST', path: '/api/cases/:caseId/documents/draw', allow: desk, summary: 'The paper as PDF with a line to sign; nothing is stored.', patientData: 'view', params: caseParams, body: letterAsk, answer: pdf }),
  signLetter: endpoint({ method: 'POST', path: '/api/cases/:caseId/documents/sign', allow: ['dentist'], summary: 'Sign a letter; text and sheets are kept unalterably.', patientData: 'change', params: caseParams, body: letterAsk.extend({ version: z.int(), /** `second`: by a dentist of the office who did not treat; the paper says so. */ as: z.enum(['treating', 'second']).optional() }), answer: kept }),
  attachPaper: endpoint({ method: 'PUT', path: '/api/cases/:caseId/documents/:documentId/attachment', allow: ['biller', 'dentist', 'manager'], summary: 'Say that a signed letter goes with the claim to a coverage, or that it does not.', patientData: 'change', params: caseParams.extend({ documentId: z.string().max(64) }), body: z.object({ version: z.int(), coverageId: z.string().max(100), attached: z.boolean() }), answer: z.object({ version: z.int(), next: z.string() }) }),
  recordPatientSignature: endpoint({
    method: 'POST', path: '/api/cases/:caseId/documents/patient-signature', allow: desk, summary: 'Record that the patient or guardian signed a paper; text and sheets are kept unalterably.', patientData: 'change', params: caseParams,
    body: letterAsk.extend({ version: z.int(), name: z.string().min(2).max(120), as: z.enum(['patient', 'parent', 'guardian', 'representative']), signedOn: calendarDate, option: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional() }), answer: kept,
  }),
  signedLetter: endpoint({ method: 'GET', path: '/api/cases/:caseId/documents/:documentId', allow: everyone, summary: 'A signed paper as PDF, byte for byte as it was signed.', patientData: 'view', params: caseParams.extend({ documentId: z.string() }), answer: pdf }),
  claimForm: endpoint({ method: 'GET', path: '/api/cases/:caseId/forms/:form', allow: [...desk, 'auditor'], summary: 'The claims of a case on a paper form, on plain paper or as overlay with the office’s printer offset.', patientData: 'view', params: caseParams.extend({ form: paperForm }), query: z.object({ overlay: z.enum(['yes', 'no']).optional(), purpose: z.enum(['claim', 'predetermination']).optional(), coverageId: z.string().max(100).optional() }), answer: pdf.extend({ findings: z.array(finding) }) }),
  setPrinterOffset: endpoint({ method: 'PUT', path: '/api/printer-offsets/:form', allow: ['biller', 'manager'], summary: 'How far this office’s printer is off on a preprinted form, in points.', patientData: 'none', params: z.object({ form: paperForm }), body: offset, answer: offset }),
} as const
