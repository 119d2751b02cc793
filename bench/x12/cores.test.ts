// Remittances read on several cores: the sums and the order of one thread, whatever the number of workers and the block size.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, expect, it } from 'vitest'
import { remittancesOf } from '@crossbill/x12'
import { readInWorkers } from '@crossbill/x12/workers'
import { generate835 } from './generate.ts'
import type { PartSums } from './sums.ts'
import { added, noSums, Sums } from './sums.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossbill-cores-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const worker = join(folder, 'sums.mjs')
buildSync({ entryPoints: [new URL('./sums.worker.ts', import.meta.url).pathname], bundle: true, platform: 'node', format: 'esm', outfile: worker, logLevel: 'error' })
const file = join(folder, 'sample.835')
const manifest = generate835(file, 1_200_000, { claimsPerTransaction: 60 })
const bytes = readFileSync(file)

function onOneThread(): PartSums {
  const sums = new Sums()
  for (const event of remittancesOf(bytes)) sums.take(event)
  return sums.result()
}

async function inWorkers(source: Parameters<typeof readInWorkers>[0], options: { workers: number; blockBytes?: number }): Promise<{ sums: PartSums; parts: number }> {
  let [sums, parts] = [noSums, 0]
  for await (const part of readInWorkers<PartSums>(source, { worker, ...options })) [sums, parts] = [added(sums, part), parts + 1]
  return { sums, parts }
}

it('gives the counts and cents of the manifest in the order of one thread', async () => {
  const alone = onOneThread()
  expect([alone.claims, alone.lines, alone.chargedCents, alone.paidCents, alone.unbalanced, alone.findings]).toEqual([manifest.claims, manifest.lines, manifest.chargedCents, manifest.paidCents, 0, 0])
  const [two, three] = [await inWorkers(file, { workers: 2, blockBytes: 65_536 }), await inWorkers(file, { workers: 3, blockBytes: 65_536 })]
  expect(two.sums).toEqual(alone)
  expect(two.parts).toBeGreaterThan(10)
  // Parts depend on the file and the block size, not on how many read or how fast.
  expect(three).toEqual(two)
  // Blocks smaller than a transaction: its pieces stay with one worker.
  expect((await inWorkers(file, { workers: 2, blockBytes: 4096 })).sums).toEqual(alone)
})

it('reads what comes in pieces as well as a file', async () => {
  function* pieces(): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 70_001) yield bytes.subarray(at, at + 70_001)
  }
  expect((await inWorkers(pieces(), { workers: 2 })).sums).toEqual(onOneThread())
})

it('finds what is wrong where one thread finds it', async () => {
  const cut = bytes.subarray(0, 900_000)
  const sums = new Sums()
  for (const event of remittancesOf(cut)) sums.take(event)
  expect((await inWorkers([cut], { workers: 2, blockBytes: 65_536 })).sums).toEqual(sums.result())
  expect((await inWorkers([new TextEncoder().encode('hello')], { workers: 2 })).sums).toMatchObject({ claims: 0, findings: 1 })
})

it('a reader who stops early leaves nothing running, and a missing file is told', async () => {
  for await (const part of readInWorkers<PartSums>(file, { worker, workers: 2, blockBytes: 65_536 })) {
    expect(part.claims).toBeGreaterThan(0)
    break
  }
  await expect(inWorkers(join(folder, 'absent.835'), { workers: 1 })).rejects.toThrow('ENOENT')
  await expect(readInWorkers(file, { worker: join(folder, 'absent.mjs'), workers: 1 }).next()).rejects.toThrow()
})
