// The planner beside HiGHS on the same generated plans: what is called proved is never beaten, and mostly both find the same
// cent. HiGHS may take one order for one plan and another for the other, so its days are priced by the benefit engine too.
import { describe, expect, it } from 'vitest'
import { benchPlanner } from './planner.bench.ts'

describe('the planner and HiGHS on the same plans', () => {
  it('agree at 10 procedures, and what is proved is not beaten', async () => {
    const figure = await benchPlanner({ procedures: 10, plans: 14, compared: 8, seconds: 20 })
    expect(figure.compared).toBeGreaterThanOrEqual(4)
    expect(figure.cheaperThanProved).toBe(0)
    expect(figure.sameCent).toBeGreaterThanOrEqual(Math.ceil(figure.compared / 2))
    expect(figure.proved).toBeGreaterThanOrEqual(figure.plans / 2)
  })
})
