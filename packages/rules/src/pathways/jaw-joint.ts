// Jaw joint and chewing muscles: splint, injection, lavage, surgery. A night guard is another thing.
import { dailyFunction, fullDiagnosis, imageRead, measuredFinding, ownElement, prompt, riskOfWaiting } from './elements.ts'
import type { Condition, Pathway } from './pathway.ts'

const jointDiagnosis: Condition = { diagnosis: ['M26.6', 'M79.11', 'M79.12', 'S03.0', 'R68.84', 'M26.5', 'M05', 'M19', 'M24', 'D16.5'] }
const surgery: Condition = { code: ['D7810-D7877', 'D7840-D7877'] }

export const jawJoint: Pathway = {
  id: 'jaw-joint',
  title: 'Jaw joint disorder',
  sentence: 'Care of a diseased jaw joint may be billed to medical, after simpler care without gain; some state laws ask it, many contracts exclude or cap it.',
  source: { kind: 'payer', citation: 'Payer policies on jaw joint care and state statutes, as cited by rows MF-038 to MF-041, MF-100 to MF-104 and STA-02', address: 'https://www.healthpartners.com/public/coverage-criteria/policy.html?contentid=AENTRY_046169', readOn: '2026-11-23' },
  rows: ['MF-038', 'MF-039', 'MF-040', 'MF-041', 'MF-049', 'MF-100', 'MF-101', 'MF-102', 'MF-103', 'MF-104'],
  about: { any: [{ code: ['D7810-D7899', 'D9130', 'D9944-D9946', 'D5937', 'D9913', 'D7880', 'D7881'] }, { all: [{ diagnosis: ['M26.6'] }, { code: ['D0140-D0180', 'D0320-D0322', 'D9310', 'D9999'] }] }] },
  decisions: [
    { when: { all: [{ code: ['D9944-D9946'] }, { not: { diagnosis: ['M26.6'] } }] }, fits: 'does-not-fit', why: 'A night guard for grinding is dental; calling it a joint splint would be a false claim.' },
    { when: { code: ['D9944-D9946'] }, fits: 'does-not-fit', why: 'A guard for grinding is dental. If a joint splint was made, its own code says so.' },
    { when: { all: [{ code: ['D9913'] }, { not: jointDiagnosis }] }, fits: 'does-not-fit', why: 'Cosmetic use is never medical.' },
    { when: { code: ['D9913'] }, fits: 'fits-if', why: 'Many plans call the injection experimental for jaw muscles. Fits if the contract covers it after failed care.' },
    { when: { all: [{ diagnosis: ['F45.8', 'G47.63'] }, { not: jointDiagnosis }] }, fits: 'does-not-fit', why: 'Grinding without a disease of the joint is dental.' },
    { when: { all: [{ code: ['D7880', 'D7881'] }, { coverage: ['medicare-b'] }] }, fits: 'does-not-fit', why: 'Medicare does not count a jaw splint as equipment.' },
    { when: { not: jointDiagnosis }, fits: 'fits-if', why: 'Fits if a disease of the joint or its muscles stands as diagnosis.' },
    { when: { mandate: 'jaw-joint' }, fits: 'fits', why: 'A disease of the jaw joint, and a state law that binds this plan.', mandate: 'jaw-joint' },
    { when: surgery, fits: 'fits', why: 'A disease of the jaw joint treated by surgery or injection; plans cover it with strict criteria.' },
    { when: 'otherwise', fits: 'fits', why: 'A disease of the jaw joint with findings. Many contracts cap or exclude the splint: read this one.' },
  ],
  elements: [
    fullDiagnosis({ points: 3, required: true }, ['M26.6', 'M79.1', 'S03.0', 'R68.84', 'M26.5', 'M05', 'M19', 'D16.5']),
    measuredFinding({ points: 3, required: true, title: 'Opening in mm, pain of 10' }, { all: [], measure: { kinds: ['mouth-opening', 'pain-score'] } }, ['mouth-opening', 'pain-score']),
    ownElement({ title: 'Joint examined', points: 2, required: true }, {
      id: 'joint-findings',
      proofs: { facts: [{ elements: ['joint-findings', 'click', 'deviation'] }], text: [{ all: [['joint-findings']], accepts: ['present', 'past', 'absent'], sections: ['objective', 'assessment'] }] },
      ask: 'What did the joints show: click, deviation, tenderness, lock, side?',
      prompts: [prompt('objective', 'Joint findings, side', 'Right joint: ___; left joint: ___')],
    }),
    ownElement({ title: 'Simpler care, how long, without gain', points: 4, required: true }, {
      id: 'conservative-care',
      proofs: { facts: [{ elements: ['conservative-care'], text: true }], text: [{ all: [['conservative-care'], ['no-gain']], accepts: ['present', 'past', 'absent'], window: 1 }] },
      ask: 'Which simpler care was tried, from when to when, and what did it bring?',
      prompts: [prompt('subjective', 'Care tried, weeks, result', '___ for ___ weeks; result: ___')],
    }),
    imageRead({ points: 3, required: false }),
    dailyFunction({ points: 3, required: true }),
    ownElement({ title: 'Since when', points: 2, required: false }, {
      id: 'onset', proofs: { facts: [{ elements: ['onset'], date: true }], text: [{ all: [['pain', 'joint-disorder']], measure: { kinds: ['duration'] }, accepts: ['present', 'past'], window: 1 }, { all: [['joint-disorder', 'pain']], date: true, accepts: ['present', 'past'], window: 1 }] },
      ask: 'Since when?', askDate: 'Since when?', askMeasure: 'Since when?', prompts: [prompt('subjective', 'Since', 'Since ___ (date)')],
    }),
    riskOfWaiting({ points: 1, required: false }),
  ],
  documents: [
    { kinds: ['imaging-report', 'image', 'mri'], title: 'Image of the joint', required: true, when: surgery },
    { kinds: ['therapy-record', 'treatment-record', 'letter'], title: 'Record of simpler care', required: false },
    { kinds: ['letter-of-medical-necessity', 'letter'], title: 'Letter of medical necessity', required: false },
  ],
  traps: ['A night guard is not a joint splint.', 'Prosthesis codes for a laboratory-made splint led to a settlement of a million dollars.', 'K07.6 is not a code of this country.'],
}
