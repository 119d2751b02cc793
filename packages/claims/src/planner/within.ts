// With every visit in its segment: the sequence, days and routes that cost the patient least, by the benefit engine to the cent.
import type { Cents } from '@crossbill/model'
import { arithmetic } from '@crossbill/rules'
import type { Choice, Choices } from './choices.ts'
import { readCounters, writeCounters } from './counters.ts'
import type { Priced } from './multipliers.ts'
import { type Bucket, ending, type Relaxation } from './offers.ts'
import { anyOrder } from './any-order.ts'
import type { TimeTree } from './time-tree.ts'

export interface WithinAsk {
  readonly choices: Choices
  readonly relaxation: Relaxation
  readonly tree: TimeTree
  readonly segmentOf: readonly number[]
  readonly priced: Priced
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
  /** No cheaper order is left. */
  readonly settled: boolean
  readonly nodes: number
}

/** The cheapest order below `best`, if there is one: first one that reaches the bound is looked for, then any. */
export function orderWithin(ask: WithinAsk): Within {
  const prepared = prepare(ask)
  const exact = ask.least < ask.best - 1 && ask.least >= 0 ? new Orders({ ...ask, best: ask.least + 1, budget: Math.ceil(ask.budget / 3) }, prepared).run() : undefined
  if (exact?.found !== undefined) return exact
  const any = new Orders(ask, prepared).run()
  return { ...any, nodes: any.nodes + (exact?.nodes ?? 0) }
}

/** What stays the same however often orders of one assignment are looked for. */
interface Prepared {
  readonly inSegment: readonly (readonly number[])[]
  readonly rank: readonly number[]
  readonly lastUse: readonly number[]
  /** The last day each visit can be held so that what must follow it still can. */
  readonly latest: readonly number[]
}

function prepare(ask: WithinAsk): Prepared {
  const rank = rankOf(ask)
  const inSegment = Array.from({ length: ask.tree.segments }, (_, segment) => ask.segmentOf.flatMap((each, visit) => (each === segment ? [visit] : [])).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0)))
  return { inSegment, rank, lastUse: lastUses(ask), latest: latestDays(ask) }
}

class Orders {
  private readonly ask: WithinAsk
  private readonly prepared: Prepared
  private readonly day: number[]
  private readonly isHeld: boolean[]
  private readonly sequence: number[] = []
  private readonly picked: (Choice | undefined)[]
  private found: Ordered | undefined
  private best: Cents
  private nodes = 0

  constructor(ask: WithinAsk, prepared: Prepared) {
    this.ask = ask
    this.prepared = prepared
    this.best = ask.best
    this.day = ask.segmentOf.map(() => 0)
    this.isHeld = ask.segmentOf.map(() => false)
    this.picked = ask.choices.of.map(() => undefined)
  }

  run(): Within {
    const { choices, priced, segmentOf, tree } = this.ask
    const standing = readCounters(choices.counters, [])
    const open = segmentOf.reduce((sum, segment, visit) => sum + (priced.visitCost[visit * tree.segments + segment] ?? 0), 0)
    this.next({ segment: 0, day: tree.starts[0] ?? 0, before: -1 }, choices.held, open)
    writeCounters(choices.counters, standing)
    return { found: this.found, settled: this.nodes <= this.ask.budget || this.best <= this.ask.least, nodes: this.nodes }
  }

