// Injured or painful nerves of lip, chin, tongue and face.
import { dailyFunction, fullDiagnosis, imageRead, otherTreatment, ownElement, prompt, riskOfWaiting } from './elements.ts'
import type { Pathway } from './pathway.ts'

export const nerve: Pathway = {
  id: 'nerve',
  title: 'Nerve injury or nerve pain',
  sentence: 'Repair or treatment of an injured sensory nerve of the face is billed to medical with mapped loss and its timing.',
  source: { kind: 'assumed', citation: 'Rows MF-098 and MF-099 of the medical-first table (low and medium confidence; code page as cited there)', readOn: '2026-11-23' },
  rows: ['MF-098', 'MF-099'],
  about: { any: [{ diagnosis: ['S04.3', 'G50', 'G51', 'G52', 'R20', 'T88.8'] }, { all: [{ code: ['D7999', 'D9211', 'D9212', 'D9210', 'D9310', 'D0140'] }, { any: [{ chart: ['numbness'] }, { fact: ['numbness', 'nerve-injury'] }] }] }] },
  decisions: [
    { when: { all: [{ code: ['D9210-D9215'] }, { not: { diagnosis: ['G50'] } }] }, fits: 'does-not-fit', why: 'A block for the dentist’s own treatment is never billed by itself.' },
    { when: { all: [{ diagnosis: ['S04.3', 'G50', 'G51', 'R20'] }, { any: [{ chart: ['numbness', 'nerve-cause', 'pain'] }, { fact: ['numbness', 'nerve-injury', 'sensory-test'] }] }] }, fits: 'fits', why: 'A disorder of a facial nerve, described in the record.' },
    { when: { all: [{ chart: ['numbness'], meant: ['absent'] }, { not: { chart: ['numbness'] } }] }, fits: 'does-not-fit', why: 'The record says that sensation is not disturbed.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if the nerve disorder stands as diagnosis with tested loss; a tooth near a nerve is no nerve disorder.' },
  ],
  elements: [
    ownElement({ title: 'Loss or pain, by area', points: 3, required: true }, { id: 'numbness', proofs: { facts: [{ elements: ['numbness', 'nerve-injury'], text: true }], text: [{ all: [['numbness']], accepts: ['present', 'past'] }, { all: [['pain'], ['nerve-cause']], accepts: ['present', 'past'], window: 1 }] }, ask: 'Which area is numb or painful, and how?', prompts: [prompt('subjective', 'Area, feeling', '___ of the ___, ___ side')] }),
    ownElement({ title: 'Cause and date', points: 4, required: true }, { id: 'cause', proofs: { facts: [{ elements: ['nerve-injury', 'injury', 'onset'], date: true }], accident: ['date', 'cause'], text: [{ all: [['numbness', 'nerve-cause', 'pain']], accepts: ['present', 'past'], date: true, window: 1 }] }, ask: 'What caused it, and when?', askDate: 'The cause is told, but not its day.', prompts: [prompt('subjective', 'Cause, date', 'Since ___ (date), after ___')] }),
    ownElement({ title: 'Sensory test, mapped', points: 4, required: true }, { id: 'sensory-test', proofs: { documents: [{ kinds: ['sensory-map', 'photo'] }], facts: [{ elements: ['sensory-test'] }], text: [{ all: [['sensory-test']], accepts: ['present', 'past', 'absent'] }] }, ask: 'Which tests were done, with what result by area?', prompts: [prompt('objective', 'Sensory tests', 'Light touch ___, pinprick ___, two-point ___ mm')] }),
    fullDiagnosis({ points: 3, required: true }, ['S04.3', 'G50', 'G51', 'G52', 'R20']),
    dailyFunction({ points: 2, required: false }),
    otherTreatment({ points: 2, required: false }),
    imageRead({ points: 1, required: false }),
    riskOfWaiting({ points: 1, required: false }),
  ],
  documents: [{ kinds: ['sensory-map', 'test-record', 'photo'], title: 'Map of the sensory tests', required: true }],
  traps: ['Say whose treatment caused the injury.', 'Graft material is inside the repair code.'],
}
