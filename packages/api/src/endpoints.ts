// Every endpoint of the server: method, path, who may use it, what goes in and what comes out.
import { calendarDate, caseDocument, claim, coordinationDecision, finding, priorAuthorization, type Role } from '@crossbill/model'
import { z } from 'zod'
import { codeEndpoints } from './code-endpoints.ts'
import { complianceEndpoints } from './compliance-endpoints.ts'
import { credentialingEndpoints } from './credentialing-endpoints.ts'
import { deviationEndpoints } from './deviation-endpoints.ts'
import { documentEndpoints } from './document-endpoints.ts'
import { endpoint, everyone } from './endpoint.ts'
import { insightEndpoints } from './insight-endpoints.ts'
import { letterTemplateEndpoints } from './letter-template-endpoints.ts'
import { noteEndpoints } from './note-endpoints.ts'
import { officeEndpoints } from './office-endpoints.ts'
import { paperDraftEndpoints } from './paper-draft-endpoints.ts'
import { planEndpoints } from './plan-endpoints.ts'
import { peopleEndpoints } from './people-endpoints.ts'
import {
  auditEntry, authorizationRow, casePage, caseRow, codeHit, connectionHealth, fileReceipt, fileRow, fileView, noteRow, noteText, noteWeight, patientPageView, person, predeterminationRow, queueRow, remittancePage, remittanceRow, unmatchedClaim,
} from './views.ts'

const desk: readonly Role[] = ['front-desk', 'biller', 'dentist', 'manager']
const billing: readonly Role[] = ['biller', 'manager']
const caseParams = z.object({ caseId: z.string().min(1).max(64) })
const done = z.object({ version: z.int(), next: z.string() })
/** Every change says which version of the case it was made from; a newer one is refused with what differs. */
const fromVersion = z.object({ version: z.int() })

