// The store's rooms for money: claims, what leaves for payers, remittances and their postings, and remarks on them.
import type { Claim, Finding, RemittanceAdvice, RemittanceClaim } from '@crossbill/model'

export interface ClaimRecord {
  claimId: string
  caseId: string
  coverageId: string
  patientControlNumber: string
  state: string
  claim: Claim
}

export interface ClaimStore {
  /** Keeps a built claim. False when a live original for this case, coverage and purpose exists. */
  add: (added: { caseId: string; coverageId: string; claim: Claim }) => Promise<boolean>
  find: (claimId: string) => Promise<ClaimRecord | undefined>
  findByControlNumber: (patientControlNumber: string) => Promise<ClaimRecord | undefined>
  /** Our claims with these numbers, by number. */
  findByControlNumbers: (patientControlNumbers: readonly string[]) => Promise<Map<string, ClaimRecord>>
  /** Claims that may still get an answer; every claim ever sent. */
  sent: () => Promise<ClaimRecord[]>
  setState: (claimId: string, state: 'built' | 'sent' | 'rejected' | 'withdrawn') => Promise<void>
}

export interface Message {
  messageId: string
  claimId: string
  caseId: string
  connection: string
  fileName: string
  digest: string
  interchangeControlNumber: string
  groupControlNumber: string
  transactionControlNumber: string
  state: 'waiting' | 'sent' | 'unknown' | 'refused'
  /** Control number of the paper that goes with the claim; absent for the claim itself. */
  attachment?: string
  documentId?: string
}

export interface OutboxStore {
  /** Puts a claim's file into the outbox once and gives its id; undefined when the claim is in it already. */
  add: (message: Omit<Message, 'messageId' | 'state'>) => Promise<string | undefined>
  waiting: () => Promise<Message[]>
  /** Locks one message for delivery; undefined when it is no longer waiting. */
  claimForDelivery: (messageId: string) => Promise<Message | undefined>
  /** True once the claim itself is on the other side; its papers wait for that. */
  claimLeft: (claimId: string) => Promise<boolean>
  settle: (messageId: string, state: 'sent' | 'unknown' | 'refused', receipt: unknown) => Promise<void>
  findByControlNumbers: (numbers: { interchange?: string; group?: string }) => Promise<Message[]>
  lastSentAt: (connection: string) => Promise<string | undefined>
}

export interface RemittanceRecord {
  remittanceId: string
  digest: string
  state: 'posted' | 'partly-posted' | 'kept-aside' | 'known'
  receivedAt: string
  advice: RemittanceAdvice
  findings: Finding[]
  posted: number
  unmatched: number
}

export interface Unmatched {
  id: string
  remittanceId: string
  reason: string
  claim: RemittanceClaim
  payerName: string
  receivedAt: string
}

export interface RemittanceStore {
  /** Remittances with this payment key (payer, payee, trace, date, amount) that were posted. */
  findPosted: (paymentKey: string) => Promise<{ remittanceId: string; contentDigest: string }[]>
  add: (added: {
    digest: string
    position: number
    paymentKey: string
    contentDigest: string
    state: RemittanceRecord['state']
    advice: RemittanceAdvice
    difference: number
    findings: Finding[]
  }) => Promise<string>
  /** True when the same payer number, claim and status was posted with other amounts. */
  postedDifferently: (identity: string, key: string) => Promise<boolean>
  /** True when a posting with this key was made. */
  isPosted: (key: string) => Promise<boolean>
  /** Records one posting under its key; false when that key was posted before. */
  post: (posting: { key: string; identity: string; remittanceId: string; position: number; claimId: string; caseId: string; paid: number }) => Promise<boolean>
  /** Reversals posted here that took back this many cents, with the numbers of their claims. */
  reversals: (cents: number) => Promise<{ paid: number; payerNumber: string | undefined; ourNumber: string }[]>
  /** Keeps claims of one remittance that fit none of ours; gives their ids in the same order. */
  keepUnmatched: (remittanceId: string, kept: readonly { position: number; reason: string; claim: RemittanceClaim }[]) => Promise<string[]>
  findUnmatched: (id: string) => Promise<(Unmatched & { position: number; digest: string; advice: RemittanceAdvice }) | undefined>
  settleUnmatched: (id: string, state: 'matched' | 'detached') => Promise<void>
  find: (remittanceId: string) => Promise<RemittanceRecord | undefined>
  /** Which claims of a remittance were posted, by position, and to which claim of ours. */
  postings: (remittanceId: string) => Promise<{ position: number; claimId: string; caseId: string }[]>
  list: () => Promise<RemittanceRecord[]>
  unmatched: () => Promise<Unmatched[]>
}

/** What people said when they settled something by hand; only added, never changed. */
export interface Remark {
  by: string
  at: string
  text: string
}

export interface RemarkStore {
  add: (subject: { remittanceId: string } | { unmatchedId: string } | { fileDigest: string }, remark: Remark) => Promise<void>
  /** Remarks on a remittance and on the claims of it that were detached, oldest first. */
  ofRemittance: (remittanceId: string) => Promise<Remark[]>
}
