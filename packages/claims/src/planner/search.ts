// The cheapest schedule there is: every combination of year endings has a bound that no sequence, date or route can beat;
// combinations and assignments that cannot be cheaper are left, the others are priced by the benefit engine.
import type { CalendarDate, Cents, PlannedRoute } from '@crossbill/model'
import { assignVisits, type Settle } from './assign.ts'
import type { Choices } from './choices.ts'
import { combinations } from './endings.ts'
import { Multipliers, type Priced } from './multipliers.ts'
import { ending, isBound, type Relaxation, relax, taker } from './offers.ts'
import type { Placed } from './pricing.ts'
import { dateOf, type TimeTree, timeTree } from './time-tree.ts'
import type { Segment } from './turns.ts'
import type { Visit } from './visits.ts'
import { type Ordered, orderWithin } from './within.ts'

export interface SearchAsk {
  readonly visits: readonly Visit[]
  readonly segments: readonly Segment[]
  readonly choices: Choices
  /** The bounds' figures, where they are known from an earlier search of the same choices. */
  readonly relaxation?: Relaxation
  /** Segments a visit may be held in, beyond its window; all when left out. */
  readonly allows?: (visit: number, segment: number) => boolean
  /** Only this route, for services that could go either way. */
  readonly routes?: PlannedRoute
  readonly nodeBudget: number
  /** The patient's sum of a whole schedule by the estimator, where single services cannot be priced apart. */
  readonly priceWhole: (placed: readonly Placed[]) => Cents
}

export interface Found {
  readonly placed: readonly Placed[]
  readonly patient: Cents
}

export interface SearchResult {
  readonly best: Found | undefined
  readonly lowerBound: Cents
  readonly complete: boolean
  readonly nodes: number
}

/** Places tried for one assignment before its own bound has to do. */
const withinBudget = 1_500

/** A combination of endings that has not been gone through. */
interface Waiting {
  readonly endings: readonly number[]
  readonly takers: readonly number[]
  readonly bound: number
  readonly priced: Priced | undefined
}

/** Takes the combination with the lowest bound out of the list. */
function takeLowest(waiting: Waiting[]): Waiting | undefined {
  let lowest = 0
  waiting.forEach((each, at) => (lowest = each.bound < (waiting[lowest]?.bound ?? Infinity) ? at : lowest))
  const [taken] = waiting.splice(lowest, 1)
  return taken
}

/** Places tried in a combination before it is divided by who meets a deductible. */
const firstLook = 600

/** The cheapest schedule, in any sequence the dentist allows, and what is proved of it. */
export function search(ask: SearchAsk): SearchResult {
  return new Search(ask).result()
}

class Search {
  private readonly ask: SearchAsk
  private readonly tree: TimeTree
  private readonly relaxation: Relaxation
  private best: Ordered | undefined
  private bestCost: Cents = Infinity
  private nodes = 0
  private limit = 0

  constructor(given: SearchAsk) {
    const whole = given.relaxation ?? relax(given.choices)
    const { routes } = given
    const keeps = (route: PlannedRoute, all: readonly { readonly route: PlannedRoute }[]) => routes === undefined || route === routes || all.every((each) => each.route !== routes)
    const ask: SearchAsk = routes === undefined ? given : { ...given, choices: { ...given.choices, of: given.choices.of.map((bySegment) => bySegment.map((all) => all.filter((each) => keeps(each.route, all)))) } }
    this.ask = ask
    this.tree = timeTree(ask.visits, ask.segments, ask.allows ?? (() => true))
    this.relaxation = routes === undefined ? whole : { ...whole, of: whole.of.map((bySegment) => bySegment.map((all) => all.filter((each) => keeps(each.choice.route, all.map((one) => one.choice))))) }
  }

  result(): SearchResult {
    const { choices } = this.ask
    const multipliers = new Multipliers(this.relaxation, this.tree)
    const waiting = combinations(this.relaxation).map((endings): Waiting => ({ endings, takers: [], bound: multipliers.price({ endings, takers: [] }, Infinity, 0).bound, priced: undefined })).filter((each) => each.bound < Infinity)
    let lowerBound = Infinity
    for (let next = takeLowest(waiting); next !== undefined; next = takeLowest(waiting)) {
      if (this.cannotBeat(choices.held + next.bound)) break
      if (next.priced === undefined) {
        const priced = multipliers.price(next, this.bestCost - choices.held + 1)
        waiting.push({ ...next, bound: Math.max(next.bound, priced.bound), priced })
        continue
      }
      if (this.best === undefined) this.startSoon(next.priced)
      const bucket = this.divisible(next)
      this.limit = bucket < 0 ? this.ask.nodeBudget : Math.min(this.ask.nodeBudget, this.nodes + firstLook)
      const left = this.goThrough(next.priced)
      const waits = bucket >= 0 && left < this.bestCost && this.nodes <= this.ask.nodeBudget
      if (waits) waiting.push(...this.divide(next, bucket))
      else lowerBound = Math.min(lowerBound, left)
    }
    if (!isBound(choices)) lowerBound = 0
    const complete = lowerBound >= this.bestCost
    return { best: this.best === undefined ? undefined : { placed: this.placement(this.best), patient: this.bestCost }, lowerBound: Math.max(0, Math.min(lowerBound, this.bestCost)), complete, nodes: this.nodes }
  }

