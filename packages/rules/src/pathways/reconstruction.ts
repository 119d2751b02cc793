// Rebuilding a whole mouth for a medical cause; dry mouth and radiation caries.
import { dailyFunction, fullDiagnosis, otherTreatment, ownElement, physicianLink, prompt } from './elements.ts'
import type { Condition, Pathway } from './pathway.ts'

const rebuild: Condition = { code: ['D2330-D2394', 'D2510-D2999', 'D5110-D5286', 'D5931-D5999', 'D6205-D6794'] }
const birth: Condition = { any: [{ diagnosis: ['K00.5', 'Q'] }, { chart: ['syndrome'] }] }
const acid: Condition = { any: [{ diagnosis: ['K21', 'F50'] }, { all: [{ chart: ['medical-wear'] }, { diagnosis: ['K03.2'] }] }] }
const irradiated: Condition = { any: [{ diagnosis: ['Z92.3', 'Z85.81', 'C0', 'C10', 'C11', 'C12', 'C13', 'C14', 'C32'] }, { chart: ['radiation'] }, { fact: ['radiation'] }] }
const dry: Condition = { any: [{ diagnosis: ['K11.7', 'R68.2', 'M35.0'] }, { chart: ['dry-mouth'] }, { fact: ['dry-mouth', 'saliva-flow'] }] }
const medicare: Condition = { coverage: ['medicare-b', 'medicare-advantage'] }

export const reconstruction: Pathway = {
  id: 'full-mouth',
  title: 'Rebuilding teeth for a medical cause',
  sentence: 'Rebuilding teeth may be billed to medical for a birth defect, a tumour defect or radiation damage; most contracts exclude repair of worn teeth whatever the cause.',
  source: { kind: 'assumed', citation: 'Rows MF-067, MF-068 and MF-079 of the medical-first table; congenital page of a patient foundation as cited there, the rest general knowledge', readOn: '2026-11-23' },
  rows: ['MF-067', 'MF-068', 'MF-069', 'MF-079', 'MF-126'],
  about: { all: [rebuild, { any: [birth, acid, { diagnosis: ['K03', 'C0', 'C41', 'Z85.81'] }, { chart: ['medical-wear', 'tumor-history'] }] }, { not: { accident: true } }] },
  decisions: [
    { when: { all: [{ diagnosis: ['C0', 'C41', 'Z85.81'] }, { code: ['D5931-D5999'] }] }, fits: 'fits', why: 'A prosthesis for a defect after cancer surgery; plans cover it as a prosthesis.' },
    { when: { all: [{ chart: ['plain-wear'] }, { not: { any: [birth, acid] } }] }, fits: 'does-not-fit', why: 'Worn teeth from grinding, age or for looks are dental or the patient’s.' },
    { when: birth, fits: 'fits', why: 'A defect of enamel or dentin from birth; a state law or congenital benefit may cover it.' },
    { when: acid, fits: 'fits-if', why: 'Most contracts exclude tooth repair whatever the cause. Fits if this one covers damage by the treated disease.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if a disease, a tumour or a birth defect stands behind it in the record.' },
  ],
  elements: [
    ownElement({ title: 'Medical cause in the record', points: 4, required: true }, { id: 'cause', proofs: { facts: [{ elements: ['syndrome', 'reflux', 'eating-disorder', 'tumor', 'congenital-absence'], text: true }], text: [{ all: [['medical-wear', 'syndrome', 'tumor-history']], accepts: ['present', 'past'] }] }, ask: 'Which disease or defect made the damage?', prompts: [prompt('subjective', 'Cause', 'Cause: ___, since ___')] }),
    physicianLink({ points: 4, required: true }),
    fullDiagnosis({ points: 3, required: true }, ['K00.5', 'Q', 'K03.2', 'K21', 'F50', 'C0', 'C41', 'Z85.81', 'K02']),
    dailyFunction({ points: 3, required: true }),
    otherTreatment({ points: 2, required: false }),
  ],
  documents: [{ kinds: ['physician-letter', 'genetics-letter', 'referral', 'letter'], title: 'Letter of the physician', required: true }, { kinds: ['photo', 'image'], title: 'Photos by stage', required: true }],
  traps: ['The unlisted surgery code does not describe a crown.', 'The federal bill on birth defects is not law: quote the state’s law and the contract.'],
}

