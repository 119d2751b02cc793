// OOB-07: parents live apart and no decree says who pays: custodial parent, spouse, other parent, spouse.
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, need, silent } from '../order-rule.ts'
import type { Pair, Party } from '../facts/party.ts'
import { spoken } from '../facts/household.ts'
import { before, firstOf } from '../facts/speak.ts'
import { arrangementOf, asIfParents, askHolder, isHeldBy, isHeldBySpouseOf, notTwoHolders } from './children.ts'
import { orderSources } from '../sources.table.ts'

const id = 'OOB-07'
const placeWords = ['the parent the child lives with', 'the spouse of the parent the child lives with', 'the other parent', 'the spouse of the other parent'] as const

export const custody: PairRule = {
  id,
  sentence: 'Where no decree says who pays, the plan of the parent the child lives with pays first, then that parent’s spouse, then the other parent, then that parent’s spouse.',
  source: orderSources.txmut,
  decide(pair): Said {
    const leave = notTwoHolders(pair, id)
    if (leave !== undefined) return leave
    const arrangement = arrangementOf(pair.service)
    if (arrangement?.value === 'together') return silent('the parents live together')
    const household = pair.service.document.household
    const kind = household?.decree?.kind
    if (kind === 'both-responsible' || kind === 'joint-custody-silent') return silent('the decree puts both parents on one footing')
    if (household?.custodialParent === undefined) {
      return { is: 'needs', needs: [need('household.custodialParent', 'With which parent does the child live?', id)], could: arrangement === undefined ? ['a', 'b', 'silent'] : ['a', 'b'] }
    }
    const unnamed = [pair.a, pair.b].filter((party) => party.holder === undefined)
    if (unnamed.length > 0) return { is: 'needs', needs: unnamed.map((party) => askHolder(party, id)), could: ['a', 'b', 'silent'] }
    return byPlace(pair, household.custodialParent)
  },
}

function byPlace(pair: Pair, custodial: string): Said {
  const [one, two] = [placeOf(pair.a, pair, custodial), placeOf(pair.b, pair, custodial)]
  if (one === two) return silent('both holders stand in the same place to the child')
  const answer = firstIf(one < two)
  const household = pair.service.document.household
  const facts = [{ fact: 'household.custodialParent', value: custodial }, ...[pair.a, pair.b].map((party) => ({ fact: `${party.place}.heldBy`, value: party.holder ?? 'unknown' }))]
  const words = placeWords[answer === 'a' ? one : two] ?? 'the holder'
  const holder = firstOf(pair, answer).holder
  return { is: 'decided', answer, why: before(pair, answer, `no decree says who pays, and ${holder === undefined ? 'the holder' : spoken(holder, household)} is ${words}`), facts, with: asIfParents(pair) }
}

/** 0 custodial parent, 1 that parent's spouse, 2 the other parent, 3 that parent's spouse. */
function placeOf(party: Party, pair: Pair, custodial: string): number {
  if (isHeldBy(party, custodial, pair.service)) return 0
  if (isHeldBySpouseOf(party, custodial, pair.service)) return 1
  return isSpouseOfSomeone(party, pair) ? 3 : 2
}

function isSpouseOfSomeone(party: Party, pair: Pair): boolean {
  return ['mother', 'father', ...Object.keys(pair.service.document.household?.people ?? {})].some((person) => isHeldBySpouseOf(party, person, pair.service))
}
