// Turns what the walk through a definition met into findings: segments without a place, missing and repeated ones.

import { segmentShape } from '../definitions/dictionary.ts'
import { definitions } from '../definitions/index.ts'
import type { Child, LoopDefinition } from '../definitions/language.ts'
import { headId } from '../definitions/language.ts'
import type { Loop } from '../reading/loop.ts'
import type { WalkTrouble } from '../reading/walker.ts'
import type { Segment } from '../segment.ts'
import type { FindingCode } from './codes.definition.ts'
import type { Reporter } from './report.ts'
import { segmentIdForShow } from './report.ts'

const troubleCodes: Readonly<Record<Exclude<WalkTrouble, 'unexpected'>, FindingCode>> = {
  order: 'X12-SEG-ORDER', qualifier: 'X12-SEG-QUALIFIER', repeat: 'X12-SEG-REPEAT', loopRepeat: 'X12-LOOP-REPEAT',
}

export function reportTrouble(reporter: Reporter, met: { kind: WalkTrouble; segment: Segment; loop: Loop; definition: Child | undefined }): void {
  const { kind, segment, loop, definition } = met
  if (kind === 'unexpected') return reporter.at(unexpectedCode(segment, loop), segment, { loop: loop.id, words: { segment: segmentIdForShow(segment.id) } })
  const head = definition?.kind === 'loop' ? definition.head : definition
  const key = kind === 'qualifier' ? head?.keys.find((one) => !one.codes.has(one.component === 0 ? segment.element(one.element) : segment.component(one.element, one.component))) : undefined
  reporter.at(troubleCodes[kind], segment, {
    loop: definition?.kind === 'loop' ? definition.id : loop.id,
    ...(key && { element: key.element, ...(key.component > 0 && { component: key.component }) }),
    words: { segment: segment.id, name: definition?.name ?? '', loop: definition?.kind === 'loop' ? definition.id : '', max: definition?.max ?? 0 },
  })
}

/** Whether the segment is of this guide, of another guide of the same set, of another set, or of none the package knows. */
function unexpectedCode(segment: Segment, loop: Loop): FindingCode {
  if (segment.id === '') return 'X12-SEG-EMPTY'
  if (!segmentShape(segment.id)) return 'X12-SEG-UNKNOWN'
  let root = loop
  while (root.parent) root = root.parent
  if (segmentsOf(root.definition).has(segment.id)) return 'X12-SEG-UNEXPECTED'
  const set = definitions.find((one) => one.root === root.definition)?.set
  return definitions.some((one) => one.set === set && segmentsOf(one.root).has(segment.id)) ? 'X12-SEG-NOT-USED' : 'X12-SEG-NOT-IN-SET'
}

const known = new WeakMap<LoopDefinition, ReadonlySet<string>>()

function segmentsOf(definition: LoopDefinition | undefined): ReadonlySet<string> {
  if (!definition) return new Set()
  const found = known.get(definition) ?? new Set(idsIn(definition))
  known.set(definition, found)
  return found
}

function idsIn(child: Child): string[] {
  return child.kind === 'segment' ? [child.id] : child.children.flatMap(idsIn)
}

/**
 * What a loop should have held and did not, told when it closes: at the segment that stands where the missing one was due, or
 * at the one that ended the loop.
 */
export function reportMissing(reporter: Reporter, loop: Loop, next: Segment): void {
  const { definition } = loop
  if (!definition) return
  for (const index of definition.requiredAt) {
    const child = definition.children[index]
    if (!child || (loop.counts[index] ?? 0) > 0 || child.id === 'SE') continue
    const at = loop.due.get(index) ?? next
    const words = { segment: headId(child), name: child.name, loop: child.id }
    reporter.at(child.kind === 'loop' ? 'X12-LOOP-MISSING' : 'X12-SEG-MISSING', at, { loop: child.kind === 'loop' ? child.id : loop.id, missing: words.segment, words })
  }
}
