// Examples: the level on the claim and the level on the image.
import { holdExample } from './example-case.ts'

const image = (text: string): { objective: string } => ({ objective: text })

export const impactionLevelExamples = [
  holdExample('the image shows it fully in bone', {}, []),
  holdExample('the image shows it partly in bone', { note: image('Panoramic image of 2026-10-28 read: tooth 17 partly in bone.') }, ['HOLD-IMPACTION-ABOVE-IMAGE']),
  holdExample('two teeth in one sentence, each with its level', { service: { code: 'D7230', tooth: '32' }, note: image('CBCT 10/28/26: #17 complete bony impaction, #32 partial bony.') }, []),
  holdExample('two teeth in one sentence, and the other one is the deep one', { service: { code: 'D7240', tooth: '32' }, note: image('CBCT 10/28/26: #17 complete bony impaction, #32 partial bony.') }, ['HOLD-IMPACTION-ABOVE-IMAGE']),
  holdExample('the level stands before the number', { service: { code: 'D7240', tooth: '17' }, note: image('Soft tissue impaction #17 on the panoramic.') }, ['HOLD-IMPACTION-ABOVE-IMAGE']),
  holdExample('both teeth fully in bone', { service: { tooth: '32' }, note: image('Teeth 17 and 32 are completely encased in bone.') }, []),
  holdExample('not fully in bone is no full impaction', { note: image('Tooth 17 not fully in bone, partially bony.') }, ['HOLD-IMPACTION-ABOVE-IMAGE']),
  holdExample('a structured reading says partly', { note: image('Image read.'), chart: { facts: [{ id: 'f1', element: 'impaction-level', text: 'partial bony', tooth: '17' }] } }, ['HOLD-IMPACTION-ABOVE-IMAGE']),
  holdExample('a millimetre is no tooth', { note: image('CBCT read: tooth 17 fully in bone, 2 mm from the canal; 32 partly in bone.') }, []),
  holdExample('two readings of one tooth differ', { chart: { facts: [{ id: 'f1', element: 'impaction-level', text: 'partial bony', tooth: '17' }] } }, ['HOLD-IMPACTION-READINGS-DIFFER']),
  holdExample('no level told: nothing to compare', { note: image('Panoramic image of 2026-10-28 read: impacted tooth 17.') }, []),
]
