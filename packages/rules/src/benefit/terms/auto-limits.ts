// What a no-fault car insurer pays at most where the policy has told no limit, and without an emergency finding (LIA-04). Cents.
import type { CalendarDate, CaseDocument } from '@crossbill/model'
import { type NoFaultState, noFaultState } from '../../order/accident/auto-states.table.ts'
import type { Limit } from '../kernel/terms.ts'
import type { Book, CounterAsk } from './counters.ts'
import type { Estimating } from './question.ts'

/** The row of the state of the accident; undefined in fault states or where the state is not known. */
export function autoRow(document: CaseDocument, on: CalendarDate): NoFaultState | undefined {
  return noFaultState(document.accident?.state, document.accident?.date ?? on)
}

/** Limits by the law of the state beside those the policy told, shared by all years of the accident. */
export function autoLimits(estimating: Estimating, book: Book, ask: CounterAsk): Limit[] {
  const { coverage, benefits } = ask
  if (coverage.kind !== 'auto-no-fault' || estimating.answered.has(coverage.id)) return []
  const key = `${coverage.id} by law`
  const known = book.lifetimes.get(key)
  if (known !== undefined) return [known]
  const row = autoRow(estimating.document, ask.incurred)
  const told = benefits?.maximums?.[0]
  const basic = told === undefined ? basicLimit(estimating, ask, row) : undefined
  const reduced = row?.limitWithoutEmergency !== undefined && !hasEmergencyFinding(estimating) ? row.limitWithoutEmergency : undefined
  const least = Math.min(basic ?? Number.POSITIVE_INFINITY, reduced ?? Number.POSITIVE_INFINITY)
  if (!Number.isFinite(least)) return []
  const limit = { left: Math.max(0, least - (told?.used ?? 0)) }
  book.lifetimes.set(key, limit)
  return [limit]
}

/** The basic limit of the state; a policy may have bought more. */
function basicLimit(estimating: Estimating, ask: CounterAsk, row: NoFaultState | undefined): number | undefined {
  const { coverage, place } = ask
  const limit = row?.basicLimit
  const basic = limit === undefined
    ? { name: 'basic', says: 'The car policy’s limit, which is not told, leaves room for this.' }
    : { name: 'basic', says: `The car policy has the basic limit of its state, and nothing of it is used.` }
  const name = estimating.unknowns.ask({ key: `auto-limit:${coverage.id}`, fact: `${place}.benefits.maximums`, rule: 'LIA-04', onlyIfItMatters: true, choices: [basic, { name: 'used-up', says: 'The car policy’s limit is used up.' }] })
  return name === 'used-up' ? 0 : limit
}

function hasEmergencyFinding(estimating: Estimating): boolean {
  const told = estimating.document.accident?.emergencyFinding
  if (told !== undefined) return told
  const name = estimating.unknowns.ask({
    key: 'emergency-finding', fact: 'accident.emergencyFinding', rule: 'LIA-04', onlyIfItMatters: true,
    choices: [{ name: 'none', says: 'Nobody has found an emergency medical condition, so the lower limit of the state holds.' }, { name: 'found', says: 'A dentist or physician finds an emergency medical condition.' }],
  })
  return name === 'found'
}
