// Filed too late (CMP-17). Limits of the plan where known; Medicare, Medicaid and TRICARE have known ones.
import { addDays, addMonths, type CalendarDate, type Coverage, type ServiceLine } from '@crossbill/model'
import type { FoundHold, HoldRule } from './hold-rule.ts'
import { dayWords } from './words.ts'

export const filingLimit: HoldRule = {
  id: 'CMP-17',
  sentence: 'A claim arrives within the payer’s filing limit, counted from the day of service.',
  source: { kind: 'guidance', citation: 'Medicare contractors on timely filing, as cited in row CMP-17 of the coordination reference; Medicaid and TRICARE general knowledge', readOn: '2026-11-23' },
  codes: ['HOLD-FILED-TOO-LATE'],
  overridableBy: ['biller', 'manager'],
  check(facts) {
    const { asOf } = facts.document
    return facts.services.flatMap((service): FoundHold[] => {
      const last = lastFilingDay(facts.coverage, service)
      if (last === undefined || asOf <= last || !appliesTo(facts.coverage, facts.firstFor.has(service.id))) return []
      return [{ code: 'HOLD-FILED-TOO-LATE', title: `The limit to file was ${dayWords(last, asOf)}`, why: `${facts.coverage.payer.name} declines what comes later, and the patient may not be billed for it.`, remedy: 'If it was received in time before, override with that receipt. Otherwise write it off.', serviceIds: [service.id] }]
    })
  },
}

/** As second payer most plans count from the first payer’s answer; Medicare counts from the service all the same. */
function appliesTo(coverage: Coverage, first: boolean): boolean {
  return first || coverage.kind === 'medicare-b'
}

/** Last day a claim for the service may arrive, where a limit is known. For Medicare one calendar year; 29 February counts to 28 February. */
export function lastFilingDay(coverage: Coverage, service: Pick<ServiceLine, 'dateOfService' | 'dateStarted' | 'dateCompleted'>): CalendarDate | undefined {
  const from = coverage.kind === 'medicare-b' ? (service.dateStarted ?? service.dateOfService ?? service.dateCompleted) : (service.dateOfService ?? service.dateCompleted)
  if (from === undefined) return undefined
  if (coverage.filingLimitDays !== undefined) return addDays(from, coverage.filingLimitDays)
  if (coverage.kind === 'medicare-b' || coverage.kind === 'medicare-advantage' || coverage.kind === 'tricare' || coverage.kind === 'medicaid' || coverage.kind === 'chip') return addMonths(from, 12)
  return undefined
}
