// OOB-03: the plan that covers the patient as the member pays before one that covers the patient as a dependent.
import type { Need } from '@crossbill/model'
import type { PairRule, Said, Which } from '../order-rule.ts'
import { firstIf, need, other, silent } from '../order-rule.ts'
import type { Pair, Party } from '../facts/party.ts'
import { before, firstOf, relationshipFact, secondOf } from '../facts/speak.ts'
import { medicareAgainst, patientHasMedicare } from '../federal/secondary-payer-test.ts'
import { orderSources } from '../sources.table.ts'

const id = 'OOB-03'

export const nonDependent: PairRule = {
  id,
  sentence: 'The plan that covers the patient as the member pays before a plan that covers the patient as a dependent.',
  source: orderSources.wy3,
  decide(pair): Said {
    const { a, b } = pair
    const unknown = [a, b].filter((party) => party.relationship === undefined)
    if (unknown.length > 0) {
      const known = a.relationship ?? b.relationship
      // Beside a dependent the unknown one may be a dependent too, and the rules on children and spouses can say either.
      if (known !== 'self' || patientHasMedicare(pair.service)) return { is: 'needs', needs: unknown.map(askRelationship), could: ['a', 'b', 'silent'] }
      return { is: 'needs', needs: unknown.map(askRelationship), could: [firstIf(a.relationship === 'self'), 'silent'] }
    }
    const own = [a.relationship === 'self', b.relationship === 'self']
    if (own[0] === own[1]) return silent(own[0] === true ? 'the patient is the member of both plans' : 'the patient is a dependent under both plans')
    return reversedByMedicare(pair, firstIf(own[0] === true)) ?? byMembership(pair, firstIf(own[0] === true))
  },
}

function byMembership(pair: Pair, answer: Which): Said {
  const because = `it covers the patient as the member, ${secondOf(pair, answer).name} only as a dependent`
  return { is: 'decided', answer, why: before(pair, answer, because), facts: [relationshipFact(pair.a), relationshipFact(pair.b)] }
}

/**
 * The reversal: Medicare is second to the plan of the dependent and first before the member's own (retiree) plan, so the
 * dependent plan comes first of all.
 */
function reversedByMedicare(pair: Pair, member: Which): Said | undefined {
  if (!patientHasMedicare(pair.service)) return undefined
  const own = medicareAgainst(firstOf(pair, member), pair.service)
  const dependent = medicareAgainst(secondOf(pair, member), pair.service)
  if (own.first === 'plan' || dependent.first === 'medicare') return undefined
  const needs: Need[] = [...(own.first === undefined ? own.needs : []), ...(dependent.first === undefined ? dependent.needs : [])]
  if (own.first === undefined || dependent.first === undefined) return { is: 'needs', needs, could: ['a', 'b'] }
  const answer = other(member)
  return {
    is: 'decided',
    answer,
    why: before(pair, answer, `Medicare pays after the first and before ${firstOf(pair, member).name}, so the usual order turns round`),
    facts: [relationshipFact(pair.a), relationshipFact(pair.b), ...own.facts, ...dependent.facts],
    with: ['MCR-13'],
  }
}

function askRelationship(party: Party): Need {
  return need(`${party.place}.relationship`, `What is the patient to the member of ${party.name}: the member, spouse or child?`, id)
}
