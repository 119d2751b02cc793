// Cone-beam and other images billed to medical: ordered for a medical question, with a signed reading.
import { fullDiagnosis, imageRead, ownElement, prompt } from './elements.ts'
import type { Condition, Pathway } from './pathway.ts'

const routine: Condition = { code: ['D0270-D0277', 'D0240', 'D0350', 'D0372-D0374'] }
const medicalReason: Condition = { diagnosis: ['K01', 'K09', 'D16', 'S02', 'S03', 'M26.6', 'M27', 'M87', 'C', 'Q35', 'Q36', 'Q37', 'M26.0', 'M26.1', 'M26.2', 'K10', 'G50', 'J32', 'J34.8', 'K11.5', 'K12.2', 'L03.2', 'Z76.82', 'Z85', 'S04'] }
const dentalReason: Condition = { diagnosis: ['K02', 'K04.0', 'K04.1', 'K08.43', 'K08.42', 'K05', 'Z01.20', 'Z01.21', 'M26.3', 'M26.4'] }

export const imaging: Pathway = {
  id: 'imaging',
  title: 'Cone-beam scan and other images',
  sentence: 'An image may be billed to medical when a medical question asks for it, the surgery is medical too, and a signed report reads it.',
  source: { kind: 'payer', citation: 'Payer policy and vendor guide on cone-beam imaging under medical plans, as cited by rows MF-047 to MF-049 and MF-109', address: 'https://www.healthpartners.com/public/coverage-criteria/policy.html?contentid=AENTRY_045861', readOn: '2026-11-23' },
  rows: ['MF-047', 'MF-048', 'MF-049', 'MF-109'],
  about: { code: ['D0210-D0399', 'D0701-D0709'] },
  decisions: [
    { when: routine, fits: 'does-not-fit', why: 'Bitewings, photos and survey images are dental.' },
    { when: { all: [medicalReason, { not: { code: ['D0210', 'D0220', 'D0230'] } }] }, fits: 'fits', why: 'A medical question stands behind the image. Many plans pay it only with a covered surgery.' },
    { when: medicalReason, fits: 'fits-if', why: 'Fits if the small images answer the medical question and the plan covers them.' },
    { when: dentalReason, fits: 'does-not-fit', why: 'Images for decay, gums, root canals, ordinary implants or straightening are dental.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if a medical diagnosis and the question to the image stand in the record.' },
  ],
  elements: [
    ownElement({ title: 'Question that plain images cannot answer', points: 3, required: true }, {
      id: 'question',
      proofs: { facts: [{ elements: ['imaging-question', 'imaging-order'], text: true }], documents: [{ kinds: ['imaging-order', 'physician-order'] }], text: [{ all: [['imaging'], ['risk', 'lesion', 'numbness', 'jaw-deformity', 'joint-disorder', 'injury', 'impaction', 'infection', 'jawbone-disease', 'bone-loss', 'sinus-opening']], accepts: ['present', 'past', 'hypothetical'], window: 1 }, { all: [['imaging-need']], accepts: ['present', 'past', 'hypothetical'] }] },
      ask: 'What should the image show that a plain one cannot?', prompts: [prompt('plan', 'Question to the image', 'Image ordered to see ___')],
    }),
    imageRead({ points: 4, required: true }),
    fullDiagnosis({ points: 3, required: true }, ['K01', 'K09', 'D16', 'S0', 'M26', 'M27', 'M87', 'C', 'Q3', 'G50', 'J3', 'K11', 'K12', 'L03', 'Z']),
    ownElement({ title: 'Signed report', points: 3, required: true, when: { code: ['D0364-D0395'] } }, {
      id: 'report', proofs: { documents: [{ kinds: ['imaging-report'] }], facts: [{ elements: ['imaging-report'] }] },
      ask: 'Put the signed report on file.', prompts: [prompt('objective', 'Report of', 'Report signed by ___ on ___')],
    }),
  ],
  documents: [{ kinds: ['imaging-report'], title: 'Signed report of the image', required: true, when: { code: ['D0364-D0395'] } }],
  traps: ['One study, whatever jaws are shown.', 'Taking and reading together may not exceed one study.', 'A scan for an ordinary implant is dental.'],
}
