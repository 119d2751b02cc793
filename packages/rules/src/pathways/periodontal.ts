// Gum treatment with diabetes, with pregnancy, with drug-caused overgrowth: an honest story; few medical contracts have the benefit.
import { fullDiagnosis, ownElement, physicianLink, prompt, riskOfWaiting } from './elements.ts'
import type { Condition, Pathway, StoryElement } from './pathway.ts'

const gumCare: Condition = { code: ['D4341', 'D4342', 'D4346', 'D4355', 'D4910', 'D4240', 'D4241', 'D4260', 'D4261', 'D4381', 'D1110'] }

function probing(points: number): StoryElement {
  return ownElement({ title: 'Probing record with depths', points, required: true }, {
    id: 'probing',
    proofs: { facts: [{ elements: ['pocket-depth', 'probing', 'deep-sites'], value: true }], text: [{ all: [], measure: { kinds: ['deep-sites', 'attachment-loss'] } }, { all: [], measure: { kinds: ['pocket-depth'], above: 3.9 } }], documents: [{ kinds: ['periodontal-chart'] }] },
    ask: 'How many sites are how deep, with how much bleeding?',
    prompts: [prompt('objective', 'Sites … mm, bleeding … %', '___ sites of ___ mm or more, bleeding ___ %')],
  })
}

const reevaluation: StoryElement = ownElement({ title: 'Re-evaluation planned', points: 2, required: false }, {
  id: 're-evaluation',
  proofs: { facts: [{ elements: ['re-evaluation'] }], text: [{ all: [['reevaluation-plan']], accepts: ['present', 'past', 'hypothetical'] }] },
  ask: 'When is it looked at again, and which value is repeated?',
  prompts: [prompt('plan', 'Re-evaluation', 'Re-evaluation on ___; ___ repeated')],
})

export const periodontalDiabetes: Pathway = {
  id: 'periodontal-diabetes',
  title: 'Gum treatment with diabetes',
  sentence: 'Gum treatment with diabetes goes to medical only where the contract has that benefit; many dental plans add care for it.',
  source: { kind: 'guidance', citation: 'Cochrane review 2022 on periodontal treatment and glycemic control; Medicare did not add diabetes for 2026; rows MF-060 and 12.4 of the reference', address: 'https://medicareadvocacy.org/medicare-will-not-expand-on-dental-payment-examples-in-2026/', readOn: '2026-11-23' },
  rows: ['MF-060', 'MF-077'],
  about: { all: [gumCare, { any: [{ diagnosis: ['E08', 'E09', 'E10', 'E11', 'E13'] }, { chart: ['diabetes'] }, { fact: ['hba1c', 'diabetes'] }] }] },
  decisions: [
    { when: { coverage: ['medicare-b', 'medicare-advantage'] }, fits: 'does-not-fit', why: 'Medicare considered diabetes and did not add it to the linked services; no KX for diabetes alone.' },
    { when: { not: { diagnosis: ['K05'] } }, fits: 'fits-if', why: 'Fits if the record carries periodontitis as diagnosis beside the diabetes, and the contract has the benefit.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if the medical contract has a benefit for gum treatment with diabetes. Ask the dental plan for its extra visits too.' },
  ],
  elements: [
    probing(4),
    ownElement({ title: 'HbA1c with date', points: 4, required: true }, {
      id: 'hba1c',
      proofs: { facts: [{ elements: ['hba1c'], date: true, value: true }], text: [{ all: [['hba1c']], date: true, measure: { kinds: ['hba1c'] }, window: 1, accepts: ['present', 'past'] }] },
      ask: 'What was the last HbA1c, and on which day?',
      askDate: 'The HbA1c is there, but not its day. When was it taken?',
      askMeasure: 'HbA1c is named, but not its value.',
      prompts: [prompt('objective', 'HbA1c … % on …', 'HbA1c ___ % on ___ (date)')],
    }),
    fullDiagnosis({ points: 3, required: true }, ['E11.630', 'E10.630', 'E13.630', 'E08.630', 'E09.630', 'K05.3', 'K05.1', 'K05.2']),
    physicianLink({ points: 3, required: true }),
    reevaluation,
    riskOfWaiting({ points: 2, required: false }),
  ],
  documents: [
    { kinds: ['periodontal-chart', 'image', 'imaging-report'], title: 'Probing chart and images', required: true },
    { kinds: ['laboratory', 'lab-report'], title: 'Laboratory report of the HbA1c', required: false },
    { kinds: ['physician-letter', 'referral', 'letter'], title: 'Letter of the physician', required: true },
  ],
  traps: ['Treatment lowers HbA1c by about half a point; promise no payment for it.', 'A visit code or an unlisted surgery code for deep scaling is miscoding.'],
}

