// The field that asks for a fact follows the case document's own schema.
import { expect, test } from 'vitest'
import { fieldOf, readFact, sayValue, typedOf, valueAt } from './fact-field.ts'

test.each([
  ['coverages[medical].start', { kind: 'date' }],
  ['coverages[medical].hasDentalBenefit', { kind: 'yes-no' }],
  ['coverages[dental].benefits.deductible.individualUsed', { kind: 'money' }],
  ['coverages[dental].employerSize', { kind: 'number' }],
  ['plan.services[s1].diagnoses', { kind: 'list' }],
  ['plan.services[s1].tooth', { kind: 'text' }],
  ['somewhere.else', { kind: 'text' }],
])('%s is asked as its own kind of field', (path, field) => {
  expect(fieldOf(path)).toEqual(field)
})

test('a fact of few answers offers them', () => {
  expect(fieldOf('household.parents')).toEqual({ kind: 'choice', options: ['together', 'apart', 'unknown'] })
})

test('money is typed in dollars and kept in cents', () => {
  expect(readFact({ kind: 'money' }, '$1,250.5')).toEqual({ ok: true, value: 125_050 })
  expect(readFact({ kind: 'money' }, '0.07')).toEqual({ ok: true, value: 7 })
  expect(readFact({ kind: 'money' }, 'about 12').ok).toBe(false)
  expect(readFact({ kind: 'money' }, '12,34').ok).toBe(false)
  expect(typedOf({ kind: 'money' }, 125_050)).toBe('1250.50')
})

test('money, counts and percentages are told apart by the schema', () => {
  expect(sayValue('coverages[dental].benefits.deductible.individualUsed', 5_000)).toBe('$50.00')
  expect(sayValue('coverages[dental].benefits.frequencies[0].used', 2)).toBe('2')
  expect(sayValue('coverages[dental].benefits.classes[0].percent', 80)).toBe('80%')
  expect(sayValue('coverages[dental].hasDentalBenefit', false)).toBe('no')
})

test('a fact is found in the document by the id of its coverage', () => {
  const document = { coverages: [{ id: 'dental', start: '2024-03-01' }, { id: 'medical', start: '2025-01-01' }] }
  expect(valueAt(document, 'coverages[medical].start')).toBe('2025-01-01')
  expect(valueAt(document, 'coverages[1].start')).toBe('2025-01-01')
  expect(valueAt(document, 'coverages[none].start')).toBeUndefined()
})
