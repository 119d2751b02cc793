// Examples: the license on the day of service.
import { holdExample } from './example-case.ts'

export const licenseExamples = [
  holdExample('licensed on the day', {}, []),
  holdExample('the license ended the day before', { provider: { license: { state: 'OR', to: '2026-11-09' } } }, ['HOLD-LICENSE-NOT-ACTIVE']),
  holdExample('the license began after the visit', { provider: { license: { state: 'OR', from: '2026-11-11' } } }, ['HOLD-LICENSE-NOT-ACTIVE']),
  holdExample('the license on file is of another state', { provider: { license: { state: 'ID', to: '2028-01-01' } } }, ['HOLD-LICENSE-OTHER-STATE']),
  holdExample('a second license of the office’s state is on file', { provider: { license: { state: 'ID', to: '2028-01-01' }, expirables: [{ kind: 'state-license', state: 'OR', to: '2027-01-31' }] } }, []),
]
