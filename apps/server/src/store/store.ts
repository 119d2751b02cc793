// What the program remembers, as an interface: everything else talks to this and never to SQL.
// All work happens in a transaction of one office. When `inOffice` has answered, the change is on disk;
// when it throws, nothing of it happened.
import type { CaseEvent, CoverageKind, Finding, NewCaseEvent, NextStep, Role } from '@crossbill/model'
import type { ClaimStore, OutboxStore, RemittanceStore, RemarkStore } from './money-store.ts'

export type * from './money-store.ts'

export interface Store {
  /** Runs `work` in one transaction of one office. Rows of other offices do not exist in it. */
  inOffice: <T>(officeId: string, work: (office: OfficeStore) => Promise<T>) => Promise<T>
  /** People with this e-mail address in any office, at most five; used before an office is known. */
  findSignIn: (email: string) => Promise<{ officeId: string; personId: string }[]>
  /** Every office that has people. */
  officeIds: () => Promise<string[]>
  /** The session of a token if it is open now: not expired, not revoked, not idle, its person not disabled. */
  findSession: (wanted: { officeId: string; tokenDigest: Buffer; idleMinutes: number }) => Promise<Session | undefined>
}

/** The rooms of one office's memory, within one transaction. */
export interface OfficeStore {
  readonly officeId: string
  readonly office: OfficeRecords
  readonly people: PeopleStore
  readonly sessions: SessionStore
  readonly audit: AuditStore
  readonly cases: CaseStore
  readonly files: FileStore
  readonly claims: ClaimStore
  readonly outbox: OutboxStore
  readonly remittances: RemittanceStore
  readonly remarks: RemarkStore
  readonly queue: QueueStore
  readonly jobs: JobStore
  readonly codeTexts: CodeTextStore
  readonly noteTemplates: NoteTemplateStore
  readonly letterTemplates: LetterTemplateStore
  readonly paperDrafts: PaperDraftStore
  readonly deviations: DeviationStore
  readonly documents: DocumentStore
}

export interface OfficeRecords {
  create: (office: { name: string; document: unknown }) => Promise<void>
  read: () => Promise<{ name: string; document: unknown } | undefined>
  /** A number for a case: the wanted one if it is free, else the next. Numbers are given once. */
  caseNumber: (wanted?: number) => Promise<number>
  /** The next interchange control number, 1 to 999,999,999; numbers are given once. */
  nextControlNumber: () => Promise<number>
  /** Weekdays the office works on and days it is closed; what is left out is taken off its record. */
  setDays: (days: { workingDays?: readonly number[] | undefined; closedDays?: readonly string[] | undefined }) => Promise<void>
  setFee: (fee: { code: string; from: string; cents: number }) => Promise<void>
  /** `from` is the day it was recorded; of several the latest holds. */
  setCredential: (credential: { providerId: string; payerId: string; from: string; body: unknown }) => Promise<void>
  /** Every recorded standing; of several rows of one dentist and payer the last one holds. */
  credentials: () => Promise<{ providerId: string; payerId: string; body: unknown }[]>
  /** Dentists of the office, without their standings. */
  providers: () => Promise<{ id: string; body: unknown }[]>
  setProvider: (provider: { id: string; body: unknown }) => Promise<void>
}

export interface Person {
  id: string
  name: string
  email: string
  role: Role
  /** The dentist of the office whose sign-in this is. */
  providerId?: string
}

export interface PeopleStore {
  add: (person: Person & { passwordHash: string; mustChangePassword?: boolean }) => Promise<void>
  /** Also those who are locked out, with what a manager sees of them. */
  everyone: () => Promise<(Person & { active: boolean; mustChangePassword: boolean; lastSeen?: string })[]>
  hasEmail: (email: string) => Promise<boolean>
  change: (personId: string, changed: { name?: string | undefined; role?: Role | undefined; active?: boolean | undefined; providerId?: string | null | undefined }) => Promise<void>
  setPassword: (personId: string, password: { hash: string; mustChange: boolean }) => Promise<void>
  list: () => Promise<Person[]>
  /** With the password hash; undefined for unknown and for disabled people. */
  findForSignIn: (personId: string) => Promise<(Person & { passwordHash: string }) | undefined>
  /** Disables a person and revokes every session of theirs at once. */
  disable: (personId: string) => Promise<void>
}

