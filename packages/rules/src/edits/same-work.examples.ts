// Examples of work named once and twice.
import type { EditExample } from './edit.ts'

const on = { system: 'CPT', dateOfService: '2026-11-02' } as const
const dental = { system: 'CDT', dateOfService: '2026-11-02' } as const

export const sameWorkExamples: readonly EditExample[] = [
  { name: 'a biopsy and the removal of the same lesion', claim: { lines: [{ ...on, code: '40812' }, { ...on, code: '40808' }] }, expect: ['EDIT-PART-OF'] },
  { name: 'a biopsy of another lesion with its modifier', claim: { lines: [{ ...on, code: '40812' }, { ...on, code: '41100', modifiers: ['XS'] }] }, expect: [] },
  { name: 'a graft and its harvest', claim: { lines: [{ ...on, code: '21215' }, { ...on, code: '20902' }] }, expect: ['EDIT-PART-OF'] },
  { name: 'the dental and the medical code for one tooth', claim: { lines: [{ ...dental, code: 'D7240', tooth: '17' }, { ...on, code: '41899', tooth: '17' }] }, expect: ['EDIT-SAME-SERVICE-TWICE'] },
  { name: 'two teeth by two codes', claim: { lines: [{ ...dental, code: 'D7240', tooth: '17' }, { ...on, code: '41899', tooth: '32' }] }, expect: [] },
  { name: 'two impacted teeth, one line each', claim: { lines: [{ ...on, code: '41899', tooth: '17' }, { ...on, code: '41899', tooth: '32' }] }, expect: [] },
  { name: 'numbing beside the operation', claim: { lines: [{ ...on, code: '41899' }, { ...on, code: '64400' }] }, expect: ['EDIT-PART-OF'] },
  { name: 'a cone-beam scan with a panoramic image', claim: { lines: [{ ...dental, code: 'D0367' }, { ...dental, code: 'D0330' }] }, expect: ['EDIT-PART-OF'] },
  { name: 'an extraction with a panoramic image', claim: { lines: [{ ...dental, code: 'D7210', tooth: '3' }, { ...dental, code: 'D0330' }] }, expect: [] },
]
