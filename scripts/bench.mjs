// npm run bench [name…]: bundles the benchmarks and runs them; figures are ratios measured in one run.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './install.mjs'

process.chdir(root)
const outfile = join(root, 'dist', 'bench', 'main.mjs')
const banner = { js: "import { createRequire as crossbillRequire } from 'node:module'; const require = crossbillRequire(import.meta.url);" }
await build({ entryPoints: ['bench/src/main.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning', banner, external: ['node-x12', 'x12-parser', 'json-rules-engine', 'decimal.js', 'highs'] })
const { main } = await import(pathToFileURL(outfile).href)
await main(process.argv.slice(2))
