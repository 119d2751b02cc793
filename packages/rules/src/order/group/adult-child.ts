// OOB-09: an adult child under a parent's plan and as dependent of the own spouse.
import { daysBetween } from '@crossbill/model'
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, need, silent } from '../order-rule.ts'
import { coveredSince } from '../facts/longest.ts'
import { before } from '../facts/speak.ts'
import { earlierBirthday, missingBirthdays } from './children.ts'
import { orderSources } from '../sources.table.ts'

const id = 'OOB-09'

export const adultChild: PairRule = {
  id,
  sentence: 'For an adult child under a parent’s plan and a spouse’s plan, the plan that covers longer pays first; if both began on one day, the earlier birthday.',
  source: orderSources.txmut,
  decide(pair): Said {
    const { a, b } = pair
    const asChild = [a, b].filter((party) => party.relationship === 'child' || party.relationship === 'other-dependent')
    const asSpouse = [a, b].filter((party) => party.relationship === 'spouse')
    if (asChild.length !== 1 || asSpouse.length !== 1) return silent('the patient is not under a parent’s and a spouse’s plan')
    const [one, two] = [coveredSince(a.coverage), coveredSince(b.coverage)]
    if (one === undefined || two === undefined) {
      const missing = [a, b].filter((party) => coveredSince(party.coverage) === undefined)
      // Both may have begun on one day; then the birthdays decide, if they differ.
      const birthdays = missingBirthdays(pair, id)
      const differ = birthdays.length === 0 && a.holderBirthDate?.slice(5) !== b.holderBirthDate?.slice(5)
      return { is: 'needs', needs: [...missing.map((party) => need(`${party.place}.planStartForLongestRule`, `Since when does ${party.name} cover the patient?`, id)), ...birthdays], could: differ ? ['a', 'b'] : ['a', 'b', 'silent'] }
    }
    const facts = [{ fact: one.fact, value: one.date }, { fact: two.fact, value: two.date }]
    if (daysBetween(one.date, two.date) === 0) return earlierBirthday(pair, id)
    const answer = firstIf(one.date < two.date)
    return { is: 'decided', answer, why: before(pair, answer, 'it has covered the patient longer, once through a parent and once through the spouse'), facts }
  },
}
