// Files made to hurt: each is answered within the bounds the README states, whatever its size.

import { expect, it } from 'vitest'
import { checkX12Stream, readRemittances, readSegments } from '../index.ts'
import { invented } from '../invented/index.ts'

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)
const sound = new TextDecoder().decode(invented.medical())
const piece = 65_536

function* repeated(head: string, part: string, times: number, tail = ''): Generator<Uint8Array> {
  yield ascii(head)
  const block = ascii(part.repeat(Math.max(1, Math.floor(piece / part.length))))
  for (let sent = 0; sent < times; sent += Math.max(1, Math.floor(piece / part.length))) yield block
  yield ascii(tail)
}

it('a segment of 100 MB is told and left out', async () => {
  const at = sound.indexOf('NTE*ADD*') + 8
  const report = await checkX12Stream(repeated(sound.slice(0, at), 'A', 100_000_000, sound.slice(at)))
  expect(report.verdict).toBe('malformed')
  expect(report.findings.map((finding) => finding.code)).toContain('X12-LIMIT-SEGMENT')
}, 60_000)

const lines = Number(globalThis.process?.env['X12_LINES'] ?? '100000')

it(`${lines} lines in one claim are checked`, async () => {
  const [head = '', tail = ''] = sound.split(/LX\*2~[^]*L-2~\n/)
  const report = await checkX12Stream(repeated(head, 'LX*2~NM1*82*1*A~', lines, tail))
  expect(report.verdict).toBe('malformed')
  expect(report.findings.length).toBeLessThanOrEqual(1000)
  expect(report.cut).toBeGreaterThan(1000)
}, 120_000)

it('100 MB of blanks, zeros or junk outside any interchange are dropped', async () => {
  for (const junk of [' ', '\0', 'I']) {
    let segments = 0
    for await (const _ of readSegments(repeated('', junk, 100_000_000))) segments += 1
    expect(segments).toBe(0)
  }
}, 60_000)

it('a remittance of one endless segment ends with a finding', async () => {
  const text = new TextDecoder().decode(invented.remittance())
  const at = text.indexOf('CLP*') + 4
  const codes = []
  for await (const event of readRemittances(repeated(text.slice(0, at), 'A', 100_000_000, text.slice(at)))) if (event.kind === 'finding') codes.push(event.finding.code)
  expect(codes).toContain('X12-LIMIT-SEGMENT')
}, 60_000)
