// Starts a PostgreSQL of our own over a data folder: Unix socket only, checksums, ends when we end.
// Everything a person may meet here (folder in use, binaries missing, no start) becomes a StartRefused.
import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartRefused } from '../start-refused.ts'
import { dataFolderFormat, giveToRunMode, makePassable, makePrivateFolder, openDataFolder, writeMark, type DataFolder } from './data-folder.ts'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { decideRunAs, runToEnd, startBound, type RunAs } from './run-as.ts'
import { postgresSettings } from './postgres-settings.ts'

export interface EmbeddedPostgresOptions {
  dataFolder: string
  /** Folder of other PostgreSQL programs (CROSSBILL_POSTGRES_BIN). */
  binaryFolder?: string | undefined
  /** Only for tests that do not show durability: no fsync at all. */
  unsafeFast?: boolean
  /** Overrides what was found out about this machine; for tests of each way. */
  runAs?: RunAs
}

export interface EmbeddedPostgres {
  /** Folder of the Unix socket; the `host` of a connection. */
  socketFolder: string
  owner: string
  /** Process number of the database server. */
  pid: number
  runAs: RunAs
  /** True when this start made the database. */
  fresh: boolean
  /** Resolves when the database ends without being asked to. */
  ended: Promise<number | null>
  stop: () => Promise<void>
}

/** The database's own account: owns the tables, used for migrations only. */
export const ownerRole = 'crossbill_owner'

/** Starts the embedded database. Throws StartRefused with the remedy when it cannot. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = await findPostgresBinaries(options.binaryFolder)
  const runAs = options.runAs ?? decideRunAs()
  const folder = await openDataFolder(options.dataFolder)
  const fresh = folder.mark === undefined
  const version = await majorVersion(binaries, runAs)
  await makePassable(folder, runAs.mode)
  if (fresh) await makeDatabase({ folder, binaries, runAs, unsafeFast: options.unsafeFast === true, version })
  else await readyExisting(folder, runAs, version)
  const launch = { folder, binaries, runAs, unsafeFast: options.unsafeFast === true }
  const { child, pid, ended, socketFolder } = await launchUntilFree(launch)
  const stop = () => stopDatabase({ child, pid, ended, socketFolder })
  return { socketFolder, owner: ownerRole, pid, runAs, fresh, ended, stop }
}

interface Launch {
  folder: DataFolder
  binaries: PostgresBinaries
  runAs: RunAs
  unsafeFast: boolean
}

// After a kill of everything at once, the last processes of the old database may still be leaving.
async function launchUntilFree(launch: Launch): Promise<RunningDatabase> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchOnce(launch)
    } catch (trouble) {
      const leaving = trouble instanceof StartRefused && /shared memory block|lock file/.test(trouble.message)
      if (!leaving || attempt >= 25) throw trouble
      await pause(200)
    }
  }
}

async function launchOnce({ folder, binaries, runAs, unsafeFast }: Launch): Promise<RunningDatabase> {
  const socketFolder = await freshSocketFolder(runAs)
  const logFolder = join(folder.path, 'log')
  await mkdir(logFolder, { recursive: true, mode: 0o700 })
  const log = openSync(join(logFolder, 'postgres.log'), 'a', 0o600)
  const child = startBound([binaries.postgres, '-D', folder.database, ...postgresSettings({ socketFolder, unsafeFast })], runAs, log)
  closeSync(log)
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code))
    child.once('error', () => resolve(null))
  })
  const pid = await waitUntilReady(folder, child).catch(async (trouble: unknown) => {
    child.kill('SIGINT')
    await rm(socketFolder, { recursive: true, force: true })
    throw trouble
  })
  return { child, pid, ended, socketFolder }
}

async function majorVersion(binaries: PostgresBinaries, runAs: RunAs): Promise<string> {
  const { code, said } = await runToEnd([binaries.postgres, '--version'], runAs)
  const major = /(\d+)[.\d\w]*/.exec(said.replace(/^.*PostgreSQL\)?/, ''))?.[1]
  if (code === 0 && major !== undefined) return major
  throw new StartRefused(
    'database-binaries-missing',
    `The PostgreSQL program ${binaries.postgres} does not run here (exit ${code}).`,
    runAs.mode === 'unprivileged-uid'
      ? 'Started as root it runs as an unprivileged account, which must be able to read that path: start Crossbill with an ordinary account instead.'
      : 'Set CROSSBILL_POSTGRES_BIN to PostgreSQL programs made for this machine, or DATABASE_URL to a server.',
  )
}

interface NewDatabase {
  folder: DataFolder
  binaries: PostgresBinaries
  runAs: RunAs
  unsafeFast: boolean
  version: string
}

