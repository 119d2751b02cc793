// The order cases of the reference, each a test named by its id.
import { expect, it } from 'vitest'
import { readOrderExamples, runOrderExamples } from './run-order.ts'

const results = new Map(runOrderExamples().map((each) => [each.id, each]))

for (const example of readOrderExamples()) {
  it(`${example.id}: ${example.case.title ?? ''}`, () => {
    expect(results.get(example.id)).toMatchObject({ agrees: true })
  })
}

it('all thirty-three cases of the reference are here', () => {
  const numbers = Array.from({ length: 33 }, (_, index) => `O-${String(index + 1).padStart(2, '0')}`)
  expect(numbers.filter((id) => !results.has(id))).toEqual([])
})
