// Examples: tongue-tie and lip-tie.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('frenum', name, facts, expected)

export const frenumExamples = [
  example('an infant who cannot latch', { service: { code: 'D7962', diagnoses: ['Q38.1', 'P92.5'] }, birthDate: '2026-10-01', note: { s: 'Mother reports poor latch and painful nursing; weight fell from the 40th to the 8th percentile. Lactation consultant assessment of 2026-10-29.', o: 'Tongue-tie, tip cannot pass the gum.' } }, { fits: 'fits', proved: ['restriction', 'feeding-or-speech', 'assessment', 'diagnosis'] }),
  example('a school child with a speech problem', { service: { code: 'D7962', diagnoses: ['Q38.1', 'F80.0'] }, birthDate: '2019-01-01', note: { s: 'Speech therapist evaluation: unclear articulation of t, d, l.', o: 'Lingual frenum short.' } }, { fits: 'fits', proved: ['feeding-or-speech', 'assessment'] }),
  example('feeds well: no story', { service: { code: 'D7962', diagnoses: ['Q38.1'] }, birthDate: '2026-10-01', note: { s: 'Denies difficulty with feeding or latch; gaining weight.', o: 'Ankyloglossia.' } }, { fits: 'fits-if', missing: ['feeding-or-speech'] }),
  example('a lip frenum for straightening', { service: { code: 'D7961', diagnoses: ['M26.32'] } }, { fits: 'does-not-fit' }),
]
