// OOB-23: a plan that calls itself always excess, beside one that follows the state rule.
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, silent } from '../order-rule.ts'
import { before, firstOf, secondOf } from '../facts/speak.ts'
import { orderSources } from '../sources.table.ts'

export const alwaysExcess: PairRule = {
  id: 'OOB-23',
  sentence: 'A plan that follows the rule pays before one that calls itself always excess; the excess clause is reviewed by a person.',
  source: orderSources.in19,
  decide(pair): Said {
    const excess = [pair.a, pair.b].map((party) => party.coverage.coordination?.method === 'always-excess')
    if (excess[0] === excess[1]) return silent(excess[0] === true ? 'both contracts call themselves always excess' : 'neither contract calls itself always excess')
    const answer = firstIf(excess[1] === true)
    const second = secondOf(pair, answer)
    return {
      is: 'decided',
      answer,
      why: before(pair, answer, `${second.name} calls itself always excess`),
      facts: [{ fact: `${second.place}.coordination.method`, value: 'always-excess' }],
      settings: [{ setting: `${second.place}.coordination.method`, value: 'always-excess', origin: second.coverage.coordination?.source ?? 'case document' }],
      warnings: [{
        code: 'ORDER_REVIEW', severity: 'warning', place: `${second.place}.coordination.method`, rule: 'OOB-23',
        what: `${second.name} calls itself always excess; if ${firstOf(pair, answer).name} is second by the usual rules, it pays only its second share now.`,
        remedy: second.coverage.funding === 'self-funded-erisa' ? 'Read the plan text; for a self-funded plan it decides.' : 'Have a person review the excess clause before billing.',
      }],
    }
  },
}
