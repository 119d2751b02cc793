// Plans treatment over plans and benefit years: sequence, dates and routes that leave the patient the least to pay within
// what the dentist asks for. Clinical constraints and urgency are never traded for money; dates are proposals.
import type { CaseDocument, Cents, Finding } from '@crossbill/model'
import { type Choices, choicesFor } from './choices.ts'
import { estimateSchedule, ordersBySegment, type Placed, priceSchedule, type Prices } from './pricing.ts'
import { assumptionsOf, heldVisits, proposedVisits, yearsOf } from './schedule-parts.ts'
import { type Relaxation, relax } from './offers.ts'
import { search, type SearchAsk, type SearchResult } from './search.ts'
import type { AlternativeWay, DecidedOrders, PlannerOptions, Proof, TreatmentSchedule, WayName } from './treatment-schedule.ts'
import { type Segment, segmentsOf, type Turn, turnsOf, usualHorizon } from './turns.ts'
import { type Visit, type Visits, visitsOf } from './visits.ts'

const usualSoonDays = 30
const usualNodeBudget = 60_000

const datesAre = 'Dates are proposed. A claim carries the day a service was really done; no day is ever written differently for money.'

/**
 * The schedule that leaves the patient the least to pay, in cents, with what each other way costs and the proof that
 * none in the clinical order costs less, or the gap. Impossible constraints are findings; the rest is still planned.
 */
export function planTreatment(document: CaseDocument, decided: DecidedOrders, options: PlannerOptions = {}): TreatmentSchedule {
  const horizon = horizonFor(document, options)
  const visits = visitsOf({ document, horizonEnd: horizon.end, soonDays: options.soonDays ?? usualSoonDays })
  const services = visits.visits.flatMap((each) => each.services)
  const turns = turnsOf(document, services, horizon.end)
  const segments = segmentsOf(document.asOf, horizon.end, turns)
  const prices: Prices = { document, crossings: decided.crossings, fixed: visits.fixed, orders: ordersBySegment(document, decided, { segments, turns, fixed: visits.fixed }) }
  const planning: Planning = { visits, segments, turns, prices, nodeBudget: options.nodeBudget ?? usualNodeBudget }
  const { choices, best } = findBest(planning, choicesFor({ prices, services, segments }))
  const placed = best.best?.placed ?? []
  const estimate = estimateSchedule(prices, placed)
  return {
    crossbill: 'schedule/1', asOf: document.asOf, horizonEnd: horizon.end, datesAre,
    visits: [...heldVisits(visits.fixed, estimate), ...proposedVisits(visits.visits, placed, estimate)],
    unplanned: visits.unplanned,
    patient: estimate.totals.patient, paid: estimate.totals.paid,
    years: yearsOf(document, horizon.end, estimate, [...visits.fixed, ...placed.map((each) => ({ ...each.service, dateOfService: each.date }))]),
    turns: turns.map(({ date, why }) => ({ date, why })),
    alternatives: alternativesOf(planning, choices, best),
    proof: proofOf(best),
    assumptions: [...estimate.assumptions, ...assumptionsOf(document, horizon.end)],
    estimate,
    findings: [...horizon.findings, ...visits.findings, ...estimate.findings],
  }
}

interface Planning {
  readonly visits: Visits
  readonly segments: readonly Segment[]
  readonly turns: readonly Turn[]
  readonly prices: Prices
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

/** The quick search must come to the estimator's own cents; where it does not, whole schedules are priced instead. */
function findBest(planning: Planning, choices: Choices): { choices: Choices; best: SearchResult } {
  const best = search(askFor(planning, choices))
  const same = best.best === undefined || priceSchedule(planning.prices, best.best.placed).patient === best.best.patient
  if (same) return { choices, best }
  const whole: Choices = { ...choices, apart: false }
  return { choices: whole, best: search(askFor(planning, whole)) }
}

function askFor({ visits, segments, prices, nodeBudget }: Planning, choices: Choices, allows?: SearchAsk['allows']): SearchAsk {
  return {
    visits: visits.visits, segments, choices, relaxation: relaxationOf(choices), nodeBudget: choices.apart ? nodeBudget : Math.min(nodeBudget, 40_000), ...(allows === undefined ? {} : { allows }),
    priceWhole: (placed) => priceSchedule(prices, placed).patient,
  }
}

const relaxations = new WeakMap<Choices, Relaxation>()

/** The same for every search over the same choices. */
function relaxationOf(choices: Choices): Relaxation {
  const known = relaxations.get(choices) ?? relax(choices)
  relaxations.set(choices, known)
  return known
}

function proofOf(best: SearchResult): Proof {
  const patient = best.best?.patient ?? 0
  if (best.complete) return { optimal: true, nodes: best.nodes }
  return { optimal: false, nodes: best.nodes, lowerBound: best.lowerBound, gap: patient - best.lowerBound }
}

function alternativesOf(planning: Planning, choices: Choices, best: SearchResult): AlternativeWay[] {
  const { visits, segments } = planning
  const least = best.best?.patient ?? 0
  const only = (pick: (visit: Visit) => number) => {
    const picks = visits.visits.map(pick)
    return (visit: number, segment: number) => picks[visit] === segment
  }
  const segmentOf = (day: string) => segments.findLastIndex((each) => each.start <= day)
  const way = (name: WayName, allows: SearchAsk['allows']) => wayFrom(planning, { name, least }, search(askFor(planning, choices, allows)))
  const ways = [way('all-now', only((visit) => segmentOf(visit.release))), wayFrom(planning, { name: 'best', least }, best), way('all-late', only((visit) => segmentOf(visit.deadline)))]
  const next = planning.turns.find((each) => each.why.includes('a new benefit year'))
  if (next === undefined) return ways
  const cannotWait = visits.visits.find((each) => each.deadline < next.date)
  const from = segmentOf(next.date)
  return [...ways, cannotWait === undefined ? way('all-next-year', (_, segment) => segment >= from) : { way: 'all-next-year', feasible: false, why: `${namesOf(cannotWait)} cannot wait past ${cannotWait.deadline}.` }]
}

function wayFrom({ prices }: Planning, { name, least }: { name: WayName; least: Cents }, found: SearchResult): AlternativeWay {
  if (found.best === undefined) return { way: name, feasible: false, why: 'The visits do not fit into these days in their clinical order.' }
  const totals = priceSchedule(prices, found.best.placed)
  const dates = found.best.placed.map((each: Placed) => ({ serviceId: each.service.id, date: each.date, route: each.route }))
  return { way: name, feasible: true, patient: totals.patient, paid: Object.values(totals.paid).reduce((sum, each) => sum + each, 0), moreThanBest: totals.patient - least, dates }
}

function namesOf(visit: Visit): string {
  return visit.services.map((each) => `${each.description ?? each.code}${each.tooth === undefined ? '' : ` ${each.tooth}`}`).join(' with ')
}
