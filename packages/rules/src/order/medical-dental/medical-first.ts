// MVD-01 and MVD-11: between a medical and a dental plan, medical first by default, or the ordinary rules first where the dental contract says so.
import { matchesCode } from '@crossbill/model'
import type { PairRule, Said, SettingUsed } from '../order-rule.ts'
import { firstIf, silent } from '../order-rule.ts'
import type { Pair, Party } from '../facts/party.ts'
import type { Setting } from '../facts/settings.ts'
import { settingOf } from '../facts/settings.ts'
import { before, firstOf, secondOf } from '../facts/speak.ts'
import { assumed, orderSources } from '../sources.table.ts'

export type MedicalDentalOrder = 'medical-first' | 'ordinary-rules-then-medical'

/** The dental party of a pair across the two sides; undefined when both act on one side. */
export function dentalOf(pair: Pair): Party | undefined {
  if (pair.a.side === 'medical' && pair.b.side === 'dental') return pair.b
  return pair.a.side === 'dental' && pair.b.side === 'medical' ? pair.a : undefined
}

/** How this dental plan takes medical coverage into its order; turned round when the other guidance is asked for. */
export function medicalDentalOrderOf(dental: Party, pair: Pair): Setting<MedicalDentalOrder> {
  const setting = settingOf(dental.coverage, 'medicalDentalOrder', 'medical-first')
  if (pair.service.turnGuidance !== 'medical-dental') return setting
  const value: MedicalDentalOrder = setting.value === 'medical-first' ? 'ordinary-rules-then-medical' : 'medical-first'
  return { value, used: { ...setting.used, value, origin: 'the other guidance' } }
}

function severalOnBothSides(pair: Pair): boolean {
  const count = (side: Party['side']): number => pair.service.inPlay.filter((party) => party.side === side).length
  return count('medical') >= 2 && count('dental') >= 2
}

/** The setting by which this dental plan wants the medical answer first for the code (MVD-03). */
function wantsAnswer(dental: Party, pair: Pair): SettingUsed | undefined {
  const setting = settingOf(dental.coverage, 'medicalAnswerRequiredFor', [])
  return matchesCode(setting.value, pair.service.service.code) ? setting.used : undefined
}

function decideMedicalFirst(pair: Pair, several: boolean, joined: readonly string[]): Said {
  const dental = dentalOf(pair)
  if (dental === undefined) return silent('it is not a medical plan beside a dental plan')
  if (severalOnBothSides(pair) !== several) return silent(several ? 'there are not two plans on each side' : 'with two plans on each side MVD-11 decides')
  const setting = medicalDentalOrderOf(dental, pair)
  if (setting.value !== 'medical-first') return silent(`${dental.name} goes by the ordinary rules first`)
  const answer = firstIf(pair.a.side === 'medical')
  const wanted = wantsAnswer(dental, pair)
  const because = wanted === undefined ? `for this service medical pays before dental, ${setting.used.origin === 'default' ? 'as is usual' : `as ${dental.name} has it`}` : `${dental.name} wants the medical answer first for this code`
  return { is: 'decided', answer, why: before(pair, answer, because), facts: [pair.a, pair.b].map((party) => ({ fact: `${party.place}.kind`, value: party.coverage.kind })), settings: [setting.used, ...(wanted === undefined ? [] : [wanted])], with: wanted === undefined ? joined : [...joined, 'MVD-03'] }
}

export const medicalFirst: PairRule = {
  id: 'MVD-01',
  sentence: 'A service covered by a medical and a dental plan is paid by medical first, unless the dental contract goes by the ordinary rules first.',
  source: orderSources.adacob,
  decide: (pair) => decideMedicalFirst(pair, false, []),
}

export const medicalPlansThenDental: PairRule = {
  id: 'MVD-11',
  sentence: 'With two medical and two dental plans, all medical plans come before all dental plans, unless a dental contract goes by the ordinary rules first.',
  source: assumed('Ranking of several medical and several dental plans'),
  decide: (pair) => decideMedicalFirst(pair, true, ['MVD-01']),
}

/** The last word between a medical and a dental plan that the ordinary rules leave equal. */
export const medicalIfEqual: PairRule = {
  id: 'MVD-01',
  sentence: 'Where the ordinary rules leave a medical and a dental plan equal, medical pays first.',
  source: orderSources.aapdcob,
  decide(pair): Said {
    const dental = dentalOf(pair)
    if (dental === undefined) return silent('it is not a medical plan beside a dental plan')
    const setting = medicalDentalOrderOf(dental, pair)
    const answer = firstIf(pair.a.side === 'medical')
    return { is: 'decided', answer, why: before(pair, answer, `the ordinary rules leave ${firstOf(pair, answer).name} and ${secondOf(pair, answer).name} equal, and then medical comes first`), facts: [], settings: [setting.used], with: severalOnBothSides(pair) ? ['MVD-11'] : [] }
  },
}
