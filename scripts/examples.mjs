// npm run examples: the worked examples of the coordination reference alone, ending with "N of M examples agree".
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
mkdirSync('dist/examples', { recursive: true })
const outfile = join(root, 'dist', 'examples', 'run-examples.mjs')
await build({ entryPoints: ['journeys/reference/run-examples.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning', define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'journeys/reference/run-examples.ts')).href) }, banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } })
const { runExamples } = await import(pathToFileURL(outfile).href)
process.exitCode = runExamples()
