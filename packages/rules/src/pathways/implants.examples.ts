// Examples: the same implant, and the causes that make it medical or dental.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('implants-and-grafts', name, facts, expected)
const implant = { code: 'D6010', tooth: '9' }

export const implantsExamples = [
  example('after a fall: medical, with its story', { service: { ...implant, diagnoses: ['K08.411'] }, note: { s: 'Tooth 9 knocked out in a bicycle crash on 17 January 2026. Cannot bite into food.', o: 'Radiograph of June 2025 shows a sound tooth. CBCT 2026-10-02 read: buccal bone loss 4 mm.', p: 'A bridge would require cutting two sound teeth.' }, documents: ['emergency-record'] }, { fits: 'fits', proved: ['cause', 'diagnosis', 'sound-tooth', 'image-read', 'bone-loss', 'other-treatment', 'daily-function'] }),
  example('after decay by its code: dental', { service: { ...implant, diagnoses: ['K08.431'] }, note: { s: 'Tooth 9 extracted due to non-restorable decay.' } }, { fits: 'does-not-fit' }),
  example('after gum disease by its code: dental', { service: { ...implant, diagnoses: ['K08.421'] } }, { fits: 'does-not-fit' }),
  example('after decay by the note, whatever else is left open: dental', { service: { ...implant, diagnoses: ['K08.409'] }, note: { s: 'Tooth 9 was lost to caries two years ago. Denies trauma.' } }, { fits: 'does-not-fit' }),
  example('the code says injury, the note says decay: not to be told otherwise', { service: { ...implant, diagnoses: ['K08.411'] }, note: { s: 'Tooth extracted in 2024 because of caries. Denies any injury.' } }, { fits: 'does-not-fit' }),
  example('the code says injury and nothing tells of one', { service: { ...implant, diagnoses: ['K08.411'] }, note: { s: 'Patient wants implant for missing front tooth.' } }, { fits: 'fits-if', missing: ['cause', 'sound-tooth', 'daily-function'] }),
  example('no cause at all: asked', { service: { ...implant, diagnoses: [] }, note: { s: 'Missing front tooth.' } }, { fits: 'fits-if', missing: ['cause'] }),
  example('after a tumour: reconstruction', { service: { code: 'D7950', diagnoses: ['Z85.818', 'K08.26'] }, note: { s: 'Ameloblastoma of the mandible resected in March 2025.' } }, { fits: 'fits', proved: ['cause'] }),
  example('missing from birth with a syndrome', { service: { ...implant, diagnoses: ['Q82.4', 'K00.0'] }, note: { s: 'Ectodermal dysplasia, six teeth congenitally missing.' } }, { fits: 'fits', proved: ['cause'] }),
  example('one lateral incisor missing from birth', { service: { ...implant, diagnoses: ['K00.0'] }, note: { s: 'Congenitally missing lateral incisor.' } }, { fits: 'fits-if' }),
  example('bone packed into a socket is dental, also after an injury', { service: { code: 'D7953', diagnoses: ['K08.411'] } }, { fits: 'does-not-fit' }),
]
