// Anesthesia, sedation and hospital dentistry: goes with covered surgery, or by state law and criteria.
import { ownElement, prompt } from './elements.ts'
import type { Condition, Pathway } from './pathway.ts'

const deep: Condition = { code: ['D9222-D9225', 'D9239', 'D9243'] }
const facility: Condition = { any: [{ place: ['21', '22', '24'] }, { code: ['D9420'] }] }
const surgery: Condition = { alsoPlanned: ['D7220-D7251', 'D7260-D7291', 'D7410-D7465', 'D7471-D7490', 'D7509-D7550', 'D7610-D7780', 'D7810-D7877', 'D7940-D7956', 'D6010'] }
const child: Condition = { age: { below: 7 } }
const disabled: Condition = { any: [{ diagnosis: ['F70', 'F71', 'F72', 'F73', 'F78', 'F79', 'F84', 'G80', 'Q90', 'F02', 'F03', 'G30'] }, { fact: ['disability'] }] }
const compromised: Condition = { any: [{ diagnosis: ['D66', 'D67', 'D68', 'I', 'J4', 'N18', 'E84', 'G40', 'Z99'] }, { chart: ['bleeding-disorder'] }, { fact: ['medical-risk', 'asa-class'] }] }
const failed: Condition = { any: [{ chart: ['failed-office-care'], meant: ['present', 'past', 'absent'] }, { fact: ['failed-office-care'] }] }

export const anesthesia: Pathway = {
  id: 'anesthesia',
  title: 'Anesthesia and hospital dentistry',
  sentence: 'Anesthesia goes where the surgery goes; in hospital or surgery center state law or criteria may give it to medical while the teeth stay dental.',
  source: { kind: 'payer', citation: 'Payer criteria on dental anesthesia and facility care, and state statutes, as cited by rows MF-070 to MF-075, MF-124, MF-125 and STA-01a', address: 'http://es.aetna.com/cpb/medical/data/100_199/0124.html', readOn: '2026-11-23' },
  rows: ['MF-070', 'MF-071', 'MF-072', 'MF-073', 'MF-074', 'MF-124', 'MF-125'],
  about: { any: [{ code: ['D9210-D9248', 'D9420', 'D9230'] }] },
  decisions: [
    { when: { code: ['D9210-D9215'] }, fits: 'does-not-fit', why: 'Local numbing is part of the treatment.' },
    { when: { code: ['D9230'] }, fits: 'does-not-fit', why: 'Nitrous oxide alone is no medical service.' },
    { when: { code: ['D9244-D9248', 'D9219'] }, fits: 'does-not-fit', why: 'Sedation by mouth or nose stays dental.' },
    { when: { all: [{ any: [deep, { code: ['D9420'] }] }, facility, { mandate: 'anesthesia' }] }, fits: 'fits', why: 'Care in a facility, and a state law that binds this plan. The dental work itself stays dental.', mandate: 'anesthesia' },
    { when: { all: [{ any: [deep, { code: ['D9420'] }] }, facility, { any: [disabled, { all: [child, failed] }, compromised] }] }, fits: 'fits', why: 'Care in a facility for a patient who meets usual criteria: disability, medical risk, or a young child after failed office care.' },
    { when: { all: [deep, surgery] }, fits: 'fits', why: 'The sedation goes with the surgery. Many plans do not pay the operating dentist for it: read this contract.' },
    { when: { all: [deep, { any: [child, disabled] }] }, fits: 'fits-if', why: 'State laws mostly name hospital or surgery center. Fits if the plan covers anesthesia in the office.' },
    { when: facility, fits: 'fits-if', why: 'Fits if the record says why the office is unsafe: disability, medical risk, or failed office care with dates.' },
    { when: 'otherwise', fits: 'does-not-fit', why: 'Sedation for dental work alone, in the office, is dental.' },
  ],
  elements: [
    ownElement({ title: 'Why this anesthesia', points: 4, required: true }, { id: 'reason', proofs: { facts: [{ elements: ['anesthesia-reason', 'disability', 'medical-risk'], text: true }], text: [{ all: [['anesthesia-reason', 'impaction-level']], accepts: ['present', 'past'] }] }, ask: 'Why this depth of anesthesia, and why here?', prompts: [prompt('assessment', 'Reason', 'Anesthesia because ___')] }),
    ownElement({ title: 'Start, stop, minutes', points: 3, required: true, when: { all: [deep, { not: facility }] } }, { id: 'minutes', proofs: { service: ['minutes'], facts: [{ elements: ['anesthesia-minutes', 'anesthesia'], value: true }], documents: [{ kinds: ['anesthesia-record'] }], text: [{ all: [['anesthesia-record']], accepts: ['present', 'past'] }] }, ask: 'When did it start and stop, who watched?', prompts: [prompt('plan', 'Start, stop, minutes', 'Start ___, stop ___, ___ minutes; monitored by ___')] }),
    ownElement({ title: 'Office care tried, with dates', points: 4, required: true, when: { all: [child, facility] } }, { id: 'failed-office-care', proofs: { facts: [{ elements: ['failed-office-care'], date: true }], text: [{ all: [['failed-office-care']], accepts: ['present', 'past', 'absent'], date: true, window: 1 }] }, ask: 'Which visits were tried, on which days, with what?', askDate: 'Office care was tried, but the days are missing.', prompts: [prompt('subjective', 'Visits tried', 'On ___ (date): ___ tried; ___')] }),
    ownElement({ title: 'Extent of the treatment', points: 3, required: true, when: facility }, { id: 'extent', proofs: { facts: [{ elements: ['extent', 'carious-teeth'], value: true }], text: [{ all: [['extent-of-care']], accepts: ['present', 'past', 'hypothetical'] }, { all: [], measure: { kinds: ['carious-teeth'] } }] }, ask: 'How many teeth need what?', prompts: [prompt('objective', 'Extent', '___ teeth need ___')] }),
    ownElement({ title: 'Physical status', points: 2, required: false }, { id: 'asa', proofs: { facts: [{ elements: ['asa-class', 'asa'] }], text: [{ all: [['asa-class']] }] }, ask: 'Which ASA class?', prompts: [prompt('objective', 'ASA class', 'ASA ___')] }),
    ownElement({ title: 'Medical clearance', points: 2, required: false, when: facility }, { id: 'clearance', proofs: { documents: [{ kinds: ['clearance', 'physician-letter', 'history-and-physical'] }], facts: [{ elements: ['clearance'] }], text: [{ all: [['medical-clearance']], accepts: ['present', 'past'] }] }, ask: 'Who cleared the patient, and when?', prompts: [prompt('subjective', 'Cleared by', 'Cleared by Dr. ___ on ___ (date)')] }),
  ],
  documents: [
    { kinds: ['anesthesia-record'], title: 'Anesthesia record with start and stop', required: true, when: { all: [deep, { not: { place: ['21', '22', '24'] } }] } },
    { kinds: ['clearance', 'physician-letter', 'history-and-physical'], title: 'Clearance of the physician', required: true, when: { all: [{ place: ['21', '22', '24'] }, { any: [disabled, compromised] }] } },
  ],
  traps: ['Only one person bills the same minutes.', 'State law binds insured plans; self-funded plans are exempt.', 'The facility’s code is never on the dentist’s claim.'],
}
