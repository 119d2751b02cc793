// The definitions themselves: each can be read, and none contradicts the dictionary.

import { describe, expect, it } from 'vitest'
import type { Child } from './language.ts'
import { definitions } from './index.ts'

function walk(child: Child, seen: (segment: Child) => void): void {
  if (child.kind === 'segment') return seen(child)
  for (const below of child.children) walk(below, seen)
}

describe('definitions', () => {
  for (const definition of definitions) {
    it(`${definition.kind} can be read, element by element`, () => {
      let segments = 0
      walk(definition.root, (child) => {
        if (child.kind !== 'segment') return
        segments += 1
        expect(child.elements.length, `${child.id} ${child.name}`).toBeGreaterThan(1)
        expect(child.keys.every((key) => key.codes.size > 0)).toBe(true)
      })
      expect(segments).toBeGreaterThan(5)
    })
  }

  it('stay within the depth of loops a reader accepts', () => {
    const depth = (child: Child): number => (child.kind === 'segment' ? 0 : 1 + Math.max(...child.children.map(depth)))
    for (const definition of definitions) expect(depth(definition.root)).toBeLessThanOrEqual(16)
  })
})
