// Implants and bone grafts: reconstruction after injury, tumour or from birth may be medical; after decay or gum disease it is dental.
import { dailyFunction, fullDiagnosis, imageRead, otherTreatment, ownElement, prompt, riskOfWaiting } from './elements.ts'
import type { Condition, Pathway } from './pathway.ts'

const decayCodes: Condition = { diagnosis: ['K08.42', 'K08.43', 'K08.12', 'K08.13'] }
const injuryCodes: Condition = { diagnosis: ['K08.41', 'K08.11', 'S03.2', 'S02.5', 'S02.4', 'S02.6', 'S02.67'] }
const tumorCodes: Condition = { any: [{ diagnosis: ['Z85.81', 'Z85.83', 'D16.4', 'D16.5', 'C41', 'C03', 'C04', 'C05', 'C06', 'D48.0', 'Z86.03'] }, { chart: ['tumor-history'] }] }
const birthCodes: Condition = { diagnosis: ['Q82.4', 'Q35', 'Q36', 'Q37', 'K00.0', 'Q74.0'] }
const injuryTold: Condition = { any: [{ accident: true }, { chart: ['lost-to-injury'] }, { fact: ['injury'] }] }
const decayTold: Condition = { any: [{ chart: ['lost-to-decay'] }, { fact: ['lost-to-decay', 'decay'] }] }

