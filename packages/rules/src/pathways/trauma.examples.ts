// Examples: injuries.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('trauma', name, facts, expected)

export const traumaExamples = [
  example('a knocked-out front tooth, replanted', { service: { code: 'D7270', tooth: '8', diagnoses: ['S03.2XXA'] }, note: { s: 'Hit in the mouth by a hockey puck on 11/9/2026 at the rink; seen in the ER the same evening.', o: 'Tooth 8 was sound and unrestored before the injury. Periapical of 11/10/2026 reviewed, shows empty socket.', p: 'Tooth replanted and splinted with wire.' } }, { fits: 'fits', proved: ['accident', 'diagnosis', 'sound-tooth', 'image-read', 'first-care', 'operative-record'] }),
  example('bitten on a cherry pit: dental', { service: { code: 'D2740', tooth: '3', diagnoses: ['S02.5XXA'], accident: true }, note: { s: 'Bit on a cherry pit while eating and the tooth broke.' } }, { fits: 'does-not-fit' }),
  example('decay may not be told as an injury', { service: { code: 'D2740', tooth: '3', diagnoses: ['K02.63'], accident: true }, note: { s: 'Large decay.' } }, { fits: 'does-not-fit' }),
  example('a jaw fracture is medical', { service: { code: 'D7630', diagnoses: ['S02.609A'] }, note: { s: 'Assault on 2026-11-08.', o: 'CT of 2026-11-08 shows fracture of the mandible.' } }, { fits: 'fits', proved: ['image-read'] }),
  example('the day is missing', { service: { code: 'D7270', diagnoses: ['S03.2XXA'] }, note: { s: 'Fell from a bike and knocked out tooth 9.' } }, { fits: 'fits', missing: ['accident', 'sound-tooth'] }),
  example('the injury code is cut short', { service: { code: 'D7270', diagnoses: ['S03.2'] }, note: { s: 'Fell from a bike and knocked out tooth 9.' } }, { fits: 'fits', missing: ['diagnosis'] }),
  example('no injury in the record', { service: { code: 'D7270', diagnoses: [] }, note: { s: 'No history of trauma.' } }, { fits: 'fits-if' }),
  example('a filling without an accident is not concerned', { service: { code: 'D2392', diagnoses: ['K02.52'] } }, { fits: 'not-concerned' }),
]
