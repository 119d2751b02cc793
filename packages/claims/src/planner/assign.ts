// Branch and bound over the ways of visits: segment, route, and who takes the main plan's deductible. Bounds hold for every
// sequence and date; only whole assignments are handed to the benefit engine.
import type { Cents } from '@crossbill/model'
import { Ledger, TakeLosses } from './ledger.ts'
import type { Relaxation } from './offers.ts'
import { TakingTurns } from './taking-turns.ts'
import { sumForest, type TimeTree } from './time-tree.ts'
import { role, type ServiceWay, type VisitWay, type WayTable } from './ways.ts'

/** Prices a whole assignment; `least` is what no order of it can cost less than. True lowest only where `settled`. */
export type Settle = (assigned: Assigned, least: Cents) => { readonly patient: Cents; readonly settled: boolean }

export interface Assigned {
  readonly segmentOf: readonly number[]
  readonly ways: readonly VisitWay[]
  /** The price list that bounds best. */
  readonly list: number
}

export interface AssignAsk {
  readonly relaxation: Relaxation
  readonly tree: TimeTree
  readonly table: WayTable
  /** What services already held leave to the patient. */
  readonly held: Cents
  readonly settle: Settle
  /** The cheapest patient's share so far; whatever cannot be cheaper is not looked at. */
  readonly best: () => Cents
  /** Counts one more place tried; false once there may be no more. */
  readonly mayGoOn: () => boolean
}

const slack = 1e-4

/** Goes through the assignments that could still be cheaper; no schedule costs less than what it returns, or than the best. */
export function assignVisits(ask: AssignAsk): Cents {
  return new Assignment(ask).run()
}

class Assignment {
  private readonly ask: AssignAsk
  private readonly tree: TimeTree
  private readonly table: WayTable
  private readonly ledger: Ledger
  private readonly lists: number
  private readonly order: readonly number[]
  /** Places of the order that hold a visit the main deductible is followed through. */
  private readonly followed: number
  private readonly segmentOf: number[]
  private readonly ways: (VisitWay | undefined)[]
  private readonly days: number[]
  /** The first segment an open visit can still be held in, as far as it counts in the sum. */
  private readonly level: number[]
  /** What a visit and all that must follow it cost at least from a segment on: (visit * segments + segment) * lists + list. */
  private readonly fromHere: Float64Array
  /** Bound by price list at each place of the order, and with losses. */
  private readonly sums: Float64Array[]
  private readonly scratch: Float64Array
  private readonly turns: TakingTurns
  private open = Infinity

  constructor(ask: AssignAsk) {
    const { tree, table } = ask
    this.ask = ask
    this.tree = tree
    this.table = table
    this.lists = table.lists.count
    const follows = table.ways.map((bySegment) => bySegment.flat().some((way) => way.services.some((each) => each.role !== role.free)))
    const ordered = branchingOrder(ask, follows)
    this.order = ordered.order
    this.followed = ordered.followed
    this.ledger = new Ledger({ relaxation: ask.relaxation, tree, table, order: this.order })
    this.segmentOf = tree.visits.map(() => -1)
    this.ways = tree.visits.map(() => undefined)
    this.days = tree.visits.map(() => 0)
    this.level = tree.visits.map(() => 0)
    this.fromHere = new Float64Array(tree.visits.length * tree.segments * this.lists)
    this.sums = Array.from({ length: tree.visits.length + 2 }, () => new Float64Array(this.lists))
    this.scratch = new Float64Array(this.lists)
    this.turns = new TakingTurns(tree)
  }

  run(): Cents {
    const { tree, lists } = this
    const [start] = this.sums
    const cost = new Float64Array(tree.visits.length * tree.segments)
    const from = new Float64Array(tree.visits.length * tree.segments)
    for (let list = 0; list < lists && start !== undefined; list += 1) {
      for (let at = 0; at < cost.length; at += 1) cost[at] = this.table.least[at * lists + list] ?? Infinity
      start[list] = this.ask.held - (this.table.lists.worth[list] ?? 0) + sumForest(tree, cost, from)
      for (let at = 0; at < from.length; at += 1) this.fromHere[at * lists + list] = from[at] ?? 0
    }
    this.branch(0)
    return this.open
  }

  /** The bound at a place: of all price lists the highest, with what deductibles still cost. */
  private boundOf(sums: Float64Array, place: number): number {
    const { scratch, lists } = this
    scratch.set(sums)
    if (!this.ledger.addLosses(scratch, place)) return Infinity
    let most = -Infinity
    for (let list = 0; list < lists; list += 1) if ((scratch[list] ?? 0) > most) most = scratch[list] ?? 0
    return most
  }

  private branch(place: number): void {
    const sums = this.sums[place]
    if (sums === undefined) return
    if (place === this.followed) return this.pinned(place, sums)
    this.goOn(place, sums)
  }