export interface Session {
  person: Person
  office: { id: string; name: string }
  csrfToken: string
  /** The password was given by a manager; nothing else may be done before it is changed. */
  mustChangePassword: boolean
}

export interface SessionStore {
  open: (session: { tokenDigest: Buffer; personId: string; csrfToken: string; expiresAt: string }) => Promise<void>
  revoke: (tokenDigest: Buffer) => Promise<void>
  /** Ends every session of a person at once, but one. */
  revokeAllOf: (personId: string, except?: Buffer) => Promise<void>
}

/** One version of what a payer or plan does differently. */
export interface DeviationRecord {
  id: string
  version: number
  body: unknown
  withdrawn: boolean
  reason: string | undefined
  by: string
  at: string
}

export interface DeviationStore {
  /** Every version, by id, the newest first. */
  versions: () => Promise<DeviationRecord[]>
  /** The newest version of each that was not withdrawn; by their dates they take effect. */
  inEffect: () => Promise<unknown[]>
  /** Payers of the office's cases, at most 500, by name. */
  payers: () => Promise<{ id: string; name: string }[]>
  /** Adds a version and gives its number. */
  keep: (kept: { id: string; body: unknown; by: string; withdrawn?: boolean; reason?: string }) => Promise<number>
}

export interface AuditEntry {
  seq: number
  at: string
  by: string
  role: Role
  action: string
  object: string
}

export interface AuditStore {
  /** Adds one entry; the database gives place, time and digest. `object` holds ids only. */
  add: (entry: { person: Person; action: string; object: string }) => Promise<void>
  /** Newest first, at most `count`, older than `before`. */
  list: (count: number, before?: number) => Promise<AuditEntry[]>
  /**
   * Whether every entry looked at stands as it was written, none is missing in between and none at the end: the heads of
   * the chains are kept apart, where the program cannot write. `newest` looks at the last entries, `whole` at all.
   */
  verify: (extent: 'newest' | 'whole') => Promise<{ unbroken: boolean; count: number; fingerprint: string }>
}

/** What lists show of a case, computed from its history at each change. */
export interface CaseSummary {
  title: string
  patient: string
  payers: { coverageId: string; id?: string; name: string; side: 'medical' | 'dental' | 'accident' | 'none'; kind?: CoverageKind }[]
  /** Dentists of the case, and the days each treats on. */
  visits?: { providerId: string; dateOfService: string }[]
  providers?: string[]
  /** The last few things that happened, newest first. */
  recent: { date: string; text: string }[]
  /** Member numbers of the coverages, to find the case of an answer that arrives. */
  members: string[]
  fee: number
  dateOfService?: string
  /** Figures of the case for sums over the practice, as `measureCase` made them; absent in summaries of an older program. */
  measured?: unknown
}

export interface CaseRecord {
  caseId: string
  number: number
  version: number
  state: string
  summary: CaseSummary
}

export type Appended = { ok: true; version: number } | { ok: false; reason: 'unknown-case' } | { ok: false; reason: 'newer-version'; version: number }

