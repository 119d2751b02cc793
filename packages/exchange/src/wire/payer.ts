// The payer a name segment (NM1) means, as every reader understands it: known by its number; without a name it bears that.
import type { Payer } from '@crossbill/model'
import type { Segment } from '@crossbill/x12'
import { told } from './known.ts'

/** Undefined when there is no segment or no number. */
export function payerOf(segment: Segment | undefined): Payer | undefined {
  const id = told(segment?.element(9))
  return id === undefined ? undefined : { id, name: told(segment?.element(3)) ?? id }
}
