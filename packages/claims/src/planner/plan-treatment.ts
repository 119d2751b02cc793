// Plans treatment over plans and benefit years: sequence, dates and routes that leave the patient the least to pay within
// what the dentist asks for. Clinical constraints and urgency are never traded for money; dates are proposals.
import type { AlternativeWay, CalendarDate, CaseDocument, Finding, PlannedRoute, Proof, RouteEstimate, ScheduledVisit, TreatmentSchedule, WayName } from '@crossbill/model'
import { type RoutePrice, whyNotDentalOnly } from '@crossbill/rules'
import { type Choices, choicesFor } from './choices.ts'
import { estimateSchedule, ordersBySegment, type Placed, priceSchedule, type Prices } from './pricing.ts'
import { assumedDays, closedDayFindings, everyDay, type OpenDays, openDays } from './open-days.ts'
import { assumptionsOf, heldVisits, proposedVisits, yearsOf } from './schedule-parts.ts'
import { type Relaxation, relax } from './offers.ts'
import { search, type SearchAsk, type SearchResult } from './search.ts'
import type { DecidedOrders, PlannerOptions } from './treatment-schedule.ts'
import { type Segment, segmentsOf, type Turn, turnsOf, usualHorizon } from './turns.ts'
import { whatIsLeft } from './what-is-left.ts'
import { type Visit, type Visits, visitsOf } from './visits.ts'

const usualSoonDays = 30
const usualNodeBudget = 25_000

const datesAre = 'Dates are proposed. A claim carries the day a service was really done; no day is ever written differently for money.'

/**
 * The schedule that leaves the patient the least to pay, in cents, with what each other way costs and the proof that
 * none in the clinical order costs less, or the gap. Impossible constraints are findings; the rest is still planned.
 */
export function planTreatment(given: CaseDocument, decided: DecidedOrders, options: PlannerOptions = {}): TreatmentSchedule {
  const horizon = horizonFor(given, options)
  const soonDays = options.soonDays ?? usualSoonDays
  const document = options.dates === undefined ? given : keepDates(given, options.dates)
  const visits = visitsOf({ document, horizonEnd: horizon.end, soonDays })
  const free = options.dates === undefined ? visits : visitsOf({ document: given, horizonEnd: horizon.end, soonDays })
  const services = visits.visits.flatMap((each) => each.services)
  const turns = turnsOf(document, services, horizon.end)
  const segments = segmentsOf(document.asOf, horizon.end, turns)
  const prices: Prices = { document, crossings: decided.crossings, fixed: visits.fixed, orders: ordersBySegment(document, decided, { segments, turns, fixed: visits.fixed }) }
  const days = options.dates === undefined ? openDays(document.office, document.asOf, horizon.end) : everyDay
  const planning: Planning = { visits, segments, turns, prices, days, nodeBudget: options.nodeBudget ?? usualNodeBudget }
  const { relaxation, best, estimate } = findBest(planning, choicesFor({ prices, services, segments }))
  const placed = best.best?.placed ?? []
  const scheduled = [...heldVisits(visits.fixed, estimate), ...proposedVisits(visits.visits, placed, estimate)].map((each) => withWindow(each, free))
  return {
    crossbill: 'schedule/1', asOf: document.asOf, horizonEnd: horizon.end, datesAre,
    visits: scheduled,
    unplanned: [...visits.unplanned],
    patient: estimate.totals.patient, paid: estimate.totals.paid,
    years: yearsOf(document, horizon.end, estimate, [...visits.fixed, ...placed.map((each) => ({ ...each.service, dateOfService: each.date }))]),
    turns: turns.map(({ date, why }) => ({ date, why })),
    left: whatIsLeft(document, horizon.end, { visits: scheduled, estimate }),
    alternatives: options.dates === undefined ? alternativesOf({ planning, relaxation, best, estimate }) : [],
    proof: proofOf(best),
    assumptions: [...estimate.assumptions, ...assumptionsOf(document, horizon.end), ...assumedDays(document.office)],
    estimate,
    findings: [...horizon.findings, ...visits.findings, ...(options.dates === undefined ? [] : movedFindings(given, free, options.dates)), ...closedDayFindings(given, placed.map((each) => ({ serviceId: each.service.id, date: each.date }))), ...estimate.findings],
  }
}

