// What pages show: views computed by the server from the case's history. Amounts in cents, dates YYYY-MM-DD.
import { acknowledgement, calendarDate, caseDocument, claim, coordinationDecision, finding, instant, nextStep, remittanceClaim, role } from '@crossbill/model'
import { z } from 'zod'

export const person = z.object({ id: z.string(), name: z.string(), role, email: z.string() })
export type PersonView = z.infer<typeof person>

/** One word each, see the table of states in the screens. */
export const caseState = z.enum([
  'draft', 'fact-missing', 'held', 'ready', 'sent', 'waiting', 'more-asked', 'accepted', 'paid', 'partly-paid', 'declined', 'appealed', 'corrected', 'patient-billed', 'settled', 'no-match',
])
export type CaseState = z.infer<typeof caseState>

/** One row of the queue: who must do what by when. */
export const queueRow = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  patient: z.string(),
  title: z.string(),
  next: nextStep,
  state: caseState,
  payer: z.object({ name: z.string(), side: z.enum(['medical', 'dental', 'accident', 'none']) }).optional(),
  owner: z.string().optional(),
  snoozedUntil: calendarDate.optional(),
  expected: z.int(),
})
export type QueueRow = z.infer<typeof queueRow>

export const caseRow = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  patient: z.string(),
  title: z.string(),
  state: caseState,
  dateOfService: calendarDate.optional(),
  payers: z.array(z.object({ name: z.string(), side: z.enum(['medical', 'dental', 'accident', 'none']) })),
  fee: z.int(),
  next: z.string(),
  due: calendarDate.optional(),
})
export type CaseRow = z.infer<typeof caseRow>

/** What a payer's denial is good for (section 8 of the reference). */
export const denialVerdict = z.object({
  handling: z.enum(['primary-zero', 'prior-paid', 'fix', 'reorder', 'appeal', 'stop']),
  usableForDental: z.boolean(),
  /** In plain words, one or two sentences. */
  words: z.string(),
  remedy: z.string(),
  patientMayBeBilled: z.boolean(),
  rule: z.string(),
})

export const claimView = z.object({
  claim,
  coverageId: z.string(),
  payerName: z.string(),
  side: z.enum(['medical', 'dental', 'accident', 'none']),
  state: caseState,
  sentOn: calendarDate.optional(),
  fileDigest: z.string().optional(),
  acknowledgements: z.array(acknowledgement.extend({ words: z.string() })),
  answers: z.array(
    z.object({
      postedOn: calendarDate,
      traceNumber: z.string(),
      claim: remittanceClaim,
      /** The whole answer in words, then line by line. */
      words: z.string(),
      lines: z.array(z.object({ words: z.string(), verdict: denialVerdict.optional() })),
      verdict: denialVerdict.optional(),
    }),
  ),
})
export type ClaimView = z.infer<typeof claimView>

export const timelineEntry = z.object({
  date: calendarDate,
  at: instant.optional(),
  /** past, today, or expected. */
  when: z.enum(['past', 'today', 'expected']),
  text: z.string(),
  detail: z.string().optional(),
  by: z.string().optional(),
})

/** Money of the case: fee = paid by each payer + patient + write-off, posted first and expected after. */
export const ledgerEntry = z.object({
  date: calendarDate.optional(),
  text: z.string(),
  coverageId: z.string().optional(),
  amount: z.int(),
  kind: z.enum(['charge', 'payment', 'write-off', 'patient', 'patient-payment', 'interest']),
  posted: z.boolean(),
})

export const casePage = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  state: caseState,
  owner: z.string().optional(),
  document: caseDocument,
  decision: coordinationDecision,
  next: nextStep,
  claims: z.array(claimView),
  timeline: z.array(timelineEntry),
  ledger: z.array(ledgerEntry),
  /** What the patient owes now that the last payer answered; absent before. In cents. */
  patientOwes: z.int().optional(),
  comments: z.array(z.object({ at: instant, by: z.string(), text: z.string() })),
  version: z.int(),
})
export type CasePage = z.infer<typeof casePage>

export const remittanceRow = z.object({
  id: z.string(),
  payerName: z.string(),
  traceNumber: z.string(),
  receivedOn: calendarDate,
  amount: z.int(),
  claims: z.int(),
  posted: z.int(),
  unmatched: z.int(),
  balanced: z.boolean(),
  findings: z.array(finding),
})
export type RemittanceRow = z.infer<typeof remittanceRow>

/** A claim of a remittance that no claim of ours fits: kept and queued, never dropped. */
export const unmatchedClaim = z.object({
  id: z.string(),
  remittanceId: z.string(),
  payerName: z.string(),
  receivedOn: calendarDate,
  claim: remittanceClaim,
  candidates: z.array(z.object({ claimId: z.string(), caseId: z.string(), caseNumber: z.string(), patient: z.string(), why: z.string() })),
})

export const auditEntry = z.object({ seq: z.int(), at: instant, by: z.string(), role, action: z.string(), object: z.string() })

export const connectionHealth = z.object({
  name: z.string(),
  kind: z.enum(['folder', 'sftp', 'clearinghouse']),
  working: z.boolean(),
  waiting: z.int(),
  lastSent: instant.optional(),
  lastReceived: instant.optional(),
  trouble: z.string().optional(),
})

/** What came of reading one arrived file. */
export const fileReceipt = z.object({
  digest: z.string(),
  kind: z.string(),
  already: z.boolean(),
  /** One sentence for each thing that happened. */
  happened: z.array(z.string()),
  findings: z.array(finding),
})
