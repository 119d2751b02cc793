// What people do to a case: facts, notes, authorizations, overrides, appeals, the patient's money, owner, snooze, comments.
import { isDeepStrictEqual } from 'node:util'
import { patientAccount } from '@crossbill/claims'
import { endpoints } from '@crossbill/api'
import { addDays, type CaseDocument, type NewCaseEvent } from '@crossbill/model'
import { ownLetters } from '@crossbill/rules'
import type { FastifyInstance } from 'fastify'
import { lookAtCase } from '../../flow/look-at-case.ts'
import { record } from '../../flow/record.ts'
import { setFacts } from '../../flow/set-fact.ts'
import type { OfficeStore, Person } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { notFound, Refused, withFindings } from '../refused.ts'
import { serve } from '../register.ts'

export function serveCaseChanges(app: FastifyInstance, context: Context): void {
  serveFacts(app, context)
  serveHoldOverride(app, context)
  serveMoney(app, context)
  serveDesk(app, context)
}

/** Records one change made from a version of the case. */
export function change(context: Context, office: OfficeStore, changed: { caseId: string; version?: number; person: Person; event: NewCaseEvent }) {
  const { caseId, version, person, event } = changed
  return record(context, office, { caseId, by: person.name, events: [event], ...(version === undefined ? {} : { version }) })
}

function serveFacts(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.answerNeeds,
    action: 'facts changed',
    handle: async ({ office, person, params, body }) => {
      const { state } = await lookAtCase(context, office, params.caseId)
      const changed = setFacts(state.document, body.changes)
      if (!changed.ok) throw withFindings('FACTS-REFUSED', 'Nothing was changed.', changed.findings)
      refuseChangedParts(state.document, changed.value, person)
      return change(context, office, { caseId: params.caseId, version: body.version, person, event: { kind: 'facts-changed', document: changed.value, changed: body.changes.map((each) => each.path) } })
    },
  })

  serve(app, context, {
    endpoint: endpoints.recordAuthorization,
    action: 'authorization recorded',
    handle: async ({ office, person, params, body }) => {
      const { state } = await lookAtCase(context, office, params.caseId)
      if (!state.document.coverages.some((coverage) => coverage.id === body.authorization.coverageId)) throw notFound()
      return change(context, office, { caseId: params.caseId, version: body.version, person, event: { kind: 'authorization-recorded', authorization: body.authorization } })
    },
  })
}

/** Parts with endpoints and roles of their own; papers that were signed here are among them. The number of a case never changes. */
const ownParts: Readonly<Record<string, (document: CaseDocument) => unknown>> = {
  crossbill: (each) => each.crossbill, id: (each) => each.id, asOf: (each) => each.asOf, 'chart.notes': (each) => each.chart?.notes, priorAuthorizations: (each) => each.priorAuthorizations, predeterminations: (each) => each.predeterminations,
  'chart.documents': (document) => (document.chart?.documents ?? []).filter((each) => ownLetters.includes(each.kind) || each.attachedTo !== undefined),
}
const managersParts: typeof ownParts = { office: (each) => each.office, providers: (each) => each.providers }

/** Looks at what the changes did and not at how their paths were written. */
function refuseChangedParts(before: CaseDocument, after: CaseDocument, person: Person): void {
  const changedOf = (parts: typeof ownParts): string | undefined => Object.entries(parts).find(([, part]) => !isDeepStrictEqual(part(before), part(after)))?.[0]
  const own = changedOf(ownParts)
  if (own !== undefined) throw new Refused(422, { code: 'FACT-ELSEWHERE', message: 'This is not changed as a fact.', remedy: 'Notes, approvals and signed papers are changed on their own pages.', place: own })
  const managers = changedOf(managersParts)
  if (managers !== undefined && person.role !== 'manager') throw new Refused(403, { code: 'ROLE', message: 'Fees and standings of dentists need the role manager.', remedy: 'Ask your manager to change it.', place: managers })
}

