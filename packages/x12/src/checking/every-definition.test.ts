// Each definition is enforced everywhere: in a sound file of every kind, whatever is required and left out, coded and
// wrong, or not used and filled makes the file malformed, and the finding stands at the segment that was changed.

import { describe, expect, it } from 'vitest'
import { checkX12, readX12 } from '../index.ts'
import type { ElementUse, SegmentDefinition } from '../definitions/language.ts'
import { segmentShape } from '../definitions/dictionary.ts'
import { invented } from '../invented/index.ts'
import type { Loop } from '../reading/loop.ts'
import { Loop as LoopOf } from '../reading/loop.ts'
import type { Segment } from '../segment.ts'

interface Placed {
  readonly segment: Segment
  readonly definition: SegmentDefinition
  /** It is required, and leaving it out does not just make its loop one fewer. */
  readonly needed: boolean
}

const every = globalThis.process?.env['X12_EVERY'] !== undefined

/** Segments of a file with the definition that describes each. */
function placed(loop: Loop): Placed[] {
  return loop.children.flatMap((child): Placed[] => {
    if (child instanceof LoopOf) return placed(child)
    const fits = (one: SegmentDefinition): boolean => one.id === child.id && one.keys.every((key) => key.codes.has(key.component === 0 ? child.element(key.element) : child.component(key.element, key.component)))
    const definition = (loop.definition?.children ?? []).find((one): one is SegmentDefinition => one.kind === 'segment' && fits(one))
    const last = loop.children[0] !== child || (loop.definition?.required === true && loop.parent?.loops(loop.id).length === 1)
    return definition === undefined ? [] : [{ segment: child, definition, needed: definition.required && last && loop.all(child.id).length === 1 }]
  })
}

type Change = (elements: string[]) => string[] | undefined

/** The file with one segment changed, or left out, and its count of segments put right. */
function changed(file: Uint8Array, at: Segment, change: Change): string {
  const lines = new TextDecoder('latin1').decode(file).split('~\n')
  const elements = change((lines[at.index - 1] ?? '').split('*'))
  lines.splice(at.index - 1, 1, ...(elements === undefined ? [] : [elements.join('*')]))
  const from = lines.findIndex((line) => line.startsWith('ST*'))
  const to = lines.findIndex((line) => line.startsWith('SE*'))
  if (to >= 0) lines[to] = (lines[to] ?? '').replace(/^SE\*\d+/, `SE*${to - from + 1}`)
  return lines.join('~\n')
}

const set = (position: number, value: string): Change => (elements) => {
  const filled = Array.from({ length: Math.max(elements.length, position + 1) }, (_, index) => elements[index] ?? '')
  filled[position] = value
  while (filled[filled.length - 1] === '') filled.pop()
  return filled
}

/** A value of the right form that is none of the codes. */
function wrongCode(use: ElementUse, shape: { min: number; max: number }): string | undefined {
  return ['QQQQ', 'QQQ', 'QQ', 'Q', 'QQQQQQQQ'].find((code) => code.length >= shape.min && code.length <= shape.max && !use.codes?.has(code))
}

describe.each(Object.entries(invented).filter(([name]) => name !== 'attachment').map(([name, make]) => ({ name, file: make() })))('a sound file ($name)', ({ file }) => {
  const places = readX12(file).transactions.flatMap((transaction) => placed(transaction.root)).filter(({ segment }) => segment.id !== 'ST' && segment.id !== 'SE')

  it('is malformed without any of its required segments', () => {
    const needed = places.filter((place) => place.needed)
    expect(needed.length).toBeGreaterThan(2)
    for (const { segment } of needed) expect(checkX12(changed(file, segment, () => undefined)).verdict, `without ${segment.raw.slice(0, 8)}`).toBe('malformed')
  })

  it('is malformed where a required element is empty, a code is wrong, or what is not used is filled', () => {
    places.forEach(({ segment, definition }, index) => {
      if (!every && index % 2 === 1) return
      const shape = segmentShape(segment.id)
      shape?.elements.forEach((element, at) => {
        const position = at + 1
        const use = definition.elements[position]
        const told = (text: string) => checkX12(text).findings.filter((finding) => finding.severity === 'error' && finding.place.segmentIndex >= segment.index - 1)
        if (use === undefined) expect(told(changed(file, segment, set(position, 'Q'.repeat(Math.max(1, element.min))))), `${segment.id}${position} filled`).not.toEqual([])
        else if (use.required && segment.element(position) !== '') expect(told(changed(file, segment, set(position, ''))), `${segment.id}${position} empty`).not.toEqual([])
        const wrong = use?.codes === undefined || segment.element(position) === '' ? undefined : wrongCode(use, element)
        if (wrong !== undefined && use !== undefined) expect(told(changed(file, segment, set(position, wrong))), `${segment.id}${position} ${wrong}`).not.toEqual([])
      })
    })
  })
})
