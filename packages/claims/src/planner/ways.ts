// The ways a visit can go in a segment: the route of each service, and how the main plan's year stands when it is held. A
// deductible is taken by services one after another: some take it whole, one the rest of it, whatever comes later none.
import type { Cents } from '@crossbill/model'
import type { Offer, Part, Relaxation } from './offers.ts'
import { offerCost, type PriceLists } from './prices.ts'
import type { TimeTree } from './time-tree.ts'

/**
 * Where a service stands toward the main plan's deductible and out-of-pocket maximum: nothing of it touches them, after the
 * deductible is met, wholly within it, taking the rest of it, or when the out-of-pocket maximum is reached.
 */
export const role = { free: 0, after: 1, whole: 2, rest: 3, over: 4 } as const

/** What a service takes of another plan's deductible, and what that costs by price list. */
export interface Take {
  readonly bucket: number
  readonly taken: Cents
  readonly sure: Cents
  /** What of it costs nothing, by price list. */
  readonly spared: Float64Array
  readonly loss: Float64Array
}

export interface ServiceWay {
  readonly service: number
  readonly offer: Offer
  readonly role: number
  /** The main plan's benefit year; −1: the main plan has no part in it. */
  readonly bucket: number
  /** The most it takes of the main deductible, and what of that costs nothing by price list. */
  readonly cap: Cents
  readonly spared: Float64Array
  readonly counted: Cents
  /** By price list; for the one that takes the rest, as if it took nothing. */
  readonly cost: Float64Array
  readonly takes: readonly Take[]
}

export interface VisitWay {
  readonly services: readonly ServiceWay[]
  readonly cost: Float64Array
  /** Too many ways to tell apart: only the least cost is known. */
  readonly loose: boolean
}

export interface WaysAsk {
  readonly relaxation: Relaxation
  readonly lists: PriceLists
}

/** Ways of one service in one segment, one for each route and standing. */
export function serviceWays(ask: WaysAsk, offers: readonly Offer[], service: number): ServiceWay[] {
  const { buckets, main } = ask.relaxation
  return offers.flatMap((offer) => {
    const part = offer.parts.find((each) => each.plan === main)
    const bucket = part === undefined ? undefined : buckets[part.bucket]
    const roles: number[] = []
    if (part === undefined || bucket === undefined || bucket.deductible === 0 || part.cap === 0) roles.push(role.free)
    else roles.push(role.after, role.rest, ...(part.cap <= bucket.deductible ? [role.whole] : []))
    if (bucket?.canReach === true) roles.push(role.over)
    return roles.map((each) => wayOf(ask, { offer, service, part }, each))
  })
}

interface WayAsk {
  readonly offer: Offer
  readonly service: number
  readonly part: Part | undefined
}

function wayOf(ask: WaysAsk, { offer, service, part }: WayAsk, as: number): ServiceWay {
  const own = part === undefined ? 0 : as === role.whole ? part.unmet : as === role.over ? part.reached : part.met
  return priced(ask, { offer, service, part }, { role: as, own })
}

/** The same way with another payment of the main plan. */
function withOwn(ask: WaysAsk, way: ServiceWay, own: Cents): ServiceWay {
  return priced(ask, { offer: way.offer, service: way.service, part: way.offer.parts.find((each) => each.plan === ask.relaxation.main) }, { role: way.role, own })
}

function priced({ relaxation, lists }: WaysAsk, { offer, service, part }: WayAsk, as: { role: number; own: Cents }): ServiceWay {
  const { buckets, main } = relaxation
  const normals = offer.parts.map((each) => (each.plan === main ? as.own : buckets[each.bucket]?.canReach === true ? each.reached : each.met))
  const cost = costs(lists, offer, normals)
  const takes = offer.parts.flatMap((each, at): Take[] => {
    const bucket = buckets[each.bucket]
    if (each.plan === main || bucket === undefined || bucket.canReach || bucket.deductible === 0 || each.taken === 0) return []
    const after = costs(lists, offer, normals.with(at, each.first))
    return [{ bucket: each.bucket, taken: each.taken, sure: each.sure ? each.taken : 0, spared: sparedOf(lists, offer, each), loss: after.map((value, list) => Math.max(0, value - (cost[list] ?? 0))) }]
  })
  return { service, offer, role: as.role, bucket: part?.bucket ?? -1, cap: part?.cap ?? 0, spared: part === undefined ? new Float64Array(lists.count) : sparedOf(lists, offer, part), counted: part?.counted ?? 0, cost, takes }
}

