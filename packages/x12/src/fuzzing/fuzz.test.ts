// Broken files of every kind: each is answered, none breaks us. A fixed number of inputs here; `X12_FUZZ=100000` for a long
// run. Inputs that once broke something are kept in the corpus and tried first.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkX12, readX12, writeInterchange, writeX12 } from '../index.ts'
import type { SegmentInput } from '../index.ts'
import { invented } from '../invented/index.ts'
import { corpus } from './corpus.ts'
import { Dice, mutate, same, trouble } from './harness.ts'

const runs = Number(globalThis.process?.env['X12_FUZZ'] ?? '1000')
const files = Object.values(invented).map((make) => make())

describe('broken files', () => {
  it('of the corpus are answered', () => {
    for (const [name, text] of Object.entries(corpus)) expect(trouble(Uint8Array.from(text, (letter) => letter.charCodeAt(0))), name).toBeUndefined()
  })

  it(`made at random (${runs}) are answered`, () => {
    for (let run = 0; run < runs; run += 1) {
      const dice = new Dice(run)
      const bytes = mutate(files[run % files.length] ?? new Uint8Array(), dice, files[dice.below(files.length)])
      const met = trouble(bytes)
      if (met) throw new Error(`input of seed ${run}: ${met}`)
    }
  }, 600_000)

  it('with one character lost, doubled or swapped are found wrong or read', () => {
    const bytes = invented.dental()
    const step = runs > 1000 ? 1 : 3
    for (let at = 0; at < bytes.length; at += step) {
      const lost = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)])
      const put = Uint8Array.from([...bytes.subarray(0, at), 0x2a, ...bytes.subarray(at)])
      const swapped = bytes.slice()
      swapped[at] = bytes[at + 1] ?? 0x2a
      if (at + 1 < bytes.length) swapped[at + 1] = bytes[at] ?? 0
      for (const broken of [lost, put, swapped]) {
        expect(same(writeX12(readX12(broken)), broken)).toBe(true)
        expect(['valid', 'malformed', 'unreadable']).toContain(checkX12(broken).verdict)
      }
    }
  }, 120_000)
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
    expect(findings.map((finding) => finding.code)).toEqual(['X12-ELE-CHARACTER'])
    expect(readX12(bytes).transactions[0]?.segments[1]?.element(2)).toBe('stars   and  ')
  })
})
