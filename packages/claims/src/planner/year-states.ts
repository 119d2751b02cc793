// What becomes of each benefit year's deductible, settled before any visit is: it is met by what is held in the year, or it is
// not; somebody takes it, or nobody does. Whatever happens is one of these, and each bounds far better than all at once.
import type { Cents } from '@crossbill/model'
import type { Relaxation } from './offers.ts'
import type { TimeTree } from './time-tree.ts'
import { role, type VisitWay, type WayTable, withLeast } from './ways.ts'

/** One way the deductibles of all years can turn out: the ways of visits that agree with it, and what is sure by benefit year. */
export interface YearState {
  readonly table: WayTable
  /** The main deductible is met by what is held. */
  readonly isMet: readonly boolean[]
  /** What is taken of another plan's deductible at least. */
  readonly sure: readonly Cents[]
}

/** Benefit years settled at first, at most; further ones come out by and by. */
const mostSettled = 7

/** Every way the largest deductibles can turn out. */
export function yearStates(relaxation: Relaxation, tree: TimeTree, table: WayTable): YearState[] {
  const settled = yearsToSettle(relaxation, table)
  const bits = new Map<VisitWay, number>()
  for (const way of table.ways.flat(2)) bits.set(way, settled.reduce((sum, each, at) => sum + (each.touches(way) ? 2 ** at : 0), 0))
  return Array.from({ length: 2 ** settled.length }, (_, yes) => {
    const agrees = (way: VisitWay) => ((bits.get(way) ?? 0) & ~yes) === 0
    const happens = (at: number) => (yes & (2 ** at)) !== 0
    return {
      table: yes === 2 ** settled.length - 1 ? table : withLeast({ ...table, ways: table.ways.map((bySegment) => bySegment.map((all) => all.filter(agrees))) }, tree),
      isMet: relaxation.buckets.map((_, bucket) => settled.some((each, at) => each.bucket === bucket && each.isMain && happens(at))),
      sure: relaxation.buckets.map((_, bucket) => Math.max(0, ...settled.flatMap((each, at) => (each.bucket === bucket && !each.isMain && happens(at) ? [each.least] : [])))),
    }
  })
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
    const counts = (each: VisitWay['services'][number]) => each.bucket === at && (each.role === role.after || each.role === role.rest)
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