  private cannotBeat(bound: number): boolean {
    return Math.ceil(bound - 1e-4) >= this.bestCost
  }

  private goThrough(priced: Priced): Cents {
    return assignVisits({ relaxation: this.relaxation, tree: this.tree, priced, held: this.ask.choices.held, settle: this.settle, best: () => this.bestCost, mayGoOn: this.mayGoOn })
  }

  /** The bucket whose deductible costs most to leave open, where more than one plan pays a service that could meet it; −1: none. */
  private divisible({ endings, takers }: Waiting): number {
    const { buckets, of } = this.relaxation
    let best = -1
    buckets.forEach((bucket, at) => {
      if (endings[at] !== ending.met || bucket.deductible === 0 || (takers[at] ?? taker.open) !== taker.open) return
      const shared = of.flat(2).some((offer) => offer.parts.length > 1 && offer.parts.some((part) => part.bucket === at && (part.cap[ending.met] ?? 0) >= bucket.deductible))
      if (shared && bucket.deductible > (buckets[best]?.deductible ?? 0)) best = at
    })
    return best
  }

  /** The same with each service that could meet the deductible named as the one that does. */
  private divide(from: Waiting, bucket: number): Waiting[] {
    const named = this.relaxation.of.flatMap((bySegment, service) => (bySegment.flat().some((offer) => offer.parts.length > 1 && offer.parts.some((part) => part.bucket === bucket && (part.cap[ending.met] ?? 0) > 0)) ? [service] : []))
    return [taker.alone, ...named].map((who) => {
      const takers = this.relaxation.buckets.map((_, at) => (at === bucket ? who : (from.takers[at] ?? taker.open)))
      return { endings: from.endings, takers, bound: from.bound, priced: undefined }
    })
  }

  /** Counts a place tried. */
  private readonly mayGoOn = (): boolean => {
    this.nodes += 1
    return this.nodes <= this.limit
  }

  /** Everything as soon as it can be: a schedule to begin with, where there is any. */
  private startSoon(priced: Priced): void {
    const { tree } = this
    const days: number[] = []
    const segmentOf: number[] = []
    tree.visits.forEach((_, visit) => {
      const from = Math.max(tree.release[visit] ?? 0, ...(tree.after[visit] ?? []).map((each) => (days[each.visit] ?? 0) + each.days))
      const segment = tree.starts.findIndex((start, at) => tree.allowed[visit]?.[at] === true && Math.max(start, from) <= Math.min(tree.ends[at] ?? 0, tree.deadline[visit] ?? 0))
      segmentOf.push(segment)
      days.push(Math.max(from, tree.starts[segment] ?? 0))
    })
    if (segmentOf.every((each) => each >= 0)) this.settle(segmentOf, -1, priced)
  }

  private readonly settle: Settle = (segmentOf, least, priced) => {
    const { choices, priceWhole } = this.ask
    const budget = least < 0 ? this.tree.visits.length * 3 + this.tree.segments + 1 : Math.max(0, Math.min(withinBudget, this.limit - this.nodes))
    const { found, settled, nodes } = orderWithin({
      choices, relaxation: this.relaxation, tree: this.tree, segmentOf, priced, least, best: this.bestCost, budget,
      priceWhole: (ordered) => priceWhole(this.placement({ ...ordered, patient: 0 })),
    })
    this.nodes += nodes
    if (found !== undefined && found.patient < this.bestCost) {
      this.best = found
      this.bestCost = found.patient
    }
    return { patient: this.bestCost, settled }
  }

  private placement({ sequence, days, picked }: Ordered): Placed[] {
    const { visits } = this.ask
    return sequence.flatMap((visit) =>
      (this.tree.visits[visit] ?? []).flatMap((index, at) => {
        const service = visits[visit]?.services[at]
        const choice = picked[index]
        return service === undefined || choice === undefined ? [] : [{ service, date: dateOf(days[visit] ?? 0) satisfies CalendarDate, segment: choice.segment, route: choice.route }]
      }),
    )
  }
}
