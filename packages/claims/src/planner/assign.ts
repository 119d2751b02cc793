// Branch and bound over visit → segment for one combination of year endings. Bounds hold for every sequence, date and route;
// only whole assignments are handed to the benefit engine.
import type { Cents } from '@crossbill/model'
import { Ledger } from './ledger.ts'
import type { Priced } from './multipliers.ts'
import type { Relaxation } from './offers.ts'
import type { TimeTree } from './time-tree.ts'

/** Prices a whole assignment; `least` is what no order of it can cost less than. True lowest only where `settled`. */
export type Settle = (segmentOf: readonly number[], least: Cents, priced: Priced) => { readonly patient: Cents; readonly settled: boolean }

export interface AssignAsk {
  readonly relaxation: Relaxation
  readonly tree: TimeTree
  readonly priced: Priced
  /** What services already held leave to the patient. */
  readonly held: Cents
  readonly settle: Settle
  /** The cheapest patient's share so far; whatever cannot be cheaper is not looked at. */
  readonly best: () => Cents
  /** Counts one more place tried; false once there may be no more. */
  readonly mayGoOn: () => boolean
}


const slack = 1e-4

/** Goes through the assignments that could still be cheaper; no schedule with these endings costs less than what it returns, or than the best. */
export function assignVisits(ask: AssignAsk): Cents {
  return new Assignment(ask).run()
}

class Assignment {
  private readonly ask: AssignAsk
  private readonly tree: TimeTree
  private readonly ledger: Ledger
  private readonly order: readonly number[]
  private readonly segmentOf: number[]
  private readonly days: number[]
  /** The first segment an open visit can still be held in, as far as it counts in the sum. */
  private readonly level: number[]
  private readonly base: number
  private open = Infinity

  constructor(ask: AssignAsk) {
    this.ask = ask
    this.tree = ask.tree
    this.ledger = new Ledger(ask.relaxation, ask.tree, ask.priced)
    this.order = branchingOrder(ask)
    this.segmentOf = ask.tree.visits.map(() => -1)
    this.days = ask.tree.visits.map(() => 0)
    this.level = ask.tree.visits.map(() => 0)
    this.base = ask.held + ask.priced.bound
  }

  run(): Cents {
    this.branch(0, this.base)
    return this.open
  }

  /** `sum` is the bound of the prices with what is assigned so far. */
  private branch(place: number, sum: number): void {
    const least = sum + this.ledger.extra()
    if (Math.ceil(least - slack) >= this.ask.best()) return
    if (!this.ask.mayGoOn()) {
      this.open = Math.min(this.open, Math.ceil(least - slack))
      return
    }
    const visit = this.order[place]
    if (visit === undefined) return this.leaf(Math.max(0, Math.ceil(least - slack)))
    for (const { segment, day, value, childLevels } of this.options(visit, sum)) {
      const before = this.enter(visit, { segment, day, childLevels })
      this.branch(place + 1, value)
      this.leave(visit, segment, before)
    }
  }

  private leaf(least: Cents): void {
    const { patient, settled } = this.ask.settle(this.segmentOf, least, this.ask.priced)
    if (!settled && least < patient) this.open = Math.min(this.open, least)
  }

  /** Segments the visit can be held in now, the cheapest by the bound first. */
  private options(visit: number, sum: number): Option[] {
    const { tree, ask } = this
    const { segments } = tree
    const { visitCost, fromHere } = ask.priced
    let earliest = tree.release[visit] ?? 0
    let from = 0
    for (const { visit: earlier, days } of tree.after[visit] ?? []) {
      earliest = Math.max(earliest, (this.days[earlier] ?? 0) + days)
      from = Math.max(from, this.segmentOf[earlier] ?? 0)
    }
    const without = sum - (fromHere[visit * segments + (this.level[visit] ?? 0)] ?? 0)
    const options: Option[] = []
    for (let segment = from; segment < segments; segment += 1) {
      const day = Math.max(earliest, tree.starts[segment] ?? 0)
      if (tree.allowed[visit]?.[segment] !== true || day > (tree.ends[segment] ?? 0) || day > (tree.deadline[visit] ?? 0)) continue
      let value = without + (visitCost[visit * segments + segment] ?? 0)
      const childLevels: number[] = []
      for (const child of tree.children[visit] ?? []) {
        const level = this.levelOf(child, visit, { segment, day })
        childLevels.push(level)
        value += level < segments ? (fromHere[child * segments + level] ?? 0) : Infinity
      }
      if (value < Infinity) options.push({ segment, day, value, childLevels, rank: value + this.extraWith(visit, segment) })
    }
    return options.sort((a, b) => a.rank - b.rank || a.segment - b.segment)
  }

  private levelOf(child: number, visit: number, { segment, day }: { segment: number; day: number }): number {
    const { tree } = this
    const days = tree.after[child]?.find((each) => each.visit === visit)?.days ?? 0
    for (let at = segment; at < tree.segments; at += 1) {
      if (tree.allowed[child]?.[at] === true && day + days <= Math.min(tree.ends[at] ?? 0, tree.deadline[child] ?? 0)) return at
    }
    return tree.segments
  }

  private extraWith(visit: number, segment: number): number {
    this.ledger.assign(visit, segment, 1)
    const extra = this.ledger.extra()
    this.ledger.assign(visit, segment, -1)
    return extra
  }

  private enter(visit: number, { segment, day, childLevels }: Pick<Option, 'segment' | 'day' | 'childLevels'>): number[] {
    this.ledger.assign(visit, segment, 1)
    this.segmentOf[visit] = segment
    this.days[visit] = day
    const children = this.tree.children[visit] ?? []
    const before = children.map((child) => this.level[child] ?? 0)
    children.forEach((child, at) => (this.level[child] = childLevels[at] ?? 0))
    return before
  }

  private leave(visit: number, segment: number, before: readonly number[]): void {
    this.ledger.assign(visit, segment, -1)
    this.segmentOf[visit] = -1
    ;(this.tree.children[visit] ?? []).forEach((child, at) => (this.level[child] = before[at] ?? 0))
  }
}

interface Option {
  readonly segment: number
  readonly day: number
  readonly value: number
  readonly rank: number
  readonly childLevels: readonly number[]
}

/** What must come first, first; among those free the visit whose place matters most. */
function branchingOrder({ tree, priced, relaxation }: AssignAsk): number[] {
  const { segments } = tree
  const weight = tree.visits.map((services, visit) => {
    const places = tree.allowed[visit]?.flatMap((allowed, segment) => (allowed ? [priced.visitCost[visit * segments + segment] ?? 0] : [])) ?? []
    if (places.length <= 1) return Infinity
    const size = services.reduce((sum, service) => sum + Math.max(0, ...(relaxation.of[service] ?? []).flat().map((offer) => offer.most)), 0)
    return size + (Math.max(...places) - Math.min(...places))
  })
  const left = new Set(tree.visits.map((_, visit) => visit))
  const order: number[] = []
  while (left.size > 0) {
    let next = -1
    for (const visit of left) {
      const free = (tree.after[visit] ?? []).every((each) => !left.has(each.visit))
      if (free && (next < 0 || (weight[visit] ?? 0) > (weight[next] ?? 0))) next = visit
    }
    if (next < 0) throw new Error('Visits that wait for each other')
    left.delete(next)
    order.push(next)
  }
  return order
}
