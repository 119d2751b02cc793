// The procedure of a service line, qualifier, code and modifiers in one element: few different ones come again and again.

import type { Fields } from './fields.ts'

export interface Procedure {
  readonly qualifier: string
  readonly code: string
  readonly modifiers: readonly string[]
}

const nothing: readonly never[] = Object.freeze([])
export const noProcedure: Procedure = { qualifier: '', code: '', modifiers: nothing }

const slots = 1024
const longest = 12

/** Procedures of up to twelve bytes by their bytes; the others are read each time. */
export class SharedProcedures {
  private readonly first = new Int32Array(slots)
  private readonly second = new Int32Array(slots)
  private readonly third = new Int32Array(slots)
  private readonly lengths = new Int32Array(slots)
  private readonly known = new Array<Procedure>(slots).fill(noProcedure)
  private component = -1

  find(fields: Fields, from: number, to: number, component: number): Procedure {
    if (to - from > longest) return readProcedure(fields, from, to, component)
    if (component !== this.component) this.forget(component)
    const { bytes } = fields
    let high = 0
    let middle = 0
    let low = 0
    for (let at = from; at < to; at += 1) {
      high = (high << 8) | (middle >>> 24)
      middle = (middle << 8) | (low >>> 24)
      low = (low << 8) | (bytes[at] as number)
    }
    const slot = (Math.imul(high, 0x9e3779b1) ^ Math.imul(middle, 0x85ebca6b) ^ Math.imul(low, 0xc2b2ae35)) >>> 22
    if (this.third[slot] === low && this.second[slot] === middle && this.first[slot] === high && this.lengths[slot] === to - from) return this.known[slot] as Procedure
    const procedure = readProcedure(fields, from, to, component)
    this.first[slot] = high
    this.second[slot] = middle
    this.third[slot] = low
    this.lengths[slot] = to - from
    this.known[slot] = procedure
    return procedure
  }

  /** Another interchange may separate components by another character. */
  private forget(component: number): void {
    this.component = component
    this.lengths.fill(-1)
  }
}

function readProcedure(fields: Fields, from: number, end: number, component: number): Procedure {
  const parts: string[] = []
  for (let at = from; at <= end && parts.length < 6; ) {
    let to = at
    while (to < end && fields.bytes[to] !== component) to += 1
    parts.push(fields.codeBetween(at, to))
    at = to + 1
  }
  const modifiers = parts.slice(2).filter((modifier) => modifier !== '')
  return { qualifier: parts[0] ?? '', code: parts[1] ?? '', modifiers: modifiers.length === 0 ? nothing : modifiers }
}