  private goOn(place: number, sums: Float64Array): void {
    const least = Math.ceil(this.boundOf(sums, place) - slack)
    if (least >= this.ask.best()) return
    if (!this.ask.mayGoOn()) {
      this.open = Math.min(this.open, least)
      return
    }
    const visit = this.order[place]
    if (visit === undefined) return this.leaf(sums)
    for (const option of this.options(visit, place)) {
      if (Math.ceil(option.bound - slack) >= this.ask.best()) break
      const before = this.enter(visit, option, place)
      this.branch(place + 1)
      this.leave(visit, option, before)
    }
  }

  /** All services that touch the main deductible have their ways: who takes the rest of it now costs what it costs. */
  private pinned(place: number, sums: Float64Array): void {
    const before = sums.slice()
    const changed: { readonly visit: number; readonly way: VisitWay }[] = []
    const isPossible = this.ways.every((way, visit) => {
      if (way === undefined || way.loose || way.services.every((each) => each.role !== role.rest)) return true
      const exact = this.withRest(way)
      if (exact === undefined) return false
      changed.push({ visit, way })
      for (let list = 0; list < this.lists; list += 1) sums[list] = (sums[list] ?? 0) + (exact.cost[list] ?? 0) - (way.cost[list] ?? 0)
      this.ways[visit] = exact
      return true
    })
    if (isPossible) {
      const takes = this.ledger.pin(this.takesNow())
      this.goOn(place, sums)
      this.ledger.unpin(takes)
    }
    for (const { visit, way } of changed) this.ways[visit] = way
    sums.set(before)
  }

  private withRest(way: VisitWay): VisitWay | undefined {
    const cost = way.cost.slice()
    const services: ServiceWay[] = []
    for (const each of way.services) {
      const rest = this.ledger.restOf(each.bucket)
      if (each.role !== role.rest || this.ledger.isReached(each.bucket)) {
        services.push(each)
        continue
      }
      if (rest <= 0 || rest >= each.cap) return undefined
      const exact = this.table.withOwn(each, this.ask.relaxation.afterRest(each.offer, rest))
      for (let list = 0; list < this.lists; list += 1) cost[list] = (cost[list] ?? 0) + (exact.cost[list] ?? 0) - (each.cost[list] ?? 0)
      services.push(exact)
    }
    return { services, cost, loose: false }
  }

  /** What other plans' deductibles cost at least among the ways given and those still open. */
  private takesNow(): TakeLosses {
    const takes = new TakeLosses(this.ask.relaxation, this.lists)
    this.ways.forEach((given, visit) => {
      for (const way of given === undefined ? (this.table.ways[visit] ?? []).flat() : [given]) for (const each of way.services) for (const take of each.takes) takes.learn(take)
    })
    return takes
  }

  /** Every visit has its way: another plan's deductible is taken by those who come first, and the cheapest of them at best. */
  private leaf(sums: Float64Array): void {
    const takes = this.ledger.pin(this.takesOf())
    const least = Math.max(0, Math.ceil(this.boundOf(sums, this.order.length) - slack))
    this.ledger.pin(takes)
    if (least >= this.ask.best()) return
    let list = 0
    for (let at = 1; at < this.lists; at += 1) if ((this.scratch[at] ?? 0) > (this.scratch[list] ?? 0)) list = at
    const { patient, settled } = this.ask.settle({ segmentOf: this.segmentOf, ways: this.ways.flatMap((each) => each ?? []), list }, least)
    if (!settled && least < patient) this.open = Math.min(this.open, least)
  }

  /** What others take of their deductibles, without those that cannot be first: what comes after the main deductible, and after a visit before it. */
  private takesOf(): TakeLosses {
    const takes = new TakeLosses(this.ask.relaxation, this.lists)
    const given = this.ways.flatMap((way, visit) => (way?.services ?? []).map((each) => ({ visit, each })))
    const takers = (as: number) => new Set(given.flatMap(({ each }) => (each.role === as ? each.takes.filter((take) => take.sure > 0).map((take) => `${each.bucket} ${take.bucket}`) : [])))
    const wholes = takers(role.whole)
    const rests = takers(role.rest)
    for (const { visit, each } of given) {
      for (const take of each.takes) {
        const key = `${each.bucket} ${take.bucket}`
        const late = (each.role === role.after && (wholes.has(key) || rests.has(key))) || (each.role === role.rest && wholes.has(key)) || this.followsTaker(visit, take.bucket)
        if (late) takes.learnLate(take)
        else takes.learn(take)
      }
    }
    return takes
  }

  /** Whether a visit that must come first takes the whole deductible for certain. */
  private followsTaker(visit: number, bucket: number): boolean {
    return (this.tree.after[visit] ?? []).some(({ visit: earlier }) => (this.ways[earlier]?.services ?? []).some((each) => each.takes.some((take) => take.bucket === bucket && take.sure > 0)))
  }

