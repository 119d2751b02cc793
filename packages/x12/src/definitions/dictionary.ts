// The standard's segments and composites, opened up for the checks: types, lengths and conditions per element.

import { composites } from './composites.definition.ts'
import { segments } from './segments.definition.ts'

export interface ElementShape {
  readonly name: string
  /** The name as words a person reads. */
  readonly label: string
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
const texts = new Map<string, readonly [elements: string, conditions?: string]>(Object.entries(segments) as [string, readonly [string, string?]][])
const compositeTexts = new Map<string, string>(Object.entries(composites))

/** Shape of a segment of the standard, when it is one of the trade's. */
export function segmentShape(id: string): SegmentShape | undefined {
  const known = shapes.get(id)
  if (known) return known
  const [text, conditions] = texts.get(id) ?? []
  if (text === undefined) return undefined
  const shape = { id, elements: text.split(' ').map(elementShape), conditions: (conditions ?? '').split(' ').filter(Boolean).map(condition) }
  shapes.set(id, shape)
  return shape
}

function compositeShape(type: string): readonly ElementShape[] | undefined {
  const known = compositeShapes.get(type)
  const text = compositeTexts.get(type)
  if (known || text === undefined) return known
  const shape = text.split(' ').map(elementShape)
  compositeShapes.set(type, shape)
  return shape
}

function elementShape(text: string): ElementShape {
  const [shape = '', repeats] = text.split('^')
  const [name = '', type = '', length = '1-'] = shape.split(':')
  const components = compositeShape(type)
  const [min, max] = length.split('-')
  return {
    name,
    label: words(name),
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
