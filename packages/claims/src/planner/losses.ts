// What a cent of each benefit year's deductible costs at least, by price list, learnt from the ways visits can go. Cents.
import type { Cents } from '@crossbill/model'
import type { Relaxation } from './offers.ts'
import { role, type Take, type VisitWay } from './ways.ts'

/** What a cent of the main deductible costs at least, and the most that one service can take for nothing: at bucket * lists + list. */
export class MainLoss {
  readonly loss: Float64Array
  readonly spared: Float64Array
  private readonly lists: number

  constructor(buckets: number, lists: number) {
    this.lists = lists
    this.loss = new Float64Array(buckets * lists).fill(Infinity)
    this.spared = new Float64Array(buckets * lists)
  }

  copy(): MainLoss {
    const copied = new MainLoss(this.loss.length / this.lists, this.lists)
    copied.loss.set(this.loss)
    copied.spared.set(this.spared)
    return copied
  }

  /** A way a visit can go; `least` is what the visit costs at least in any way, by list. */
  learnWay(way: VisitWay, least: Float64Array): void {
    const { lists, loss, spared } = this
    if (way.loose) loss.fill(0)
    if (way.loose) return
    for (const each of way.services) {
      const start = each.bucket * lists
      if (each.role === role.rest) {
        for (let list = 0; list < lists; list += 1) {
          spared[start + list] = Math.max(spared[start + list] ?? 0, each.spared[list] ?? 0)
          loss[start + list] = Math.min(loss[start + list] ?? Infinity, each.slope[list] ?? Infinity)
        }
      } else if (each.role === role.whole) {
        const whole = wholeOf(way, each.bucket)
        for (let list = 0; list < lists; list += 1) loss[start + list] = Math.min(loss[start + list] ?? Infinity, Math.max(0, (way.cost[list] ?? 0) - (least[list] ?? 0)) / whole)
      }
    }
  }

  /** Adds what `need` cents of the deductible cost at least. Rounding saves less than a cent of it (CAL-01), and a loss is whole cents. */
  addTo(into: Float64Array, bucket: number, need: Cents): void {
    const start = bucket * this.lists
    for (let list = 0; list < this.lists; list += 1) {
      const each = this.loss[start + list] ?? Infinity
      const paid = need - (this.spared[start + list] ?? 0)
      if (each < Infinity && paid > 0) into[list] = (into[list] ?? 0) + Math.floor(paid * each + 1e-6)
    }
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
    this.loss = new Float64Array(relaxation.buckets.length * lists).fill(Infinity)
    this.slope = new Float64Array(relaxation.buckets.length * lists).fill(Infinity)
    this.spared = new Float64Array(relaxation.buckets.length * lists)
    this.inParts = relaxation.buckets.map(() => false)
  }

  learnWay(way: VisitWay): void {
    for (const take of way.takes) this.learn(take)
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

/** What a visit takes of the main deductible with services wholly within it. */
export function wholeOf(way: VisitWay, bucket: number): Cents {
  return way.services.reduce((sum, each) => sum + (each.bucket === bucket && each.role === role.whole ? each.cap : 0), 0)
}
