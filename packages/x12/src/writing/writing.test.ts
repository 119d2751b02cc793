// What is written: read back it is the same, its envelope counts are right, and what cannot be written is told by its place.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComingGroup, Delimiters, ElementInput, Finding, GroupInput, InterchangeInput, Segment, SegmentInput } from '../index.ts'
import { checkX12, readX12, usualDelimiters, writeInterchange, writeInterchangePieces, writeInterchangeStream, writeX12 } from '../index.ts'
import { joinBytes } from '../reading/bytes.ts'

const signs = [...'*~:^|>!<+;%\n\x1c\x1d\x1e\x1f']
const delimiters = fc.shuffledSubarray(signs, { minLength: 4, maxLength: 4 }).map(([element = '', component = '', repetition = '', segment = '']): Delimiters => ({ element, component, repetition, segment }))
const text = fc.string({ maxLength: 12, unit: fc.constantFrom(...'ABCxyz0189 .-/&éß漢😀') })
const composite = fc.array(fc.oneof(text, fc.constant(undefined)), { maxLength: 4 })
const element: fc.Arbitrary<ElementInput> = fc.oneof(text, composite, fc.record({ repeats: fc.array(fc.oneof(text, composite), { minLength: 1, maxLength: 3 }) }), fc.constant(undefined))
const segment = fc.tuple(fc.constantFrom('NM1', 'REF', 'CLM', 'SV3', 'HI', 'N3', 'ZZ9'), element, element, element) as fc.Arbitrary<SegmentInput>
const transaction = fc.record({ set: fc.constantFrom('837', '835', '999'), guide: fc.constantFrom('005010X222A1', '005010X224A2'), segments: fc.array(segment, { maxLength: 8 }) })
const groups = fc.array(fc.record({ controlNumber: fc.integer({ min: 1, max: 999_999_999 }), transactions: fc.array(transaction, { maxLength: 3 }) }), { maxLength: 3 })
const head = { sender: { qualifier: 'ZZ', id: 'OAKDENTAL' }, receiver: { qualifier: '30', id: 'CLEARHOUSE' }, date: '20260304', time: '0915', controlNumber: 905, usage: 'T' } as const
const interchange: fc.Arbitrary<InterchangeInput> = fc.record({ delimiters, lineBreak: fc.constantFrom('', '\n', '\r\n'), groups }).map((one) => ({ ...head, ...one }))

const trimmed = (parts: readonly (string | undefined)[]): string[] => {
  const list = parts.map((part) => part ?? '')
  while (list.length > 1 && list.at(-1) === '') list.pop()
  return list
}

/** An element as it should be read: repetitions, each with its components. */
function repetitions(element: ElementInput): string[][] {
  if (element === undefined || element === '') return []
  if (typeof element === 'string') return [[element]]
  if ('binary' in element) throw new Error('not made here')
  const each = 'repeats' in element ? element.repeats : [element]
  const list = each.map((one) => (typeof one === 'string' ? [one] : trimmed(one.length === 0 ? [''] : one)))
  return list.length === 1 && list[0]?.length === 1 && list[0][0] === '' ? [] : list
}

const asRead = (segment: Segment, size: number): string[][][] =>
  Array.from({ length: size }, (_, index) => segment.repeats(index + 1).map((one) => one.split(segment.delimiters.component)))

/** The same interchange, but everything comes one by one. */
async function* coming<T>(list: Iterable<T>): AsyncGenerator<T> {
  yield* list
}
async function* comingGroups(groups: Iterable<GroupInput>): AsyncGenerator<ComingGroup> {
  for (const group of groups) yield { ...group, transactions: (async function* () { for (const one of group.transactions) yield { ...one, segments: coming(one.segments) } })() }
}