export const implants: Pathway = {
  id: 'implants-and-grafts',
  title: 'Implant or bone graft for reconstruction',
  sentence: 'An implant or jaw bone graft may be billed to medical when an injury, a tumour or a birth defect took the tooth or bone; after decay or gum disease it is dental.',
  source: {
    kind: 'payer', citation: 'Payer policies on implants and jaw reconstruction, as cited by rows MF-015, MF-050 to MF-053, MF-110 to MF-113',
    address: 'https://www.bcbsnd.com/providers/policies-precertification/medical-policy/osseointegrated-dental-implants', readOn: '2026-11-23',
  },
  rows: ['MF-015', 'MF-032', 'MF-050', 'MF-051', 'MF-052', 'MF-053', 'MF-110', 'MF-111', 'MF-112', 'MF-113', 'MF-114', 'MF-115'],
  about: { code: ['D6010-D6199', 'D7950-D7956', 'D7921', 'D7922', 'D4263', 'D4264', 'D7994', 'D7310-D7350'] },
  decisions: [
    { when: { code: ['D7953', 'D6104', 'D4263', 'D4264'] }, fits: 'does-not-fit', why: 'Bone packed into a socket or around an implant is dental; it is never a jaw reconstruction.' },
    { when: { code: ['D7921', 'D7922'] }, fits: 'does-not-fit', why: 'Platelet concentrates and socket dressings are called investigational or are part of the surgery.' },
    { when: { code: ['D6100-D6103', 'D6105'] }, fits: 'fits-if', why: 'Fits if medical paid for the implant itself; otherwise the care of a failed implant is dental.' },
    { when: { all: [decayCodes, { not: injuryCodes }] }, fits: 'does-not-fit', why: 'The diagnosis says the tooth was lost to decay or gum disease. Medical plans exclude that implant; the dental plan decides.' },
    { when: { all: [decayTold, { not: { any: [tumorCodes, birthCodes] } }, { not: { all: [injuryCodes, injuryTold] } }] }, fits: 'does-not-fit', why: 'The record says the tooth was lost to decay or gum disease. Medical plans exclude that implant; the cause may not be named otherwise.' },
    { when: { all: [decayTold, injuryCodes] }, fits: 'fits-if', why: 'The record names decay or gum disease and an injury. Fits if the dentist states in the note that the injury took the tooth.' },
    { when: { all: [{ diagnosis: ['K00.0'] }, { not: { any: [{ diagnosis: ['Q'] }, { chart: ['syndrome', 'cleft'] }] } }] }, fits: 'fits-if', why: 'Fits if a syndrome or a state law stands behind the missing teeth; a single missing tooth from birth is usually dental.' },
    { when: { all: [injuryCodes, injuryTold] }, fits: 'fits', why: 'The tooth or bone was lost to an injury from outside, and the record says so.' },
    { when: tumorCodes, fits: 'fits', why: 'Bone or teeth were lost to a tumour or its surgery; rebuilding the jaw is covered as reconstruction by many plans.' },
    { when: birthCodes, fits: 'fits', why: 'Teeth or bone are missing from birth with a syndrome or cleft; state law or a congenital benefit may cover it.' },
    { when: injuryTold, fits: 'fits-if', why: 'Fits if the diagnosis also says loss by injury; the record tells of one.' },
    { when: injuryCodes, fits: 'fits-if', why: 'The diagnosis says injury, but the record does not tell of one. Fits if date and cause stand in the note.' },
    { when: { code: ['D7310-D7350', 'D7951', 'D7952'] }, fits: 'fits-if', why: 'Fits if it is part of a covered reconstruction after injury, tumour or birth defect, or prepares the jaw for radiation.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if an injury, a tumour or a birth defect took the tooth. Why is the tooth missing?' },
  ],
  elements: [
    ownElement({ title: 'Cause of the loss, dated', points: 5, required: true }, {
      id: 'cause',
      proofs: {
        facts: [{ elements: ['injury', 'tumor', 'congenital-absence'], date: true }, { elements: ['congenital-absence', 'syndrome'] }],
        accident: ['date', 'cause'],
        text: [{ all: [['lost-to-injury']], accepts: ['present', 'past'], date: true, window: 1, unless: ['biting-injury'] }, { all: [['injury'], ['injury-cause']], accepts: ['present', 'past'], date: true, window: 1, unless: ['biting-injury'] }, { all: [['tumor-history']], accepts: ['present', 'past'], date: true, window: 1 }, { all: [['congenital-absence', 'cleft', 'syndrome']], accepts: ['present', 'past'] }],
      },
      ask: 'What took the tooth or bone, and when: an injury, a tumour, or from birth?',
      askDate: 'The cause is told, but not its day. When was it?',
      prompts: [prompt('subjective', 'Cause and date of the loss', 'Tooth ___ lost on ___ (date) by ___')],
    }),
    fullDiagnosis({ points: 3, required: true }, ['K08.41', 'K08.11', 'S03.2', 'S02.5', 'S02.4', 'S02.6', 'Z85.8', 'D16', 'C41', 'C0', 'Q82.4', 'Q35', 'Q36', 'Q37', 'K00.0', 'K08.2']),
    ownElement({ title: 'Sound natural tooth before', points: 3, required: true, when: { any: [injuryCodes, injuryTold] } }, {
      id: 'sound-tooth',
      proofs: { facts: [{ elements: ['sound-natural-tooth', 'sound-tooth'] }], text: [{ all: [['sound-tooth']], accepts: ['present', 'past', 'absent'] }] },
      ask: 'Was the tooth sound before? Which earlier image or record shows it?',
      prompts: [prompt('objective', 'Tooth before the injury', 'Before the injury, tooth ___: ___ (image of ___)')],
    }),
    imageRead({ points: 3, required: true }),
    ownElement({ title: 'Bone loss, measured', points: 2, required: false }, {
      id: 'bone-loss',
      proofs: { facts: [{ elements: ['bone-loss', 'imaging'], value: true }], text: [{ all: [], measure: { kinds: ['bone-loss'] } }, { all: [['bone-loss']], measure: { kinds: ['size', 'bone-loss'] } }] },
      ask: 'How much bone is lost, in mm?',
      prompts: [prompt('objective', 'Bone loss … mm', 'Bone loss ___ mm at ___')],
    }),
    otherTreatment({ points: 2, required: true }),
    dailyFunction({ points: 3, required: true }),
    riskOfWaiting({ points: 1, required: false }),
  ],
  documents: [
    { kinds: ['emergency-record', 'accident-report', 'police-report', 'dental-record'], title: 'Record of the injury', required: true, when: injuryCodes },
    { kinds: ['physician-letter', 'genetics-letter', 'referral', 'letter', 'team-letter'], title: 'Letter of the physician or team', required: true, when: { any: [birthCodes, tumorCodes] } },
    { kinds: ['image', 'imaging-report'], title: 'Image that shows the bone', required: true },
    { kinds: ['letter', 'letter-of-medical-necessity'], title: 'Letter of medical necessity', required: false },
  ],
  traps: [
    'Changing the cause of a loss from decay to injury is fraud.',
    'The crown on the implant is often excluded even when the fixture is paid.',
    'Harvesting bone is inside the graft code.',
  ],
}
