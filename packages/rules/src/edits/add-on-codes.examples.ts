// Examples of added codes.
import type { EditExample } from './edit.ts'

const on = { system: 'CPT', dateOfService: '2026-11-02' } as const

export const addOnCodesExamples: readonly EditExample[] = [
  { name: 'added sedation time with its first block', claim: { lines: [{ ...on, code: '99152' }, { ...on, code: '99153' }] }, expect: [] },
  { name: 'added sedation time alone', claim: { lines: [{ ...on, code: '99153' }] }, expect: ['EDIT-ADD-ON-ALONE'], says: /99151 or 99152/ },
  { name: 'added time of the other clinician beside the surgeon’s first block', claim: { lines: [{ ...on, code: '99152' }, { ...on, code: '99157' }] }, expect: ['EDIT-ADD-ON-ALONE'] },
  { name: 'the base of another day does not count', claim: { lines: [{ ...on, code: '99152', dateOfService: '2026-11-01' }, { ...on, code: '99153' }] }, expect: ['EDIT-ADD-ON-ALONE'] },
  { name: 'an attachment to guide a tooth goes with its uncovering', claim: { lines: [{ system: 'CDT', code: 'D7283', dateOfService: '2026-11-02', tooth: '6' }] }, expect: ['EDIT-ADD-ON-ALONE'], says: /D7280/ },
  { name: 'an added code with modifier 51', claim: { lines: [{ ...on, code: '99152' }, { ...on, code: '99153', modifiers: ['51'] }] }, expect: ['EDIT-ADD-ON-51'] },
]
