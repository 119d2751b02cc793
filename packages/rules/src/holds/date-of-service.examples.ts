// Examples: the day on the claim and the day of the note.
import { holdExample } from './example-case.ts'

export const dateOfServiceExamples = [
  holdExample('the same day', {}, []),
  holdExample('the claim says one day later', { service: { dateOfService: '2026-11-11' } }, ['HOLD-DATE-DIFFERS-FROM-NOTE']),
  holdExample('the visit is still to come', { service: { dateOfService: '2026-12-03' } }, ['HOLD-SERVICE-NOT-DONE']),
  holdExample('no day yet', { service: { dateOfService: undefined } }, ['HOLD-SERVICE-NOT-DONE']),
  holdExample('work of several visits, the note is of the first', { service: { dateOfService: '2026-11-20', dateStarted: '2026-11-10', dateCompleted: '2026-11-20' } }, []),
  holdExample('an office that keeps no notes here is not judged', { chart: { notes: [] } }, []),
]
