// Branch and bound over visit → segment and service → route, day by day forward, so that counters run as the plans run them.
import { addDays, type CalendarDate, type Cents } from '@crossbill/model'
import { Bound } from './bound.ts'
import type { Choice, Choices } from './choices.ts'
import { readCounters, writeCounters } from './counters.ts'
import type { Placed } from './pricing.ts'
import { sequences } from './sequence.ts'
import type { Segment } from './turns.ts'
import type { Visit } from './visits.ts'

export interface SearchAsk {
  readonly visits: readonly Visit[]
  readonly segments: readonly Segment[]
  readonly choices: Choices
  /** Segments a visit may be held in, beyond its window; all when left out. */
  readonly allows?: (visit: number, segment: number) => boolean
  readonly nodeBudget: number
  /** The patient's sum of a whole schedule by the estimator, where single services cannot be priced apart. */
  readonly priceWhole: (placed: readonly Placed[]) => Cents
}

export interface Found {
  readonly placed: readonly Placed[]
  readonly patient: Cents
}

export interface SearchResult {
  readonly best: Found | undefined
  readonly lowerBound: Cents
  readonly complete: boolean
  readonly nodes: number
}

/** A visit in a segment, its day or the last day used, and the place that follows in the sequence. */
interface Step {
  readonly segment: number
  readonly visit: number
  readonly day: CalendarDate
  readonly next: number
}

/** Nodes that pricing one whole schedule counts for. */
const wholeWeight = 40

/** The cheapest schedule in clinical order, and what is proved of it. */
export function search(ask: SearchAsk): SearchResult {
  return new Search(ask).result()
}

class Search {
  private readonly ask: SearchAsk
  private readonly bound: Bound
  private readonly date: (CalendarDate | undefined)[]
  private readonly services: { visit: number; index: number }[][]
  private readonly picked: (Choice | undefined)[]
  private readonly later: number[][]
  private readonly seen = new Map<string, Cents>()
  private readonly twins: readonly (number | undefined)[]
  private readonly deferredIn: number[]
  private readonly sequence: readonly (readonly number[])[]
  private best: Found | undefined
  private bestCost: Cents = Infinity
  private nodes = 0
  private stopped = false

  constructor(ask: SearchAsk) {
    this.ask = ask
    this.bound = new Bound(ask.choices, ask.segments.length)
    this.date = ask.visits.map(() => undefined)
    let index = 0
    this.services = ask.visits.map((each, visit) => each.services.map(() => ({ visit, index: index++ })))
    this.picked = Array.from({ length: index }, () => undefined)
    this.later = ask.visits.map((_, visit) => ask.visits.flatMap((other, at) => (other.after.some((each) => each.visit === visit && each.days > 0) ? [at] : [])))
    this.deferredIn = ask.visits.map(() => -1)
    this.twins = twinsOf(ask)
    this.sequence = sequences(ask.visits, ask.segments, ask.choices)
  }

  result(): SearchResult {
    const { choices, visits } = this.ask
    const standing = readCounters(choices.counters, [])
    visits.forEach((_, visit) => this.open(visit, 0, 1))
    const root = choices.held + this.bound.value(0)
    this.enter(0, 0, choices.held, this.ask.segments[0]?.start ?? '')
    writeCounters(choices.counters, standing)
    const lowerBound = this.stopped ? Math.min(root, this.bestCost) : this.bestCost
    return { best: this.best, lowerBound, complete: !this.stopped || this.bestCost <= root, nodes: this.nodes }
  }

  private open(visit: number, from: number, sign: 1 | -1): void {
    for (const { index } of this.services[visit] ?? []) this.bound.add(index, from, sign)
  }

  /** At one place of a segment's sequence: hold the visit here, or put it off. `cost` is what is placed so far; `day` the last day used. */
  private enter(segment: number, place: number, cost: Cents, day: CalendarDate): void {
    this.nodes += 1
    if (this.nodes > this.ask.nodeBudget && this.best !== undefined) this.stopped = true
    if (this.stopped || cost + this.bound.value(segment) >= this.bestCost) return
    const sequence = this.sequence[segment] ?? []
    let here = place
    while (here < sequence.length && this.date[sequence[here] ?? 0] !== undefined) here += 1
    const at = sequence[here]
    if (at === undefined) return this.endSegment(segment, cost)
    const held = this.dayIn(segment, at, day)
    const off = this.canPutOff(segment, at)
    const twin = this.twins[at]
    const holdable = held !== undefined && !(twin !== undefined && off && this.deferredIn[twin] === segment)
    const spare = holdable && off && this.trial(segment, at) > this.leastOf(at, segment)
    const next = here + 1
    if (spare) this.putOff({ segment, visit: at, day, next }, cost)
    if (holdable) this.hold({ segment, visit: at, day: held, next }, 0, cost)
    if (off && !spare) this.putOff({ segment, visit: at, day, next }, cost)
  }

  private leastOf(visit: number, segment: number): Cents {
    return (this.services[visit] ?? []).reduce((sum, { index }) => sum + this.bound.leastFrom(index, segment), 0)
  }

  /** What holding the visit now would cost, by the route that is cheapest for each service by itself. */
  private trial(segment: number, visit: number): Cents {
    const { choices } = this.ask
    if (!choices.apart) return 0
    const before = readCounters(choices.counters, [])
    let sum = 0
    for (const { index } of this.services[visit] ?? []) {
      const here = choices.of[index]?.[segment] ?? []
      sum += Math.min(...here.map((choice) => {
        writeCounters(choices.counters, before)
        return choices.run(choice.line)
      }))
    }
    writeCounters(choices.counters, before)
    return sum
  }

