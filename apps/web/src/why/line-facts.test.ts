// Every fact of a claim line is asked with the kind of field that the case document wants.
import { expect, test } from 'vitest'
import { fieldOf } from '../facts/fact-field.ts'
import { lineFactsAsked } from './line-facts.tsx'

const page = (...kinds: string[]) => ({ document: { coverages: kinds.map((kind, at) => ({ id: `c${at}`, kind })) } }) as unknown as Parameters<typeof lineFactsAsked>[0]

test('each fact of a claim line has a place in the case document, and its own kind of field', () => {
  const kinds = lineFactsAsked(page('medicaid'), 's1').map((each) => fieldOf(each.path).kind)
  expect(kinds).toEqual(['text', 'choice', 'number', 'text', 'text', 'money', 'yes-no', 'choice'])
})

test('the children’s programme is asked for only where a state may pay', () => {
  expect(lineFactsAsked(page('group-dental', 'group-medical'), 's1').map((each) => each.path).some((path) => /epsdt|screening/.test(path))).toBe(false)
})
