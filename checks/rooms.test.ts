// The rooms hold: who uses whom, front doors, no circles. The configuration says for each failure what to do instead.
import { cruise } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'
import configuration from './room-rules.ts'

interface Violation { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }
interface Cruised { readonly summary: { readonly totalCruised: number; readonly violations: readonly Violation[] } }

async function cruiseAll(): Promise<Cruised> {
  const { forbidden, options } = configuration
  const result = await cruise(['packages', 'apps'], { ...options, ruleSet: { forbidden }, validate: true, exclude: { path: 'node_modules|dist' } } as Parameters<typeof cruise>[1], undefined, undefined)
  return result.output as unknown as Cruised
}

describe('rooms and directions', async () => {
  const { summary } = await cruiseAll()

  it('looks at the whole tree', () => {
    expect(summary.totalCruised).toBeGreaterThan(100)
  })

  for (const rule of configuration.forbidden) {
    it(`${rule.name}: ${rule.comment}`, () => {
      expect(summary.violations.filter((each) => each.rule.name === rule.name).map((each) => `${each.from} → ${each.to}`)).toEqual([])
    })
  }
})
