// How deductibles and out-of-pocket maximums stand while visits are given their ways: whether the standings told of services
// can come about together, and what is still to be lost to a deductible, which is added to the bound of the prices. Cents.
import type { Cents } from '@crossbill/model'
import { MainLoss, TakeLosses } from './losses.ts'
import type { Relaxation } from './offers.ts'
import type { TimeTree } from './time-tree.ts'
import { role, type ServiceWay, type VisitWay, type WayTable } from './ways.ts'
import type { YearState } from './year-states.ts'

const all = (length: number) => new Float64Array(length)

/** Running sums by benefit year. */
export class Ledger {
  private readonly relaxation: Relaxation
  private readonly lists: number
  private readonly state: YearState
  private readonly buckets: number
  /** Of the main plan: whole deductibles taken, and services that take the rest, come after it, or reach the maximum. */
  private readonly whole: Float64Array
  private readonly rests: Float64Array
  private readonly after: Float64Array
  private readonly over: Float64Array
  private readonly loose: Float64Array
  private readonly counted: Float64Array
  private readonly restCap: Float64Array
  private readonly restWays: (ServiceWay | undefined)[]
  private readonly openCap: Float64Array
  private readonly openCounted: Float64Array
  /** Of the other plans: deductible that is sure to be taken. */
  private readonly sure: Float64Array
  /** By visit and bucket. */
  private readonly mostCap: Float64Array
  private readonly mostCounted: Float64Array
  /** By place in the order: what the visits from there on lose at least to a cent of the main deductible. */
  private readonly mainLosses: readonly MainLoss[]
  /** The same of other plans' deductibles. */
  private takes: TakeLosses
  /** Services that take the rest have their exact cost. */
  private pinned = false

  constructor({ relaxation, tree, state, table, order }: LedgerAsk) {
    this.relaxation = relaxation
    this.state = state
    this.lists = table.lists.count
    const count = relaxation.buckets.length
    this.buckets = count
    ;[this.whole, this.rests, this.after, this.over, this.loose, this.counted, this.restCap, this.openCap, this.openCounted, this.sure] = [all(count), all(count), all(count), all(count), all(count), all(count), all(count), all(count), all(count), all(count)]
    this.restWays = relaxation.buckets.map(() => undefined)
    this.mostCap = all(tree.visits.length * count)
    this.mostCounted = all(tree.visits.length * count)
    this.takes = new TakeLosses(relaxation, this.lists)
    const losses: MainLoss[] = [new MainLoss(count, this.lists)]
    for (const visit of [...order].reverse()) {
      const ways = (table.ways[visit] ?? []).flat()
      for (const way of ways) this.learn(visit, way)
      losses.unshift(lossWith(losses[0], ways, leastOf(table, tree, visit)) ?? new MainLoss(count, this.lists))
    }
    this.mainLosses = losses
  }

  private learn(visit: number, way: VisitWay): void {
    for (let at = 0; at < this.buckets; at += 1) {
      const place = visit * this.buckets + at
      let cap = 0
      let counted = 0
      for (const each of way.services) {
        if (each.bucket !== at) continue
        counted += each.counted
        if (each.role === role.whole || each.role === role.rest) cap += each.cap
      }
      this.raise(this.mostCap, this.openCap, { place, at, to: way.loose ? Infinity : cap })
      this.raise(this.mostCounted, this.openCounted, { place, at, to: way.loose ? Infinity : counted })
    }
    this.takes.learnWay(way)
  }

  /** The most of a visit, and with it the most of all that are open. */
  private raise(most: Float64Array, open: Float64Array, { place, at, to }: { place: number; at: number; to: number }): void {
    const before = most[place] ?? 0
    if (to <= before) return
    most[place] = to
    open[at] = (open[at] ?? 0) + to - before
  }

  /** Gives a visit its way, or with sign −1 takes it back. */
  assign(visit: number, way: VisitWay, sign: 1 | -1): void {
    for (let at = 0; at < this.buckets; at += 1) {
      const place = visit * this.buckets + at
      if ((this.mostCap[place] ?? 0) !== Infinity) this.openCap[at] = (this.openCap[at] ?? 0) - sign * (this.mostCap[place] ?? 0)
      if ((this.mostCounted[place] ?? 0) !== Infinity) this.openCounted[at] = (this.openCounted[at] ?? 0) - sign * (this.mostCounted[place] ?? 0)
    }
    for (const each of way.services) {
      if (each.bucket >= 0) this.assignMain(each, way.loose, sign)
      if (!way.loose) for (const take of each.takes) this.sure[take.bucket] = (this.sure[take.bucket] ?? 0) + sign * take.sure
    }
  }

