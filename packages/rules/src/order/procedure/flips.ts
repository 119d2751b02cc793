// The facts that would turn an order, and to what: found by deciding the case again with one fact changed.
import type { Reason, ServiceOrder } from '@crossbill/model'
import type { CatalogRow } from '../catalog/catalog.ts'
import type { Party, ServiceFacts } from '../facts/party.ts'
import { serviceFactsOf } from '../facts/service-facts.ts'
import { orderOfService } from './service-order.ts'
import { whatIfs } from './what-if.ts'

/** At most so many per reason; facts the deciding rule used come first. */
const most = 6

/** Coverages up to which each fact is tried; no person has more, and each try ranks them all again. */
const mostCoverages = 12

type Flip = NonNullable<Reason['flips']>[number]

/** Adds to each reason the single facts that would turn its answer. */
export function withFlips(order: ServiceOrder, service: ServiceFacts, catalog: readonly CatalogRow[] | undefined): ServiceOrder {
  if (!order.decided || service.parties.length > mostCoverages) return order
  const party = (id: string | undefined): Party[] => service.parties.filter((each) => each.id === id)
  const reasons = order.reasons.map((entry) => {
    const parties = entry.after === undefined ? service.parties : [...party(entry.before), ...party(entry.after)]
    const flips = findFlips(order, entry, { service, parties, catalog })
    return flips.length === 0 ? entry : { ...entry, reason: { ...entry.reason, flips } }
  })
  return { ...order, reasons }
}

interface Around {
  readonly service: ServiceFacts
  readonly parties: readonly Party[]
  readonly catalog: readonly CatalogRow[] | undefined
}

function findFlips(order: ServiceOrder, entry: ServiceOrder['reasons'][number], around: Around): Flip[] {
  const used = new Set([...(entry.reason.facts ?? []).map((each) => each.fact), ...(entry.reason.settings ?? []).map((each) => each.setting)])
  const found: Flip[] = []
  for (const { fact, to, document } of whatIfs(around.service, around.parties)) {
    const line = document.plan.services.find((each) => each.id === order.serviceId)
    if (line === undefined) continue
    const then = orderOfService(serviceFactsOf(document, line, around.catalog === undefined ? {} : { catalog: around.catalog }))
    if (!then.decided || !turns(entry, order.order, then.order)) continue
    found.push({ fact, to, then: inWords(then, around.service) })
  }
  return found.sort((x, y) => Number(used.has(y.fact)) - Number(used.has(x.fact))).slice(0, most)
}

/** True when the two neighbours no longer stand in this order, or the one alone no longer stands alone. */
function turns(entry: ServiceOrder['reasons'][number], before: readonly string[], after: readonly string[]): boolean {
  if (entry.before === undefined || entry.after === undefined) return before.join(' ') !== after.join(' ')
  const [first, second] = [after.indexOf(entry.before), after.indexOf(entry.after)]
  return first < 0 || second < 0 || first > second
}

function inWords(order: ServiceOrder, service: ServiceFacts): string {
  const names = order.order.map((id) => service.parties.find((party) => party.id === id)?.name ?? id)
  if (names.length === 0) return 'no coverage pays'
  const [first, ...rest] = names
  if (rest.length === 0) return `only ${first} pays`
  return order.notCoordinating === undefined ? `${first} first, then ${rest.join(', then ')}` : `${names.join(' and ')} each pay as if alone`
}
