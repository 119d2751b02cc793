// A file divided where it may be and read part by part: the same events, the same places, whatever the file is like.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RemittanceEvent } from '../index.ts'
import { PieceFinder, RemittanceReader, remittancesOf } from '../index.ts'
import type { ReadingPlace } from './piece-finder.ts'
import { invented } from '../invented/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const bytesOf = (value: string): Uint8Array => Uint8Array.from(value, (letter) => letter.charCodeAt(0))
const join = (...pieces: readonly Uint8Array[]): Uint8Array => bytesOf(pieces.map(text).join(''))

/** Every place the finder names, for blocks of a size. */
function placesOf(bytes: Uint8Array, size: number): ReadingPlace[] {
  const finder = new PieceFinder()
  const places: ReadingPlace[] = []
  for (let at = 0; at < bytes.length; at += size) {
    finder.push(bytes.subarray(at, at + size))
    if (finder.latest && finder.latest !== places.at(-1)) places.push(finder.latest)
  }
  return places
}

/** The events of each part by a reader of its own; only the last part is told that nothing follows. */
function inParts(bytes: Uint8Array, places: readonly ReadingPlace[]): RemittanceEvent[] {
  const starts = [undefined, ...places.filter((place) => place.offset > 0)]
  return starts.flatMap((place, index) => {
    const reader = new RemittanceReader()
    if (place) reader.startAt(place)
    const next = starts[index + 1]
    const events = [...reader.push(bytes.subarray(place?.offset ?? 0, next?.offset))]
    return next ? events : [...events, ...reader.finish()]
  })
}

/** One interchange with several transactions, of different kinds, in two groups. */
function large(lineBreak = '\n'): Uint8Array {
  const [header = '', group = '', ...rest] = text(invented.remittance({ lineBreak: '\n' })).split('\n')
  const set = rest.slice(0, rest.findIndex((line) => line.startsWith('SE*')) + 1)
  const numbered = (number: number): string[] => set.map((line) => line.replace(/^(ST\*835|SE\*\d+)\*0001/, `$1*${String(number).padStart(4, '0')}`))
  const lines = [header, group, ...[1, 2, 3].flatMap(numbered), 'GE*3*31~', group.replace('*31*', '*32*'), ...[1, 2].flatMap(numbered), 'GE*2*32~', 'IEA*2*000000905~', '']
  return bytesOf(lines.join(lineBreak))
}

const usual = [
  large(), large(''), large('\r\n'), invented.remittance({ delimiters: { element: '|', component: '>', repetition: '!', segment: '\n' } }), invented.medical(), bytesOf('\r\n'), invented.remittance(),
  invented.remittance({ delimiters: { element: '\x1d', component: '\x1f', repetition: '\x1e', segment: '\x1c' }, lineBreak: '' }),
]
const several = join(bytesOf('\xef\xbb\xbf'), ...usual)

describe('a file divided at every place that was found', () => {
  it('gives the events of the whole, for blocks of any size', () => {
    const whole = [...remittancesOf(several)]
    expect(whole.filter((event) => event.kind === 'end')).toHaveLength(18)
    for (const size of [1, 7, 106, 333, 1000, 4096, several.length]) expect(inParts(several, placesOf(several, size))).toEqual(whole)
  })

  it('is divided before each interchange and each transaction', () => {
    const places = placesOf(several, 1)
    expect(places.filter((place) => !place.interchangeOpen)).toHaveLength(7)
    expect(places.filter((place) => place.groupOpen)).toHaveLength(19)
    for (const place of places) expect(text(several.subarray(place.offset, place.offset + 3))).toMatch(/^(ISA|ST.)/)
  })

  const change = fc.record({
    at: fc.nat(several.length - 1), remove: fc.nat(40),
    add: fc.constantFrom('', '~', '*', '\n', ' ', '\0', '\xe9', 'ISA', 'ISA*00*', 'IEA*1*1~', 'GE*1*31~', 'SE~', 'GS*HP*\xe9~', 'junk', 'BIN*5*ab~ST*835*0001~', 'BIN*9*~ST*835*1~', 'BDS~', 'ST*835*0009~', 'SE*1*0009~', 'CLP*X*1*5*5~', 'A'.repeat(70_000), 'TA1*1~', '~~'),
  })
  it('gives the events of the whole in files changed at random', () => {
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.constantFrom(1, 53, 5000), (changes, size) => {
      let changed = text(several)
      for (const { at, remove, add } of changes) changed = changed.slice(0, at) + add + changed.slice(at + remove)
      const bytes = bytesOf(changed)
      const parts = inParts(bytes, placesOf(bytes, size))
      const whole = [...remittancesOf(bytes)]
      // Comparing texts is quicker; the other shows where they differ.
      if (JSON.stringify(parts) !== JSON.stringify(whole)) expect(parts).toEqual(whole)
    }), { numRuns: 80 })
  })

  it('is one piece where an attachment may hold anything', () => {
    const bytes = join(invented.attachment(), invented.remittance())
    expect(placesOf(bytes, 64).map((place) => place.offset).filter((offset) => offset > 300)).toEqual([])
  })
})