  /** Holds one of the segment's visits next, or goes on to the next segment. `open` is the price of visits to come. */
  private next(at: At, cost: Cents, open: number): void {
    this.nodes += 1
    if (this.nodes > this.ask.budget || this.best <= this.ask.least) return
    if (Math.ceil(cost + open + this.standing(at.segment) - 1e-4) >= this.best) return
    const mine = this.prepared.inSegment[at.segment]
    if (mine === undefined) return this.keep(cost)
    const waiting = mine.filter((visit) => this.isHeld[visit] !== true)
    if (waiting.length === 0) return this.next({ segment: at.segment + 1, day: this.ask.tree.starts[at.segment + 1] ?? 0, before: -1 }, cost, open)
    const start = readCounters(this.ask.choices.counters, [])
    const plain = this.ask.choices.apart && anyOrder(this.ask, waiting, at.segment)
    for (const visit of plain ? this.byDay(waiting, at) : waiting) {
      if (this.nodes > this.ask.budget) return
      const day = this.dayFor(visit, at)
      if (day === undefined || !this.othersCanFollow(waiting, visit, day) || (!plain && this.isTold(visit, at, start))) continue
      this.hold(visit, { ...at, day }, { cost, open, service: 0, start })
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
    return first <= (this.prepared.latest[visit] ?? 0) ? first : undefined
  }

  private othersCanFollow(waiting: readonly number[], chosen: number, day: number): boolean {
    return waiting.every((visit) => visit === chosen || day <= (this.prepared.latest[visit] ?? 0))
  }

  /** The same two visits the other way round, with the same money, are looked at elsewhere. */
  private isTold(visit: number, { before, beforeStart }: At, start: readonly number[]): boolean {
    const { tree, choices } = this.ask
    if (!choices.apart || before < 0 || beforeStart === undefined || (this.prepared.rank[visit] ?? 0) > (this.prepared.rank[before] ?? 0)) return false
    if (tree.after[visit]?.some((each) => each.visit === before) === true) return false
    if ((this.day[before] ?? 0) < (tree.release[visit] ?? 0) || this.routesOf(visit) || this.routesOf(before)) return false
    writeCounters(choices.counters, beforeStart)
    const one = this.runPlain(before) + this.runPlain(visit)
    const after = readCounters(choices.counters, [])
    writeCounters(choices.counters, beforeStart)
    const two = this.runPlain(visit) + this.runPlain(before)
    const other = readCounters(choices.counters, [])
    writeCounters(choices.counters, start)
    return one === two && after.every((each, at) => each === other[at])
  }

  private routesOf(visit: number): boolean {
    const segment = this.ask.segmentOf[visit] ?? 0
    return (this.ask.tree.visits[visit] ?? []).some((service) => (this.ask.choices.of[service]?.[segment]?.length ?? 0) > 1)
  }

  private runPlain(visit: number): Cents {
    const segment = this.ask.segmentOf[visit] ?? 0
    let sum = 0
    for (const service of this.ask.tree.visits[visit] ?? []) {
      const choice = this.ask.choices.of[service]?.[segment]?.[0]
      if (choice !== undefined) sum += this.ask.choices.run(choice.line)
    }
    return sum
  }

  /** Runs the services of a visit one after another, each by every route, the cheaper one first. */
  private hold(visit: number, at: At, so: Holding): void {
    const { tree, choices, segmentOf, priced } = this.ask
    const service = tree.visits[visit]?.[so.service]
    if (service === undefined) {
      this.isHeld[visit] = true
      this.day[visit] = at.day
      this.sequence.push(visit)
      const price = priced.visitCost[visit * tree.segments + at.segment] ?? 0
      this.next({ ...at, before: visit, beforeStart: so.start }, choices.apart ? so.cost : so.cost + price, so.open - price)
      this.sequence.pop()
      this.isHeld[visit] = false
      return
    }
    if (!choices.apart) return this.holdWhole(visit, at, so)
    const here = choices.of[service]?.[segmentOf[visit] ?? 0] ?? []
    const start = readCounters(choices.counters, [])
    for (const choice of here.length > 1 ? this.cheapestFirst(here, at.segment, start) : here) {
      if (this.nodes > this.ask.budget) break
      const share = choices.run(choice.line)
      this.picked[service] = choice
      this.hold(visit, at, { ...so, cost: so.cost + share, service: so.service + 1 })
      writeCounters(choices.counters, start)
    }
  }

  /** Routes by what they cost now and what they use up, at the prices. */
  private cheapestFirst(here: readonly Choice[], segment: number, start: readonly number[]): Choice[] {
    const { choices } = this.ask
    const ways = here.map((choice) => {
      const share = choices.run(choice.line)
      const worth = share + this.standing(segment)
      writeCounters(choices.counters, start)
      return { choice, worth }
    })
    return ways.sort((a, b) => a.worth - b.worth).map((each) => each.choice)
  }

  private holdWhole(visit: number, at: At, so: Holding): void {
    const service = this.ask.tree.visits[visit]?.[so.service] ?? 0
    for (const choice of this.ask.choices.of[service]?.[at.segment] ?? []) {
      this.picked[service] = choice
      this.hold(visit, at, { ...so, service: so.service + 1 })
    }
  }

  /** What the counters as they stand still let plans pay, at the prices; infinite where the endings have been missed. */
  private standing(segment: number): number {
    const { relaxation, priced, choices } = this.ask
    let sum = 0
    relaxation.limits.forEach((limit, at) => {
      if (!choices.apart || (this.prepared.lastUse[at] ?? -1) >= segment) sum -= (priced.lambda[at] ?? 0) * limit.left
    })
    relaxation.buckets.forEach((bucket, at) => {
      const { counters } = bucket
      if (priced.endings[at] === ending.met && bucket.deductible > 0) sum += priceOfDeductible(bucket, priced.mu[at] ?? 0)
      if (priced.endings[at] === ending.reached) sum += (priced.mu[at] ?? 0) * Math.min(counters.outOfPocket, counters.family.outOfPocket)
    })
    return sum
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
  readonly open: number
  readonly service: number
  readonly start: readonly number[]
}

/** Once it is met, nothing of it is rounded any more. */
function priceOfDeductible({ counters, rounding }: Bucket, price: number): number {
  const left = arithmetic.deductibleLeft(counters)
  return left === 0 ? 0 : price * left - rounding
}

function latestDays({ tree, segmentOf }: WithinAsk): number[] {
  const latest = segmentOf.map((segment, visit) => Math.min(tree.ends[segment] ?? 0, tree.deadline[visit] ?? 0))
  for (let visit = segmentOf.length - 1; visit >= 0; visit -= 1) {
    for (const { visit: earlier, days } of tree.after[visit] ?? []) latest[earlier] = Math.min(latest[earlier] ?? 0, (latest[visit] ?? 0) - days)
  }
  return latest
}

/** The last segment in which an assigned visit counts against each maximum. */
function lastUses({ relaxation, segmentOf, tree }: WithinAsk): number[] {
  const last = relaxation.limits.map(() => -1)
  segmentOf.forEach((segment, visit) => {
    for (const service of tree.visits[visit] ?? []) for (const offer of relaxation.of[service]?.[segment] ?? []) for (const part of offer.parts) for (const resource of part.resources) last[resource] = Math.max(last[resource] ?? -1, segment)
  })
  return last
}

/** Who is first where nothing else says so: whose benefit loses least to a deductible, then the earlier day. */
function rankOf({ relaxation, segmentOf, tree, priced }: WithinAsk): number[] {
  const keys = segmentOf.map((segment, visit) => {
    let lost = 0
    let taken = 0
    for (const service of tree.visits[visit] ?? []) {
      const offer = relaxation.of[service]?.[segment]?.[0]
      const benefits = (offer?.parts ?? []).reduce((sum, part) => sum + (part.normal[priced.endings[part.bucket] ?? ending.open] ?? 0), 0)
      for (const part of offer?.parts ?? []) {
        const cap = part.cap[ending.met] ?? 0
        const rate = part.rate[ending.met] ?? 0
        lost += Math.max(0, rate * cap - Math.max(0, benefits - (offer?.most ?? 0)))
        taken += cap
      }
    }
    return taken === 0 ? 0 : lost / taken
  })
  const sorted = segmentOf.map((_, visit) => visit).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || (tree.release[a] ?? 0) - (tree.release[b] ?? 0) || a - b)
  const rank: number[] = []
  sorted.forEach((visit, at) => (rank[visit] = at))
  return rank
}
