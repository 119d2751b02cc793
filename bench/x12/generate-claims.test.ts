// The generated claim files are valid, and hold what their manifest says.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cents, checkX12, readX12, writeX12 } from '@crossbill/x12'
import { expect, it } from 'vitest'
import { generateClaims } from './generate-claims.ts'

it('are valid, of both kinds, in several interchanges with every line break, and written back are the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossbill-claims-'))
  try {
    const manifest = generateClaims(join(folder, 'sample.837'), 200_000, { claimsPerTransaction: 30 })
    const bytes = new Uint8Array(readFileSync(manifest.file))
    expect(checkX12(bytes).findings).toEqual([])
    const file = readX12(bytes)
    expect(Buffer.compare(writeX12(file), bytes)).toBe(0)
    const claims = file.transactions.flatMap((transaction) => transaction.root.every('2300'))
    expect(new Set(file.transactions.map((transaction) => transaction.kind))).toEqual(new Set(['837P', '837D']))
    expect([file.interchanges.length > 3, file.transactions.length, claims.length, claims.flatMap((claim) => claim.loops('2400')).length]).toEqual([true, manifest.transactions, manifest.claims, manifest.lines])
    expect(claims.reduce((sum, claim) => sum + (cents(claim.segment('CLM')?.element(2) ?? '') ?? Number.NaN), 0)).toBe(manifest.chargedCents)
    expect(claims.some((claim) => claim.segment('CLM')?.element(19) === 'PB') && claims.some((claim) => claim.loops('2320').length > 0)).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
