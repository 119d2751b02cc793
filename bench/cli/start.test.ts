// The command line starts light: the CPU of a command on a small file beside that of bare Node, in turn, each at its least.
// The goal is twice; the test leaves half as much again, for machines whose Node starts faster than ours.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generate835 } from '../x12/generate.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'crossbill-start-'))
const small = join(folder, 'small.835')
const rounds = 5

beforeAll(async () => {
  const { buildCli } = (await import(pathToFileURL(join(root, 'scripts/build.mjs')).href)) as { buildCli: (folder: string) => Promise<void> }
  await buildCli(join(folder, 'cli'))
  generate835(small, 1, { claimsPerTransaction: 2 })
  writeFileSync(join(folder, 'cpu.cjs'), "process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeFileSync(process.env.CPU_FILE, String(user + system)) })")
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Microseconds of CPU one run of Node takes, up to its end. */
function cpuOf(program: readonly string[]): number {
  const file = join(folder, 'cpu')
  const run = spawnSync(process.execPath, ['-r', join(folder, 'cpu.cjs'), ...program], { env: { ...process.env, CPU_FILE: file, CROSSBILL_PACKS: join(root, 'packs') }, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${program.join(' ')} ended with ${run.status}: ${run.stderr}`)
  return Number(readFileSync(file, 'utf8'))
}

it('reads, checks and shows a small file within three times the CPU of starting bare Node', () => {
  const bundle = join(folder, 'cli', 'main.mjs')
  const programs = { bare: ['-e', '0'], read: [bundle, 'x12', 'read', small], check: [bundle, 'x12', 'check', small], tree: [bundle, 'x12', 'tree', small] }
  const least: Record<string, number> = {}
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, program] of Object.entries(programs)) least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, cpuOf(program))
  }
  const { bare = 0, ...ours } = least
  for (const [name, cpu] of Object.entries(ours)) expect(cpu / bare, name).toBeLessThan(3)
})
