// Tongue-tie and lip-tie: release for feeding or speech may be medical; lip and cheek are dental for many payers.
import { fullDiagnosis, ownElement, prompt } from './elements.ts'
import type { Condition, Pathway } from './pathway.ts'

const tongue: Condition = { code: ['D7962', 'D7963'] }
const feeding: Condition = { any: [{ chart: ['feeding-problem'] }, { fact: ['feeding', 'feeding-problem', 'weight'] }, { diagnosis: ['P92', 'R63.3'] }] }
const speech: Condition = { any: [{ chart: ['speech-problem'] }, { fact: ['speech', 'speech-problem'] }, { diagnosis: ['F80'] }] }

export const frenum: Pathway = {
  id: 'frenum',
  title: 'Tongue-tie or lip-tie',
  sentence: 'Release of the tongue frenum for a feeding or speech problem may be billed to medical; lip and cheek frena stay dental with several payers.',
  source: { kind: 'payer', citation: 'Payer policies on frenum surgery, as cited by rows MF-057 to MF-059; COD-02', address: 'https://anthem.com/dam/medpolicies/abcbs/active/guidelines/gl_pw_e003198.html', readOn: '2026-11-23' },
  rows: ['MF-057', 'MF-058', 'MF-059'],
  about: { code: ['D7961-D7963', 'D7960'] },
  decisions: [
    { when: { all: [{ code: ['D7961'] }, { not: { diagnosis: ['Q38.0'] } }] }, fits: 'does-not-fit', why: 'A lip or cheek frenum for gums or straightening is dental.' },
    { when: { code: ['D7961'] }, fits: 'fits-if', why: 'Several payers call a lip or cheek frenum always dental. Fits if this contract covers it.' },
    { when: { all: [tongue, { diagnosis: ['Q38.1'] }, feeding, { age: { below: 2 } }] }, fits: 'fits', why: 'A tongue-tie that disturbs feeding of an infant.' },
    { when: { all: [tongue, { diagnosis: ['Q38.1'] }, { any: [speech, feeding] }] }, fits: 'fits', why: 'A tongue-tie that disturbs speech or eating. Some plans cover feeding only: read this one.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if a tongue-tie stands as diagnosis and disturbs feeding or speech.' },
  ],
  elements: [
    ownElement({ title: 'Restriction of the tongue or lip', points: 3, required: true }, {
      id: 'restriction', proofs: { facts: [{ elements: ['tongue-tie', 'frenum'], text: true }], text: [{ all: [['tongue-tie', 'lip-fren']] }] },
      ask: 'How is the movement restricted?', prompts: [prompt('objective', 'Movement', 'Tongue lifts ___; reaches ___')],
    }),
    ownElement({ title: 'Feeding or speech problem', points: 4, required: true }, {
      id: 'feeding-or-speech', proofs: { facts: [{ elements: ['feeding', 'feeding-problem', 'speech', 'speech-problem'] }], text: [{ all: [['feeding-problem', 'speech-problem']], accepts: ['present', 'past'] }] },
      ask: 'What is the trouble with feeding or speech? Write only what was found.', prompts: [prompt('subjective', 'Feeding', 'Feeding: ___'), prompt('subjective', 'Speech', 'Speech: ___')],
    }),
    fullDiagnosis({ points: 3, required: true }, ['Q38.1', 'Q38.0', 'P92', 'R63.3', 'F80', 'K06.0']),
    ownElement({ title: 'Assessment by another profession', points: 3, required: true }, {
      id: 'assessment', proofs: { documents: [{ kinds: ['feeding-assessment', 'speech-evaluation', 'referral', 'physician-letter', 'letter'] }], facts: [{ elements: ['feeding-assessment', 'speech-evaluation'] }], text: [{ all: [['feeding-or-speech-evaluation']], accepts: ['present', 'past'] }] },
      ask: 'Who assessed feeding or speech: lactation consultant, pediatrician, speech therapist?', prompts: [prompt('subjective', 'Assessed by', 'Assessed by ___ on ___ (date): ___')],
    }),
  ],
  documents: [{ kinds: ['feeding-assessment', 'speech-evaluation', 'referral', 'physician-letter', 'letter'], title: 'Assessment of feeding or speech', required: true }],
  traps: ['A laser is no separate fee.', 'A release is not an excision or a flap.'],
}
