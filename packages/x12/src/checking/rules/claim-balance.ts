// An 837 has to add up: lines to the claim charge, and for each other payer its payment and adjustments to the same charge.

import type { Loop } from '../../reading/loop.ts'
import type { Segment } from '../../segment.ts'
import { centsOrZero, moneyText } from '../../money.ts'
import { adjusted } from './remittance.ts'
import type { LoopRule, RuleContext, SegmentRule } from './rule.ts'

const chargeElement: Readonly<Record<string, number>> = { SV1: 2, SV2: 3, SV3: 2 }
const services = Object.entries(chargeElement)

/** The service segment of a line and its charge. */
export function lineCharge(line: Loop): { segment: Segment; element: number; charge: number } | undefined {
  for (const [id, element] of services) {
    const segment = line.segment(id)
    if (segment) return { segment, element, charge: centsOrZero(segment.element(element)) }
  }
  return undefined
}

export const claimSumRule: LoopRule = (loop, context) => {
  const claim = loop.segment('CLM')
  const lines = loop.loops('2400')
  if (!claim || lines.length === 0) return
  const sum = lines.reduce((total, line) => total + (lineCharge(line)?.charge ?? 0), 0)
  const difference = centsOrZero(claim.element(2)) - sum
  if (difference !== 0) context.reporter.at('X12-837-LINE-SUM', claim, { loop: loop.id, element: 2, words: { difference: moneyText(difference) } })
  for (const other of loop.loops('2320')) otherPayerBalance(loop, other, context)
  for (const line of lines) lineBalance(line, context)
}

/** Charges and units of a claim are not below zero; nothing is (guide notes to CLM02, SV102, SV203 and SV302). */
const notNegative: Readonly<Record<string, readonly number[]>> = { CLM: [2], SV1: [2, 4], SV2: [3, 5], SV3: [2, 6] }

export const claimAmountRule: SegmentRule = (segment, loop, context) => {
  for (const element of notNegative[segment.id] ?? []) {
    if (segment.element(element).startsWith('-')) context.reporter.at('X12-ELE-FORBIDDEN', segment, { loop: loop.id, element, words: { what: 'a number below zero', why: 'a claim charges nothing or more' } })
  }
}

/** Charge = paid by the other payer + its adjustments of the claim + its adjustments of the lines. */
function otherPayerBalance(claim: Loop, other: Loop, context: RuleContext): void {
  const paid = other.segment('AMT', 'D')
  const header = claim.segment('CLM')
  const payer = other.loop('2330B')?.segment('NM1')
  if (!header || !payer) return
  const answers = claim.loops('2400').flatMap((line) => line.loops('2430')).filter((answer) => answer.segment('SVD')?.element(1) === payer.element(9))
  const coverage = other.segment('SBR')
  if (!paid && answers.length > 0 && coverage) context.reporter.at('X12-NEEDED', coverage, { loop: other.id, words: { what: 'what the other payer paid (AMT D)', why: 'lines report its answer' } })
  if (!paid && other.all('CAS').length === 0) return
  const onLines = answers.reduce((sum, answer) => sum + adjusted(answer), 0)
  const difference = centsOrZero(header.element(2)) - centsOrZero(paid?.element(2) ?? '') - adjusted(other) - onLines
  const at = paid ?? other.segment('SBR') ?? header
  if (difference !== 0) context.reporter.at('X12-837-COB-CLAIM', at, { loop: other.id, words: { difference: moneyText(difference) } })
}

/** Line charge = paid by the other payer on this line + its adjustments of the line; several answers of one payer are one. */
function lineBalance(line: Loop, context: RuleContext): void {
  const charge = lineCharge(line)
  if (!charge) return
  const byPayer = new Map<string, { first: Segment; sum: number }>()
  for (const answer of line.loops('2430')) {
    const paid = answer.segment('SVD')
    if (!paid) continue
    const known = byPayer.get(paid.element(1)) ?? { first: paid, sum: 0 }
    known.sum += centsOrZero(paid.element(2)) + adjusted(answer)
    byPayer.set(paid.element(1), known)
  }
  for (const { first, sum } of byPayer.values()) {
    if (charge.charge === sum) continue
    context.reporter.at('X12-837-COB-LINE', first, { loop: '2430', element: 2, words: { difference: moneyText(charge.charge - sum) } })
  }
}
