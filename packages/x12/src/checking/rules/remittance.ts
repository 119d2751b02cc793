// The 835 has to add up: each line, each claim, and the payment with the provider's own adjustments.

import type { Loop } from '../../reading/loop.ts'
import type { Segment } from '../../segment.ts'
import { centsOrZero, moneyText } from '../../money.ts'
import type { LoopRule, RuleContext, SegmentRule } from './rule.ts'

interface Sums {
  claims: number
  provider: number
  claimCount: number
}

function sums(context: RuleContext): Sums {
  const known = context.memory['sums'] as Sums | undefined
  if (known) return known
  const fresh = { claims: 0, provider: 0, claimCount: 0 }
  context.memory['sums'] = fresh
  return fresh
}

/** Sum of the amounts of adjustment segments; with a group only of that group. */
export function adjusted(segments: readonly Segment[], group?: string): number {
  let sum = 0
  for (const segment of segments) {
    if (group !== undefined && segment.element(1) !== group) continue
    const last = Math.min(18, segment.size)
    for (let element = 3; element <= last; element += 3) sum += centsOrZero(segment.element(element))
  }
  return sum
}

export const providerAdjustmentRule: SegmentRule = (segment, _loop, context) => {
  if (segment.id !== 'PLB') return
  for (let element = 4; element <= 14; element += 2) sums(context).provider += centsOrZero(segment.element(element))
}

export const remittanceLineRule: LoopRule = (loop, context) => {
  const line = loop.segment('SVC')
  if (!line) return
  const difference = centsOrZero(line.element(2)) - adjusted(loop.all('CAS')) - centsOrZero(line.element(3))
  if (difference !== 0) context.reporter.at('X12-835-LINE-BALANCE', line, { loop: loop.id, element: 3, words: { difference: moneyText(difference) } })
}

export const remittanceClaimRule: LoopRule = (loop, context) => {
  const claim = loop.segment('CLP')
  if (!claim) return
  const total = sums(context)
  const paid = centsOrZero(claim.element(4))
  total.claims += paid
  total.claimCount += 1
  const lines = loop.loops('2110')
  const all = adjusted(loop.all('CAS')) + lines.reduce((sum, line) => sum + adjusted(line.all('CAS')), 0)
  const report = (code: 'X12-835-CLAIM-BALANCE' | 'X12-835-LINE-SUM' | 'X12-835-PATIENT-SHARE', element: number, difference: number): void => {
    if (difference !== 0) context.reporter.at(code, claim, { loop: loop.id, element, words: { difference: moneyText(difference) } })
  }
  report('X12-835-CLAIM-BALANCE', 4, centsOrZero(claim.element(3)) - all - paid)
  if (lines.length > 0) report('X12-835-LINE-SUM', 3, centsOrZero(claim.element(3)) - lineCharges(lines))
  const share = adjusted(loop.all('CAS'), 'PR') + lines.reduce((sum, line) => sum + adjusted(line.all('CAS'), 'PR'), 0)
  if (claim.element(5) !== '' && claim.element(2) !== '22') report('X12-835-PATIENT-SHARE', 5, centsOrZero(claim.element(5)) - share)
}

function lineCharges(lines: readonly Loop[]): number {
  return lines.reduce((sum, line) => sum + centsOrZero(line.segment('SVC')?.element(2) ?? ''), 0)
}

export const paymentRule: LoopRule = (root, context) => {
  const payment = root.segment('BPR')
  if (!payment) return
  const { claims, provider } = sums(context)
  const difference = centsOrZero(payment.element(2)) - (claims - provider)
  if (difference !== 0) context.reporter.at('X12-835-PAYMENT-BALANCE', payment, { loop: root.id, element: 2, words: { difference: moneyText(difference) } })
  const method = payment.element(4)
  if (method === 'NON' && centsOrZero(payment.element(2)) !== 0) {
    context.reporter.at('X12-FORBIDDEN', payment, { loop: root.id, element: 2, words: { what: 'a payment amount', why: 'BPR04 says that no payment is made' } })
  }
  if ((method === 'ACH' || method === 'FWT') && payment.element(12) === '' ) {
    context.reporter.at('X12-ADVISED', payment, { loop: root.id, element: 12, words: { what: 'the bank account of the payee', why: 'the money is sent by transfer' } })
  }
}
