// MVD-06: a child's dental benefit inside the health plan, beside a separate dental plan.
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, other, silent } from '../order-rule.ts'
import { settingOf } from '../facts/settings.ts'
import { before, secondOf } from '../facts/speak.ts'
import { assumed } from '../sources.table.ts'

export const embeddedPediatric: PairRule = {
  id: 'MVD-06',
  sentence: 'A child’s dental benefit inside the health plan pays before a separate dental plan, unless that plan says otherwise.',
  source: assumed('Order of the embedded dental benefit and a family dental plan'),
  from: '2014-01-01',
  decide(pair): Said {
    const embedded = [pair.a.coverage.kind === 'embedded-pediatric-dental', pair.b.coverage.kind === 'embedded-pediatric-dental']
    if (embedded[0] === embedded[1]) return silent('it is not an embedded dental benefit beside a separate plan')
    const first = firstIf(embedded[0] === true)
    const dental = secondOf(pair, first)
    if (dental.side !== 'dental') return silent('the other is not a dental plan')
    const setting = settingOf(dental.coverage, 'embeddedPediatric', 'embedded-first')
    if (setting.value === 'ordinary-rules') return silent(`${dental.name} goes by the ordinary rules`)
    const answer = setting.value === 'embedded-first' ? first : other(first)
    return { is: 'decided', answer, why: before(pair, answer, setting.value === 'embedded-first' ? 'the dental benefit inside the health plan comes first' : `${dental.name} pays before the benefit inside the health plan`), facts: [pair.a, pair.b].map((party) => ({ fact: `${party.place}.kind`, value: party.coverage.kind })), settings: [setting.used] }
  },
}
