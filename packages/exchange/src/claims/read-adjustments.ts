// Adjustments (CAS) of claims, other payers, lines and remittances: up to six reasons behind one group.
import type { Adjustment } from '@crossbill/model'
import type { Loop, Segment } from '@crossbill/x12'
import { isAdjustmentGroup } from '../wire/codes.ts'
import { known } from '../wire/known.ts'
import { placeOfSegment, type ReadingNotes } from '../wire/reading-notes.ts'

/** Every adjustment of a loop in file order, cents as stated; an unreadable one is a finding. */
export function readAdjustments(loop: Loop, notes: ReadingNotes): Adjustment[] {
  return loop.all('CAS').flatMap((segment) => readAdjustmentSegment(segment, notes))
}

function readAdjustmentSegment(segment: Segment, notes: ReadingNotes): Adjustment[] {
  const group = segment.element(1)
  if (!isAdjustmentGroup(group)) {
    notes.error('EXC-ADJUSTMENT-GROUP', placeOfSegment(segment, 1), { what: 'The group of this adjustment is not one of CO, PR, OA, PI, CR.', remedy: 'Ask the payer for a corrected file; the adjustment was not taken over.' })
    return []
  }
  const adjustments: Adjustment[] = []
  for (let at = 2; at <= segment.size; at += 3) {
    const reason = segment.element(at).trim()
    if (reason === '' && segment.element(at + 1) === '') continue
    const amount = notes.cents(segment, at + 1)
    if (reason === '' || amount === undefined) {
      notes.error('EXC-ADJUSTMENT', placeOfSegment(segment, at), { what: 'This adjustment lacks a reason or an amount.', remedy: 'Ask the payer for a corrected file; the adjustment was not taken over.' })
      continue
    }
    adjustments.push(known({ group, reason, amount, quantity: notes.quantity(segment, at + 2) }))
  }
  return adjustments
}
