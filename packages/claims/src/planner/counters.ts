// One set of counters for every plan and benefit year, shared by all segments, that can be set back while schedules are tried.
import type { arithmetic } from '@crossbill/rules'
import type { BuiltClaim } from './pricing.ts'

export type PlanCounters = arithmetic.PlanCounters
type Limit = arithmetic.Limit

/** Counters by plan and year; claims built apart get the same ones. */
export class CounterShelf {
  private readonly years = new Map<string, PlanCounters>()
  private readonly lifetimes = new Map<string, Limit>()

  /** The shared counters in place of the ones a claim was built with. */
  adopt(claim: BuiltClaim): Map<PlanCounters, PlanCounters> {
    const adopted = new Map<PlanCounters, PlanCounters>()
    for (const [key, year] of claim.book.years) {
      const known = this.years.get(key) ?? this.copyOf(claim, year.counters)
      this.years.set(key, known)
      adopted.set(year.counters, known)
    }
    return adopted
  }

  private copyOf(claim: BuiltClaim, counters: PlanCounters): PlanCounters {
    const maximums = counters.maximums.map((limit) => {
      const lifetime = [...claim.book.lifetimes].find(([, each]) => each === limit)
      if (lifetime === undefined) return { ...limit }
      const [key] = lifetime
      const shared = this.lifetimes.get(key) ?? { ...limit }
      this.lifetimes.set(key, shared)
      return shared
    })
    return { ...counters, family: { ...counters.family }, maximums }
  }

  all(): PlanCounters[] {
    return [...this.years.values()]
  }
}

/** Every number of the counters, in order. */
export function readCounters(all: readonly PlanCounters[], into: number[]): number[] {
  let at = 0
  for (const each of all) {
    into[at++] = each.deductible
    into[at++] = each.outOfPocket
    into[at++] = each.reserve
    into[at++] = each.family.deductible
    into[at++] = each.family.outOfPocket
    into[at++] = each.family.membersMet
    for (const limit of each.maximums) into[at++] = limit.left
  }
  return into
}

/** Sets the counters to numbers read before. */
export function writeCounters(all: readonly PlanCounters[], from: readonly number[]): void {
  let at = 0
  const next = () => from[at++] ?? 0
  for (const each of all) {
    each.deductible = next()
    each.outOfPocket = next()
    each.reserve = next()
    each.family.deductible = next()
    each.family.outOfPocket = next()
    each.family.membersMet = next()
    for (const limit of each.maximums) limit.left = next()
  }
}
