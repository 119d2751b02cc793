// What each choice can at best be worth, by the benefit engine itself: the relaxation every bound of the planner rests on.
// Each plan pays at most its benefit alone, all together at most what the patient can be spared, and every deductible,
// out-of-pocket maximum and benefit maximum is one bucket for all services of its year. Amounts in cents.
import { arithmetic } from '@crossbill/rules'
import type { Cents } from '@crossbill/model'
import type { Choice, Choices } from './choices.ts'
import { type PlanCounters, readCounters, writeCounters } from './counters.ts'

/** How a benefit year of a plan ends: deductible not met, met, out-of-pocket maximum reached, or not looked at. */
export const ending = { unmet: 0, met: 1, reached: 2, open: 3 } as const

/** One plan's part in an offer; figures by the ending of its year. */
export interface Part {
  readonly bucket: number
  /** Benefit maximums the payment counts against. */
  readonly resources: readonly number[]
  /** The benefit alone, by ending. */
  readonly normal: readonly Cents[]
  /** What of the benefit one cent of deductible (or of counted share) costs, by ending. */
  readonly rate: readonly number[]
  /** The most this service can take of the deductible (or add to the counted share), by ending. */
  readonly cap: readonly Cents[]
  /** Takes its share for certain, whatever other plans pay: the first payer of the line. */
  readonly first: boolean
}

export interface Offer {
  readonly choice: Choice
  /** What the patient pays where nobody else does. */
  readonly total: Cents
  /** The most that all plans together can take off the patient. */
  readonly most: Cents
  readonly parts: readonly Part[]
}

/** Who meets a deductible: nobody named yet, some service that no other plan pays, or the service of that number. */
export const taker = { open: -1, alone: -2 } as const

/**
 * What a service can take of a bucket's deductible or share. Services take a deductible one after another; whoever has a
 * price as large as all of it meets it, so that of those only the one named can take any.
 */
export function capOf(part: Part, { offer, service, endings, takers, buckets }: CapAsk): Cents {
  const end = endings[part.bucket] ?? ending.open
  const cap = part.cap[end] ?? 0
  const named = takers[part.bucket] ?? taker.open
  if (end !== ending.met || named === taker.open || named === service || cap < (buckets[part.bucket]?.deductible ?? 0)) return cap
  return named === taker.alone && offer.parts.length === 1 ? cap : 0
}

export interface CapAsk {
  readonly offer: Offer
  readonly service: number
  readonly endings: readonly number[]
  readonly takers: readonly number[]
  readonly buckets: readonly Bucket[]
}

export interface Bucket {
  readonly counters: PlanCounters
  /** Deductible and out-of-pocket amount left at the start; the deductible is zero where another year may have met it. */
  readonly deductible: Cents
  readonly outOfPocket: Cents
  readonly endings: readonly number[]
  /** The maximum most of its services count against; −1: none. */
  readonly mainResource: number
  /** Whatever is subject to the deductible counts against that maximum, and it against no other bucket's. */
  readonly sole: boolean
  /** Rates a deductible can cost in it. */
  readonly rates: readonly number[]
  /** What rounding can save where a deductible is taken in uneven parts; zero or less than a cent. */
  readonly rounding: number
}

export interface Relaxation {
  /** By service and segment, one for each route. */
  readonly of: readonly (readonly (readonly Offer[])[])[]
  readonly buckets: readonly Bucket[]
  /** What is left of each benefit maximum at the start. */
  readonly resources: readonly Cents[]
  /** The same maximums as they stand while schedules are tried. */
  readonly limits: readonly { readonly left: Cents }[]
}

const { noLimit, payerKind } = arithmetic

