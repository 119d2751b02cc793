// Coverages whose kind is not known yet: left out where no possible kind takes part, else asked for before anything is said.
import type { Coverage, ServiceOrder } from '@crossbill/model'
import type { CatalogRow } from '../catalog/catalog.ts'
import { partyOf } from '../facts/party.ts'
import type { ServiceFacts } from '../facts/party.ts'
import { serviceFactsOf } from '../facts/service-facts.ts'
import { joinNeeds, need } from '../order-rule.ts'
import { inForce } from './in-force.ts'
import { orderOfService } from './service-order.ts'
import { reasonOut } from './who-takes-part.ts'

/** The order with incomplete coverages looked at under every kind they may be. */
export function withIncomplete(order: ServiceOrder, service: ServiceFacts, catalog: readonly CatalogRow[] | undefined): ServiceOrder {
  let result = order
  for (const { possibleKinds, ...rest } of service.document.incompleteCoverages ?? []) {
    const takesPart = possibleKinds.length === 0 || possibleKinds.some((kind) => {
      const coverage: Coverage = { ...rest, kind }
      const document = { ...service.document, coverages: [...service.document.coverages, coverage] }
      const facts = serviceFactsOf(document, service.service, catalog === undefined ? {} : { catalog })
      return !orderOfService(facts).leftOut.some((each) => each.coverageId === rest.id)
    })
    if (takesPart) {
      const asked = need(`incompleteCoverages[${rest.id}].kind`, `What kind of coverage is the one of ${rest.payer.name}: medical or dental, from work or bought alone?`, 'OOB-18')
      result = { ...result, order: [], decided: false, reasons: [], needs: joinNeeds([...result.needs, { ...asked, serviceIds: [order.serviceId] }]) }
    } else {
      const kind = possibleKinds[0]
      if (kind === undefined) continue
      const party = partyOf({ ...rest, kind }, service.document)
      result = { ...result, leftOut: [...result.leftOut, { coverageId: rest.id, reason: reasonOut(inForce, party, 'whatever kind it is, it does not pay for this service on this day', { facts: [], with: ['MVD-02'], settings: [] }) }] }
    }
  }
  return result
}
