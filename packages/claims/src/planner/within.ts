// With every visit in its segment and its services on their routes: the sequence and days that cost the patient least, by the
// benefit engine to the cent.
import type { Cents } from '@crossbill/model'
import { arithmetic } from '@crossbill/rules'
import { anyOrder } from './any-order.ts'
import type { Choice, Choices } from './choices.ts'
import { readCounters, writeCounters } from './counters.ts'
import type { Relaxation } from './offers.ts'
import type { TimeTree } from './time-tree.ts'
import { role, type ServiceWay, type VisitWay, type WayTable } from './ways.ts'

export interface WithinAsk {
  readonly choices: Choices
  readonly relaxation: Relaxation
  readonly tree: TimeTree
  readonly table: WayTable
  readonly segmentOf: readonly number[]
  /** The ways of the visits; every way when left out. */
  readonly ways?: readonly VisitWay[]
  /** The price list that tells best what is worth keeping. */
  readonly list: number
  /** Reaching this is enough: no order costs less. */
  readonly least: Cents
  /** Orders that cannot be cheaper are left. */
  readonly best: Cents
  readonly budget: number
  /** The estimator's sum of a whole schedule, where services cannot be priced apart; then only whole ones are. */
  readonly priceWhole: (ordered: Omit<Ordered, 'patient'>) => Cents
}

export interface Ordered {
  readonly patient: Cents
  readonly days: readonly number[]
  /** Visits in the order in which they are held. */
  readonly sequence: readonly number[]
  /** By service. */
  readonly picked: readonly Choice[]
}

export interface Within {
  readonly found: Ordered | undefined
  /** No cheaper order of these ways is left. */
  readonly settled: boolean
  readonly nodes: number
}

/** The cheapest order below `best`, if there is one. */
export function orderWithin(ask: WithinAsk): Within {
  return new Orders(ask).run()
}

class Orders {
  private readonly ask: WithinAsk
  private readonly inSegment: readonly (readonly number[])[]
  /** The last day each visit can be held so that what must follow it still can. */
  private readonly latest: readonly number[]
  private readonly day: number[]
  private readonly isHeld: boolean[]
  private readonly sequence: number[] = []
  private readonly picked: (Choice | undefined)[]
  /** What visits to come cost at least, by price list. */
  private readonly open: Float64Array
  private found: Ordered | undefined
  private best: Cents
  private nodes = 0

