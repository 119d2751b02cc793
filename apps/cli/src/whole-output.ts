// Output of any size that appears whole or not at all: written beside its place under another name, looked at, then named.
import { constants, copyFileSync, existsSync, linkSync, mkdtempSync, rmSync, writeSync, openSync, closeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesOf, write } from './streams.ts'
import { exit, harmless, Refusal } from './terminal.ts'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
const taken = (path: string): Refusal => new Refusal(exit.unreadable, `${harmless(path)} exists already and was left as it is. Choose another name.`)

/**
 * Writes pieces to a new file, or to standard output when `path` is left out. `look` sees the whole text first and ends
 * the command when it must not be seen by anybody else; then nothing is left behind.
 */
export async function writeWhole(path: string | undefined, pieces: AsyncIterable<Uint8Array>, look: (whole: AsyncIterable<Uint8Array>) => Promise<void>): Promise<void> {
  if (path !== undefined && existsSync(path)) throw taken(path)
  const folder = path === undefined ? mkdtempSync(join(tmpdir(), 'crossbill-')) : undefined
  const draft = folder === undefined ? `${path ?? ''}.${process.pid}.part` : join(folder, 'draft')
  const clear = (): void => rmSync(folder ?? draft, { recursive: true, force: true })
  const stop = (): void => {
    clear()
    process.exit(130)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    await writeDraft(draft, path ?? draft, pieces)
    await look(bytesOf(draft))
    if (path === undefined) for await (const piece of bytesOf(draft)) await write(piece)
    else giveName(draft, path)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    clear()
  }
}

async function writeDraft(draft: string, path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  let handle: number
  try {
    handle = openSync(draft, 'wx', 0o600)
  } catch {
    throw new Refusal(exit.unreadable, `${harmless(path)} cannot be written. Check the folder and the right to write there.`)
  }
  try {
    for await (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(handle, piece, at)
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw new Refusal(exit.unreadable, 'There is no room left for the file; nothing was written. Make room, then run the command again.')
    throw error
  } finally {
    closeSync(handle)
  }
}

/** A second name, never over a file that came to be meanwhile; where a disk knows no second names, a copy. */
function giveName(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken(path)
    try {
      copyFileSync(draft, path, constants.COPYFILE_EXCL)
    } catch (again) {
      if (codeOf(again) === 'EEXIST') throw taken(path)
      rmSync(path, { force: true })
      throw new Refusal(exit.unreadable, `${harmless(path)} cannot be written. Check the folder and the right to write there.`)
    }
  }
}
