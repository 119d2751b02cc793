// Which rules a kind of transaction has beyond its definition.

import type { LoopRule, RuleSet, SegmentRule } from './rule.ts'

const segmentRules: Readonly<Record<string, readonly SegmentRule[]>> = {}
const loopRules: Readonly<Record<string, readonly [loop: string, rule: LoopRule][]>> = {}
const sets = new Map<string, RuleSet>()

export function rulesFor(kind: string): RuleSet {
  const known = sets.get(kind)
  if (known) return known
  const onSegment = [...(segmentRules['*'] ?? []), ...(segmentRules[kind] ?? [])]
  const onLoop = loopRules[kind] ?? []
  const made: RuleSet = {
    segment: (segment, loop, context) => onSegment.forEach((rule) => rule(segment, loop, context)),
    closed: (loop, context) => onLoop.forEach(([id, rule]) => { if (id === loop.id) rule(loop, context) }),
  }
  sets.set(kind, made)
  return made
}