export const endpoints = {
  signIn: endpoint({
    method: 'POST', path: '/api/sign-in', allow: 'public', summary: 'Sign in with e-mail and password.', patientData: 'none',
    body: z.object({ email: z.email(), password: z.string().min(1).max(256) }),
    answer: z.object({ person, office: z.object({ id: z.string(), name: z.string() }), csrfToken: z.string() }),
  }),
  signOut: endpoint({ method: 'POST', path: '/api/sign-out', allow: everyone, summary: 'End this session at once.', patientData: 'none', answer: z.object({ signedOut: z.literal(true) }) }),
  session: endpoint({
    method: 'GET', path: '/api/session', allow: 'public', summary: 'Who is signed in, if anyone.', patientData: 'none',
    answer: z.object({ person: person.optional(), office: z.object({ id: z.string(), name: z.string() }).optional(), csrfToken: z.string().optional(), demonstration: z.array(z.object({ email: z.string(), password: z.string(), role: z.string() })).optional(), mustChangePassword: z.boolean().optional(), isDemonstration: z.boolean().optional(), today: calendarDate }),
  }),
  queue: endpoint({
    method: 'GET', path: '/api/queue', allow: desk, summary: 'The work queue: next steps by due date.', patientData: 'view',
    query: z.object({ owner: z.enum(['mine', 'everyone', 'none']).optional() }),
    answer: z.object({
      today: calendarDate, rows: z.array(queueRow),
      counts: z.object({ dueAmount: z.int(), dueTasks: z.int(), claimsInFlight: z.int(), claimsInFlightAmount: z.int(), held: z.int(), remittancesToPost: z.int(), remittancesToPostAmount: z.int(), noAnswer30: z.int() }),
      people: z.array(person),
    }),
  }),
  cases: endpoint({ method: 'GET', path: '/api/cases', allow: everyone, summary: 'All cases of the office.', patientData: 'view', query: z.object({ search: z.string().max(100).optional() }), answer: z.object({ rows: z.array(caseRow), total: z.int().optional() }) }),
  openCase: endpoint({ method: 'POST', path: '/api/cases', allow: desk, summary: 'Open a case from a case document.', patientData: 'change', body: z.object({ document: caseDocument }), answer: z.object({ caseId: z.string(), caseNumber: z.string(), findings: z.array(finding) }) }),
  importCase: endpoint({
    method: 'POST', path: '/api/cases/import', allow: desk, summary: 'Open a case from a dental claim file (837D) and eligibility answers (271).', patientData: 'change',
    files: 'One part `dental` with the 837D file; parts `eligibility` with 271 files.',
    answer: z.object({ caseId: z.string().optional(), caseNumber: z.string().optional(), findings: z.array(finding), asked: z.array(z.string()) }),
  }),
  casePage: endpoint({ method: 'GET', path: '/api/cases/:caseId', allow: everyone, summary: 'The whole truth of one case.', patientData: 'view', params: caseParams, answer: casePage }),
  decideCase: endpoint({ method: 'POST', path: '/api/decide', allow: everyone, summary: 'The coordination decision for a case document; nothing is stored.', patientData: 'view', body: z.object({ document: caseDocument }), answer: z.object({ decision: coordinationDecision }) }),
  answerNeeds: endpoint({
    method: 'POST', path: '/api/cases/:caseId/facts', allow: desk, summary: 'Add or correct facts by their path in the case document.', patientData: 'change', params: caseParams,
    body: fromVersion.extend({ changes: z.array(z.object({ path: z.string().max(200), value: z.json() })).min(1).max(200) }), answer: done,
  }),
  signNote: endpoint({ method: 'POST', path: '/api/cases/:caseId/notes/:noteId/sign', allow: ['dentist'], summary: 'Sign a note; its text is locked from then on.', patientData: 'change', params: caseParams.extend({ noteId: z.string() }), body: fromVersion, answer: done }),
  recordAuthorization: endpoint({ method: 'POST', path: '/api/cases/:caseId/authorizations', allow: ['front-desk', 'biller', 'manager'], summary: 'Record a prior authorization, or that none is needed.', patientData: 'change', params: caseParams, body: fromVersion.extend({ authorization: priorAuthorization }), answer: done }),
  overrideHold: endpoint({ method: 'POST', path: '/api/cases/:caseId/holds/override', allow: ['dentist', 'manager', 'biller'], summary: 'Override a hold that may be overridden, with a reason that is kept.', patientData: 'change', params: caseParams, body: fromVersion.extend({ holdCode: z.string(), coverageId: z.string(), reason: z.string().min(10).max(500) }), answer: done }),
  previewClaim: endpoint({ method: 'GET', path: '/api/cases/:caseId/claims/:coverageId/preview', allow: [...billing, 'auditor', 'dentist'], summary: 'The claim as it would be sent to this coverage, with findings.', patientData: 'view', params: caseParams.extend({ coverageId: z.string() }), answer: z.object({ claim: claim.optional(), text: z.string().optional(), findings: z.array(finding) }) }),
  sendClaim: endpoint({ method: 'POST', path: '/api/cases/:caseId/claims/:coverageId/send', allow: billing, summary: 'Check and send the claim; held claims are refused.', patientData: 'change', params: caseParams.extend({ coverageId: z.string() }), body: fromVersion, answer: done.extend({ claimId: z.string() }) }),
  previewCorrection: endpoint({
    method: 'GET', path: '/api/cases/:caseId/claims/:claimId/correction', allow: [...billing, 'auditor', 'dentist'], summary: 'A claim as it would be corrected or voided, with findings.', patientData: 'view',
    params: caseParams.extend({ claimId: z.string() }), query: z.object({ as: z.enum(['correction', 'void']).optional() }), answer: z.object({ claim: claim.optional(), text: z.string().optional(), findings: z.array(finding) }),
  }),
  correctClaim: endpoint({ method: 'POST', path: '/api/cases/:caseId/claims/:claimId/correct', allow: billing, summary: 'Send a claim again, corrected: a rejected one as a new original, a decided one as its replacement.', patientData: 'change', params: caseParams.extend({ claimId: z.string() }), body: fromVersion, answer: done.extend({ claimId: z.string() }) }),
  voidClaim: endpoint({ method: 'POST', path: '/api/cases/:caseId/claims/:claimId/void', allow: billing, summary: 'Ask the payer to take a claim back whole.', patientData: 'change', params: caseParams.extend({ claimId: z.string() }), body: fromVersion.extend({ reason: z.string().min(10).max(500) }), answer: done.extend({ claimId: z.string() }) }),
  recordAppeal: endpoint({ method: 'POST', path: '/api/cases/:caseId/claims/:claimId/appeal', allow: billing, summary: 'Record that an appeal went out.', patientData: 'change', params: caseParams.extend({ claimId: z.string() }), body: fromVersion.extend({ sentOn: calendarDate, text: z.string().max(20_000).optional() }), answer: done }),
  billPatient: endpoint({ method: 'POST', path: '/api/cases/:caseId/patient-bill', allow: ['front-desk', 'biller', 'manager'], summary: 'Bill the patient what is owed after the last payer.', patientData: 'change', params: caseParams, body: fromVersion, answer: done }),
  recordPatientPayment: endpoint({ method: 'POST', path: '/api/cases/:caseId/patient-payments', allow: ['front-desk', 'biller', 'manager'], summary: 'Record money the patient paid.', patientData: 'change', params: caseParams, body: fromVersion.extend({ amount: z.int().min(1), paidOn: calendarDate }), answer: done }),
  snooze: endpoint({ method: 'POST', path: '/api/cases/:caseId/snooze', allow: desk, summary: 'Put the next step off, never past a deadline.', patientData: 'change', params: caseParams, body: z.object({ until: calendarDate }), answer: done }),
  assign: endpoint({ method: 'POST', path: '/api/cases/:caseId/assign', allow: desk, summary: 'Give the case an owner.', patientData: 'change', params: caseParams, body: z.object({ to: z.string() }), answer: done }),
  comment: endpoint({ method: 'POST', path: '/api/cases/:caseId/comments', allow: everyone, summary: 'Leave a comment for colleagues.', patientData: 'change', params: caseParams, body: z.object({ text: z.string().min(1).max(2_000) }), answer: done }),
  receiveFile: endpoint({ method: 'POST', path: '/api/files', allow: billing, summary: 'Hand in a file that arrived: 999, 277CA, 835, 271.', patientData: 'change', files: 'One part `file`.', answer: fileReceipt }),
  connections: endpoint({ method: 'GET', path: '/api/connections', allow: everyone, summary: 'Connections and their health.', patientData: 'none', answer: z.object({ connections: z.array(connectionHealth) }) }),
  collect: endpoint({ method: 'POST', path: '/api/connections/collect', allow: billing, summary: 'Send what waits and fetch what arrived, now.', patientData: 'change', answer: z.object({ sent: z.int(), received: z.array(fileReceipt) }) }),
  remittances: endpoint({ method: 'GET', path: '/api/remittances', allow: [...billing, 'auditor'], summary: 'Remittances received, and claims of them that fit no claim of ours.', patientData: 'view', answer: z.object({ rows: z.array(remittanceRow), unmatched: z.array(unmatchedClaim) }) }),
  matchRemittance: endpoint({ method: 'POST', path: '/api/remittances/unmatched/:id/match', allow: billing, summary: 'Match a kept remittance claim with a claim of ours and post it.', patientData: 'change', params: z.object({ id: z.string() }), body: z.object({ claimId: z.string() }), answer: z.object({ caseId: z.string() }) }),
  detachRemittance: endpoint({ method: 'POST', path: '/api/remittances/unmatched/:id/detach', allow: billing, summary: 'Settle a kept remittance claim without posting it, with a reason that is kept.', patientData: 'change', params: z.object({ id: z.string() }), body: z.object({ reason: z.string().min(10).max(500) }), answer: z.object({ settled: z.literal(true) }) }),
  settleRemittance: endpoint({ method: 'POST', path: '/api/remittances/:id/settle', allow: billing, summary: 'Take a remittance off the queue, with what was found out about it.', patientData: 'change', params: z.object({ id: z.string() }), body: z.object({ reason: z.string().min(10).max(500) }), answer: z.object({ settled: z.literal(true) }) }),
  settleFile: endpoint({ method: 'POST', path: '/api/files/:digest/settle', allow: billing, summary: 'Take a file that was kept aside off the queue, with what was found out about it.', patientData: 'change', params: z.object({ digest: z.string() }), body: z.object({ reason: z.string().min(10).max(500) }), answer: z.object({ settled: z.literal(true) }) }),
  remittance: endpoint({ method: 'GET', path: '/api/remittances/:id', allow: [...billing, 'auditor'], summary: 'One remittance, claim by claim beside what was expected.', patientData: 'view', params: z.object({ id: z.string() }), answer: remittancePage }),
  patientPage: endpoint({ method: 'GET', path: '/api/cases/:caseId/patient-page', allow: everyone, summary: 'The page the patient understands, in English or Spanish.', patientData: 'view', params: caseParams, query: z.object({ language: z.enum(['en', 'es']).optional() }), answer: patientPageView }),
  findCodes: endpoint({ method: 'GET', path: '/api/codes', allow: everyone, summary: 'Codes for plain words, best first, as typed.', patientData: 'none', query: z.object({ words: z.string().min(1).max(200), set: z.string().optional(), dateOfService: calendarDate.optional() }), answer: z.object({ hits: z.array(codeHit) }) }),
  notes: endpoint({ method: 'GET', path: '/api/notes', allow: everyone, summary: 'Notes of the office with what they lack; unsigned first.', patientData: 'view', answer: z.object({ rows: z.array(noteRow) }) }),
  weighNote: endpoint({ method: 'POST', path: '/api/cases/:caseId/notes/weigh', allow: desk, summary: 'How complete the story is with this text; nothing is stored.', patientData: 'view', params: caseParams, body: z.object({ noteId: z.string(), note: noteText }), answer: noteWeight }),
  saveNote: endpoint({ method: 'PUT', path: '/api/cases/:caseId/notes/:noteId', allow: ['dentist', 'biller', 'manager'], summary: 'Keep the text of a note that is not signed; a new id makes a new note.', patientData: 'change', params: caseParams.extend({ noteId: z.string().min(1).max(64) }), body: fromVersion.extend({ note: noteText }), answer: done }),
  amendNote: endpoint({ method: 'POST', path: '/api/cases/:caseId/notes/:noteId/amendments', allow: ['dentist'], summary: 'Add an amendment beside a signed note; its text stays as it is.', patientData: 'change', params: caseParams.extend({ noteId: z.string() }), body: fromVersion.extend({ text: z.string().min(1).max(200_000) }), answer: done }),
  files: endpoint({ method: 'GET', path: '/api/files', allow: [...billing, 'auditor'], summary: 'Files received and sent, newest first.', patientData: 'none', answer: z.object({ rows: z.array(fileRow) }) }),
  file: endpoint({ method: 'GET', path: '/api/files/:digest', allow: [...billing, 'auditor'], summary: 'One file in words, as a tree and as it came.', patientData: 'view', params: z.object({ digest: z.string() }), answer: fileView }),
  lookAtFile: endpoint({ method: 'POST', path: '/api/files/look', allow: desk, summary: 'Read a file and say what is in it; nothing is stored.', patientData: 'view', files: 'One part `file`.', answer: fileView }),
  approvals: endpoint({ method: 'GET', path: '/api/approvals', allow: everyone, summary: 'Authorizations and predeterminations of open cases.', patientData: 'view', answer: z.object({ authorizations: z.array(authorizationRow), predeterminations: z.array(predeterminationRow) }) }),
  audit: endpoint({ method: 'GET', path: '/api/audit', allow: ['manager', 'auditor'], summary: 'Who saw and changed what.', patientData: 'none', query: z.object({ before: z.coerce.number().int().optional(), whole: z.enum(['yes']).optional() }), answer: z.object({ entries: z.array(auditEntry), unbroken: z.boolean(), count: z.int().optional(), fingerprint: z.string().optional(), checked: z.enum(['newest', 'whole']).optional() }) }),
  demonstrationAnswers: endpoint({ method: 'POST', path: '/api/demonstration/answers', allow: billing, summary: 'In the demonstration office only: invented payers answer what was sent to them.', patientData: 'change', body: z.object({}), answer: z.object({ answered: z.array(z.string()), received: z.array(fileReceipt) }) }),
  ...codeEndpoints,
  ...complianceEndpoints,
  ...deviationEndpoints,
  ...documentEndpoints,
  ...paperDraftEndpoints,
  ...noteEndpoints,
  ...letterTemplateEndpoints,
  ...planEndpoints,
  ...peopleEndpoints,
  ...officeEndpoints,
  ...credentialingEndpoints,
  ...insightEndpoints,
} as const

export type EndpointName = keyof typeof endpoints
