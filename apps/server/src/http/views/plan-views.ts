// The planner's page from a case as it stands: the schedule, the ways, and the names the page shows.
import type { PlanPage } from '@crossbill/api'
import { planTreatment, type PlannerOptions } from '@crossbill/claims'
import { type CalendarDate, type CaseDocument, sideOf, type TreatmentSchedule } from '@crossbill/model'
import type { CaseNow } from '../../flow/look-at-case.ts'

export interface PlanAsk {
  readonly until?: CalendarDate | undefined
  readonly dates?: readonly { readonly serviceId: string; readonly date: CalendarDate }[]
}

/** The page of the best schedule, or of days somebody chose beside the ways of the best one. */
export function planPageOf(now: CaseNow, ask: PlanAsk): PlanPage {
  const { document } = now.state
  const options: PlannerOptions = ask.until === undefined ? {} : { horizonEnd: ask.until }
  const best = planTreatment(document, now.decision, options)
  const shown = ask.dates === undefined ? best : planTreatment(document, now.decision, { ...options, horizonEnd: best.horizonEnd, dates: new Map(ask.dates.map((each) => [each.serviceId, each.date])) })
  return {
    caseId: now.record.caseId, caseNumber: String(now.record.number), version: now.record.version, today: document.asOf,
    patient: { last: document.patient.name.last, ...(document.patient.name.first === undefined ? {} : { first: document.patient.name.first }) },
    plans: document.coverages.map((each) => ({ coverageId: each.id, payer: each.payer.name, side: sideOf(each.kind) })),
    services: servicesOf(document),
    ...moneyOf(shown),
    ways: best.alternatives,
  }
}

function moneyOf(schedule: TreatmentSchedule): Omit<PlanPage, 'caseId' | 'caseNumber' | 'version' | 'today' | 'patient' | 'plans' | 'services' | 'ways'> {
  const { horizonEnd, datesAre, visits, unplanned, years, left, turns, proof, assumptions, findings } = schedule
  const paid = Object.entries(schedule.paid).map(([coverageId, amount]) => ({ coverageId, amount }))
  return { horizonEnd, datesAre, visits, unplanned, patientPays: schedule.patient, paid, years, left, turns, proof, assumptions, findings }
}

function servicesOf({ plan }: CaseDocument): PlanPage['services'] {
  return plan.services.map((each, index) => ({
    id: each.id, index, name: each.description ?? each.code, code: each.code,
    ...(each.tooth === undefined ? {} : { tooth: each.tooth }), ...(each.dateOfService === undefined ? {} : { dateOfService: each.dateOfService }), ...(each.constraints === undefined ? {} : { constraints: each.constraints }),
  }))
}
