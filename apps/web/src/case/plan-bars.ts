// The bars of a plan: what is used, what this case uses, what is left, in cents and in words.
import { type Coverage, type CoordinationDecision, formatDollars, type RouteEstimate, sideOf, sumOf } from '@crossbill/model'

export interface Bar {
  readonly name: string
  readonly limit: number
  /** Absent when the plan did not tell. */
  readonly used: number | undefined
  readonly thisCase: number
  /** Right of the name: `$360.00 left`, `met`, `not known`. */
  readonly head: string
  readonly usedWords: string
  readonly caseWords: string
  /** For the meter: `888 of 1,500 dollars left`. */
  readonly spoken: string
}

/** The route the case follows: the first one that no contract forbids. */
export function routeOfCase(decision: CoordinationDecision): RouteEstimate | undefined {
  return decision.routes.find((route) => route.allowed) ?? decision.routes[0]
}

type Left = RouteEstimate['left'][number]['what']

function leftAfter(route: RouteEstimate | undefined, coverageId: string, what: Left): number | undefined {
  const found = route?.left.filter((each) => each.coverageId === coverageId && each.what === what) ?? []
  return found.length === 1 ? found[0]?.amount : undefined
}

function sumOfPayments(route: RouteEstimate | undefined, coverageId: string, pick: (payment: RouteEstimate['lines'][number]['payments'][number]) => number): number {
  return sumOf((route?.lines ?? []).flatMap((line) => line.payments.filter((payment) => payment.coverageId === coverageId).map(pick)))
}

function barOf(given: { name: string; limit: number; used: number | undefined; after: number | undefined; fallback: number; toGo: string; full: string; verb: string }): Bar {
  const { name, limit, used } = given
  const before = used === undefined ? undefined : Math.max(0, limit - used)
  const thisCase = Math.max(0, before === undefined ? given.fallback : Math.min(before, given.after === undefined ? given.fallback : before - given.after))
  return {
    name, limit, used, thisCase,
    head: before === undefined ? 'not known' : before === 0 ? given.full : `${formatDollars(before)} ${given.toGo}`,
    usedWords: used === undefined ? `of ${formatDollars(limit)}, use not known` : `${formatDollars(used)} of ${formatDollars(limit)} ${given.verb}`.trim(),
    caseWords: thisCase === 0 ? '' : `this case ${formatDollars(thisCase)}`,
    spoken: before === undefined ? `${name}: how much of ${formatDollars(limit)} is used is not known` : `${formatDollars(before)} of ${formatDollars(limit)} ${given.toGo}${thisCase === 0 ? '' : `; this case uses ${formatDollars(thisCase)}`}`,
  }
}

/** Bars in the order a person asks: medical deductible and yearly top; dental maximums and deductible. */
export function barsOf(coverage: Coverage, route: RouteEstimate | undefined): readonly Bar[] {
  const { deductible, outOfPocket, maximums } = coverage.benefits ?? {}
  const bars: Bar[] = []
  const first = deductible?.individual === undefined ? [] : [barOf({
    name: 'Deductible', limit: deductible.individual, used: deductible.individualUsed, after: leftAfter(route, coverage.id, 'deductible'),
    fallback: sumOfPayments(route, coverage.id, (each) => each.deductibleCredited ?? each.deductible), toGo: 'left', full: 'met', verb: 'met',
  })]
  for (const each of maximums ?? []) {
    const what: Left = each.period === 'year' ? 'annual-maximum' : 'lifetime-maximum'
    const classes = each.classes === undefined ? '' : `, ${each.classes.join(' and ')}`
    bars.push(barOf({
      name: `${each.period === 'year' ? 'Yearly' : 'Lifetime'} maximum${classes}`, limit: each.limit, used: each.used, after: leftAfter(route, coverage.id, what),
      fallback: each.classes === undefined ? sumOfPayments(route, coverage.id, (payment) => payment.paid) : 0, toGo: 'left', full: 'used up', verb: 'used',
    }))
  }
  const top = outOfPocket?.individual === undefined ? [] : [barOf({
    name: 'Most the patient pays in a year', limit: outOfPocket.individual, used: outOfPocket.individualUsed, after: leftAfter(route, coverage.id, 'out-of-pocket'),
    fallback: sumOfPayments(route, coverage.id, (each) => each.outOfPocketCredited ?? each.deductible + (each.copay ?? 0) + (each.coinsurance ?? 0)), toGo: 'to go', full: 'reached', verb: '',
  })]
  return sideOf(coverage.kind) === 'dental' ? [...bars, ...first] : [...first, ...top, ...bars]
}
