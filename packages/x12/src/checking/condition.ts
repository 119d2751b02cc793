// The standard's conditions between elements of a segment: which come together, which exclude each other.

import type { Condition } from '../definitions/dictionary.ts'
import type { Segment } from '../segment.ts'
import type { SegmentCheck } from './element.ts'

const said: Readonly<Record<Condition['kind'], (names: readonly string[]) => string>> = {
  P: (names) => `${names.join(' and ')} come together or not at all`,
  R: (names) => `at least one of ${names.join(', ')} is needed`,
  E: (names) => `only one of ${names.join(', ')} may be there`,
  C: ([first, ...rest]) => `with ${first} also ${rest.join(' and ')}`,
  L: ([first, ...rest]) => `with ${first} also one of ${rest.join(', ')}`,
}

export function checkConditions(segment: Segment, conditions: readonly Condition[], check: SegmentCheck): void {
  for (const condition of conditions) {
    if (holds(segment, condition)) continue
    const filled = condition.elements.map((element) => segment.element(element) !== '')
    const names = condition.elements.map((element) => `${segment.id}${String(element).padStart(2, '0')}`)
    const missing = condition.elements.find((_, index) => !filled[index])
    check.reporter.at(condition.kind === 'E' ? 'X12-ELE-EXCLUSION' : 'X12-ELE-CONDITION', segment, {
      loop: check.loop, ...(missing !== undefined && { element: missing }), words: { rule: said[condition.kind](names) },
    })
  }
}

/** The same question without making lists, for the many segments that are in order. */
function holds(segment: Segment, condition: Condition): boolean {
  const { elements, kind } = condition
  const { size } = segment
  let count = 0
  for (const element of elements) if (element <= size && segment.element(element) !== '') count += 1
  if (count === elements.length) return kind !== 'E'
  if (kind === 'P') return count === 0
  if (kind === 'R') return count > 0
  if (kind === 'E') return count < 2
  return segment.element(elements[0] ?? 0) === '' || (kind === 'L' && count > 1)
}
