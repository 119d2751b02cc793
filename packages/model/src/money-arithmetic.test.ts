import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allocate, formatCents, percentOf, sumOf } from './money-arithmetic.ts'

it('rounds half a cent up, and a reversal like its opposite', () => {
  expect(percentOf(41025, 50)).toBe(20513)
  expect(percentOf(-41025, 50)).toBe(-20513)
  expect(percentOf(6837, 80)).toBe(5470)
})

it('divides a medical payment over dental lines with the remainder on the last (S-47)', () => {
  expect(allocate(59999, [70000, 30000, 20000])).toEqual([34999, 15000, 10000])
  expect(allocate(25000, [70000, 30000, 20000])).toEqual([14583, 6250, 4167])
})

it('loses no cent whatever is divided', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 9 }), (total, weights) => {
      expect(sumOf(allocate(total, weights))).toBe(total)
    }),
  )
})

it('writes cents with comma and true minus', () => {
  expect(formatCents(123450)).toBe('1,234.50')
  expect(formatCents(-3800)).toBe('−38.00')
  expect(formatCents(5)).toBe('0.05')
})
