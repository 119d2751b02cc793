// The cheapest schedule there is, in any sequence the dentist allows, and what is proved of it: ways of visits that cannot be
// cheaper than the best so far are left, the others are priced by the benefit engine.
import type { CalendarDate, Cents, PlannedRoute } from '@crossbill/model'
import { type Assigned, assignVisits, type Settle } from './assign.ts'
import type { Choice } from './choices.ts'
import { isBound, type Relaxation } from './offers.ts'
import { priceLists, type PriceLists } from './prices.ts'
import type { Placed } from './pricing.ts'
import { dateOf } from './day-number.ts'
import type { OpenDays } from './open-days.ts'
import { type TimeTree, timeTree } from './time-tree.ts'
import type { Segment } from './turns.ts'
import type { Visit } from './visits.ts'
import { type WayTable, wayTable } from './ways.ts'
import { type Ordered, orderWithin } from './within.ts'

export interface SearchAsk {
  readonly visits: readonly Visit[]
  readonly segments: readonly Segment[]
  /** Days visits can be proposed on. */
  readonly days: OpenDays
  /** The choices with the bounds' figures. */
  readonly relaxation: Relaxation
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

/** The cheapest schedule, and what is proved of it. */
export function search(ask: SearchAsk): SearchResult {
  return new Search(ask).result()
}

class Search {
  private readonly ask: SearchAsk
  private readonly tree: TimeTree
  private readonly relaxation: Relaxation
  private readonly lists: PriceLists
  private readonly table: WayTable
  private best: Ordered | undefined
  private bestCost: Cents = Infinity
  private nodes = 0

  constructor(ask: SearchAsk) {
    const { routes, relaxation } = ask
    this.ask = ask
    this.tree = timeTree({ visits: ask.visits, segments: ask.segments, days: ask.days, allows: ask.allows ?? (() => true) })
    const keeps = (all: readonly { readonly choice: Choice }[], route: PlannedRoute) => routes === undefined || route === routes || all.every((each) => each.choice.route !== routes)
    this.relaxation = routes === undefined ? relaxation : { ...relaxation, of: relaxation.of.map((bySegment) => bySegment.map((all) => all.filter((each) => keeps(all, each.choice.route)))) }
    this.lists = priceLists(this.relaxation)
    this.table = wayTable({ relaxation: this.relaxation, lists: this.lists }, this.tree)
  }

  result(): SearchResult {
    const { relaxation: { choices }, nodeBudget } = this.ask
    this.startSoon()
    const left = assignVisits({
      relaxation: this.relaxation, tree: this.tree, table: this.table, held: choices.held, settle: this.settle, best: () => this.bestCost,
      mayGoOn: () => (this.nodes += 1) <= nodeBudget,
    })
    const lowerBound = isBound(choices) ? left : 0
    const complete = lowerBound >= this.bestCost
    return { best: this.best === undefined ? undefined : { placed: this.placement(this.best), patient: this.bestCost }, lowerBound: Math.max(0, Math.min(lowerBound, this.bestCost)), complete, nodes: this.nodes }
  }

  /** Everything as soon as it can be: a schedule to begin with, where there is any. */
  private startSoon(): void {
    const { tree } = this
    const days: number[] = []
    const segmentOf: number[] = []
    tree.visits.forEach((_, visit) => {
      const from = Math.max(tree.release[visit] ?? 0, ...(tree.after[visit] ?? []).map((each) => (days[each.visit] ?? 0) + each.days))
      const open = (day: number) => tree.open[visit]?.from(day) ?? day
      const segment = tree.starts.findIndex((start, at) => tree.allowed[visit]?.[at] === true && open(Math.max(start, from)) <= Math.min(tree.ends[at] ?? 0, tree.deadline[visit] ?? 0))
      segmentOf.push(segment)
      days.push(open(Math.max(from, tree.starts[segment] ?? 0)))
    })
    if (segmentOf.every((each) => each >= 0)) this.price({ segmentOf, list: 0 }, { least: -1, budget: tree.visits.length * 3 + tree.segments + 1 })
  }

  private readonly settle: Settle = (assigned, least) => {
    const settled = this.price(assigned, { least, budget: Math.max(0, Math.min(withinBudget, this.ask.nodeBudget - this.nodes)) })
    return { patient: this.bestCost, settled }
  }

  /** Prices an assignment in its best order; whether no cheaper order of it is left. */
  private price({ segmentOf, ways, list }: Omit<Assigned, 'ways'> & Partial<Pick<Assigned, 'ways'>>, { least, budget }: { least: Cents; budget: number }): boolean {
    const { relaxation: { choices }, priceWhole } = this.ask
    const { found, settled, nodes } = orderWithin({
      choices, relaxation: this.relaxation, tree: this.tree, table: this.table, segmentOf, list, least, best: this.bestCost, budget, ...(ways === undefined ? {} : { ways }),
      priceWhole: (ordered) => priceWhole(this.placement({ ...ordered, patient: 0 })),
    })
    this.nodes += nodes
    if (found !== undefined && found.patient < this.bestCost) {
      this.best = found
      this.bestCost = found.patient
    }
    return settled
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
