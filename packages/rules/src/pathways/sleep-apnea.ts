// Obstructive sleep apnea with an oral appliance: study, physician, order, delivery, replacement. The physician makes the diagnosis.
import { fullDiagnosis, ownElement, prompt } from './elements.ts'
import type { Condition, Pathway } from './pathway.ts'

const appliance: Condition = { code: ['D9947', 'D5999', 'D8999'] }
const ahi = (span: { atLeast?: number; below?: number }): Condition => ({ value: { kind: 'ahi', facts: ['ahi', 'rdi', 'rei'], ...span } })
const ill: Condition = { any: [{ chart: ['sleepiness', 'heart-risk'] }, { value: { kind: 'sleepiness-score', facts: ['epworth'], atLeast: 10 } }, { fact: ['sleepiness', 'hypertension', 'comorbidity'] }, { diagnosis: ['I1', 'I2', 'I63', 'G47.1', 'F3', 'G47.0'] }] }
const papFailed: Condition = { any: [{ chart: ['pap-failed'], meant: ['present', 'past', 'absent'] }, { fact: ['pap-intolerance', 'pap-trial'] }, { document: ['pap-intolerance', 'pap-record'] }] }
const medicare: Condition = { coverage: ['medicare-b', 'medicare-advantage'] }
const replacement: Condition = { any: [{ chart: ['device-reason'] }, { fact: ['replacement'] }] }

