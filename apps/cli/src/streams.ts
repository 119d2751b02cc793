// Files as streams of bytes, output that waits for a slow pipe, and progress on long work (standard error, terminals only).
import { createReadStream } from 'node:fs'
import { exit, harmless, Refusal } from './terminal.ts'

const tellEvery = 50_000_000

/** The bytes of a file in pieces; `-` is standard input. A file that cannot be opened ends the command with code 2. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 })
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
    if (error instanceof Error && 'code' in error) throw new Refusal(exit.unreadable, `${harmless(path)} cannot be read (${String(error.code)}). Check the name and the right to read it.`)
    throw error
  } finally {
    if (told > 0) process.stderr.write('\r\u001b[K')
  }
}

/** Writes to standard output and waits where the reader is slower. */
export async function write(piece: Uint8Array | string): Promise<void> {
  if (process.stdout.write(piece)) return
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}
