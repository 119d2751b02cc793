// Infection is cleared before transplant, heart valve surgery, chemotherapy, radiation, bone drugs, dialysis: medical link, and for Medicare KX.
import { fullDiagnosis, imageRead, ownElement, prompt, riskOfWaiting } from './elements.ts'
import type { Condition, Pathway, StoryElement } from './pathway.ts'

const care: Condition = { code: ['D0120-D0180', 'D0210-D0330', 'D1110', 'D4341-D4355', 'D4910', 'D7140-D7250', 'D2140-D2394', 'D3110-D3353', 'D5983-D5986', 'D9310', 'D7310-D7311', 'D4240-D4261'] }
const medicare: Condition = { coverage: ['medicare-b', 'medicare-advantage'] }
const listA: Condition = { any: [{ chart: ['transplant', 'valve-surgery'] }, { diagnosis: ['Z76.82', 'Z94', 'I34', 'I35', 'I36', 'I37', 'I38', 'Z95.2'] }, { linkedService: ['transplant', 'valve', 'valvul', 'marrow', 'stem'] }, { fact: ['transplant', 'valve-surgery'] }] }
const cancer: Condition = { any: [{ chart: ['chemotherapy', 'radiation', 'cancer-bone-drug'] }, { diagnosis: ['C', 'Z51.1', 'Z51.0', 'D70.1', 'Z92.3'] }, { linkedService: ['chemo', 'radi', 'cancer', 'head and neck', 'car-t', 'car t', 'bone'] }, { fact: ['chemotherapy', 'radiation'] }] }
const kidney: Condition = { any: [{ chart: ['dialysis'] }, { diagnosis: ['N18.6', 'Z99.2'] }, { linkedService: ['dialysis', 'esrd', 'end-stage', 'end stage'] }] }
const boneDrug: Condition = { any: [{ chart: ['antiresorptive'] }, { diagnosis: ['Z79.83'] }, { fact: ['antiresorptive'] }] }
const linkedAny: Condition = { any: [listA, cancer, kidney] }
const routine: Condition = { code: ['D6010-D6199', 'D2710-D2799', 'D5110-D5281', 'D2140-D2394', 'D9972'] }

const plannedTreatment: StoryElement = ownElement({ title: 'Medical treatment and its date', points: 4, required: true }, {
  id: 'medical-treatment',
  proofs: {
    government: ['linkedService'],
    facts: [{ elements: ['transplant', 'valve-surgery', 'chemotherapy', 'radiation', 'antiresorptive', 'dialysis', 'medical-treatment'], date: true }],
    // An operation of long ago is no treatment to be cleared for; radiation, dialysis and bone drugs go on mattering.
    text: [{ all: [['transplant', 'valve-surgery', 'chemotherapy']], accepts: ['present', 'past', 'hypothetical'], date: true, withinMonths: 12, window: 1 }, { all: [['radiation', 'cancer-bone-drug', 'dialysis', 'antiresorptive']], accepts: ['present', 'past', 'hypothetical'], date: true, window: 1 }, { all: [['transplant', 'valve-surgery', 'chemotherapy', 'radiation', 'dialysis', 'cancer-bone-drug'], ['treatment-date']], accepts: ['present', 'past', 'hypothetical'], window: 1 }],
  },
  ask: 'Which medical treatment is planned or running, and when does it begin?',
  askDate: 'The treatment is named, but not when it begins.',
  prompts: [prompt('subjective', 'Treatment, start', '___ planned for ___ (date)')],
})

const focus: StoryElement = ownElement({ title: 'Infection found, by site', points: 4, required: true }, {
  id: 'infection-focus',
  proofs: { facts: [{ elements: ['infection', 'infection-focus', 'periodontitis'], text: true }], text: [{ all: [['infection-focus', 'infection', 'periodontitis']], sections: ['objective', 'assessment', 'plan'] }] },
  ask: 'Which infection was found, at which teeth? For an examination: what was looked for?',
  prompts: [prompt('objective', 'Infection, teeth', 'Infection at ___: ___')],
})

