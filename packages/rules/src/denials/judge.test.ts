import { expect, it } from 'vitest'
import { denialExamples } from './judge.examples.ts'
import { judgeAnswer, judgeClaimAnswer } from './judge.ts'

for (const example of denialExamples) {
  it(example.name, () => {
    const verdict = judgeAnswer({ payerName: 'Fernhollow', ...example })
    expect([verdict.handling, verdict.usableForDental, verdict.patientMayBeBilled]).toEqual([example.handling, example.usable, example.patientMayBeBilled])
    expect(verdict.words.length).toBeGreaterThan(20)
  })
}

it('one line that needs a correction keeps the whole answer from dental', () => {
  const verdicts = denialExamples.map((example) => judgeAnswer({ payerName: 'Fernhollow', ...example }))
  expect(judgeClaimAnswer(verdicts)?.handling).toBe('stop')
})
