// The money of a schedule by the real estimator, and the terms it uses for each service in each segment of time.
import { type CalendarDate, type CaseDocument, type CrossCoding, matchesCode, type PlannedRoute, type RouteEstimate, type ServiceLine, type ServiceOrder, sideOf } from '@crossbill/model'
import { decideOrders, estimateRoute, priceRoute, type RoutePrice } from '@crossbill/rules'
import type { Segment, Turn } from './turns.ts'
import type { DecidedOrders } from './treatment-schedule.ts'

/** One service with its proposed day and its way through the plans. */
export interface Placed {
  readonly service: ServiceLine
  readonly date: CalendarDate
  readonly segment: number
  readonly route: PlannedRoute
}

/** Orders of payers for each segment: as decided, and decided again where the coverages in force are other ones. */
export function ordersBySegment(document: CaseDocument, decided: DecidedOrders, time: { segments: readonly Segment[]; turns: readonly Turn[]; fixed: readonly ServiceLine[] }): readonly (readonly ServiceOrder[])[] {
  const again = (at: number) => decideOrders({ ...document, plan: { services: document.plan.services.map((each) => (time.fixed.includes(each) ? each : movedTo(each, time.segments[at]?.start ?? document.asOf, document.asOf))) } }, { flips: false })
  let first: readonly ServiceOrder[] | undefined
  let current = decided.orders
  return time.segments.map((_, at) => {
    if (at === 0 || time.turns[at - 1]?.coverage !== true) return current
    first ??= again(0)
    const now = again(at)
    current = decided.orders.map((order) => {
      const before = first?.find((each) => each.serviceId === order.serviceId)?.order ?? []
      const after = now.find((each) => each.serviceId === order.serviceId)
      return after === undefined || !after.decided || before.join(' ') === after.order.join(' ') ? order : after
    })
    return current
  })
}

/** The service on a day to come; what was started earlier stays started. */
export function movedTo(service: ServiceLine, date: CalendarDate, asOf: CalendarDate): ServiceLine {
  const { dateCompleted: _completed, dateStarted, ...rest } = service
  return { ...rest, dateOfService: date, ...(dateStarted !== undefined && dateStarted <= asOf ? { dateStarted } : {}) }
}

/** Ways a service may go: as ordered, or to dental plans alone unless their contract asks for a medical answer (MVD-03). */
export function routesFor(document: CaseDocument, service: ServiceLine, order: readonly string[]): PlannedRoute[] {
  const kept = order.flatMap((id) => document.coverages.find((each) => each.id === id) ?? [])
  const sides = new Set(kept.map((each) => sideOf(each.kind)))
  const strict = kept.some((each) => matchesCode(each.coordination?.medicalAnswerRequiredFor ?? [], service.code))
  return sides.has('medical') && sides.has('dental') && !strict ? ['as-ordered', 'dental-only'] : ['as-ordered']
}

export function orderOn(document: CaseDocument, order: ServiceOrder, route: PlannedRoute): ServiceOrder {
  if (route === 'as-ordered') return order
  return { ...order, order: order.order.filter((id) => document.coverages.some((each) => each.id === id && sideOf(each.kind) !== 'medical')) }
}

export interface Prices {
  readonly document: CaseDocument
  readonly crossings: readonly CrossCoding[]
  readonly fixed: readonly ServiceLine[]
  readonly orders: readonly (readonly ServiceOrder[])[]
}

/** The case with its services on their days, in the order of the days, and the orders of payers that go with them. */
export function scheduledCase(prices: Prices, placed: readonly Placed[]): { document: CaseDocument; orders: ServiceOrder[] } {
  const { document } = prices
  const fixed = [...prices.fixed].sort((a, b) => ((a.dateOfService ?? '') < (b.dateOfService ?? '') ? -1 : (a.dateOfService ?? '') > (b.dateOfService ?? '') ? 1 : 0))
  const services = [...fixed, ...placed.map((each) => movedTo(each.service, each.date, document.asOf))]
  const orders = [
    ...fixed.flatMap((service) => prices.orders[0]?.find((each) => each.serviceId === service.id) ?? []),
    ...placed.flatMap((each) => {
      const order = prices.orders[each.segment]?.find((one) => one.serviceId === each.service.id)
      return order === undefined ? [] : [orderOn(document, order, each.route)]
    }),
  ]
  return { document: { ...document, plan: { services } }, orders }
}

/** The estimate of a schedule, in cents, exactly as the case page would show it. */
export function estimateSchedule(prices: Prices, placed: readonly Placed[]): RouteEstimate {
  const { document, orders } = scheduledCase(prices, placed)
  return estimateRoute(document, { serviceOrders: orders, crossings: prices.crossings, route: 'as-ordered', title: 'planned' })
}

/** The same cents without the computation in words. */
export function priceSchedule(prices: Prices, placed: readonly Placed[]): RoutePrice {
  const { document, orders } = scheduledCase(prices, placed)
  return priceRoute(document, { serviceOrders: orders, crossings: prices.crossings })
}

type Prepare = NonNullable<Parameters<typeof priceRoute>[2]>
export type BuiltClaim = Parameters<Prepare>[0]

/** Reads the claim the estimator would run, before it runs and uses up its counters. */
export function readBuilt<Value>(prices: Prices, placed: readonly Placed[], read: (claim: BuiltClaim) => Value): Value {
  const { document, orders } = scheduledCase(prices, placed)
  const values: Value[] = []
  const prepare: Prepare = (claim) => {
    if (values.length === 0) values.push(read(claim))
  }
  priceRoute(document, { serviceOrders: orders, crossings: prices.crossings }, prepare)
  const [value] = values
  if (value === undefined) throw new Error('The estimator ran no claim')
  return value
}

/** Why a service's money depends on which day other services are held, if it does; then only whole schedules are priced. */
export function dependsOnOthers(document: CaseDocument, services: readonly ServiceLine[]): boolean {
  const groups = services.flatMap((each) => each.serviceGroupId ?? [])
  if (new Set(groups).size < groups.length) return true
  return document.coverages.some((coverage) =>
    [coverage.benefits, coverage.outOfNetworkBenefits].some((benefits) => {
      if (benefits === undefined) return false
      const several = (codes: readonly string[]) => services.filter((each) => matchesCode(codes, each.code)).length > 1
      if (benefits.surgeryReduction !== undefined || (benefits.deductibleOrder ?? 'claim-line') !== 'claim-line') return true
      if ((benefits.bundles ?? []).some((each) => services.some((service) => matchesCode(each.codes, service.code)))) return true
      return (benefits.frequencies ?? []).some((each) => several(each.codes)) || (benefits.classes ?? []).some((each) => each.copayPerVisit === true && several(each.codes))
    }),
  )
}
