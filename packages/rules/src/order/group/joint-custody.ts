// OOB-06: a decree that names both parents, or joint custody without a word on health care: the birthday decides.
import type { PairRule, Said } from '../order-rule.ts'
import { silent } from '../order-rule.ts'
import { arrangementOf, earlierBirthday, notTwoHolders } from './children.ts'
import { orderSources } from '../sources.table.ts'

const id = 'OOB-06'

export const jointCustody: PairRule = {
  id,
  sentence: 'Where a decree makes both parents responsible, or gives joint custody without naming who pays, the earlier birthday decides.',
  source: orderSources.in14,
  decide(pair): Said {
    const leave = notTwoHolders(pair, id)
    if (leave !== undefined) return leave
    if (arrangementOf(pair.service)?.value === 'together') return silent('the parents live together')
    const kind = pair.service.document.household?.decree?.kind
    if (kind === undefined) return silent('no joint decree is known')
    if (kind !== 'both-responsible' && kind !== 'joint-custody-silent') return silent(kind === 'none' ? 'there is no decree' : 'the decree names one parent')
    const said = earlierBirthday(pair, id, ['OOB-04'])
    return said.is === 'decided' ? { ...said, facts: [{ fact: 'household.decree.kind', value: kind }, ...said.facts] } : said
  },
}
