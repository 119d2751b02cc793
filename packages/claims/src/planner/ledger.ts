// How deductibles and out-of-pocket maximums stand while visits are given their ways: whether the standings told of services
// can come about together, and what is still to be lost to a deductible, which is added to the bound of the prices. Cents.
import type { Cents } from '@crossbill/model'
import type { Relaxation } from './offers.ts'
import type { TimeTree } from './time-tree.ts'
import { role, type ServiceWay, type Take, type VisitWay, type WayTable } from './ways.ts'

const all = (length: number) => new Float64Array(length)

/** Running sums by benefit year. */
export class Ledger {
  private readonly relaxation: Relaxation
  private readonly table: WayTable
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

  constructor({ relaxation, tree, table, order }: LedgerAsk) {
    this.relaxation = relaxation
    this.table = table
    const count = relaxation.buckets.length
    const lists = table.lists.count
    const visits = tree.visits.length
    this.buckets = count
    ;[this.whole, this.rests, this.after, this.over, this.loose, this.counted, this.restCap, this.openCap, this.openCounted, this.sure] = [all(count), all(count), all(count), all(count), all(count), all(count), all(count), all(count), all(count), all(count)]
    this.restWays = relaxation.buckets.map(() => undefined)
    this.mostCap = all(visits * count)
    this.mostCounted = all(visits * count)
    this.takes = new TakeLosses(relaxation, lists)
    const losses: MainLoss[] = [new MainLoss(count, lists)]
    for (const visit of [...order].reverse()) {
      const loss = losses[0]?.copy() ?? new MainLoss(count, lists)
      const least = leastOf(table, tree, visit)
      for (const way of (table.ways[visit] ?? []).flat()) this.learn(visit, way, { least, loss })
      losses.unshift(loss)
    }
    this.mainLosses = losses
    for (let at = 0; at < count; at += 1) {
      for (let visit = 0; visit < visits; visit += 1) {
        this.openCap[at] = (this.openCap[at] ?? 0) + (this.mostCap[visit * count + at] ?? 0)
        this.openCounted[at] = (this.openCounted[at] ?? 0) + (this.mostCounted[visit * count + at] ?? 0)
      }
    }
  }

  private learn(visit: number, way: VisitWay, { least, loss }: { least: Float64Array; loss: MainLoss }): void {
    const caps = all(this.buckets)
    const counts = all(this.buckets)
    const wholes = all(this.buckets)
    for (const each of way.services) {
      if (each.bucket < 0) continue
      counts[each.bucket] = (counts[each.bucket] ?? 0) + each.counted
      if (each.role === role.whole) wholes[each.bucket] = (wholes[each.bucket] ?? 0) + each.cap
      if (each.role === role.whole || each.role === role.rest) caps[each.bucket] = (caps[each.bucket] ?? 0) + each.cap
      if (each.role === role.rest) loss.learnRest(each, this.slopeOf(each))
    }
    for (let at = 0; at < this.buckets; at += 1) {
      const place = visit * this.buckets + at
      this.mostCap[place] = Math.max(this.mostCap[place] ?? 0, way.loose ? Infinity : (caps[at] ?? 0))
      this.mostCounted[place] = Math.max(this.mostCounted[place] ?? 0, way.loose ? Infinity : (counts[at] ?? 0))
      const whole = wholes[at] ?? 0
      if (whole > 0 || way.loose) loss.lower(at, way.cost.map((cost, list) => (way.loose ? 0 : Math.max(0, cost - (least[list] ?? 0)) / whole)))
    }
    for (const each of way.services) for (const take of each.takes) this.takes.learn(take)
  }

  /** What a cent of the rest costs by list, once what costs nothing has been taken. */
  private slopeOf(way: ServiceWay): Float64Array {
    const known = this.slopes.get(way)
    if (known !== undefined) return known
    const part = way.offer.parts.find((each) => each.plan === this.relaxation.main)
    const whole = part === undefined ? way.cost : this.table.withOwn(way, part.unmet).cost
    const slope = way.cost.map((cost, list) => (way.cap > (way.spared[list] ?? 0) ? Math.max(0, (whole[list] ?? 0) - cost) / (way.cap - (way.spared[list] ?? 0)) : Infinity))
    this.slopes.set(way, slope)
    return slope
  }

  private readonly slopes = new Map<ServiceWay, Float64Array>()

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
      const sure = Math.min(this.sure[at] ?? 0, this.relaxation.buckets[at]?.deductible ?? 0)
      if (sure > 0) this.takes.addTo(into, at, sure)
      if (!this.pinned && this.isNeeded(at)) this.addNeed(into, at, place)
    }
    return true
  }

  /** Some service counts on the deductible being met. */
  private isNeeded(at: number): boolean {
    return (this.after[at] ?? 0) + (this.rests[at] ?? 0) > 0 && (this.over[at] ?? 0) === 0 && (this.loose[at] ?? 0) === 0
  }

  /** What is left of the deductible costs what the visits to come, or the one that takes the rest, lose at least. Rounding saves less than a cent of it (CAL-01), and a loss is whole cents. */
  private addNeed(into: Float64Array, at: number, place: number): void {
    const lists = this.table.lists.count
    const need = this.restOf(at)
    const rest = this.restWays[at]
    const slope = rest === undefined ? undefined : this.slopeOf(rest)
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
    return (this.after[at] ?? 0) === 0 || rest - (this.openCap[at] ?? 0) <= 0
  }
}

