// Prices on deductibles and maximums (Lagrangian multipliers) that turn the relaxation into one number: no schedule with
// these year endings costs the patient less, whatever its sequence, dates and routes. Cents; any multipliers are valid.
import type { Cents } from '@crossbill/model'
import { capOf, ending, type Offer, type Relaxation } from './offers.ts'
import { sumForest, type TimeTree } from './time-tree.ts'

/** Prices for one combination of year endings, and what every visit then costs at least in every segment. */
export interface Priced {
  readonly endings: readonly number[]
  /** Who meets the deductible of each bucket, as far as that is settled. */
  readonly takers: readonly number[]
  readonly bound: number
  /** Price of a cent of each benefit maximum. */
  readonly lambda: Float64Array
  /** Reward for a cent of deductible taken (or share counted) in each bucket. */
  readonly mu: Float64Array
  /** What a visit costs by segment, at visit * segments + segment. */
  readonly visitCost: Float64Array
  /** The same with everything that must follow it, from that segment on. */
  readonly fromHere: Float64Array
}

/** Finds good prices for combinations of endings; keeps what is shared between them. */
export class Multipliers {
  private readonly relaxation: Relaxation
  private readonly tree: TimeTree
  private readonly offers: readonly (readonly (readonly Offer[])[])[]
  private readonly lambda: Float64Array
  private readonly rate: Float64Array
  private readonly mu: Float64Array
  private readonly visitCost: Float64Array
  private readonly fromHere: Float64Array
  private takers: readonly number[] = []

  constructor(relaxation: Relaxation, tree: TimeTree) {
    this.relaxation = relaxation
    this.tree = tree
    this.offers = relaxation.of
    this.lambda = new Float64Array(relaxation.resources.length)
    this.rate = new Float64Array(relaxation.buckets.length)
    this.mu = new Float64Array(relaxation.buckets.length)
    this.visitCost = new Float64Array(tree.visits.length * tree.segments)
    this.fromHere = new Float64Array(tree.visits.length * tree.segments)
  }

  /** Prices that raise the bound for these endings as far as a few rounds do; stops early once `enough` is reached. */
  price({ endings, takers }: { readonly endings: readonly number[]; readonly takers: readonly number[] }, enough: Cents, rounds = 3): Priced {
    const { buckets } = this.relaxation
    this.takers = takers
    buckets.forEach((bucket, at) => (this.rate[at] = endings[at] === ending.met ? Math.min(1, ...bucket.rates) : endings[at] === ending.reached ? 1 : 0))
    let best = this.startAt(endings)
    for (let round = 0; round < rounds && best < enough; round += 1) {
      const before = best
      best = this.moveTogether(endings, best)
      for (let at = 0; at < this.lambda.length && best < enough; at += 1) best = this.moveOne(endings, this.lambda, { at, best, values: lambdaValues })
      for (let at = 0; at < buckets.length && best < enough; at += 1) {
        if (endings[at] !== ending.met && endings[at] !== ending.reached) continue
        const values = endings[at] === ending.reached ? [0, 1] : [0, ...(buckets[at]?.rates ?? [])]
        best = this.moveOne(endings, this.rate, { at, best, values })
      }
      if (best <= before + 0.001) break
    }
    const bound = this.evaluate(endings)
    return { endings, takers, bound, lambda: this.lambda.slice(), mu: this.mu.slice(), visitCost: this.visitCost.slice(), fromHere: this.fromHere.slice() }
  }

  /** The better of all maximums worth nothing, all worth their cent, and the prices of the last combination. */
  private startAt(endings: readonly number[]): number {
    const kept = this.lambda.slice()
    const tries = [kept, new Float64Array(kept.length), new Float64Array(kept.length).fill(1)]
    let best = -Infinity
    let chosen = kept
    for (const each of tries) {
      this.lambda.set(each)
      const value = this.evaluate(endings)
      if (value > best) [best, chosen] = [value, each]
    }
    this.lambda.set(chosen)
    return best
  }

  private moveOne(endings: readonly number[], into: Float64Array, { at, best, values }: { at: number; best: number; values: readonly number[] }): number {
    let most = best
    let chosen = into[at] ?? 0
    const before = chosen
    for (const value of values) {
      if (value === before) continue
      into[at] = value
      const found = this.evaluate(endings)
      if (found > most + 1e-6) [most, chosen] = [found, value]
    }
    into[at] = chosen
    return most
  }

