// Injuries of teeth and jaws: treatment after an accident, with its date, place and cause, and who may be liable.
import { dailyFunction, fullDiagnosis, imageRead, measuredFinding, ownElement, prompt, riskOfWaiting } from './elements.ts'
import type { Pathway } from './pathway.ts'

const injuryFamilies = ['S01', 'S02', 'S03', 'S00', 'S09', 'K08.41', 'K08.11', 'T84', 'M79.5', 'K08.81']

export const trauma: Pathway = {
  id: 'trauma',
  title: 'Injury of teeth or jaws',
  sentence: 'Treatment of an injury from outside to sound teeth, jaws or mouth may be billed to medical, or to the accident’s payer first.',
  source: {
    kind: 'payer', citation: 'Payer policies on accidental dental injury and facial fractures, as cited by rows MF-009 to MF-017 and MF-087 to MF-089, MF-129; LIA-01, LIA-09 of the reference',
    address: 'https://www.regence.com/web/regence_provider/dental-accident', readOn: '2026-11-23',
  },
  rows: ['MF-009', 'MF-010', 'MF-011', 'MF-012', 'MF-013', 'MF-014', 'MF-016', 'MF-017', 'MF-087', 'MF-088', 'MF-089', 'MF-129'],
  about: {
    all: [
      { not: { code: ['D6010-D6199', 'D7950-D7956', 'D7951', 'D0100-D0399', 'D9210-D9248', 'D7953', 'D5900-D5999'] } },
      { any: [{ diagnosis: ['S01', 'S02', 'S03', 'S00.5', 'S09.9', 'T84.69', 'T84.84'] }, { code: ['D7270', 'D7610-D7780', 'D7910-D7912', 'D7820'] }, { all: [{ accident: true }, { code: ['D2000-D3999', 'D6200-D6999', 'D7000-D7999', 'D5000-D5899'] }] }] },
    ],
  },
  decisions: [
    { when: { all: [{ chart: ['biting-injury'] }, { not: { diagnosis: ['S02.6', 'S02.4', 'S03.0'] } }] }, fits: 'does-not-fit', why: 'The tooth broke while biting or chewing. Accident benefits ask for a force from outside, so this stays dental.' },
    { when: { all: [{ not: { diagnosis: injuryFamilies } }, { diagnosis: ['K02', 'K05', 'K08.42', 'K08.43'], first: true }] }, fits: 'does-not-fit', why: 'The diagnosis is decay or gum disease. It cannot be told as an injury.' },
    { when: { all: [{ diagnosis: ['S02.5', 'S03.2', 'S00.5', 'S09.9'] }, { not: { diagnosis: ['S02.6', 'S02.4', 'S03.0', 'S01'] } }, { chart: ['injury', 'injury-cause'], meant: ['absent'] }, { not: { any: [{ chart: ['injury-cause'] }, { accident: true }, { fact: ['injury', 'accident'] }] } }] }, fits: 'fits-if', why: 'The note says there was no accident. Fits only if the record carries an injury from outside, with what happened and when.' },
    { when: { diagnosis: ['S02.6', 'S02.4', 'S03.0', 'S01', 'S02.0', 'T84', 'M79.5'] }, fits: 'fits', why: 'A fracture, dislocation, wound or object in the face or jaws; medical plans cover it.' },
    { when: { all: [{ diagnosis: ['S02.5', 'S03.2', 'S00.5', 'S09.9', 'K08.41', 'K08.11'] }, { any: [{ accident: true }, { chart: ['injury'] }, { fact: ['injury'] }] }] }, fits: 'fits', why: 'Teeth injured by a force from outside; accident benefits of medical plans speak of sound natural teeth.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if the record carries the injury as diagnosis, with what happened and when.' },
  ],
  elements: [
    ownElement({ title: 'Accident: date, cause and place', points: 4, required: true }, {
      id: 'accident',
      proofs: { accident: ['date', 'cause', 'kind'], facts: [{ elements: ['injury', 'accident'], date: true, text: true }], text: [{ all: [['injury'], ['injury-cause']], accepts: ['present', 'past'], date: true, window: 1 }] },
      ask: 'When, where and how did it happen? Was it at work, in traffic, or by somebody else?',
      askDate: 'The injury is told, but not its day. When did it happen?',
      prompts: [prompt('subjective', 'Accident: date, place, cause', 'On ___ (date) at ___ (place): ___')],
    }),
    fullDiagnosis({ points: 3, required: true }, injuryFamilies),
    ownElement({ title: 'Sound natural tooth before', points: 3, required: true, when: { diagnosis: ['S02.5', 'S03.2', 'K08.41'] } }, {
      id: 'sound-tooth',
      proofs: { facts: [{ elements: ['sound-natural-tooth', 'sound-tooth'] }], text: [{ all: [['sound-tooth']], accepts: ['present', 'past', 'absent'] }] },
      ask: 'Was the tooth sound and unrestored before the injury? Which earlier image or record shows it?',
      prompts: [prompt('objective', 'Tooth before the injury', 'Before the injury, tooth ___: ___ (image of ___)')],
    }),
    imageRead({ points: 3, required: true }),
    ownElement({ title: 'First care after the injury', points: 2, required: false }, {
      id: 'first-care',
      proofs: { documents: [{ kinds: ['emergency-record', 'accident-report', 'police-report', 'employer-report'] }], facts: [{ elements: ['emergency-care', 'first-care'], date: true }], text: [{ all: [['emergency-care']], accepts: ['present', 'past'] }] },
      ask: 'Who saw the patient first, and when? Put the record on file.',
      prompts: [prompt('subjective', 'First care', 'First seen on ___ by ___')],
    }),
    measuredFinding({ points: 2, required: false }),
    ownElement({ title: 'What was done, by site', points: 2, required: false, when: { code: ['D7270', 'D7610-D7780', 'D7910-D7912', 'D7820', 'D7530', 'D7540'] } }, {
      id: 'operative-record',
      proofs: { text: [{ all: [['fixation-record', 'operative-record']], accepts: ['present', 'past'] }], documents: [{ kinds: ['operative-note'] }], facts: [{ elements: ['operative-record'] }] },
      ask: 'What was done at which site: reduction, splint, layers, length?',
      prompts: [prompt('plan', 'What was done', 'Site ___: ___')],
    }),
    riskOfWaiting({ points: 1, required: false }),
    dailyFunction({ points: 2, required: false }),
  ],
  documents: [
    { kinds: ['emergency-record', 'accident-report', 'police-report', 'employer-report'], title: 'Record of the accident or first care', required: true, when: { diagnosis: ['S02.5', 'S03.2'] } },
    { kinds: ['image', 'imaging-report'], title: 'Image after the injury', required: true, when: { not: { diagnosis: ['S01'] } } },
  ],
  traps: [
    'Injuries from biting and chewing are usually outside the accident benefit.',
    'Time limits differ by contract: some ask for first care and completion within months.',
    'Splinting loose teeth is not the treatment of a fractured ridge.',
    'A work injury goes to workers’ compensation first; a car injury by the law of the state.',
  ],
}
