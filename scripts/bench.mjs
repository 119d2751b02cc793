// npm run bench [x12 [MEGABYTES]] [cores [MEGABYTES]] [api [CASES]] [post [MEGABYTES]] [estimates planner …]: bundles the benchmarks and runs them; figures are ratios measured in one run.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './install.mjs'

process.chdir(root)
const names = process.argv.slice(2)
const banner = { js: "import { createRequire as crossbillRequire } from 'node:module'; const require = crossbillRequire(import.meta.url);" }
const outside = ['node-x12', 'x12-parser', 'json-rules-engine', 'decimal.js', 'highs', 'esbuild']
const bundle = async (entry, outfile) => {
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning', banner, external: outside })
  return outfile
}

if (names.length === 0 || names[0] === 'x12') {
  // Readers run as processes of their own, so that memory and CPU are those of one reader.
  const script = await bundle('bench/x12/run.ts', join(root, 'dist', 'bench', 'x12-run.mjs'))
  const run = spawnSync(process.execPath, [script, ...names.slice(1, 2)], { stdio: 'inherit', env: { ...process.env, BENCH_READERS: join(root, 'bench', 'x12') } })
  // The same for claim files, and writing.
  const claims = await bundle('bench/x12/claims-run.ts', join(root, 'dist', 'bench', 'x12-claims-run.mjs'))
  const claimsRun = spawnSync(process.execPath, [claims, ...names.slice(1, 2)], { stdio: 'inherit', env: { ...process.env, BENCH_CLAIM_READERS: join(root, 'bench', 'x12', 'claims-readers.ts') } })
  process.exitCode = run.status || (claimsRun.status ?? 1)
}
// One core and two, only when asked for: it makes a file of 1 GB, and removes it.
if (names[0] === 'cores') {
  const script = await bundle('bench/x12/cores-run.ts', join(root, 'dist', 'bench', 'x12-cores-run.mjs'))
  process.exitCode = spawnSync(process.execPath, [script, ...names.slice(1, 2)], { stdio: 'inherit', env: { ...process.env, BENCH_X12: join(root, 'bench', 'x12') } }).status ?? 1
}
// The server under load, and a remittance until its rows are committed: processes of their own beside their own database.
for (const name of ['api', 'post']) {
  if (names.length > 0 && names[0] !== name) continue
  await import('./build.mjs').then(({ buildStale }) => buildStale())
  const script = join(root, 'dist', 'bench', `${name}-run.mjs`)
  await build({ entryPoints: [`bench/${name}/run.ts`], outfile: script, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning', banner, plugins: [{ name: 'outside', setup: (inner) => inner.onResolve({ filter: /^[^./]/ }, (args) => (args.kind === 'entry-point' || args.path.startsWith('@crossbill/') ? undefined : { path: args.path, external: true })) }] })
  const run = spawnSync(process.execPath, [script, ...names.slice(1, 2)], { stdio: 'inherit', env: { ...process.env, BENCH_ROOT: root } })
  process.exitCode = run.status ?? 1
}
if (!['x12', 'cores', 'api', 'post'].includes(names[0])) {
  const { main } = await import(pathToFileURL(await bundle('bench/src/main.ts', join(root, 'dist', 'bench', 'main.mjs'))).href)
  await main(names)
}
