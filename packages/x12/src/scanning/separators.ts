// Where segments and elements end in a stretch of bytes: one pass, no text made. Everything that reads fast starts here.

import { kernel, windowBytes } from './kernel.ts'

/** Bytes searched at most in one call. */
export const searchBytes = windowBytes
// A small file is searched before the kernel would be compiled.
const usualKernelFrom = 16 * 1024
const letter = 0x41

/** Whose places stand in the kernel's memory and are still needed: the number of a `Separators`, 0 for none. */
let holder = 0
let made = 0

/** Places of separators in a block, filled anew for each block; they stand until the next search of this process, or while held. */
export class Separators {
  /** Every element separator and segment terminator, in order. */
  positions: Int32Array = new Int32Array(0)
  /** Indexes in `positions` of the segment terminators. */
  ends: Int32Array = new Int32Array(0)
  count = 0
  segments = 0
  private ownPositions = new Int32Array(0)
  private ownEnds = new Int32Array(0)
  private readonly kernelFrom: number
  private readonly itself: number

  /** `kernelFrom`: bytes at least for a search with the kernel. */
  constructor(kernelFrom = usualKernelFrom) {
    this.kernelFrom = kernelFrom
    made += 1
    this.itself = made
  }

  /** Finds the separators between two places at most `searchBytes` apart; what follows the last terminator is no segment yet. */
  find(bytes: Uint8Array, range: { from: number; to: number }, separators: { element: number; terminator: number }): void {
    const { from, to } = range
    const fast = to - from >= this.kernelFrom && holder === 0 ? kernel() : undefined
    if (!fast) return this.findPlainly(bytes, range, separators)
    fast.bytes.set(bytes.subarray(from, to))
    // Letters can be no separator: they stand for nothing after the last byte.
    fast.bytes.fill(letter, to - from, to - from + 16)
    this.count = fast.find(to - from, from, separators.element, separators.terminator)
    this.segments = fast.found[0] as number
    this.positions = fast.positions
    this.ends = fast.ends
  }

  /** Keeps what was found until `release`, whatever else of this process searches meanwhile. */
  hold(): void {
    if (this.positions !== this.ownPositions) holder = this.itself
  }

  release(): void {
    if (holder === this.itself) holder = 0
  }

  /** The same without the kernel. */
  findPlainly(bytes: Uint8Array, range: { from: number; to: number }, separators: { element: number; terminator: number }): void {
    const { from, to } = range
    if (this.ownPositions.length < to - from) this.resize(to - from)
    const { ownPositions: positions, ownEnds: ends } = this
    const { element, terminator } = separators
    let count = 0
    let segments = 0
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at]
      if (byte === element) {
        positions[count] = at
        count += 1
      } else if (byte === terminator) {
        positions[count] = at
        ends[segments] = count
        segments += 1
        count += 1
      }
    }
    this.positions = positions
    this.ends = ends
    this.count = count
    this.segments = segments
  }

  /** Room for bytes that are nothing but separators, in steps, so that it is made rarely. */
  private resize(bytes: number): void {
    const room = 2 ** Math.ceil(Math.log2(bytes))
    this.ownPositions = new Int32Array(room)
    this.ownEnds = new Int32Array(room)
  }
}
