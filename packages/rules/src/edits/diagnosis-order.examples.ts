// Examples of diagnoses on a claim.
import type { EditExample } from './edit.ts'

const on = { system: 'CPT', code: '41899', dateOfService: '2026-11-02' } as const

export const diagnosisOrderExamples: readonly EditExample[] = [
  { name: 'one diagnosis, one line', claim: { lines: [{ ...on, diagnoses: ['K01.1'] }] }, expect: [] },
  { name: 'a medical line that points to nothing', claim: { lines: [on] }, expect: ['EDIT-DIAGNOSIS-NONE'] },
  { name: 'five pointers', claim: { lines: [{ ...on, diagnoses: ['K01.1', 'K05.22', 'K09.0', 'K04.7', 'K12.2'] }] }, expect: ['EDIT-POINTERS-MANY'] },
  { name: 'an injury without the day it happened', claim: { lines: [{ ...on, code: '21453', diagnoses: ['S02.609A'] }] }, expect: ['EDIT-ACCIDENT-DATE'] },
  { name: 'an injury with its day', claim: { lines: [{ ...on, code: '21453', diagnoses: ['S02.609A', 'W19.XXXA'] }], accidentDate: '2026-10-30' }, expect: [] },
  { name: 'the cause before the injury', claim: { lines: [{ ...on, code: '21453', diagnoses: ['W19.XXXA', 'S02.609A'] }], accidentDate: '2026-10-30' }, expect: ['EDIT-CAUSE-FIRST'] },
  { name: 'a dental claim needs no diagnosis here', claim: { lines: [{ system: 'CDT', code: 'D2140', dateOfService: '2026-11-02' }] }, expect: [] },
]
