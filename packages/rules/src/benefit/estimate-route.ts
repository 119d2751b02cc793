// Estimates one way through the plans: who pays what, what the patient owes, what was assumed (sections 7 to 9).
import { type Assumption, type CaseDocument, type Coverage, coverageName, type CrossCoding, matchesCode, type RouteEstimate, type ServiceLine, type ServiceOrder, sideOf } from '@crossbill/model'
import { type BuildAsk, placeOfCoverage, predeterminedFor } from './build-claim.ts'
import { checkCase } from './check-case.ts'
import { leftOf, linesOf, type OneRun, type Prepare, runOnce, totalsOf } from './estimate-once.ts'
import { settleOrders } from './possible-orders.ts'
import { rangeOver } from './range.ts'
import { soundCase } from './sound-case.ts'
import { startUnknowns } from './terms/unknowns.ts'

/** Which plans a route asks: all in their order, or only one side. */
export type RouteName = 'as-ordered' | 'medical-first' | 'dental-only' | 'medical-only'

export interface RouteAsk {
  readonly serviceOrders: readonly ServiceOrder[]
  readonly crossings: readonly CrossCoding[]
  readonly route: RouteName
  /** The name to show, where the route's own name is not it. */
  readonly title?: string
}

/** What is already decided before the sums run: answers posted, coverages that have answered. */
export interface Prepared {
  readonly answered: ReadonlySet<string>
  readonly prepare: Prepare
}

/** Estimates a route. Never throws on data: impossible values are findings, and the rest is still answered. */
export function estimateRoute(given: CaseDocument, ask: RouteAsk, prepared?: Prepared): RouteEstimate {
  const document = soundCase(given)
  const keeps = (coverage: Coverage) => keepsCoverage(ask.route, coverage)
  const run = (tried: ReadonlyMap<string, string>): OneRun => {
    const unknowns = startUnknowns(tried)
    const build: BuildAsk = { document, orders: settleOrders(document, ask.serviceOrders, unknowns), crossings: ask.crossings, keeps, unknowns, answered: prepared?.answered ?? new Set() }
    return runOnce(build, prepared?.prepare)
  }
  const expected = run(new Map())
  const lines = linesOf(expected)
  const { assumptions, range } = rangeOver(expected, run)
  const forbidden = whyForbidden(document, ask)
  return {
    route: ask.title ?? ask.route,
    allowed: forbidden === undefined,
    ...(forbidden === undefined ? {} : { why: forbidden }),
    lines,
    totals: totalsOf(lines, expected.claim.coverages),
    left: leftOf(expected),
    assumptions: [...assumptions, ...labelsOf(document, expected)],
    range,
    findings: [...checkCase(given, ask.serviceOrders), ...expected.claim.estimating.findings],
  }
}

function keepsCoverage(route: RouteName, coverage: Coverage): boolean {
  const side = sideOf(coverage.kind)
  if (route === 'dental-only') return side === 'dental' || side === 'accident'
  if (route === 'medical-only') return side !== 'dental'
  return true
}

/** MVD-03: a dental plan that prices a service only with a medical answer would return the claim. */
function whyForbidden(document: CaseDocument, ask: RouteAsk): string | undefined {
  if (ask.route !== 'dental-only') return undefined
  return document.plan.services.map((service) => whyNotDentalOnly(document, service, ask.serviceOrders)).find((each) => each !== undefined)
}

/** The contract that asks for a medical answer before it pays the service (MVD-03), in words; undefined: none does. */
export function whyNotDentalOnly(document: CaseDocument, service: ServiceLine, orders: readonly ServiceOrder[]): string | undefined {
  const order = orders.find((each) => each.serviceId === service.id)?.order ?? []
  const kept = order.flatMap((id) => document.coverages.find((each) => each.id === id) ?? [])
  const strict = kept.find((each) => matchesCode(each.coordination?.medicalAnswerRequiredFor ?? [], service.code))
  return strict === undefined || kept.every((each) => sideOf(each.kind) !== 'medical') ? undefined : `${coverageName(strict, document.coverages)} returns ${service.code} until a medical answer is sent with it (MVD-03).`
}

/** What is on file is named as what it is: an estimate of the payer, a decision on necessity, figures of a day. */
function labelsOf(document: CaseDocument, run: OneRun): Assumption[] {
  return run.claim.coverages.flatMap((coverage) => {
    const place = placeOfCoverage(document, coverage)
    const labels: Assumption[] = []
    if (document.plan.services.some((service) => predeterminedFor(document, coverage, service) !== undefined)) {
      labels.push({ fact: 'predeterminations', assumed: `${coverageName(coverage, document.coverages)} answered a predetermination: its estimate is used, and it promises nothing.`, rule: 'PDA-01' })
    }
    if ((document.priorAuthorizations ?? []).some((each) => each.coverageId === coverage.id && each.status === 'approved')) {
      labels.push({ fact: 'priorAuthorizations', assumed: `${coverageName(coverage, document.coverages)} gave a prior authorization: a decision on necessity, not on payment.`, rule: 'PDA-04' })
    }
    if (coverage.benefits?.asOf !== undefined) labels.push({ fact: `${place}.benefits.asOf`, assumed: `Amounts used with ${coverageName(coverage, document.coverages)} are as of ${coverage.benefits.asOf}.`, rule: 'CAL-30' })
    return labels
  })
}
