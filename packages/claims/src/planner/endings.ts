// How every plan's years may end, all combinations together: each schedule ends in exactly one of them, so the cheapest over
// all is the cheapest there is. Where there are too many, years that weigh least are left open, which is still a bound.
import { ending, type Relaxation } from './offers.ts'

const mostCombinations = 729

/** Combinations of endings, one number for each bucket. */
export function combinations({ buckets }: Relaxation): number[][] {
  const choices = buckets.map((bucket) => (bucket.endings.length === 0 ? [ending.open] : [...bucket.endings]))
  const byWeight = buckets.map((_, at) => at).sort((a, b) => weight(buckets[a]) - weight(buckets[b]))
  for (const at of byWeight) {
    if (choices.reduce((product, each) => product * each.length, 1) <= mostCombinations) break
    if ((choices[at]?.length ?? 0) > 1) choices[at] = [ending.open]
  }
  let all: number[][] = [[]]
  for (const each of choices) all = all.flatMap((one) => each.map((end) => [...one, end]))
  return all
}

function weight(bucket: Relaxation['buckets'][number] | undefined): number {
  return bucket === undefined ? 0 : bucket.endings.length > 2 ? bucket.outOfPocket : bucket.deductible
}
