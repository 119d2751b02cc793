// Examples: lesions sampled or removed.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('lesions', name, facts, expected)

export const lesionsExamples = [
  example('a white patch of the tongue', { service: { code: 'D7286', diagnoses: ['K13.21'] }, note: { s: 'Noticed a white patch six weeks ago; it has not healed.', o: 'White patch, left lateral tongue, 12 x 7 mm, rough.', p: 'Incisional biopsy, specimen sent to pathology in formalin.' } }, { fits: 'fits', proved: ['lesion-site', 'measured-finding', 'diagnosis', 'pathology', 'course'] }),
  example('a jaw cyst with its scan', { service: { code: 'D7450', diagnoses: ['K09.0'] }, note: { o: 'CBCT of 2026-10-20 read: 14 x 11 mm radiolucency around the crown of 17.', p: 'Enucleation; specimen submitted for histology.' }, documents: ['imaging-report'] }, { fits: 'fits', proved: ['image-read', 'measured-finding', 'pathology'] }),
  example('no tissue sent', { service: { code: 'D7286', diagnoses: ['K13.79'] }, note: { o: 'Ulcer of the palate, 5 mm.' } }, { fits: 'fits', missing: ['pathology'] }),
  example('root-end surgery is dental', { service: { code: 'D3410', diagnoses: ['K04.8'] } }, { fits: 'does-not-fit' }),
  example('a torus in the way of a denture', { service: { code: 'D7472', diagnoses: ['M27.0'] }, note: { s: 'Needs an upper denture. Denies trouble eating.' } }, { fits: 'fits-if' }),
  example('a torus that ulcerates and hurts when eating', { service: { code: 'D7472', diagnoses: ['M27.0'] }, note: { s: 'Pain when eating; food cuts it.', o: 'Ulcer on palatal torus, 4 mm.' } }, { fits: 'fits', proved: ['daily-function'] }),
  example('the laboratory bills its own reading', { service: { code: 'D0473' } }, { fits: 'does-not-fit' }),
]
