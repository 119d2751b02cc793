// The side that reads: divides the file before interchanges and transactions, hands the parts to workers, and gives
// their results in the order of the file. At most a few blocks are on their way, however large the file is.

import { availableParallelism } from 'node:os'
import type { ReadingPlace } from '../src/index.ts'
import { PieceFinder } from '../src/index.ts'
import type { Filler, Source } from './blocks.ts'
import { fillerOf } from './blocks.ts'
import { Crew } from './crew.ts'

export interface WorkersOptions {
  /** The worker's own file, which calls `foldRemittanceParts`. */
  readonly worker: string | URL
  /** How many threads read; as many as there are processor cores when left out. */
  readonly workers?: number
  /** Bytes of a block, 256 KiB when left out. Parts, and so results, depend on it and on the file alone. */
  readonly blockBytes?: number
}

/** The results of the parts of a remittance file, in its order; each is what the worker's fold made of the part's events. */
export async function* readInWorkers<Result>(source: Source, options: WorkersOptions): AsyncGenerator<Result> {
  const filler = await fillerOf(source)
  const crew = new Crew<Result>(options.worker, { workers: Math.max(1, options.workers ?? availableParallelism()), blockBytes: Math.max(1024, options.blockBytes ?? 1 << 18) })
  try {
    const sending = sendParts(filler, crew)
    // A failure is told by `results`; here it must only not go unheard.
    sending.catch((error: unknown) => crew.fail(error))
    yield* crew.results()
    await sending
  } finally {
    await crew.dismiss()
    await filler.close()
  }
}

async function sendParts<Result>(filler: Filler, crew: Crew<Result>): Promise<void> {
  const finder = new PieceFinder()
  let part = 0
  let place: ReadingPlace | undefined
  let base = 0
  let rest: Uint8Array = new Uint8Array(0)
  for (;;) {
    const block = await crew.freeBlock()
    block.set(rest)
    const end = await filler.fill(block, rest.length)
    finder.push(block.subarray(rest.length, end))
    const last = end < block.length
    const next = last || !finder.latest || finder.latest.offset <= base ? undefined : finder.latest
    const length = next ? next.offset - base : end
    rest = block.slice(length, end)
    crew.send(block, { part, place, length, then: last ? 'nothing' : next ? 'part' : 'more' })
    if (last) return crew.sent(part + 1)
    base += length
    place = next
    if (next) part += 1
  }
}
