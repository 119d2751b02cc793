// Examples of codes in and out of force.
import type { EditExample } from './edit.ts'

const line = { system: 'CDT', dateOfService: '2026-11-02' } as const

export const codeInForceExamples: readonly EditExample[] = [
  { name: 'a dental code in force passes', claim: { lines: [{ ...line, code: 'D7240', diagnoses: ['K01.1'] }] }, expect: [] },
  { name: 'the removed sedation code names its four successors', claim: { lines: [{ ...line, code: 'D9248', dateOfService: '2026-01-01' }] }, expect: ['EDIT-CODE-ENDED'], says: /D9244.*D9245.*D9246.*D9247/ },
  { name: 'the removed sedation code is right on its last day', claim: { lines: [{ ...line, code: 'D9248', dateOfService: '2025-12-31' }] }, expect: [] },
  { name: 'a new sedation code cannot be used before its year', claim: { lines: [{ ...line, code: 'D9245', dateOfService: '2025-12-31' }] }, expect: ['EDIT-CODE-NOT-YET'] },
  { name: 'the old jaw splint code points at the dental code', claim: { lines: [{ system: 'HCPCS', code: 'S8262', dateOfService: '2026-11-02' }] }, expect: ['EDIT-CODE-ENDED'], says: /D7880/ },
  { name: 'a tooth sinusitis code of this October cannot stand on a September date', claim: { lines: [{ ...line, system: 'CPT', code: '70486', dateOfService: '2026-09-30', diagnoses: ['J34.830'] }] }, expect: ['EDIT-CODE-NOT-YET'] },
  { name: 'a foreign jaw joint number is not a code here', claim: { lines: [{ ...line, system: 'CPT', code: '20605', diagnoses: ['K07.6'] }] }, expect: ['EDIT-CODE-UNKNOWN'], says: /M26\.6/ },
  { name: 'a diagnosis with an el for a one is caught', claim: { lines: [{ ...line, code: 'D7240', diagnoses: ['K01.L'] }] }, expect: ['EDIT-CODE-UNKNOWN'], says: /K01\.1/ },
  { name: 'a diagnosis in place of a procedure is caught', claim: { lines: [{ ...line, code: 'K01.1' }] }, expect: ['EDIT-CODE-UNKNOWN'], says: /another set: icd10cm/ },
  { name: 'a place of service that does not exist', claim: { lines: [{ ...line, code: 'D7240', placeOfService: '98' }] }, expect: ['EDIT-CODE-UNKNOWN'] },
  { name: 'a real medical code outside the part at hand is not held against the claim', claim: { lines: [{ ...line, system: 'CPT', code: '77777' }] }, expect: [] },
  { name: 'a night guard number that ended in 2018', claim: { lines: [{ system: 'CDT', code: 'D9940', dateOfService: '2026-11-02' }] }, expect: ['EDIT-CODE-ENDED'], says: /D9944.*D9945.*D9946/ },
  { name: 'a sedation number of 2026 in 2025', claim: { lines: [{ system: 'CDT', code: 'D9245', dateOfService: '2025-12-31' }] }, expect: ['EDIT-CODE-NOT-YET'] },
  { name: 'a place that does not exist is not taken for a payment reason', claim: { lines: [{ system: 'CDT', code: 'D7140', dateOfService: '2026-11-02', placeOfService: '98' }] }, expect: ['EDIT-CODE-UNKNOWN'], says: /Did you mean 99/ },
]
