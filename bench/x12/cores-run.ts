// One thread beside two workers on one 835, each a process of its own, in turn. Counts, cents and the order of the claims must
// be the same. `cores-run.ts [megabytes]`, 1,000 when not said; the file is made in the folder for temporary files and removed.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { generate835 } from './generate.ts'
import type { PartSums } from './sums.ts'

interface Row {
  readonly sums: PartSums
  readonly wallSeconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

const megabytes = Number(process.argv[2] ?? '1000')
const rounds = 2
const folder = mkdtempSync(join(tmpdir(), 'crossbill-bench-'))
const source = process.env['BENCH_X12'] ?? new URL('.', import.meta.url).pathname

try {
  buildSync({ entryPoints: ['cores', 'sums.worker'].map((name) => join(source, `${name}.ts`)), bundle: true, platform: 'node', format: 'esm', outdir: folder, outExtension: { '.js': '.mjs' }, logLevel: 'error' })
  const file = join(folder, 'sample.835')
  const manifest = generate835(file, megabytes * 1e6)
  const run = (workers: number): Row => JSON.parse(execFileSync(process.execPath, [join(folder, 'cores.mjs'), file, String(workers), join(folder, 'sums.worker.mjs')], { encoding: 'utf8' })) as Row
  const turns = Array.from({ length: rounds }, () => ({ one: run(0), two: run(2) }))
  const right = turns.every(({ one, two }) => JSON.stringify(one.sums) === JSON.stringify(two.sums) && one.sums.claims === manifest.claims && one.sums.lines === manifest.lines && one.sums.paidCents === manifest.paidCents && one.sums.chargedCents === manifest.chargedCents)
  console.log(`835 of ${(manifest.bytes / 1e6).toFixed(1)} MB, ${manifest.claims} claims: ${right ? 'right, in the same order' : 'WRONG'}`)
  for (const { one, two } of turns) {
    console.log(`one thread ${one.wallSeconds.toFixed(2)} s (${one.cpuSeconds.toFixed(2)} CPU s, ${one.peakMegabytes.toFixed(0)} MB), two workers ${two.wallSeconds.toFixed(2)} s (${two.cpuSeconds.toFixed(2)} CPU s, ${two.peakMegabytes.toFixed(0)} MB): ${(one.wallSeconds / two.wallSeconds).toFixed(2)}x (goal 1.6x), ${((2 * one.cpuSeconds) / two.cpuSeconds).toFixed(2)}x if both cores were free`)
  }
  mkdirSync('bench/out', { recursive: true })
  writeFileSync(`bench/out/x12-cores-${megabytes}.json`, `${JSON.stringify({ manifest: { ...manifest, file: undefined }, turns }, null, 2)}\n`)
  if (!right) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