  /** Pairs of maximums move together: services pass from one year to the next where only one of them gets dearer. */
  private moveTogether(endings: readonly number[], best: number): number {
    let most = best
    for (let one = 0; one < this.lambda.length; one += 1) {
      for (let two = one + 1; two < this.lambda.length; two += 1) {
        const before = [this.lambda[one] ?? 0, this.lambda[two] ?? 0] as const
        let chosen: readonly [number, number] = before
        for (const value of lambdaValues) {
          this.lambda[one] = this.lambda[two] = value
          const found = this.evaluate(endings)
          if (found > most + 1e-6) [most, chosen] = [found, [value, value]]
        }
        this.lambda[one] = chosen[0]
        this.lambda[two] = chosen[1]
      }
    }
    return most
  }

  /** The bound with the prices as they stand. */
  evaluate(endings: readonly number[]): number {
    const { buckets, resources } = this.relaxation
    let value = 0
    resources.forEach((left, at) => (value -= (this.lambda[at] ?? 0) * left))
    buckets.forEach((bucket, at) => {
      const main = bucket.mainResource < 0 ? 0 : (this.lambda[bucket.mainResource] ?? 0)
      this.mu[at] = Math.max(0, 1 - main) * (this.rate[at] ?? 0)
      if (endings[at] === ending.met) value += (this.mu[at] ?? 0) * bucket.deductible - bucket.rounding
      if (endings[at] === ending.reached) value += (this.mu[at] ?? 0) * bucket.outOfPocket
    })
    this.costVisits(endings)
    return value + sumForest(this.tree, this.visitCost, this.fromHere)
  }

  private costVisits(endings: readonly number[]): void {
    const { tree } = this
    const prices = { endings, takers: this.takers, buckets: this.relaxation.buckets, lambda: this.lambda, mu: this.mu }
    tree.visits.forEach((services, visit) => {
      for (let segment = 0; segment < tree.segments; segment += 1) {
        if (tree.allowed[visit]?.[segment] !== true) continue
        let sum = 0
        for (const service of services) {
          let least = Infinity
          for (const offer of this.offers[service]?.[segment] ?? []) {
            const cost = offerCost(offer, service, prices)
            if (cost < least) least = cost
          }
          sum += least
        }
        this.visitCost[visit * tree.segments + segment] = sum
      }
    })
  }
}

const lambdaValues = [0, 1] as const

interface Prices {
  readonly endings: readonly number[]
  readonly takers: readonly number[]
  readonly buckets: Relaxation['buckets']
  readonly lambda: Float64Array
  readonly mu: Float64Array
}

const sizes = new Float64Array(16)
const values = new Float64Array(16)

/** The least an offer costs at these prices: benefits up to what the patient can be spared, the most valuable first. */
export function offerCost(offer: Offer, service: number, prices: Prices): number {
  const { endings, lambda, mu, takers, buckets } = prices
  let cost = offer.total
  let count = 0
  for (const part of offer.parts) {
    const end = endings[part.bucket] ?? ending.open
    const normal = part.normal[end] ?? 0
    const rate = part.rate[end] ?? 0
    const cap = capOf(part, { offer, service, endings, takers, buckets })
    let worth = 1
    for (const resource of part.resources) worth -= lambda[resource] ?? 0
    const reward = mu[part.bucket] ?? 0
    cost -= reward * cap
    const kept = Math.max(0, normal - rate * cap)
    sizes[count] = kept
    values[count] = worth
    count += 1
    if (normal <= kept) continue
    sizes[count] = normal - kept
    values[count] = worth - reward / rate
    count += 1
  }
  return cost - fill(count, offer.most)
}

function fill(count: number, most: number): number {
  if (count === 1) return (values[0] ?? 0) > 0 ? Math.min(sizes[0] ?? 0, most) * (values[0] ?? 0) : 0
  let room = most
  let sum = 0
  for (let taken = 0; taken < count && room > 0; taken += 1) {
    let best = -1
    for (let at = 0; at < count; at += 1) if ((values[at] ?? 0) > 0 && (best < 0 || (values[at] ?? 0) > (values[best] ?? 0))) best = at
    if (best < 0) break
    const size = Math.min(room, sizes[best] ?? 0)
    sum += size * (values[best] ?? 0)
    room -= size
    values[best] = 0
  }
  return sum
}
