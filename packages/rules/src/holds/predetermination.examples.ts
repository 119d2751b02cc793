// Examples: predeterminations belong to dental.
import { holdExample } from './example-case.ts'

export const predeterminationExamples = [
  holdExample('none asked', {}, []),
  holdExample('one addressed to the medical plan', { document: { predeterminations: [{ id: 'e1', coverageId: 'medical', status: 'draft' }] } }, ['HOLD-PREDETERMINATION-TO-MEDICAL']),
  holdExample('one addressed to the dental plan', { document: { predeterminations: [{ id: 'e1', coverageId: 'dental', status: 'draft' }] } }, []),
]
