// Examples of modifiers.
import type { EditExample } from './edit.ts'

const on = { system: 'CPT', dateOfService: '2026-11-02' } as const

export const modifiersExamples: readonly EditExample[] = [
  { name: 'one jaw joint, right', claim: { lines: [{ ...on, code: '20605', modifiers: ['RT'] }] }, expect: [] },
  { name: 'both jaw joints where the code allows it', claim: { lines: [{ ...on, code: '21240', modifiers: ['50'] }] }, expect: [] },
  { name: 'both sides of a code that has no sides', claim: { lines: [{ ...on, code: '41874', modifiers: ['50'] }] }, expect: ['EDIT-MODIFIER-MISPLACED'] },
  { name: 'right and left on one line', claim: { lines: [{ ...on, code: '21240', modifiers: ['RT', 'LT'] }] }, expect: ['EDIT-MODIFIERS-CROSSED'] },
  { name: 'reading and picture of one study', claim: { lines: [{ ...on, code: '70486', modifiers: ['26', 'TC'] }] }, expect: ['EDIT-MODIFIERS-CROSSED'] },
  { name: 'a separate visit modifier on surgery', claim: { lines: [{ ...on, code: '21040', modifiers: ['25'] }] }, expect: ['EDIT-MODIFIER-MISPLACED'] },
  { name: 'a separate visit', claim: { lines: [{ ...on, code: '99213', modifiers: ['25'] }] }, expect: [] },
  { name: '59 beside an X modifier', claim: { lines: [{ ...on, code: '41100', modifiers: ['59', 'XS'] }] }, expect: ['EDIT-MODIFIERS-CROSSED'] },
  { name: 'the surgeon’s own anesthesia on the anesthesia code', claim: { lines: [{ ...on, code: '00170', modifiers: ['47'] }] }, expect: ['EDIT-MODIFIER-MISPLACED'] },
  { name: 'met and excluded at once', claim: { lines: [{ system: 'CDT', code: 'D7140', dateOfService: '2026-11-02', modifiers: ['KX', 'GY'] }] }, expect: ['EDIT-MODIFIERS-CROSSED'] },
]
