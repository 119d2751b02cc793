// FED-01: the dental benefit of a federal employee's health plan pays before the separate federal dental plan.
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, silent } from '../order-rule.ts'
import { before } from '../facts/speak.ts'
import { orderSources } from '../sources.table.ts'

export const federalEmployees: PairRule = {
  id: 'FED-01',
  sentence: 'A federal employee’s health plan pays its dental benefit before the federal dental plan, which is supplemental.',
  source: orderSources.fepne,
  from: '2006-12-31',
  decide(pair): Said {
    const [one, two] = [pair.a.coverage.kind, pair.b.coverage.kind]
    if (!((one === 'fehb' && two === 'fedvip') || (one === 'fedvip' && two === 'fehb'))) return silent('it is not a federal health plan beside a federal dental plan')
    const answer = firstIf(one === 'fehb')
    const facts = [pair.a, pair.b].map((party) => ({ fact: `${party.place}.kind`, value: party.coverage.kind }))
    return { is: 'decided', answer, why: before(pair, answer, 'the federal dental plan is supplemental to the federal health plan'), facts }
  },
}
