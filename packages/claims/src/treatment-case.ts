// A treatment case computed from its history: one pure function over append-only events.
import type {
  Acknowledgement, CalendarDate, CaseDocument, CaseEvent, Claim, Finding, RemittanceAdvice, RemittanceClaim, ValueConflict,
} from '@crossbill/model'

/** One answer of a payer to one claim, with the payment it came in. */
export interface PostedAnswer {
  readonly postedOn: CalendarDate
  readonly payment: RemittanceAdvice['payment']
  readonly payerName: string
  readonly claim: RemittanceClaim
  readonly fileDigest?: string
}

export interface ClaimSent {
  readonly on: CalendarDate
  readonly fileDigest: string
  readonly interchangeControlNumber: string
  readonly groupControlNumber: string
  readonly transactionControlNumber: string
}

export interface ClaimProgress {
  readonly claim: Claim
  readonly coverageId: string
  readonly serviceIds: readonly string[]
  sent?: ClaimSent
  appealedOn?: CalendarDate
  /** Papers that went out after the claim that announced them. */
  readonly attachments: { readonly documentId: string; readonly controlNumber: string; readonly on: CalendarDate; readonly fileDigest: string }[]
  readonly acknowledgements: Acknowledgement[]
  readonly answers: PostedAnswer[]
}

export interface HoldOverride {
  readonly holdCode: string
  readonly coverageId: string
  readonly reason: string
  readonly by: string
  readonly at: string
  /** What was signed; absent in older histories, which then cover the whole hold. */
  readonly title?: string
  readonly serviceIds?: readonly string[]
}

/** A value the payer tells otherwise than a person confirmed; open until a person decides. `path` is that of the document. */
export interface OpenConflict extends ValueConflict {
  readonly coverageId: string
  readonly answeredOn?: CalendarDate
}

export interface TreatmentCase {
  document: CaseDocument
  readonly claims: ClaimProgress[]
  readonly overrides: HoldOverride[]
  readonly comments: { at: string; by: string; text: string }[]
  readonly findings: Finding[]
  conflicts: OpenConflict[]
  owner?: string
  snoozedUntil?: CalendarDate
  patientBilled: number
  patientBilledOn?: CalendarDate
  patientPaid: number
  /** Number of the last event; a change names the version it was made from. */
  version: number
}

/**
 * The case as its history says it is. The first event opens it; an empty or headless history is a defect of the
 * caller and throws.
 */
export function readHistory(events: readonly CaseEvent[]): TreatmentCase {
  const first = events[0]
  if (first === undefined || first.kind !== 'case-opened') throw new Error('A case history begins with its opening.')
  const state = openCase(first.document)
  state.version = first.seq
  for (const event of events.slice(1)) {
    apply(state, event)
    state.version = event.seq
  }
  return state
}

/** A case of which nothing but its document is known. */
export function openCase(document: CaseDocument): TreatmentCase {
  return { document, claims: [], overrides: [], comments: [], findings: [], conflicts: [], patientBilled: 0, patientPaid: 0, version: 0 }
}

function apply(state: TreatmentCase, event: CaseEvent): void {
  switch (event.kind) {
    case 'case-opened':
      state.document = event.document
      return
    case 'facts-changed':
      state.document = event.document
      state.conflicts = state.conflicts.filter((each) => !event.changed.includes(each.path))
      return
    case 'benefits-answered':
      state.document = event.document
      state.conflicts = withConflicts(state.conflicts, event)
      return
    case 'note-signed':
      state.document = withSignedNote(state.document, event)
      return
    case 'authorization-recorded':
      state.document = withAuthorization(state.document, event.authorization)
      return
    case 'hold-overridden':
      state.overrides.push({ holdCode: event.holdCode, coverageId: event.coverageId, reason: event.reason, by: event.by, at: event.at, ...(event.title !== undefined && { title: event.title }), ...(event.serviceIds !== undefined && { serviceIds: event.serviceIds }) })
      return
    case 'commented':
      state.comments.push({ at: event.at, by: event.by, text: event.text })
      return
    case 'assigned':
      state.owner = event.to
      return
    case 'snoozed':
      state.snoozedUntil = event.until
      return
    case 'patient-billed':
      state.patientBilled += event.amount
      state.patientBilledOn = event.billedOn
      return
    case 'patient-paid':
      state.patientPaid += event.amount
      return
    case 'finding-recorded':
      state.findings.push(event.finding)
      return
    default:
      applyToClaim(state, event)
  }
}

function withConflicts(open: readonly OpenConflict[], event: Extract<CaseEvent, { kind: 'benefits-answered' }>): OpenConflict[] {
  const { coverageId, answeredOn } = event
  const told = event.conflicts.map((each) => ({ ...each, path: `coverages[${coverageId}].${each.path}`, coverageId, ...(answeredOn === undefined ? {} : { answeredOn }) }))
  // The newest answer of a coverage says all that still differs.
  return [...open.filter((each) => each.coverageId !== coverageId), ...told]
}

type ClaimEvent = Extract<CaseEvent, { kind: 'claim-built' | 'claim-sent' | 'attachment-sent' | 'acknowledged' | 'remittance-posted' | 'appealed' }>

function applyToClaim(state: TreatmentCase, event: ClaimEvent): void {
  if (event.kind === 'claim-built') {
    const { claim } = event
    const serviceIds = [...new Set(claim.lines.flatMap((line) => line.serviceIds ?? []))]
    state.claims.push({ claim, coverageId: claim.coverageId ?? '', serviceIds, attachments: [], acknowledgements: [], answers: [] })
    return
  }
  const progress = state.claims.find((each) => each.claim.id === event.claimId)
  if (progress === undefined) throw new Error(`The history speaks of a claim it never built: event ${event.seq}.`)
  if (event.kind === 'claim-sent') {
    const { sentOn: on, fileDigest, interchangeControlNumber, groupControlNumber, transactionControlNumber } = event
    progress.sent = { on, fileDigest, interchangeControlNumber, groupControlNumber, transactionControlNumber }
  } else if (event.kind === 'acknowledged') progress.acknowledgements.push(event.acknowledgement)
  else if (event.kind === 'attachment-sent') progress.attachments.push({ documentId: event.documentId, controlNumber: event.controlNumber, on: event.sentOn, fileDigest: event.fileDigest })
  else if (event.kind === 'appealed') progress.appealedOn = event.sentOn
  else {
    progress.answers.push({
      postedOn: event.postedOn, payment: event.advice.payment, payerName: event.advice.payer.name, claim: event.claim,
      ...(event.fileDigest === undefined ? {} : { fileDigest: event.fileDigest }),
    })
  }
}

function withSignedNote(document: CaseDocument, event: { noteId: string; by: string; at: string }): CaseDocument {
  const notes = (document.chart?.notes ?? []).map((note) => (note.id === event.noteId && note.signed === undefined ? { ...note, signed: { by: event.by, at: event.at } } : note))
  return { ...document, chart: { ...document.chart, notes } }
}

function withAuthorization(document: CaseDocument, authorization: NonNullable<CaseDocument['priorAuthorizations']>[number]): CaseDocument {
  const others = (document.priorAuthorizations ?? []).filter((each) => each.id !== authorization.id)
  return { ...document, priorAuthorizations: [...others, authorization] }
}