export const dryMouth: Pathway = {
  id: 'dry-mouth',
  title: 'Dry mouth and radiation caries',
  sentence: 'Damage to teeth from head and neck radiation may be medical, with Medicare from 2024; care of dry mouth is medical as a visit, trays and fluoride are dental.',
  source: { kind: 'guidance', citation: 'Medicare contractor and radiation oncology society on dental complications of head and neck cancer treatment, as cited by rows MF-069, MF-080, MF-097', address: 'https://astro.org/blog/august-2024/head-and-neck-cancer-patients-may-have-dental-services-covered-by-medicare', readOn: '2026-11-23' },
  rows: ['MF-069', 'MF-080', 'MF-097', 'MF-119'],
  about: { any: [{ code: ['D0419', 'D5983-D5986', 'D9630', 'D9128', 'D9129'] }, { all: [{ code: ['D1206', 'D1208', 'D1354', 'D2140-D2394', 'D2710-D2799', 'D5110-D5286', 'D7140-D7250', 'D0140-D0180', 'D9310'] }, { any: [irradiated, dry] }] }] },
  decisions: [
    { when: { all: [medicare, { code: ['D5110-D5286', 'D6010-D6199'] }] }, fits: 'does-not-fit', why: 'Dentures and later upkeep are not linked to the cancer treatment.' },
    { when: { all: [medicare, irradiated, { date: { before: '2024-01-01' } }] }, fits: 'does-not-fit', why: 'Complications of head and neck cancer treatment count from 2024-01-01.' },
    { when: { all: [medicare, irradiated] }, fits: 'fits', why: 'Dental complication of head and neck cancer treatment, which Medicare names.' },
    { when: { all: [irradiated, { any: [{ diagnosis: ['K02', 'K11.7', 'M27.2', 'K12.3', 'Y84.2'] }, { chart: ['radiation-caries'] }, { code: ['D5983-D5986'] }] }] }, fits: 'fits', why: 'Damage after radiation of head and neck; plans vary, and the radiation record decides.' },
    { when: { all: [dry, { code: ['D0140-D0180', 'D0419', 'D9310'] }] }, fits: 'fits-if', why: 'Fits if it is a medical visit for the dry mouth and the dentist is enrolled; saliva products and trays seldom are.' },
    { when: 'otherwise', fits: 'does-not-fit', why: 'Fluoride, trays and fillings for decay are dental, also with a dry mouth from drugs.' },
  ],
  elements: [
    ownElement({ title: 'Radiation: site, dose, dates', points: 4, required: true, when: irradiated }, { id: 'radiation', proofs: { documents: [{ kinds: ['radiation-summary'] }], facts: [{ elements: ['radiation'], date: true }], text: [{ all: [['radiation']], accepts: ['present', 'past'], date: true, window: 1 }, { all: [['radiation']], accepts: ['present', 'past'], measure: { kinds: ['radiation-dose'] }, window: 1 }] }, ask: 'Where, how much and when was the radiation?', askDate: 'Radiation is named, but not when.', askMeasure: 'Radiation is named, but not when or how much.', prompts: [prompt('subjective', 'Radiation', '___ Gy to ___, completed ___ (date)')] }),
    ownElement({ title: 'Dryness found or measured', points: 3, required: true }, { id: 'dryness', proofs: { facts: [{ elements: ['dry-mouth', 'saliva-flow'] }], text: [{ all: [['dry-mouth']], accepts: ['present', 'past'] }, { all: [], measure: { kinds: ['saliva-flow'] } }] }, ask: 'What did the saliva show: flow in ml, mirror, thick, none?', prompts: [prompt('objective', 'Flow … ml per minute', 'Unstimulated flow ___ ml per minute')] }),
    ownElement({ title: 'Decay by site', points: 3, required: true, when: { any: [{ code: ['D2140-D2799', 'D7140-D7250'] }, { diagnosis: ['K02'] }] } }, { id: 'decay', proofs: { facts: [{ elements: ['decay', 'radiation-caries'] }], text: [{ all: [['radiation-caries', 'decay']] }] }, ask: 'Which teeth have which decay?', prompts: [prompt('objective', 'Decay', 'Decay at ___')] }),
    fullDiagnosis({ points: 3, required: true }, ['K11.7', 'R68.2', 'M35.0', 'K02', 'Z92.3', 'C', 'M27.2', 'K12.3', 'Z85.81']),
    physicianLink({ points: 3, required: true, when: medicare }),
    dailyFunction({ points: 2, required: false }, ['eating-and-speech-dry']),
  ],
  documents: [{ kinds: ['radiation-summary', 'physician-letter', 'referral', 'letter'], title: 'Radiation summary', required: true, when: irradiated }],
  traps: ['Mouth sores are another diagnosis than cavities.', 'A surgical splint code does not fit a radiation shield.'],
}
