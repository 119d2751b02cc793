// Reading, checking and writing 837 files beside other libraries on the same generated file, each in a process of its own. A
// figure counts only where claims, lines and cents equal the generator's manifest. `claims-run.ts [megabytes]`, 10 when not said.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { generateClaims } from './generate-claims.ts'

interface Row {
  readonly name: string
  readonly claims: number
  readonly lines: number
  readonly chargedCents: number
  readonly cpuSeconds: number
  readonly workSeconds?: number
  readonly peakMegabytes: number
}

const megabytes = Number(process.argv[2] ?? '10')
const folder = mkdtempSync(join(tmpdir(), 'crossbill-bench-'))
const script = join(folder, 'readers.mjs')

function rowOf(name: string, file: string): Row | undefined {
  try {
    return JSON.parse(execFileSync(process.execPath, ['--max-old-space-size=8192', script, name, file], { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] })) as Row
  } catch {
    console.error(`${name}: failed`)
    return undefined
  }
}

try {
  buildSync({ entryPoints: [process.env['BENCH_CLAIM_READERS'] ?? new URL('./claims-readers.ts', import.meta.url).pathname], bundle: true, platform: 'node', format: 'esm', outfile: script, logLevel: 'error', banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' } })
  const file = join(folder, 'sample.837')
  const manifest = generateClaims(file, megabytes * 1e6)
  // Writers hold their input as lists of texts: a smaller file is enough to compare them.
  const small = join(folder, 'small.837')
  generateClaims(small, Math.min(megabytes, 5) * 1e6)
  const counted = ['segments', 'transactions', 'columns', 'x12-parser', 'node-x12 stream', ...(megabytes <= 20 ? ['node-x12 model'] : [])]
  const rows = ['TypeScript limit', 'SIMD limit', 'check', ...counted].flatMap((name) => rowOf(name, file) ?? [])
  const writers = ['write', 'node-x12 write', 'node-x12 toString alone'].flatMap((name) => rowOf(name, small) ?? [])
  const cpu = (name: string): number => rows.find((row) => row.name === name)?.cpuSeconds ?? Number.NaN
  console.log(`837 of ${(manifest.bytes / 1e6).toFixed(1)} MB, ${manifest.claims} claims, ${manifest.lines} lines`)
  for (const row of rows) {
    const right = !counted.includes(row.name) ? '' : row.claims === manifest.claims && row.lines === manifest.lines && row.chargedCents === manifest.chargedCents ? 'right' : 'WRONG'
    console.log(`${row.name.padEnd(24)} ${(manifest.bytes / 1e6 / row.cpuSeconds).toFixed(1).padStart(8)} MB/CPU s  ${row.peakMegabytes.toFixed(0).padStart(6)} MB  segments are ${(row.cpuSeconds / cpu('segments')).toFixed(2)}x, transactions ${(row.cpuSeconds / cpu('transactions')).toFixed(2)}x  ${right}`)
  }
  console.log(`columns reach ${(cpu('TypeScript limit') / cpu('columns')).toFixed(2)} of the TypeScript limit (goal 0.33) and ${(cpu('SIMD limit') / cpu('columns')).toFixed(2)} of the SIMD limit (goal 0.45)`)
  const [ours, ...theirs] = writers
  for (const row of writers) console.log(`${row.name.padEnd(24)} ${((row.lines / 1e6) / (row.workSeconds ?? Number.NaN)).toFixed(1).padStart(8)} MB/CPU s`)
  for (const row of theirs) console.log(`writing is ${((row.workSeconds ?? Number.NaN) / (ours?.workSeconds ?? Number.NaN)).toFixed(2)}x ${row.name} (goal 4x), ${row.lines === ours?.lines ? 'the same length' : 'ANOTHER LENGTH'}`)
  mkdirSync('bench/out', { recursive: true })
  writeFileSync(`bench/out/x12-claims-${megabytes}.json`, `${JSON.stringify({ manifest: { ...manifest, file: undefined }, rows, writers }, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
