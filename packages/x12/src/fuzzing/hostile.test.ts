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
})

const lines = Number(globalThis.process?.env['X12_LINES'] ?? '100000')

it(`${lines} lines in one claim are checked`, async () => {
  const [head = '', tail = ''] = sound.split(/LX\*2~[^]*L-2~\n/)
  const report = await checkX12Stream(repeated(head, 'LX*2~NM1*82*1*A~', lines, tail))
  expect(report.verdict).toBe('malformed')
  expect(report.findings.length).toBeLessThanOrEqual(1000)
  expect(report.cut).toBeGreaterThan(1000)
})

it('100 MB of blanks, zeros or junk outside any interchange are dropped', async () => {
  for (const junk of [' ', '\0', 'I']) {
    let segments = 0
    for await (const _ of readSegments(repeated('', junk, 100_000_000))) segments += 1
    expect(segments).toBe(0)
  }
})

it('a remittance of one endless segment ends with a finding', async () => {
  const text = new TextDecoder().decode(invented.remittance())
  const at = text.indexOf('CLP*') + 4
  const codes = []
  for await (const event of readRemittances(repeated(text.slice(0, at), 'A', 100_000_000, text.slice(at)))) if (event.kind === 'finding') codes.push(event.finding.code)
  expect(codes).toContain('X12-LIMIT-SEGMENT')
})

const header = sound.slice(0, 107)
const hostile: readonly (readonly [name: string, head: string, part: string, codes: readonly string[]])[] = [
  ['levels below levels', sound.slice(0, sound.indexOf('HL*1')), 'HL*9*8*23*1~', ['X12-HL-NUMBER']],
  ['transactions in transactions', sound.slice(0, sound.indexOf('BHT')), 'ST*837*1*005010X222A1~', ['X12-SE-MISSING']],
  ['interchanges in interchanges', '', header, ['X12-IEA-MISSING']],
  ['groups in groups', header, 'GS*HC*AA*BB*20260304*0915*1*X*005010X222A1~', ['X12-GE-MISSING']],
  ['trailers of nothing', header, 'SE*1*1~GE*1*1~IEA*1*1~', ['X12-ST-MISSING']],
  ['other delimiters than the header says', header, 'NM1|85|2|NAME|||||XX|1~'.replaceAll('~', '!'), ['X12-LIMIT-SEGMENT']],
  ['zeros', header, `NM1*\0\0\0*\0~`, ['X12-ELE-CHARACTER', 'X12-ST-MISSING']],
  ['components without end', sound.slice(0, sound.indexOf('~', sound.indexOf('HI*')) - 1), ':A'.repeat(100), ['X12-LIMIT-SEGMENT']],
  ['elements without end', sound.slice(0, sound.indexOf('LX*1')), '*A'.repeat(100), ['X12-LIMIT-SEGMENT']],
  ['terminators', header, '~', ['X12-SEG-EMPTY']],
]

const pieces = Number(globalThis.process?.env['X12_PIECES'] ?? '20000')

it.each(hostile)(`%s, ${pieces} of them, are answered within the bounds`, async (_name, head, part, codes) => {
  const report = await checkX12Stream(repeated(head, part, pieces))
  expect(report.verdict).toBe('malformed')
  expect(report.findings.length).toBeLessThanOrEqual(1000)
  const found = new Set<string>(report.findings.map((finding) => finding.code))
  expect(codes.some((code) => found.has(code)), [...found].join(' ')).toBe(true)
})

it('megabytes that are not UTF-8 are kept as they are and told', async () => {
  const at = sound.indexOf('NTE*ADD*') + 8
  const bad = new Uint8Array(60_000).fill(0xff)
  const report = await checkX12Stream([ascii(sound.slice(0, at)), bad, ascii(sound.slice(at))])
  expect(report.findings.map((finding) => finding.code)).toEqual(expect.arrayContaining(['X12-ENCODING', 'X12-ELE-LONG']))
})
