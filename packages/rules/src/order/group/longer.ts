// OOB-12: the plan that has covered the person longer pays first.
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, need, silent } from '../order-rule.ts'
import { coveredSince } from '../facts/longest.ts'
import { before, fullDay } from '../facts/speak.ts'
import { orderSources } from '../sources.table.ts'

const id = 'OOB-12'

export const longer: PairRule = {
  id,
  sentence: 'If nothing before decides, the plan that has covered the person longer pays first.',
  source: orderSources.sd73,
  decide(pair): Said {
    const { a, b } = pair
    const [one, two] = [coveredSince(a.coverage), coveredSince(b.coverage)]
    if (one === undefined || two === undefined) {
      const missing = [a, b].filter((party) => coveredSince(party.coverage) === undefined)
      return { is: 'needs', needs: missing.map((party) => need(`${party.place}.planStartForLongestRule`, `Since when has the person been covered by ${party.name}, changes of carrier left aside?`, id)), could: ['a', 'b', 'silent'] }
    }
    if (one.date === two.date) return silent('both began on one day')
    const answer = firstIf(one.date < two.date)
    return { is: 'decided', answer, why: before(pair, answer, `it has covered the person longer, since ${fullDay(answer === 'a' ? one.date : two.date)}`), facts: [{ fact: one.fact, value: one.date }, { fact: two.fact, value: two.date }] }
  },
}
