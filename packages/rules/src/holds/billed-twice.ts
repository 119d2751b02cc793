// One service is one service: never to two payers as first (MVD-07, CMP-05).
import type { ClaimFacts, FoundHold, HoldRule, PrimaryBilling } from './hold-rule.ts'
import { dayWords } from './words.ts'

export const billedTwice: HoldRule = {
  id: 'CMP-05',
  sentence: 'The same work is not billed as first to two payers; plans that do not coordinate with each other are the only exception.',
  source: { kind: 'assumed', citation: 'Rows CMP-05 and MVD-07 of the coordination reference (general knowledge)', readOn: '2026-11-23' },
  codes: ['HOLD-BILLED-TWICE-AS-FIRST'],
  overridableBy: [],
  check(facts) {
    return facts.services.flatMap((service): FoundHold[] => {
      if (!facts.firstFor.has(service.id)) return []
      const same = new Set(facts.document.plan.services.filter((each) => each.id === service.id || (service.serviceGroupId !== undefined && each.serviceGroupId === service.serviceGroupId && each.code === service.code && each.tooth === service.tooth)).map((each) => each.id))
      const other = (facts.history ?? []).find((each) => same.has(each.serviceId) && each.coverageId !== facts.coverage.id && !apart(facts, each))
      if (other === undefined) return []
      const payer = facts.document.coverages.find((each) => each.id === other.coverageId)?.payer.name ?? 'another payer'
      const when = other.sentOn === undefined ? '' : ` on ${dayWords(other.sentOn, facts.document.asOf)}`
      return [{ code: 'HOLD-BILLED-TWICE-AS-FIRST', title: `Already sent to ${payer} as first payer${when}`, why: `Two first payers for one service would pay twice. Claim ${other.claimId} is out.`, remedy: 'Open that claim. Wait for its answer, or void it before the order changes.', serviceIds: [service.id] }]
    })
  },
}

/** The two plans do not coordinate with each other (OOB-26). */
function apart(facts: ClaimFacts, other: PrimaryBilling): boolean {
  const order = facts.orders.find((each) => each.serviceId === other.serviceId)
  return (order?.notCoordinating ?? []).some((pair) => [pair.a, pair.b].includes(other.coverageId) && [pair.a, pair.b].includes(facts.coverage.id))
}