  private dayIn(segment: number, visit: number, day: CalendarDate): CalendarDate | undefined {
    const window = this.ask.segments[segment]
    const each = this.ask.visits[visit]
    if (window === undefined || each === undefined || this.ask.allows?.(visit, segment) === false) return undefined
    let first = each.release > day ? each.release : day
    for (const { visit: earlier, days } of each.after) {
      const held = this.date[earlier]
      if (held === undefined) return undefined
      const from = days === 0 ? held : addDays(held, days)
      if (from > first) first = from
    }
    return first <= window.end && first <= each.deadline ? first : undefined
  }

  private canPutOff(segment: number, visit: number): boolean {
    const deadline = this.ask.visits[visit]?.deadline ?? ''
    return this.ask.segments.some((window, at) => at > segment && window.start <= deadline && this.ask.allows?.(visit, at) !== false)
  }

  private putOff({ segment, visit, day, next }: Step, cost: Cents): void {
    const before = this.deferredIn[visit] ?? -1
    this.deferredIn[visit] = segment
    this.open(visit, segment, -1)
    this.open(visit, segment + 1, 1)
    this.enter(segment, next, cost, day)
    this.open(visit, segment + 1, -1)
    this.open(visit, segment, 1)
    this.deferredIn[visit] = before
  }

  /** Places the services of a visit one after another, each by every route it has. */
  private hold(here: Step, at: number, cost: Cents): void {
    const { choices } = this.ask
    const service = this.services[here.visit]?.[at]
    if (service === undefined) {
      this.date[here.visit] = here.day
      this.enter(here.segment, here.next, cost, here.day)
      this.date[here.visit] = undefined
      return
    }
    this.bound.add(service.index, here.segment, -1)
    const before = choices.apart ? readCounters(choices.counters, []) : []
    for (const choice of choices.of[service.index]?.[here.segment] ?? []) {
      this.picked[service.index] = choice
      const share = choices.apart ? choices.run(choice.line) : choice.least
      this.hold(here, at + 1, cost + share)
      if (choices.apart) writeCounters(choices.counters, before)
      if (this.stopped) break
    }
    this.picked[service.index] = undefined
    this.bound.add(service.index, here.segment, 1)
  }

  private endSegment(segment: number, cost: Cents): void {
    if (this.date.every((each) => each !== undefined)) return this.leaf(cost)
    const next = this.ask.segments[segment + 1]
    if (next === undefined || this.isKnown(segment, cost)) return
    this.enter(segment + 1, 0, cost, next.start)
  }

  /** The same visits held with the same counters: only the cheapest way there goes on. */
  private isKnown(segment: number, cost: Cents): boolean {
    if (!this.ask.choices.apart) return false
    const held = this.date.map((each, visit) => (each === undefined ? '0' : (this.later[visit] ?? []).some((other) => this.date[other] === undefined) ? each : '1')).join('')
    const key = `${segment} ${held} ${readCounters(this.ask.choices.counters, []).join(' ')}`
    const before = this.seen.get(key)
    if (before !== undefined && before <= cost) return true
    if (this.seen.size < 200_000) this.seen.set(key, cost)
    return false
  }

  private leaf(cost: Cents): void {
    const placed = this.placement()
    let patient = cost
    if (!this.ask.choices.apart) {
      this.nodes += wholeWeight
      patient = this.ask.priceWhole(placed)
    }
    if (patient >= this.bestCost) return
    this.bestCost = patient
    this.best = { placed, patient }
  }

  private placement(): Placed[] {
    const all = this.services.flat().map(({ visit, index }): Placed => {
      const choice = this.picked[index]
      const service = this.ask.visits[visit]?.services[(this.services[visit] ?? []).findIndex((each) => each.index === index)]
      const date = this.date[visit]
      if (choice === undefined || service === undefined || date === undefined) throw new Error('A service without a place')
      return { service, date, segment: choice.segment, route: choice.route }
    })
    const turn = (each: Placed) => this.sequence[each.segment]?.findIndex((visit) => this.ask.visits[visit]?.services.includes(each.service)) ?? 0
    return all.sort((a, b) => a.segment - b.segment || turn(a) - turn(b))
  }
}

/** For each visit the one before it that is the same in money and in time; of two alike the later one is never held first. */
function twinsOf({ visits, choices, allows }: SearchAsk): (number | undefined)[] {
  let index = 0
  const last = new Map<string, number>()
  return visits.map((visit, at) => {
    const mine = visit.services.map(() => choices.of[index++] ?? [])
    if (!choices.apart || visit.after.length > 0 || visits.some((each) => each.after.some((before) => before.visit === at))) return undefined
    const sign = JSON.stringify([visit.release, visit.deadline, mine.map((bySegment) => bySegment.map((each, segment) => [allows?.(at, segment), each.map((choice) => signOf(choice))]))])
    const twin = last.get(sign)
    last.set(sign, at)
    return twin
  })
}

function signOf({ route, line, years }: Choice): unknown {
  return [route, line.fee, line.order, line.terms.map((terms) => (terms === null ? null : { ...terms, counters: 0, carriesTo: terms.carriesTo === null })), years.map((each) => each.key)]
}