/** Services on days somebody settled on; what clinical order asks between them still holds. */
function keepDates(document: CaseDocument, dates: ReadonlyMap<string, CalendarDate>): CaseDocument {
  const services = document.plan.services.map((service) => {
    const date = dates.get(service.id)
    return date === undefined ? service : { ...service, constraints: { ...service.constraints, notBefore: date, notAfter: date, urgency: 'may-wait' as const } }
  })
  return { ...document, plan: { services } }
}

/** The window the dentist leaves, also where a day was settled on. */
function withWindow(visit: ScheduledVisit, { visits }: Visits): ScheduledVisit {
  const ids = new Set(visit.services.map((each) => each.serviceId))
  const window = visits.find((each) => each.services.some((service) => ids.has(service.id)))
  return window === undefined || visit.standing === 'held' ? visit : { ...visit, notBefore: window.release, canWaitUntil: window.deadline, limitedBy: window.limitedBy }
}

/** A day outside of the dentist's window is never planned without a word. */
function movedFindings(document: CaseDocument, { visits }: Visits, dates: ReadonlyMap<string, CalendarDate>): Finding[] {
  return visits.flatMap((visit) => visit.services.flatMap((service): Finding[] => {
    const date = dates.get(service.id)
    const place = `plan.services[${document.plan.services.findIndex((each) => each.id === service.id)}].constraints`
    if (date === undefined || (date >= visit.release && date <= visit.deadline)) return []
    if (date < visit.release) return [{ code: 'PLAN-DAY-TOO-EARLY', severity: 'error', place, what: `This can be held from ${visit.release} on, not on ${date}.`, remedy: 'Choose a later day, or ask the dentist to change what must come first.' }]
    const dentist = visit.limitedBy === 'clinical'
    return [{ code: 'PLAN-DAY-TOO-LATE', severity: 'error', place, what: `${dentist ? 'The dentist lets this wait' : 'This is planned'} until ${visit.deadline}, not until ${date}.`, remedy: dentist ? 'Choose an earlier day; care is not moved past the day the dentist set.' : 'Choose an earlier day, or plan over a longer time.' }]
  }))
}

interface Planning {
  readonly visits: Visits
  readonly segments: readonly Segment[]
  readonly turns: readonly Turn[]
  readonly prices: Prices
  readonly days: OpenDays
  readonly nodeBudget: number
}

function horizonFor(document: CaseDocument, options: PlannerOptions): { end: string; findings: Finding[] } {
  const asked = options.horizonEnd
  if (asked === undefined || asked >= document.asOf) return { end: asked ?? usualHorizon(document), findings: [] }
  return {
    end: usualHorizon(document),
    findings: [{ code: 'PLAN-HORIZON-PAST', severity: 'warning', place: 'horizonEnd', what: 'The last day to plan for lies before the day the case is looked at.', remedy: 'Name a later day; the usual two benefit years were planned.' }],
  }
}

/**
 * The quick search must come to the estimator's own cents; where it does not, whole schedules are priced instead. Where the
 * dentist's limits leave no days the office works, they hold all the same, and the closed days are named.
 */
function findBest(planning: Planning, choices: Choices): FoundBest {
  const relaxation = relax(choices)
  const onOpenDays = search(askFor(planning, relaxation))
  const best = onOpenDays.best === undefined ? search(askFor({ ...planning, days: everyDay }, relaxation)) : onOpenDays
  const estimate = estimateSchedule(planning.prices, best.best?.placed ?? [])
  if (best.best === undefined || estimate.totals.patient === best.best.patient) return { relaxation, best, estimate }
  const whole = relax({ ...choices, apart: false })
  const priced = search(askFor(planning, whole))
  return { relaxation: whole, best: priced, estimate: estimateSchedule(planning.prices, priced.best?.placed ?? []) }
}

interface FoundBest {
  readonly relaxation: Relaxation
  readonly best: SearchResult
  readonly estimate: RouteEstimate
}

function askFor({ visits, segments, prices, days, nodeBudget }: Planning, relaxation: Relaxation, allows?: SearchAsk['allows']): SearchAsk {
  return {
    visits: visits.visits, segments, days, relaxation, nodeBudget, ...(allows === undefined ? {} : { allows }),
    priceWhole: (placed) => priceSchedule(prices, placed).patient,
  }
}