export const clearance: Pathway = {
  id: 'infection-clearance',
  title: 'Clearing infection before medical treatment',
  sentence: 'Examination and treatment of oral infection before transplant, valve surgery, cancer treatment or dialysis is tied to that treatment; Medicare covers it, other plans often.',
  source: { kind: 'guidance', citation: 'Medicare contractors on dental services inextricably linked to covered services; rows MF-061 to MF-064, MF-008, MF-066, MF-085, MF-118; MCR-02, MCR-03', address: 'https://palmettogba.com/palmetto/rr.nsf/DID/WS8K6RJGX6', readOn: '2026-11-23' },
  from: '2023-01-01',
  rows: ['MF-008', 'MF-061', 'MF-062', 'MF-063', 'MF-064', 'MF-066', 'MF-080', 'MF-085', 'MF-118', 'MF-084'],
  about: { all: [care, { any: [linkedAny, boneDrug, { chart: ['bleeding-disorder'] }, { diagnosis: ['Z01.818', 'D66', 'D68'] }] }] },
  decisions: [
    { when: { all: [routine, { not: { chart: ['radiation-caries'] } }] }, fits: 'does-not-fit', why: 'Fillings, crowns, dentures and implants are not linked to the medical treatment; clearing infection is.' },
    { when: { all: [boneDrug, { chart: ['osteoporosis'] }, { not: linkedAny }] }, fits: 'does-not-fit', why: 'A bone drug at the dose for osteoporosis is not on the cancer list; the extraction is dental.' },
    { when: { all: [kidney, { date: { before: '2025-01-01' } }, medicare] }, fits: 'does-not-fit', why: 'Dialysis counts as linked for Medicare from 2025-01-01.' },
    { when: { all: [cancer, { not: listA }, { date: { before: '2024-01-01' } }, medicare] }, fits: 'does-not-fit', why: 'Cancer treatment counts as linked for Medicare from 2024-01-01.' },
    { when: { all: [medicare, linkedAny] }, fits: 'fits', why: 'Medicare names this link: infection is cleared for a covered medical service.' },
    { when: linkedAny, fits: 'fits', why: 'Infection is cleared for a transplant, valve surgery, cancer treatment or dialysis; many plans cover the clearance.' },
    { when: { all: [boneDrug, { chart: ['cancer-bone-drug'] }] }, fits: 'fits', why: 'High-dose bone drug in cancer; clearing infection before it is linked.' },
    { when: boneDrug, fits: 'fits-if', why: 'Fits if the bone drug is given in high dose for cancer, or the jaw bone is already diseased.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if a covered medical treatment depends on it and its physician says so; joint replacement, bleeding disorders and autoimmune disease were not added by Medicare.' },
  ],
  elements: [
    plannedTreatment,
    focus,
    fullDiagnosis({ points: 3, required: true }, ['K04', 'K05', 'K02', 'K08.3', 'Z01.818', 'Z76.82', 'N18.6', 'C', 'I3', 'Z79.83', 'K01', 'M27.2']),
    ownElement({ title: 'Physician’s request, before the service', points: 4, required: true }, {
      id: 'physician',
      proofs: { government: ['referralOnFile'], documents: [{ kinds: ['referral', 'physician-letter', 'physician-order', 'clearance'] }], facts: [{ elements: ['physician', 'referral'], text: true }], text: [{ all: [['physician-coordination']], accepts: ['present', 'past'], window: 1 }] },
      ask: 'Who of the medical team asked for it, and when? Put the letter on file before the service.',
      askDate: 'The physician is named, but not when.',
      prompts: [prompt('subjective', 'Team, date, request', 'Dr. ___ of ___ asked on ___ (date) for ___')],
    }),
    imageRead({ points: 2, required: false }),
    riskOfWaiting({ points: 2, required: true }),
  ],
  documents: [
    { kinds: ['referral', 'physician-letter', 'physician-order', 'clearance', 'letter'], title: 'Request of the medical team', required: true },
    { kinds: ['image', 'imaging-report'], title: 'Image', required: false },
  ],
  traps: ['Dental diagnosis first, the linked medical diagnosis second.', 'Routine fillings and implants after a transplant are not linked.', 'Osteoporosis doses are not the cancer rule.'],
}

