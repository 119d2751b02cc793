// Files made shareable and files split stay as valid as they were.

import { describe, expect, it } from 'vitest'
import { anonymize, anonymizeStream, checkX12, readX12, splitX12, treeOf } from '../index.ts'
import { invented } from '../invented/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

describe('anonymize', () => {
  for (const [name, make] of Object.entries(invented)) {
    it(`keeps ${name} valid and nobody in it`, () => {
      const shared = anonymize(make(), { key: 'one' })
      expect(checkX12(shared).findings).toEqual([])
      expect(text(shared)).not.toMatch(/REYES|OKAFOR|OAK STREET|W123456789|19870612|C-1001|1234567893|ELM COURT|JUNE/)
    })
  }

  it('replaces the same by the same, also across files, and streams', async () => {
    const claim = readX12(anonymize(invented.medical(), { key: 'one' })).transactions[0]?.root.every('2300')[0]?.segment('CLM')?.element(1)
    const payment = readX12(anonymize(invented.remittance(), { key: 'one' })).transactions[0]?.root.every('2100')[0]?.segment('CLP')?.element(1)
    expect(payment).toBe(claim)
    expect(anonymize(invented.medical(), { key: 'two' })).not.toEqual(anonymize(invented.medical(), { key: 'one' }))
    const pieces: number[] = []
    for await (const piece of anonymizeStream([invented.medical()], { key: 'one' })) pieces.push(...piece)
    expect(Uint8Array.from(pieces)).toEqual(anonymize(invented.medical(), { key: 'one' }))
  })
})

describe('split', () => {
  it('makes a valid file of each claim', async () => {
    const files = []
    for await (const file of splitX12([invented.dental(), invented.remittance()], { by: 'claim' })) files.push(file)
    expect(files.map((file) => [file.interchange, file.claim, checkX12(file.bytes).verdict])).toEqual([[1, 1, 'valid'], [2, 1, 'valid'], [2, 2, 'valid']])
  })

  it('makes a valid file of each transaction', async () => {
    for await (const file of splitX12([invented.medical(), invented.inquiry()], { by: 'transaction' })) expect(checkX12(file.bytes).findings).toEqual([])
  })
})

it('shows a file as a tree with names', () => {
  const lines = treeOf(invented.medical())
  expect(lines.slice(0, 3).map((line) => [line.depth, line.kind, line.id])).toEqual([[0, 'interchange', 'ISA'], [1, 'segment', 'ISA'], [1, 'group', 'GS']])
  const claim = lines.find((line) => line.id === 'CLM')
  expect(claim?.elements).toContainEqual({ reference: 'CLM05-1', name: 'facility', value: '11' })
  expect(lines.find((line) => line.kind === 'loop' && line.id === '2400')?.depth).toBe(6)
})
