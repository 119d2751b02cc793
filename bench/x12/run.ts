// Reading 835 files: ours beside other libraries on the same generated file, each reader a process of its own. A figure
// counts only where claims, lines and cents equal the generator's manifest. `run.ts [megabytes]`, 10 when not said.

import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { RemittanceReader } from '@crossbill/x12'
import { generate835 } from './generate.ts'

interface Row {
  readonly name: string
  readonly claims: number
  readonly lines: number
  readonly paidCents: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly firstClaimMilliseconds?: number
}

/** How many times more CPU a peer may take than the typed reader at least, and the columns at most of the tokenise limit. */
const goals: Readonly<Record<string, number>> = { 'x12-parser': 12, 'node-x12 model': 40, 'node-x12 stream': 4, 'JSON.parse': 2.5 }

const megabytes = Number(process.argv[2] ?? '10')
const folder = mkdtempSync(join(tmpdir(), 'crossbill-bench-'))
const readersFolder = process.env['BENCH_READERS'] ?? dirname(fileURLToPath(import.meta.url))
const peers = new Set(Object.keys(goals).concat('tokenise limit'))
const fast = new Set(['typed', 'columns'])

function bundle(): void {
  const entryPoints = ['typed', 'whole', 'peers'].map((name) => join(readersFolder, `reading-${name}.ts`))
  buildSync({ entryPoints, bundle: true, platform: 'node', format: 'esm', outdir: folder, outExtension: { '.js': '.mjs' }, logLevel: 'error', banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' } })
}

function run(names: readonly string[], file: string): Row[] {
  bundle()
  return names.flatMap((name) => {
    const script = join(folder, `reading-${fast.has(name) ? 'typed' : peers.has(name) ? 'peers' : 'whole'}.mjs`)
    try {
      return [JSON.parse(execFileSync(process.execPath, ['--max-old-space-size=8192', script, name, file], { encoding: 'utf8', maxBuffer: 1 << 26 })) as Row]
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`)
      return []
    }
  })
}

/** The same claims as lines of JSON, for comparison with JSON.parse. */
function writeJson(file: string): void {
  const reader = new RemittanceReader()
  const handle = openSync(`${file}.jsonl`, 'w')
  const bytes = readFileSync(file)
  for (let at = 0; at < bytes.length; at += 1 << 20) {
    const lines = reader.push(bytes.subarray(at, at + (1 << 20))).flatMap((event) => (event.kind === 'claim' ? [`${JSON.stringify(event.claim)}\n`] : []))
    if (lines.length > 0) writeSync(handle, lines.join(''))
  }
  closeSync(handle)
}

try {
  const file = join(folder, 'sample.835')
  const manifest = generate835(file, megabytes * 1e6)
  writeJson(file)
  const names = ['tokenise limit', 'typed', 'columns', 'check', 'x12-parser', 'node-x12 stream', 'JSON.parse', ...(megabytes <= 100 ? ['tree', 'write back', 'node-x12 model'] : [])]
  const rows = run(names, file)
  const typed = rows.find((row) => row.name === 'typed')
  const counted = new Set(['typed', 'columns', 'x12-parser', 'node-x12 stream', 'node-x12 model', 'JSON.parse'])
  console.log(`835 of ${(manifest.bytes / 1e6).toFixed(1)} MB, ${manifest.claims} claims, ${manifest.lines} lines`)
  for (const row of rows) {
    const right = !counted.has(row.name) ? '' : row.claims === manifest.claims && row.lines === manifest.lines && row.paidCents === manifest.paidCents ? 'right' : 'WRONG'
    const speed = manifest.bytes / 1e6 / row.cpuSeconds
    const ratio = typed ? row.cpuSeconds / typed.cpuSeconds : 0
    console.log(`${row.name.padEnd(16)} ${speed.toFixed(1).padStart(8)} MB/CPU s  ${row.peakMegabytes.toFixed(0).padStart(6)} MB  typed is ${ratio.toFixed(2)}x${goals[row.name] === undefined ? '' : ` (goal ${goals[row.name]}x)`}  ${right}`)
  }
  const [limit, columns] = ['tokenise limit', 'columns'].map((name) => rows.find((row) => row.name === name))
  if (limit && columns) console.log(`columns reach ${(limit.cpuSeconds / columns.cpuSeconds).toFixed(2)} of the tokenise limit (goal 0.33)`)
  if (typed?.firstClaimMilliseconds !== undefined) console.log(`first claim ${typed.firstClaimMilliseconds.toFixed(1)} ms after opening (goal 10 ms)`)
  mkdirSync('bench/out', { recursive: true })
  writeFileSync(process.env['BENCH_JSON'] ?? `bench/out/x12-${megabytes}.json`, `${JSON.stringify({ manifest: { ...manifest, file: undefined }, rows, goals }, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
