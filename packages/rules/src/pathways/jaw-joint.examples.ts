// Examples: jaw joints, and guards that are none of it.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('jaw-joint', name, facts, expected)

export const jawJointExamples = [
  example('a displaced disc after ten weeks of therapy', { service: { code: 'D7880', diagnoses: ['M26.631'] }, note: { s: 'Jaw pain 7/10 for 8 months, hurts to chew. Physical therapy and naproxen for 10 weeks without relief.', o: 'Opens to 27 mm with deviation right; click on opening. MRI of 2026-09-12 read: disc displacement with reduction.' } }, { fits: 'fits', proved: ['diagnosis', 'measured-finding', 'joint-findings', 'conservative-care', 'image-read', 'daily-function', 'onset'] }),
  example('nothing simpler was tried', { service: { code: 'D7880', diagnoses: ['M26.621'] }, note: { s: 'Jaw hurts when yawning.', o: 'Opening 30 mm. Tender right joint.' } }, { fits: 'fits', missing: ['conservative-care'] }),
  example('a night guard for grinding', { service: { code: 'D9944', diagnoses: ['G47.63'] }, note: { s: 'Grinds teeth.' } }, { fits: 'does-not-fit' }),
  example('Medicare counts no splint as equipment', { service: { code: 'D7880', diagnoses: ['M26.621'] }, coverage: { kind: 'medicare-b' } }, { fits: 'does-not-fit' }),
  example('no joint diagnosis', { service: { code: 'D7880', diagnoses: ['R51.9'] } }, { fits: 'fits-if' }),
]
