// Examples: the patient’s share.
import { holdExample } from './example-case.ts'

export const waiverExamples = [
  holdExample('asked as usual', {}, []),
  holdExample('waived as a courtesy', { document: { waivers: [{ what: 'copay', reason: 'courtesy' }] } }, ['HOLD-SHARE-WAIVED']),
  holdExample('waived without any reason', { document: { waivers: [{ what: 'all' }] } }, ['HOLD-SHARE-WAIVED']),
  holdExample('hardship, with the form on file', { document: { waivers: [{ what: 'coinsurance', reason: 'hardship', documentId: 'i1' }] } }, []),
  holdExample('hardship, and the form is not on file', { document: { waivers: [{ what: 'coinsurance', reason: 'hardship', documentId: 'h7' }] } }, ['HOLD-SHARE-WAIVED']),
  holdExample('waived with the other plan', { document: { waivers: [{ what: 'copay', coverageId: 'dental' }] } }, []),
]