function proofOf(best: SearchResult): Proof {
  const patient = best.best?.patient ?? 0
  if (best.complete) return { optimal: true, nodes: best.nodes }
  return { optimal: false, nodes: best.nodes, lowerBound: best.lowerBound, gap: patient - best.lowerBound }
}

/** Nodes for a way of which only the cost is asked. */
const wayBudget = 800

/** The best plan, which other ways are compared with. */
interface Compared extends FoundBest {
  readonly planning: Planning
}

function alternativesOf(compared: Compared): AlternativeWay[] {
  const { planning, relaxation, best } = compared
  const { visits, segments } = planning
  const only = (pick: (visit: Visit) => number) => {
    const picks = visits.visits.map(pick)
    return (visit: number, segment: number) => picks[visit] === segment
  }
  const segmentOf = (day: string) => segments.findLastIndex((each) => each.start <= day)
  const bestSegments = visits.visits.map((each) => best.best?.placed.find(({ service }) => each.services.includes(service))?.segment ?? -1)
  const way = (name: WayName, allows: NonNullable<SearchAsk['allows']>) => {
    const isBest = bestSegments.every((segment, visit) => allows(visit, segment))
    return wayFrom(compared, name, isBest ? best : search({ ...askFor(planning, relaxation, allows), nodeBudget: wayBudget }))
  }
  const ways = [way('all-now', only((visit) => segmentOf(visit.release))), wayFrom(compared, 'best', best), way('all-late', only((visit) => segmentOf(visit.deadline)))]
  const next = planning.turns.find((each) => each.why.includes('a new benefit year'))
  if (next !== undefined) {
    const cannotWait = visits.visits.find((each) => each.deadline < next.date)
    const from = segmentOf(next.date)
    ways.push(cannotWait === undefined ? way('all-next-year', (_, segment) => segment >= from) : { way: 'all-next-year', feasible: false, why: `${namesOf(cannotWait)} cannot wait past ${cannotWait.deadline}.` })
  }
  return [...ways, ...routeWays(compared)]
}

/** Everything to the dental plans alone, or everything in the order decided, where services could go either way. */
function routeWays(compared: Compared): AlternativeWay[] {
  const { planning, relaxation, best } = compared
  const { document } = planning.prices
  const services = planning.visits.visits.flatMap((each) => each.services)
  const strict = services.flatMap((service) => whyNotDentalOnly(document, service, planning.prices.orders[0] ?? []) ?? [])
  const free = new Set(services.filter((_, index) => relaxation.of[index]?.some((each) => each.length > 1) === true))
  const either = free.size > 0
  if (!either && strict.length === 0) return []
  const way = (name: WayName, route: PlannedRoute) => {
    const isBest = best.best?.placed.every((each) => !free.has(each.service) || each.route === route) === true
    return wayFrom(compared, name, isBest ? best : search({ ...askFor(planning, relaxation), routes: route, nodeBudget: wayBudget }))
  }
  const [why] = strict
  return [why === undefined ? way('dental-only', 'dental-only') : { way: 'dental-only', feasible: false, why }, ...(either ? [way('medical-first', 'as-ordered')] : [])]
}

function wayFrom({ planning: { prices }, best, estimate }: Compared, name: WayName, found: SearchResult): AlternativeWay {
  if (found.best === undefined) return { way: name, feasible: false, why: 'The visits do not fit into these days in their clinical order.' }
  const least = best.best?.patient ?? 0
  const totals: RoutePrice = found === best ? estimate.totals : priceSchedule(prices, found.best.placed)
  const dates = found.best.placed.map((each: Placed) => ({ serviceId: each.service.id, date: each.date, route: each.route }))
  const paidBy = Object.entries(totals.paid).map(([coverageId, amount]) => ({ coverageId, amount }))
  return { way: name, feasible: true, patient: totals.patient, paid: paidBy.reduce((sum, each) => sum + each.amount, 0), moreThanBest: totals.patient - least, paidBy, dates }
}

function namesOf(visit: Visit): string {
  return visit.services.map((each) => `${each.description ?? each.code}${each.tooth === undefined ? '' : ` ${each.tooth}`}`).join(' with ')
}
