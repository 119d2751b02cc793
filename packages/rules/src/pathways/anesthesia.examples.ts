// Examples: anesthesia, sedation, hospital dentistry.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('anesthesia', name, facts, expected)

export const anesthesiaExamples = [
  example('a child in the hospital under a state law', { service: { code: 'D9222', placeOfService: '22', diagnoses: ['K02.9'] }, birthDate: '2021-01-05', coverage: { situsState: 'CA', funding: 'fully-insured' }, note: { s: 'Visits of 2026-09-03 and 2026-10-01 with nitrous failed, uncooperative.', o: '11 carious teeth.' } }, { fits: 'fits', proved: ['reason', 'failed-office-care', 'extent'] }),
  example('the same child under a self-funded plan, and nothing tried', { service: { code: 'D9222', placeOfService: '22', diagnoses: ['K02.9'] }, birthDate: '2021-01-05', coverage: { situsState: 'CA', funding: 'self-funded-erisa' }, note: { o: '11 carious teeth.' } }, { fits: 'fits-if', missing: ['failed-office-care'] }),
  example('an adult with autism in a surgery center', { service: { code: 'D9222', placeOfService: '24', diagnoses: ['F84.0', 'K02.9'] }, note: { a: 'Autism; cannot cooperate in the chair.', o: 'Needs extensive dental treatment in four quadrants.' } }, { fits: 'fits', proved: ['reason', 'extent'] }),
  example('IV sedation with bony impactions', { service: { code: 'D9239', minutes: 45 }, alsoPlanned: ['D7240'], note: { a: 'Complete bony impaction, sedation needed.' } }, { fits: 'fits', proved: ['reason', 'minutes'] }),
  example('IV sedation for fillings in the office', { service: { code: 'D9239', minutes: 45 }, alsoPlanned: ['D2392'] }, { fits: 'does-not-fit' }),
  example('nitrous oxide', { service: { code: 'D9230' }, alsoPlanned: ['D7240'] }, { fits: 'does-not-fit' }),
]
