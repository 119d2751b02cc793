// Step 1 of the order: coverages in force on the day of the service, and no discount plans (OOB-24, OOB-18, section 1.1).
import type { Presence, PresenceRule } from '../order-rule.ts'
import { need, stays } from '../order-rule.ts'
import { fullDay } from '../facts/speak.ts'
import { assumed, byDefinition, orderSources } from '../sources.table.ts'

export const discountPlan: PresenceRule = {
  id: '1.1',
  sentence: 'A discount plan is no insurance and never coordinates.',
  source: byDefinition('Section 1.1 of the coordination reference'),
  decide(party): Presence {
    if (party.coverage.kind !== 'discount-plan') return stays
    return { is: 'out', why: 'a discount plan is no insurance and never coordinates', facts: [{ fact: `${party.place}.kind`, value: 'discount-plan' }] }
  },
}

const limitedWords = {
  'fixed-indemnity': 'pays a fixed sum', 'accident-only': 'covers accidents only', 'specified-disease': 'covers named diseases only',
  'limited-benefit': 'has limited benefits', 'school-accident': 'covers school accidents only', supplement: 'only supplements another coverage',
} as const

export const limitedContract: PresenceRule = {
  id: 'OOB-18',
  sentence: 'Fixed indemnity, accident-only, specified disease, limited benefit and school accident contracts are no plans in the order.',
  source: orderSources.wy2,
  decide(party): Presence {
    const limited = party.coverage.limitedBenefit
    if (limited === undefined) return stays
    return { is: 'out', why: `it ${limitedWords[limited]} and is no plan in the order`, facts: [{ fact: `${party.place}.limitedBenefit`, value: limited }] }
  },
}

export const inForce: PresenceRule = {
  id: 'OOB-24',
  sentence: 'The order is decided for the day of the service, with the coverages in force on that day.',
  source: assumed('Order by date of service'),
  decide(party, service): Presence {
    const { start, end, status } = party.coverage
    if (start !== undefined && end !== undefined && end < start) {
      return { is: 'needs', needs: [need(`${party.place}.end`, `From which day to which day is ${party.name} in force? The dates on file contradict each other.`, 'OOB-24')] }
    }
    if (start !== undefined && service.on < start) return { is: 'out', why: `it begins only on ${fullDay(start)}`, facts: [{ fact: `${party.place}.start`, value: start }] }
    if (end !== undefined && service.on > end) return { is: 'out', why: `it ended on ${fullDay(end)}`, facts: [{ fact: `${party.place}.end`, value: end }] }
    if (status === 'inactive' && end === undefined) return { is: 'out', why: 'the plan says it is not in force', facts: [{ fact: `${party.place}.status`, value: 'inactive' }] }
    return stays
  },
}
