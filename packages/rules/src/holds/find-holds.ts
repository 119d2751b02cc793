// All holds of a case: for each coverage that a claim would go to, every rule; equal findings of several services become one hold.
import { sideOf, type CaseDocument, type Hold, type ServiceLine } from '@crossbill/model'
import { readNote } from '../notes/index.ts'
import { isInForce } from '../rule.ts'
import { holdRules } from './all.ts'
import { dayOf, type ClaimFacts, type FoundHold, type HoldInput, type HoldRule } from './hold-rule.ts'

/**
 * What forbids sending, per coverage the claim would go to. `input.orders` says where each service goes, in paying
 * order; a service whose order is not decided gives no hold here, it is asked for as a missing fact.
 */
export function findHolds(document: CaseDocument, input: HoldInput): Hold[] {
  const sentences = (document.chart?.notes ?? []).flatMap(readNote)
  return document.coverages.flatMap((coverage) => {
    if (sideOf(coverage.kind) === 'none') return []
    const orders = input.orders.filter((each) => each.order.includes(coverage.id))
    const services = document.plan.services.filter((service) => orders.some((each) => each.serviceId === service.id))
    if (services.length === 0) return []
    const firstFor = new Set(orders.filter((each) => each.order[0] === coverage.id).map((each) => each.serviceId))
    return holdsOfClaim({ ...input, document, coverage, services, firstFor, sentences })
  })
}

function holdsOfClaim(facts: ClaimFacts): Hold[] {
  return holdRules.flatMap((rule) => merge(checkInForce(rule, facts)).map((found) => holdOf(rule, facts, found)))
}

/** A rule sees only services of days on which it is in force. */
function checkInForce(rule: HoldRule, facts: ClaimFacts): readonly FoundHold[] {
  const inForce = (service: ServiceLine): boolean => isInForce(rule, dayOf(service) ?? facts.document.asOf)
  const services = facts.services.filter(inForce)
  return services.length === 0 ? [] : rule.check({ ...facts, services })
}

function merge(found: readonly FoundHold[]): FoundHold[] {
  const merged = new Map<string, FoundHold>()
  for (const each of found) {
    const key = [each.code, each.title, each.why, each.remedy].join('\n')
    const before = merged.get(key)
    merged.set(key, before === undefined ? each : { ...before, serviceIds: [...new Set([...before.serviceIds, ...each.serviceIds])] })
  }
  return [...merged.values()]
}

function holdOf(rule: HoldRule, facts: ClaimFacts, found: FoundHold): Hold {
  return {
    code: found.code, rule: rule.id, title: found.title, why: found.why, remedy: found.remedy, coverageId: facts.coverage.id,
    serviceIds: [...found.serviceIds], overridableBy: [...(found.overridableBy ?? rule.overridableBy)], source: rule.source,
  }
}
