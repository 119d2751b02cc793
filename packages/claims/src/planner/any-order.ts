// When the sequence no longer matters to money: deductibles are met, no out-of-pocket maximum is near, and after no payer
// whose maximum runs out another plan would pay. Then one sequence stands for all.
import { arithmetic } from '@crossbill/rules'
import type { Offer, Relaxation } from './offers.ts'
import type { TimeTree } from './time-tree.ts'

/** With the counters as they stand, for visits waiting in one segment. */
export function anyOrder({ relaxation, tree }: { readonly relaxation: Relaxation; readonly tree: TimeTree }, waiting: readonly number[], segment: number): boolean {
  const sums = new Map<number, number>()
  const shared = new Set<number>()
  for (const visit of waiting) {
    for (const service of tree.visits[visit] ?? []) {
      const offers = relaxation.of[service]?.[segment] ?? []
      for (const offer of offers) {
        if (!countersAllow(relaxation, offer)) return false
        for (const part of offer.parts) {
          for (const resource of part.resources) {
            sums.set(resource, (sums.get(resource) ?? 0) + part.met)
            if (!part.last || offers.length > 1 || part.resources.length > 1) shared.add(resource)
          }
        }
      }
    }
  }
  return [...shared].every((resource) => (sums.get(resource) ?? 0) <= (relaxation.limits[resource]?.left ?? 0) || relaxation.limits[resource]?.left === 0)
}

function countersAllow(relaxation: Relaxation, offer: Offer): boolean {
  if (offer.most === 0 && offer.parts.length === 0) return offer.choice.line.terms.every((terms) => terms === null || terms.carriesTo === null)
  return offer.parts.every((part) => {
    const bucket = relaxation.buckets[part.bucket]
    if (bucket === undefined || bucket.canReach) return false
    return part.cap === 0 || arithmetic.deductibleLeft(bucket.counters) === 0
  })
}
