// Examples: infections that went further than the tooth, and those that did not.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('infection', name, facts, expected)

export const infectionExamples = [
  example('a spreading abscess of the cheek', { service: { code: 'D7520', diagnoses: ['K12.2'] }, note: { s: 'Swelling since 2026-11-07, trouble swallowing. Clindamycin from ED without effect.', o: 'Firm swelling of the left buccal space, 5 cm. Temp 101.4 F. Opening 18 mm.', p: 'Extraoral incision and drainage, 8 ml pus, Penrose placed, culture sent.' } }, { fits: 'fits', proved: ['infection-site', 'diagnosis', 'spread-signs', 'measured-finding', 'onset', 'drainage'] }),
  example('a gum boil is dental unless more is found', { service: { code: 'D7510', diagnoses: ['K04.7'] }, note: { s: 'Pimple on the gum. No fever, no swelling of the face, denies trouble swallowing.', o: 'Afebrile.' } }, { fits: 'fits-if', missing: ['spread-signs'] }),
  example('dead bone after a bone drug', { service: { code: 'D7550', diagnoses: ['M87.180', 'T45.8X5A'] }, note: { s: 'Denosumab for metastatic breast cancer, March 2024 to June 2026.', o: 'Exposed bone right mandible, 8 x 6 mm, since 2026-08. Pain 5/10.' } }, { fits: 'fits', proved: ['infection-site', 'drug-history', 'measured-finding'] }),
  example('a dry socket belongs to the extraction', { service: { code: 'D9930', diagnoses: ['M27.3', 'M27.2'] } }, { fits: 'does-not-fit' }),
  example('a tear into the sinus closed at once', { service: { code: 'D7261', diagnoses: ['J95.72'] } }, { fits: 'fits-if' }),
]
