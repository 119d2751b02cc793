// The search with the kernel and without it: the same separators, whatever the bytes.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kernel } from './kernel.ts'
import { Separators } from './separators.ts'

const found = (separators: Separators) => ({ positions: [...separators.positions.subarray(0, separators.count)], ends: [...separators.ends.subarray(0, separators.segments)] })

it('this engine runs the kernel', () => {
  expect(kernel()).toBeDefined()
})

it('kernel and plain search agree for any bytes, separators and ranges', () => {
  const bytes = fc.array(fc.constantFrom(0x2a, 0x7e, 0x41, 0x0a, 0xff, 0x00), { minLength: 64, maxLength: 700 })
  const separator = fc.constantFrom(0x2a, 0x7e, 0x0a, 0x00, 0xff)
  fc.assert(fc.property(bytes, fc.nat(40), separator, separator, (values, from, element, terminator) => {
    const block = Uint8Array.from(values)
    const [fast, plain] = [new Separators(64), new Separators()]
    plain.findPlainly(block, { from, to: block.length }, { element, terminator })
    fast.find(block, { from, to: block.length }, { element, terminator })
    expect(fast.count).toBe(plain.count)
    // An element separator that is also the terminator ends segments here and there differently; files cannot have it.
    if (element !== terminator) expect(found(fast)).toEqual(found(plain))
  }))
})

it('a search leaves nothing of the one before', () => {
  const separators = new Separators(64)
  const full = new Uint8Array(200).fill(0x7e)
  separators.find(full, { from: 0, to: 200 }, { element: 0x2a, terminator: 0x7e })
  expect(separators.segments).toBe(200)
  separators.find(full, { from: 0, to: 71 }, { element: 0x2a, terminator: 0x7e })
  expect(separators.segments).toBe(71)
  separators.find(new Uint8Array(100).fill(0x41), { from: 0, to: 100 }, { element: 0x2a, terminator: 0x7e })
  expect([separators.count, separators.segments]).toEqual([0, 0])
})

it('what is held stands while another search goes on', () => {
  const [held, other] = [new Separators(64), new Separators(64)]
  held.find(new Uint8Array(100).fill(0x7e), { from: 0, to: 100 }, { element: 0x2a, terminator: 0x7e })
  const before = found(held)
  held.hold()
  other.find(new Uint8Array(90).fill(0x2a), { from: 0, to: 90 }, { element: 0x2a, terminator: 0x7e })
  expect([other.count, other.segments]).toEqual([90, 0])
  expect(found(held)).toEqual(before)
  held.release()
})
