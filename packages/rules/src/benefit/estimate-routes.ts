// The ways through the plans that make sense for a case, side by side.
import { type CaseDocument, type CrossCoding, nameOfCoverage, type RouteEstimate, type ServiceOrder, sideOf } from '@crossbill/model'
import { estimateRoute, type RouteName } from './estimate-route.ts'
import { isInQuestion } from './possible-orders.ts'

/**
 * Every route that asks a different set or order of plans: as ordered, one side alone, and the other order where
 * guidance conflicts (MVD-01). The first is the one decided; money in cents.
 */
export function estimateRoutes(document: CaseDocument, orders: readonly ServiceOrder[], crossings: readonly CrossCoding[]): RouteEstimate[] {
  const sides = sidesOf(document, orders)
  const asked = (route: RouteName, title?: string, serviceOrders = orders) => estimateRoute(document, { serviceOrders, crossings, route, ...(title === undefined ? {} : { title }) })
  const routes = [asked('as-ordered', titleOf(document, orders))]
  if (sides.medical && sides.dental) routes.push(asked('dental-only'), asked('medical-only'))
  const other = orders.map((order) => (order.alternativeOrder === undefined ? order : withOther(order, order.alternativeOrder)))
  if (orders.some((order) => order.alternativeOrder !== undefined)) routes.push(asked('as-ordered', `other order: ${wordsOf(document, other)}`, other))
  return routes
}

function sidesOf(document: CaseDocument, orders: readonly ServiceOrder[]): { medical: boolean; dental: boolean } {
  const kinds = orders.flatMap((order) => order.order.flatMap((id) => document.coverages.find((each) => each.id === id) ?? [])).map((each) => sideOf(each.kind))
  return { medical: kinds.includes('medical'), dental: kinds.includes('dental') }
}

/** `medical-first` where a medical plan pays before a dental one, else the side, else the order in words. */
function titleOf(document: CaseDocument, orders: readonly ServiceOrder[]): string {
  if (orders.some(isInQuestion)) return 'order not known'
  const sides = sidesOf(document, orders)
  if (!sides.medical && sides.dental && document.coverages.filter((each) => sideOf(each.kind) === 'dental').length === 1) return 'dental-only'
  if (sides.medical && !sides.dental) return 'medical-only'
  const mixed = orders.map((order) => order.order.map((id) => document.coverages.find((each) => each.id === id)).flatMap((each) => (each === undefined ? [] : [sideOf(each.kind)])))
  const medicalFirst = mixed.every((order) => order.indexOf('dental') < 0 || order.indexOf('medical') < 0 || order.indexOf('medical') < order.indexOf('dental'))
  return sides.medical && sides.dental && medicalFirst ? 'medical-first' : wordsOf(document, orders)
}

function wordsOf(document: CaseDocument, orders: readonly ServiceOrder[]): string {
  const ids = [...new Set(orders.flatMap((order) => order.order))]
  return ids.map((id) => nameOfCoverage(document.coverages, id)).join(', then ') || 'no plan'
}

function withOther({ equalShares: _shared, ...order }: ServiceOrder, other: string[]): ServiceOrder {
  return { ...order, order: other }
}
