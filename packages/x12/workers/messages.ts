// What the reading thread and its workers say to each other.

import type { ReadingPlace } from '../src/index.ts'

/** Bytes of one part of a file: a part may come in several messages, to one worker, in order. */
export interface PartBytes {
  readonly part: number
  /** Where the part begins; only with its first bytes, and not for the start of the file. */
  readonly place?: ReadingPlace | undefined
  /** Shared memory: given from thread to thread it would be counted as new each time, and garbage collected for. */
  readonly buffer: SharedArrayBuffer
  readonly length: number
  /** Whether more of this part follows, or another part, or nothing. */
  readonly then: 'more' | 'part' | 'nothing'
}

/** The buffer sent first is free again; with the result when the part is whole. */
export interface PartAnswer<Result> {
  readonly part: number
  readonly result?: { readonly value: Result }
}
