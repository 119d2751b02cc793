// MCD-08: the fixed end of the order. Everything else, then TRICARE or CHAMPVA, then Medicaid and CHIP, then crime-victim funds and Indian Health.
import type { CoverageKind } from '@crossbill/model'
import { assumed } from '../sources.table.ts'

export const fixedTail = {
  id: 'MCD-08',
  sentence: 'Other coverage pays first, then TRICARE or CHAMPVA, then Medicaid and CHIP, then crime-victim funds and the Indian Health Service.',
  source: assumed('Place of CHIP and of the Indian Health Service at the end of the order'),
} as const

/** Places from the end; a kind that is not here has no fixed place. */
const places: Partial<Record<CoverageKind, number>> = { tricare: 1, champva: 2, medicaid: 3, chip: 3, 'crime-victim-fund': 4, 'indian-health-service': 5 }

/** 0 for every coverage without a fixed place at the end. */
export function tailPlace(kind: CoverageKind): number {
  return places[kind] ?? 0
}
