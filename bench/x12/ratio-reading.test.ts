// The readers of remittances keep their lead over JSON.parse and the bare search: half of each goal, as ratios of CPU taken
// in turn in one process of their own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ColumnScanner, RemittanceReader } from '@crossbill/x12'
import { generate835 } from './generate.ts'

const rounds = 5

/** The least CPU of several turns: what else the machine does can only add to it. */
function least(works: readonly (() => void)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round += 1) {
    works.forEach((work, index) => {
      const before = process.cpuUsage()
      work()
      const used = process.cpuUsage(before)
      best[index] = Math.min(best[index] ?? 0, used.user + used.system)
    })
  }
  return best
}

const pieceBytes = 1 << 16

function inPieces(bytes: Uint8Array, take: (piece: Uint8Array) => void): void {
  for (let at = 0; at < bytes.length; at += pieceBytes) take(bytes.subarray(at, at + pieceBytes))
}

function sample(bytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'crossbill-ratio-'))
  try {
    const manifest = generate835(join(folder, 'sample.835'), bytes)
    return { manifest, bytes: new Uint8Array(readFileSync(join(folder, 'sample.835'))) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

it('types and balances an 835 at least a quarter faster than JSON.parse makes the same claims, and scans columns at a sixth of the bare search', () => {
  const { manifest, bytes } = sample(1_500_000)
  const documents: string[] = []
  let read = 0
  let cents = 0
  let rows = 0
  let separators = 0
  const typed = (take: (claim: { readonly paid: number }) => void): void => {
    const reader = new RemittanceReader((event) => { if (event.kind === 'claim') take(event.claim) })
    inPieces(bytes, (piece) => reader.push(piece))
    reader.finish()
  }
  typed((claim) => documents.push(JSON.stringify(claim)))
  expect(documents.length).toBe(manifest.claims)
  const [ours = 0, json = 0, columns = 0, search = 0] = least([
    () => typed((claim) => { read += 1; cents += claim.paid }),
    () => { for (const document of documents) cents += (JSON.parse(document) as { paid: number }).paid },
    () => {
      const scanner = new ColumnScanner([{ segment: 'CLP', element: 3, as: 'cents' }, { segment: 'CLP', element: 4, as: 'cents' }, { segment: 'SVC', element: 2, as: 'cents' }])
      inPieces(bytes, (piece) => { rows += scanner.push(piece)[1]?.rows ?? 0 })
      rows += scanner.finish()[1]?.rows ?? 0
    },
    () => { for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0x2a || bytes[at] === 0x7e) separators += 1 },
  ])
  expect([read, cents, rows]).toEqual([manifest.claims * rounds, manifest.paidCents * rounds * 2, manifest.claims * rounds])
  expect(separators).toBeGreaterThan(0)
  expect(json / ours).toBeGreaterThan(1.25)
  expect(search / columns).toBeGreaterThan(0.165)
})