export const sleepApnea: Pathway = {
  id: 'sleep-apnea',
  title: 'Sleep apnea, oral appliance',
  sentence: 'A custom oral appliance for obstructive sleep apnea is billed to medical as equipment, with a sleep study read by a physician and a written order.',
  source: { kind: 'guidance', citation: 'Medicare LCD L33611 and policy article A52512, oral appliances for obstructive sleep apnea', address: 'https://www.cms.gov/medicare-coverage-database/details/lcd-details.aspx?LCDId=33611&ContrID=140', readOn: '2026-11-23' },
  rows: ['MF-042', 'MF-043', 'MF-044', 'MF-045', 'MF-046', 'MF-105', 'MF-106', 'MF-107', 'MF-108'],
  about: { any: [{ code: ['D9947-D9957'] }, { all: [{ diagnosis: ['G47.33', 'R06.83'] }, { code: ['D5999', 'D8999', 'D8210', 'D8220', 'D8070', 'D0140-D0180', 'D9310'] }] }] },
  decisions: [
    { when: { code: ['D9956', 'D9957'] }, fits: 'does-not-fit', why: 'A sleep test is billed by who reads it; the supplier of the appliance may not handle it.' },
    { when: { code: ['D8210', 'D8220', 'D8070'] }, fits: 'does-not-fit', why: 'An expander is not an airway device; it stays with the orthodontic benefit.' },
    { when: { all: [{ diagnosis: ['R06.83'] }, { not: { diagnosis: ['G47.33'] } }] }, fits: 'does-not-fit', why: 'Snoring without apnea is not covered.' },
    { when: { not: { diagnosis: ['G47.33'] } }, fits: 'fits-if', why: 'Fits if a physician has diagnosed obstructive sleep apnea from a study; the dentist does not diagnose it.' },
    { when: { all: [ahi({ below: 5 }), { not: ahi({ atLeast: 5 }) }] }, fits: 'does-not-fit', why: 'The study shows fewer than 5 events an hour; that is no apnea for a plan.' },
    { when: { code: ['D9948', 'D9949', 'D9953', 'D9955'] }, fits: 'fits-if', why: 'Fits if more than 90 days have passed since delivery; before that it is included in the appliance.' },
    { when: { all: [medicare, { chart: ['pap-trial'], meant: ['present'] }, { not: papFailed }] }, fits: 'fits-if', why: 'Medicare denies as same or similar while airway pressure was paid in the last 5 years. Fits if it is not tolerated and the note says so.' },
    { when: { all: [ahi({ atLeast: 5, below: 15 }), { not: ahi({ atLeast: 15 }) }, { not: ill }] }, fits: 'fits-if', why: 'With 5 to 14 events an hour it fits if sleepiness, high blood pressure, heart disease or stroke stands in the record.' },
    { when: { all: [ahi({ atLeast: 30.01 }), { not: papFailed }] }, fits: 'fits-if', why: 'With more than 30 events an hour it fits if airway pressure was tried and not tolerated, or is unsuitable.' },
    { when: ahi({ atLeast: 5 }), fits: 'fits', why: 'Obstructive sleep apnea with a study whose number meets the usual criteria.' },
    { when: { all: [appliance, replacement] }, fits: 'fits-if', why: 'A replacement fits if the old one is past its useful life, lost, stolen or beyond repair; wear inside the period is no reason.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if the sleep study’s events an hour stand in the record.' },
  ],
  elements: [
    ownElement({ title: 'Sleep study: date and events an hour', points: 4, required: true }, {
      id: 'sleep-study',
      proofs: { facts: [{ elements: ['ahi', 'rdi', 'rei'], value: true, date: true }], text: [{ all: [['sleep-study']], accepts: ['present', 'past'], date: true, measure: { kinds: ['ahi'] }, window: 2 }] },
      ask: 'When was the study, and how many events an hour?', askDate: 'The study is named, but not its day.', askMeasure: 'The study is named, but not the events an hour.',
      prompts: [prompt('objective', 'Study, date, AHI', 'Sleep study of ___ (date): AHI ___')],
    }),
    ownElement({ title: 'Read by a physician', points: 3, required: true }, {
      id: 'physician-reading',
      proofs: { documents: [{ kinds: ['sleep-study', 'sleep-study-interpretation'] }], facts: [{ elements: ['physician-reading'] }], text: [{ all: [['physician-reading']], accepts: ['present', 'past'] }] },
      ask: 'Which physician read the study and made the diagnosis?', prompts: [prompt('objective', 'Read by', 'Study read by Dr. ___')],
    }),
    fullDiagnosis({ points: 2, required: true }, ['G47.33']),
    ownElement({ title: 'Written order of the physician', points: 3, required: true }, {
      id: 'order',
      proofs: { documents: [{ kinds: ['physician-order', 'prescription'], date: true }], facts: [{ elements: ['order', 'physician-order'], date: true }], text: [{ all: [['appliance-order']], accepts: ['present', 'past', 'hypothetical'], date: true, window: 1 }] },
      ask: 'Put the physician’s written order on file, with its day.', askDate: 'An order is named, but not its day.',
      prompts: [prompt('subjective', 'Order of … on …', 'Written order of Dr. ___ of ___ (date)')],
    }),
    ownElement({ title: 'Visit with the physician before the study', points: 2, required: false, when: medicare }, {
      id: 'face-to-face',
      proofs: { documents: [{ kinds: ['face-to-face', 'physician-note'] }], facts: [{ elements: ['face-to-face'] }], text: [{ all: [['face-to-face']], accepts: ['present', 'past'] }] },
      ask: 'Medicare asks for a visit with the physician before the study. Put that note on file.', prompts: [prompt('subjective', 'Visit before the study', 'Seen by Dr. ___ on ___ (date), before the study')],
    }),
    ownElement({ title: 'Symptoms or linked disease', points: 2, required: true, when: { all: [ahi({ below: 15 }), { not: ahi({ atLeast: 15 }) }] } }, {
      id: 'symptoms',
      proofs: { facts: [{ elements: ['sleepiness', 'hypertension', 'comorbidity', 'epworth'] }], text: [{ all: [['sleepiness', 'heart-risk']], accepts: ['present', 'past'] }, { all: [], measure: { kinds: ['sleepiness-score'], above: 9 } }] },
      ask: 'Is there sleepiness, high blood pressure, heart disease or stroke?', prompts: [prompt('subjective', 'Sleepiness, Epworth', 'Epworth score ___; ___')],
    }),
    ownElement({ title: 'Symptoms, daily function', points: 2, required: false, when: ahi({ atLeast: 15 }) }, {
      id: 'daily-function',
      proofs: { facts: [{ elements: ['sleepiness', 'epworth', 'daily-function'] }], text: [{ all: [['sleepiness', 'daily-function', 'heart-risk']], accepts: ['present', 'past'] }, { all: [], measure: { kinds: ['sleepiness-score'], above: 9 } }] },
      ask: 'How does it touch the day: sleepiness, driving, work?', prompts: [prompt('subjective', 'Sleepiness, Epworth', 'Epworth score ___; ___')],
    }),
    ownElement({ title: 'Airway pressure: tried, or why not', points: 3, required: false }, {
      id: 'pap',
      proofs: { documents: [{ kinds: ['pap-intolerance', 'pap-record'] }], facts: [{ elements: ['pap-trial', 'pap-intolerance'] }], text: [{ all: [['pap-failed']], accepts: ['present', 'past', 'absent'], window: 1 }] },
      ask: 'Was airway pressure tried, from when to when, and what happened? Or why is it unsuitable?', prompts: [prompt('subjective', 'Airway pressure', 'Airway pressure from ___ to ___: ___')],
    }),
    ownElement({ title: 'Teeth and joints can carry it', points: 1, required: false }, {
      id: 'teeth',
      proofs: { facts: [{ elements: ['dentition'] }], text: [{ all: [['teeth-fit-for-device']] }] },
      ask: 'Can the teeth and joints carry the appliance?', prompts: [prompt('objective', 'Teeth, joints', 'Teeth and joints: ___')],
    }),
    ownElement({ title: 'Titration and follow-up', points: 2, required: false }, {
      id: 'titration',
      proofs: { facts: [{ elements: ['titration'] }], text: [{ all: [['titration']], accepts: ['present', 'past', 'hypothetical'] }] },
      ask: 'How is it adjusted, and when does the physician test again?', prompts: [prompt('plan', 'Titration, follow-up', 'Titration: ___; study with appliance: ___')],
    }),
    ownElement({ title: 'Why a new one', points: 3, required: true, when: replacement }, {
      id: 'replacement-reason',
      proofs: { facts: [{ elements: ['replacement'], text: true }], text: [{ all: [['device-reason']], accepts: ['present', 'past'], date: true, window: 1 }] },
      ask: 'When was the old one delivered, and why is it replaced?', askDate: 'The reason is there, but not the day of the old delivery.', prompts: [prompt('subjective', 'Old appliance', 'Old appliance delivered ___ (date); ___')],
    }),
  ],
  documents: [
    { kinds: ['sleep-study', 'sleep-study-interpretation'], title: 'Sleep study with the physician’s reading', required: true, when: { code: ['D9947'] } },
    { kinds: ['physician-order', 'prescription'], title: 'Written order', required: true, when: { code: ['D9947'] } },
    { kinds: ['proof-of-delivery'], title: 'Proof of delivery', required: false },
    { kinds: ['proof-of-delivery'], title: 'Proof of delivery', required: true, when: { all: [medicare, { code: ['D9947'] }] } },
    { kinds: ['face-to-face', 'physician-note'], title: 'Physician’s note before the study', required: true, when: { all: [{ coverage: ['medicare-b'] }, { code: ['D9947'] }] } },
  ],
  traps: ['The delivery date is the date of service.', '90 days of adjustment are included.', 'Medicare asks for a device on its verified list and pays ready-made ones never.', 'One appliance in 5 years with Medicare, 3 to 5 with others.'],
}
