// Where the edits come from. What was not read in its original is marked assumed and shown so.
import type { Source } from '@crossbill/model'

/** A row of the bundling rules of the data pack whose own source is general knowledge. */
export function bundlingRule(...ids: readonly string[]): Source {
  return { kind: 'assumed', citation: `Bundling rules ${ids.join(', ')} of the data pack (CMS correct coding policy and general knowledge, to verify)` }
}

export const ncciPairs: Source = { kind: 'guidance', citation: 'CMS National Correct Coding Initiative, practitioner pair edits, third quarter 2024 (data pack ncci)', readOn: '2026-11-24' }
export const feeSchedule: Source = { kind: 'guidance', citation: 'CMS physician fee schedule indicators and unit limits, July 2024 (data pack cpt)', readOn: '2026-11-24' }
export const icdList: Source = { kind: 'guidance', citation: 'ICD-10-CM FY2027 code list and Excludes1 notes, CDC/NCHS and CMS (data pack icd10cm-fy2027)', readOn: '2026-11-24' }
export const codeDates: Source = { kind: 'guidance', citation: 'Dates of the code sets in the data packs; EDI-08: codes are valid by date of service', readOn: '2026-11-24' }
export const toothList: Source = { kind: 'definition', citation: 'Universal tooth numbers, surfaces and areas of the mouth (data pack dental-anatomy)' }
export const officePractice: Source = { kind: 'assumed', citation: 'General knowledge of claim editing, to verify' }
