// A file as a tree a person can follow: interchanges, groups, transactions, loops, segments, and the elements by name.

import type { SegmentDefinition } from '../definitions/language.ts'
import { segmentShape } from '../definitions/dictionary.ts'
import { envelope } from '../definitions/envelope.definition.ts'
import type { Chunks, ReadOptions } from '../read.ts'
import { batches, readSegments } from '../read.ts'
import { Assembler } from '../reading/assembler.ts'
import type { Loop } from '../reading/loop.ts'
import { Tokenizer } from '../reading/tokenizer.ts'
import type { Segment } from '../segment.ts'

export interface TreeElement {
  /** CLM01, or CLM05-1 for a component. */
  readonly reference: string
  readonly name: string
  readonly value: string
}

export interface TreeLine {
  /** 0 for an interchange, one more for each step inwards. */
  readonly depth: number
  readonly kind: 'interchange' | 'group' | 'transaction' | 'loop' | 'segment'
  readonly id: string
  readonly name: string
  /** Index in the file of the segment this line is, or begins with. */
  readonly segmentIndex: number
  readonly offset: number
  readonly elements: readonly TreeElement[]
}

/** The tree of a whole file, line by line with depths. */
export function treeOf(input: Uint8Array | string): TreeLine[] {
  const tree = new Tree()
  for (const batch of batches(new Tokenizer(), input)) for (const segment of batch) tree.take(segment)
  return tree.drain()
}

/** The same from a stream; memory does not grow with the file. */
export async function* treeStream(chunks: Chunks, options: ReadOptions = {}): AsyncGenerator<TreeLine> {
  const tree = new Tree()
  for await (const segment of readSegments(chunks, options)) {
    tree.take(segment)
    yield* tree.drain()
  }
}

class Tree {
  private lines: TreeLine[] = []
  private readonly assembler: Assembler

  constructor() {
    this.assembler = new Assembler({
      interchangeStarted: (_, segment) => this.heading('interchange', { depth: 0, id: 'ISA', name: 'Interchange', segment }),
      groupStarted: (_, segment) => this.heading('group', { depth: 1, id: 'GS', name: 'Group', segment }),
      transactionStarted: ({ st, set, kind, definition }) => this.heading('transaction', { depth: 2, id: kind || set, name: definition?.name ?? 'Unknown transaction', segment: st }),
      visitor: { placed: (segment, loop, definition) => this.placed(segment, loop, definition) },
    }, { keep: false })
  }

  take(segment: Segment): void {
    const inside = this.assembler.transaction !== undefined || segment.id === 'ST'
    this.assembler.take(segment)
    if (inside && this.assembler.transaction) return
    if (inside && segment.id === 'SE') return
    const depth = segment.id === 'GS' || segment.id === 'GE' ? 2 : 1
    this.segment(segment, depth, (envelope as Readonly<Record<string, SegmentDefinition>>)[segment.id])
  }

  drain(): TreeLine[] {
    const { lines } = this
    this.lines = []
    return lines
  }

  private placed(segment: Segment, loop: Loop, definition: SegmentDefinition | undefined): void {
    let depth = 3
    for (let above = loop.parent; above; above = above.parent) depth += 1
    if (loop.first === segment && loop.parent) this.heading('loop', { depth: depth - 1, id: loop.id, name: loop.name, segment })
    this.segment(segment, depth, definition)
  }

  private heading(kind: TreeLine['kind'], line: { depth: number; id: string; name: string; segment: Segment }): void {
    this.lines.push({ kind, depth: line.depth, id: line.id, name: line.name, segmentIndex: line.segment.index, offset: line.segment.offset, elements: [] })
  }

  private segment(segment: Segment, depth: number, definition: SegmentDefinition | undefined): void {
    this.lines.push({ kind: 'segment', depth, id: segment.id, name: definition?.name ?? '', segmentIndex: segment.index, offset: segment.offset, elements: elementsOf(segment) })
  }
}

/** The filled elements of a segment with their names. */
export function elementsOf(segment: Segment): TreeElement[] {
  const shape = segmentShape(segment.id)
  const elements: TreeElement[] = []
  for (let position = 1; position <= Math.min(segment.size, 1000); position += 1) {
    const value = segment.element(position)
    if (value === '') continue
    const reference = `${segment.id}${String(position).padStart(2, '0')}`
    const element = shape?.elements[position - 1]
    if (!element) elements.push({ reference, name: '', value })
    else if (element.type === 'B') elements.push({ reference, name: element.label, value: `${value.length} bytes` })
    else if (element.type !== 'composite') elements.push({ reference, name: element.label, value })
    else {
      segment.components(position).forEach((part, index) => {
        if (part !== '') elements.push({ reference: `${reference}-${index + 1}`, name: element.components[index]?.label ?? '', value: part })
      })
    }
  }
  return elements
}
