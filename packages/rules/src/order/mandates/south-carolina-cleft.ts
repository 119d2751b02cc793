// STA-11: South Carolina turns the order round for capping, prosthetic and orthodontic work of a cleft.
import { matchesCode } from '@crossbill/model'
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, silent } from '../order-rule.ts'
import { cleftDiagnoses, hasDiagnosis } from '../catalog/catalog.ts'
import { before } from '../facts/speak.ts'
import { dentalOf } from '../medical-dental/medical-first.ts'
import { orderSources } from '../sources.table.ts'
import { boundByStateLaw } from './state-mandate.ts'

/** Capping, prosthodontics and orthodontics. */
const dentalPart = ['D2700-D2799', 'D5000-D5999', 'D6200-D6999', 'D8000-D8999']

export const southCarolinaCleft: PairRule = {
  id: 'STA-11',
  sentence: 'In South Carolina the dental policy pays first for capping, prosthetic and orthodontic work of a cleft, medical the excess.',
  source: orderSources.sc240,
  decide(pair): Said {
    const dental = dentalOf(pair)
    if (dental === undefined) return silent('it is not a medical plan beside a dental plan')
    if (pair.service.turnGuidance === 'cleft') return silent('the other guidance is asked for')
    const { a, b, service } = pair
    if (a.coverage.situsState !== 'SC' || b.coverage.situsState !== 'SC') return silent('not both policies are of South Carolina')
    if (!boundByStateLaw(a) || !boundByStateLaw(b)) return silent('state law does not bind both plans')
    if (!hasDiagnosis(service.service, cleftDiagnoses) || !matchesCode(dentalPart, service.service.code)) return silent('it is not capping, prosthetic or orthodontic work of a cleft')
    const answer = firstIf(dental === a)
    const facts = [a, b].map((party) => ({ fact: `${party.place}.situsState`, value: 'SC' }))
    return {
      is: 'decided', answer, why: before(pair, answer, 'in South Carolina the dental policy pays first for this part of cleft care'), facts: [...facts, { fact: `${service.place}.diagnoses`, value: service.service.diagnoses?.join(', ') ?? '' }],
      settings: [a, b].map((party) => ({ setting: `${party.place}.funding`, value: 'fully-insured', origin: party.coverage.funding === undefined ? 'default' : 'case document' })),
    }
  },
}
