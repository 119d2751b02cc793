// All order rules under their ids: those that decide, and those stated here that other rooms or a person carry out.
import type { CalendarDate, Source } from '@crossbill/model'
import { fixedTail } from './federal/fixed-tail.table.ts'
import { pairByPair } from './medical-dental/like-benefits-only.ts'
import { apartRules, equalShares, pairRules } from './procedure/compare.ts'
import { onlyPayer, oneOrder } from './procedure/service-order.ts'
import { presenceRules, togetherRules } from './procedure/who-takes-part.ts'
import { closedPrimary } from './medical-dental/closed-panels.ts'
import { statedRules } from './stated-rules.table.ts'

export interface OrderRuleEntry {
  readonly id: string
  readonly sentence: string
  readonly source: Source
  readonly from?: CalendarDate
  readonly to?: CalendarDate
}

/** Every rule the order knows, one entry per id. */
export const orderRules: readonly OrderRuleEntry[] = [
  ...new Map<string, OrderRuleEntry>(
    [...statedRules, pairByPair, fixedTail, onlyPayer, oneOrder, equalShares, closedPrimary, ...togetherRules, ...presenceRules, ...apartRules, ...[...pairRules].reverse()].map((rule) => [
      rule.id,
      { id: rule.id, sentence: rule.sentence, source: rule.source, ...('from' in rule && rule.from !== undefined ? { from: rule.from } : {}), ...('to' in rule && rule.to !== undefined ? { to: rule.to } : {}) },
    ]),
  ).values(),
].sort((x, y) => x.id.localeCompare(y.id, 'en', { numeric: true }))
