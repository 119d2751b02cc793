// What the rules on working status share: which plans have a working status, and whether a rule one contract lacks is ignored.
import type { Coverage, Need } from '@crossbill/model'
import { need } from '../order-rule.ts'
import type { Pair, Party } from '../facts/party.ts'
import { lacks } from '../facts/settings.ts'
import { longer } from './longer.ts'
import type { Which } from '../order-rule.ts'

const fromWork: readonly Coverage['kind'][] = ['group-medical', 'group-dental', 'fehb', 'fedvip']

/** The working status behind a plan; `none` for plans not from work, undefined when not known. */
export function statusOf(party: Party): NonNullable<Coverage['employmentStatus']> | 'none' | undefined {
  if (party.coverage.employmentStatus !== undefined) return party.coverage.employmentStatus
  return fromWork.includes(party.coverage.kind) ? undefined : 'none'
}

export function askStatus(party: Party, rule: string): Need {
  return need(`${party.place}.employmentStatus`, `Does the member of ${party.name} work now, or is the plan from retirement, layoff or continuation after a job?`, rule)
}

/** A rule that one of the contracts lacks is ignored for the pair when the other rules say the opposite (OOB-10, OOB-11). */
export function ignoredForPair(pair: Pair, rule: string, answer: Which): boolean {
  if (!lacks(pair.a.coverage, rule) && !lacks(pair.b.coverage, rule)) return false
  const without = longer.decide(pair)
  return without.is !== 'decided' || without.answer !== answer
}
