// The 835 has to add up: each line, each claim, and the payment with the provider's own adjustments.

import { Loop } from '../../reading/loop.ts'
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

/** Sum of the amounts of the adjustment segments of a loop; with a group only of that group. */
export function adjusted(loop: Loop, group?: string): number {
  let sum = 0
  for (const segment of loop.children) {
    if (segment instanceof Loop || segment.id !== 'CAS') continue
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
  const difference = centsOrZero(line.element(2)) - adjusted(loop) - centsOrZero(line.element(3))
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
  claimSituation(loop, { claim, lines }, context)
  const all = adjusted(loop) + lines.reduce((sum, line) => sum + adjusted(line), 0)
  const report = (code: 'X12-835-CLAIM-BALANCE' | 'X12-835-LINE-SUM' | 'X12-835-PATIENT-SHARE', element: number, difference: number): void => {
    if (difference !== 0) context.reporter.at(code, claim, { loop: loop.id, element, words: { difference: moneyText(difference) } })
  }
  report('X12-835-CLAIM-BALANCE', 4, centsOrZero(claim.element(3)) - all - paid)
  if (lines.length > 0) report('X12-835-LINE-SUM', 3, centsOrZero(claim.element(3)) - lineCharges(lines))
  const share = adjusted(loop, 'PR') + lines.reduce((sum, line) => sum + adjusted(line, 'PR'), 0)
  if (claim.element(5) !== '' && claim.element(2) !== '22') report('X12-835-PATIENT-SHARE', 5, centsOrZero(claim.element(5)) - share)
}

/** TS3: the number and charges of the claims below it. */
export const summaryRule: LoopRule = (loop, context) => {
  const summary = loop.segment('TS3')
  if (!summary) return
  const counts = context.memory['summary'] as { claims: number; charges: number } | undefined
  const advise = (element: number, what: string): void => context.reporter.at('X12-ADVISED', summary, { loop: loop.id, element, words: { what, why: 'the claims below it say so' } })
  if (counts && Number(summary.element(4)) !== counts.claims) advise(4, `a count of ${counts.claims} claims`)
  if (counts && centsOrZero(summary.element(5)) !== counts.charges) advise(5, 'the sum of the claim charges')
  context.memory['summary'] = undefined
}

/** What a claim payment should say of its dates, and how its parts agree. */
function claimSituation(loop: Loop, { claim, lines }: { claim: Segment; lines: readonly Loop[] }, context: RuleContext): void {
  const counts = (context.memory['summary'] ??= { claims: 0, charges: 0 }) as { claims: number; charges: number }
  counts.claims += 1
  counts.charges += centsOrZero(claim.element(3))
  const advise = (what: string, why: string): void => context.reporter.at('X12-ADVISED', claim, { loop: loop.id, words: { what, why } })
  const unusual = (what: string, why: string): void => context.reporter.at('X12-UNUSUAL', claim, { loop: loop.id, words: { what, why } })
  const dated = loop.segment('DTM', '232') !== undefined
  if (!dated && lines.some((line) => !line.segment('DTM', '472') && !line.segment('DTM', '150'))) advise('a date of service, of the claim (DTM 232) or of each line (DTM 472)', 'an office finds its claim by it')
  if (!dated && lines.length === 0) advise('the first date of the claim (DTM 232)', 'it has no lines')
  if (claim.element(2) === '22' && centsOrZero(claim.element(3)) > 0) unusual('a positive charge', 'the claim is a reversal')
  if (claim.element(2) === '4' && centsOrZero(claim.element(4)) !== 0) unusual('a payment', 'the claim is denied')
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
  if (centsOrZero(payment.element(2)) < 0) context.reporter.at('X12-UNUSUAL', payment, { loop: root.id, element: 2, words: { what: 'a negative payment', why: 'what the payer is owed is carried to a later payment (PLB FB)' } })
  if (payment.element(1) === 'H' && centsOrZero(payment.element(2)) !== 0) context.reporter.at('X12-ELE-FORBIDDEN', payment, { loop: root.id, element: 2, words: { what: 'a payment amount', why: 'BPR01 says that this is a notice only' } })
  const originator = root.segment('TRN')?.element(3) ?? ''
  if (payment.element(10) !== '' && originator !== '' && payment.element(10) !== originator) context.reporter.at('X12-ADVISED', payment, { loop: root.id, element: 10, words: { what: 'the payer identifier of TRN03', why: 'both name who paid' } })
  const method = payment.element(4)
  if (method === 'NON' && centsOrZero(payment.element(2)) !== 0) {
    context.reporter.at('X12-ELE-FORBIDDEN', payment, { loop: root.id, element: 2, words: { what: 'a payment amount', why: 'BPR04 says that no payment is made' } })
  }
  if ((method === 'ACH' || method === 'FWT') && payment.element(12) === '' ) {
    context.reporter.at('X12-ADVISED', payment, { loop: root.id, element: 12, words: { what: 'the bank account of the payee', why: 'the money is sent by transfer' } })
  }
}
