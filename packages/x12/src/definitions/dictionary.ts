// The standard's segments and composites, opened up for the checks: types, lengths and conditions per element.

import { composites } from './composites.definition.ts'
import { segments } from './segments.definition.ts'

export interface ElementShape {
  readonly name: string
  readonly type: 'ID' | 'AN' | 'R' | 'N0' | 'DT' | 'TM' | 'B' | 'composite'
  readonly min: number
  readonly max: number
  readonly repeats: number
  readonly components: readonly ElementShape[]
}

export interface Condition {
  readonly rule: string
  readonly kind: 'P' | 'R' | 'E' | 'C' | 'L'
  readonly elements: readonly number[]
}

export interface SegmentShape {
  readonly id: string
  readonly elements: readonly ElementShape[]
  readonly conditions: readonly Condition[]
}

export type SegmentId = keyof typeof segments

const shapes = new Map<string, SegmentShape>()
const compositeShapes = new Map<string, readonly ElementShape[]>()

for (const [id, text] of Object.entries(composites)) compositeShapes.set(id, text.split(' ').map(elementShape))
for (const [id, [text, conditions]] of Object.entries(segments) as [string, readonly [string, string?]][]) {
  shapes.set(id, { id, elements: text.split(' ').map(elementShape), conditions: (conditions ?? '').split(' ').filter(Boolean).map(condition) })
}

/** Shape of a segment of the standard, when it is one of the trade's. */
export function segmentShape(id: string): SegmentShape | undefined {
  return shapes.get(id)
}

function elementShape(text: string): ElementShape {
  const [shape = '', repeats] = text.split('^')
  const [name = '', type = '', length = '1-'] = shape.split(':')
  const components = compositeShapes.get(type)
  const [min, max] = length.split('-')
  return {
    name,
    type: components ? 'composite' : (type as ElementShape['type']),
    min: Number(min),
    max: max ? Number(max) : Number.POSITIVE_INFINITY,
    repeats: repeats ? Number(repeats) : 1,
    components: components ?? [],
  }
}

function condition(rule: string): Condition {
  const elements = (rule.slice(1).match(/../g) ?? []).map(Number)
  return { rule, kind: rule[0] as Condition['kind'], elements }
}

/** `lastName` → `last name`: the words shown to a person. */
export function words(name: string): string {
  return name.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase()
}