describe('any interchange with any delimiters', () => {
  it('is read back as it was handed in, and written again it is the same bytes', () => {
    fc.assert(fc.property(interchange, (input) => {
      const { bytes, findings } = writeInterchange(input)
      expect(findings).toEqual([])
      const file = readX12(bytes)
      expect(file.findings).toEqual([])
      expect(writeX12(file)).toEqual(bytes)
      const made = [...input.groups].flatMap((group) => [...group.transactions])
      expect(file.transactions).toHaveLength(made.length)
      file.transactions.forEach((read, index) => {
        const segments = [...(made[index]?.segments ?? [])]
        expect(read.set).toBe(made[index]?.set)
        expect(read.segments.slice(1, -1).map((one) => [one.id, ...asRead(one, 3)])).toEqual(segments.map(([id, ...elements]) => [id, ...elements.map(repetitions)]))
      })
    }), { numRuns: 200 })
  })

  it('has right counts and control numbers in its trailers, also with empty groups', () => {
    fc.assert(fc.property(interchange, (input) => {
      const { bytes } = writeInterchange(input)
      expect(checkX12(bytes).findings.filter((finding) => /^X12-(SE|GE|IEA)-/.test(finding.code))).toEqual([])
    }), { numRuns: 100 })
  })

  it('is the same whether it is handed in whole or comes one by one', async () => {
    await fc.assert(fc.asyncProperty(interchange, async (input) => {
      const pieces: Uint8Array[] = []
      for await (const piece of writeInterchangeStream({ ...input, groups: comingGroups(input.groups) })) pieces.push(piece)
      expect(joinBytes(pieces)).toEqual(writeInterchange(input).bytes)
      expect(joinBytes([...writeInterchangePieces(input)])).toEqual(joinBytes(pieces))
    }), { numRuns: 60 })
  })
})

it('a character that cannot be written is told by its place, and the rest stays readable', () => {
  const characters = fc.constantFrom<[string, string]>(['*', 'X12-ELE-DELIMITER'], ['~', 'X12-ELE-DELIMITER'], [':', 'X12-ELE-DELIMITER'], ['^', 'X12-ELE-DELIMITER'], ['\n', 'X12-ELE-CHARACTER'], ['\0', 'X12-ELE-CHARACTER'], ['\x7f', 'X12-ELE-CHARACTER'])
  fc.assert(fc.property(text, characters, text, fc.nat(5), (before, [character, code], after, position) => {
    const value = `${before}${character}${after}`
    const others: SegmentInput[] = Array.from({ length: position }, () => ['REF', 'G1', 'A'])
    const { bytes, findings } = writeInterchange({ ...head, groups: [{ controlNumber: 4, transactions: [{ set: '837', guide: '005010X222A1', segments: [] }, { set: '837', guide: '005010X222A1', segments: [...others, ['CLM', 'C-1', ['11', value], 'X']] }] }] })
    const file = readX12(bytes)
    const [, written] = file.transactions
    const claim = written?.segments.at(-2)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ code, severity: 'error', place: { interchange: 1, group: 1, transaction: 2, segmentIndex: claim?.index, segmentInTransaction: position + 2, segmentId: 'CLM', element: 2, component: 2 } })
    expect(findings[0]?.message).toContain('CLM02-2')
    expect(findings[0]?.message).not.toContain(value)
    const offset = findings[0]?.place.offset ?? 0
    expect(new TextDecoder().decode(bytes.subarray(offset - 3, offset))).toBe('11:')
    expect(claim?.component(2, 2)).toBe(`${before} ${after}`)
  }), { numRuns: 100 })
})

it('a sender too long for the header is told', () => {
  const { bytes, findings } = writeInterchange({ ...head, sender: { qualifier: 'ZZ', id: 'A-NAME-THAT-IS-LONGER-THAN-FIFTEEN' }, groups: [] })
  expect(findings.map((finding) => [finding.code, finding.place.element])).toEqual([['X12-ELE-LONG', 6]])
  expect(bytes.length).toBe(107 + 'IEA*0*000000905~\n'.length)
})

it('memory does not grow with what is written: pieces come while segments are still coming', () => {
  let made = 0
  function* segments(): Generator<SegmentInput> {
    for (; made < 1_000_000; made += 1) yield ['NTE', 'ADD', 'INVENTED NOTE']
  }
  const pieces = writeInterchangePieces({ ...head, delimiters: usualDelimiters, groups: [{ controlNumber: 1, transactions: [{ set: '837', guide: '005010X222A1', segments: segments() }] }] })
  expect(pieces.next().value?.length).toBeLessThan(70_000)
  expect(made).toBeLessThan(5_000)
})

it('a finding is told for every value, however many there are', () => {
  const findings: Finding[] = []
  const segments: SegmentInput[] = Array.from({ length: 1_500 }, () => ['NTE', 'ADD', 'STARS * '])
  const input: InterchangeInput = { ...head, groups: [{ controlNumber: 1, transactions: [{ set: '837', guide: '005010X222A1', segments }] }] }
  for (const piece of writeInterchangePieces(input, (finding) => void findings.push(finding))) expect(piece.length).toBeGreaterThan(0)
  expect(findings).toHaveLength(1_500)
  expect(writeInterchange(input).findings).toHaveLength(1_000)
})
