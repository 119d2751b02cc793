// The sums the screens show, and the shape of an estimate: lines that balance, routes side by side, reasons for each step.
import { describe, expect, it } from 'vitest'
import { estimateRoute } from './estimate-route.ts'
import { estimateRoutes } from './estimate-routes.ts'
import { inventedCase, inventedCoverage, ordersFor } from './invented-case.ts'

const wisdomTeeth = inventedCase(
  [
    inventedCoverage('medical', { kind: 'group-medical', benefits: { deductible: { individual: 1500_00, individualUsed: 1140_00 }, classes: [{ name: 'surgery', codes: ['D7000-D7999'], percent: 80 }], outOfPocket: { individual: 6000_00, individualUsed: 1140_00 } } }),
    inventedCoverage('dental', {
      coordination: { method: 'standard', ceiling: 'primary-liability', medicalAnswerRequiredFor: ['D7240'] },
      benefits: { deductible: { individual: 0, individualUsed: 0 }, maximums: [{ limit: 1500_00, used: 612_00, period: 'year' }], classes: [{ name: 'all', codes: ['*'], percent: 80 }] },
    }),
  ],
  [
    { id: 's1', code: 'D7240', fee: 640_00, allowed: { medical: 498_40, dental: 412_00 } },
    { id: 's2', code: 'D7230', fee: 525_00, allowed: { medical: 421_75, dental: 338_00 } },
    { id: 's3', code: 'D7240', fee: 555_00, allowed: { medical: 302_50, dental: 396_00 } },
    { id: 's4', code: 'D0330', fee: 268_00, allowed: { dental: 196_00 } },
  ],
)
const orders = ordersFor(wisdomTeeth).map((order) => (order.serviceId === 's4' ? { ...order, order: ['dental'] } : order))

describe('the wisdom tooth case the screens show', () => {
  it('pays medical 690.12, dental 631.25, patient 97.28, and writes off 569.35', () => {
    const [medicalFirst] = estimateRoutes(wisdomTeeth, orders, [])
    expect(medicalFirst?.totals).toEqual({ fee: 1988_00, paid: { medical: 690_12, dental: 631_25 }, patient: 97_28, writeOff: 569_35 })
  })
  it('shows the dental-only way at 888.00, 454.00 and 646.00, and why the contract forbids it', () => {
    const dentalOnly = estimateRoutes(wisdomTeeth, orders, []).find((route) => route.route === 'dental-only')
    expect(dentalOnly?.totals).toEqual({ fee: 1988_00, paid: { dental: 888_00 }, patient: 454_00, writeOff: 646_00 })
    expect(dentalOnly?.allowed).toBe(false)
    expect(dentalOnly?.why).toContain('MVD-03')
  })
  it('keeps 256.75 of the dental maximum when medical goes first', () => {
    const route = estimateRoute(wisdomTeeth, { serviceOrders: orders, crossings: [], route: 'as-ordered' })
    expect(route.left).toContainEqual({ coverageId: 'dental', what: 'annual-maximum', amount: 256_75 })
  })
  it('names the rule of every step', () => {
    const route = estimateRoute(wisdomTeeth, { serviceOrders: orders, crossings: [], route: 'as-ordered' })
    const steps = route.lines.flatMap((line) => line.payments.flatMap((payment) => payment.steps))
    expect(steps.length).toBeGreaterThan(20)
    expect(steps.every((step) => /^[A-Z]{3}-\d+a?$/.test(step.rule))).toBe(true)
  })
  it('has no range where the plans told everything', () => {
    const route = estimateRoute(wisdomTeeth, { serviceOrders: orders, crossings: [], route: 'as-ordered' })
    expect(route.assumptions).toEqual([])
    expect(route.range).toEqual({ best: 97_28, expected: 97_28, worst: 97_28 })
  })
})