export const medicareLinked: Pathway = {
  id: 'medicare-linked',
  title: 'Medicare: linked dental service (KX)',
  sentence: 'Medicare pays dental services that a covered medical service depends on; KX says that link and exchange are on file.',
  source: { kind: 'guidance', citation: 'Medicare contractors NGS, CGS and Palmetto on KX and linked dental services; MCR-02 to MCR-06 of the reference', address: 'https://ngsmedicare.com/en/web/ngs/dental?selectedArticleId=11230467', readOn: '2026-11-23' },
  from: '2023-01-01',
  rows: ['MF-008', 'MF-061', 'MF-062', 'MF-063', 'MF-064', 'MF-069', 'MF-080'],
  about: { all: [{ coverage: ['medicare-b', 'medicare-advantage'] }, { code: ['D0120-D9999'] }, { not: { code: ['D9947-D9957'] } }, { any: [linkedAny, { linkedService: 'any' }, { chart: ['diabetes', 'bleeding-disorder'] }] }] },
  decisions: [
    { when: { linkedService: ['diabet', 'autoimmun', 'rheumat', 'joint', 'osteopor', 'pregnan', 'hemophil', 'lupus', 'sickle'] }, fits: 'does-not-fit', why: 'Medicare considered this condition and did not add it. KX would be a false statement.' },
    { when: { all: [routine, { not: { chart: ['radiation-caries'] } }] }, fits: 'does-not-fit', why: 'Fillings, crowns, dentures and implants stay excluded, however ill the patient is.' },
    { when: { all: [kidney, { not: { any: [listA, cancer] } }, { date: { before: '2025-01-01' } }] }, fits: 'does-not-fit', why: 'Dialysis counts from 2025-01-01.' },
    { when: { all: [cancer, { not: { any: [listA, kidney] } }, { date: { before: '2024-01-01' } }] }, fits: 'does-not-fit', why: 'Cancer treatment counts from 2024-01-01.' },
    { when: { all: [linkedAny, { any: [{ document: ['referral', 'physician-letter', 'physician-order', 'clearance'] }, { fact: ['referral', 'physician'] }, { chart: ['physician-coordination'] }] }] }, fits: 'fits', why: 'A covered medical service depends on it, and the exchange with its physician is in the record.' },
    { when: linkedAny, fits: 'fits-if', why: 'Fits if the exchange with the physician is on file before the service.' },
    { when: 'otherwise', fits: 'does-not-fit', why: 'No covered medical service that Medicare names depends on it.' },
  ],
  elements: [plannedTreatment, focus, ...clearanceElements()],
  documents: [{ kinds: ['referral', 'physician-letter', 'physician-order', 'clearance', 'letter'], title: 'Referral or exchange with the physician', required: true }],
  traps: ['KX cannot be added by telephone afterwards.', 'Since 2025-07-01 a diagnosis stands on each dental claim to Medicare.', 'GY must not hide a linked service.'],
}

function clearanceElements(): StoryElement[] {
  return [
    fullDiagnosis({ points: 3, required: true }, ['K', 'Z01.818', 'Z76.82', 'N18.6', 'C', 'I3', 'Z79.83', 'M27.2']),
    ownElement({ title: 'Exchange with the physician, before the service', points: 5, required: true }, {
      id: 'physician',
      proofs: { documents: [{ kinds: ['referral', 'physician-letter', 'physician-order', 'clearance'] }], government: ['referralOnFile'], facts: [{ elements: ['physician', 'referral'], text: true }] },
      ask: 'Put the referral or letter on file; Medicare asks for it before the service.',
      prompts: [prompt('subjective', 'Physician, date', 'Referral of Dr. ___ of ___ (date)')],
    }),
  ]
}

