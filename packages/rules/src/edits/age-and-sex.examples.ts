// Examples of age and sex.
import type { EditExample } from './edit.ts'

const on = { system: 'CPT', dateOfService: '2026-11-02' } as const
const dental = { system: 'CDT', dateOfService: '2026-11-02' } as const

export const ageAndSexExamples: readonly EditExample[] = [
  { name: 'sedation of a child on the day before the fifth birthday', claim: { lines: [{ ...on, code: '99152' }], patient: { birthDate: '2021-11-03' } }, expect: ['EDIT-AGE-CONFLICT'], says: /99151/ },
  { name: 'sedation on the fifth birthday', claim: { lines: [{ ...on, code: '99152' }], patient: { birthDate: '2021-11-02' } }, expect: [] },
  { name: 'an infant exam at three', claim: { lines: [{ ...dental, code: 'D0145' }], patient: { birthDate: '2023-11-02' } }, expect: ['EDIT-AGE-CONFLICT'] },
  { name: 'a pregnancy code for a man', claim: { lines: [{ ...on, code: '99213', diagnoses: ['O99.611'] }], patient: { birthDate: '1990-05-05', sex: 'male' } }, expect: ['EDIT-SEX-CONFLICT'] },
  { name: 'a pregnancy code for a woman', claim: { lines: [{ ...on, code: '99213', diagnoses: ['O99.611'] }], patient: { birthDate: '1990-05-05', sex: 'female' } }, expect: [] },
  { name: 'a pregnancy code at seventy', claim: { lines: [{ ...on, code: '99213', diagnoses: ['O99.611'] }], patient: { birthDate: '1955-05-05', sex: 'female' } }, expect: ['EDIT-AGE-CONFLICT'] },
  { name: 'a newborn feeding problem at thirty', claim: { lines: [{ ...on, code: '41010', diagnoses: ['P92.5'] }], patient: { birthDate: '1996-01-01' } }, expect: ['EDIT-AGE-CONFLICT'] },
  { name: 'nothing is known of the patient', claim: { lines: [{ ...on, code: '99152', diagnoses: ['O99.611'] }] }, expect: [] },
]
