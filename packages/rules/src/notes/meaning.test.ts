import { expect, it } from 'vitest'
import { meaningExamples } from './meaning.examples.ts'
import { readNote } from './read-note.ts'

for (const [sentence, concept, meant] of meaningExamples) {
  it(`${concept}: ${meant} in “${sentence}”`, () => {
    const read = readNote({ id: 'n', dateOfService: '2026-11-10', subjective: sentence, objective: '', assessment: '', plan: '' })
    const found = new Set(read.flatMap((each) => each.mentions(concept).map((mention) => mention.assertion)))
    if (meant === 'not-named') expect([...found]).toEqual([])
    else expect([...found]).toEqual([meant])
  })
}
