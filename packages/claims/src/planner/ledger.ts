// What is sure of maximums and deductibles once visits have their segments: more than a year can pay, less than it could
// have paid, a deductible that falls where it costs most. Each is added to the bound of the prices; all hold together. Cents.
import type { Cents } from '@crossbill/model'
import { capOf, ending, type Offer, type Part, type Relaxation } from './offers.ts'
import type { Priced } from './multipliers.ts'
import type { TimeTree } from './time-tree.ts'

/** One kind of use, with its place in the running sums and the most or least a visit uses of it in a segment. */
export class Ledger {
  private readonly segments: number
  private readonly resources: number
  private readonly buckets: number
  private readonly rates: readonly (readonly number[])[]
  /** By visit, segment and resource or bucket and rate. */
  private readonly uses: Float64Array
  private readonly forced: Float64Array
  private readonly takes: Float64Array
  private readonly surely: Float64Array
  private readonly mostUse: Float64Array
  private readonly mostTake: Float64Array
  /** Sums over assigned and open visits. */
  private readonly possible: Float64Array
  private readonly loaded: Float64Array
  private readonly takable: Float64Array
  private readonly taken: Float64Array
  /** Benefits a deductible takes from what counts against each maximum. */
  private readonly lost: Float64Array
  private readonly slots: readonly number[]
  private readonly slotCount: number
  private readonly lambda: Float64Array
  private readonly relaxation: Relaxation
  private readonly endings: readonly number[]
  private readonly takers: readonly number[]
  private readonly meanRate: Float64Array

  constructor(relaxation: Relaxation, tree: TimeTree, priced: Priced) {
    const { buckets, resources } = relaxation
    this.relaxation = relaxation
    this.endings = priced.endings
    this.takers = priced.takers
    this.segments = tree.segments
    this.resources = resources.length
    this.buckets = buckets.length
    this.lambda = priced.lambda
    this.rates = buckets.map((bucket, at) => (priced.endings[at] === ending.met ? [...new Set([0, ...bucket.rates])].sort((a, b) => a - b) : [0, 1]))
    const slots: number[] = []
    let count = 0
    for (const each of this.rates) {
      slots.push(count)
      count += each.length
    }
    this.slots = slots
    this.slotCount = count
    const visits = tree.visits.length
    this.uses = new Float64Array(visits * this.segments * this.resources)
    this.forced = new Float64Array(visits * this.segments * this.resources)
    this.takes = new Float64Array(visits * this.segments * count)
    this.surely = new Float64Array(visits * this.segments * this.buckets)
    this.mostUse = new Float64Array(visits * this.resources)
    this.mostTake = new Float64Array(visits * count)
    this.possible = new Float64Array(this.resources)
    this.loaded = new Float64Array(this.resources)
    this.takable = new Float64Array(count)
    this.taken = new Float64Array(this.buckets)
    this.lost = new Float64Array(this.resources)
    this.meanRate = Float64Array.from(buckets, (bucket, at) => (priced.mu[at] ?? 0) / Math.max(1e-9, 1 - (bucket.mainResource < 0 ? 0 : (priced.lambda[bucket.mainResource] ?? 0))))
    this.fillTables(tree)
  }

  private fillTables(tree: TimeTree): void {
    tree.visits.forEach((services, visit) => {
      for (let segment = 0; segment < this.segments; segment += 1) {
        if (tree.allowed[visit]?.[segment] !== true) continue
        for (const service of services) this.addService(visit, segment, service)
        for (let at = 0; at < this.resources; at += 1) this.mostUse[visit * this.resources + at] = Math.max(this.mostUse[visit * this.resources + at] ?? 0, this.uses[(visit * this.segments + segment) * this.resources + at] ?? 0)
        for (let at = 0; at < this.slotCount; at += 1) this.mostTake[visit * this.slotCount + at] = Math.max(this.mostTake[visit * this.slotCount + at] ?? 0, this.takes[(visit * this.segments + segment) * this.slotCount + at] ?? 0)
      }
      for (let at = 0; at < this.resources; at += 1) this.possible[at] = (this.possible[at] ?? 0) + (this.mostUse[visit * this.resources + at] ?? 0)
      for (let at = 0; at < this.slotCount; at += 1) this.takable[at] = (this.takable[at] ?? 0) + (this.mostTake[visit * this.slotCount + at] ?? 0)
    })
  }

  /** A service uses what the greediest of its routes uses, and is sure to use what the thriftiest does. */
  private addService(visit: number, segment: number, service: number): void {
    const offers = this.relaxation.of[service]?.[segment] ?? []
    const row = visit * this.segments + segment
    for (let resource = 0; resource < this.resources; resource += 1) {
      let most = 0
      let least = Infinity
      for (const offer of offers) {
        const part = offer.parts.find((each) => each.resources.includes(resource))
        const end = this.endings[part?.bucket ?? -1] ?? ending.open
        const normal = part?.normal[end] ?? 0
        const others = offer.parts.reduce((sum, each) => (each === part ? sum : sum + (each.normal[this.endings[each.bucket] ?? ending.open] ?? 0)), 0)
        const kept = part === undefined ? 0 : Math.max(0, Math.min(normal - (part.rate[end] ?? 0) * this.capOf(part, offer, service), offer.most - others))
        most = Math.max(most, Math.min(normal, offer.most))
        least = Math.min(least, part === undefined || part.resources.length > 1 ? 0 : kept)
      }
      const at = row * this.resources + resource
      this.uses[at] = (this.uses[at] ?? 0) + most
      this.forced[at] = (this.forced[at] ?? 0) + (least === Infinity ? 0 : least)
    }
    for (let bucket = 0; bucket < this.buckets; bucket += 1) this.addTakes(row, bucket, { service, offers })
  }