export interface LedgerAsk {
  readonly relaxation: Relaxation
  readonly tree: TimeTree
  readonly table: WayTable
  /** Visits in the order in which they get their ways. */
  readonly order: readonly number[]
}

/** What a cent of the main deductible costs at least, and the most that one service can take for nothing: at bucket * lists + list. */
class MainLoss {
  readonly loss: Float64Array
  readonly spared: Float64Array
  private readonly lists: number

  constructor(buckets: number, lists: number) {
    this.lists = lists
    this.loss = all(buckets * lists).fill(Infinity)
    this.spared = all(buckets * lists)
  }

  copy(): MainLoss {
    const copied = new MainLoss(this.loss.length / this.lists, this.lists)
    copied.loss.set(this.loss)
    copied.spared.set(this.spared)
    return copied
  }

  lower(bucket: number, by: Float64Array): void {
    const start = bucket * this.lists
    by.forEach((value, list) => (this.loss[start + list] = Math.min(this.loss[start + list] ?? Infinity, value)))
  }

  learnRest(way: ServiceWay, slope: Float64Array): void {
    const start = way.bucket * this.lists
    way.spared.forEach((value, list) => (this.spared[start + list] = Math.max(this.spared[start + list] ?? 0, value)))
    this.lower(way.bucket, slope)
  }
}

/** What a cent of the deductibles of other plans costs at least, by benefit year and list. */
export class TakeLosses {
  private readonly relaxation: Relaxation
  private readonly lists: number
  private readonly loss: Float64Array
  private readonly slope: Float64Array
  private readonly spared: Float64Array
  /** Some service takes less than the whole deductible, so that another one can take a part of it. */
  private readonly inParts: boolean[]

  constructor(relaxation: Relaxation, lists: number) {
    this.relaxation = relaxation
    this.lists = lists
    this.loss = all(relaxation.buckets.length * lists).fill(Infinity)
    this.slope = all(relaxation.buckets.length * lists).fill(Infinity)
    this.spared = all(relaxation.buckets.length * lists)
    this.inParts = relaxation.buckets.map(() => false)
  }

  learn({ bucket, taken, spared, loss }: Take): void {
    const start = bucket * this.lists
    if (taken < (this.relaxation.buckets[bucket]?.deductible ?? 0)) this.inParts[bucket] = true
    for (let list = 0; list < this.lists; list += 1) {
      const lost = loss[list] ?? 0
      this.loss[start + list] = Math.min(this.loss[start + list] ?? Infinity, lost / taken)
      const free = Math.min(taken, spared[list] ?? 0)
      this.spared[start + list] = Math.max(this.spared[start + list] ?? 0, free)
      if (taken > free) this.slope[start + list] = Math.min(this.slope[start + list] ?? Infinity, lost / (taken - free))
    }
  }

  /** A service that comes when a whole deductible has been taken for certain: it matters only where that is not the whole. */
  learnLate(take: Take): void {
    this.late.push(take)
  }

  private readonly late: Take[] = []

  /** Adds what `sure` cents of the deductible cost at least. */
  addTo(into: Float64Array, bucket: number, sure: Cents): void {
    if (this.inParts[bucket] === true || this.late.some((take) => take.bucket === bucket && take.taken < (this.relaxation.buckets[bucket]?.deductible ?? 0))) for (const take of this.late.splice(0)) this.learn(take)
    const start = bucket * this.lists
    const parts = this.inParts[bucket] === true
    for (let list = 0; list < this.lists; list += 1) {
      const taken = parts ? sure - (this.spared[start + list] ?? 0) : sure
      if (taken <= 0) continue
      const each = finite(parts ? Math.min(this.loss[start + list] ?? Infinity, this.slope[start + list] ?? Infinity) : this.loss[start + list])
      into[list] = (into[list] ?? 0) + Math.floor(taken * each + 1e-6)
    }
  }
}

function finite(value: number | undefined): number {
  return value === undefined || value === Infinity ? 0 : value
}

/** The least a visit costs anywhere, by list. */
function leastOf({ lists, least }: WayTable, tree: TimeTree, visit: number): Float64Array {
  const from = all(lists.count).fill(Infinity)
  for (let segment = 0; segment < tree.segments; segment += 1) for (let list = 0; list < lists.count; list += 1) from[list] = Math.min(from[list] ?? Infinity, least[(visit * tree.segments + segment) * lists.count + list] ?? Infinity)
  return from
}
