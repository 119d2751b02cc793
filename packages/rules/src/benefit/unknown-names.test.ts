// A name that names nothing is said with its place, and the rest of the case is still estimated.
import { describe, expect, it } from 'vitest'
import { inventedCase } from './invented-case.ts'
import { unknownNames } from './unknown-names.ts'
import { line, plan, terms } from './worked-examples.table.ts'

const places = (...given: Parameters<typeof inventedCase>) => unknownNames(inventedCase(...given)).map((each) => each.place)
const one = plan('one', terms(50))

describe('names that name nothing', () => {
  it('a price for a coverage the case does not have', () => {
    expect(places([one], [line(100_00, { one: 80_00, onne: 70_00 })])).toEqual(['plan.services[0].allowed.onne'])
  })

  it('a maximum for a class the plan does not have, in or outside the network', () => {
    const maximums = [{ limit: 1500_00, used: 0, period: 'year' as const, classes: ['all', 'orthodontics'] }]
    expect(places([plan('one', terms(50, { maximums }), { outOfNetworkBenefits: terms(40, { maximums: [{ limit: 1, period: 'year', exemptClasses: ['preventive'] }] }) })], [line(100_00, {})])).toEqual([
      'coverages[0].benefits.maximums[0].classes[1]', 'coverages[0].outOfNetworkBenefits.maximums[0].exemptClasses[0]',
    ])
  })

  it('an estimate or an authorization of no coverage, and an estimate for no service', () => {
    const more = {
      predeterminations: [{ id: 'p', coverageId: 'two', status: 'estimated' as const, lines: [{ serviceId: 's9', estimatedPayment: 40_00 }] }],
      priorAuthorizations: [{ id: 'a', coverageId: 'three', status: 'approved' as const }],
    }
    expect(places([one], [line(100_00, {})], more)).toEqual(['predeterminations[0].coverageId', 'priorAuthorizations[0].coverageId', 'predeterminations[0].lines[0].serviceId'])
  })

  it('nothing where every name stands for something', () => {
    expect(places([one], [line(100_00, { one: 80_00 })])).toEqual([])
  })
})
