// Examples: the signed note of the day.
import { holdExample } from './example-case.ts'

export const noteSignedExamples = [
  holdExample('signed', {}, []),
  holdExample('written, not signed', { note: { signed: undefined } }, ['HOLD-NOTE-NOT-SIGNED']),
  holdExample('signed in the record it was imported from, not here', { note: { signed: undefined, signedElsewhere: { by: 'Dr. Ada Whitlock', at: '2026-10-28T17:00:00Z' } } }, ['HOLD-NOTE-NOT-SIGNED']),
  holdExample('no note at all', { chart: { notes: [] } }, ['HOLD-NOTE-MISSING']),
  holdExample('an unsigned note does not hold the dental claim', { note: { signed: undefined }, coverageId: 'dental' }, []),
  holdExample('a planned visit has no note yet', { service: { dateOfService: '2026-12-10' }, chart: { notes: [] } }, []),
]
