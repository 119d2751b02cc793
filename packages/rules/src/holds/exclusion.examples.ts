// Examples: the exclusion lists.
import { holdExample } from './example-case.ts'

export const exclusionExamples = [
  holdExample('on no list', {}, []),
  holdExample('listed before the visit, federal payer: nobody may send it', { medical: { kind: 'medicaid' }, provider: { excludedFrom: '2026-05-20' } }, ['HOLD-EXCLUDED']),
  holdExample('listed before the visit, private payer: held too', { provider: { excludedFrom: '2026-05-20' } }, ['HOLD-EXCLUDED']),
  holdExample('listed after the visit: that day’s work may be billed', { provider: { excludedFrom: '2026-11-20' } }, []),
]
