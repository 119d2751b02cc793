// The coordination decision: order of payers, codes, story, routes, holds and missing facts put together, with the next step.
import type { CaseDocument, CoordinationDecision, CrossCoding, Finding, Need, ServiceLine, ServiceOrder } from '@crossbill/model'
import { decideOrders, estimateRoutes, findHolds, type PrimaryBilling, tellStories } from '@crossbill/rules'
import type { Decided } from './claims-due.ts'
import { nextSteps } from './next-steps.ts'
import { openCase } from './treatment-case.ts'

/** What deciding needs to know of codes; the apps load the data packs behind it. */
export interface CodeKnowledge {
  cross(service: ServiceLine, document: CaseDocument): CrossCoding
}


/**
 * Decides a case document as of its own `asOf` day. Facts not known are listed in `needs`, all at once; a service
 * whose order cannot be said keeps its other answers.
 */
export function decide(document: CaseDocument, codes: CodeKnowledge, billed: readonly PrimaryBilling[] = []): CoordinationDecision {
  const orders = decideOrders(document)
  const crossings = document.plan.services.map((service) => codes.cross(service, document))
  const stories = tellStories(document, crossings)
  const routes = estimateRoutes(document, orders, crossings)
  const holds = findHolds(document, { orders, crossings, stories, history: billed })
  const findings = gatherFindings(orders, crossings, routes.flatMap((route) => route.findings))
  const decided: Decided = { crossbill: 'decision/1', asOf: document.asOf, orders, crossings, stories, routes, holds, needs: mergeNeeds(document, orders), findings }
  const [next] = nextSteps({ state: openCase(document), decision: decided, today: document.asOf }, { owes: undefined, billed: 0, paid: 0 })
  if (next === undefined) throw new Error('A case without a next step.')
  return { ...decided, next }
}

/** Needs of all services and of the import, one entry for each fact. */
function mergeNeeds(document: CaseDocument, orders: readonly ServiceOrder[]): Need[] {
  const byFact = new Map<string, Need>((document.asked ?? []).map((need) => [need.fact, need]))
  for (const order of orders) {
    for (const need of order.needs) {
      const earlier = byFact.get(need.fact)
      byFact.set(need.fact, {
        ...need,
        rules: [...new Set([...(earlier?.rules ?? []), ...need.rules])],
        serviceIds: [...new Set([...(earlier?.serviceIds ?? []), ...(need.serviceIds ?? [order.serviceId])])],
      })
    }
  }
  return [...byFact.values()]
}

function gatherFindings(orders: readonly ServiceOrder[], crossings: readonly CrossCoding[], others: readonly Finding[]): Finding[] {
  const all = [...orders.flatMap((order) => order.warnings), ...crossings.flatMap((crossing) => crossing.findings), ...others]
  const seen = new Set<string>()
  return all.filter((each) => {
    const key = `${each.code} ${each.place}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
