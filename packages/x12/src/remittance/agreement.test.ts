// The fast reader cuts a file as the slow one does, whatever was done to the file and wherever its pieces were cut.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RemittanceEvent } from '../index.ts'
import { readSegments, RemittanceReader } from '../index.ts'
import { invented } from '../invented/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const bytesOf = (value: string): Uint8Array => Uint8Array.from(value, (letter) => letter.charCodeAt(0))
const join = (...pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]))

function inPieces(bytes: Uint8Array, size: number): RemittanceEvent[] {
  const reader = new RemittanceReader()
  const events: RemittanceEvent[] = []
  for (let at = 0; at < bytes.length; at += size) events.push(...reader.push(bytes.subarray(at, at + size)))
  return [...events, ...reader.finish()]
}

const several = join(
  bytesOf('\xef\xbb\xbf'), invented.remittance(), invented.remittance({ lineBreak: '' }), bytesOf('\r\n'), invented.remittance({ lineBreak: '\r\n' }), invented.medical(),
  invented.remittance({ delimiters: { element: '|', component: '>', repetition: '!', segment: '\n' } }), invented.attachment(),
  invented.remittance({ delimiters: { element: '\x1d', component: '\x1f', repetition: '\x1e', segment: '\x1c' }, lineBreak: '' }),
)

/** Long stretches with the same delimiters: the search takes the kernel only there. */
const many = join(several, ...Array.from({ length: 100 }, () => invented.remittance()), several)

it('hands over each event as soon as it is complete, also where the taker reads another file meanwhile', () => {
  const events: RemittanceEvent[] = []
  const reader = new RemittanceReader((event) => {
    events.push(event)
    if (events.length % 20 === 1) expect(inPieces(many, many.length).length).toBeGreaterThan(100)
  })
  for (let at = 0; at < many.length; at += 65_536) expect(reader.push(many.subarray(at, at + 65_536))).toEqual([])
  expect(reader.finish()).toEqual([])
  expect(events).toEqual(inPieces(many, 1000))
})

describe('pieces of every size', () => {
  const whole = inPieces(several, several.length)

  it('give the events of the whole: 1 to 4,096 bytes and 64 KiB', () => {
    expect(whole.filter((event) => event.kind === 'claim')).toHaveLength(10)
    expect(whole.filter((event) => event.kind === 'end' && event.end.balanced)).toHaveLength(5)
    expect(whole.filter((event) => event.kind === 'finding')).toEqual([])
    const expected = JSON.stringify(whole)
    for (let size = 1; size <= 4096; size += 1) if (JSON.stringify(inPieces(several, size)) !== expected) expect(inPieces(several, size), `pieces of ${size}`).toEqual(whole)
    expect(inPieces(several, 65_536)).toEqual(whole)
    // Large enough for the search with the kernel, which small files never see.
    for (const size of [16_384, 20_000, 65_536, 1 << 20]) expect(inPieces(many, size), `pieces of ${size}`).toEqual(inPieces(many, 1000))
  })

  it('give the same findings at the same places in a file that is wrong in many ways', () => {
    const wrong = bytesOf(text(several).replace('355.25', '355.26').replace('910.5*480.25', '910.5*480.24').replace('IEA*1', 'IEA*7').replace('GE*1*', 'GE*2*') + 'junk at the end')
    const expected = inPieces(wrong, wrong.length)
    for (const size of [1, 2, 3, 7, 31, 105, 106, 107, 333, 1000, 4096]) expect(inPieces(wrong, size)).toEqual(expected)
    const found = expected.flatMap((event) => (event.kind === 'finding' ? [event.finding] : event.kind === 'end' ? event.end.findings : []))
    expect(found.map((finding) => finding.code)).toEqual(expect.arrayContaining(['X12-835-CLAIM-BALANCE', 'X12-835-PAYMENT-BALANCE', 'X12-IEA-COUNT', 'X12-GE-COUNT', 'X12-JUNK']))
    const claim = found.find((finding) => finding.code === 'X12-835-CLAIM-BALANCE')
    expect(text(wrong).slice(claim?.place.offset, (claim?.place.offset ?? 0) + 3)).toBe('CLP')
  })
})

/** Segment indexes of the claims as the slow reader cuts the file. */
async function claimIndexes(bytes: Uint8Array): Promise<number[]> {
  const indexes: number[] = []
  let inside = false
  for await (const segment of readSegments([bytes])) {
    if (segment.id === 'ST') inside = segment.element(1) === '835'
    else if (['SE', 'GE', 'IEA', 'GS', 'ISA'].includes(segment.id)) inside = false
    else if (segment.id === 'CLP' && inside && segment.terminated && !segment.truncated) indexes.push(segment.index)
  }
  return indexes
}

const change = fc.record({
  at: fc.nat(several.length - 1), remove: fc.nat(40),
  add: fc.constantFrom('', '~', '*', '\n', 'ISA', 'ISA*00*', 'IEA*1*1~', 'junk', ' ', 'BIN*5*ab~cd~', 'BIN*90000*', 'ST*835*0009~', 'CLP*X*1*5*5~', 'A'.repeat(70_000), '\ufeff'),
})

it('claims stand at the same segments for both readers, in files changed at random', async () => {
  await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.constantFrom(17, 1000, 65_536, 1_000_000), async (changes, size) => {
    let changed = text(several)
    for (const { at, remove, add } of changes) changed = changed.slice(0, at) + add.replace('\ufeff', '\xef\xbb\xbf') + changed.slice(at + remove)
    const bytes = bytesOf(changed)
    const fast = inPieces(bytes, size).flatMap((event) => (event.kind === 'claim' ? [event.claim.segmentIndex] : []))
    expect(fast).toEqual(await claimIndexes(bytes))
  }), { numRuns: 300 })
})
