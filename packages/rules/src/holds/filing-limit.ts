// Filed too late (CMP-17). Limits of the plan where known; Medicare, Medicaid and TRICARE have known ones.
import { addDays, addMonths, type CalendarDate, type Coverage, type ServiceLine } from '@crossbill/model'
import type { ClaimFacts, FoundHold, HoldRule } from './hold-rule.ts'
import { dayWords } from './words.ts'

export const filingLimit: HoldRule = {
  id: 'CMP-17',
  sentence: 'A claim arrives within the payer’s filing limit, counted from the day of service, or for a later payer from the answer before it.',
  source: { kind: 'guidance', citation: 'Medicare contractors on timely filing, as cited in row CMP-17 of the coordination reference; Medicaid and TRICARE general knowledge', readOn: '2026-11-23' },
  codes: ['HOLD-FILED-TOO-LATE', 'HOLD-SECONDARY-FILED-TOO-LATE'],
  overridableBy: ['biller', 'manager'],
  check(facts) {
    const { asOf } = facts.document
    return facts.services.flatMap((service): FoundHold[] => {
      const last = facts.firstFor.has(service.id) ? lastFilingDay(facts.coverage, service) : lastSecondaryDay(facts, service)
      if (last === undefined || asOf <= last) return []
      const first = facts.firstFor.has(service.id)
      return [{
        code: first ? 'HOLD-FILED-TOO-LATE' : 'HOLD-SECONDARY-FILED-TOO-LATE', title: `The limit to file was ${dayWords(last, asOf)}`,
        why: `${facts.coverage.payer.name} declines what comes later, and the patient may not be billed for it.${first ? '' : ' Its limit runs from the answer of the payer before it.'}`,
        remedy: 'If it was received in time before, override with that receipt. Otherwise write it off.', serviceIds: [service.id],
      }]
    })
  },
}

/**
 * Last day a later payer takes the claim: counted from the latest answer of a payer before it where the plan says how
 * long (DEN-05). Medicare counts from the service all the same. Without an answer nothing is late yet.
 */
function lastSecondaryDay(facts: ClaimFacts, service: ServiceLine): CalendarDate | undefined {
  const { coverage } = facts
  const fromService = coverage.kind === 'medicare-b' ? lastFilingDay(coverage, service) : undefined
  const order = facts.orders.find((each) => each.serviceId === service.id)?.order ?? []
  const before = order.slice(0, Math.max(0, order.indexOf(coverage.id)))
  const answered = (facts.answered ?? []).filter((each) => each.serviceId === service.id && before.includes(each.coverageId)).map((each) => each.answeredOn).sort().at(-1)
  const fromAnswer = coverage.secondaryFilingLimitDays === undefined || answered === undefined ? undefined : addDays(answered, coverage.secondaryFilingLimitDays)
  return [fromService, fromAnswer].filter((each) => each !== undefined).sort()[0]
}

/** Last day a claim for the service may arrive, where a limit is known. For Medicare one calendar year; 29 February counts to 28 February. */
export function lastFilingDay(coverage: Coverage, service: Pick<ServiceLine, 'dateOfService' | 'dateStarted' | 'dateCompleted'>): CalendarDate | undefined {
  const from = coverage.kind === 'medicare-b' ? (service.dateStarted ?? service.dateOfService ?? service.dateCompleted) : (service.dateOfService ?? service.dateCompleted)
  if (from === undefined) return undefined
  if (coverage.filingLimitDays !== undefined) return addDays(from, coverage.filingLimitDays)
  if (coverage.kind === 'medicare-b' || coverage.kind === 'medicare-advantage' || coverage.kind === 'tricare' || coverage.kind === 'medicaid' || coverage.kind === 'chip') return addMonths(from, 12)
  return undefined
}
