// Sentences of a note that prove an element carry its number; nothing of the text is lost.
import type { StoryStrength } from '@crossbill/model'
import { expect, test } from 'vitest'
import { markedPieces, numberElements } from './marked-text.ts'

const story = {
  pathway: 'impacted', title: 'impacted tooth', serviceIds: [], fits: 'fits', why: '', points: 6, outOf: 9, source: { kind: 'definition', citation: 'test' },
  elements: [
    { element: 'image', title: 'Image read', points: 4, outOf: 4, required: true, provedBy: { kind: 'note', id: 'n1', text: 'CT of Nov 9, read by me.' } },
    { element: 'function', title: 'Effect on function', points: 0, outOf: 3, required: true },
    { element: 'pain', title: 'A measured finding', points: 2, outOf: 2, required: false, provedBy: { kind: 'note', id: 'n1', section: 'objective', start: 4, end: 8 } },
  ],
} satisfies StoryStrength

test('missing elements carry no number, the others count on', () => {
  expect(numberElements(story).map((each) => each.number)).toEqual([1, 0, 2])
})

test('a sentence is found by its words or by its place, and the text stays whole', () => {
  const text = 'Gum red. CT of Nov 9, read by me. End.'
  const pieces = markedPieces(text, 'n1', 'objective', numberElements(story))
  expect(pieces.map((each) => each.text).join('')).toBe(text)
  expect(pieces.find((each) => each.text === 'CT of Nov 9, read by me.')?.numbers).toContain(1)
  expect(pieces.some((each) => each.numbers.includes(2))).toBe(true)
})

test('a proof of another note marks nothing here', () => {
  expect(markedPieces('CT of Nov 9, read by me.', 'n2', 'objective', numberElements(story))).toEqual([{ text: 'CT of Nov 9, read by me.', numbers: [] }])
})
