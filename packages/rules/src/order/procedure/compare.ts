// Steps 6 to 9 of the order, for one pair: the first rule that decides ends the search; rules before it tell why they were silent.
import type { Finding, Need, Source } from '@crossbill/model'
import { isInForce } from '../../rule.ts'
import { autoElection, medicalPayments, noFault } from '../accident/auto.ts'
import type { Pair } from '../facts/party.ts'
import { swapped } from '../facts/party.ts'
import { fullDay } from '../facts/speak.ts'
import { federalEmployees } from '../federal/federal-employees.ts'
import { champvaLate, fundsLate, indianHealthLast, medicaidLast, tricareLate } from '../federal/last-resort.ts'
import { dentalFromWork, linkedCancerOrKidney, linkedTransplant, medicareDenial, medigapBehindMedicare, secondaryPayer } from '../federal/medicare.ts'
import { activeOrRetired } from '../group/active-or-retired.ts'
import { adultChild } from '../group/adult-child.ts'
import { alwaysExcess } from '../group/always-excess.ts'
import { birthday } from '../group/birthday.ts'
import { continuation } from '../group/continuation.ts'
import { custody } from '../group/custody.ts'
import { decree } from '../group/decree.ts'
import { gender } from '../group/gender.ts'
import { jointCustody } from '../group/joint-custody.ts'
import { longer } from '../group/longer.ts'
import { noProvision } from '../group/no-provision.ts'
import { nonDependent } from '../group/non-dependent.ts'
import { southCarolinaCleft } from '../mandates/south-carolina-cleft.ts'
import { embeddedPediatric } from '../medical-dental/embedded-pediatric.ts'
import { individualContract, likeBenefitsOnly } from '../medical-dental/like-benefits-only.ts'
import { medicalFirst, medicalIfEqual, medicalPlansThenDental } from '../medical-dental/medical-first.ts'
import type { ApartRule, FactUsed, PairRule, Said, SettingUsed, Which } from '../order-rule.ts'
import { other } from '../order-rule.ts'

/** Fixed places first: the end of the order, accidents, federal programmes. */
export const fixedRules: readonly PairRule[] = [
  medicaidLast, tricareLate, champvaLate, indianHealthLast, fundsLate, noFault, autoElection, medicalPayments, federalEmployees,
]
export const apartRules: readonly ApartRule[] = [likeBenefitsOnly, individualContract]
export const medicareRules: readonly PairRule[] = [dentalFromWork, linkedTransplant, linkedCancerOrKidney, medicareDenial, medigapBehindMedicare, secondaryPayer]
export const sideRules: readonly PairRule[] = [southCarolinaCleft, medicalPlansThenDental, medicalFirst, embeddedPediatric]
/** Section 2, in its order. */
export const ordinaryRules: readonly PairRule[] = [
  noProvision, alwaysExcess, nonDependent, gender, birthday, decree, jointCustody, custody, adultChild, activeOrRetired, continuation, longer, medicalIfEqual,
]
export const pairRules: readonly PairRule[] = [...fixedRules, ...medicareRules, ...sideRules, ...ordinaryRules]

export interface SilentRule {
  readonly rule: string
  readonly why: string
}

export type Compared =
  | { readonly is: 'first'; readonly first: Which; readonly rule: PairRule; readonly text: string; readonly facts: readonly FactUsed[]; readonly with: readonly string[]; readonly settings: readonly SettingUsed[]; readonly silent: readonly SilentRule[]; readonly warnings: readonly Finding[]; readonly asks: readonly Need[] }
  | { readonly is: 'apart'; readonly rule: ApartRule; readonly text: string; readonly with: readonly string[]; readonly settings: readonly SettingUsed[] }
  | { readonly is: 'needs'; readonly needs: readonly Need[] }
  | { readonly is: 'equal'; readonly silent: readonly SilentRule[] }

/** OOB-13, where nothing decides. */
export const equalShares = {
  id: 'OOB-13',
  sentence: 'If nothing decides, the plans share the allowable expense equally, and none pays more than it would as first.',
  source: { kind: 'contract', citation: 'longer or shorter coverage clause samples', address: 'https://lawinsider.com/clause/longer-or-shorter-length-of-coverage', readOn: '2026-11-23' } satisfies Source,
} as const

/** Which of two coverages pays first, whatever the order they are given in. */
export function compare(pair: Pair): Compared {
  const turned = pair.a.id > pair.b.id
  const compared = compareInOrder(turned ? swapped(pair) : pair)
  return turned && compared.is === 'first' ? { ...compared, first: other(compared.first) } : compared
}

function compareInOrder(pair: Pair): Compared {
  const walk = new Walk(pair)
  if (walk.through(fixedRules)) return walk.result()
  for (const rule of apartRules) {
    const said = rule.decide(pair)
    if (said.is === 'apart') return { is: 'apart', rule, text: said.why, with: said.with, settings: said.settings }
  }
  if (walk.through(medicareRules) || walk.through(sideRules) || walk.through(ordinaryRules)) return walk.result()
  return walk.result()
}

/** One walk through the rules of a pair: what each said, what is still possible, what is missing. */
class Walk {
  readonly pair: Pair
  readonly silent: SilentRule[] = []
  readonly needs: Need[] = []
  readonly possible = new Set<Which>()
  decidedBy: { rule: PairRule; said: Said & { is: 'decided' } } | undefined

  constructor(pair: Pair) {
    this.pair = pair
  }

  /** True when the search has ended. */
  through(rules: readonly PairRule[]): boolean {
    for (const rule of rules) if (this.hear(rule)) return true
    return false
  }

  private hear(rule: PairRule): boolean {
    if (!isInForce(rule, this.pair.service.on)) {
      this.silent.push({ rule: rule.id, why: rule.from === undefined ? 'not in force on this date of service' : `in force only from ${fullDay(rule.from)}` })
      return false
    }
    const said = rule.decide(this.pair)
    if (said.is === 'silent') {
      this.silent.push({ rule: rule.id, why: said.why })
      return false
    }
    if (said.is === 'decided') {
      this.possible.add(said.answer)
      this.decidedBy = { rule, said }
      return true
    }
    this.needs.push(...said.needs)
    for (const could of said.could) if (could !== 'silent') this.possible.add(could)
    this.silent.push({ rule: rule.id, why: 'a fact it needs is not known; the answer is the same either way' })
    return !said.could.includes('silent')
  }

  result(): Compared {
    if (this.needs.length > 0 && (this.possible.size !== 1 || this.decidedBy === undefined)) return { is: 'needs', needs: this.needs }
    if (this.decidedBy === undefined) return { is: 'equal', silent: this.silent }
    const { rule, said } = this.decidedBy
    return {
      is: 'first', first: said.answer, rule, text: said.why, facts: said.facts, with: said.with ?? [], settings: said.settings ?? [],
      silent: [...this.silent, ...this.wouldHaveSaidOtherwise(rule, said.answer)], warnings: said.warnings ?? [], asks: said.asks ?? [],
    }
  }

  /** Later rules that alone would have put the other one first: not asked, and worth telling. */
  private wouldHaveSaidOtherwise(rule: PairRule, answer: Which): SilentRule[] {
    if (fixedRules.includes(rule)) return []
    const from = ordinaryRules.indexOf(rule) + 1
    return ordinaryRules.slice(from).flatMap((later) => {
      if (later === medicalIfEqual || !isInForce(later, this.pair.service.on)) return []
      const said = later.decide(this.pair)
      return said.is === 'decided' && said.answer !== answer ? [{ rule: later.id, why: `not asked: ${rule.id} decides before it; alone it would turn the order round` }] : []
    })
  }
}