export interface CaseStore {
  /** Opens a case with its first events. A document id used before gives the case that has it. */
  open: (opened: { externalId: string; number: number; at: string; by: string; events: NewCaseEvent[] }) => Promise<{ caseId: string; already: boolean }>
  /** Adds events at the end of a history. With `version`, only if nothing was added since. */
  append: (added: { caseId: string; version?: number; at: string; by: string; events: NewCaseEvent[] }) => Promise<Appended>
  history: (caseId: string) => Promise<CaseEvent[]>
  find: (caseId: string) => Promise<CaseRecord | undefined>
  list: (search?: string) => Promise<CaseRecord[]>
  /** Cases with a coverage under one of these member numbers, as their latest document says. */
  findByMember: (memberIds: string[]) => Promise<CaseRecord[]>
  /** Cases in whose history a hold was overridden, however old. */
  overridden: () => Promise<{ caseId: string; number: number }[]>
  /** The figures of every case for sums over the practice; no names are among them. */
  measured: () => Promise<{ caseId: string; measured: unknown }[]>
  /** How many cases the office has, and how many of them are held. */
  counts: () => Promise<{ total: number; held: number }>
  /** Keeps what lists show; not history, can be computed again at any time. */
  summarize: (caseId: string, shown: { state: string; summary: CaseSummary; noteRows: unknown[]; approvals: { authorizations: unknown[]; predeterminations: unknown[] }; computedOn: string }) => Promise<void>
  /** What the list of notes shows, case by case, as it was when each case was last computed. */
  noteRows: () => Promise<unknown[]>
  /** What the list of approvals shows, of cases that are not settled. */
  approvals: () => Promise<{ authorizations: unknown[]; predeterminations: unknown[] }>
  /** Open cases last computed on another day than this one, oldest first: what is due has moved. */
  toCompute: (today: string, limit: number) => Promise<string[]>
  /** Open cases of a dentist, by the id the cases use. */
  openOfProvider: (providerId: string) => Promise<string[]>
}

export interface StoredFile {
  digest: string
  kind: string
  name: string
  bytes: Buffer
  receivedAt: string
}

export interface InboxEntry {
  digest: string
  state: 'received' | 'understood' | 'kept-aside'
  connection: string
  kind: string
  findings: Finding[]
  happened: string[]
}

export interface FileStore {
  /** Keeps the bytes under their SHA-256 digest. The same bytes twice are one file. */
  keep: (file: { kind: string; name: string; bytes: Buffer }) => Promise<{ digest: string; already: boolean }>
  find: (digest: string) => Promise<StoredFile | undefined>
  /** Enters a kept file into the inbox; false when it was there. */
  receive: (digest: string, connection: string) => Promise<boolean>
  inboxEntry: (digest: string) => Promise<InboxEntry | undefined>
  /** Digests received and not yet understood, oldest first. */
  waiting: () => Promise<string[]>
  settle: (settled: { digest: string; kind: string; state: 'understood' | 'kept-aside'; findings: Finding[]; happened: string[] }) => Promise<void>
  /** Records an interchange's identity; gives the digest that has it already, if another has. */
  recordInterchange: (identity: { sender: string; receiver: string; controlNumber: string; date: string; digest: string }) => Promise<string | undefined>
  lastReceivedAt: (connection: string) => Promise<string | undefined>
  /** Files received and sent, newest first, without their bytes. */
  list: () => Promise<{ digest: string; kind: string; name: string; bytes: number; at: string; direction: 'received' | 'sent'; errors: number }[]>
}

/** What a queue row is about: a case, a remittance claim that fits none, a remittance kept aside, or a file kept aside. */
export type Subject = { caseId: string } | { unmatchedId: string } | { remittanceId: string } | { fileDigest: string }

export interface QueueEntry {
  stepId: string
  caseId: string | undefined
  /** The case the step is about, as lists show it. */
  record: Pick<CaseRecord, 'number' | 'state' | 'summary'> | undefined
  unmatchedId: string | undefined
  remittanceId: string | undefined
  fileDigest: string | undefined
  next: NextStep
  ownerPersonId: string | undefined
  ownerName: string | undefined
  snoozedUntil: string | undefined
}

export interface QueueStore {
  /** Puts the one open step of a subject in place of the earlier one; the person who owns it stays. */
  put: (subject: Subject, next: NextStep, options: { snoozedUntil?: string | undefined }) => Promise<void>
  /** Steps of remittance claims that were just kept, and so have none yet. */
  putUnmatched: (steps: readonly { unmatchedId: string; next: NextStep }[]) => Promise<void>
  /** The subject has no step any more. */
  close: (subject: Subject) => Promise<void>
  list: (owner: { is: 'everyone' } | { is: 'none' } | { is: 'person'; personId: string }) => Promise<QueueEntry[]>
  /** The open step of each case, in short. */
  ofCases: () => Promise<Map<string, { title: string; due: string }>>
  assign: (subject: Subject, personId: string) => Promise<boolean>
}

