// Pairs of the correct coding list: the second code is part of the first on one day by one provider.
import type { Finding } from '@crossbill/model'
import type { CodeSets } from '../codes/index.ts'
import type { Edit } from './edit.ts'
import { pairsOfLines } from './edit.ts'
import { isVisit } from './modifiers.ts'
import { saysSeparate } from './separate.ts'
import { ncciPairs } from './sources.ts'

/** First day the list at hand speaks for; a later day is judged by the same quarter and the finding says so. */
const listBegins = '2024-07-01'
const listEnds = '2024-09-30'

export const bundledPairs: Edit = {
  id: 'EDIT-BUNDLED-PAIRS',
  sentence: 'A code that is part of another is not billed beside it on the same day.',
  source: ncciPairs,
  from: listBegins,
  check(claim, sets) {
    return pairsOfLines(claim).flatMap(({ a, b, place, at }): Finding[] => {
      if (a.system === 'CDT' || b.system === 'CDT' || a.dateOfService < listBegins) return []
      const pair = pairOf(a.code, b.code, sets)
      if (pair === undefined) return []
      const second = pair.part === b.code ? b : a
      const opened = saysSeparate(a, b)
      const judged = a.dateOfService > listEnds ? ' Judged by the list of the third quarter of 2024.' : ''
      const where = second === b ? place : `lines[${at}]`
      if (!pair.opens) return [{ code: 'EDIT-BUNDLED', severity: 'error', place: where, rule: bundledPairs.id, what: `${pair.part} is part of ${pair.whole} and no modifier opens the pair.${judged}`, remedy: `Take ${pair.part} off this claim.` }]
      if (opened) return [{ code: 'EDIT-BUNDLED-OPENED', severity: 'note', place: where, rule: bundledPairs.id, what: `${pair.part} is part of ${pair.whole} unless site or session differ; a modifier says so.${judged}`, remedy: 'See that the note names the other site or session.' }]
      return [{ code: 'EDIT-BUNDLED', severity: 'error', place: where, rule: bundledPairs.id, what: `${pair.part} is part of ${pair.whole} on the same day.${judged}`, remedy: isVisit(second.code) ? `Take ${pair.part} off, or add 25 (57 before major surgery) when the note shows a visit of its own.` : `Take ${pair.part} off, or add XS, XE, XP, XU or 59 when the note shows another site or session.` }]
    })
  },
}

interface Pair {
  readonly whole: string
  readonly part: string
  readonly opens: boolean
}

const kept = new WeakMap<CodeSets, ReadonlyMap<string, Pair>>()

function pairOf(a: string, b: string, sets: CodeSets): Pair | undefined {
  let pairs = kept.get(sets)
  if (pairs === undefined) {
    pairs = readPairs(sets)
    kept.set(sets, pairs)
  }
  return pairs.get(`${a} ${b}`) ?? pairs.get(`${b} ${a}`)
}

function readPairs(sets: CodeSets): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>()
  for (const row of sets.table('ncci', 'pairs')) {
    const whole = row['column1'] ?? ''
    const part = row['column2'] ?? ''
    if ((row['deletion_date'] ?? '') === '') pairs.set(`${whole} ${part}`, { whole, part, opens: row['modifier_indicator'] === '1' })
  }
  return pairs
}
