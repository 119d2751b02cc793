// The standard's conditions between elements of a segment: which come together, which exclude each other.

import type { Condition } from '../definitions/dictionary.ts'
import type { Segment } from '../segment.ts'
import type { SegmentCheck } from './element.ts'

const rules: Readonly<Record<Condition['kind'], (filled: readonly boolean[]) => boolean>> = {
  P: (filled) => filled.every(Boolean) || !filled.some(Boolean),
  R: (filled) => filled.some(Boolean),
  E: (filled) => filled.filter(Boolean).length < 2,
  C: ([first, ...rest]) => !first || rest.every(Boolean),
  L: ([first, ...rest]) => !first || rest.some(Boolean),
}

const said: Readonly<Record<Condition['kind'], (names: readonly string[]) => string>> = {
  P: (names) => `${names.join(' and ')} come together or not at all`,
  R: (names) => `at least one of ${names.join(', ')} is needed`,
  E: (names) => `only one of ${names.join(', ')} may be there`,
  C: ([first, ...rest]) => `with ${first} also ${rest.join(' and ')}`,
  L: ([first, ...rest]) => `with ${first} also one of ${rest.join(', ')}`,
}

export function checkConditions(segment: Segment, conditions: readonly Condition[], check: SegmentCheck): void {
  for (const condition of conditions) {
    const filled = condition.elements.map((element) => segment.element(element) !== '')
    if (rules[condition.kind](filled)) continue
    const names = condition.elements.map((element) => `${segment.id}${String(element).padStart(2, '0')}`)
    const missing = condition.elements.find((_, index) => !filled[index])
    check.reporter.at('X12-ELE-CONDITION', segment, {
      loop: check.loop, ...(missing !== undefined && { element: missing }), words: { rule: said[condition.kind](names) },
    })
  }
}
