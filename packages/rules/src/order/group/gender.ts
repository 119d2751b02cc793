// OOB-22: a contract that still puts the father first; where the plans disagree, it controls.
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, need, silent } from '../order-rule.ts'
import { roleOf } from '../facts/household.ts'
import { lacks } from '../facts/settings.ts'
import { before } from '../facts/speak.ts'
import { arrangementOf, askParents, notTwoHolders } from './children.ts'
import { orderSources } from '../sources.table.ts'

const id = 'OOB-22'

export const gender: PairRule = {
  id,
  sentence: 'Where one contract still has the old rule that the father’s plan pays first, that contract controls.',
  source: orderSources.nj6,
  decide(pair): Said {
    const old = [pair.a, pair.b].filter((party) => lacks(party.coverage, 'OOB-04') || lacks(party.coverage, id))
    if (old.length === 0) return silent('neither contract has the old rule of the father first')
    const leave = notTwoHolders(pair, id)
    if (leave !== undefined) return leave
    const arrangement = arrangementOf(pair.service)
    if (arrangement?.value === 'apart') return silent('the parents live apart')
    const household = pair.service.document.household
    const fathers = [pair.a, pair.b].map((party) => party.holder !== undefined && roleOf(party.holder, household) === 'father')
    if (arrangement === undefined) return { is: 'needs', needs: [askParents(id)], could: ['a', 'b', 'silent'] }
    if (fathers[0] === fathers[1]) {
      const unknown = [pair.a, pair.b].filter((party) => party.holder === undefined || roleOf(party.holder, household) === 'parent')
      if (unknown.length === 0) return silent('neither plan is the father’s')
      return { is: 'needs', needs: unknown.map((party) => need(`${party.place}.heldBy`, `Who holds the plan of ${party.name}: the mother or the father?`, id)), could: ['a', 'b', 'silent'] }
    }
    const answer = firstIf(fathers[0] === true)
    const facts = old.map((party) => ({ fact: `${party.place}.coordination.lacksRules`, value: party.coverage.coordination?.lacksRules?.join(', ') ?? '' }))
    return { is: 'decided', answer, why: before(pair, answer, `the contract of ${old[0]?.name ?? 'one plan'} still puts the father first, and it controls`), facts }
  },
}