  private capOf(part: Part, offer: Offer, service: number): Cents {
    return capOf(part, { offer, service, endings: this.endings, takers: this.takers, buckets: this.relaxation.buckets })
  }

  private addTakes(row: number, bucket: number, { service, offers }: { readonly service: number; readonly offers: readonly Offer[] }): void {
    const end = this.endings[bucket] ?? ending.open
    const rates = this.rates[bucket] ?? []
    const byRate = rates.map(() => 0)
    let sure = Infinity
    for (const offer of offers) {
      const part = offer.parts.find((each) => each.bucket === bucket)
      sure = Math.min(sure, part?.first === true ? (part.cap[ending.met] ?? 0) : 0)
      const cap = part === undefined ? 0 : this.capOf(part, offer, service)
      if (part === undefined || cap === 0) continue
      const rate = part.rate[end] ?? 0
      const slot = rates.findIndex((_, at) => at === rates.length - 1 || (rates[at + 1] ?? 0) > rate)
      const free = this.freeOf(offer, cap, rate)
      byRate[0] = Math.max(byRate[0] ?? 0, free)
      if (slot > 0) byRate[slot] = Math.max(byRate[slot] ?? 0, cap - free)
    }
    const start = row * this.slotCount + (this.slots[bucket] ?? 0)
    byRate.forEach((cap, at) => (this.takes[start + at] = (this.takes[start + at] ?? 0) + cap))
    const place = row * this.buckets + bucket
    this.surely[place] = (this.surely[place] ?? 0) + (sure === Infinity ? 0 : sure)
  }

  /** Deductible that costs the patient nothing, because other plans pay what this one does not. */
  private freeOf(offer: Offer, cap: Cents, rate: number): Cents {
    if (rate === 0) return cap
    const benefits = offer.parts.reduce((sum, each) => sum + (each.normal[this.endings[each.bucket] ?? ending.open] ?? 0), 0)
    return Math.min(cap, Math.max(0, benefits - offer.most) / rate)
  }

  /** Gives a visit its segment, or with sign −1 takes it back. */
  assign(visit: number, segment: number, sign: 1 | -1): void {
    const row = visit * this.segments + segment
    for (let at = 0; at < this.resources; at += 1) {
      this.possible[at] = (this.possible[at] ?? 0) + sign * ((this.uses[row * this.resources + at] ?? 0) - (this.mostUse[visit * this.resources + at] ?? 0))
      this.loaded[at] = (this.loaded[at] ?? 0) + sign * (this.forced[row * this.resources + at] ?? 0)
    }
    for (let at = 0; at < this.slotCount; at += 1) this.takable[at] = (this.takable[at] ?? 0) + sign * ((this.takes[row * this.slotCount + at] ?? 0) - (this.mostTake[visit * this.slotCount + at] ?? 0))
    for (let at = 0; at < this.buckets; at += 1) this.taken[at] = (this.taken[at] ?? 0) + sign * (this.surely[row * this.buckets + at] ?? 0)
  }

  /** What to add to the bound as visits stand; infinite where the endings can no longer come about. */
  extra(): number {
    let sum = 0
    for (let at = 0; at < this.resources; at += 1) this.lost[at] = 0
    for (let at = 0; at < this.buckets; at += 1) {
      const more = this.extraOf(at)
      if (more === Infinity) return Infinity
      sum += more
    }
    for (let at = 0; at < this.resources; at += 1) {
      const left = this.relaxation.resources[at] ?? 0
      const price = this.lambda[at] ?? 0
      const unused = left - ((this.possible[at] ?? 0) - (this.lost[at] ?? 0))
      const over = (this.loaded[at] ?? 0) - left
      if (unused > 0 && price > 0) sum += price * unused
      if (over > 0 && price < 1) sum += (1 - price) * over
    }
    return sum
  }

  private extraOf(at: number): number {
    const bucket = this.relaxation.buckets[at]
    const end = this.endings[at]
    if (bucket === undefined || (end === ending.unmet && bucket.deductible > 0 && (this.taken[at] ?? 0) >= bucket.deductible)) return Infinity
    if (end !== ending.met && end !== ending.reached) return 0
    let need = end === ending.met ? bucket.deductible : bucket.outOfPocket
    const rates = this.rates[at] ?? []
    const worth = 1 - (bucket.mainResource < 0 ? 0 : (this.lambda[bucket.mainResource] ?? 0))
    const paid = this.meanRate[at] ?? 0
    let sum = 0
    let lost = -bucket.rounding
    for (let slot = 0; slot < rates.length && need > 1e-6; slot += 1) {
      const took = Math.min(need, this.takable[(this.slots[at] ?? 0) + slot] ?? 0)
      need -= took
      if (end === ending.met) lost += (rates[slot] ?? 0) * took
      if (worth > 0) sum += worth * Math.max(0, (rates[slot] ?? 0) - paid) * took
    }
    if (bucket.mainResource >= 0 && bucket.sole && lost > 0) this.lost[bucket.mainResource] = (this.lost[bucket.mainResource] ?? 0) + lost
    return need > 0.5 ? Infinity : sum
  }
}
