// Decides who pays first for each service of a case, with the reasons, and every fact that is missing, at once.
import type { CaseDocument, Need, ServiceOrder } from '@crossbill/model'
import type { Deviation } from '../deviations/deviation.ts'
import { applyDeviations } from '../deviations/apply.ts'
import type { CatalogRow } from './catalog/catalog.ts'
import { dayOf } from './catalog/catalog.ts'
import { contradictionsIn } from './facts/contradictions.ts'
import { serviceFactsOf } from './facts/service-facts.ts'
import { joinNeeds } from './order-rule.ts'
import { withOtherGuidance } from './procedure/alternative.ts'
import { withEveryQuestion } from './procedure/ask-ahead.ts'
import { withFlips } from './procedure/flips.ts'
import { orderOfService } from './procedure/service-order.ts'
import { withIncomplete } from './procedure/incomplete.ts'

export interface OrderSettings {
  /** Deviations of payers and plans that are in effect. */
  readonly deviations?: readonly Deviation[]
  /** The office's medical-first catalog, in place of the one that comes with the program. */
  readonly catalog?: readonly CatalogRow[]
  /** Whether to work out the facts that would turn the order; yes unless false. */
  readonly flips?: boolean
}

/**
 * The order of payers for every service of the case. A service whose order cannot be said is returned undecided with
 * every missing fact; the others are decided all the same. The sequence of the coverages never changes the answer.
 */
export function decideOrders(document: CaseDocument, settings: OrderSettings = {}): ServiceOrder[] {
  const orders = document.plan.services.map((service) => {
    const told = applyDeviations(document, settings.deviations ?? [], dayOf(service, document))
    const { document: sound, findings, needs } = contradictionsIn(told.document, service)
    const facts = serviceFactsOf(sound, service, settings.catalog === undefined ? {} : { catalog: settings.catalog })
    const plain = withIncomplete(withEveryQuestion(orderOfService(facts), facts, settings.catalog), facts, settings.catalog)
    const blocked = needs.length === 0 ? plain : { ...plain, order: [], decided: false, reasons: [], needs: joinNeeds([...plain.needs, ...needs]) }
    const guided = withOtherGuidance(blocked, facts)
    const flipped = settings.flips === false ? guided : withFlips(guided, facts, settings.catalog)
    return { ...flipped, warnings: [...told.findings, ...findings, ...flipped.warnings] }
  })
  return shareNeeds(orders)
}

/** Each fact that is missing names every service that waits for it. */
function shareNeeds(orders: readonly ServiceOrder[]): ServiceOrder[] {
  const all = new Map(joinNeeds(orders.flatMap((order) => order.needs.map((each): Need => ({ ...each, serviceIds: each.serviceIds ?? [order.serviceId] })))).map((each) => [each.fact, each]))
  return orders.map((order) => ({ ...order, needs: order.needs.map((each) => all.get(each.fact) ?? each) }))
}
