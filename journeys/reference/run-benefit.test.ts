// Every worked example of benefit arithmetic, named by its id, comes to the values the reference gives.
import { describe, expect, it } from 'vitest'
import { readCaseDocument } from '@crossbill/model'
import { decideOrders } from '@crossbill/rules'
import { readBenefitExamples, runBenefitExample } from './run-benefit.ts'

describe('worked examples of benefit arithmetic', () => {
  const examples = readBenefitExamples()
  it('are all there', () => {
    expect(examples.map((each) => each.id)).toEqual(Array.from({ length: 55 }, (_, index) => `S-${String(index + 1).padStart(2, '0')}`))
  })
  for (const example of examples) {
    it(`${example.id}: ${example.title}`, () => {
      expect(runBenefitExample(example)).toEqual({ id: example.id, agrees: true, detail: '' })
    })
  }
  it('pay in the order the order rules decide by their facts', () => {
    const differing = examples.flatMap((example) => {
      const document = readCaseDocument(example.case)
      if (!document.ok || example.order.length === 0) return []
      // A closed panel that pays an outside office nothing is left out of the order; a line of a group may be carried by another.
      const closed = document.value.coverages.filter((each) => each.network === 'closed-panel-out').map((each) => each.id)
      const wanted = example.order.filter((id) => !closed.includes(id)).join()
      return decideOrders(document.value, { flips: false }).some((order) => order.order.join() === wanted) ? [] : [example.id]
    })
    expect(differing).toEqual([])
  })
})
