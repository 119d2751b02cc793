// Cysts, tumours, biopsy and pathology, bony outgrowths, salivary glands.
import { dailyFunction, fullDiagnosis, imageRead, measuredFinding, ownElement, prompt, riskOfWaiting } from './elements.ts'
import type { Condition, Pathway } from './pathway.ts'

const biopsy: Condition = { code: ['D7284-D7288'] }
const inBone: Condition = { any: [{ code: ['D7285', 'D7440-D7465', 'D7509', 'D7490'] }, { diagnosis: ['K09', 'D16', 'M27', 'C41', 'K04.8'] }] }
const outgrowth: Condition = { code: ['D7471-D7473', 'D7485'] }
const laboratory: Condition = { code: ['D0472-D0486', 'D0502'] }

export const lesions: Pathway = {
  id: 'lesions',
  title: 'Cyst, tumour, biopsy',
  sentence: 'Sampling or removing a lesion of mouth or jaw may be billed to medical when it is described and examined.',
  source: { kind: 'payer', citation: 'Payer policies on oral surgery under medical plans and oral surgeons’ coding notes, as cited by rows MF-018 to MF-031 and MF-090 to MF-096', address: 'http://es.aetna.com/cpb/medical/data/1_99/0082.html', readOn: '2026-11-23' },
  rows: ['MF-018', 'MF-019', 'MF-020', 'MF-021', 'MF-022', 'MF-023', 'MF-024', 'MF-025', 'MF-026', 'MF-027', 'MF-028', 'MF-029', 'MF-030', 'MF-031', 'MF-032', 'MF-078', 'MF-090', 'MF-091', 'MF-092', 'MF-093', 'MF-094', 'MF-095', 'MF-096', 'MF-116'],
  about: { any: [biopsy, outgrowth, laboratory, { code: ['D7410-D7415', 'D7440-D7465', 'D7490', 'D7509', 'D7979-D7983', 'D3410-D3426'] }] },
  decisions: [
    { when: { code: ['D3410-D3426'] }, fits: 'does-not-fit', why: 'Surgery of a root end is dental, also where a cyst hangs on it.' },
    { when: laboratory, fits: 'does-not-fit', why: 'The laboratory bills the reading of the tissue; the dentist does not.' },
    { when: { all: [{ code: ['D7288'] }, { not: { chart: ['lesion'] } }] }, fits: 'does-not-fit', why: 'Brushing healthy lining as a screening is not covered.' },
    { when: { all: [outgrowth, { not: { chart: ['daily-function', 'ulcer', 'numbness'] } }, { not: { fact: ['daily-function', 'ulcer'] } }] }, fits: 'fits-if', why: 'Fits if the outgrowth ulcerates or disturbs eating or speech; for a denture it is dental.' },
    { when: { all: [{ diagnosis: ['K04.8'] }, { not: { diagnosis: ['K09', 'D16', 'C'] } }] }, fits: 'fits-if', why: 'A cyst at a dead root counts as dental with most plans. Fits if pathology names a cyst and no root surgery is billed for the same work.' },
    { when: { all: [{ code: ['D7410-D7415'] }, { diagnosis: ['K06.1', 'K06.8'] }, { not: { chart: ['lesion'] } }] }, fits: 'fits-if', why: 'Fits if a lesion is described; reshaping of gum is dental.' },
    { when: { any: [{ chart: ['lesion'], meant: ['present', 'past', 'hypothetical'] }, { fact: ['lesion', 'lesion-size'] }, { diagnosis: ['K09', 'D', 'C', 'K13', 'K14', 'M27', 'K11', 'L4', 'L1', 'K12'] }] }, fits: 'fits', why: 'A lesion of mouth or jaw is described; medical plans cover its sampling or removal.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if the record describes a lesion: site, size, colour, duration.' },
  ],
  elements: [
    ownElement({ title: 'Lesion described: site', points: 3, required: true }, {
      id: 'lesion-site',
      proofs: { facts: [{ elements: ['lesion', 'lesion-site'], text: true }], text: [{ all: [['lesion'], ['lesion-site']], accepts: ['present', 'past', 'hypothetical'], window: 1 }] },
      ask: 'Where is the lesion, and how does it look?',
      prompts: [prompt('objective', 'Site, look', 'Lesion of the ___: ___ (colour, surface)')],
    }),
    measuredFinding({ points: 3, required: true, title: 'Size of the lesion' }, { all: [], measure: { kinds: ['size'] } }, ['lesion-size', 'size']),
    fullDiagnosis({ points: 3, required: true }, ['K09', 'D10', 'D16', 'D37', 'D48', 'C', 'K13', 'K14', 'K06', 'M27', 'M26.7', 'K11', 'K12', 'L43', 'L10', 'L12', 'K04.8', 'M35.0', 'R68.2', 'J32']),
    ownElement({ title: 'How long, how it changed', points: 2, required: false }, {
      id: 'course',
      proofs: { facts: [{ elements: ['lesion-course', 'onset'] }], text: [{ all: [['lesion'], ['lesion-course']], accepts: ['present', 'past', 'absent', 'hypothetical'], window: 1 }, { all: [['lesion']], measure: { kinds: ['duration'] }, window: 1 }] },
      ask: 'Since when is it there, and did it change?',
      prompts: [prompt('subjective', 'Since when, change', 'Noticed ___; since then ___')],
    }),
    ownElement({ title: 'Tissue sent, or report on file', points: 4, required: true, when: { not: { code: ['D7471-D7473', 'D7485', 'D7979-D7983'] } } }, {
      id: 'pathology',
      proofs: { documents: [{ kinds: ['pathology-report'] }], facts: [{ elements: ['pathology', 'specimen'] }], text: [{ all: [['pathology-result']], accepts: ['present', 'past'] }, { all: [['specimen-plan']], accepts: ['present', 'past', 'hypothetical'] }] },
      ask: 'Was tissue sent to pathology? Put the report on file when it comes.',
      prompts: [prompt('plan', 'Specimen', 'Specimen ___ mm sent to ___')],
    }),
    imageRead({ points: 3, required: true, when: inBone }),
    dailyFunction({ points: 2, required: true, when: outgrowth }, ['ulcer']),
    riskOfWaiting({ points: 1, required: false }),
  ],
  documents: [
    { kinds: ['pathology-report'], title: 'Pathology report', required: true, when: { any: [{ diagnosis: ['C', 'D37', 'D48'] }, { code: ['D7413', 'D7414', 'D7415', 'D7440', 'D7441'] }] } },
    { kinds: ['pathology-report'], title: 'Pathology report', required: false },
    { kinds: ['image', 'imaging-report'], title: 'Image of the lesion in bone', required: true, when: inBone },
    { kinds: ['photo', 'image'], title: 'Photo', required: false },
  ],
  traps: [
    'A sample is a biopsy, the whole lesion is a removal; never both for one lesion.',
    'Malignant and uncertain diagnoses only after the pathology report.',
    'A follicle or granuloma taken out with a tooth is part of the extraction.',
  ],
}
