// A route's money alone, without its words and its range: for whoever prices many ways of the same case.
import type { CaseDocument, Cents } from '@crossbill/model'
import type { RouteAsk } from './estimate-route.ts'
import { type Prepare, runOnce } from './estimate-once.ts'
import { settleOrders } from './possible-orders.ts'
import { soundCase } from './sound-case.ts'
import { startUnknowns } from './terms/unknowns.ts'

export interface RoutePrice {
  readonly patient: Cents
  /** By coverage id. */
  readonly paid: Readonly<Record<string, Cents>>
}

/** The same cents as `estimateRoute` for its expected case; `prepare` sees the claim before it runs. */
export function priceRoute(given: CaseDocument, ask: Omit<RouteAsk, 'route'>, prepare?: Prepare): RoutePrice {
  const document = soundCase(given)
  const unknowns = startUnknowns(new Map())
  const { claim, patient } = runOnce({ document, orders: settleOrders(document, ask.serviceOrders, unknowns), crossings: ask.crossings, keeps: () => true, unknowns }, prepare)
  const paid: Record<string, Cents> = Object.fromEntries(claim.coverages.map((each) => [each.id, 0]))
  for (const { line } of claim.lines) {
    for (const plan of line.order) {
      const out = line.outcomes[plan]
      const id = claim.coverages[plan]?.id
      if (out !== undefined && id !== undefined) paid[id] = (paid[id] ?? 0) + out.paid + out.fromReserve
    }
  }
  return { patient, paid }
}
