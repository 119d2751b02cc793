// The parts of a schedule a person reads: visits with their money, benefit years, and what is assumed of years to come.
import { addDays, type Assumption, type CalendarDate, type CaseDocument, type Coverage, type LineEstimate, type PlannedRoute, type PlannedYear, type RouteEstimate, type ScheduledService, type ScheduledVisit, type ServiceLine } from '@crossbill/model'
import type { Placed } from './pricing.ts'
import { yearOf } from './turns.ts'
import type { Visit } from './visits.ts'

/** Visits already held, one for each day, with their money. */
export function heldVisits(fixed: readonly ServiceLine[], estimate: RouteEstimate): ScheduledVisit[] {
  const days = [...new Set(fixed.map(dayOf))].sort()
  return days.map((date) => ({ date, standing: 'held', services: fixed.filter((each) => dayOf(each) === date).map((each) => moneyOf(estimate, each.id, 'as-ordered')) }))
}

function dayOf(service: ServiceLine): CalendarDate {
  return service.dateOfService ?? service.dateCompleted ?? ''
}

/** Visits to come in the order of their days, each with the last day it can wait to. */
export function proposedVisits(visits: readonly Visit[], placed: readonly Placed[], estimate: RouteEstimate): ScheduledVisit[] {
  const scheduled = visits.flatMap((visit): ScheduledVisit[] => {
    const mine = placed.filter((each) => visit.services.includes(each.service))
    const [first] = mine
    if (first === undefined) return []
    return [{ date: first.date, standing: 'proposed', notBefore: visit.release, canWaitUntil: visit.deadline, limitedBy: visit.limitedBy, services: mine.map((each) => moneyOf(estimate, each.service.id, each.route)) }]
  })
  return scheduled.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function moneyOf(estimate: RouteEstimate, serviceId: string, route: PlannedRoute): ScheduledService {
  const line: LineEstimate | undefined = estimate.lines.find((each) => each.serviceId === serviceId)
  return {
    serviceId, route, fee: line?.fee ?? 0, patient: line?.patient ?? 0, writeOff: (line?.writeOffs ?? []).reduce((sum, each) => sum + each.amount, 0),
    paid: (line?.payments ?? []).map((each) => ({ coverageId: each.coverageId, amount: each.paid })),
  }
}

/** Every benefit year of every coverage up to the last day, with what it pays in the schedule. */
export function yearsOf(document: CaseDocument, horizonEnd: CalendarDate, estimate: RouteEstimate, services: readonly ServiceLine[]): PlannedYear[] {
  return document.coverages.flatMap((coverage) => {
    const known = statedYears(document, coverage)
    return yearStarts(coverage, document.asOf, horizonEnd).map((start): PlannedYear => {
      const end = addDays(yearOf(coverage, start).next, -1)
      const ids = new Set(services.filter((each) => dayOf(each) >= start && dayOf(each) <= end).map((each) => each.id))
      const lines = estimate.lines.filter((line) => ids.has(line.serviceId))
      const paid = lines.flatMap((line) => line.payments).reduce((sum, each) => sum + (each.coverageId === coverage.id ? each.paid : 0), 0)
      return { coverageId: coverage.id, start, end, assumed: !known.has(start), paid }
    })
  })
}

function yearStarts(coverage: Coverage, asOf: CalendarDate, horizonEnd: CalendarDate): CalendarDate[] {
  const starts: CalendarDate[] = []
  for (let { start } = yearOf(coverage, asOf); start <= horizonEnd; start = yearOf(coverage, start).next) starts.push(start)
  return starts
}

/** First days of the years whose figures the plan itself told. */
function statedYears(document: CaseDocument, coverage: Coverage): Set<CalendarDate> {
  const { start } = yearOf(coverage, coverage.benefits?.asOf ?? document.asOf)
  return new Set([start, ...(coverage.benefits?.otherYears ?? []).map((each) => each.start)])
}

/** What is taken of years whose benefits nobody has told yet (CAL-34). */
export function assumptionsOf(document: CaseDocument, horizonEnd: CalendarDate): Assumption[] {
  return document.coverages.flatMap((coverage, at) => {
    const known = statedYears(document, coverage)
    const later = yearStarts(coverage, document.asOf, horizonEnd).filter((start) => !known.has(start))
    const [first] = later
    if (first === undefined) return []
    return [{ fact: `coverages[${at}].benefits`, assumed: `Benefits of ${coverage.payer.name} from ${first} are assumed as this year, with nothing used. Ask the plan again then.`, rule: 'CAL-34' }]
  })
}
