// Order cases of our own, decided by hand from the reference: each file a case document with what must come out, in whatever sequence its coverages stand.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decideOrders, orderRules } from '@crossbill/rules'
import { expect, it } from 'vitest'
import { differencesOf, readOrderExamples } from '../reference/run-order.ts'

const examples = readOrderExamples(join(dirname(fileURLToPath(import.meta.url)), 'order'))

for (const example of examples) {
  it(`${example.id}: ${example.case.title ?? ''}`, () => {
    expect(differencesOf(example, decideOrders(example.case))).toEqual([])
    const plain = JSON.stringify(decideOrders(example.case, { flips: false }))
    for (const coverages of sequencesOf(example.case.coverages)) expect(JSON.stringify(decideOrders({ ...example.case, coverages }, { flips: false }))).toBe(plain)
  })
}

it('each case names the rule it is about by its id, and the rule exists', () => {
  const known = new Set(orderRules.map((rule) => rule.id))
  expect(examples.filter((each) => !known.has(each.id.replace(/-[a-z]$/, ''))).map((each) => each.id)).toEqual([])
  expect(examples.filter((each) => each.case.id !== each.id).map((each) => each.id)).toEqual([])
})

function sequencesOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((first, index) => sequencesOf(items.filter((_, other) => other !== index)).map((rest) => [first, ...rest]))
}
