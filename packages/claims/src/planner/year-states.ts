// What becomes of each benefit year's deductible, settled before any visit is: it is met by what is held in the year, or it is
// not; somebody takes it, or nobody does. Whatever happens is one of these, and each bounds far better than all at once.
import type { Cents } from '@crossbill/model'
import { MainLoss, TakeLosses } from './losses.ts'
import type { Relaxation } from './offers.ts'
import { sumForest, type TimeTree } from './time-tree.ts'
import { role, type ServiceWay, type VisitWay, type WayTable } from './ways.ts'

/** One way the deductibles of all years can turn out: the ways of visits that agree with it, and what is sure by benefit year. */
export interface YearState {
  /** No schedule of it leaves the patient less; cents. */
  readonly bound: number
  readonly table: () => WayTable
  /** The main deductible is met by what is held. */
  readonly isMet: readonly boolean[]
  /** What is taken of another plan's deductible at least. */
  readonly sure: readonly Cents[]
}

/** Benefit years settled at first, at most; further ones come out by and by. */
const mostSettled = 7

export interface YearStatesAsk {
  readonly relaxation: Relaxation
  readonly tree: TimeTree
  readonly table: WayTable
  /** What services already held leave to the patient. */
  readonly held: Cents
}

/** Every way the largest deductibles can turn out, what may be cheapest first. */
export function yearStates(ask: YearStatesAsk): YearState[] {
  const settled = yearsToSettle(ask.relaxation, ask.table)
  const bounds = new StateBounds(ask, settled)
  const states = Array.from({ length: 2 ** settled.length }, (_, yes): YearState => {
    const { buckets } = ask.relaxation
    const happens = (at: number) => (yes & (2 ** at)) !== 0
    const isMet = buckets.map((_, bucket) => settled.some((each, at) => each.bucket === bucket && each.isMain && happens(at)))
    const sure = buckets.map((bucket, number) => Math.min(bucket.deductible, Math.max(0, ...settled.flatMap((each, at) => (each.bucket === number && !each.isMain && happens(at) ? [each.least] : [])))))
    return { bound: bounds.of(yes, isMet, sure), table: () => bounds.tableOf(yes), isMet, sure }
  })
  return states.filter((each) => each.bound < Infinity).sort((a, b) => a.bound - b.bound)
}

interface Settled {
  readonly bucket: number
  readonly isMain: boolean
  /** The least that one visit takes of it. */
  readonly least: Cents
  /** The way tells that the deductible is met, or is sure to take some of it. */
  readonly touches: (way: VisitWay) => boolean
}

function yearsToSettle({ buckets }: Relaxation, { ways }: WayTable): Settled[] {
  const all = ways.flat(2)
  const anyLoose = all.some((way) => way.loose)
  const settled = buckets.flatMap((bucket, at): Settled[] => {
    if (bucket.canReach || bucket.deductible === 0) return []
    const counts = (each: ServiceWay) => each.bucket === at && (each.role === role.after || each.role === role.rest)
    const takes = (way: VisitWay) => (way.loose ? [] : way.services.flatMap((each) => each.takes.flatMap((take) => (take.bucket === at && take.sure > 0 ? [take.sure] : []))))
    const sure = all.flatMap(takes)
    return [
      ...(anyLoose || !all.some((way) => way.services.some(counts)) ? [] : [{ bucket: at, isMain: true, least: 0, touches: (way: VisitWay) => way.services.some(counts) }]),
      ...(sure.length === 0 ? [] : [{ bucket: at, isMain: false, least: Math.min(...sure), touches: (way: VisitWay) => takes(way).length > 0 }]),
    ]
  })
  const sizeOf = (each: Settled) => buckets[each.bucket]?.deductible ?? 0
  return settled.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostSettled)
}

/** Ways of a visit in a segment that tell the same of the years settled, as bits. */
interface Group {
  readonly tells: number
  readonly ways: readonly VisitWay[]
  readonly least: Float64Array
}

