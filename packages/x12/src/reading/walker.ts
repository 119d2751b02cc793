// Walks the segments of one transaction through its definition: each finds its loop, or the reason why it has none.
// Search order: its place in order; earlier in order; same id with a wrong qualifier; inside a loop whose start is missing.

import type { Child, LoopDefinition, SegmentDefinition } from '../definitions/language.ts'
import { headId } from '../definitions/language.ts'
import type { Segment } from '../segment.ts'
import { Loop } from './loop.ts'

export type WalkTrouble = 'order' | 'qualifier' | 'unexpected' | 'repeat' | 'loopRepeat'

export interface WalkVisitor {
  /** A segment found its loop; without a definition nothing in this transaction describes it. */
  placed?(segment: Segment, loop: Loop, definition: SegmentDefinition | undefined): void
  trouble?(kind: WalkTrouble, segment: Segment, loop: Loop, definition?: Child): void
  /** `next` is the segment that ended the loop; at the end of a transaction its last one. */
  closed?(loop: Loop, next: Segment | undefined): void
}

interface Spot {
  readonly loop: Loop
  readonly index: number
}

type Test = (loop: Loop, index: number, child: Child) => boolean

export class Walker {
  readonly root: Loop
  current: Loop
  private readonly visitor: WalkVisitor
  private readonly keep: boolean
  /** The segment taken last: while it is taken, the one that ends loops. */
  private last: Segment | undefined

  /** With `keep` false a closed level or claim is let go of, so that memory does not grow with the file. */
  constructor(root: LoopDefinition | undefined, visitor: WalkVisitor, keep = true) {
    this.root = new Loop(root)
    this.current = this.root
    this.visitor = visitor
    this.keep = keep
  }

  take(segment: Segment): void {
    this.last = segment
    if (!this.root.definition) return this.put(segment, this.root, undefined)
    const spot = this.inOrder(segment)
    if (spot) this.enter(spot, segment)
    else this.recover(segment)
  }

  finish(): void {
    while (this.current !== this.root) this.close()
    this.visitor.closed?.(this.root, this.last)
  }

  private recover(segment: Segment): void {
    const earlier = this.search(segment, (loop, index, child) => !isUsedHead(loop, index) && keysMatch(child, segment))
    if (earlier) return this.enterWith('order', earlier, segment)
    // A level of a kind that stands deeper: the one between was left out, its kind is not wrong.
    if (segment.id === 'HL' && this.openHeadless(segment)) return this.take(segment)
    const wrong = this.search(segment, (loop, index, child) => child.required && isOpen(loop, index, child)) ??
      this.search(segment, (loop, index, child) => child.kind === 'segment' && isOpen(loop, index, child)) ??
      this.search(segment, (loop, index, child) => isOpen(loop, index, child))
    if (wrong) return this.enterWith('qualifier', wrong, segment)
    if (this.openHeadless(segment)) return this.take(segment)
    this.visitor.trouble?.('unexpected', segment, this.current)
    this.put(segment, this.current, undefined)
  }

  /** Its place in order where it may still come; else the first place in order at all, where it comes too often. */
  private inOrder(segment: Segment): Spot | undefined {
    let tooOften: Spot | undefined
    for (let loop: Loop | undefined = this.current; loop; loop = loop.parent) {
      const { definition } = loop
      const indexes = definition?.byId.get(segment.id)
      if (!definition || !indexes) continue
      for (const index of indexes) {
        const child = definition.children[index]
        if (!child || (definition.groups[index] ?? 0) < loop.group || isUsedHead(loop, index) || !keysMatch(child, segment)) continue
        if ((loop.counts[index] ?? 0) < child.max) return { loop, index }
        tooOften ??= { loop, index }
      }
    }
    return tooOften
  }

  /** From the current loop upwards: the first child of that id that passes. */
  private search(segment: Segment, test: Test): Spot | undefined {
    for (let loop: Loop | undefined = this.current; loop; loop = loop.parent) {
      for (const index of loop.definition?.byId.get(segment.id) ?? []) {
        const child = loop.definition?.children[index]
        if (child && test(loop, index, child)) return { loop, index }
      }
    }
    return undefined
  }

  private enterWith(trouble: WalkTrouble, spot: Spot, segment: Segment): void {
    this.visitor.trouble?.(trouble, segment, spot.loop, spot.loop.definition?.children[spot.index])
    this.enter(spot, segment)
  }

