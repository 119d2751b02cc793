// Examples: a signed letter and the claim it belongs to.
import { holdExample } from './example-case.ts'

const letter = { id: 'l1', kind: 'letter-of-medical-necessity', title: 'Letter of medical necessity', date: '2026-11-12', signed: true, coverageId: 'medical' }
const image = { id: 'i1', kind: 'imaging-report', date: '2026-10-28' }

export const letterAttachedExamples = [
  holdExample('no letter was written', {}, []),
  holdExample('a signed letter that goes with the claim', { chart: { documents: [image, { ...letter, attachedTo: ['medical'] }] } }, []),
  holdExample('a signed letter that stays behind', { chart: { documents: [image, letter] } }, ['HOLD-LETTER-NOT-ATTACHED']),
  holdExample('a letter that nobody signed', { chart: { documents: [image, { ...letter, signed: false }] } }, []),
  holdExample('a letter to another payer', { chart: { documents: [image, { ...letter, coverageId: 'dental' }] } }, []),
  holdExample('an appeal goes its own way', { chart: { documents: [image, { ...letter, kind: 'appeal-letter' }] } }, []),
]