/** Reads the relaxation off the kernel; counters stand again as before. */
export function relax(choices: Choices): Relaxation {
  if (isBlind(choices)) {
    const none = choices.of.map((bySegment) => bySegment.map((each) => each.map((choice): Offer => ({ choice, total: 0, most: 0, parts: [] }))))
    return { of: none, buckets: [], resources: [], limits: [] }
  }
  const standing = readCounters(choices.counters, [])
  const kept = choices.counters.map((each) => each.family.membersNeeded)
  const starts = choices.counters.map((each) => ({ deductible: arithmetic.deductibleLeft(each), outOfPocket: Math.min(each.outOfPocket, each.family.outOfPocket) }))
  const limits = [...new Set(choices.counters.flatMap((each) => each.maximums))].filter((each) => each.left < noLimit)
  const lefts = limits.map((each) => each.left)
  const ask: Ask = { choices, starts, limits }
  choices.counters.forEach((each) => (each.family.membersNeeded = 0))
  const figures = choices.of.map((bySegment) => bySegment.map((each) => each.map((choice) => figuresOf(ask, choice))))
  const buckets = choices.counters.map((counters, at) => bucketOf(ask, figures.map((each) => each.flat()), { counters, at }))
  const of = figures.map((bySegment) => bySegment.map((each) => each.map((figure) => offerOf(ask, figure, buckets))))
  choices.counters.forEach((each, at) => (each.family.membersNeeded = kept[at] ?? 0))
  writeCounters(choices.counters, standing)
  return { of, buckets, resources: lefts, limits }
}

/** Services that can be gone through one by one without any bound. */
const fewServices = 6

/** Where one service's money depends on the days of others, what it brings alone bounds nothing: few are all tried. */
function isBlind(choices: Choices): boolean {
  return !choices.apart && choices.of.length <= fewServices
}

/** Whether the relaxation is a bound, and not only a guide to good schedules. */
export function isBound(choices: Choices): boolean {
  return choices.apart || isBlind(choices)
}

interface Ask {
  readonly choices: Choices
  readonly starts: readonly { readonly deductible: Cents; readonly outOfPocket: Cents }[]
  readonly limits: readonly { left: Cents }[]
}

interface PlanFigures {
  readonly bucket: number
  readonly plan: number
  readonly resources: readonly number[]
  readonly met: Cents
  readonly withDeductible: Cents
  readonly taken: Cents
  readonly unmet: Cents
  readonly counted: Cents
  readonly reached: Cents
  readonly linear: boolean
}

interface Figures {
  readonly choice: Choice
  readonly plans: readonly PlanFigures[]
}

function figuresOf(ask: Ask, choice: Choice): Figures {
  const { choices } = ask
  const { line } = choice
  const run = (set: (counters: PlanCounters, at: number) => readonly [Cents, Cents]) => {
    stand(ask, set)
    choices.run(line)
    return line.order.map((plan) => line.outcomes[plan]).map((out) => ({ normal: out?.normal ?? 0, deductible: out?.deductible ?? 0, counted: out?.countedShare ?? 0 }))
  }
  const met = run(() => [0, noLimit])
  const first = run((_, at) => [ask.starts[at]?.deductible ?? 0, noLimit])
  const unmet = run(() => [noLimit, noLimit])
  const reached = run(() => [0, 0])
  const plans = line.order.flatMap((plan, at): PlanFigures[] => {
    const terms = line.terms[plan]
    if (!terms) return []
    return [
      {
        bucket: choices.counters.indexOf(terms.counters), plan, resources: resourcesOf(ask, terms), met: met[at]?.normal ?? 0, withDeductible: first[at]?.normal ?? 0, taken: first[at]?.deductible ?? 0,
        unmet: unmet[at]?.normal ?? 0, counted: Math.max(unmet[at]?.counted ?? 0, met[at]?.counted ?? 0, first[at]?.counted ?? 0), reached: Math.max(met[at]?.normal ?? 0, reached[at]?.normal ?? 0), linear: terms.fixed < 0,
      },
    ]
  })
  return { choice, plans }
}

/** Counters for one trial: maximums without end, deductible and out-of-pocket amount as named. */
function stand({ choices, limits }: Ask, set: (counters: PlanCounters, at: number) => readonly [Cents, Cents]): void {
  for (const limit of limits) limit.left = noLimit
  choices.counters.forEach((each, at) => {
    const [deductible, outOfPocket] = set(each, at)
    each.deductible = deductible
    each.outOfPocket = outOfPocket
    each.family.deductible = each.family.outOfPocket = noLimit
  })
}

function resourcesOf({ limits }: Ask, terms: arithmetic.PlanLine): number[] {
  return terms.counters.maximums.flatMap((limit, at) => {
    const index = (terms.maximums & (1 << at)) === 0 ? -1 : limits.indexOf(limit)
    return index < 0 ? [] : [index]
  })
}

