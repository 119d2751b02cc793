// Examples of drugs on claims.
import type { EditExample } from './edit.ts'

const on = { system: 'HCPCS', code: 'J1885', dateOfService: '2026-11-02' } as const

export const drugNumberExamples: readonly EditExample[] = [
  { name: 'a drug code whose line names the package', claim: { payerKind: 'medicaid', lines: [{ ...on, namesDrug: true }] }, expect: [] },
  { name: 'a drug code to the state without the package', claim: { payerKind: 'medicaid', lines: [on] }, expect: ['EDIT-DRUG-NUMBER'], says: /state/ },
  { name: 'a drug code to another payer without the package', claim: { payerKind: 'commercial', lines: [on] }, expect: ['EDIT-DRUG-NUMBER'], says: /Many payers/ },
  { name: 'equipment is no drug', claim: { payerKind: 'medicaid', lines: [{ ...on, code: 'E0486' }] }, expect: [] },
  { name: 'an injection procedure is no drug', claim: { lines: [{ ...on, system: 'CPT', code: '96372' }] }, expect: [] },
]
