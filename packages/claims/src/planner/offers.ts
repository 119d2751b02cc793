// What each choice can at best be worth, by the benefit engine itself: the relaxation every bound of the planner rests on.
// Each plan pays at most its benefit alone, all together at most what the patient can be spared, and every deductible,
// out-of-pocket maximum and benefit maximum is one bucket for all services of its year. Amounts in cents.
import { arithmetic } from '@crossbill/rules'
import type { Cents } from '@crossbill/model'
import type { Choice, Choices } from './choices.ts'
import { type PlanCounters, readCounters, writeCounters } from './counters.ts'

/** One plan's part in an offer: its benefit alone, by how its year stands when the service is held. */
export interface Part {
  readonly plan: number
  readonly bucket: number
  /** Benefit maximums the payment counts against. */
  readonly resources: readonly number[]
  /** With the deductible met; with all that was left of it at the start; with a deductible larger than its price. */
  readonly met: Cents
  readonly first: Cents
  readonly unmet: Cents
  /** With the out-of-pocket maximum reached. */
  readonly reached: Cents
  /** What it takes of the deductible left at the start, and of one larger than its price. */
  readonly taken: Cents
  readonly cap: Cents
  /** What it adds at most to the out-of-pocket maximum beyond what it takes of the deductible. */
  readonly counted: Cents
  /** Takes the deductible whatever other plans pay; a plan that figures on a reduced price does not (CAL-14). */
  readonly sure: boolean
  /** Pays last, up to what is left: what its maximum cuts off nobody makes up for. */
  readonly last: boolean
  /** A percentage: what a cent of deductible costs is the same for every cent. */
  readonly linear: boolean
}

export interface Offer {
  readonly choice: Choice
  /** What the patient pays where nobody else does. */
  readonly total: Cents
  /** The most that all plans together can take off the patient. */
  readonly most: Cents
  readonly parts: readonly Part[]
}

/** A benefit year of a plan. */
export interface Bucket {
  readonly counters: PlanCounters
  /** Deductible left at the start; zero where another year may have met it, or where law settles what is paid. */
  readonly deductible: Cents
  /** What must still be counted to the out-of-pocket maximum when the whole deductible has been. */
  readonly beyondDeductible: Cents
  /** Its services together could reach the out-of-pocket maximum. */
  readonly canReach: boolean
}

export interface Relaxation {
  readonly choices: Choices
  /** By service and segment, one for each route. */
  readonly of: readonly (readonly (readonly Offer[])[])[]
  readonly buckets: readonly Bucket[]
  /** What is left of each benefit maximum at the start. */
  readonly resources: readonly Cents[]
  /** The same maximums as they stand while schedules are tried. */
  readonly limits: readonly { readonly left: Cents }[]
  /** The plan whose deductible is followed service by service: the largest that is always taken; −1: none has any. */
  readonly main: number
  /** What the main plan pays alone where the service takes so much of its deductible. */
  readonly afterRest: (offer: Offer, rest: Cents) => Cents
}

const { noLimit, payerKind } = arithmetic

/** Reads the relaxation off the kernel; counters stand again as before. */
export function relax(choices: Choices): Relaxation {
  if (isBlind(choices)) {
    const none = choices.of.map((bySegment) => bySegment.map((each) => each.map((choice): Offer => ({ choice, total: 0, most: 0, parts: [] }))))
    return { choices, of: none, buckets: [], resources: [], limits: [], main: -1, afterRest: () => 0 }
  }
  const standing = readCounters(choices.counters, [])
  const kept = choices.counters.map((each) => each.family.membersNeeded)
  const starts = choices.counters.map((each) => ({ deductible: arithmetic.deductibleLeft(each), outOfPocket: Math.min(each.outOfPocket, each.family.outOfPocket) }))
  const limits = [...new Set(choices.counters.flatMap((each) => each.maximums))].filter((each) => each.left < noLimit)
  const lefts = limits.map((each) => each.left)
  const ask: Ask = { choices, starts, limits }
  choices.counters.forEach((each) => (each.family.membersNeeded = 0))
  const met = choices.of.map((bySegment) => bySegment.map((each) => each.map((choice) => offerOf(ask, choice))))
  const buckets = choices.counters.map((counters, at) => bucketOf(ask, met.map((each) => each.flat()), { counters, at }))
  const of = buckets.some((each) => each.canReach) ? met.map((bySegment) => bySegment.map((each) => each.map((offer) => sparedBeyond(ask, offer, buckets)))) : met
  choices.counters.forEach((each, at) => (each.family.membersNeeded = kept[at] ?? 0))
  writeCounters(choices.counters, standing)
  const main = mainPlan(of.flat(2), buckets)
  return { choices, of, buckets, resources: lefts, limits, main, afterRest: (offer, rest) => benefitAfter(ask, { offer, main }, rest) }
}

