// Visits and segments of time as numbers: where each visit can be held, what may follow it when, and what the cheapest
// places of everything that must follow come to, by going back through the forest of "first this, then that".
import { dayNumber } from './day-number.ts'
import { everyDay, type OpenDays } from './open-days.ts'
import type { Segment } from './turns.ts'
import type { Visit } from './visits.ts'

export interface TimeTree {
  /** Services of each visit, by their place in the list of services. */
  readonly visits: readonly (readonly number[])[]
  readonly segments: number
  /** First and last day of each segment, as days since 1970. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly release: readonly number[]
  readonly deadline: readonly number[]
  readonly after: readonly (readonly { readonly visit: number; readonly days: number }[])[]
  readonly allowed: readonly (readonly boolean[])[]
  /** The one visit whose turn carries this one in the forest; −1: none. Every other condition is kept by dates alone. */
  readonly parent: readonly number[]
  readonly children: readonly (readonly number[])[]
  /** By visit: days it can be proposed on. Every one where the office works on none of its window. */
  readonly open: readonly OpenDays[]
  /** The first segment a child can be held in when its parent is held as early as can be in a segment. */
  readonly next: readonly (readonly number[])[]
}

export interface TimeTreeAsk {
  readonly visits: readonly Visit[]
  readonly segments: readonly Segment[]
  readonly allows: (visit: number, segment: number) => boolean
  readonly days: OpenDays
}

/** Visits are in clinical order: what must come first stands first. */
export function timeTree({ visits, segments, allows, days }: TimeTreeAsk): TimeTree {
  let index = 0
  const services = visits.map((visit) => visit.services.map(() => index++))
  const starts = segments.map((each) => dayNumber(each.start))
  const ends = segments.map((each) => dayNumber(each.end))
  const deadline = visits.map((each) => dayNumber(each.deadline))
  const open = visits.map((each, visit) => (days.from(dayNumber(each.release)) <= (deadline[visit] ?? 0) ? days : everyDay))
  const release = visits.map((each, visit) => (open[visit] ?? everyDay).from(dayNumber(each.release)))
  const allowed = visits.map((_, visit) => segments.map((_, at) => allows(visit, at) && (open[visit] ?? everyDay).from(Math.max(release[visit] ?? 0, starts[at] ?? 0)) <= Math.min(ends[at] ?? 0, deadline[visit] ?? 0)))
  const parent = visits.map((visit) => [...visit.after].sort((a, b) => b.days - a.days || b.visit - a.visit)[0]?.visit ?? -1)
  const children = visits.map((_, at) => parent.flatMap((each, child) => (each === at ? [child] : [])))
  const next = visits.map((visit, at) => {
    const apart = visit.after.find((each) => each.visit === parent[at])?.days ?? 0
    return segments.map((_, segment) => {
      const from = Math.max(release[parent[at] ?? -1] ?? 0, starts[segment] ?? 0) + apart
      const found = segments.findIndex((_, number) => number >= segment && allowed[at]?.[number] === true && (open[at] ?? everyDay).from(from) <= Math.min(ends[number] ?? 0, deadline[at] ?? 0))
      return found < 0 ? segments.length : found
    })
  })
  return { visits: services, segments: segments.length, starts, ends, release, deadline, after: visits.map((each) => each.after), allowed, parent, children, open, next }
}

/**
 * What each visit and everything that must follow it come to at least from a segment on, by visit and segment in
 * `fromHere`; returns the sum over all visits. Costs are by visit and segment too.
 */
export function sumForest(tree: TimeTree, visitCost: Float64Array, fromHere: Float64Array): number {
  const { segments } = tree
  let sum = 0
  for (let visit = tree.visits.length - 1; visit >= 0; visit -= 1) {
    let later = Infinity
    for (let segment = segments - 1; segment >= 0; segment -= 1) {
      let cost = tree.allowed[visit]?.[segment] === true ? (visitCost[visit * segments + segment] ?? 0) : Infinity
      for (const child of tree.children[visit] ?? []) {
        const next = tree.next[child]?.[segment] ?? segments
        cost += next < segments ? (fromHere[child * segments + next] ?? 0) : Infinity
      }
      if (cost < later) later = cost
      fromHere[visit * segments + segment] = later
    }
    if ((tree.parent[visit] ?? -1) < 0) sum += later
  }
  return sum
}
