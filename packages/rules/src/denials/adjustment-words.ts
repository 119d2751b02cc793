// What an adjustment says in words, apart from the verdicts, so that reading a remittance loads the list of reasons only.
import type { Adjustment } from '@crossbill/model'
import { reasonCodes } from './reason-codes.table.ts'

/** An adjustment in words: `contract discount 45`, for a line of an answer. */
export function adjustmentWords(adjustment: Adjustment): string {
  return reasonCodes.get(adjustment.reason)?.words ?? `reason ${adjustment.reason}`
}