  private assignMain(each: ServiceWay, loose: boolean, sign: 1 | -1): void {
    const at = each.bucket
    const add = (into: Float64Array, amount: number) => (into[at] = (into[at] ?? 0) + sign * amount)
    add(this.counted, each.counted)
    if (loose) add(this.loose, 1)
    else if (each.role === role.whole) add(this.whole, each.cap)
    else if (each.role === role.after) add(this.after, 1)
    else if (each.role === role.over) add(this.over, 1)
    else if (each.role === role.rest) {
      add(this.rests, 1)
      add(this.restCap, each.cap)
      this.restWays[at] = sign === 1 ? each : undefined
    }
  }

  /** What is left of the main deductible for the one that takes the rest of it. */
  restOf(bucket: number): Cents {
    return (this.relaxation.buckets[bucket]?.deductible ?? 0) - (this.whole[bucket] ?? 0)
  }

  isReached(bucket: number): boolean {
    return (this.over[bucket] ?? 0) > 0
  }

  /** Once no service that touches the main deductible is open, the rest has its exact cost: nothing is left to be lost. */
  pin(takes: TakeLosses): TakeLosses {
    const before = this.takes
    this.takes = takes
    this.pinned = true
    return before
  }

  unpin(takes: TakeLosses): void {
    this.takes = takes
    this.pinned = false
  }

  /** Adds to each list's bound what deductibles still cost; false where the standings cannot come about together. */
  addLosses(into: Float64Array, place: number): boolean {
    for (let at = 0; at < this.buckets; at += 1) {
      if (!this.isPossible(at)) return false
      const sure = Math.min(Math.max(this.sure[at] ?? 0, this.state.sure[at] ?? 0), this.relaxation.buckets[at]?.deductible ?? 0)
      if (sure > 0) this.takes.addTo(into, at, sure)
      if (!this.pinned && this.isNeeded(at)) this.addNeed(into, at, place)
    }
    return true
  }

  /** Some service counts on the deductible being met. */
  private isNeeded(at: number): boolean {
    return (this.state.isMet[at] === true || (this.after[at] ?? 0) + (this.rests[at] ?? 0) > 0) && (this.over[at] ?? 0) === 0 && (this.loose[at] ?? 0) === 0
  }

  /** What is left of the deductible costs what the visits to come, or the one that takes the rest, lose at least. Rounding saves less than a cent of it (CAL-01), and a loss is whole cents. */
  private addNeed(into: Float64Array, at: number, place: number): void {
    const { lists } = this
    const need = this.restOf(at)
    const rest = this.restWays[at]
    const slope = rest === undefined ? undefined : rest.slope
    const open = this.mainLosses[place]
    for (let list = 0; list < lists; list += 1) {
      const spared = rest === undefined ? (open?.spared[at * lists + list] ?? 0) : (rest.spared[list] ?? 0)
      const each = Math.min(open?.loss[at * lists + list] ?? Infinity, slope?.[list] ?? Infinity)
      if (each < Infinity && need > spared) into[list] = (into[list] ?? 0) + Math.floor((need - spared) * each + 1e-6)
    }
  }

  private isPossible(at: number): boolean {
    const bucket = this.relaxation.buckets[at]
    if (bucket === undefined || (this.loose[at] ?? 0) > 0) return true
    if ((this.over[at] ?? 0) > 0) return (this.counted[at] ?? 0) + (this.openCounted[at] ?? 0) >= bucket.beyondDeductible
    const rest = this.restOf(at)
    const rests = this.rests[at] ?? 0
    if (rest < 0 || rests > 1 || (rests === 1 && rest === 0)) return false
    if (rests === 1) return rest - (this.openCap[at] ?? 0) < (this.restCap[at] ?? 0)
    return ((this.after[at] ?? 0) === 0 && this.state.isMet[at] !== true) || rest - (this.openCap[at] ?? 0) <= 0
  }
}

export interface LedgerAsk {
  readonly relaxation: Relaxation
  readonly tree: TimeTree
  readonly state: YearState
  /** The ways that agree with the state. */
  readonly table: WayTable
  /** Visits in the order in which they get their ways. */
  readonly order: readonly number[]
}

/** The losses of the visits after one, with its own. */
function lossWith(later: MainLoss | undefined, ways: readonly VisitWay[], least: Float64Array): MainLoss | undefined {
  if (later === undefined || ways.every((way) => !way.loose && way.services.every((each) => each.role !== role.whole && each.role !== role.rest))) return later
  const loss = later.copy()
  for (const way of ways) loss.learnWay(way, least)
  return loss
}

/** The least a visit costs anywhere, by list. */
function leastOf({ lists, least }: WayTable, tree: TimeTree, visit: number): Float64Array {
  const from = all(lists.count).fill(Infinity)
  for (let segment = 0; segment < tree.segments; segment += 1) for (let list = 0; list < lists.count; list += 1) from[list] = Math.min(from[list] ?? Infinity, least[(visit * tree.segments + segment) * lists.count + list] ?? Infinity)
  return from
}
