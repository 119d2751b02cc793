// A loop as it was read: its segments and the loops below it, in the order of the file.

import type { LoopDefinition } from '../definitions/language.ts'
import type { Segment } from '../segment.ts'

export class Loop {
  readonly id: string
  readonly name: string
  /** Of a transaction it may become known only with its second segment. */
  definition: LoopDefinition | undefined
  readonly parent: Loop | undefined
  /** Segments and loops in the order of the file. */
  readonly children: (Segment | Loop)[] = []
  /** How often each child of the definition came, and how far in its order we are. */
  readonly counts: number[]
  group = 0
  /** How far the children came, and the segment that stood where a required one was due. */
  reached = -1
  private dueAt: Map<number, Segment> | undefined
  /** The first segment read into this loop. */
  first: Segment | undefined

  constructor(definition: LoopDefinition | undefined, parent?: Loop) {
    this.id = definition?.id ?? 'ST'
    this.name = definition?.name ?? 'Transaction'
    this.definition = definition
    this.parent = parent
    this.counts = definition ? new Array<number>(definition.children.length).fill(0) : []
  }

  get due(): Map<number, Segment> {
    this.dueAt ??= new Map()
    return this.dueAt
  }

  /** Segments of this loop, without those of the loops below. */
  get segments(): readonly Segment[] {
    return this.children.filter((child): child is Segment => !(child instanceof Loop))
  }

  /** The first segment with this id and, when given, this first element. */
  segment(id: string, qualifier?: string): Segment | undefined {
    for (const child of this.children) if (!(child instanceof Loop) && child.id === id && (qualifier === undefined || child.element(1) === qualifier)) return child
    return undefined
  }

  /** Every segment with this id and, when given, this first element. */
  all(id: string, qualifier?: string): Segment[] {
    const found: Segment[] = []
    for (const child of this.children) if (!(child instanceof Loop) && child.id === id && (qualifier === undefined || child.element(1) === qualifier)) found.push(child)
    return found
  }

  /** The first loop directly below with this id. */
  loop(id: string): Loop | undefined {
    for (const child of this.children) if (child instanceof Loop && child.id === id) return child
    return undefined
  }

  /** Loops directly below, all or those with this id. */
  loops(id?: string): Loop[] {
    const found: Loop[] = []
    for (const child of this.children) if (child instanceof Loop && (id === undefined || child.id === id)) found.push(child)
    return found
  }

  /** Every loop with this id at any depth, in the order of the file. */
  every(id: string): Loop[] {
    return this.loops().flatMap((below) => (below.id === id ? [below, ...below.every(id)] : below.every(id)))
  }

  /** The nearest loop above with this id. */
  up(id: string): Loop | undefined {
    let above = this.parent
    while (above && above.id !== id) above = above.parent
    return above
  }

  /** Every segment of this loop and below, in the order of the file. */
  deep(): Segment[] {
    return this.children.flatMap((child) => (child instanceof Loop ? child.deep() : [child]))
  }
}
