// Dental codes whose first or last day of use decides a line (BEN-17). Numbers only; the official texts are licensed.
export interface CodeLife {
  readonly code: string
  readonly from?: string
  readonly to?: string
  readonly remedy: string
}

const newIn2026 = 'Use the code that was in force on that day; many payers load new codes late.'

/** Source: coordination reference BEN-17, read 2026-11-23 (two of the numbers are general knowledge there). */
export const retiredCodes: readonly CodeLife[] = [
  { code: 'D9248', to: '2025-12-31', remedy: 'Choose the code by depth and route of sedation, D9244 to D9247.' },
  { code: 'D9224', from: '2026-01-01', remedy: newIn2026 },
  { code: 'D9225', from: '2026-01-01', remedy: newIn2026 },
  { code: 'D9244', from: '2026-01-01', remedy: newIn2026 },
  { code: 'D9245', from: '2026-01-01', remedy: newIn2026 },
  { code: 'D9246', from: '2026-01-01', remedy: newIn2026 },
  { code: 'D9247', from: '2026-01-01', remedy: newIn2026 },
]
