// Files as streams of bytes, output that waits for a slow pipe, and progress on long work (standard error, terminals only).
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exit, harmless, Refusal, whyUnreadable } from './terminal.ts'

const tellEvery = 50_000_000
const pieceBytes = 1 << 18

/** The bytes of a file in pieces; `-` is standard input. A file that cannot be opened ends the command with code 2. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: pieceBytes })
  let read = 0
  let told = 0
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      read += piece.length
      if (process.stderr.isTTY && read - told >= tellEvery) {
        told = read
        process.stderr.write(`\r${Math.round(read / 1_000_000)} MB read`)
      }
      yield piece
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new Refusal(exit.unreadable, `${harmless(path)} cannot be read: ${whyUnreadable(error)}. Check the name and the right to read it, then run the command again.`)
    throw error
  } finally {
    if (told > 0) process.stderr.write('\r\u001b[K')
  }
}

/** What can be gone through more than once. */
export interface Source {
  pieces(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  close(): void
}

const keptAtMost = 16_000_000

/** A file that can be read again; what comes through a pipe is kept in memory, or in a nameless file when it is large. */
export async function againReadable(path: string): Promise<Source> {
  if (path !== '-' && !isPipe(path)) return { pieces: () => bytesOf(path), close: () => undefined }
  const kept: Uint8Array[] = []
  let size = 0
  let spool: number | undefined
  for await (const piece of bytesOf(path)) {
    size += piece.length
    if (size > keptAtMost && spool === undefined) {
      spool = namelessFile()
      for (const each of kept.splice(0)) writeAll(spool, each)
    }
    if (spool === undefined) kept.push(piece)
    else writeAll(spool, piece)
  }
  const file = spool
  if (file === undefined) return { pieces: () => kept, close: () => undefined }
  return { pieces: () => createReadStream('', { fd: file, start: 0, autoClose: false, highWaterMark: pieceBytes }) as AsyncIterable<Uint8Array>, close: () => closeSync(file) }
}

function isPipe(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** A file without a name, which nobody else can open and which is gone with this process, however it ends. */
function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'crossbill-'))
  try {
    return openSync(join(folder, 'piped'), 'wx+', 0o600)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** Writes to standard output and waits where the reader is slower. */
export async function write(piece: Uint8Array | string): Promise<void> {
  if (process.stdout.write(piece)) return
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}
