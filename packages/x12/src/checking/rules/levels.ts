// Levels (HL): numbered from 1 without gaps, each below the level its parent number names. Line numbers (LX) likewise.

import type { LoopRule, SegmentRule } from './rule.ts'

export const levelRule: SegmentRule = (segment, loop, context) => {
  if (segment.id !== 'HL') return
  const expected = Number(context.memory['levels'] ?? 0) + 1
  context.memory['levels'] = expected
  if (segment.element(1) !== String(expected)) context.reporter.at('X12-HL-NUMBER', segment, { loop: loop.id, element: 1, words: { expected } })
  const parent = loop.parent?.segment('HL')
  if (parent && segment.element(2) !== parent.element(1)) context.reporter.at('X12-HL-PARENT', segment, { loop: loop.id, element: 2 })
}

/** HL04 promises levels below; told when the level closes and does not keep it. */
export const levelChildRule: LoopRule = (loop, context) => {
  const level = loop.segment('HL')
  const said = level?.element(4)
  if (!level || (said !== '0' && said !== '1')) return
  const children = loop.definition?.children ?? []
  const below = children.some((child, index) => child.kind === 'loop' && child.head.id === 'HL' && (loop.counts[index] ?? 0) > 0)
  if (below !== (said === '1')) context.reporter.at('X12-HL-CHILD-HINT', level, { loop: loop.id, element: 4, words: { said, found: below ? 'follow' : 'do not follow' } })
}

/** Lines of a claim are numbered from 1. */
export const lineNumberRule: SegmentRule = (segment, loop, context) => {
  if (segment.id === 'CLM') context.memory['lines'] = 0
  if (segment.id !== 'LX') return
  const expected = Number(context.memory['lines'] ?? 0) + 1
  context.memory['lines'] = expected
  if (segment.element(1) !== String(expected)) {
    context.reporter.at(loop.id === '2400' ? 'X12-LX-NUMBER' : 'X12-LX-ORDER', segment, { loop: loop.id, element: 1, words: { expected } })
  }
}
