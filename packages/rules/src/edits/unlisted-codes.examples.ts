// Examples of unlisted codes.
import type { EditExample } from './edit.ts'

const on = { system: 'CPT', code: '41899', dateOfService: '2026-11-02', comparableCode: '21031' } as const

export const unlistedCodesExamples: readonly EditExample[] = [
  { name: 'an unlisted line with its description', claim: { lines: [{ ...on, description: 'Removal of impacted tooth fully in bone, tooth 17' }] }, expect: [] },
  { name: 'an unlisted line without a description', claim: { lines: [on] }, expect: ['EDIT-UNLISTED-NO-DESCRIPTION'] },
  { name: 'blanks are no description', claim: { lines: [{ ...on, description: '          ' }] }, expect: ['EDIT-UNLISTED-NO-DESCRIPTION'] },
  { name: 'extra work on an unlisted code stands in the report, not in a modifier', claim: { lines: [{ ...on, description: 'Removal of impacted tooth fully in bone, tooth 17', modifiers: ['22'] }] }, expect: ['EDIT-UNLISTED-MODIFIER'] },
  { name: 'a dental by-report code', claim: { lines: [{ system: 'CDT', code: 'D7999', dateOfService: '2026-11-02' }] }, expect: ['EDIT-UNLISTED-NO-DESCRIPTION'] },
  { name: 'an unlisted line without a code of like work', claim: { lines: [{ ...on, comparableCode: undefined, description: 'Removal of impacted tooth fully in bone, tooth 17' }] }, expect: ['EDIT-UNLISTED-NO-COMPARISON'] },
  { name: 'a listed code needs no description', claim: { lines: [{ ...on, code: '21040' }] }, expect: [] },
]
