// Impacted teeth taken out by surgery. Which teeth a contract covers differs; the level must be what the image shows.
import { dailyFunction, fullDiagnosis, imageRead, infectionsDated, measuredFinding, otherTreatment, riskOfWaiting } from './elements.ts'
import type { Pathway } from './pathway.ts'

const painOrPathology = { any: [{ chart: ['infection', 'pain', 'swelling', 'lesion', 'daily-function', 'spread-signs'] }, { fact: ['infection', 'pericoronitis', 'pain-score', 'mouth-opening', 'swelling'] }, { diagnosis: ['K09', 'K05.2', 'K05.3', 'K04.7', 'M27.2', 'K12.2', 'L03.2'] }] } as const

export const impactedTeeth: Pathway = {
  id: 'impacted-teeth',
  title: 'Impacted teeth',
  sentence: 'A tooth that bone keeps from erupting, with symptoms or disease, may be billed to medical where the contract covers bone-impacted teeth.',
  source: {
    kind: 'payer', citation: 'Payer policy on dental services under medical plans, as cited by rows MF-001 to MF-005 and MF-081, MF-082 of the medical-first table',
    address: 'http://es.aetna.com/cpb/medical/data/1_99/0082.html', readOn: '2026-11-23',
  },
  rows: ['MF-001', 'MF-002', 'MF-003', 'MF-004', 'MF-005', 'MF-006', 'MF-007', 'MF-081', 'MF-082', 'MF-083'],
  about: { any: [{ code: ['D7220-D7251', 'D7280', 'D7282', 'D7283', 'D7971'] }, { all: [{ code: ['D7210', 'D7250'] }, { diagnosis: ['K01'] }] }] },
  decisions: [
    { when: { code: ['D7971'] }, fits: 'does-not-fit', why: 'A gum flap over a wisdom tooth stays dental with most plans, and is part of the removal when the tooth goes.' },
    { when: { all: [{ code: ['D7280', 'D7283', 'D7282'] }, { not: { diagnosis: ['Q37', 'Q35'] } }] }, fits: 'fits-if', why: 'Fits if the contract covers exposing a bone-impacted tooth; a reason of tooth straightening keeps it dental.' },
    { when: { not: { diagnosis: ['K01', 'K00.1', 'K09', 'K00.6'] } }, fits: 'fits-if', why: 'Fits if the record carries an impaction as diagnosis; none stands on this service.' },
    { when: { code: ['D7220'] }, fits: 'fits-if', why: 'A tooth covered by gum only is dental with most plans. Fits if the dental plan asks for the medical answer, or the contract names it.' },
    { when: { code: ['D7210', 'D7250'] }, fits: 'fits-if', why: 'Removal of an erupted tooth or a root stays dental. Fits if medical treatment that is covered needs it, or the dental plan asks for the medical answer.' },
    { when: painOrPathology, fits: 'fits', why: 'A bone-impacted tooth with symptoms or disease in the record.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if the record shows symptoms or disease; an impacted tooth without either is usually dental.' },
  ],
  elements: [
    imageRead({ points: 4, required: true }),
    fullDiagnosis({ points: 3, required: true }, ['K01.1', 'K01.0', 'K00.1', 'K00.6', 'K09.0']),
    infectionsDated({ points: 4, required: false }),
    measuredFinding({ points: 2, required: false }),
    riskOfWaiting({ points: 2, required: true }),
    otherTreatment({ points: 2, required: false }),
    dailyFunction({ points: 3, required: true }),
  ],
  documents: [
    { kinds: ['image', 'imaging-report'], title: 'Image that shows the level of impaction', required: true },
    { kinds: ['letter', 'letter-of-medical-necessity'], title: 'Letter of medical necessity', required: false },
    { kinds: ['consent'], title: 'Consent', required: false },
  ],
  traps: [
    'Do not raise a partial impaction to a complete one; the image decides.',
    'Bone removed to reach the tooth, a normal follicle and smoothing of the socket are part of the removal.',
    'A disorder of a nerve is not the same as a tooth near a nerve.',
  ],
}
