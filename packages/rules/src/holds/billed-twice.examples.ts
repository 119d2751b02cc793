// Examples: one service, one first payer.
import { exampleService, holdExample } from './example-case.ts'

const sent = { serviceId: 's1', coverageId: 'dental', claimId: 'c1', sentOn: '2026-11-20' }

export const billedTwiceExamples = [
  holdExample('not sent before', {}, []),
  holdExample('already sent to dental as first payer', { input: { history: [sent] } }, ['HOLD-BILLED-TWICE-AS-FIRST']),
  holdExample('sent to the same payer: that claim is corrected, not doubled', { input: { history: [{ ...sent, coverageId: 'medical' }] } }, []),
  holdExample('the second payer’s claim carries the first one’s answer', { input: { history: [{ ...sent, coverageId: 'medical' }] }, coverageId: 'dental' }, []),
  holdExample('the same work under another line of its group', { services: [{ ...exampleService, serviceGroupId: 'g' }, { ...exampleService, id: 's2', serviceGroupId: 'g' }], input: { history: [{ ...sent, serviceId: 's2' }] } }, ['HOLD-BILLED-TWICE-AS-FIRST', 'HOLD-BILLED-TWICE-AS-FIRST']),
]
