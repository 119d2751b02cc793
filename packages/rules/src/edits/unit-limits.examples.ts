// Examples of quantities.
import type { EditExample } from './edit.ts'

const on = { system: 'CPT', dateOfService: '2026-11-02' } as const

export const unitLimitsExamples: readonly EditExample[] = [
  { name: 'one panoramic image a day', claim: { lines: [{ ...on, code: '70355', units: 1 }] }, expect: [] },
  { name: 'two panoramic images a day', claim: { lines: [{ ...on, code: '70355', units: 2 }] }, expect: ['EDIT-UNITS-OVER'] },
  { name: 'two lines of one code add up', claim: { lines: [{ ...on, code: '70355' }, { ...on, code: '70355' }] }, expect: ['EDIT-UNITS-OVER'] },
  { name: 'five quadrants', claim: { lines: [{ ...on, code: '41874', units: 5 }] }, expect: ['EDIT-UNITS-OVER'] },
  { name: 'more units than named quadrants', claim: { lines: [{ ...on, code: '41874', units: 2, teeth: ['2', '3', '4'] }] }, expect: ['EDIT-UNITS-OVER'] },
  { name: 'implants counted one by one', claim: { lines: [{ ...on, code: '21248', units: 4 }] }, expect: ['EDIT-UNITS-OVER'], says: /by jaw/ },
  { name: 'a sleep appliance has a limit of nought in the practitioner table and is still billable', claim: { lines: [{ system: 'HCPCS', code: 'E0486', dateOfService: '2026-11-02', units: 1 }], payerKind: 'commercial' }, expect: [] },
  { name: 'the same for Medicare is a pointer to the right contractor', claim: { lines: [{ system: 'HCPCS', code: 'E0486', dateOfService: '2026-11-02', units: 1 }], payerKind: 'medicare' }, expect: ['EDIT-UNITS-OTHER-TABLE'] },
  { name: 'unlisted lines are not counted by the table', claim: { lines: [{ ...on, code: '41899', tooth: '1' }, { ...on, code: '41899', tooth: '16' }] }, expect: [] },
  { name: 'anesthesia minutes are not units', claim: { lines: [{ ...on, code: '00170', units: 65, unitKind: 'minutes' }] }, expect: [] },
  { name: 'a line without units', claim: { lines: [{ ...on, code: '70486', units: 0 }] }, expect: ['EDIT-UNITS-NONE'] },
]
