// LIA-03, LIA-04, LIA-06: car insurance beside health and dental plans after a car accident.
import type { PairRule, Said, SettingUsed, Which } from '../order-rule.ts'
import { firstIf, need, other, silent } from '../order-rule.ts'
import type { Pair } from '../facts/party.ts'
import { before, firstOf, secondOf } from '../facts/speak.ts'
import { assumed, orderSources } from '../sources.table.ts'
import { noFaultState } from './auto-states.table.ts'

/** The side of the no-fault insurer in a pair with a plan that is no accident payer. */
function noFaultIn(pair: Pair): Which | undefined {
  if (pair.a.coverage.kind === 'auto-no-fault' && pair.b.side !== 'accident') return 'a'
  return pair.b.coverage.kind === 'auto-no-fault' && pair.a.side !== 'accident' ? 'b' : undefined
}

function stateOf(pair: Pair): string | undefined {
  return pair.service.document.accident?.state
}

/** LIA-03: in no-fault states car insurance pays first. */
export const noFault: PairRule = {
  id: 'LIA-03',
  sentence: 'After a car accident in a no-fault state, the car insurance pays first.',
  source: orderSources.nofault,
  decide(pair): Said {
    const auto = noFaultIn(pair)
    if (auto === undefined) return silent('no-fault car insurance is not one of the two')
    const state = stateOf(pair)
    const row = noFaultState(state, pair.service.document.accident?.date ?? pair.service.on)
    if (row === undefined) return silent('the state is not on the no-fault list, or not known')
    if (row.healthElection) return silent('in this state the policyholder’s choice decides')
    return { is: 'decided', answer: auto, why: before(pair, auto, `after a car accident in ${row.state} the car insurance pays first`), facts: [{ fact: 'accident.state', value: row.state }], with: ['LIA-04'] }
  },
}

/** LIA-04: where policyholders may choose, the choice decides; elsewhere car insurance pays first up to its limit. */
export const autoElection: PairRule = {
  id: 'LIA-04',
  sentence: 'Car insurance normally pays first up to its limit; in New Jersey and Michigan the policyholder may have chosen health insurance first.',
  source: orderSources.njpip,
  decide(pair): Said {
    const auto = noFaultIn(pair)
    if (auto === undefined) return silent('no-fault car insurance is not one of the two')
    const accident = pair.service.document.accident
    const row = noFaultState(accident?.state, accident?.date ?? pair.service.on)
    const medical = secondOf(pair, auto).side === 'medical'
    const facts = [{ fact: 'accident.state', value: accident?.state ?? 'unknown' }, ...(accident?.autoElection === undefined ? [] : [{ fact: 'accident.autoElection', value: accident.autoElection }])]
    if (accident?.state === undefined || row?.healthElection === true) {
      if (medical && accident?.autoElection === undefined) {
        const asked = need('accident.autoElection', 'Does the declaration page of the car insurance put the car insurance or the health insurance first?', 'LIA-04')
        return { is: 'needs', needs: accident?.state === undefined ? [need('accident.state', 'In which state did the accident happen?', 'LIA-04'), asked] : [asked], could: ['a', 'b'] }
      }
      const answer = medical && accident?.autoElection === 'health-first' ? other(auto) : auto
      return { is: 'decided', answer, why: before(pair, answer, answer === auto ? 'the car insurance pays first' : 'the policyholder chose health insurance first'), facts, with: ['LIA-03'] }
    }
    if (row !== undefined) return silent('in this no-fault state there is no such choice')
    return { is: 'decided', answer: auto, why: before(pair, auto, 'the car insurance pays first up to its limit'), facts, with: [] }
  },
}

/** LIA-06: medical payments cover of a car policy, first or excess by its text. */
export const medicalPayments: PairRule = {
  id: 'LIA-06',
  sentence: 'Medical payments cover of a car policy usually pays before health plans; the policy may make it excess.',
  source: assumed('Order of medical payments cover'),
  decide(pair): Said {
    const cover = [pair.a.coverage.kind === 'auto-medical-payments', pair.b.coverage.kind === 'auto-medical-payments']
    if (cover[0] === cover[1]) return silent('medical payments cover is not one of the two')
    const auto = firstIf(cover[0] === true)
    const party = firstOf(pair, auto)
    const facts = [{ fact: `${party.place}.kind`, value: party.coverage.kind }]
    if (secondOf(pair, auto).coverage.kind === 'auto-no-fault') return { is: 'decided', answer: other(auto), why: before(pair, other(auto), 'no-fault cover pays before medical payments cover'), facts }
    const excess = party.coverage.coordination?.method === 'always-excess'
    const setting: SettingUsed = { setting: `${party.place}.coordination.method`, value: excess ? 'always-excess' : 'first', origin: excess ? (party.coverage.coordination?.source ?? 'case document') : 'default' }
    const answer = excess ? other(auto) : auto
    return { is: 'decided', answer, why: before(pair, answer, excess ? 'the car policy makes its medical payments cover excess' : 'medical payments cover of the car policy pays first'), facts, settings: [setting] }
  },
}
