// OOB-04: child of parents who live together: the plan of the parent whose birthday comes first in the year.
import type { PairRule, Said } from '../order-rule.ts'
import { silent } from '../order-rule.ts'
import { arrangementOf, askParents, earlierBirthday, notTwoHolders } from './children.ts'
import { orderSources } from '../sources.table.ts'

export const birthday: PairRule = {
  id: 'OOB-04',
  sentence: 'For a child whose parents live together, the plan of the parent whose birthday comes first in the year pays first; the year of birth does not count.',
  source: orderSources.wy3,
  decide(pair): Said {
    const leave = notTwoHolders(pair, 'OOB-04')
    if (leave !== undefined) return leave
    const arrangement = arrangementOf(pair.service)
    if (arrangement?.value === 'apart') return silent('the parents live apart')
    const said = earlierBirthday(pair, 'OOB-04')
    if (arrangement !== undefined) return said.is === 'decided' ? { ...said, facts: [arrangement.fact, ...said.facts] } : said
    const could = said.is === 'decided' ? [said.answer] : said.is === 'needs' ? said.could : []
    return { is: 'needs', needs: [askParents('OOB-04'), ...(said.is === 'needs' ? said.needs : [])], could: [...could, 'silent'] }
  },
}
