// Examples: nerves.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('nerve', name, facts, expected)

export const nerveExamples = [
  example('a numb tongue after a removal elsewhere', { service: { code: 'D7999', diagnoses: ['S04.31XA'] }, note: { s: 'Left side of tongue numb since 2026-06-11 after removal of a wisdom tooth. Bites tongue, slurred speech.', o: 'Light touch and pinprick absent left anterior tongue; two-point 18 mm.' } }, { fits: 'fits', proved: ['numbness', 'cause', 'sensory-test', 'diagnosis', 'daily-function'] }),
  example('numbness is denied', { service: { code: 'D7999', diagnoses: ['R20.0'] }, note: { s: 'Denies numbness or tingling of lip and tongue.' } }, { fits: 'does-not-fit', missing: ['numbness'] }),
  example('a block for the dentist’s own treatment', { service: { code: 'D9212', diagnoses: ['R20.0'] } }, { fits: 'does-not-fit' }),
  example('a tooth near a nerve is no nerve disorder', { service: { code: 'D7999', diagnoses: ['K01.1'] }, note: { o: 'Roots 1 mm from the canal. No numbness.' } }, { fits: 'not-concerned' }),
]
