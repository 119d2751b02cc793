// Examples of diagnoses that exclude each other.
import type { EditExample } from './edit.ts'

const line = { system: 'CPT', code: '41899', dateOfService: '2026-11-02' } as const

export const diagnosisPairsExamples: readonly EditExample[] = [
  { name: 'a broken tooth by injury and a crack without injury exclude each other', claim: { lines: [{ ...line, diagnoses: ['S02.5XXA', 'K03.81'] }] }, expect: ['EDIT-EXCLUDES1'] },
  { name: 'the order does not matter', claim: { lines: [{ ...line, diagnoses: ['K03.81', 'S02.5XXA'] }] }, expect: ['EDIT-EXCLUDES1'] },
  { name: 'dry mouth and Sjogren disease', claim: { lines: [{ ...line, diagnoses: ['R68.2', 'M35.00'] }] }, expect: ['EDIT-EXCLUDES1'] },
  { name: 'jaw pain and joint pain of the jaw', claim: { lines: [{ ...line, diagnoses: ['R68.84', 'M26.621'] }] }, expect: ['EDIT-EXCLUDES1'] },
  { name: 'an impacted tooth with an infection around it', claim: { lines: [{ ...line, diagnoses: ['K01.1', 'K05.221'] }] }, expect: [] },
  { name: 'missing from birth and lost by injury exclude each other', claim: { lines: [{ ...line, diagnoses: ['K00.0', 'K08.411'] }] }, expect: ['EDIT-EXCLUDES1'] },
  { name: 'partial and complete loss exclude each other', claim: { lines: [{ ...line, diagnoses: ['K08.111', 'K08.411'] }] }, expect: ['EDIT-EXCLUDES1'] },
]
