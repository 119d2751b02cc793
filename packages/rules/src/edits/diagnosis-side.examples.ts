// Examples of sides named, missing and crossed.
import type { EditExample } from './edit.ts'

const line = { system: 'CPT', code: '20605', dateOfService: '2026-11-02' } as const

export const diagnosisSideExamples: readonly EditExample[] = [
  { name: 'a right jaw joint is named', claim: { lines: [{ ...line, modifiers: ['RT'], diagnoses: ['M26.621'] }] }, expect: [] },
  { name: 'an unspecified jaw joint has sided codes beside it', claim: { lines: [{ ...line, diagnoses: ['M26.629'] }] }, expect: ['EDIT-LATERALITY-MISSING'], says: /M26\.621, M26\.622, M26\.623/ },
  { name: 'an injury of unspecified side, with its seventh character', claim: { lines: [{ ...line, code: '21453', diagnoses: ['S02.610A'] }] }, expect: ['EDIT-LATERALITY-MISSING'], says: /S02\.611A, S02\.612A/ },
  { name: 'an impacted tooth has no side to name', claim: { lines: [{ ...line, code: '41899', diagnoses: ['K01.1'] }] }, expect: [] },
  { name: 'an unspecified code without sides is no laterality matter', claim: { lines: [{ ...line, code: '41899', diagnoses: ['K08.409'] }] }, expect: [] },
  { name: 'a left diagnosis on a right line', claim: { lines: [{ ...line, modifiers: ['RT'], diagnoses: ['M26.622'] }] }, expect: ['EDIT-LATERALITY-CLASH'] },
  { name: 'a left diagnosis on a right tooth', claim: { lines: [{ system: 'CDT', code: 'D7610', dateOfService: '2026-11-02', tooth: '3', diagnoses: ['S02.40DA'] }] }, expect: ['EDIT-LATERALITY-CLASH'] },
  { name: 'both sides named and one of them treated', claim: { lines: [{ ...line, modifiers: ['LT'], diagnoses: ['M26.621', 'M26.622'] }] }, expect: [] },
  { name: 'a nerve injury of unspecified side, behind a filled place', claim: { lines: [{ ...line, code: '64716', diagnoses: ['S04.30XA'] }] }, expect: ['EDIT-LATERALITY-MISSING'], says: /S04\.31XA, S04\.32XA/ },
  { name: 'a dislocated jaw of unspecified side', claim: { lines: [{ ...line, code: '21480', diagnoses: ['S03.00XA'] }] }, expect: ['EDIT-LATERALITY-MISSING'], says: /S03\.01XA, S03\.02XA, S03\.03XA/ },
  { name: 'a broken tooth has no side', claim: { lines: [{ ...line, code: '41899', diagnoses: ['S02.5XXA'] }] }, expect: [] },
]
