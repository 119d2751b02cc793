// OOB-10: a plan of current work pays before a plan of retirement or layoff, also for dependents.
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, silent } from '../order-rule.ts'
import { before } from '../facts/speak.ts'
import { askStatus, ignoredForPair, statusOf } from './work.ts'
import { orderSources } from '../sources.table.ts'

const id = 'OOB-10'

export const activeOrRetired: PairRule = {
  id,
  sentence: 'A plan of someone who works pays before a plan of someone retired or laid off.',
  source: orderSources.sd71,
  decide(pair): Said {
    const [one, two] = [statusOf(pair.a), statusOf(pair.b)]
    const left = (status: typeof one): boolean => status === 'retired' || status === 'laid-off'
    if (one === undefined || two === undefined) return unknownStatus(pair, one, two)
    if (!((one === 'active' && left(two)) || (two === 'active' && left(one)))) return silent('it is not current work against retirement or layoff')
    const answer = firstIf(one === 'active')
    if (ignoredForPair(pair, id, answer)) return silent('one contract lacks this rule and the plans disagree, so it is ignored between these two')
    const facts = [pair.a, pair.b].map((party) => ({ fact: `${party.place}.employmentStatus`, value: statusOf(party) ?? 'unknown' }))
    return { is: 'decided', answer, why: before(pair, answer, 'it comes from current work, the other from retirement or layoff'), facts }
  },
}

function unknownStatus(pair: Parameters<PairRule['decide']>[0], one: ReturnType<typeof statusOf>, two: ReturnType<typeof statusOf>): Said {
  const known = one ?? two
  if (known === 'none' || known === 'cobra-or-state-continuation') return silent('one of the plans is neither of current work nor of retirement')
  const needs = [pair.a, pair.b].filter((party) => statusOf(party) === undefined).map((party) => askStatus(party, id))
  if (known === undefined) return { is: 'needs', needs, could: ['a', 'b', 'silent'] }
  const knownIsA = one !== undefined
  return { is: 'needs', needs, could: [firstIf(known === 'active' ? knownIsA : !knownIsA), 'silent'] }
}