// Made beside its place and moved there when whole, so a kill in the middle leaves nothing half-made.
async function makeDatabase(made: NewDatabase): Promise<void> {
  const { folder, binaries, runAs } = made
  const unfinished = join(folder.path, 'postgres.new')
  await makePrivateFolder(unfinished, runAs.mode)
  const how = ['--username', ownerRole, '--auth', 'trust', '--locale', 'C', '--encoding', 'UTF8', '--data-checksums']
  const sync = made.unsafeFast ? ['--no-sync'] : []
  const { code, said } = await runToEnd([binaries.initdb, '-D', unfinished, ...how, ...sync], runAs)
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true })
    throw new StartRefused(
      'database-did-not-start',
      `The database could not be set up in ${folder.path}: ${lastLine(said)}`,
      'Check that the disk has room and that the folder allows its owner to write, then start again.',
    )
  }
  await rename(unfinished, folder.database)
  const createdAt = new Date().toISOString()
  await writeMark(folder, { kind: 'crossbill-data-folder', format: dataFolderFormat, postgres: made.version, mode: runAs.mode, createdAt })
}

async function readyExisting(folder: DataFolder, runAs: RunAs, version: string): Promise<void> {
  if (folder.mark === undefined) return
  if (folder.mark.postgres !== version) {
    const newer = Number(folder.mark.postgres) > Number(version)
    throw new StartRefused(
      'data-folder-newer',
      `The database in ${folder.path} was written by PostgreSQL ${folder.mark.postgres}; the programs here are version ${version}.`,
      newer ? 'Start the Crossbill that wrote it, or set CROSSBILL_POSTGRES_BIN to that version.' : 'Export with the older version and import here.',
    )
  }
  await refuseOpen(folder)
  await makePrivateFolder(folder.database, runAs.mode)
  await giveToRunMode(folder, runAs.mode)
  if (folder.mark.mode !== runAs.mode) await writeMark(folder, { ...folder.mark, mode: runAs.mode })
}

// A database whose Node was killed is still closing: it is given time. One that stays open is in use.
async function refuseOpen(folder: DataFolder): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const pid = (await readPostmaster(folder))?.pid
    if (pid === undefined || !isAlive(pid)) return
    if (await isSomethingElse(pid)) return rm(join(folder.database, 'postmaster.pid'), { force: true })
    if (waited >= 5_000) {
      throw new StartRefused(
        'data-folder-already-open',
        `The data folder ${folder.path} is already open (database process ${pid}).`,
        'Use the Crossbill that is running, or stop it first, or choose another folder with CROSSBILL_DATA.',
      )
    }
    await pause(100)
  }
}

async function readPostmaster(folder: DataFolder): Promise<{ pid: number; ready: boolean } | undefined> {
  const text = await readFile(join(folder.database, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' }
}

// After a restart of the machine an old process number may belong to another program.
async function isSomethingElse(pid: number): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined)
  return name !== undefined && name.trim() !== 'postgres'
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (trouble) {
    return (trouble as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// Socket paths may hold about 100 bytes; a long temporary folder falls back to /tmp.
async function freshSocketFolder(runAs: RunAs): Promise<string> {
  const base = tmpdir().length > 60 ? '/tmp' : tmpdir()
  const folder = await mkdtemp(join(base, 'crossbill-'))
  await makePrivateFolder(folder, runAs.mode)
  return folder
}

async function waitUntilReady(folder: DataFolder, child: ChildProcess): Promise<number> {
  let gone = false
  child.once('close', () => (gone = true))
  child.once('error', () => (gone = true))
  // Recovery after a kill may take long; as long as the process lives it is making progress.
  for (;;) {
    const postmaster = await readPostmaster(folder)
    if (postmaster?.ready === true && !gone && isAlive(postmaster.pid)) return postmaster.pid
    if (gone) {
      const log = await readFile(join(folder.path, 'log', 'postgres.log'), 'utf8').catch(() => '')
      throw new StartRefused(
        'database-did-not-start',
        `The database in ${folder.path} did not start: ${lastLine(log)}`,
        'Check the disk and the folder log inside the data folder. Nothing was changed.',
      )
    }
    await pause(10)
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.replace(/^.*(FATAL|PANIC|error):\s*/, '') ?? 'no reason given'
}

interface RunningDatabase {
  child: ChildProcess
  pid: number
  ended: Promise<number | null>
  socketFolder: string
}

// SIGINT is PostgreSQL's fast shutdown: open transactions are undone, everything committed is written.
async function stopDatabase(running: RunningDatabase): Promise<void> {
  if (running.child.exitCode === null && running.child.signalCode === null) {
    try {
      process.kill(running.pid, 'SIGINT')
    } catch {
      // Gone already.
    }
    await running.ended
  }
  running.child.stdin?.destroy()
  await rm(running.socketFolder, { recursive: true, force: true })
}
