// Examples of pairs of the correct coding list.
import type { EditExample } from './edit.ts'

const on = { system: 'CPT', dateOfService: '2026-11-02' } as const

export const bundledPairsExamples: readonly EditExample[] = [
  { name: 'a panoramic image and a full-mouth series never stand together', claim: { lines: [{ ...on, code: '70355' }, { ...on, code: '70320' }] }, expect: ['EDIT-BUNDLED'], says: /no modifier/ },
  { name: 'a look by scope is part of surgery by scope', claim: { lines: [{ ...on, code: '29804' }, { ...on, code: '29800' }] }, expect: ['EDIT-BUNDLED'] },
  { name: 'the order of the lines does not matter', claim: { lines: [{ ...on, code: '29800' }, { ...on, code: '29804' }] }, expect: ['EDIT-BUNDLED'] },
  { name: 'another site with its modifier opens the pair, and the note must say so', claim: { lines: [{ ...on, code: '40812' }, { ...on, code: '40808', modifiers: ['XS'] }] }, expect: ['EDIT-BUNDLED-OPENED'] },
  { name: 'two days are not a pair', claim: { lines: [{ ...on, code: '29804' }, { ...on, code: '29800', dateOfService: '2026-11-03' }] }, expect: [] },
  { name: 'two providers are not a pair', claim: { lines: [{ ...on, code: '29804', providerId: 'a' }, { ...on, code: '29800', providerId: 'b' }] }, expect: [] },
  { name: 'a date before the list cannot be judged', claim: { lines: [{ ...on, code: '29804', dateOfService: '2023-05-01' }, { ...on, code: '29800', dateOfService: '2023-05-01' }] }, expect: [] },
]
