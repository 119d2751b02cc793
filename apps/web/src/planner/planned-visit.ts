// A visit as the planner's page shows it: its name, its lane, its money, and whether it may be moved to a day.
import type { PlanPage } from '@crossbill/api'
import { type CalendarDate, type Cents, sumOf } from '@crossbill/model'
import { sayDate } from '../words/dates.ts'

export type Visit = PlanPage['visits'][number]

/** `Remove tooth 17`, with the tooth where the name may lack it. */
export function serviceName({ name, tooth }: PlanPage['services'][number]): string {
  return tooth === undefined || name.split(/[^\w]+/).includes(tooth) ? name : `${name} ${tooth}`
}

export function nameOf(page: PlanPage, visit: Visit): string {
  const names = visit.services.map(({ serviceId }) => {
    const service = page.services.find((each) => each.id === serviceId)
    return service === undefined ? serviceId : serviceName(service)
  })
  return names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(' with ')
}

export function keyOf(visit: Visit): string {
  return visit.services.map((each) => each.serviceId).join(' ')
}

/** What one coverage pays for the visit, in cents. */
export function paidBy(visit: Visit, coverageId: string): Cents {
  return sumOf(visit.services.flatMap((each) => each.paid).filter((each) => each.coverageId === coverageId).map((each) => each.amount))
}

export function patientOf(visit: Visit): Cents {
  return sumOf(visit.services.map((each) => each.patient))
}

/** The coverage whose lane the visit stands in: who pays most for it, else who is asked first. */
export function laneOf(page: PlanPage, visit: Visit): string {
  const asked = page.plans.filter((plan) => visit.services.some((each) => each.paid.some((one) => one.coverageId === plan.coverageId)))
  const most = asked.reduce<(typeof asked)[number] | undefined>((best, each) => (best === undefined || paidBy(visit, each.coverageId) > paidBy(visit, best.coverageId) ? each : best), undefined)
  return most?.coverageId ?? page.plans[0]?.coverageId ?? ''
}

/** Why the visit cannot be held on a day; undefined where the dentist's limits allow it. */
export function whyNot(visit: Visit, date: CalendarDate, today: CalendarDate): string | undefined {
  if (date < today) return 'That day is past.'
  if (visit.notBefore !== undefined && date < visit.notBefore) return `It can be held from ${sayDate(visit.notBefore, today)} on.`
  if (visit.canWaitUntil !== undefined && date > visit.canWaitUntil) return visit.limitedBy === 'clinical' ? `The dentist lets it wait until ${sayDate(visit.canWaitUntil, today)}.` : `The plan ends on ${sayDate(visit.canWaitUntil, today)}.`
  return undefined
}

/** Beyond so many visits the cards would only hide each other: they fold by month. */
const mostCards = 12

export function isLong(page: PlanPage): boolean {
  return page.visits.length > mostCards
}

export interface Month {
  /** A day of the month. */
  readonly month: CalendarDate
  readonly visits: readonly Visit[]
}

/** Visits by the month of their day, in order. */
export function byMonth(page: PlanPage, keeps: (visit: Visit) => boolean = () => true): Month[] {
  const months = new Map<string, Visit[]>()
  for (const visit of page.visits.filter(keeps)) months.set(`${visit.date.slice(0, 7)}-01`, [...(months.get(`${visit.date.slice(0, 7)}-01`) ?? []), visit])
  return [...months].map(([month, visits]) => ({ month, visits })).sort((a, b) => (a.month < b.month ? -1 : 1))
}
