// Turns what the walk through a definition met into findings: segments without a place, missing and repeated ones.

import { segmentShape } from '../definitions/dictionary.ts'
import type { Child } from '../definitions/language.ts'
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
  if (kind === 'unexpected') return reporter.at(unexpectedCode(segment), segment, { loop: loop.id, words: { segment: segmentIdForShow(segment.id) } })
  const head = definition?.kind === 'loop' ? definition.head : definition
  const key = kind === 'qualifier' ? head?.keys.find((one) => !one.codes.has(one.component === 0 ? segment.element(one.element) : segment.component(one.element, one.component))) : undefined
  reporter.at(troubleCodes[kind], segment, {
    loop: definition?.kind === 'loop' ? definition.id : loop.id,
    ...(key && { element: key.element, ...(key.component > 0 && { component: key.component }) }),
    words: { segment: segment.id, name: definition?.name ?? '', loop: definition?.kind === 'loop' ? definition.id : '', max: definition?.max ?? 0 },
  })
}

function unexpectedCode(segment: Segment): FindingCode {
  if (segment.id === '') return 'X12-SEG-EMPTY'
  return segmentShape(segment.id) ? 'X12-SEG-UNEXPECTED' : 'X12-SEG-UNKNOWN'
}

/**
 * What a loop should have held and did not, told when it closes: at the segment that stands where the missing one was due, or
 * at the one that ended the loop.
 */
export function reportMissing(reporter: Reporter, loop: Loop, next: Segment): void {
  loop.definition?.children.forEach((child, index) => {
    if (!child.required || (loop.counts[index] ?? 0) > 0 || child.id === 'SE') return
    const at = loop.due.get(index) ?? next
    const words = { segment: headId(child), name: child.name, loop: child.id }
    reporter.at(child.kind === 'loop' ? 'X12-LOOP-MISSING' : 'X12-SEG-MISSING', at, { loop: child.kind === 'loop' ? child.id : loop.id, missing: words.segment, words })
  })
}