  private enter(spot: Spot, segment: Segment): void {
    while (this.current !== spot.loop) this.close()
    const child = spot.loop.definition?.children[spot.index]
    if (!child) return
    this.advance(spot, child, segment)
    if (child.kind === 'segment') return this.put(segment, spot.loop, child)
    this.current = this.open(child, spot.loop)
    this.enterHead(segment)
  }

  /** A loop may begin with a loop; go down to the one that starts with a segment. */
  private enterHead(segment: Segment): void {
    const head = this.current.definition?.children[0]
    if (!head) return
    this.current.counts[0] = 1
    this.current.reached = 0
    if (head.kind === 'segment') return this.put(segment, this.current, head)
    this.current = this.open(head, this.current)
    this.enterHead(segment)
  }

  private advance(spot: Spot, child: Child, segment: Segment): void {
    const { loop, index } = spot
    if (index > loop.reached) this.pass(loop, index, segment)
    loop.counts[index] = (loop.counts[index] ?? 0) + 1
    loop.group = Math.max(loop.group, loop.definition?.groups[index] ?? 0)
    if ((loop.counts[index] ?? 0) > child.max) this.visitor.trouble?.(child.kind === 'loop' ? 'loopRepeat' : 'repeat', segment, loop, child)
  }

  /** Notes where a required child was due and something later stood. */
  private pass(loop: Loop, index: number, segment: Segment): void {
    const children = loop.definition?.children ?? []
    for (let at = loop.reached + 1; at < index; at += 1) if (children[at]?.required && (loop.counts[at] ?? 0) === 0) loop.due.set(at, segment)
    loop.reached = index
  }

  private open(definition: LoopDefinition, parent: Loop): Loop {
    const loop = new Loop(definition, parent)
    parent.children.push(loop)
    return loop
  }

  private put(segment: Segment, loop: Loop, definition: SegmentDefinition | undefined): void {
    loop.first ??= segment
    loop.children.push(segment)
    this.visitor.placed?.(segment, loop, definition)
  }

  private close(): void {
    const loop = this.current
    this.visitor.closed?.(loop, this.last)
    this.current = loop.parent ?? this.root
    if (!this.keep && letGo.has(loop.id)) loop.parent?.children.pop()
  }

  /** Opens a loop that should be here although its first segment is missing, when this segment belongs into it. */
  private openHeadless(segment: Segment): boolean {
    for (let loop: Loop | undefined = this.current; loop; loop = loop.parent) {
      const children = loop.definition?.children ?? []
      for (let index = 0; index < children.length; index += 1) {
        const child = children[index]
        if (child?.kind !== 'loop' || (loop.definition?.groups[index] ?? 0) < loop.group || !belongs(child, segment)) continue
        if (child.required && (loop.counts[index] ?? 0) > 0) continue
        while (this.current !== loop) this.close()
        this.advance({ loop, index }, child, segment)
        this.current = this.open(child, loop)
        this.current.first = segment
        return true
      }
    }
    return false
  }
}

function belongs(definition: LoopDefinition, segment: Segment): boolean {
  return definition.children.some((child, index) => {
    if (index === 0 || headId(child) !== segment.id || !keysMatch(child, segment)) return false
    return definition.required ? child.kind === 'segment' || child.required : child.kind === 'loop' && child.required
  })
}

function isUsedHead(loop: Loop, index: number): boolean {
  return index === 0 && loop.children.length > 0
}

function isOpen(loop: Loop, index: number, child: Child): boolean {
  return !isUsedHead(loop, index) && (loop.definition?.groups[index] ?? 0) >= loop.group && (loop.counts[index] ?? 0) < child.max
}

function keysMatch(child: Child, segment: Segment): boolean {
  const keys = child.kind === 'segment' ? child.keys : child.head.keys
  for (const key of keys) if (!key.codes.has(key.component === 0 ? segment.element(key.element) : segment.component(key.element, key.component))) return false
  return true
}

/** Levels and claims are complete in themselves: once checked they need not be kept. */
const letGo: ReadonlySet<string> = new Set(['2000', '2000A', '2000B', '2000C', '2000D', '2000E', '2000F', '2300', '2100', '2110C', '2110D', '2200D', '2200E'])
