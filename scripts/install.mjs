// Installs what the lockfile names when it is missing or older than the lockfile. Only what Node has built in.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the program. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const lockfile = join(root, 'package-lock.json')
const mark = join(root, 'node_modules', '.crossbill-lock')

/** Refuses a Node that is too old, in one sentence. */
export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(`Crossbill needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and start again.\n`)
  process.exit(6)
}

/** Runs npm ci when needed. Ends the program with npm's own code when it fails. */
export function installWhenNeeded() {
  if (isInstalled()) return
  process.stdout.write('Installing what Crossbill needs (npm ci). This takes a minute the first time.\n')
  const npm = process.env['npm_execpath']
  const [program, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  const { status } = spawnSync(program, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', env: withoutNpmStart() })
  if (status !== 0) {
    process.stderr.write('The packages could not be installed. Check that this computer reaches your package registry, then start again.\n')
    process.exit(status ?? 1)
  }
  writeFileSync(mark, lockDigest())
}

function isInstalled() {
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lockDigest()) return true
  const installed = join(root, 'node_modules', '.package-lock.json')
  // Installed by hand: npm writes its own list after reading the lockfile.
  return existsSync(installed) && statSync(installed).mtimeMs + 5_000 >= statSync(lockfile).mtimeMs
}

function lockDigest() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex')
}

// npm started us with settings of its own run (such as a local prefix) that must not reach the inner npm.
function withoutNpmStart() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command|config_local_prefix)/.test(name)))
}
