// Examples of MCD-02.
import type { TogetherExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const child = { birthDate: '2018-08-20', service: { code: 'D1120' } } as const
const medicaid = (pediatricPreventive?: 'pay-and-chase' | 'cost-avoid-90') => ({ kind: 'medicaid', ...(pediatricPreventive === undefined ? {} : { coordination: { pediatricPreventive } }) }) as const

export const payAndChaseExamples: readonly TogetherExample<PairSketch>[] = [
  { name: 'MCD-02: the state pays first and recovers', facts: { ...child, a: medicaid('pay-and-chase'), b: {} }, out: ['b'] },
  { name: 'the state waits for other payers', facts: { ...child, a: medicaid('cost-avoid-90'), b: {} }, out: [] },
  { name: 'not known how the state does it: Medicaid stays last', facts: { ...child, a: medicaid(), b: {} }, out: [] },
  { name: 'a filling is not preventive', facts: { ...child, a: medicaid('pay-and-chase'), b: {}, service: { code: 'D2392' } }, out: [] },
  { name: 'not a child', facts: { a: medicaid('pay-and-chase'), b: {}, service: { code: 'D1110' } }, out: [] },
]
