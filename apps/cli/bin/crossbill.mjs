#!/usr/bin/env node
// Starts the bundled command line; builds it first where a clone has not been built or its sources are newer.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const bundle = join(root, 'dist', 'cli', 'main.mjs')
if (isStale()) {
  const { buildCli } = await import(join(root, 'scripts', 'build.mjs'))
  await buildCli()
}
await import(bundle)

function isStale() {
  if (!existsSync(bundle)) return true
  if (!existsSync(join(root, '.git'))) return false
  const built = statSync(bundle).mtimeMs
  const rooms = ['packages', 'apps/cli', 'packs'].map((room) => join(root, room))
  return rooms.some((room) => hasNewer(room, built))
}

function hasNewer(folder, built) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory() ? hasNewer(path, built) : entry.name.endsWith('.ts') && !entry.name.includes('.test.') && statSync(path).mtimeMs > built) return true
  }
  return false
}
