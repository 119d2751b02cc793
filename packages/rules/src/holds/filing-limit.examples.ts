// Examples: limits to file.
import { holdExample } from './example-case.ts'

export const filingLimitExamples = [
  holdExample('in time', {}, []),
  holdExample('on the last day', { service: { dateOfService: '2026-05-28' } }, []),
  holdExample('one day late', { service: { dateOfService: '2026-05-27' } }, ['HOLD-FILED-TOO-LATE']),
  holdExample('no limit known: nothing is assumed', { medical: { filingLimitDays: undefined }, service: { dateOfService: '2020-01-01' } }, []),
  holdExample('Medicare: one calendar year', { medical: { kind: 'medicare-b', filingLimitDays: undefined }, service: { dateOfService: '2025-11-24' } }, []),
  holdExample('Medicare: one calendar year and a day', { medical: { kind: 'medicare-b', filingLimitDays: undefined }, service: { dateOfService: '2025-11-23' } }, ['HOLD-FILED-TOO-LATE']),
  holdExample('as second payer, in time after the first payer’s answer', { dental: { secondaryFilingLimitDays: 60 }, service: { dateOfService: '2025-06-01' }, coverageId: 'dental', input: { answered: [{ serviceId: 's1', coverageId: 'medical', answeredOn: '2026-09-25' }] } }, []),
  holdExample('as second payer, one day late after the first payer’s answer', { dental: { secondaryFilingLimitDays: 60 }, coverageId: 'dental', input: { answered: [{ serviceId: 's1', coverageId: 'medical', answeredOn: '2026-09-24' }] } }, ['HOLD-SECONDARY-FILED-TOO-LATE']),
  holdExample('as second payer, and the first has not answered', { dental: { secondaryFilingLimitDays: 60 }, coverageId: 'dental' }, []),
  holdExample('as second payer the limit runs from the first answer', { service: { dateOfService: '2025-06-01' }, coverageId: 'dental' }, []),
]
