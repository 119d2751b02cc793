// OOB-05: child of parents who live apart, and a court decree names one of them for the health care.
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, need, silent } from '../order-rule.ts'
import type { Pair } from '../facts/party.ts'
import { spoken } from '../facts/household.ts'
import { before } from '../facts/speak.ts'
import { arrangementOf, asIfParents, askHolder, askParents, isHeldBy, isHeldBySpouseOf, notTwoHolders } from './children.ts'
import { orderSources } from '../sources.table.ts'

const id = 'OOB-05'

export const decree: PairRule = {
  id,
  sentence: 'Where a court decree makes one parent responsible for the child’s health care, that parent’s plan pays first once it knows of the decree.',
  source: orderSources.in14,
  decide(pair): Said {
    const leave = notTwoHolders(pair, id)
    if (leave !== undefined) return leave
    const arrangement = arrangementOf(pair.service)
    if (arrangement?.value === 'together') return silent('the parents live together')
    const stated = pair.service.document.household?.decree
    if (stated === undefined) {
      const asked = need('household.decree.kind', 'If the parents live apart: does a court decree say who pays for the child’s health care?', id)
      return { is: 'needs', needs: arrangement === undefined ? [askParents(id), asked] : [asked], could: ['a', 'b', 'silent'] }
    }
    if (stated.kind !== 'one-parent-responsible') return silent(stated.kind === 'none' ? 'no decree says who pays' : 'the decree does not name one parent')
    if (stated.responsible === undefined) return { is: 'needs', needs: [need('household.decree.responsible', 'Which parent does the decree name?', id)], could: ['a', 'b', 'silent'] }
    return byDecree(pair, stated.responsible)
  },
}

function byDecree(pair: Pair, responsible: string): Said {
  const { a, b, service } = pair
  const known = service.document.household?.decree
  if (known?.planKnowsSince !== undefined && known.planKnowsSince > service.on) return silent('the plan did not know of the decree on that day')
  if (known?.paidBeforeKnowledge === true) return silent('benefits were paid in this plan year before the plan knew of the decree')
  const unnamed = [a, b].filter((party) => party.holder === undefined)
  if (unnamed.length > 0) return { is: 'needs', needs: unnamed.map((party) => askHolder(party, id)), could: ['a', 'b', 'silent'] }
  const name = spoken(responsible, service.document.household)
  const facts = [{ fact: 'household.decree.responsible', value: responsible }, ...(known?.planKnowsSince === undefined ? [] : [{ fact: 'household.decree.planKnowsSince', value: known.planKnowsSince }])]
  const own = [isHeldBy(a, responsible, service), isHeldBy(b, responsible, service)]
  if (own[0] !== own[1]) {
    const answer = firstIf(own[0] === true)
    return { is: 'decided', answer, why: before(pair, answer, `a court decree makes ${name} responsible for the child’s health care`), facts, with: asIfParents(pair) }
  }
  const side = a.side
  if (service.inPlay.some((party) => party.side === side && isHeldBy(party, responsible, service))) return silent(`neither is the plan of ${name}`)
  const spouse = [isHeldBySpouseOf(a, responsible, service), isHeldBySpouseOf(b, responsible, service)]
  if (spouse[0] === spouse[1]) return silent(`neither is the plan of ${name} or of a spouse`)
  const answer = firstIf(spouse[0] === true)
  return { is: 'decided', answer, why: before(pair, answer, `the decree names ${name}, who has no plan, and this is the plan of the spouse`), facts, with: asIfParents(pair) }
}
