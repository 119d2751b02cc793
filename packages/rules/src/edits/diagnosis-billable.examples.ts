// Examples of headings and whole codes.
import type { EditExample } from './edit.ts'

const line = { system: 'CPT', code: '41899', dateOfService: '2026-11-02' } as const

export const diagnosisBillableExamples: readonly EditExample[] = [
  { name: 'a whole code passes', claim: { lines: [{ ...line, diagnoses: ['K01.1'] }] }, expect: [] },
  { name: 'a category is a heading', claim: { lines: [{ ...line, diagnoses: ['K01'] }] }, expect: ['EDIT-DIAGNOSIS-UNBILLABLE'], says: /K01\.0, K01\.1/ },
  { name: 'a broken tooth needs its seventh character', claim: { lines: [{ ...line, diagnoses: ['S02.5'] }] }, expect: ['EDIT-DIAGNOSIS-UNBILLABLE'], says: /seventh character/ },
  { name: 'a code that became a heading this October', claim: { lines: [{ ...line, diagnoses: ['D69.1'] }] }, expect: ['EDIT-DIAGNOSIS-UNBILLABLE'], says: /D69\.11/ },
  { name: 'the same code the day before', claim: { lines: [{ ...line, dateOfService: '2026-09-30', diagnoses: ['D69.1'] }] }, expect: [] },
]
