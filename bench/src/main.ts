// npm run bench: every benchmark that runs in this process, a table each, and the figures as JSON under bench/out.
import { mkdirSync, writeFileSync } from 'node:fs'
import { benchEstimates } from './estimates.bench.ts'
import type { Row } from './measure.ts'

const benchmarks: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  estimates: () => {
    const figure = benchEstimates()
    return Object.entries(figure).flatMap(([name, value]) => (typeof value === 'number' ? [{ name, rate: value, unit: '' }] : []))
  },
}

/** Runs the benchmarks named, or all; figures are for this run on this machine, ratios beside them. */
export async function main(names: readonly string[]): Promise<void> {
  const results: Record<string, Row[]> = {}
  for (const [name, run] of Object.entries(benchmarks)) {
    if (names.length > 0 && !names.includes(name)) continue
    const rows = await run()
    results[name] = rows
    process.stdout.write(`\n${name}\n`)
    for (const row of rows) process.stdout.write(`  ${row.name.padEnd(40)} ${row.rate.toFixed(1).padStart(14)} ${row.unit ?? 'MB per CPU s'}${row.ratio === undefined ? '' : `  ×${row.ratio.toFixed(2)}`}${row.note === undefined ? '' : `  ${row.note}`}\n`)
  }
  mkdirSync('bench/out', { recursive: true })
  writeFileSync('bench/out/results.json', `${JSON.stringify(results, null, 2)}\n`)
}
