// Makes a program of TypeScript files that plain Node can run, for tests that need a process of its own.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const repository = join(import.meta.dirname, '../../..')

/** Bundles `entry` beside the repository's modules; packages from npm stay outside. Remove it when done. */
export async function bundle(entry: string, name: string): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = join(repository, 'node_modules', '.cache', 'crossbill-tests')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${name}-${process.pid}-${Date.now()}.mjs`)
  await build({ entryPoints: [entry], outfile: file, bundle: true, platform: 'node', format: 'esm', target: 'node20', plugins: [{ name: 'npm-outside', setup: keepPackagesOutside }] })
  return { file, remove: () => rm(file, { force: true }) }
}

function keepPackagesOutside(build: import('esbuild').PluginBuild): void {
  build.onResolve({ filter: /^[^./]/ }, (args) => (args.kind === 'entry-point' || args.path.startsWith('@crossbill/') ? undefined : { path: args.path, external: true }))
}
