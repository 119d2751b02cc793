// Examples: images.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('imaging', name, facts, expected)

export const imagingExamples = [
  example('a scan for a cyst, with report', { service: { code: 'D0367', diagnoses: ['K09.0'] }, note: { p: 'CBCT ordered to see the extent of the lesion near the canal.', o: 'CBCT of 2026-11-10 read: 14 mm lucency.' }, documents: ['imaging-report'] }, { fits: 'fits', proved: ['question', 'image-read', 'report', 'diagnosis'] }),
  example('a scan for an ordinary implant', { service: { code: 'D0366', diagnoses: ['K08.431'] } }, { fits: 'does-not-fit' }),
  example('bitewings', { service: { code: 'D0274', diagnoses: ['K01.1'] } }, { fits: 'does-not-fit' }),
  example('no reason told', { service: { code: 'D0330', diagnoses: [] } }, { fits: 'fits-if', missing: ['question', 'diagnosis'] }),
]
