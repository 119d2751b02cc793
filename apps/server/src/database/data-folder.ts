// The folder that holds everything of the office: marked as ours, opened by one process, never guessed at.
// crossbill.json says which version wrote it and how its files are owned.
import { chmod, lchown, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartRefused } from '../start-refused.ts'
import { unprivilegedId, type RunMode } from './run-as.ts'

/** The layout of a data folder this program writes; a folder with a higher number is not opened. */
export const dataFolderFormat = 1

export interface DataFolderMark {
  kind: 'crossbill-data-folder'
  format: number
  /** Major version of PostgreSQL that wrote the database files. */
  postgres: string
  mode: RunMode
  createdAt: string
}

export interface DataFolder {
  path: string
  /** The database's own folder (PGDATA) inside it. */
  database: string
  /** Undefined before the first start. */
  mark: DataFolderMark | undefined
}

/**
 * Opens or makes a data folder. Throws StartRefused when it cannot be written, belongs to something else,
 * or was written by a newer Crossbill.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  await proveWritable(path)
  const folder = { path, database: join(path, 'postgres') }
  const mark = await readMark(path)
  if (mark === undefined) {
    await refuseForeign(path)
    return { ...folder, mark }
  }
  if (mark.format > dataFolderFormat) {
    throw new StartRefused(
      'data-folder-newer',
      `The data folder ${path} was written by a newer Crossbill (format ${mark.format}, this one knows ${dataFolderFormat}).`,
      'Start the newer Crossbill, or choose another folder with CROSSBILL_DATA.',
    )
  }
  return { ...folder, mark }
}

async function proveWritable(path: string): Promise<void> {
  const probe = join(path, `.crossbill-write-${process.pid}`)
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await writeFile(probe, '')
    await rm(probe)
  } catch (trouble) {
    const code = (trouble as NodeJS.ErrnoException).code ?? 'unknown'
    throw new StartRefused(
      'data-folder-not-writable',
      `The data folder ${path} cannot be written (${code}).`,
      'Give the account that starts Crossbill the right to write there, or choose another folder with CROSSBILL_DATA.',
    )
  }
}

async function readMark(path: string): Promise<DataFolderMark | undefined> {
  const text = await readFile(join(path, 'crossbill.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const mark = JSON.parse(text) as Partial<DataFolderMark>
    if (mark.kind === 'crossbill-data-folder' && typeof mark.format === 'number') return mark as DataFolderMark
  } catch {
    // Said below: the mark is not one of ours.
  }
  throw foreign(path, 'its crossbill.json is not readable')
}

// A start that was killed during set-up leaves only our own unfinished folders; they are made anew.
async function refuseForeign(path: string): Promise<void> {
  const entries = await readdir(path)
  const strange = entries.filter((name) => !['postgres.new', 'log', 'connection'].includes(name))
  if (strange.length > 0) throw foreign(path, 'it holds other files')
  await rm(join(path, 'postgres.new'), { recursive: true, force: true })
}

function foreign(path: string, why: string): StartRefused {
  return new StartRefused(
    'data-folder-foreign',
    `The folder ${path} is not a Crossbill data folder: ${why}.`,
    'Choose an empty or new folder with CROSSBILL_DATA. Nothing in this one was changed.',
  )
}

/** Writes the mark whole or not at all. */
export async function writeMark(folder: DataFolder, mark: DataFolderMark): Promise<void> {
  const file = join(folder.path, 'crossbill.json')
  await writeFile(`${file}.new`, `${JSON.stringify(mark, null, 2)}\n`, { flush: true })
  await rename(`${file}.new`, file)
}

/**
 * Gives the database files to the account that will run the database. Only root can and needs to:
 * a folder first opened by an ordinary account keeps its owner.
 */
export async function giveToRunMode(folder: DataFolder, mode: RunMode): Promise<void> {
  const there = await stat(folder.database).catch(() => undefined)
  if (there === undefined) return
  const uid = process.getuid?.()
  if (uid === undefined) return
  if (uid !== 0) {
    if (there.uid === uid) return
    throw new StartRefused(
      'data-folder-owner',
      `The database in ${folder.path} belongs to another account (uid ${there.uid}).`,
      'Start Crossbill with that account, or as root, or choose another folder with CROSSBILL_DATA.',
    )
  }
  const owner = mode === 'unprivileged-uid' ? unprivilegedId : 0
  if (there.uid !== owner) await chownTree(folder.database, owner)
}

async function chownTree(path: string, owner: number): Promise<void> {
  await lchown(path, owner, owner)
  const entries = await readdir(path, { withFileTypes: true })
  for (const entry of entries) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) await chownTree(inner, owner)
    else await lchown(inner, owner, owner)
  }
}

/** Makes a folder for the database's files that only its account may enter. */
export async function makePrivateFolder(path: string, mode: RunMode): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  await chmod(path, 0o700)
  if (mode === 'unprivileged-uid') await lchown(path, unprivilegedId, unprivilegedId)
}

/** Lets the unprivileged account pass through our folder to its own; it still may not list or read it. */
export async function makePassable(folder: DataFolder, mode: RunMode): Promise<void> {
  if (mode === 'unprivileged-uid') await chmod(folder.path, 0o711)
}
