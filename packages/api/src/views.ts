// What pages show: views computed by the server from the case's history. Amounts in cents, dates YYYY-MM-DD.
import {
  acknowledgement, amount, calendarDate, caseDocument, cents, claim, coordinationDecision, finding, instant, nextStep, predetermination, priorAuthorization, providerAdjustment, remittanceClaim, role, storyStrength, valueConflict,
} from '@crossbill/model'
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
  /** The last few things that happened, newest first. */
  recent: z.array(z.object({ date: calendarDate, text: z.string() })).optional(),
  /** The file or remittance a step without a case is about. */
  fileDigest: z.string().optional(),
  remittanceId: z.string().optional(),
  /** The payer's line for providers. */
  payerPhone: z.string().optional(),
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
  /** How it may be corrected now: a new original, a replacement, or not at all. */
  correction: z.enum(['new-original', 'replacement', 'none']).optional(),
  mayVoid: z.boolean().optional(),
  /** The payer took it back. */
  voided: z.boolean().optional(),
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
  /** Names of the procedure codes on the page: the licensor's own where the office imported them, else our plain names. */
  codeNames: z.record(z.string(), z.string()).optional(),
  next: nextStep,
  claims: z.array(claimView),
  timeline: z.array(timelineEntry),
  ledger: z.array(ledgerEntry),
  /** What the patient owes now that the last payer answered; absent before. In cents. */
  patientOwes: z.int().optional(),
  comments: z.array(z.object({ at: instant, by: z.string(), text: z.string() })),
  /** Values a payer tells otherwise than a person confirmed; open until a person decides. */
  conflicts: z.array(valueConflict.extend({ coverageId: z.string(), answeredOn: calendarDate.optional(), words: z.string() })).optional(),
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

/** One remittance, claim by claim beside what was expected of it. */
export const remittancePage = remittanceRow.extend({
  paidOn: calendarDate.optional(),
  claims: z.array(
    z.object({
      claim: remittanceClaim,
      /** The claim of ours it answers; absent when none fits. */
      match: z.object({ caseId: z.string(), caseNumber: z.string(), patient: z.string(), claimId: z.string() }).optional(),
      posted: z.boolean(),
      /** What the estimate expected this payer to pay on this claim, in cents. */
      expected: cents.optional(),
      /** Why the payment differs from what was expected, in words. */
      words: z.string().optional(),
    }),
  ),
  /** Money taken or given outside of claims, as the payer states it: positive takes money from the payment. */
  providerAdjustments: z.array(providerAdjustment.extend({ words: z.string() })),
  /** What people found out about it when they settled something by hand. */
  remarks: z.array(z.object({ by: z.string(), at: instant, text: z.string() })).optional(),
  /** The file it came in. */
  fileDigest: z.string().optional(),
})
export type RemittancePage = z.infer<typeof remittancePage>

const patientLabel = z.string()
/** The patient's page in one language; same figures in both. Amounts in cents; absent means not known. */
export const patientPageView = z.object({
  language: z.enum(['en', 'es']),
  title: z.string(),
  forWhom: z.string(),
  prepared: z.string(),
  medical: z.object({ payer: z.string(), deductible: amount.optional(), deductibleMet: amount.optional(), top: amount.optional(), paidThisYear: amount.optional(), thisVisit: amount, planPercent: z.number().optional(), share: z.string().optional() }).optional(),
  dental: z.object({ payer: z.string(), unlimited: z.boolean(), yearly: amount.optional(), used: amount.optional(), thisVisit: amount, leftAfter: amount.optional() }).optional(),
  labels: z.object({
    medical: patientLabel, dental: patientLabel, medicalIdea: patientLabel, dentalIdea: patientLabel, firstYouPay: patientLabel, toGo: patientLabel, of: patientLabel, stopPaying: patientLabel,
    paidThisYear: patientLabel, countsNow: patientLabel, medicalLimit: patientLabel, dentalLimit: patientLabel, aYear: patientLabel, used: patientLabel, thisVisit: patientLabel, leftAfter: patientLabel,
    noYearlyLimit: patientLabel, weWillAsk: patientLabel, visitInMoney: patientLabel, fullFee: patientLabel, takenOff: patientLabel, nobodyPays: patientLabel, medicalShouldPay: patientLabel,
    accidentShouldPay: patientLabel, dentalShouldPay: patientLabel, youShouldPay: patientLabel, whatHappensNext: patientLabel, wordsTitle: patientLabel,
  }),
  money: z.object({ fee: amount, writeOff: amount, accident: amount.optional(), medical: amount, dental: amount, patient: amount }),
  range: z.string(),
  steps: z.array(z.object({ when: z.string(), what: z.string() })),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  glossary: z.array(z.object({ word: z.string(), meaning: z.string() })),
  /** For the front desk: the whole page in one breath. */
  oneBreath: z.string(),
  estimate: z.string(),
  questions: z.string(),
  office: z.string(),
})
export type PatientPageView = z.infer<typeof patientPageView>

