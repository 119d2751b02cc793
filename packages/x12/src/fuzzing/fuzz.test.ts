// Broken files of every kind: each is answered, none breaks us. Every place of one valid file of each kind loses, gets and
// swaps a character: a sample of the places here, all of them with `X12_EVERY=1`. Random changes: `test/guided.test.ts`.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkX12, checkX12Stream, readSegments, readX12, segmentBytes, splitX12, writeInterchange, writeX12 } from '../index.ts'
import type { SegmentInput } from '../index.ts'
import { invented } from '../invented/index.ts'
import { corpus } from './corpus.ts'
import { Dice, mutate, same, trouble } from './harness.ts'

const every = globalThis.process?.env['X12_EVERY'] !== undefined

/** Changes of one character at a place: it is lost, one is put before it, it and the next one change places. */
const slips: Readonly<Record<string, (bytes: Uint8Array, at: number) => Uint8Array>> = {
  lost: (bytes, at) => Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]),
  put: (bytes, at) => Uint8Array.from([...bytes.subarray(0, at), [0x2a, 0x7e, 0x3a, 0x5e, 0x41, 0x30, 0x20, 0][at % 8] ?? 0x2a, ...bytes.subarray(at)]),
  swapped: (bytes, at) => {
    const changed = bytes.slice()
    changed[at] = bytes[at + 1] ?? 0x2a
    if (at + 1 < bytes.length) changed[at + 1] = bytes[at] ?? 0
    return changed
  },
}

describe('one character', () => {
  for (const [name, make] of Object.entries(invented)) {
    it(`lost, put in or swapped in a valid file (${name}) ends in findings or a valid reading`, () => {
      const bytes = make()
      const step = every ? 1 : Math.ceil(bytes.length / 40)
      for (const change of Object.values(slips)) {
        for (let at = 0; at < bytes.length; at += step) {
          const broken = change(bytes, at)
          expect(same(writeX12(readX12(broken)), broken)).toBe(true)
          const { verdict, findings } = checkX12(broken)
          expect(['valid', 'malformed', 'unreadable']).toContain(verdict)
          if (verdict !== 'valid') expect(findings.length).toBeGreaterThan(0)
        }
      }
    })
  }
})

describe('broken files', () => {
  it('of the corpus are answered', () => {
    for (const [name, text] of Object.entries(corpus)) expect(trouble(Uint8Array.from(text, (letter) => letter.charCodeAt(0))), name).toBeUndefined()
  })

  it('read in pieces of any size are judged as when read whole', async () => {
    const files = Object.values(invented).map((make) => make())
    for (let run = 0; run < (every ? 2_000 : 60); run += 1) {
      const dice = new Dice(run)
      const whole = files[run % files.length] ?? new Uint8Array()
      const bytes = run % 3 === 0 ? whole : mutate(whole, dice, files[dice.below(files.length)])
      const pieces: Uint8Array[] = []
      for (let at = 0; at < bytes.length; at += pieces.at(-1)?.length ?? 1) pieces.push(bytes.subarray(at, at + 1 + dice.below(run % 2 === 0 ? 7 : 300)))
      expect(await checkX12Stream(pieces), `input ${run}`).toEqual(checkX12(bytes))
      for await (const part of splitX12(pieces, { by: 'claim' })) checkX12(part.bytes)
      const read: number[] = []
      for await (const segment of readSegments(pieces)) read.push(...segmentBytes(segment))
      expect(read.length, `input ${run}`).toBeLessThanOrEqual(bytes.length)
    }
  })
})

const value = fc.string({ minLength: 0, maxLength: 12, unit: fc.constantFrom(...'ABCxyz0189 .-/&é') })
const element = fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 4 }), fc.constant(undefined))
const segments = fc.array(fc.tuple(fc.constantFrom('NM1', 'REF', 'CLP', 'SVC', 'CAS', 'HL', 'ZZ9'), element, element, element), { maxLength: 12 })

describe('what is written', () => {
  it('is read back: every segment, element and component', () => {
    fc.assert(fc.property(segments, fc.constantFrom('\n', '', '\r\n'), (made, lineBreak) => {
      const { bytes, findings } = writeInterchange({
        sender: { qualifier: 'ZZ', id: 'A' }, receiver: { qualifier: 'ZZ', id: 'B' }, date: '20260304', time: '0915', controlNumber: 1, usage: 'T', lineBreak,
        groups: [{ controlNumber: 1, transactions: [{ set: '835', guide: '005010X221A1', segments: made as SegmentInput[] }] }],
      })
      expect(findings).toEqual([])
      const file = readX12(bytes)
      expect(same(writeX12(file), bytes)).toBe(true)
      const read = file.transactions[0]?.segments.slice(1, -1) ?? []
      expect(read.map((segment) => segment.id)).toEqual(made.map(([id]) => id))
      read.forEach((segment, index) => {
        const [, ...elements] = made[index] ?? []
        elements.forEach((one, position) => {
          const text = Array.isArray(one) ? one.join(':').replace(/:+$/, '') : (one ?? '')
          expect(segment.element(position + 1)).toBe(text)
        })
      })
      expect(checkX12(bytes).findings.some((finding) => /^X12-(SE|GE|IEA)-/.test(finding.code))).toBe(false)
    }), { numRuns: 200 })
  })

  it('tells a character that cannot be written', () => {
    const { bytes, findings } = writeInterchange({
      sender: { qualifier: 'ZZ', id: 'A' }, receiver: { qualifier: 'ZZ', id: 'B' }, date: '20260304', time: '0915', controlNumber: 1, usage: 'T',
      groups: [{ controlNumber: 1, transactions: [{ set: '837', guide: '005010X222A1', segments: [['NTE', 'ADD', 'stars * and ~']] }] }],
    })
    expect(findings.map((finding) => finding.code)).toEqual(['X12-ELE-DELIMITER'])
    expect(readX12(bytes).transactions[0]?.segments[1]?.element(2)).toBe('stars   and  ')
  })
})