export interface JobStore {
  /** Asks for a short job in this very transaction; the payload holds ids only. */
  add: (task: string, payload: Record<string, string>) => Promise<void>
}

/** One licensed set the office imported. */
export interface LicensedSet {
  set: 'cdt' | 'cpt'
  fileName: string
  digest: string
  codes: number
  importedBy: string
  importedAt: string
}

/** Official texts of licensed code sets: this office's own, never another's. */
export interface CodeTextStore {
  /** Puts the texts of one set in place of those it had. */
  replace: (imported: Omit<LicensedSet, 'importedAt' | 'codes'> & { texts: readonly { code: string; name: string }[] }) => Promise<void>
  /** Takes the texts of one set out; false when there were none. */
  remove: (set: 'cdt' | 'cpt') => Promise<boolean>
  list: () => Promise<LicensedSet[]>
  texts: (set: 'cdt' | 'cpt') => Promise<{ code: string; name: string }[]>
  /** Texts of these codes, whichever set they are of. */
  namesOf: (codes: readonly string[]) => Promise<Map<string, string>>
}

export interface NoteTemplateStore {
  /** Keeps a template under its id, in place of an earlier one. */
  keep: (templateId: string, body: unknown, by: string) => Promise<void>
  remove: (templateId: string) => Promise<boolean>
  list: () => Promise<{ id: string; body: unknown }[]>
}

export interface LetterTemplateStore {
  /** Keeps the template of a kind of letter, in place of an earlier one. */
  keep: (kind: string, body: unknown, by: string) => Promise<void>
  remove: (kind: string) => Promise<boolean>
  /** The bodies, in the order of their kinds. */
  list: () => Promise<unknown[]>
}

/** Papers being written, one for each paper of a case. */
export interface PaperDraftStore {
  find: (caseId: string, paper: string) => Promise<{ version: number; body: unknown; keptBy: string; keptAt: string } | undefined>
  /** The new version; undefined when another version stands there now. Version 0 makes the first one. */
  keep: (caseId: string, paper: string, draft: { version: number; body: unknown; by: string }) => Promise<number | undefined>
  /** Leaves another version where it is. */
  remove: (caseId: string, paper: string, version: number) => Promise<void>
}

/** Whose signature a paper carries, and how it was given. */
export interface DocumentSignature {
  by: string
  /** `here`: by the signed-in person; `on-paper`: recorded by a person of the office. */
  how: 'here' | 'on-paper'
  /** Day of a signature on paper; moment of one given here. */
  at: string
  as: string
  /** Which option of Medicare's notice the patient marked. */
  option?: 1 | 2 | 3 | undefined
}

export interface SignedDocument {
  documentId: string
  caseId: string
  kind: string
  title: string
  coverageId: string | undefined
  claimId: string | undefined
  /** The text as signed, sentence by sentence. */
  body: unknown
  digest: string
  signature: DocumentSignature
  keptBy: string
  keptAt: string
}

/** Papers as signed; only added, never changed. */
export interface DocumentStore {
  keep: (kept: Omit<SignedDocument, 'documentId' | 'keptBy'> & { pdf: Buffer; person: Person }) => Promise<string>
  /** Papers of a case, newest first, without their sheets. */
  ofCase: (caseId: string) => Promise<SignedDocument[]>
  find: (caseId: string, documentId: string) => Promise<(SignedDocument & { pdf: Buffer }) | undefined>
  offsets: () => Promise<Record<'cms1500' | 'ada', { x: number; y: number }>>
  setOffset: (form: 'cms1500' | 'ada', offset: { x: number; y: number; by: string }) => Promise<void>
}
