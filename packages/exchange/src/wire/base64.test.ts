// Base64 as Node writes and reads it, for any bytes.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromBase64, toBase64 } from './base64.ts'

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

it('is written as others write it, and read back', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 90 }), (bytes) => {
    expect(new TextDecoder().decode(toBase64(bytes))).toBe(Buffer.from(bytes).toString('base64'))
    expect(fromBase64(toBase64(bytes))).toEqual(bytes)
  }))
})

it('is read with line breaks and without padding', () => {
  expect(fromBase64(ascii('aGVs\r\nbG8'))).toEqual(ascii('hello'))
})

it.each(['a', 'aGV*', 'aG=V', 'aGVsbG8===', 'aGVsb'])('%s is no Base64', (text) => {
  expect(fromBase64(ascii(text))).toBeUndefined()
})
