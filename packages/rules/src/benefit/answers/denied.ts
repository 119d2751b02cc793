// What a payer's zero means for the payer after it and for the patient (DEN-02, DEN-07, DEN-08).
import { type Coverage, sumOf } from '@crossbill/model'
import { judgeAnswer } from '../../denials/index.ts'
import type { BuiltClaim } from '../build-claim.ts'
import { laterTreatment } from '../terms/later-treatment.ts'
import { report } from '../terms/question.ts'
import { isPricing, isSequestration, type LineAnswer } from './amounts.ts'

/**
 * `processed`: use the amounts. `not-covered`: the next payer pays as if this plan were not there; `-on-hold`: and the
 * patient is not asked until reviewed. `provider-liable` and `bundled`: nobody owes it.
 */
export type LineVerdict = 'processed' | 'not-covered' | 'not-covered-on-hold' | 'provider-liable' | 'bundled'

export interface DeniedAsk {
  readonly coverage: Coverage
  readonly plan: number
  readonly service: number
  readonly line: LineAnswer
  readonly place: string
  readonly contracted: boolean
}

/** Not a benefit, non-covered, routine: the next payer is first, whatever the group (DEN-07). */
const notABenefit: ReadonlySet<string> = new Set(['204', '96', '49'])
const bundledReasons: ReadonlySet<string> = new Set(['97', '151'])
const costShare: ReadonlySet<string> = new Set(['1', '2', '3', '35', '119', '45', '122'])

/** Reads one line's answer. A payment, or nothing but cost share, is a processed claim (DEN-08). */
export function judgeLine(claim: BuiltClaim, ask: DeniedAsk): LineVerdict {
  const { line } = ask
  if (line.paid > 0) return 'processed'
  const denials = line.adjustments.filter((each) => each.amount > 0 && !isPricing(each) && !isSequestration(each) && !(each.group === 'PR' && costShare.has(each.reason)) && each.reason !== '23')
  if (denials.length === 0) return 'processed'
  reportUnusable(claim, ask)
  const contractual = denials.filter((each) => each.group === 'CO')
  if (contractual.length === 0 || sumOf(contractual.map((each) => each.amount)) === 0) return 'not-covered'
  if (contractual.every((each) => bundledReasons.has(each.reason))) return 'bundled'
  const held: LineVerdict = ask.contracted ? 'not-covered-on-hold' : 'not-covered'
  if (contractual.every((each) => notABenefit.has(each.reason))) return held
  const order = claim.lines[ask.service]?.line.order ?? []
  const next = claim.coverages[order[order.indexOf(ask.plan) + 1] ?? -1]
  return laterTreatment(claim.estimating, next, ask.contracted) === 'no-liability' ? 'provider-liable' : held
}

/** A denial to be corrected, reordered or appealed is no basis for the next payer; the estimate says so (DEN-01). */
function reportUnusable(claim: BuiltClaim, ask: DeniedAsk): void {
  const { coverage, line, place } = ask
  const verdict = judgeAnswer({ payerName: coverage.payer.name, paid: line.paid, charge: line.charge, adjustments: line.adjustments, remarks: line.remarks })
  if (verdict.usableForDental) return
  report(claim.estimating.findings, {
    code: 'BENEFIT-ANSWER-NOT-FINAL', severity: 'warning', place: `${place} answer, line ${ask.service + 1}`, rule: 'DEN-01',
    what: `${verdict.words} The rest is estimated as if it stood.`, remedy: verdict.remedy,
  })
}
