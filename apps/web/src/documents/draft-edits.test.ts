// Words in a paper: they find their sentence again, and no words of two writers are lost.
import type { LetterView } from '@crossbill/api'
import { expect, it } from 'vitest'
import { draftOf, joinEdits, placeEdits } from './draft-edits.ts'

const paper = (...texts: readonly string[]): LetterView => ({
  version: 1, kind: 'medical-necessity', language: 'en', title: 'Letter', date: '2026-11-24', about: [], enclosures: [], signers: [], missing: [],
  blocks: [{ list: false, sentences: texts.map((text, index) => ({ at: `block-0-${index}`, text, facts: [] })) }],
})

it('words follow their sentence when a new fact moves it', () => {
  const draft = draftOf(paper('A.', 'B.'), { 'block-0-1': 'Mine for B.', added: 'At the end.' })
  expect(draft).toEqual([{ at: 'block-0-1', text: 'Mine for B.', was: 'B.' }, { at: 'added', text: 'At the end.', was: '' }])
  expect(placeEdits(paper('A.', 'New.', 'B.'), draft)).toEqual({ edits: { 'block-0-2': 'Mine for B.', added: 'At the end.' }, homeless: [] })
})

it('words whose sentence is gone are shown by themselves, never put elsewhere', () => {
  const draft = draftOf(paper('A.', 'B.'), { 'block-0-1': 'Mine for B.' })
  expect(placeEdits(paper('A.', 'C.'), draft)).toEqual({ edits: {}, homeless: draft })
})

it('two writers at different sentences are joined; at the same sentence both are asked for', () => {
  expect(joinEdits({ a: 'mine' }, { b: 'theirs' })).toEqual({ edits: { a: 'mine', b: 'theirs' }, differing: [] })
  expect(joinEdits({ a: 'mine', c: 'same' }, { a: 'theirs', c: 'same' }).differing).toEqual([{ at: 'a', mine: 'mine', theirs: 'theirs' }])
})
