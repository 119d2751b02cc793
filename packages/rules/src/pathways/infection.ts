// Infection, abscess, drainage, bone infection and drug-related bone death, sinus openings, salivary gland infection.
import { dailyFunction, fullDiagnosis, imageRead, measuredFinding, ownElement, prompt, riskOfWaiting } from './elements.ts'
import type { Pathway } from './pathway.ts'

const boneDisease = { any: [{ code: ['D7550'] }, { diagnosis: ['M27.2', 'M87.1', 'M27.8'] }] } as const
const spread = { any: [{ diagnosis: ['K12.2', 'L03.2', 'L02', 'J39.0', 'K11.3', 'K11.2'] }, { chart: ['spread-signs'] }, { fact: ['spread', 'infection-space', 'cellulitis'] }] } as const

export const infection: Pathway = {
  id: 'infection',
  title: 'Infection, abscess, drainage',
  sentence: 'Drainage of an infection that went past the tooth socket, and treatment of infected or dead jaw bone, may be billed to medical.',
  source: {
    kind: 'payer', citation: 'Military plan manual on adjunctive dental care (infection beyond the socket) and payer policies, as cited by rows MF-033 to MF-037, MF-075, MF-095',
    address: 'https://manuals.health.mil/pages/DisplayManualHtmlFile/2022-12-05/AsOf/tpt5/c8s13_1.html', readOn: '2026-11-23',
  },
  rows: ['MF-033', 'MF-034', 'MF-035', 'MF-036', 'MF-037', 'MF-075', 'MF-095', 'MF-086'],
  about: { any: [{ code: ['D7510-D7521', 'D7550', 'D7260', 'D7261'] }, { all: [{ code: ['D7140', 'D7210', 'D7250', 'D9110', 'D0140', 'D9930', 'D9310'] }, { diagnosis: ['K12.2', 'L03.2', 'L02', 'M27.2', 'M87.1', 'K11.3'] }] }, { all: [{ code: ['D9930', 'D9110'] }, { diagnosis: ['M27.3'] }] }] },
  decisions: [
    { when: { all: [{ code: ['D9930', 'D9110'] }, { diagnosis: ['M27.3'] }] }, fits: 'does-not-fit', why: 'Care of a dry socket is part of the extraction for the dentist who did it.' },
    { when: { code: ['D7260', 'D7261'] }, fits: 'fits-if', why: 'Fits if the opening to the sinus is old or has sinus disease; a tear closed at once is part of the extraction.' },
    { when: boneDisease, fits: 'fits', why: 'Infected or dead jaw bone is a disease of bone, which medical plans cover.' },
    { when: { all: [{ code: ['D7510', 'D7511'] }, { not: spread }] }, fits: 'fits-if', why: 'Fits if the infection went past the tooth socket: a space, swelling of the face, fever. A simple gum boil is dental.' },
    { when: { code: ['D7140', 'D7210', 'D7250'] }, fits: 'fits-if', why: 'The removal of the tooth stays dental with most plans. Fits if the contract covers removal for a spreading infection.' },
    { when: spread, fits: 'fits', why: 'The infection has spread beyond the tooth and its socket, and the record shows how far.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if the record names the space involved and signs of spread.' },
  ],
  elements: [
    ownElement({ title: 'Space or site of the infection', points: 3, required: true }, {
      id: 'infection-site',
      proofs: { facts: [{ elements: ['infection-space', 'infection'], text: true }], text: [{ all: [['infection', 'swelling', 'jawbone-disease', 'sinus-opening'], ['infection-space', 'lesion-site']], accepts: ['present'], window: 1 }, { all: [['jawbone-disease']], accepts: ['present'] }] },
      ask: 'Which space or site is infected, and on which side?',
      prompts: [prompt('objective', 'Space and side', 'Infection of the ___ space, ___ side')],
    }),
    fullDiagnosis({ points: 3, required: true }, ['K12.2', 'L03.2', 'L02', 'K04.6', 'K04.7', 'M27.2', 'M87.1', 'K11.3', 'K11.2', 'J32', 'J34.8', 'K05.2', 'T81', 'J39.0']),
    ownElement({ title: 'Signs of spread', points: 3, required: true, when: { not: boneDisease } }, {
      id: 'spread-signs',
      proofs: { facts: [{ elements: ['fever', 'trismus', 'spread', 'airway', 'dysphagia', 'cellulitis'] }, { elements: ['temperature'], value: { above: 100.3 } }], text: [{ all: [['spread-signs']], accepts: ['present'], lasting: true }, { all: [], measure: { kinds: ['temperature'], above: 100.3 } }, { all: [], measure: { kinds: ['mouth-opening'], below: 35 } }] },
      ask: 'Was there fever, trismus, trouble swallowing, nodes, cellulitis? Write only what was found.',
      prompts: [prompt('objective', 'Temperature', 'Temperature ___ °F'), prompt('objective', 'Mouth opening … mm', 'Mouth opening ___ mm'), prompt('objective', 'Swallowing, airway', 'Swallowing and airway: ___')],
    }),
    measuredFinding({ points: 2, required: true, title: 'Size of the swelling, temperature, opening' }, { all: [], measure: { kinds: ['size', 'temperature', 'mouth-opening', 'pain-score', 'white-count'] } }, ['swelling-size', 'temperature', 'mouth-opening', 'pain-score', 'white-count']),
    ownElement({ title: 'Onset and treatment so far', points: 2, required: false }, {
      id: 'onset',
      proofs: { facts: [{ elements: ['infection', 'onset', 'swelling'], date: true }], text: [{ all: [['infection', 'swelling', 'pain', 'jawbone-disease', 'sinus-opening', 'antibiotic']], accepts: ['present', 'past'], lasting: true, date: true, window: 1 }, { all: [['infection', 'swelling', 'pain', 'jawbone-disease']], measure: { kinds: ['duration'] }, lasting: true, window: 1, accepts: ['present', 'past'] }] },
      ask: 'When did it begin, and what was given so far?',
      askDate: 'The infection is told, but not when it began.',
      prompts: [prompt('subjective', 'Onset, drugs', 'Began on ___; taken so far: ___')],
    }),
    ownElement({ title: 'Drug or radiation history', points: 3, required: true, when: { diagnosis: ['M87.1'] } }, {
      id: 'drug-history',
      proofs: { facts: [{ elements: ['antiresorptive', 'drug-history', 'radiation'] }], text: [{ all: [['antiresorptive', 'radiation']], accepts: ['present', 'past'] }] },
      ask: 'Which bone drug or radiation, from when to when?',
      prompts: [prompt('subjective', 'Drug, dates', '___ from ___ to ___')],
    }),
    imageRead({ points: 3, required: false }),
    ownElement({ title: 'What was drained or removed', points: 2, required: false }, {
      id: 'drainage',
      proofs: { facts: [{ elements: ['drainage', 'culture', 'operative-record'] }], text: [{ all: [['drainage', 'operative-record']], accepts: ['present', 'past'] }], documents: [{ kinds: ['operative-note', 'culture-report'] }] },
      ask: 'Where was the cut, what came out, was a drain or culture taken?',
      prompts: [prompt('plan', 'Incision, yield, drain', 'Incision at ___; yield ___; drain ___')],
    }),
    riskOfWaiting({ points: 1, required: false }),
    dailyFunction({ points: 1, required: false }),
  ],
  documents: [
    { kinds: ['image', 'imaging-report'], title: 'Image', required: false },
    { kinds: ['operative-note'], title: 'Operative note', required: true, when: { code: ['D7520', 'D7521', 'D7550'] } },
    { kinds: ['physician-letter', 'referral', 'letter'], title: 'Note of the physician or oncologist', required: true, when: { diagnosis: ['M87.1'] } },
  ],
  traps: [
    'Opening the tooth or the socket is not a drainage.',
    'Bone trimmed at an extraction is not the removal of dead bone.',
    'Infected jaw bone and drug-related bone death are different diseases; both only when both are recorded.',
  ],
}
