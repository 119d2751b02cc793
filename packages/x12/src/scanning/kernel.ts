// The search for separators, sixteen bytes at a time: a WebAssembly function of a few instructions, written out below and
// assembled here. Where an engine has no SIMD, or a page forbids WebAssembly, the plain search gives the same answers.

interface Engine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: { readonly find: Find; readonly memory: { readonly buffer: ArrayBuffer } } }
  validate(bytes: Uint8Array): boolean
}

/** Number of separators in the bytes at `bytesAt`; their places go to `positionsAt`, indexes of terminators to `endsAt`. */
type Find = (length: number, base: number, element: number, terminator: number) => number

/** Bytes searched in one call. */
export const windowBytes = 80 * 1024
const bytesAt = 64
const positionsAt = bytesAt + windowBytes + 64
const endsAt = positionsAt + windowBytes * 4
const pages = Math.ceil((endsAt + windowBytes * 4) / 65_536)

export interface Kernel {
  readonly bytes: Uint8Array
  readonly positions: Int32Array
  readonly ends: Int32Array
  /** The first is the number of terminators found. */
  readonly found: Int32Array
  readonly find: Find
}

let made: Kernel | undefined
let tried = false

/** The one kernel of this process; its answers stand until the next search. */
export function kernel(): Kernel | undefined {
  if (tried) return made
  tried = true
  const engine = (globalThis as { WebAssembly?: Engine }).WebAssembly
  const bytes = moduleBytes()
  try {
    if (!engine?.validate(bytes)) return undefined
    const { find, memory } = new engine.Instance(new engine.Module(bytes)).exports
    made = {
      bytes: new Uint8Array(memory.buffer, bytesAt, windowBytes + 64), positions: new Int32Array(memory.buffer, positionsAt, windowBytes),
      ends: new Int32Array(memory.buffer, endsAt, windowBytes), found: new Int32Array(memory.buffer, 0, 1), find,
    }
  } catch {
    // A content security policy may forbid to compile: the plain search does it.
  }
  return made
}

// Parameters, then locals, by number.
const [length, base, element, terminator, at, mask, ends, count, endAt, place] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const [elements, terminators, matches] = [10, 11, 12]
const [i32, v128, none] = [0x7f, 0x7b, 0x40]

/** Numbers in the variable-length form of the format. */
function number(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const byte = rest & 0x7f
    rest >>= 7
    if ((rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0)) return [...bytes, byte]
    bytes.push(byte | 0x80)
  }
}

function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

const get = (local: number): number[] => [0x20, local]
const set = (local: number): number[] => [0x21, local]
const constant = (value: number): number[] => [0x41, ...number(value)]
const [add, subtract, and, shiftLeft, shiftRight, below, countZeros] = [[0x6a], [0x6b], [0x71], [0x74], [0x76], [0x49], [0x68]]
const store = (offset: number): number[] => [0x36, 2, ...unsigned(offset)]
const simd = (code: number): number[] => [0xfd, ...unsigned(code)]
const [splat, equal, or, bitmask] = [simd(0x0f), simd(0x23), simd(0x50), simd(0x64)]
const load = [...simd(0x00), 0, ...unsigned(bytesAt)]
const loop = (body: number[]): number[] => [0x03, none, ...body, 0x0b]
const when = (body: number[]): number[] => [0x04, none, ...body, 0x0b]
const again = [0x0d, 0]

function findBody(): number[] {
  const eachMatch = loop([
    ...get(mask), ...countZeros, ...set(place),
    // positions[count] = base + at + place
    ...get(count), ...constant(2), ...shiftLeft, ...get(base), ...get(at), ...add, ...get(place), ...add, ...store(positionsAt),
    // ends[ends] = count; ends += 1 when it is a terminator
    ...get(ends), ...get(count), ...store(endsAt),
    ...get(ends), ...get(endAt), ...get(place), ...shiftRight, ...constant(1), ...and, ...constant(2), ...shiftLeft, ...add, ...set(ends),
    ...get(count), ...constant(1), ...add, ...set(count),
    ...get(mask), ...get(mask), ...constant(1), ...subtract, ...and, ...set(mask), ...get(mask), ...again,
  ])
  return [
    ...get(element), ...splat, ...set(elements), ...get(terminator), ...splat, ...set(terminators),
    ...loop([
      ...get(at), ...load, ...set(matches),
      ...get(matches), ...get(terminators), ...equal, ...bitmask, ...set(endAt),
      ...get(matches), ...get(elements), ...equal, ...get(matches), ...get(terminators), ...equal, ...or, ...bitmask, ...set(mask),
      ...get(mask), ...when(eachMatch),
      ...get(at), ...constant(16), ...add, ...set(at), ...get(at), ...get(length), ...below, ...again,
    ]),
    ...constant(0), ...get(ends), ...constant(2), ...shiftRight, ...store(0), ...get(count),
  ]
}

function section(id: number, content: number[]): number[] {
  return [id, ...unsigned(content.length), ...content]
}

function text(value: string): number[] {
  return [value.length, ...Array.from(value, (letter) => letter.charCodeAt(0))]
}

function moduleBytes(): Uint8Array {
  const body = [2, 6, i32, 3, v128, ...findBody(), 0x0b]
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [1, 0x60, 4, i32, i32, i32, i32, 1, i32]), ...section(3, [1, 0]), ...section(5, [1, 1, pages, pages]),
    ...section(7, [2, ...text('find'), 0, 0, ...text('memory'), 2, 0]), ...section(10, [1, ...unsigned(body.length), ...body]),
  ])
}
