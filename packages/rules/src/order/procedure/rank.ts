// Steps 8 and 9: puts the pairwise answers into one order, or finds the circle in them (OOB-27).
import type { Party, ServiceFacts } from '../facts/party.ts'
import type { Compared } from './compare.ts'
import { compare } from './compare.ts'

export interface ComparedPair {
  readonly first: Party
  readonly second: Party
  readonly compared: Compared
}

export interface Ranking {
  /** First payer first; empty when the answers run in a circle or facts are missing. */
  readonly order: readonly Party[]
  /** The pairs of a circle, each before the next. */
  readonly circle: readonly ComparedPair[]
  readonly pairs: readonly ComparedPair[]
}

/** Ranks the coverages that take part; the sequence they are given in never matters. */
export function rank(inPlay: readonly Party[], service: ServiceFacts): Ranking {
  const parties = [...inPlay].sort(byName)
  const pairs: ComparedPair[] = []
  for (const [index, a] of parties.entries()) {
    for (const b of parties.slice(index + 1)) {
      const compared = compare({ a, b, service })
      pairs.push(compared.is === 'first' && compared.first === 'b' ? { first: b, second: a, compared } : { first: a, second: b, compared })
    }
  }
  if (pairs.some((pair) => pair.compared.is === 'needs')) return { order: [], circle: [], pairs }
  const decided = pairs.filter((pair) => pair.compared.is === 'first')
  const order: Party[] = []
  let left = parties
  while (left.length > 0) {
    const next = left.find((party) => !decided.some((pair) => pair.second.id === party.id && left.some((each) => each.id === pair.first.id)))
    if (next === undefined) return { order: [], circle: circleIn(left, decided), pairs }
    order.push(next)
    left = left.filter((party) => party.id !== next.id)
  }
  return { order, circle: [], pairs }
}

const sides: readonly Party['side'][] = ['accident', 'medical', 'dental']

/** Where nothing decides: medical before dental, then by id (OOB-13). */
function byName(x: Party, y: Party): number {
  return sides.indexOf(x.side) - sides.indexOf(y.side) || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0)
}

/** The shortest circle among coverages each of which has another before it. */
function circleIn(left: readonly Party[], decided: readonly ComparedPair[]): ComparedPair[] {
  let shortest: ComparedPair[] = []
  for (const start of left) {
    const found = pathBack(start, left, decided)
    if (found.length > 0 && (shortest.length === 0 || found.length < shortest.length)) shortest = found
  }
  return shortest
}

function pathBack(start: Party, left: readonly Party[], decided: readonly ComparedPair[]): ComparedPair[] {
  const paths: ComparedPair[][] = decided.filter((pair) => pair.first.id === start.id && left.some((each) => each.id === pair.second.id)).map((pair) => [pair])
  const seen = new Set<string>()
  while (paths.length > 0) {
    const path = paths.shift() ?? []
    const end = path.at(-1)?.second.id
    if (end === start.id) return path
    if (end === undefined || seen.has(end)) continue
    seen.add(end)
    paths.push(...decided.filter((pair) => pair.first.id === end && left.some((each) => each.id === pair.second.id)).map((pair) => [...path, pair]))
  }
  return []
}