  constructor(ask: WithinAsk) {
    this.ask = ask
    this.best = ask.best
    const keys = ask.segmentOf.map((_, visit) => turnOf(ask, visit))
    const { release } = ask.tree
    const isSooner = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0) || (release[a] ?? 0) - (release[b] ?? 0) || a - b
    this.inSegment = Array.from({ length: ask.tree.segments }, (_, segment) => ask.segmentOf.flatMap((each, visit) => (each === segment ? [visit] : [])).sort(isSooner))
    this.latest = latestDays(ask)
    this.day = ask.segmentOf.map(() => 0)
    this.isHeld = ask.segmentOf.map(() => false)
    this.picked = ask.choices.of.map(() => undefined)
    this.open = new Float64Array(ask.table.lists.count)
    ask.segmentOf.forEach((_, visit) => this.addOpen(visit, 1))
  }

  run(): Within {
    const { choices, tree } = this.ask
    const standing = readCounters(choices.counters, [])
    this.next({ segment: 0, day: tree.starts[0] ?? 0, before: -1 }, choices.held)
    writeCounters(choices.counters, standing)
    return { found: this.found, settled: this.nodes <= this.ask.budget || this.best <= this.ask.least, nodes: this.nodes }
  }

  private addOpen(visit: number, sign: 1 | -1): void {
    const { table, tree, segmentOf, ways } = this.ask
    const lists = table.lists.count
    const way = ways?.[visit]
    const start = (visit * tree.segments + (segmentOf[visit] ?? 0)) * lists
    for (let list = 0; list < lists; list += 1) this.open[list] = (this.open[list] ?? 0) + sign * (way === undefined ? (table.least[start + list] ?? 0) : (way.cost[list] ?? 0))
  }

  /** What visits to come cost at least, with what is left of the maximums. */
  private toCome(): number {
    const { relaxation, table } = this.ask
    const { lambda, count, resources } = table.lists
    let most = -Infinity
    for (let list = 0; list < count; list += 1) {
      let sum = this.open[list] ?? 0
      for (let at = 0; at < resources; at += 1) if (lambda[list * resources + at] !== 0) sum -= (lambda[list * resources + at] ?? 0) * (relaxation.limits[at]?.left ?? 0)
      if (sum > most) most = sum
    }
    return most
  }

  /** Holds one of the segment's visits next, or goes on to the next segment. */
  private next(at: At, cost: Cents): void {
    this.nodes += 1
    if (this.nodes > this.ask.budget || this.best <= this.ask.least) return
    if (Math.ceil(cost + this.toCome() - 1e-4) >= this.best) return
    const mine = this.inSegment[at.segment]
    if (mine === undefined) return this.keep(cost)
    const waiting = mine.filter((visit) => this.isHeld[visit] !== true)
    if (waiting.length === 0) return this.next({ segment: at.segment + 1, day: this.ask.tree.starts[at.segment + 1] ?? 0, before: -1 }, cost)
    const start = readCounters(this.ask.choices.counters, [])
    const plain = this.ask.choices.apart && anyOrder(this.ask, waiting, at.segment)
    for (const visit of plain ? this.byDay(waiting, at) : waiting) {
      if (this.nodes > this.ask.budget || this.best <= this.ask.least) return
      const day = this.dayFor(visit, at)
      if (day === undefined || !this.othersCanFollow(waiting, visit, day) || (!plain && this.isTold(visit, at, start))) continue
      this.hold(visit, { ...at, day }, { cost, service: 0, start })
      if (plain) return
    }
  }

  private byDay(waiting: readonly number[], at: At): number[] {
    return [...waiting].sort((a, b) => (this.dayFor(a, at) ?? Infinity) - (this.dayFor(b, at) ?? Infinity))
  }

  private dayFor(visit: number, { day }: At): number | undefined {
    const { tree } = this.ask
    let first = Math.max(day, tree.release[visit] ?? 0)
    for (const { visit: earlier, days } of tree.after[visit] ?? []) {
      if (this.isHeld[earlier] !== true) return undefined
      first = Math.max(first, (this.day[earlier] ?? 0) + days)
    }
    first = tree.open[visit]?.from(first) ?? first
    return first <= (this.latest[visit] ?? 0) ? first : undefined
  }

  private othersCanFollow(waiting: readonly number[], chosen: number, day: number): boolean {
    return waiting.every((visit) => visit === chosen || day <= (this.latest[visit] ?? 0))
  }

  /** The same two visits the other way round, with the same money, are looked at elsewhere. */
  private isTold(visit: number, { before, beforeStart }: At, start: readonly number[]): boolean {
    const { tree, choices } = this.ask
    if (!choices.apart || before < 0 || beforeStart === undefined || visit > before || !this.standAlike(visit, before)) return false
    if (tree.after[visit]?.some((each) => each.visit === before) === true) return false
    if ((this.day[before] ?? 0) < (tree.release[visit] ?? 0) || this.choicesOf(visit) === undefined || this.choicesOf(before) === undefined) return false
    writeCounters(choices.counters, beforeStart)
    const one = this.runPlain(before) + this.runPlain(visit)
    const after = readCounters(choices.counters, [])
    writeCounters(choices.counters, beforeStart)
    const two = this.runPlain(visit) + this.runPlain(before)
    const other = readCounters(choices.counters, [])
    writeCounters(choices.counters, start)
    return one === two && after.every((each, at) => each === other[at])
  }

  /** Whether two visits stand alike toward the main deductible, so that either of them may come first. */
  private standAlike(one: number, other: number): boolean {
    const all = [one, other].flatMap((visit) => this.ask.ways?.[visit]?.services ?? [])
    return all.every((each) => each.role === role.free || each.role === role.after || each.role === role.over) || all.every((each) => each.role === role.free || each.role === role.whole)
  }

  /** The one choice of each service of a visit; undefined where there are several. */
  private choicesOf(visit: number): Choice[] | undefined {
    const services = this.ask.tree.visits[visit] ?? []
    const choices = services.flatMap((service, at) => {
      const here = this.choicesHere(visit, service, at)
      return here.length === 1 ? here : []
    })
    return choices.length === services.length ? choices : undefined
  }

  private choicesHere(visit: number, service: number, at: number): readonly Choice[] {
    const way = this.ask.ways?.[visit]
    const own = way === undefined || way.loose ? undefined : way.services[at]
    return own === undefined ? (this.ask.relaxation.of[service]?.[this.ask.segmentOf[visit] ?? 0] ?? []).map((each) => each.choice) : [own.offer.choice]
  }

  private runPlain(visit: number): Cents {
    return (this.choicesOf(visit) ?? []).reduce((sum, choice) => sum + this.ask.choices.run(choice.line), 0)
  }

  /** Runs the services of a visit one after another, each by every route left to it. */
  private hold(visit: number, at: At, so: Holding): void {
    const { tree, choices, table, list } = this.ask
    const service = tree.visits[visit]?.[so.service]
    if (service === undefined) {
      this.isHeld[visit] = true
      this.day[visit] = at.day
      this.sequence.push(visit)
      this.addOpen(visit, -1)
      const cost = choices.apart ? so.cost : so.cost + (table.least[(visit * tree.segments + at.segment) * table.lists.count + list] ?? 0)
      this.next({ ...at, before: visit, beforeStart: so.start }, cost)
      this.addOpen(visit, 1)
      this.sequence.pop()
      this.isHeld[visit] = false
      return
    }
    const start = readCounters(choices.counters, [])
    const way = this.ask.ways?.[visit]
    const own = way === undefined || way.loose ? undefined : way.services[so.service]
    for (const choice of this.choicesHere(visit, service, so.service)) {
      if (this.nodes > this.ask.budget) break
      if (choices.apart && own !== undefined && !this.standsAs(own)) continue
      this.picked[service] = choice
      this.hold(visit, at, { ...so, cost: so.cost + (choices.apart ? choices.run(choice.line) : 0), service: so.service + 1 })
      writeCounters(choices.counters, start)
    }
  }

  /** Whether the main deductible stands as the way of the service tells; other sequences belong to other ways. */
  private standsAs({ bucket, cap, role: as }: ServiceWay): boolean {
    const counters = this.ask.relaxation.buckets[bucket]?.counters
    if (counters === undefined || as === role.free || as === role.over) return true
    const left = arithmetic.deductibleLeft(counters)
    return as === role.whole ? left >= cap : as === role.rest ? left > 0 && left < cap : left === 0
  }

  private keep(cost: Cents): void {
    const ordered = { days: [...this.day], sequence: [...this.sequence], picked: this.picked.flatMap((each) => each ?? []) }
    const { choices } = this.ask
    if (!choices.apart) this.nodes += wholeWeight
    const patient = choices.apart ? cost : this.ask.priceWhole(ordered)
    if (patient >= this.best) return
    this.best = patient
    this.found = { patient, ...ordered }
  }
}

