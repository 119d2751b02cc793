// Examples of who gives the anesthesia.
import type { EditExample } from './edit.ts'

const on = { system: 'CPT', dateOfService: '2026-11-02' } as const

export const ownAnesthesiaExamples: readonly EditExample[] = [
  { name: 'a second clinician gives it', claim: { lines: [{ ...on, code: '41899', providerId: 'surgeon' }, { ...on, code: '00170', providerId: 'anesthetist' }] }, expect: [] },
  { name: 'the surgeon gives it', claim: { lines: [{ ...on, code: '41899', providerId: 'surgeon' }, { ...on, code: '00170', providerId: 'surgeon' }] }, expect: ['EDIT-OWN-ANESTHESIA'] },
  { name: 'who gave it is not known', claim: { lines: [{ ...on, code: '41899' }, { ...on, code: '00170' }] }, expect: [] },
]
