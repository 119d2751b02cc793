// A file in parts: together they hold what the whole holds, also where claims are handed over before their transaction ends.

import { expect, it } from 'vitest'
import type { Loop, X12File } from '../index.ts'
import { PartReader, readX12 } from '../index.ts'
import { invented } from '../invented/index.ts'

const join = (...pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]))
const file = join(invented.medical(), invented.remittance(), invented.dental(), invented.medical({ lineBreak: '\r\n' }))

/** A claim with everything above it, as its reader sees it; the trailer of the transaction comes later. */
function claimText(claim: Loop): string {
  const above: string[] = []
  for (let loop = claim.parent; loop; loop = loop.parent) above.unshift(...loop.segments.filter((segment) => segment.id !== 'SE').map((segment) => segment.raw))
  return [...above, ...claim.deep().map((segment) => `${segment.index} ${segment.raw}`)].join('\n')
}

const claimsOf = (part: X12File): string[] => part.transactions.flatMap((transaction) => [...transaction.root.every('2300'), ...transaction.root.every('2100')]).map(claimText)

it.each([1, 10, 20_000])('holds the same claims when those of %i segments are handed over at once', (most) => {
  for (const size of [7, 1000, 65_536]) {
    const claims: string[] = []
    const reader = new PartReader((part) => claims.push(...claimsOf(part)), { of: 'transaction', most })
    for (let at = 0; at < file.length; at += size) reader.push(file.subarray(at, at + size))
    reader.finish()
    expect(claims.length).toBeGreaterThan(4)
    expect(claims).toEqual(claimsOf(readX12(file)))
  }
})

it('gives the envelope without looking into transactions, and what the reader noticed', () => {
  const parts: X12File[] = []
  const reader = new PartReader((part) => parts.push(part), { of: 'envelope' })
  const wrong = join(file, Uint8Array.from('junk', (letter) => letter.charCodeAt(0)))
  reader.push(wrong)
  reader.finish()
  const whole = readX12(wrong)
  expect(parts.flatMap((part) => part.interchanges.map((each) => each.controlNumber))).toEqual(whole.interchanges.map((each) => each.controlNumber))
  expect(parts.flatMap((part) => part.transactions.map((each) => [each.kind, each.controlNumber, each.segments.length]))).toEqual(whole.transactions.map((each) => [each.kind, each.controlNumber, 0]))
  expect(reader.findings).toEqual(whole.findings)
  expect(reader.readable).toBe(true)
})
