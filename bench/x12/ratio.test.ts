// The typed remittance reader keeps its lead: half of its goals, as ratios of CPU taken in turn in one process.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { remittancesOf } from '@crossbill/x12'
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

interface Model {
  readonly functionalGroups: readonly { readonly transactions: readonly { readonly segments: readonly { readonly tag: string }[] }[] }[]
}

it('reads, types and balances an 835 at least twenty times as fast as node-x12 makes its model of it, to the cent', async () => {
  const { X12Parser } = await import('node-x12')
  const folder = mkdtempSync(join(tmpdir(), 'crossbill-ratio-'))
  try {
    const manifest = generate835(join(folder, 'sample.835'), 600_000)
    const bytes = new Uint8Array(readFileSync(join(folder, 'sample.835')))
    const text = new TextDecoder().decode(bytes)
    const claims = [...remittancesOf(bytes)].flatMap((event) => (event.kind === 'claim' ? [event.claim] : []))
    expect([claims.length, claims.reduce((sum, claim) => sum + claim.paid, 0), claims.reduce((sum, claim) => sum + claim.charge, 0)]).toEqual([manifest.claims, manifest.paidCents, manifest.chargedCents])
    expect([...remittancesOf(bytes)].every((event) => event.kind !== 'end' || event.end.balanced)).toBe(true)
    let read = 0
    const [ours = 0, theirs = 0] = least([
      () => { for (const event of remittancesOf(bytes)) if (event.kind === 'claim') read += 1 },
      () => {
        const model = new X12Parser(false).parse(text) as unknown as Model | { readonly interchanges: readonly Model[] }
        for (const interchange of 'interchanges' in model ? model.interchanges : [model]) for (const group of interchange.functionalGroups) for (const transaction of group.transactions) read += transaction.segments.filter((segment) => segment.tag === 'CLP').length
      },
    ])
    expect(read).toBe(manifest.claims * 2 * rounds)
    expect(theirs / ours).toBeGreaterThan(20)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
