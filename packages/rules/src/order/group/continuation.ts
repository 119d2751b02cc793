// OOB-11: coverage kept after a job (COBRA or state continuation) pays after other coverage.
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, silent } from '../order-rule.ts'
import { before, secondOf } from '../facts/speak.ts'
import { askStatus, ignoredForPair, statusOf } from './work.ts'
import { orderSources } from '../sources.table.ts'

const id = 'OOB-11'

export const continuation: PairRule = {
  id,
  sentence: 'Coverage kept after leaving a job pays after a plan that covers the person as employee, member or retiree, or as a dependent of one.',
  source: orderSources.adacob,
  decide(pair): Said {
    const [one, two] = [statusOf(pair.a), statusOf(pair.b)]
    if (one === undefined || two === undefined) {
      const known = one ?? two
      const needs = [pair.a, pair.b].filter((party) => statusOf(party) === undefined).map((party) => askStatus(party, id))
      if (known === undefined) return { is: 'needs', needs, could: ['a', 'b', 'silent'] }
      const knownIsA = one !== undefined
      return { is: 'needs', needs, could: [firstIf(known === 'cobra-or-state-continuation' ? !knownIsA : knownIsA), 'silent'] }
    }
    const kept = [one === 'cobra-or-state-continuation', two === 'cobra-or-state-continuation']
    if (kept[0] === kept[1]) return silent(kept[0] === true ? 'both are coverage kept after a job' : 'neither is coverage kept after a job')
    const answer = firstIf(kept[1] === true)
    if (ignoredForPair(pair, id, answer)) return silent('one contract lacks this rule and the plans disagree, so it is ignored between these two')
    const facts = [pair.a, pair.b].map((party) => ({ fact: `${party.place}.employmentStatus`, value: statusOf(party) ?? 'unknown' }))
    return { is: 'decided', answer, why: before(pair, answer, `${secondOf(pair, answer).name} is coverage kept after a job`), facts }
  },
}
