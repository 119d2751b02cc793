// The streaming front of the fast 835 reader.

import type { Chunks } from '../read.ts'
import { RemittanceReader } from './reader.ts'
import type { RemittanceEvent } from './types.ts'

/** Payment headers, claims and ends of an 835 in the order of the file, as they become complete. */
export async function* readRemittances(chunks: Chunks): AsyncGenerator<RemittanceEvent> {
  const reader = new RemittanceReader()
  for await (const chunk of chunks) yield* reader.push(chunk)
  yield* reader.finish()
}

/** The same for bytes in memory, without waiting. */
export function* remittancesOf(bytes: Uint8Array): Generator<RemittanceEvent> {
  const reader = new RemittanceReader()
  for (let at = 0; at < bytes.length; at += 65_536) yield* reader.push(bytes.subarray(at, at + 65_536))
  yield* reader.finish()
}
