// Examples: impacted teeth, in different wording.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('impacted-teeth', name, facts, expected)
const bony = { code: 'D7240', tooth: '32', diagnoses: ['K01.1'] }

export const impactedTeethExamples = [
  example('a full story in office words', { service: bony, note: { s: 'Pt c/o throbbing LR, 8/10, wakes her at night. Pericoronitis 3/12/26 and again 9/2/26, amoxicillin both times.', o: 'Pano 11/02/26 reviewed: #32 horizontal, complete bony. MIO 31 mm.', a: 'If left, further infection and damage to #31 are likely.', p: 'Observation discussed, pt declined.' } }, { fits: 'fits', proved: ['image-read', 'diagnosis', 'infections-dated', 'measured-finding', 'risk-of-waiting', 'other-treatment', 'daily-function'] }),
  example('what is denied proves nothing', { service: bony, note: { s: 'Denies pain, swelling or infection. No trouble chewing or opening. Sleeping well.', o: 'No radiographs taken today.' } }, { fits: 'fits-if', missing: ['image-read', 'infections-dated', 'daily-function'] }),
  example('infection without a day is asked for its day', { service: bony, note: { s: 'Recurrent pericoronitis. Cannot chew on the right.' } }, { fits: 'fits', proved: ['daily-function'], missing: ['infections-dated'] }),
  example('the day of an image is not the day of an infection', { service: bony, note: { s: 'Recurrent pericoronitis.', o: 'CBCT of 2026-10-05 shows tooth fully in bone.' } }, { fits: 'fits', proved: ['image-read'], missing: ['infections-dated'] }),
  example('an image that is only planned was not read', { service: bony, note: { s: 'Pain when chewing.', p: 'CBCT ordered. Extraction recommended.' } }, { fits: 'fits', missing: ['image-read'] }),
  example('a short diagnosis is asked to full length', { service: { ...bony, diagnoses: ['K01'] }, note: { s: 'Pain when chewing.' } }, { fits: 'fits', missing: ['diagnosis'] }),
  example('signs to watch for are no findings', { service: bony, note: { p: 'Call the office if swelling, fever or trouble swallowing occurs.' } }, { fits: 'fits-if', missing: ['daily-function', 'measured-finding'] }),
  example('structured facts prove as well', { service: bony, facts: [{ id: 'f1', element: 'imaging', text: 'fully in bone', date: '2026-10-05' }, { id: 'f2', element: 'infection', date: '2026-08-01' }, { id: 'f3', element: 'mouth-opening', value: 27, unit: 'mm' }] }, { fits: 'fits', proved: ['image-read', 'infections-dated', 'daily-function', 'measured-finding'] }),
  example('an opening of 48 mm is measured and disturbs nothing', { service: bony, note: { s: 'Pain behind the molar.', o: 'Mouth opening 48 mm.' } }, { fits: 'fits', proved: ['measured-finding'], missing: ['daily-function'] }),
  example('covered by gum only: usually dental', { service: { ...bony, code: 'D7220' }, note: { s: 'Pain.' } }, { fits: 'fits-if' }),
  example('a gum flap stays dental', { service: { code: 'D7971', diagnoses: ['K05.20'] } }, { fits: 'does-not-fit' }),
  example('an erupted tooth without impaction is not concerned', { service: { code: 'D7210', diagnoses: ['K04.7'] } }, { fits: 'not-concerned' }),
]
