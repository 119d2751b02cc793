// Examples: gum treatment and the body.
import { storyExample } from './example-case.ts'

export const periodontalExamples = [
  storyExample('periodontal-diabetes', 'deep pockets, HbA1c with its day, physician’s letter', { service: { code: 'D4341', area: '10', diagnoses: ['E11.630', 'K05.323'] }, note: { s: 'Type 2 diabetes. Letter of Dr. Imai of 2026-10-01 asks for control of oral infection.', o: '42 sites >= 5 mm, bleeding 61%. HbA1c 9.1% on 2026-02-10.', p: 'Re-evaluation and repeat HbA1c in 3 months.' } }, { fits: 'fits-if', proved: ['probing', 'hba1c', 'diagnosis', 'physician', 're-evaluation'] }),
  storyExample('periodontal-diabetes', 'a value without its day is asked', { service: { code: 'D4341', diagnoses: ['E11.630', 'K05.323'] }, note: { s: 'Diabetic, last A1c 8.4.', o: 'Probing depths 4-7 mm.' } }, { fits: 'fits-if', proved: ['probing'], missing: ['hba1c'] }),
  storyExample('periodontal-diabetes', 'Medicare did not add diabetes', { service: { code: 'D4341', diagnoses: ['E11.630', 'K05.323'] }, coverage: { kind: 'medicare-b' } }, { fits: 'does-not-fit' }),
  storyExample('periodontal-diabetes', 'diabetes only in the family does not concern it', { service: { code: 'D4341', diagnoses: ['K05.323'] }, note: { s: 'Denies diabetes. Mother has diabetes.' } }, { fits: 'not-concerned' }),
  storyExample('periodontal-pregnancy', 'pregnancy stays dental with an employer plan', { service: { code: 'D4346', diagnoses: ['O99.612', 'K05.10'] }, note: { s: 'Pregnant, due 2027-03-14.' } }, { fits: 'does-not-fit', proved: ['due-date'] }),
  storyExample('periodontal-pregnancy', 'Medicaid may have the benefit', { service: { code: 'D4346', diagnoses: ['O99.612'] }, coverage: { kind: 'medicaid' } }, { fits: 'fits-if' }),
  storyExample('gum-overgrowth', 'gum grown under a drug', { service: { code: 'D4210', diagnoses: ['K06.1', 'T46.1X5A'] }, note: { s: 'Takes amlodipine since 2021.', o: 'Gingival overgrowth covers half of the lower front teeth.' } }, { fits: 'fits', proved: ['drug', 'overgrowth', 'diagnosis'] }),
  storyExample('gum-overgrowth', 'reshaping for looks', { service: { code: 'D4211', diagnoses: ['K06.8'] } }, { fits: 'does-not-fit' }),
]