/** Counters stand again as before. */
function benefitAfter(ask: Ask, { offer, main }: { offer: Offer; main: number }, rest: Cents): Cents {
  const { choices } = ask
  const standing = readCounters(choices.counters, [])
  const kept = choices.counters.map((each) => each.family.membersNeeded)
  choices.counters.forEach((each) => (each.family.membersNeeded = 0))
  stand(ask, () => [rest, noLimit])
  choices.run(offer.choice.line)
  const normal = offer.choice.line.outcomes[main]?.normal ?? 0
  choices.counters.forEach((each, at) => (each.family.membersNeeded = kept[at] ?? 0))
  writeCounters(choices.counters, standing)
  return normal
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

function offerOf(ask: Ask, choice: Choice): Offer {
  const { choices } = ask
  const { line } = choice
  const run = (set: StandingOf) => {
    stand(ask, set)
    const patient = choices.run(line)
    return { patient, outs: line.order.map((plan) => line.outcomes[plan]).map((out) => ({ normal: out?.normal ?? 0, deductible: out?.deductible ?? 0, counted: out?.countedShare ?? 0 })) }
  }
  const met = run(() => [0, noLimit])
  const first = run((_, at) => [ask.starts[at]?.deductible ?? 0, noLimit])
  const unmet = run(() => [noLimit, noLimit])
  const reached = run(() => [0, 0])
  const parts = line.order.flatMap((plan, at): Part[] => {
    const terms = line.terms[plan]
    if (!terms) return []
    const exact = choices.plans[plan]?.sequestration === 0
    return [{
      plan, bucket: choices.counters.indexOf(terms.counters), resources: exact ? resourcesOf(ask, terms) : [], met: met.outs[at]?.normal ?? 0, first: first.outs[at]?.normal ?? 0,
      unmet: unmet.outs[at]?.normal ?? 0, reached: Math.max(met.outs[at]?.normal ?? 0, reached.outs[at]?.normal ?? 0), taken: first.outs[at]?.deductible ?? 0, cap: unmet.outs[at]?.deductible ?? 0,
      counted: Math.max(met.outs[at]?.counted ?? 0, (unmet.outs[at]?.counted ?? 0) - (unmet.outs[at]?.deductible ?? 0)), sure: at === 0 || choices.plans[plan]?.method !== arithmetic.method.maintenance, last: at === line.order.length - 1 && (at === 0 || isPlainMethod(choices.plans[plan])),
      linear: terms.fixed < 0 && terms.posted === null,
    }]
  })
  const least = met.patient
  const total = line.collectible
  const settledByLaw = line.order.some((plan) => {
    const payer = choices.plans[plan]?.payer
    return payer === payerKind.workersCompensation || payer === payerKind.medicaidLesserOf || payer === payerKind.medicaidFullLiability || (payer === payerKind.medicare && choices.acceptsFull)
  })
  return settledByLaw ? { choice, total: least, most: 0, parts: [] } : { choice, total: Math.max(total, least), most: Math.max(0, total - least), parts }
}

function isPlainMethod(plan: arithmetic.PlanTerms | undefined): boolean {
  return plan !== undefined && plan.payer === payerKind.health && (plan.method === arithmetic.method.standard || plan.method === arithmetic.method.alwaysExcess)
}

/** What the patient can be spared where out-of-pocket maximums may be reached. */
function sparedBeyond(ask: Ask, offer: Offer, buckets: readonly Bucket[]): Offer {
  if (!offer.parts.some((part) => buckets[part.bucket]?.canReach === true)) return offer
  stand(ask, (_, at) => [0, buckets[at]?.canReach === true ? 0 : noLimit])
  const least = Math.min(offer.total - offer.most, ask.choices.run(offer.choice.line))
  return { ...offer, most: offer.total - least }
}

type StandingOf = (counters: PlanCounters, at: number) => readonly [Cents, Cents]

/** Counters for one trial: maximums without end, deductible and out-of-pocket amount as named. */
function stand({ choices, limits }: Ask, set: StandingOf): void {
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

function bucketOf(ask: Ask, byService: readonly (readonly Offer[])[], { counters, at }: { counters: PlanCounters; at: number }): Bucket {
  const start = ask.starts[at] ?? { deductible: 0, outOfPocket: noLimit }
  const lines = byService.flat().map((each) => each.choice.line)
  const carried = lines.some((line) => line.terms.some((terms) => terms?.carriesTo === counters))
  const byLaw = byService.flat().some((offer) => offer.parts.length === 0 && offer.choice.line.terms.some((terms) => terms?.counters === counters))
  const mine = byService.map((offers) => offers.flatMap((each) => each.parts.filter((part) => part.bucket === at)))
  const counted = mine.reduce((sum, parts) => sum + Math.max(0, ...parts.map((part) => part.counted)), 0)
  const canReach = start.outOfPocket < noLimit && counted + start.deductible >= start.outOfPocket
  return { counters, deductible: carried || byLaw ? 0 : start.deductible, beyondDeductible: start.outOfPocket - start.deductible, canReach }
}

function mainPlan(offers: readonly Offer[], buckets: readonly Bucket[]): number {
  const parts = offers.flatMap((each) => each.parts)
  let main = -1
  let largest = 0
  for (const plan of new Set(parts.map((each) => each.plan))) {
    const mine = parts.filter((each) => each.plan === plan && each.cap > 0)
    const deductible = Math.max(0, ...mine.map((each) => buckets[each.bucket]?.deductible ?? 0))
    if (deductible > largest && mine.every((each) => each.sure)) [main, largest] = [plan, deductible]
  }
  return main
}