function bucketOf(ask: Ask, byService: readonly (readonly Figures[])[], { counters, at }: { counters: PlanCounters; at: number }): Bucket {
  const start = ask.starts[at] ?? { deductible: 0, outOfPocket: noLimit }
  const mine = byService.map((figures) => figures.flatMap((each) => each.plans.filter((plan) => plan.bucket === at)))
  const most = (of: (plan: PlanFigures) => Cents) => mine.reduce((sum, plans) => sum + Math.max(0, ...plans.map(of)), 0)
  const carried = byService.flat().some(({ choice }) => choice.line.terms.some((terms) => terms?.carriesTo === counters))
  const subject = mine.flat().some((plan) => plan.unmet < plan.met)
  const matters = start.deductible > 0 && subject
  const canReach = start.outOfPocket < noLimit && most((plan) => plan.counted) >= start.outOfPocket
  const canMeet = carried || most((plan) => plan.taken) >= start.deductible
  const endings = [...(matters ? [ending.unmet] : []), ...(canMeet || !matters ? [ending.met] : []), ...(canReach ? [ending.reached] : [])]
  const uses = new Map<number, number>()
  for (const plan of mine.flat()) for (const each of plan.resources) uses.set(each, (uses.get(each) ?? 0) + 1)
  const [main] = [...uses].sort((a, b) => b[1] - a[1])[0] ?? [-1]
  const rates = [...new Set(mine.flat().flatMap((plan) => (plan.taken > 0 && plan.linear ? [rateOf(plan)] : [])))]
  return { counters, deductible: carried || !matters ? 0 : start.deductible, outOfPocket: start.outOfPocket, endings, mainResource: main, sole: mine.flat().every((plan) => plan.taken === 0 || (plan.resources.length === 1 && plan.resources[0] === main)), rates, rounding: roundingOf(byService.flat(), { at, deductible: start.deductible }) }
}

/**
 * A percentage of a price less part of a deductible is rounded once: against the straight line it can gain less than a
 * cent, and only where the part is not the whole deductible and the percentage of it is no whole cent (CAL-01).
 */
function roundingOf(figures: readonly Figures[], { at, deductible }: { at: number; deductible: Cents }): number {
  let grain = deductible
  let uneven = false
  let percents = 0
  for (const { choice, plans } of figures) {
    for (const plan of plans) {
      if (plan.bucket !== at || plan.taken === 0 || !plan.linear) continue
      grain = commonDivisor(grain, plan.taken)
      uneven ||= plan.taken < deductible
      percents = commonDivisor(percents, choice.line.terms[plan.plan]?.percent ?? 0)
    }
  }
  return uneven && (grain * percents) % 10_000 !== 0 ? 0.999 : 0
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}

/** Benefit lost for a cent of deductible: along a line for percentages, a chord above it for copays. */
function rateOf(plan: PlanFigures): number {
  return plan.taken === 0 || !plan.linear ? 0 : Math.max(0, plan.met - plan.withDeductible) / plan.taken
}

function offerOf(ask: Ask, { choice, plans }: Figures, buckets: readonly Bucket[]): Offer {
  const { choices } = ask
  const canReach = (at: number) => buckets[at]?.endings.includes(ending.reached) === true
  stand(ask, (_, at) => [0, canReach(at) ? 0 : noLimit])
  const least = choices.run(choice.line)
  const total = choice.line.collectible
  const settledByLaw = choice.line.order.some((plan) => {
    const payer = choices.plans[plan]?.payer
    return payer === payerKind.workersCompensation || payer === payerKind.medicaidLesserOf || payer === payerKind.medicaidFullLiability || (payer === payerKind.medicare && choices.acceptsFull)
  })
  if (settledByLaw || total <= least) return { choice, total: least, most: 0, parts: [] }
  const parts = plans.map((plan): Part => {
    const exact = choices.plans[plan.plan]?.sequestration === 0
    const counted = plan.counted === 0 || choices.plans[plan.plan]?.outOfPocketKinds !== arithmetic.share.all ? 0 : Math.max(0, plan.reached - plan.unmet) / plan.counted
    return {
      bucket: plan.bucket, resources: exact ? plan.resources : [],
      normal: [plan.unmet, plan.met, plan.reached, canReach(plan.bucket) ? plan.reached : plan.met],
      rate: [0, rateOf(plan), counted, 0],
      cap: [0, plan.taken, plan.counted, 0],
      first: choice.line.order[0] === plan.plan,
    }
  })
  return { choice, total, most: total - least, parts }
}
