// A folder on disk as connection: `to-payers` for what leaves, `from-payers` for what arrives, `taken` for what was kept.
// Files appear whole: written beside their place, synced, then renamed.
import { constants } from 'node:fs'
import { access, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Connection, Handover } from './connection.ts'

export interface FolderPlaces {
  out: string
  in: string
  taken: string
}

export function placesIn(folder: string): FolderPlaces {
  return { out: join(folder, 'to-payers'), in: join(folder, 'from-payers'), taken: join(folder, 'taken') }
}

/** Makes the folder's places and gives the connection over them. */
export async function folderConnection(folder: string, name = 'folder'): Promise<Connection> {
  const places = placesIn(folder)
  for (const place of Object.values(places)) await mkdir(place, { recursive: true, mode: 0o700 })
  return {
    name,
    kind: 'folder',
    send: (file) => put(places.out, file),
    async list() {
      const entries = await readdir(places.in, { withFileTypes: true })
      return entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name).sort()
    },
    async fetch(given) {
      const path = join(places.in, basename(given))
      const bytes = await readFile(path).catch(() => undefined)
      return bytes === undefined ? undefined : { name: basename(given), bytes }
    },
    async taken(given) {
      await rename(join(places.in, basename(given)), join(places.taken, basename(given))).catch(() => undefined)
    },
    async trouble() {
      for (const place of Object.values(places)) {
        const usable = await access(place, constants.R_OK | constants.W_OK).then(
          () => true,
          () => false,
        )
        if (!usable) return 'The folder of this connection cannot be read and written.'
      }
      return undefined
    },
  }
}

/** One folder connection for each office, in a folder of its own named by the office's id. */
export function folderConnections(folder: string): (officeId: string) => Promise<Connection> {
  const made = new Map<string, Promise<Connection>>()
  return (officeId) => {
    const connection = made.get(officeId) ?? folderConnection(join(folder, officeId))
    made.set(officeId, connection)
    return connection
  }
}

/** Puts a file where this folder's connection fetches it, whole or not at all; for the demonstration's invented payers. */
export async function putArrived(folder: string, file: { name: string; bytes: Buffer }): Promise<void> {
  const place = placesIn(folder).in
  await mkdir(place, { recursive: true, mode: 0o700 })
  await writeWhole(place, basename(file.name), file.bytes)
}

async function put(folder: string, file: { name: string; bytes: Buffer }): Promise<Handover> {
  const name = basename(file.name)
  const path = join(folder, name)
  const there = await readFile(path).catch(() => undefined)
  if (there !== undefined && !there.equals(file.bytes)) return { is: 'unknown', why: 'Another file with this name is in the folder.' }
  try {
    if (there === undefined) await writeWhole(folder, name, file.bytes)
    return { is: 'sent', receipt: { at: new Date().toISOString(), name, bytes: file.bytes.length } }
  } catch (trouble) {
    return { is: 'not-sent', why: `The folder did not take the file (${(trouble as NodeJS.ErrnoException).code ?? 'unknown'}).` }
  }
}

async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  const beside = join(folder, `.${name}.part`)
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, join(folder, name)).catch(async (trouble: unknown) => {
    await rm(beside, { force: true })
    throw trouble
  })
  const directory = await open(folder, 'r')
  await directory.sync().finally(() => directory.close())
}
