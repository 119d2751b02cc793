// npm run bench: every benchmark that runs in this process, a table each, and the figures as JSON under bench/out.
import { mkdirSync, writeFileSync } from 'node:fs'
import { benchEstimates } from './estimates.bench.ts'
import type { Row } from './measure.ts'
import { benchPlanner } from './planner.bench.ts'

const benchmarks: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  estimates: () => {
    const figure = benchEstimates()
    return Object.entries(figure).flatMap(([name, value]) => (typeof value === 'number' ? [{ name, rate: value, unit: '' }] : []))
  },
  planner: async () => {
    const rows: Row[] = []
    for (const ask of [{ procedures: 10, plans: 100, compared: 20, seconds: 20 }, { procedures: 20, plans: 100, compared: 12, seconds: 30 }, { procedures: 40, plans: 100, compared: 12, seconds: 60 }]) {
      const figure = await benchPlanner(ask)
      for (const [name, value] of Object.entries(figure)) if (name !== 'procedures') rows.push({ name: `${ask.procedures} procedures: ${name}`, rate: value, unit: name === 'p50' || name === 'p95' ? 'CPU ms' : '' })
    }
    return rows
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