function serveHoldOverride(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.overrideHold,
    action: 'hold overridden',
    handle: async ({ office, person, params, body }) => {
      const { view } = await lookAtCase(context, office, params.caseId)
      const hold = view.holds.find((each) => each.code === body.holdCode && each.coverageId === body.coverageId)
      if (hold === undefined) throw notFound()
      if (!hold.overridableBy.includes(person.role)) {
        const who = hold.overridableBy.join(' or ')
        throw new Refused(403, { code: 'HOLD-STANDS', message: who === '' ? 'Nobody can override this hold.' : `This hold is overridden by ${who}.`, remedy: hold.remedy })
      }
      return change(context, office, { caseId: params.caseId, version: body.version, person, event: { kind: 'hold-overridden', holdCode: body.holdCode, coverageId: body.coverageId, reason: body.reason, role: person.role, title: hold.title, ...(hold.serviceIds === undefined ? {} : { serviceIds: hold.serviceIds }) } })
    },
  })
}

function serveMoney(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.recordAppeal,
    action: 'appeal recorded',
    handle: async ({ office, person, params, body }) => {
      const { state } = await lookAtCase(context, office, params.caseId)
      if (!state.claims.some((each) => each.claim.id === params.claimId)) throw notFound()
      const text = body.text === undefined ? {} : { text: body.text }
      return change(context, office, { caseId: params.caseId, version: body.version, person, event: { kind: 'appealed', claimId: params.claimId, sentOn: body.sentOn, ...text } })
    },
  })

  serve(app, context, {
    endpoint: endpoints.billPatient,
    action: 'patient billed',
    handle: async ({ office, person, params, body }) => {
      const { state, decision } = await lookAtCase(context, office, params.caseId)
      const { owes, billed } = patientAccount(state, decision)
      if (owes === undefined) throw new Refused(409, { code: 'PAYERS-OPEN', message: 'A payer has not answered yet, so what the patient owes is not known.', remedy: 'Wait for the last payer; until then show the estimate.' })
      if (owes <= billed) throw new Refused(409, { code: 'NOTHING-OWED', message: 'The patient owes nothing that is not billed.', remedy: 'Look at the ledger of the case.' })
      return change(context, office, { caseId: params.caseId, version: body.version, person, event: { kind: 'patient-billed', amount: owes - billed, billedOn: context.clock.today() } })
    },
  })

  serve(app, context, {
    endpoint: endpoints.recordPatientPayment,
    action: 'patient payment recorded',
    handle: async ({ office, person, params, body }) =>
      change(context, office, { caseId: params.caseId, version: body.version, person, event: { kind: 'patient-paid', amount: body.amount, paidOn: body.paidOn } }),
  })
}

function serveDesk(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.snooze,
    action: 'step put off',
    handle: async ({ office, person, params, body }) => {
      const { view } = await lookAtCase(context, office, params.caseId)
      refuseLateSnooze(body.until, context.clock.today(), view.next.limit?.date)
      return change(context, office, { caseId: params.caseId, person, event: { kind: 'snoozed', until: body.until } })
    },
  })

  serve(app, context, {
    endpoint: endpoints.assign,
    action: 'owner changed',
    handle: async ({ office, person, params, body }) => {
      const people = await office.people.list()
      const to = people.find((each) => each.id === body.to)
      if (to === undefined) throw notFound()
      const recorded = await change(context, office, { caseId: params.caseId, person, event: { kind: 'assigned', to: to.id } })
      await office.queue.assign({ caseId: params.caseId }, to.id)
      return recorded
    },
  })

  serve(app, context, {
    endpoint: endpoints.comment,
    action: 'comment left',
    handle: async ({ office, person, params, body }) => change(context, office, { caseId: params.caseId, person, event: { kind: 'commented', text: body.text } }),
  })
}

// A snooze never reaches a deadline: seven days before at the latest, inside those only until tomorrow (screens, 01).
function refuseLateSnooze(until: string, today: string, limit: string | undefined): void {
  if (until <= today) throw new Refused(422, { code: 'SNOOZE-PAST', message: 'That day is not after today.', remedy: 'Choose a later day.', place: 'until' })
  if (limit === undefined) return
  const latest = addDays(limit, -7)
  const tomorrow = addDays(today, 1)
  const allowed = latest > tomorrow ? latest : tomorrow
  if (until > allowed) throw new Refused(422, { code: 'SNOOZE-LIMIT', message: `The last day is ${limit}; this step cannot wait until ${until}.`, remedy: `Put it off to ${allowed} at the latest.`, place: 'until' })
}

/** The notes of a document. */
export function notesOf(document: CaseDocument) {
  return document.chart?.notes ?? []
}
