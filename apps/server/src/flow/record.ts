// Adds what happened to a case's history and brings its list row and its next step up to it, all in one transaction.
import { measureCase } from '@crossbill/insight'
import { type NewCaseEvent, type ServiceLine, sideOf, sumOf } from '@crossbill/model'
import type { Context } from '../http/context.ts'
import { newerVersion, notFound } from '../http/refused.ts'
import { approvalsOfCase } from '../http/views/approval-views.ts'
import { noteRowsOf } from '../http/views/note-views.ts'
import type { CaseSummary, OfficeStore } from '../store/store.ts'
import { lookAtCase, type CaseNow } from './look-at-case.ts'

export interface Happened {
  caseId: string
  /** The version the change was made from; a newer one refuses it. */
  version?: number
  /** Who did it, by name; `Crossbill` for what the program did by itself. */
  by: string
  events: NewCaseEvent[]
}

export interface Recorded {
  version: number
  next: string
}

/** The name under which the program itself writes. */
export const program = 'Crossbill'

/** Records events of a case. Refused when the case is unknown or was changed meanwhile. */
export async function record(context: Context, office: OfficeStore, happened: Happened): Promise<Recorded> {
  const added = await office.cases.append({ ...happened, at: context.clock.now() })
  if (!added.ok) throw added.reason === 'unknown-case' ? notFound() : newerVersion()
  return bringUpToDate(context, office, happened.caseId)
}

/** Computes list row and next step from the history. Can be done again at any time. */
export async function bringUpToDate(context: Context, office: OfficeStore, caseId: string): Promise<Recorded> {
  const now = await lookAtCase(context, office, caseId)
  const summary = summaryOf(now)
  const head = { patient: summary.patient, title: summary.title }
  await office.cases.summarize(caseId, { state: now.view.state, summary, noteRows: noteRowsOf(now, head), approvals: approvalsOfCase(now, head), computedOn: context.clock.today() })
  if (now.view.next.kind === 'settled') await office.queue.close({ caseId })
  else await office.queue.put({ caseId }, now.view.next, { snoozedUntil: snoozeOf(now, context.clock.today()) })
  return { version: now.state.version, next: now.view.next.title }
}

/** How many past things the queue shows of a case. */
const recentShown = 4

function summaryOf({ state, view, decision, history }: CaseNow): CaseSummary {
  const { document } = state
  const { patient, coverages, plan, title, providers } = document
  const dates = plan.services.flatMap((service) => (service.dateOfService === undefined ? [] : [service.dateOfService])).sort()
  return {
    title: title ?? plan.services.map((service) => service.code).join(', '),
    patient: [patient.name.last, patient.name.first].filter((part) => part !== undefined).join(', '),
    payers: coverages.map((coverage) => ({ coverageId: coverage.id, id: coverage.payer.id, name: coverage.payer.name, side: sideOf(coverage.kind), kind: coverage.kind })),
    providers: providers.map((each) => each.id),
    visits: visitsOf(plan.services, providers[0]?.id),
    recent: view.timeline.filter((entry) => entry.when === 'past').slice(-recentShown).reverse().map(({ date, text }) => ({ date, text })),
    members: coverages.flatMap((coverage) => coverage.memberId ?? []),
    fee: sumOf(plan.services.map((service) => service.fee)),
    measured: measureCase(state, decision, history[0]?.at.slice(0, 10) ?? document.asOf),
    ...(dates[0] === undefined ? {} : { dateOfService: dates[0] }),
  }
}

function visitsOf(services: readonly ServiceLine[], usual: string | undefined): NonNullable<CaseSummary['visits']> {
  const visits = services.flatMap((service) => {
    const providerId = service.providerId ?? usual
    return providerId === undefined || service.dateOfService === undefined ? [] : [{ providerId, dateOfService: service.dateOfService }]
  })
  return [...new Map(visits.map((each) => [`${each.providerId} ${each.dateOfService}`, each])).values()]
}

// A snooze ends by itself: when its day has come, or when something else happened to the case since.
function snoozeOf(now: CaseNow, today: string): string | undefined {
  const last = now.history.findLast((event) => event.kind !== 'commented' && event.kind !== 'assigned')
  return last?.kind === 'snoozed' && last.until > today ? last.until : undefined
}

/** Cases computed anew in one go; the rest follows in the next round. */
const computedAtOnce = 200

/** Computes open cases again whose day has moved on: a wait that is over becomes a question. Gives how many. */
export async function bringOldUpToDate(context: Context, officeId: string): Promise<number> {
  const old = await context.store.inOffice(officeId, (office) => office.cases.toCompute(context.clock.today(), computedAtOnce))
  for (const caseId of old) await context.store.inOffice(officeId, (office) => bringUpToDate(context, office, caseId))
  return old.length
}
