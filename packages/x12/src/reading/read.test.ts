// Reading: delimiters of the file's own, pieces of any size, several interchanges, and bytes that come back the same.

import { describe, expect, it } from 'vitest'
import { readSegments, readTransactions, readX12, writeInterchange, writeX12 } from '../index.ts'
import type { SegmentInput } from '../index.ts'

const body: SegmentInput[] = [
  ['BPR', 'I', '80', 'C', 'CHK', ...Array.from({ length: 11 }, () => undefined), '20260304'],
  ['TRN', '1', 'T-1', '1999999999'],
  ['N1', 'PR', 'Häger Plan'], ['N3', '1 Main'], ['N4', 'Albany', 'NY', '12207'], ['PER', 'BL', 'Help', 'TE', '5185550100'],
  ['N1', 'PE', 'Oak Dental', 'XX', '1234567893'],
  ['LX', '1'], ['CLP', 'C-1', '1', '100', '80', '20', '12', 'P-1'], ['CAS', 'PR', '2', '20'], ['NM1', 'QC', '1', 'Reyes', 'Ana'],
]
const made = (delimiters = { element: '*', component: ':', repetition: '^', segment: '~' }, lineBreak = '\n') =>
  writeInterchange({
    sender: { qualifier: 'ZZ', id: 'PAYER' }, receiver: { qualifier: 'ZZ', id: 'OFFICE' }, date: '20260304', time: '0915', controlNumber: 17, usage: 'T', delimiters, lineBreak,
    groups: [{ controlNumber: 17, transactions: [{ set: '835', guide: '005010X221A1', segments: body }] }],
  }).bytes

const join = (...pieces: Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]))
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

describe('reading', () => {
  it('finds loops and elements', () => {
    const file = readX12(made())
    const [transaction] = file.transactions
    expect(transaction?.kind).toBe('835')
    const [claim] = transaction?.root.every('2100') ?? []
    expect(claim?.segment('CLP')?.element(3)).toBe('100')
    expect(claim?.segment('NM1', 'QC')?.element(3)).toBe('Reyes')
    expect(claim?.up('2000')?.segment('LX')?.element(1)).toBe('1')
    expect(transaction?.root.loop('1000A')?.segment('N1')?.element(2)).toBe('Häger Plan')
  })

  it('takes any legal delimiters, with line breaks or none', () => {
    for (const delimiters of [{ element: '|', component: '<', repetition: '!', segment: '\n' }, { element: '\x1d', component: '\x1f', repetition: '\x1e', segment: '\x1c' }]) {
      for (const lineBreak of ['', '\n', '\r\n']) {
        const file = readX12(made(delimiters, lineBreak))
        expect(file.transactions[0]?.root.every('2100')).toHaveLength(1)
        expect(file.findings).toEqual([])
      }
    }
  })

  it('gives the same segments for pieces of every size', async () => {
    const bytes = join(text('\ufeff'), made(), text('\r\n\r\n'), made(undefined, ''))
    const whole = readX12(bytes).segments.map((segment) => [segment.raw, segment.offset, segment.index])
    for (const size of [1, 2, 3, 7, 64, 105, 106, 107, 1000]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, step) => bytes.subarray(step * size, step * size + size))
      const read = []
      for await (const segment of readSegments(pieces)) read.push([segment.raw, segment.offset, segment.index])
      expect(read).toEqual(whole)
    }
  })

  it('reads several interchanges, one transaction at a time', async () => {
    const seen = []
    for await (const transaction of readTransactions([made(), made()])) seen.push([transaction.interchange.index, transaction.index, transaction.segments.length])
    expect(seen).toEqual([[1, 1, 13], [2, 2, 13]])
  })

  it('writes back the bytes it read, whatever stands around them', () => {
    for (const bytes of [join(text('\ufeff'), made(), text('\r\n  junk')), join(text('HTTP/1.1\n'), made()), join(made(), new Uint8Array([0xff, 0xc3])), made().subarray(0, 300), text('hello')]) {
      expect(writeX12(readX12(bytes))).toEqual(bytes)
    }
  })

  it('reads an attachment by its declared length', () => {
    const data = new Uint8Array([0x7e, 0x2a, 0xff, 0x00, 0x0a])
    const { bytes } = writeInterchange({
      sender: { qualifier: 'ZZ', id: 'A' }, receiver: { qualifier: 'ZZ', id: 'B' }, date: '20260304', time: '0915', controlNumber: 1, usage: 'T',
      groups: [{ controlNumber: 1, transactions: [{ set: '275', guide: '005010X210', segments: [['BIN', '5', { binary: data }]] }] }],
    })
    const file = readX12(bytes)
    expect(file.segments.find((segment) => segment.id === 'BIN')?.binary()).toEqual(data)
    expect(writeX12(file)).toEqual(bytes)
  })

  it('tells what is not X12', () => {
    expect(readX12('').findings.map((finding) => finding.code)).toEqual(['X12-NOT-X12'])
    expect(readX12('%PDF-1.7').readable).toBe(false)
    expect(readX12('ST*835*0001~BPR*I*1~').findings.map((finding) => finding.code)).toEqual(['X12-ISA-MISSING'])
  })
})
