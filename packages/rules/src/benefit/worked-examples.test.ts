// Our own worked examples: every named value to the cent, and every line comes to its fee.
import { sumOf } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { estimateRoute } from './estimate-route.ts'
import { furtherExamples } from './further-examples.table.ts'
import { mixedExamples } from './mixed-examples.table.ts'
import { inventedCase, ordersFor } from './invented-case.ts'
import { type WorkedExample, workedExamples } from './worked-examples.table.ts'

function run(example: WorkedExample, plans = example.plans) {
  const document = inventedCase([...plans], [...example.services], example.more)
  const reason = { rule: 'OOB-26', text: '', source: { kind: 'definition' as const, citation: '' } }
  const serviceOrders = ordersFor(document, example.plans.map((each) => each.id)).map((order) => ({
    ...order,
    ...(example.apart === undefined ? {} : { notCoordinating: example.apart.map(([a, b]) => ({ a, b, reason })) }),
    ...(example.equal === undefined ? {} : { equalShares: [[...example.equal]] }),
  }))
  return estimateRoute(document, { serviceOrders, crossings: [], route: 'as-ordered' })
}

describe.each([...workedExamples, ...furtherExamples, ...mixedExamples].map((each) => [each.rules.join(', '), each.name, each] as const))('%s: %s', (_rules, _name, example) => {
  const { expect: wanted } = example
  const route = run(example)

  it('comes to the cents computed by hand', () => {
    const found: Record<string, unknown> = {}
    if (wanted.paid !== undefined) found['paid'] = Object.fromEntries(Object.keys(wanted.paid).map((id) => [id, route.totals.paid[id]]))
    if (wanted.patient !== undefined) found['patient'] = route.totals.patient
    if (wanted.writeOff !== undefined) found['writeOff'] = route.totals.writeOff
    if (wanted.over !== undefined) found['over'] = sumOf(route.lines.map((each) => each.overCeiling ?? 0))
    if (wanted.range !== undefined) found['range'] = [route.range.best, route.range.worst]
    if (wanted.left !== undefined) found['left'] = Object.fromEntries(Object.keys(wanted.left).map((key) => [key, route.left.find((each) => `${each.coverageId} ${each.what}` === key)?.amount]))
    if (wanted.failed !== undefined) found['failed'] = route.lines[0]?.payments[0]?.failedChecks?.map((each) => each.rule) ?? []
    expect(found).toEqual(wanted)
  })

  it('comes to the same whichever plan is listed first', () => {
    const swapped = run(example, [...example.plans].reverse())
    const paidBy = (of: typeof route) => of.lines.map((each) => [each.patient, each.payments.map((payment) => [payment.coverageId, payment.paid])])
    expect([paidBy(swapped), swapped.range]).toEqual([paidBy(route), route.range])
  })

  it('comes to the fee on every line, and no plan pays more than it would alone', () => {
    for (const each of route.lines) {
      expect(sumOf(each.payments.map((payment) => payment.paid)) + sumOf(each.writeOffs.map((off) => off.amount)) + each.patient - (each.credit ?? 0)).toBe(each.fee)
    }
  })
})
