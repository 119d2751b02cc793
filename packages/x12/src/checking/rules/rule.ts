// What a rule of levels 3 to 5 gets to see: a segment as it is placed, a loop as it closes, and a memory per transaction.

import type { Transaction } from '../../reading/file.ts'
import type { Loop } from '../../reading/loop.ts'
import type { Segment } from '../../segment.ts'
import type { Reporter } from '../report.ts'

/** External code sets: `undefined` when the set is not at hand, so that nothing is said. Dates are YYYY-MM-DD. */
export interface CodeSets {
  has(set: CodeSetName, code: string, dateOfService?: string): boolean | undefined
}

export type CodeSetName =
  | 'icd10cm' | 'icd10pcs' | 'icd9cm' | 'hcpcs' | 'cpt' | 'cdt' | 'placeOfService' | 'carc' | 'rarc' | 'taxonomy' | 'claimStatus' | 'claimStatusCategory'
  | 'modifier' | 'revenue' | 'ndc'

export interface RuleContext {
  readonly transaction: Transaction
  readonly reporter: Reporter
  readonly codeSets: CodeSets | undefined
  readonly rules: RuleSet
  /** Sums and counts of the rules themselves, for this transaction. */
  readonly memory: Record<string, unknown>
  /** Date of the interchange, YYMMDD. */
  readonly made: string
}

export interface RuleSet {
  segment(segment: Segment, loop: Loop, context: RuleContext): void
  closed(loop: Loop, context: RuleContext): void
}

export type SegmentRule = (segment: Segment, loop: Loop, context: RuleContext) => void
export type LoopRule = (loop: Loop, context: RuleContext) => void