function costs(lists: PriceLists, offer: Offer, normals: readonly Cents[]): Float64Array {
  const cost = new Float64Array(lists.count)
  for (let list = 0; list < lists.count; list += 1) cost[list] = offerCost(offer, normals, lists, list)
  return cost
}

/** Deductible that costs the patient nothing, because other plans pay what this one does not; by price list. */
function sparedOf({ count, lambda, resources }: PriceLists, offer: Offer, part: Part): Float64Array {
  const rate = part.cap === 0 ? 0 : (part.met - part.unmet) / part.cap
  const spared = new Float64Array(count)
  for (let list = 0; list < count; list += 1) {
    const benefits = offer.parts.reduce((sum, each) => sum + (each.resources.some((resource) => lambda[list * resources + resource] !== 0) ? 0 : Math.max(each.met, each.reached)), 0)
    spared[list] = !part.linear || rate <= 0 ? part.cap : Math.min(part.cap, Math.max(0, benefits - offer.most) / rate)
  }
  return spared
}

/** Ways told apart for one visit in one segment, at most. */
const mostWays = 160

/** Every way of a visit in a segment; services of a visit are held in their order. */
export function visitWays(lists: PriceLists, byService: readonly (readonly ServiceWay[])[]): VisitWay[] {
  let all: ServiceWay[][] = [[]]
  for (const ways of byService) {
    all = all.flatMap((before) => ways.flatMap((way) => (mayFollow(before, way) ? [[...before, way]] : [])))
    if (all.length > mostWays) return [looseWay(lists, byService)]
  }
  return all.map((services): VisitWay => ({ services, cost: sumOf(lists, services.map((each) => each.cost)), loose: false }))
}

/** Nothing of a deductible is left once its rest is taken or a service came after it. */
function mayFollow(before: readonly ServiceWay[], way: ServiceWay): boolean {
  if (way.role !== role.whole && way.role !== role.rest) return true
  return before.every((each) => each.bucket !== way.bucket || (each.role !== role.rest && each.role !== role.after))
}

function looseWay(lists: PriceLists, byService: readonly (readonly ServiceWay[])[]): VisitWay {
  const least = byService.map((ways) => new Float64Array(lists.count).map((_, list) => Math.min(...ways.map((each) => each.cost[list] ?? 0))))
  return { services: byService.flatMap((ways) => ways.slice(0, 1)), cost: sumOf(lists, least), loose: true }
}

function sumOf(lists: PriceLists, costs: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(lists.count)
  for (const cost of costs) for (let list = 0; list < lists.count; list += 1) sum[list] = (sum[list] ?? 0) + (cost[list] ?? 0)
  return sum
}

/** Ways by visit and segment, and the least each costs by price list. */
export interface WayTable {
  readonly lists: PriceLists
  readonly ways: readonly (readonly (readonly VisitWay[])[])[]
  /** At (visit * segments + segment) * lists + list. */
  readonly least: Float64Array
  /** The same way with another payment of the main plan. */
  readonly withOwn: (way: ServiceWay, own: Cents) => ServiceWay
}

/** Ways of every visit in every segment it can be held in. */
export function wayTable(ask: WaysAsk, tree: TimeTree): WayTable {
  const { lists } = ask
  const ways = tree.visits.map((services, visit) =>
    Array.from({ length: tree.segments }, (_, segment) => (tree.allowed[visit]?.[segment] === true ? visitWays(lists, services.map((service) => serviceWays(ask, ask.relaxation.of[service]?.[segment] ?? [], service))) : [])),
  )
  const least = new Float64Array(tree.visits.length * tree.segments * lists.count).fill(Infinity)
  ways.forEach((bySegment, visit) => bySegment.forEach((all, segment) => {
    const start = (visit * tree.segments + segment) * lists.count
    for (const way of all) for (let list = 0; list < lists.count; list += 1) least[start + list] = Math.min(least[start + list] ?? Infinity, way.cost[list] ?? 0)
  }))
  return { lists, ways, least, withOwn: (way, own) => withOwn(ask, way, own) }
}
