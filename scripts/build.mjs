// Builds what runs: dist/server and dist/cli (esbuild), dist/web (vite). Builds only what is missing or stale,
// unless started by itself (npm run build).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { directImports } from './direct-imports.mjs'
import { root } from './install.mjs'

const dist = join(root, 'dist')

const targets = [
  { name: 'server', sources: ['packages', 'apps/server/src', 'packs/read-from-disk.ts'], result: 'server/main.mjs', build: buildServer },
  { name: 'cli', sources: ['packages', 'apps/cli/src', 'packs/read-from-disk.ts'], result: 'cli/main.mjs', build: buildCli },
  { name: 'web', sources: ['packages', 'apps/web'], result: 'web/index.html', build: buildWeb },
]

/** Builds every target whose sources changed since its last build, or that is missing. */
export async function buildStale(options = { say: (text) => process.stdout.write(`${text}\n`) }) {
  for (const target of targets) {
    const state = stateOf(target.sources)
    const mark = join(dist, `.${target.name}-state`)
    if (existsSync(join(dist, target.result)) && existsSync(mark) && readFileSync(mark, 'utf8') === state) continue
    options.say(`Building the ${target.name === 'cli' ? 'command line' : target.name === 'web' ? 'web app' : 'server'}.`)
    await target.build()
    writeFileSync(mark, state)
  }
}

/** Builds dist/server: the program and its readers' thread. Packages from npm stay outside: several hold native binaries or workers. */
export async function buildServer() {
  await bundle({ main: 'apps/server/src/main.ts', 'reader-worker': 'apps/server/src/reading/reader-worker.ts' }, join(dist, 'server'), (path) => !path.startsWith('@crossbill/'))
}

/** Builds dist/cli/main.mjs, or that of another folder, with everything in it that is not native, so that it starts fast. */
export async function buildCli(folder = join(dist, 'cli')) {
  await bundle({ main: 'apps/cli/src/main.ts' }, folder, (path) => path.startsWith('node:'), [englishOnly, directImports(root)])
}

/** Of the translations of zod's messages only the English one, which is the one in use: the others would be loaded at every start. */
const englishOnly = {
  name: 'english-only',
  setup: (inner) => inner.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, (args) => ({ contents: "export { default as en } from './en.js'", loader: 'js', resolveDir: dirname(args.path) })),
}

async function bundle(entries, folder, isOutside, more = []) {
  const { build } = await import('esbuild')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([out, entry]) => [out, join(root, entry)])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    // Some packages are written for require; a bundle in module form must bring it.
    banner: { js: "import { createRequire as crossbillRequire } from 'node:module'; const require = crossbillRequire(import.meta.url);" },
    plugins: [{ name: 'outside', setup: (inner) => inner.onResolve({ filter: /^[^./]/ }, (args) => (args.kind !== 'entry-point' && isOutside(args.path) ? { path: args.path, external: true } : undefined)) }, ...more],
  })
}

/** Builds dist/web with vite. */
export async function buildWeb() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--config', join(root, 'apps/web/vite.config.ts'), '--logLevel', 'warn'], { cwd: join(root, 'apps/web'), stdio: 'inherit' })
  if (status !== 0) throw new Error('The web app could not be built; the lines above say why.')
}

// Paths, sizes and times of change of all sources: cheap, and different whenever a file was touched.
function stateOf(sources) {
  const hash = createHash('sha256')
  for (const source of [...sources, 'package-lock.json', 'scripts/build.mjs', 'scripts/direct-imports.mjs']) addTo(hash, join(root, source))
  return hash.digest('hex')
}

function addTo(hash, path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) {
    if (!/\.test\.tsx?$/.test(path)) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules' && name !== 'dist' && name !== 'test') addTo(hash, join(path, name))
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const target of targets) rmSync(join(dist, `.${target.name}-state`), { force: true })
  mkdirSync(dirname(join(dist, 'x')), { recursive: true })
  await buildStale()
}
