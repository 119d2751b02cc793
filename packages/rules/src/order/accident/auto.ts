// LIA-03, LIA-04, LIA-06: car insurance beside health and dental plans after a car accident.
import type { Need } from '@crossbill/model'
import type { PairRule, Said, SettingUsed, Which } from '../order-rule.ts'
import { firstIf, need, other, silent } from '../order-rule.ts'
import type { Pair, Party, ServiceFacts } from '../facts/party.ts'
import { before, firstOf, secondOf } from '../facts/speak.ts'
import { isMedicare } from '../federal/medicare.ts'
import { medicareAgainst } from '../federal/secondary-payer-test.ts'
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
    if (accident?.state !== undefined && row?.healthElection !== true) {
      if (row !== undefined) return silent('in this no-fault state there is no such choice')
      return { is: 'decided', answer: auto, why: before(pair, auto, 'the car insurance pays first up to its limit'), facts: [{ fact: 'accident.state', value: accident.state }], with: [] }
    }
    return byElection(pair, auto)
  },
}

/** The state lets the policyholder choose, or is not known. */
function byElection(pair: Pair, auto: Which): Said {
  const accident = pair.service.document.accident
  const facts = [{ fact: 'accident.state', value: accident?.state ?? 'unknown' }, ...(accident?.autoElection === undefined ? [] : [{ fact: 'accident.autoElection', value: accident.autoElection }])]
  const bound = pastMedicare(secondOf(pair, auto), pair.service)
  if (secondOf(pair, auto).side !== 'medical' || bound.is === 'yes') return { is: 'decided', answer: auto, why: before(pair, auto, 'the car insurance pays first'), facts, with: bound.is === 'yes' ? ['LIA-03', 'MCR-13'] : ['LIA-03'] }
  const missing = [
    ...(accident?.state === undefined && accident?.autoElection !== 'auto-first' ? [need('accident.state', 'In which state did the accident happen?', 'LIA-04')] : []),
    ...(accident?.autoElection === undefined ? [need('accident.autoElection', 'Does the declaration page of the car insurance put the car insurance or the health insurance first?', 'LIA-04')] : []),
    ...(accident?.autoElection !== 'auto-first' && bound.is === 'needs' ? bound.needs : []),
  ]
  if (missing.length > 0) return { is: 'needs', needs: missing, could: ['a', 'b'] }
  const answer = accident?.autoElection === 'health-first' ? other(auto) : auto
  return { is: 'decided', answer, why: before(pair, answer, answer === auto ? 'the car insurance pays first' : 'the policyholder chose health insurance first'), facts, with: ['LIA-03'] }
}

/** Whether this plan is Medicare, or comes after it: no choice and no policy text puts Medicare before car insurance (MCR-13). */
function pastMedicare(plan: Party, service: ServiceFacts): { readonly is: 'yes' | 'no' } | { readonly is: 'needs'; readonly needs: readonly Need[] } {
  if (isMedicare(plan)) return { is: 'yes' }
  if (plan.side !== 'medical' || !service.inPlay.some(isMedicare)) return { is: 'no' }
  const test = medicareAgainst(plan, service)
  return test.first === undefined ? { is: 'needs', needs: test.needs } : { is: test.first === 'medicare' ? 'yes' : 'no' }
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
    const says = party.coverage.coordination?.method === 'always-excess'
    const bound = says ? pastMedicare(secondOf(pair, auto), pair.service) : ({ is: 'no' } as const)
    if (bound.is === 'needs') return { is: 'needs', needs: bound.needs, could: ['a', 'b'] }
    const excess = says && bound.is === 'no'
    const setting: SettingUsed = { setting: `${party.place}.coordination.method`, value: excess ? 'always-excess' : 'first', origin: excess ? (party.coverage.coordination?.source ?? 'case document') : 'default' }
    const answer = excess ? other(auto) : auto
    return { is: 'decided', answer, why: before(pair, answer, excess ? 'the car policy makes its medical payments cover excess' : 'medical payments cover of the car policy pays first'), facts, settings: [setting], with: bound.is === 'yes' ? ['MCR-13'] : [] }
  },
}
