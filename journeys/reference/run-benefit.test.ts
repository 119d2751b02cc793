// Every worked example of benefit arithmetic, named by its id, comes to the values the reference gives.
import { describe, expect, it } from 'vitest'
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
})