  /** The ways a visit can go now, the cheapest by the bound first. */
  private options(visit: number, place: number): Option[] {
    const { tree } = this
    let earliest = tree.release[visit] ?? 0
    let from = 0
    for (const { visit: earlier, days } of tree.after[visit] ?? []) {
      earliest = Math.max(earliest, (this.days[earlier] ?? 0) + days)
      from = Math.max(from, this.segmentOf[earlier] ?? 0)
    }
    const options: Option[] = []
    const best = this.ask.best()
    for (let segment = from; segment < tree.segments; segment += 1) {
      const day = tree.open[visit]?.from(Math.max(earliest, tree.starts[segment] ?? 0)) ?? 0
      if (tree.allowed[visit]?.[segment] !== true || day > (tree.ends[segment] ?? 0) || day > (tree.deadline[visit] ?? 0)) continue
      const childLevels = (tree.children[visit] ?? []).map((child) => this.levelOf(child, visit, { segment, day }))
      if (childLevels.some((each) => each >= tree.segments)) continue
      for (const way of this.table.ways[visit]?.[segment] ?? []) {
        if (!this.turns.fits(visit, { segment, day }, way)) continue
        const option: Option = { segment, day, way, childLevels, bound: 0 }
        const before = this.enter(visit, option, place)
        const sums = this.sums[place + 1]
        option.bound = sums === undefined ? Infinity : this.boundOf(sums, place + 1)
        this.leave(visit, option, before)
        if (Math.ceil(option.bound - slack) < best) options.push(option)
      }
    }
    return options.sort((a, b) => a.bound - b.bound || a.segment - b.segment)
  }

  private levelOf(child: number, visit: number, { segment, day }: { segment: number; day: number }): number {
    const { tree } = this
    const days = tree.after[child]?.find((each) => each.visit === visit)?.days ?? 0
    for (let at = segment; at < tree.segments; at += 1) {
      const first = tree.open[child]?.from(Math.max(day + days, tree.starts[at] ?? 0)) ?? 0
      if (tree.allowed[child]?.[at] === true && first <= Math.min(tree.ends[at] ?? 0, tree.deadline[child] ?? 0)) return at
    }
    return tree.segments
  }

  private enter(visit: number, { segment, day, way, childLevels }: Option, place: number): number[] {
    const { lists, fromHere, tree } = this
    const sums = this.sums[place]
    const next = this.sums[place + 1]
    const children = tree.children[visit] ?? []
    const own = (visit * tree.segments + (this.level[visit] ?? 0)) * lists
    if (sums !== undefined && next !== undefined) {
      for (let list = 0; list < lists; list += 1) next[list] = (sums[list] ?? 0) - (fromHere[own + list] ?? 0) + (way.cost[list] ?? 0)
      children.forEach((child, at) => {
        const from = (child * tree.segments + (childLevels[at] ?? 0)) * lists
        for (let list = 0; list < lists; list += 1) next[list] = (next[list] ?? 0) + (fromHere[from + list] ?? 0)
      })
    }
    this.ledger.assign(visit, way, 1)
    this.turns.enter(visit, { segment, day }, way)
    this.segmentOf[visit] = segment
    this.ways[visit] = way
    this.days[visit] = day
    const before = children.map((child) => this.level[child] ?? 0)
    children.forEach((child, at) => (this.level[child] = childLevels[at] ?? 0))
    return before
  }

  private leave(visit: number, { way }: Option, before: readonly number[]): void {
    this.ledger.assign(visit, way, -1)
    this.turns.leave(way)
    this.segmentOf[visit] = -1
    this.ways[visit] = undefined
    ;(this.tree.children[visit] ?? []).forEach((child, at) => (this.level[child] = before[at] ?? 0))
  }
}

interface Option {
  readonly segment: number
  readonly day: number
  readonly way: VisitWay
  readonly childLevels: readonly number[]
  bound: number
}

/** What must come first, first; before all others the visits the main deductible is followed through, the largest first. */
function branchingOrder({ tree, table, relaxation }: AssignAsk, follows: readonly boolean[]): { order: number[]; followed: number } {
  const weight = tree.visits.map((services, visit) => {
    const all = table.ways[visit] ?? []
    const places = all.flatMap((each) => (each.length === 0 ? [] : [Math.min(...each.map((way) => way.cost[0] ?? 0))]))
    const size = services.reduce((sum, service) => sum + Math.max(0, ...(relaxation.of[service] ?? []).flat().map((offer) => offer.most)), 0)
    return places.length <= 1 && all.flat().length <= 1 ? Infinity : size + (Math.max(0, ...places) - Math.min(Infinity, ...places))
  })
  const needed = tree.visits.map((_, visit) => follows[visit] === true)
  for (let visit = tree.visits.length - 1; visit >= 0; visit -= 1) if (needed[visit] === true) for (const { visit: earlier } of tree.after[visit] ?? []) needed[earlier] = true
  const left = new Set(tree.visits.map((_, visit) => visit))
  const order: number[] = []
  const take = (among: (visit: number) => boolean) => {
    for (;;) {
      let next = -1
      for (const visit of left) {
        if (!among(visit) || !(tree.after[visit] ?? []).every((each) => !left.has(each.visit))) continue
        if (next < 0 || (weight[visit] ?? 0) > (weight[next] ?? 0)) next = visit
      }
      if (next < 0) return
      left.delete(next)
      order.push(next)
    }
  }
  take((visit) => needed[visit] === true)
  const followed = order.length
  take(() => true)
  if (left.size > 0) throw new Error('Visits that wait for each other')
  return { order, followed }
}
