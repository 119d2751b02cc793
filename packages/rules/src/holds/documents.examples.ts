// Examples: papers of the pathway.
import { holdExample } from './example-case.ts'

export const documentsExamples = [
  holdExample('the image is on file', {}, []),
  holdExample('no image on file', { chart: { documents: [] } }, ['HOLD-DOCUMENT-MISSING']),
  holdExample('the image on file is of another service', { chart: { documents: [{ id: 'i1', kind: 'image', serviceIds: ['s9'] }] } }, ['HOLD-DOCUMENT-MISSING']),
  holdExample('the image on file waits for its signature', { chart: { documents: [{ id: 'i1', kind: 'imaging-report', signed: false }] } }, ['HOLD-DOCUMENT-MISSING']),
  holdExample('dental asks for no paper of the pathway', { chart: { documents: [] }, coverageId: 'dental' }, []),
]
