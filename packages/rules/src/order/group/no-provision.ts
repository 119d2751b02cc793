// OOB-01: a plan without coordination clauses pays first.
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, silent } from '../order-rule.ts'
import type { Party } from '../facts/party.ts'
import { settingOf } from '../facts/settings.ts'
import { before } from '../facts/speak.ts'
import { orderSources } from '../sources.table.ts'

/** True when the contract has no clause on coordination, or says it always pays first. */
function paysFirstAnyway(party: Party): boolean {
  return settingOf(party.coverage, 'provision', 'yes').value === 'no' || party.coverage.coordination?.method === 'none-always-primary'
}

export const noProvision: PairRule = {
  id: 'OOB-01',
  sentence: 'A plan whose contract says nothing of other coverage pays first.',
  source: orderSources.tx3507,
  decide({ a, b, service }): Said {
    const [aFirst, bFirst] = [paysFirstAnyway(a), paysFirstAnyway(b)]
    if (!aFirst && !bFirst) return silent('both contracts have clauses on coordination')
    if (aFirst && bFirst) return silent('neither contract has clauses on coordination')
    const answer = firstIf(aFirst)
    const settings = [a, b].map((party) => settingOf(party.coverage, 'provision', 'yes').used)
    const facts = settings.map(({ setting, value }) => ({ fact: setting, value }))
    return { is: 'decided', answer, why: before({ a, b, service }, answer, 'its contract has no clause on other coverage'), facts, settings }
  },
}
