// A dental predetermination is never sent to medical and never releases a medical claim (PDA-01).
import type { FoundHold, HoldRule } from './hold-rule.ts'
import { isMedical } from './hold-rule.ts'

export const predetermination: HoldRule = {
  id: 'PDA-01',
  sentence: 'A predetermination is an estimate of a dental plan; medical is asked for an authorization instead.',
  source: { kind: 'payer', citation: 'Carrier help page and state plan page on predetermination, as cited in row PDA-01 of the coordination reference', readOn: '2026-11-23' },
  codes: ['HOLD-PREDETERMINATION-TO-MEDICAL'],
  overridableBy: [],
  check(facts) {
    if (!isMedical(facts.coverage) || facts.coverage.hasDentalBenefit === true) return []
    const open = (facts.document.predeterminations ?? []).filter((each) => each.coverageId === facts.coverage.id)
    const ids = facts.services.map((each) => each.id)
    return open.slice(0, 1).map((): FoundHold => ({ code: 'HOLD-PREDETERMINATION-TO-MEDICAL', title: `A predetermination is addressed to ${facts.coverage.payer.name}`, why: 'A medical plan gives no dental estimate, and an estimate releases nothing.', remedy: 'Take it back and ask for an authorization where one is needed.', serviceIds: ids }))
  },
}