/** One code found for words as typed. */
export const codeHit = z.object({
  set: z.string(),
  code: z.string(),
  name: z.string(),
  score: z.number(),
  alsoConsider: z.array(z.string()).optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  /** False for a code that must be completed before it may be billed. */
  billable: z.boolean().optional(),
  note: z.string().optional(),
})
export type CodeHit = z.infer<typeof codeHit>

/** What is typed of a note; signing and amendments have their own endpoints. Rules refuse what is too long, with the section named. */
export const noteText = z.object({
  dateOfService: calendarDate,
  providerId: z.string().optional(),
  subjective: z.string().max(200_000),
  objective: z.string().max(200_000),
  assessment: z.string().max(200_000),
  plan: z.string().max(200_000),
})
/** How complete a note makes the story, and what its words were understood as. */
export const noteWeight = z.object({
  stories: z.array(storyStrength),
  /** Words the note is understood to deny, for example swelling after "denies swelling". */
  understoodAsNo: z.array(z.string()),
  /** Places to write for what is missing; each has a gap `___` and is never a finding. */
  prompts: z.array(z.object({ pathway: z.string(), element: z.string(), label: z.string(), insert: z.string(), section: z.enum(['subjective', 'objective', 'assessment', 'plan']) })).optional(),
  /** Why the text may not be kept as it is: too long, control characters. */
  findings: z.array(finding).optional(),
})

export const noteRow = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  patient: z.string(),
  title: z.string(),
  noteId: z.string(),
  dateOfService: calendarDate,
  provider: z.string().optional(),
  signed: z.boolean(),
  points: z.int(),
  outOf: z.int(),
  missing: z.array(z.string()),
})

/** One line of a file shown as a tree. */
export const fileTreeLine = z.object({
  depth: z.int(),
  kind: z.enum(['interchange', 'group', 'transaction', 'loop', 'segment']),
  id: z.string(),
  name: z.string(),
  segmentIndex: z.int(),
  elements: z.array(z.object({ reference: z.string(), name: z.string(), value: z.string() })),
})

/** Three views of one truth: plain words, tree, and the file as it came with findings at their places. */
export const fileView = z.object({
  digest: z.string(),
  name: z.string().optional(),
  kind: z.string(),
  receivedOn: calendarDate.optional(),
  bytes: z.int(),
  verdict: z.enum(['valid', 'malformed', 'unreadable']),
  /** What the file says, for the office: one section per claim, answer or subject. */
  words: z.array(z.object({ title: z.string(), rows: z.array(z.object({ name: z.string(), value: z.string() })) })),
  tree: z.array(fileTreeLine),
  segments: z.array(z.object({ index: z.int(), text: z.string() })),
  findings: z.array(finding.extend({ segmentIndex: z.int().optional(), element: z.string().optional() })),
  /** True when the file is longer than what is shown; the views then hold its beginning. */
  cut: z.boolean(),
})
export type FileView = z.infer<typeof fileView>

export const fileRow = z.object({ digest: z.string(), name: z.string().optional(), kind: z.string(), direction: z.enum(['received', 'sent']), at: instant, bytes: z.int(), errors: z.int() })

/** An authorization with its scope checked element by element. */
export const authorizationRow = z.object({
  caseId: z.string(), caseNumber: z.string(), patient: z.string(), title: z.string(), payerName: z.string(),
  authorization: priorAuthorization,
  /** Day it must be acted on, and why. */
  clock: z.object({ date: calendarDate, what: z.string() }).optional(),
  scope: z.array(z.object({ what: z.string(), value: z.string(), fits: z.boolean(), why: z.string().optional() })),
  dateOfService: calendarDate.optional(),
})
/** A dental estimate of the payer: promises nothing, goes stale. */
export const predeterminationRow = z.object({
  caseId: z.string(), caseNumber: z.string(), patient: z.string(), title: z.string(), payerName: z.string(),
  predetermination,
  /** Sum of the estimated payments, in cents. */
  estimate: amount.optional(),
  staleOn: calendarDate.optional(),
  why: z.string().optional(),
})