/** Bounds of all states from the same groups of ways. */
class StateBounds {
  private readonly ask: YearStatesAsk
  /** By visit, then by segment. */
  private readonly groups: readonly (readonly (readonly Group[])[])[]
  private readonly takes: TakeLosses
  private readonly least: Float64Array
  /** The least of a visit in any segment. */
  private readonly anywhere: Float64Array
  private readonly cost: Float64Array
  private readonly from: Float64Array

  constructor(ask: YearStatesAsk, settled: readonly Settled[]) {
    const { relaxation, tree, table } = ask
    const { count } = table.lists
    this.ask = ask
    const tells = (way: VisitWay) => settled.reduce((sum, each, at) => sum + (each.touches(way) ? 2 ** at : 0), 0)
    this.groups = table.ways.map((bySegment) => bySegment.map((ways) => groupsOf(ways, tells, count)))
    this.takes = new TakeLosses(relaxation, count)
    for (const way of table.ways.flat(2)) this.takes.learnWay(way)
    this.least = new Float64Array(tree.visits.length * tree.segments * count)
    this.anywhere = new Float64Array(tree.visits.length * count)
    this.cost = new Float64Array(tree.visits.length * tree.segments)
    this.from = new Float64Array(tree.visits.length * tree.segments)
  }

  /** What a schedule in which this happens, and nothing else of what is settled, costs at least. */
  of(yes: number, isMet: readonly boolean[], sure: readonly Cents[]): number {
    const { tree, relaxation: { buckets }, table: { lists }, held } = this.ask
    const { least, cost } = this
    this.setLeast(yes)
    const sums = new Float64Array(lists.count)
    for (let list = 0; list < lists.count; list += 1) {
      for (let at = 0; at < cost.length; at += 1) cost[at] = least[at * lists.count + list] ?? Infinity
      sums[list] = held - (lists.worth[list] ?? 0) + sumForest(tree, cost, this.from)
    }
    sure.forEach((taken, bucket) => (taken > 0 ? this.takes.addTo(sums, bucket, taken) : undefined))
    if (isMet.includes(true)) {
      const loss = new MainLoss(buckets.length, lists.count)
      this.groups.forEach((bySegment, visit) => {
        const anywhere = this.anywhere.subarray(visit * lists.count, (visit + 1) * lists.count)
        for (const groups of bySegment) for (const group of groups) if ((group.tells & ~yes) === 0) for (const way of group.ways) loss.learnWay(way, anywhere)
      })
      isMet.forEach((met, bucket) => (met ? loss.addTo(sums, bucket, buckets[bucket]?.deductible ?? 0) : undefined))
    }
    return sums.reduce((most, each) => Math.max(most, each), -Infinity)
  }

  private setLeast(yes: number): void {
    const { tree, table: { lists: { count } } } = this.ask
    this.least.fill(Infinity)
    this.anywhere.fill(Infinity)
    this.groups.forEach((bySegment, visit) => bySegment.forEach((groups, segment) => {
      const start = (visit * tree.segments + segment) * count
      for (const group of groups) {
        if ((group.tells & ~yes) !== 0) continue
        for (let list = 0; list < count; list += 1) this.least[start + list] = Math.min(this.least[start + list] ?? Infinity, group.least[list] ?? 0)
      }
      for (let list = 0; list < count; list += 1) this.anywhere[visit * count + list] = Math.min(this.anywhere[visit * count + list] ?? Infinity, this.least[start + list] ?? Infinity)
    }))
  }

  tableOf(yes: number): WayTable {
    this.setLeast(yes)
    return { ...this.ask.table, ways: this.groups.map((bySegment) => bySegment.map((groups) => groups.flatMap((group) => ((group.tells & ~yes) === 0 ? group.ways : [])))), least: this.least.slice() }
  }
}

function groupsOf(ways: readonly VisitWay[], tells: (way: VisitWay) => number, lists: number): Group[] {
  const groups = new Map<number, VisitWay[]>()
  for (const way of ways) {
    const key = tells(way)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [way])
    else known.push(way)
  }
  return [...groups].map(([key, all]) => {
    const least = new Float64Array(lists).fill(Infinity)
    for (const way of all) for (let list = 0; list < lists; list += 1) least[list] = Math.min(least[list] ?? Infinity, way.cost[list] ?? 0)
    return { tells: key, ways: all, least }
  })
}
