// Runs the examples of a deviation; only a row whose examples all agree may take effect.
import { decideOrders } from '../order/decide-orders.ts'
import type { Deviation } from './deviation.ts'

export interface DeviationTest {
  readonly mayTakeEffect: boolean
  readonly results: readonly { readonly name: string; readonly agrees: boolean; readonly detail: string }[]
}

/** Tries a row on its own examples. At least one example must come out otherwise without the row, or the row does nothing. */
export function testDeviation(row: Deviation): DeviationTest {
  const results = row.examples.map((example) => {
    const decideWith = (deviations: readonly Deviation[]) => {
      const orders = decideOrders(example.case, { deviations, flips: false })
      return orders.find((each) => each.serviceId === example.serviceId) ?? orders[0]
    }
    const [withIt, without] = [decideWith([row]), decideWith([])]
    const rules = withIt?.reasons.flatMap((each) => [each.reason.rule, ...(each.reason.with ?? [])]) ?? []
    const sameOrder = withIt?.decided === true && withIt.order.join(' ') === example.expect.order.join(' ')
    const sameRule = example.expect.rule === undefined || rules.includes(example.expect.rule)
    const detail = sameOrder && sameRule ? 'agrees' : `expected ${example.expect.order.join(', ')}${example.expect.rule === undefined ? '' : ` by ${example.expect.rule}`}; the rules say ${withIt?.decided === true ? withIt.order.join(', ') : 'nothing yet'} by ${rules.join(', ')}`
    return { name: example.name, agrees: sameOrder && sameRule, detail, changes: JSON.stringify([withIt?.order, withIt?.reasons, withIt?.warnings]) !== JSON.stringify([without?.order, without?.reasons, without?.warnings]) }
  })
  const changesSomething = results.some((each) => each.changes)
  return {
    mayTakeEffect: changesSomething && results.every((each) => each.agrees),
    results: [
      ...results.map(({ name, agrees, detail }) => ({ name, agrees, detail })),
      ...(changesSomething ? [] : [{ name: 'the row changes something', agrees: false, detail: 'Every example comes out the same without the row; add one that shows what it changes.' }]),
    ],
  }
}
