// Examples of minutes and blocks.
import type { EditExample } from './edit.ts'

const on = { system: 'CPT', dateOfService: '2026-11-02' } as const
const dental = { system: 'CDT', dateOfService: '2026-11-02' } as const

export const timedServicesExamples: readonly EditExample[] = [
  { name: 'anesthesia with its minutes', claim: { lines: [{ ...on, code: '00170', units: 65, unitKind: 'minutes' }] }, expect: [] },
  { name: 'anesthesia without minutes', claim: { lines: [{ ...on, code: '00170', units: 1 }] }, expect: ['EDIT-MINUTES-MISSING'] },
  { name: 'anesthesia in blocks', claim: { lines: [{ ...on, code: '00170', units: 5, minutes: 65 }] }, expect: ['EDIT-MINUTES-AS-UNITS'], says: /65 minutes/ },
  { name: 'sedation under ten minutes', claim: { lines: [{ ...on, code: '99152', units: 1, minutes: 9 }] }, expect: ['EDIT-SEDATION-SHORT'] },
  { name: 'sedation of twenty-two minutes is the first line only', claim: { lines: [{ ...on, code: '99152', units: 1, minutes: 22 }] }, expect: [] },
  { name: 'an added block at twenty-two minutes', claim: { lines: [{ ...on, code: '99152', minutes: 22 }, { ...on, code: '99153', units: 1, minutes: 22 }] }, expect: ['EDIT-SEDATION-SHORT'] },
  { name: 'an added block at twenty-three minutes', claim: { lines: [{ ...on, code: '99152', minutes: 23 }, { ...on, code: '99153', units: 1, minutes: 23 }] }, expect: [] },
  { name: 'forty minutes are two added blocks', claim: { lines: [{ ...on, code: '99152', minutes: 40 }, { ...on, code: '99153', units: 3, minutes: 40 }] }, expect: ['EDIT-SEDATION-UNITS'], says: /Enter 2/ },
  { name: 'the first dental block stands once', claim: { lines: [{ ...dental, code: 'D9222', units: 4 }] }, expect: ['EDIT-SEDATION-UNITS'], says: /3 of D9223/ },
  { name: 'an added dental block needs the first', claim: { lines: [{ ...dental, code: 'D9243', units: 2 }] }, expect: ['EDIT-SEDATION-NO-FIRST'] },
  { name: 'an hour of deep sedation', claim: { lines: [{ ...dental, code: 'D9222', units: 1 }, { ...dental, code: 'D9223', units: 3, minutes: 60 }] }, expect: [] },
  { name: 'thirty-seven minutes are one added block, thirty-eight are two', claim: { lines: [{ ...on, code: '99152', minutes: 37 }, { ...on, code: '99153', units: 1, minutes: 37 }, { ...on, dateOfService: '2026-11-03', code: '99152', minutes: 38 }, { ...on, dateOfService: '2026-11-03', code: '99153', units: 1, minutes: 38 }] }, expect: ['EDIT-SEDATION-UNITS'], says: /38 minutes are 2 units/ },
  { name: 'a first block of 15 and three added ones of 45 minutes are an hour', claim: { lines: [{ ...dental, code: 'D9239', minutes: 15 }, { ...dental, code: 'D9243', units: 3, minutes: 45 }] }, expect: [] },
  { name: 'two added blocks for an hour told on both lines', claim: { lines: [{ ...dental, code: 'D9222', minutes: 60 }, { ...dental, code: 'D9223', units: 2, minutes: 60 }] }, expect: ['EDIT-SEDATION-UNITS'], says: /3 added ones/ },
]
