// Prices of zero or one for a cent of each benefit maximum (Lagrangian multipliers): under any of these price lists no schedule
// costs less than the sum of its services less what the maximums are worth. With every list there is, the highest of the
// sums is the exact cost of a schedule whose maximums do nothing but run out. Cents.
import type { Cents } from '@crossbill/model'
import type { Offer, Relaxation } from './offers.ts'

export interface PriceLists {
  readonly count: number
  /** Price of a cent of each maximum, at list * resources + resource. */
  readonly lambda: Float64Array
  readonly resources: number
  /** What all maximums together are worth, by list. */
  readonly worth: Float64Array
}

/** Maximums that are priced both ways; further ones are taken to run out. */
const pricedBothWays = 6

/** All price lists over the maximums that can run out; whatever cannot is worth nothing, and whatever is gone already its cent. */
export function priceLists({ of, resources }: Relaxation): PriceLists {
  const uses = new Float64Array(resources.length)
  for (const bySegment of of) {
    resources.forEach((_, resource) => {
      let most = 0
      for (const offer of bySegment.flat()) for (const part of offer.parts) if (part.resources.includes(resource)) most = Math.max(most, Math.min(offer.most, Math.max(part.met, part.reached)))
      uses[resource] = (uses[resource] ?? 0) + most
    })
  }
  const tight = resources.flatMap((left, at) => (left > 0 && (uses[at] ?? 0) > left ? [at] : []))
  const both = [...tight].sort((a, b) => (uses[b] ?? 0) - (resources[b] ?? 0) - (uses[a] ?? 0) + (resources[a] ?? 0)).slice(0, pricedBothWays)
  const count = 2 ** both.length
  const lambda = new Float64Array(count * resources.length)
  const worth = new Float64Array(count)
  for (let list = 0; list < count; list += 1) {
    resources.forEach((left, at) => {
      const place = both.indexOf(at)
      const price = place >= 0 ? (list >> place) & 1 : left === 0 || tight.includes(at) ? 1 : 0
      lambda[list * resources.length + at] = price
      worth[list] = (worth[list] ?? 0) + price * left
    })
  }
  return { count, lambda, resources: resources.length, worth }
}

const sizes = new Float64Array(16)
const values = new Float64Array(16)

/** The least an offer costs under a price list, with the benefit of each part named: the most valuable first, up to what the patient can be spared. */
export function offerCost(offer: Offer, normals: readonly Cents[], { lambda, resources }: PriceLists, list: number): number {
  const { parts } = offer
  for (let at = 0; at < parts.length; at += 1) {
    let worth = 1
    for (const resource of parts[at]?.resources ?? []) worth -= lambda[list * resources + resource] ?? 0
    sizes[at] = normals[at] ?? 0
    values[at] = worth
  }
  return offer.total - fill(parts.length, offer.most)
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
