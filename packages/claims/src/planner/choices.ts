// Every choice of a service (segment, route) with the estimator's own terms.
import type { CaseDocument, Cents, PlannedRoute, ServiceLine } from '@crossbill/model'
import { arithmetic } from '@crossbill/rules'
import { CounterShelf, type PlanCounters } from './counters.ts'
import { type BuiltClaim, dependsOnOthers, type Placed, type Prices, readBuilt, routesFor } from './pricing.ts'
import type { Segment } from './turns.ts'

export interface Choice {
  readonly segment: number
  readonly route: PlannedRoute
  readonly line: arithmetic.ClaimLine
}

export interface Choices {
  /** False where a service's money depends on the days of others; then whole schedules are priced by the estimator. */
  readonly apart: boolean
  /** By service in clinical order, then by segment. */
  readonly of: readonly (readonly (readonly Choice[])[])[]
  readonly counters: readonly PlanCounters[]
  /** By place of the coverage in the case. */
  readonly plans: readonly arithmetic.PlanTerms[]
  /** Medicare is taken as payment in full from this patient (MCD-05). */
  readonly acceptsFull: boolean
  /** What services already held leave to the patient, in cents. */
  readonly held: Cents
  /** Runs one line on the counters as they stand; the patient's share in cents. */
  readonly run: (line: arithmetic.ClaimLine) => Cents
}

interface Ask {
  readonly prices: Prices
  readonly services: readonly ServiceLine[]
  readonly segments: readonly Segment[]
}

/** Builds the choices; counters stand as after the services already held. */
export function choicesFor(ask: Ask): Choices {
  const { prices, services } = ask
  const { document } = prices
  const shelf = new CounterShelf()
  const plans: arithmetic.PlanTerms[] = []
  const gathered: Gathered = { document, shelf, plans, known: [], anyLevel: false, healthSavings: false, held: [] }
  const of = services.map(() => ask.segments.map((): Choice[] => []))
  ask.segments.forEach((segment, at) => {
    for (const route of ['as-ordered', 'dental-only'] as const) {
      const routes = services.map((service) => routesFor(document, service, prices.orders[at]?.find((each) => each.serviceId === service.id)?.order ?? []))
      if (route === 'dental-only' && routes.every((each) => !each.includes(route))) continue
      const going = services.flatMap((_, index) => (route === 'as-ordered' || routes[index]?.includes(route) === true ? [index] : []))
      const placed = going.flatMap((index): Placed[] => {
        const service = services[index]
        return service === undefined ? [] : [{ service, date: segment.start, segment: at, route }]
      })
      const lines = readBuilt(prices, placed, (claim) => gather(gathered, claim, prices.fixed.length))
      lines.forEach((line, place) => of[going[place] ?? -1]?.[at]?.push({ segment: at, route, line }))
    }
  })
  const counters = shelf.all()
  const trail = arithmetic.emptyTrail()
  const closing = { collectible: document.settings?.collectible ?? 'association-table', qualifiedBeneficiary: document.government?.qualifiedMedicareBeneficiary === true } as const
  const run = (line: arithmetic.ClaimLine): Cents => {
    trail.length = 0
    arithmetic.runClaim({ plans, lines: [line], closing, healthSavings: gathered.healthSavings, trail })
    return line.patient
  }
  const apart = !gathered.anyLevel && !dependsOnOthers(document, [...prices.fixed, ...services]) && counters.every((each) => each.reserve < 0)
  const held = apart ? gathered.held.reduce((sum, line) => sum + run(line), 0) : 0
  return { apart, of, counters, plans, acceptsFull: closing.qualifiedBeneficiary, held, run }
}

interface Gathered {
  readonly document: CaseDocument
  readonly shelf: CounterShelf
  /** By place of the coverage in the case. */
  readonly plans: arithmetic.PlanTerms[]
  /** Plans whose terms are read; those of the orders decided come first and hold for every route. */
  readonly known: boolean[]
  anyLevel: boolean
  healthSavings: boolean
  held: arithmetic.ClaimLine[]
}

/** Lines of a built claim with shared counters and plans by their place in the case; the first ones are already held. */
function gather(into: Gathered, claim: BuiltClaim, heldLines: number): arithmetic.ClaimLine[] {
  const adopted = into.shelf.adopt(claim)
  const places = claim.coverages.map((coverage) => into.document.coverages.findIndex((each) => each.id === coverage.id))
  into.document.coverages.forEach((_, at) => (into.plans[at] ??= arithmetic.planTerms()))
  claim.plans.forEach((plan, at) => {
    if (into.known[places[at] ?? 0] !== true) into.plans[places[at] ?? 0] = plan
    into.known[places[at] ?? 0] = true
    into.anyLevel ||= claim.plans.length > 1 && plan.level !== arithmetic.level.line
    into.anyLevel ||= plan.deductibleOrder !== arithmetic.deductibleOrder.claimLine
  })
  into.healthSavings ||= claim.healthSavings
  const lines = claim.lines.map((built) => {
    const terms: (arithmetic.PlanLine | null)[] = into.document.coverages.map(() => null)
    built.line.terms.forEach((line, at) => {
      if (line === null) return
      const counters = adopted.get(line.counters)
      if (counters === undefined) throw new Error('Counters without a year')
      terms[places[at] ?? 0] = { ...line, counters, carriesTo: line.carriesTo === null ? null : (adopted.get(line.carriesTo) ?? null) }
    })
    return arithmetic.claimLine(built.line.fee, built.line.order.map((at) => places[at] ?? 0), terms, 0)
  })
  if (into.held.length === 0) into.held = lines.slice(0, heldLines)
  return lines.slice(heldLines)
}