/** Nodes that pricing one whole schedule counts for. */
const wholeWeight = 40

interface At {
  readonly segment: number
  readonly day: number
  readonly before: number
  readonly beforeStart?: readonly number[]
}

interface Holding {
  readonly cost: Cents
  readonly service: number
  readonly start: readonly number[]
}

function latestDays({ tree, segmentOf }: WithinAsk): number[] {
  const latest = segmentOf.map((segment, visit) => Math.min(tree.ends[segment] ?? 0, tree.deadline[visit] ?? 0))
  for (let visit = segmentOf.length - 1; visit >= 0; visit -= 1) {
    latest[visit] = tree.open[visit]?.upTo(latest[visit] ?? 0) ?? 0
    for (const { visit: earlier, days } of tree.after[visit] ?? []) latest[earlier] = Math.min(latest[earlier] ?? 0, (latest[visit] ?? 0) - days)
  }
  return latest
}

/** Whose turn it is first: who loses least to another plan's deductible, who takes the main one whole, then its rest, then all others. */
function turnOf({ ways, list }: WithinAsk, visit: number): number {
  const services = ways?.[visit]?.services ?? []
  const late = services.reduce((most, each) => Math.max(most, each.role === role.after ? 3 : each.role === role.over ? 4 : each.role === role.rest ? 2 : 0), 0)
  if (late > 0) return late
  const takes = services.flatMap((each) => each.takes)
  return takes.length === 0 ? (services.some((each) => each.role === role.whole) ? 1 : 2.5) : takes.reduce((sum, take) => sum + (take.loss[list] ?? 0), 0) / takes.reduce((sum, take) => sum + take.taken, 0)
}
