// The order of visits within one segment: the first day each can be held there; on equal days the visit that loses least
// to a deductible goes first, where clinical order leaves that open.
import { addDays, type CalendarDate } from '@crossbill/model'
import type { Choices } from './choices.ts'
import { readCounters, writeCounters } from './counters.ts'
import type { Segment } from './turns.ts'
import type { Visit } from './visits.ts'

/** For each segment the visits, by place, in the order in which they are held there. What must come first, does. */
export function sequences(visits: readonly Visit[], segments: readonly Segment[], choices: Choices): number[][] {
  const standing = readCounters(choices.counters, [])
  const out = segments.map((segment, at) => {
    const days: CalendarDate[] = []
    visits.forEach((visit, index) => (days[index] = firstDayIn(segment, visit, days)))
    const rates = choices.apart ? ratesIn(visits, choices, { at, standing }) : visits.map(() => 0)
    const sorted = visits.map((_, index) => index).sort((a, b) => ((days[a] ?? '') < (days[b] ?? '') ? -1 : (days[a] ?? '') > (days[b] ?? '') ? 1 : (rates[a] ?? 0) - (rates[b] ?? 0) || a - b))
    return keepPrecedence(sorted, visits)
  })
  writeCounters(choices.counters, standing)
  return out
}

function firstDayIn(segment: Segment, visit: Visit, days: readonly CalendarDate[]): CalendarDate {
  let first = visit.release > segment.start ? visit.release : segment.start
  for (const earlier of visit.after) {
    const from = addDays(days[earlier.visit] ?? segment.start, earlier.days)
    if (from > first) first = from
  }
  return first
}

function keepPrecedence(sorted: readonly number[], visits: readonly Visit[]): number[] {
  const left = [...sorted]
  const out: number[] = []
  while (left.length > 0) {
    const at = left.findIndex((index) => (visits[index]?.after ?? []).every((earlier) => !left.includes(earlier.visit)))
    out.push(...left.splice(Math.max(0, at), 1))
  }
  return out
}

/** What one cent of deductible costs the patient where it falls on a visit. */
function ratesIn(visits: readonly Visit[], choices: Choices, when: { at: number; standing: readonly number[] }): number[] {
  let index = 0
  return visits.map((visit) => {
    const mine = visit.services.flatMap(() => choices.of[index++]?.[when.at]?.[0] ?? [])
    let loss = 0
    let taken = 0
    for (const choice of mine) {
      writeCounters(choices.counters, when.standing)
      loss += choices.run(choice.line) - choice.least
      for (const outcome of choice.line.outcomes) taken += outcome.deductible
    }
    return taken === 0 ? 0 : loss / taken
  })
}
