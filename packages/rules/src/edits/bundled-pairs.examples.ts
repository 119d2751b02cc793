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
  { name: 'a visit with its own work opens with 25 on the visit', claim: { lines: [{ ...on, code: '20605' }, { ...on, code: '99213', modifiers: ['25'] }] }, expect: ['EDIT-BUNDLED-OPENED'] },
  { name: '25 on the injection instead of the visit opens nothing', claim: { lines: [{ ...on, code: '20605', modifiers: ['25'] }, { ...on, code: '99213' }] }, expect: ['EDIT-BUNDLED'], says: /add 25/ },
  { name: 'a repeat modifier opens nothing', claim: { lines: [{ ...on, code: '20605' }, { ...on, code: '20553', modifiers: ['76'] }] }, expect: ['EDIT-BUNDLED'] },
  { name: 'the right joint and the left muscle are two sites', claim: { lines: [{ ...on, code: '20605', modifiers: ['RT'] }, { ...on, code: '20553', modifiers: ['LT'] }] }, expect: ['EDIT-BUNDLED-OPENED'] },
  { name: 'joint and muscle of one side stay a pair', claim: { lines: [{ ...on, code: '20605', modifiers: ['RT'] }, { ...on, code: '20553', modifiers: ['RT'] }] }, expect: ['EDIT-BUNDLED'] },
  { name: 'sedation codes of another clinician never stand beside the injection, whatever the modifier', claim: { lines: [{ ...on, code: '20605' }, { ...on, code: '99156', modifiers: ['59'] }] }, expect: ['EDIT-BUNDLED'], says: /no modifier opens/ },
  { name: 'a day of 2026 is judged by the quarter at hand, and that is said', claim: { lines: [{ ...on, code: '20605' }, { ...on, code: '20553' }] }, expect: ['EDIT-BUNDLED'], says: /third quarter of 2024/ },
  { name: 'the last day before the list is not judged', claim: { lines: [{ ...on, code: '20605', dateOfService: '2024-06-30' }, { ...on, code: '20553', dateOfService: '2024-06-30' }] }, expect: [] },
]