export const periodontalPregnancy: Pathway = {
  id: 'periodontal-pregnancy',
  title: 'Gum treatment in pregnancy',
  sentence: 'Gum treatment in pregnancy stays dental; some dental plans add visits, and Medicaid differs by state.',
  source: { kind: 'assumed', citation: 'Row MF-117 of the medical-first table (general knowledge, to verify)', readOn: '2026-11-23' },
  rows: ['MF-117'],
  about: { all: [gumCare, { any: [{ diagnosis: ['O', 'Z33', 'Z34', 'Z3A'] }, { chart: ['pregnancy'] }, { fact: ['pregnancy'] }] }] },
  decisions: [
    { when: { coverage: ['medicaid', 'chip'] }, fits: 'fits-if', why: 'Fits if the state’s Medicaid gives pregnant patients a dental benefit; its manual decides.' },
    { when: 'otherwise', fits: 'does-not-fit', why: 'Medical plans do not cover gum care in pregnancy. Ask the dental plan for its maternity extra.' },
  ],
  elements: [
    ownElement({ title: 'Pregnancy with due date', points: 3, required: true }, {
      id: 'due-date',
      proofs: { facts: [{ elements: ['pregnancy', 'due-date'], date: true }], text: [{ all: [['pregnancy']], date: true, window: 1 }, { all: [['pregnancy']], measure: { kinds: ['duration'] } }] },
      ask: 'What is the due date?', askDate: 'The pregnancy is named, but not the due date.',
      prompts: [prompt('subjective', 'Due date', 'Pregnant, due ___ (date)')],
    }),
    probing(3),
    fullDiagnosis({ points: 3, required: true }, ['O99.61', 'K05', 'Z33', 'Z34']),
    physicianLink({ points: 2, required: false }),
  ],
  documents: [{ kinds: ['periodontal-chart', 'image'], title: 'Probing chart', required: false }],
  traps: ['No visit code for a cleaning.'],
}

export const gumOvergrowth: Pathway = {
  id: 'gum-overgrowth',
  title: 'Overgrown gum from a drug',
  sentence: 'Gum surgery for overgrowth that a drug caused may be billed to medical where the contract covers a medical cause.',
  source: { kind: 'payer', citation: 'Payer page on gum surgery for medical cause, as cited by row MF-065', address: 'https://stagebenefits.bluecrossma.com/search?page=41', readOn: '2026-11-23' },
  rows: ['MF-065'],
  about: { code: ['D4210', 'D4211', 'D4212'] },
  decisions: [
    { when: { all: [{ chart: ['overgrowth-drug'] }, { any: [{ chart: ['overgrowth'] }, { diagnosis: ['K06.1'] }] }] }, fits: 'fits', why: 'A drug known to make gum grow, and overgrowth in the record.' },
    { when: { diagnosis: ['K06.1'] }, fits: 'fits-if', why: 'Fits if a drug or a disease causes the overgrowth; plaque alone is dental.' },
    { when: 'otherwise', fits: 'does-not-fit', why: 'Reshaping of gum without a medical cause is dental.' },
  ],
  elements: [
    ownElement({ title: 'Drug and since when', points: 4, required: true }, {
      id: 'drug',
      proofs: { facts: [{ elements: ['drug', 'drug-history'], text: true }], text: [{ all: [['overgrowth-drug']], accepts: ['present', 'past'] }] },
      ask: 'Which drug, since when?', prompts: [prompt('subjective', 'Drug, since', '___ since ___ (date)')],
    }),
    ownElement({ title: 'Overgrowth described', points: 3, required: true }, {
      id: 'overgrowth',
      proofs: { facts: [{ elements: ['overgrowth'] }], text: [{ all: [['overgrowth']] }] },
      ask: 'Where and how far does the gum cover the teeth?', prompts: [prompt('objective', 'Overgrowth', 'Gum covers ___ of teeth ___')],
    }),
    fullDiagnosis({ points: 3, required: true }, ['K06.1', 'T42', 'T46', 'T45']),
    physicianLink({ points: 2, required: false }),
  ],
  documents: [{ kinds: ['photo', 'image'], title: 'Photos', required: true }],
  traps: ['Overgrowth from plaque is dental.'],
}
