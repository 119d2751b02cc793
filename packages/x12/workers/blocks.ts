// Fills buffers from a file or from pieces that come one by one.

import { open } from 'node:fs/promises'

export type Source = string | URL | AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Fills a buffer from `at` on; gives the place after the last byte. Short of the buffer's end only where the source ends. */
export interface Filler {
  fill(buffer: Uint8Array, at: number): Promise<number>
  close(): Promise<void>
}

export async function fillerOf(source: Source): Promise<Filler> {
  return typeof source === 'string' || source instanceof URL ? fileFiller(source) : pieceFiller(source)
}

async function fileFiller(path: string | URL): Promise<Filler> {
  const file = await open(path)
  return {
    async fill(buffer, from) {
      let at = from
      while (at < buffer.length) {
        const { bytesRead } = await file.read(buffer, at, buffer.length - at)
        if (bytesRead === 0) break
        at += bytesRead
      }
      return at
    },
    close: () => file.close(),
  }
}

function pieceFiller(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Filler {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  let piece: Uint8Array = new Uint8Array(0)
  return {
    async fill(buffer, from) {
      let at = from
      while (at < buffer.length) {
        if (piece.length === 0) {
          const next = await iterator.next()
          if (next.done === true) break
          piece = next.value
        }
        const taken = piece.subarray(0, buffer.length - at)
        buffer.set(taken, at)
        at += taken.length
        piece = piece.subarray(taken.length)
      }
      return at
    },
    async close() {
      await iterator.return?.()
    },
  }
}
