// Estimates the rest of a case once payers have answered: their amounts are taken as they stand, only the others are figured (CAL-37, DEN-03 to DEN-08).
import { type CaseDocument, type Coverage, type CrossCoding, type RemittanceClaim, type RouteEstimate, type ServiceOrder } from '@crossbill/model'
import { amountsOf, type LineAnswer } from './answers/amounts.ts'
import { judgeLine } from './answers/denied.ts'
import { matchLines } from './answers/match.ts'
import type { BuiltClaim } from './build-claim.ts'
import { placeOfCoverage } from './build-claim.ts'
import { estimateRoute } from './estimate-route.ts'
import { planCounters } from './kernel/terms.ts'
import { report } from './terms/question.ts'

/** One coverage's posted remittance for this case. */
export interface PostedAnswer {
  readonly coverageId: string
  readonly claim: RemittanceClaim
  /** Services each remittance line stands for, in the order of its lines, where the sent claim knows; else they are matched. */
  readonly serviceIds?: readonly (readonly string[])[]
}

/**
 * The case with the answers posted: what each later payer should pay and what the patient should owe. Lines with a
 * denial that leaves the loss with the provider carry `onHold` (DEN-02). Money in cents; the remittance always beats
 * our own sums.
 */
export function estimateAfterAnswers(document: CaseDocument, orders: readonly ServiceOrder[], answers: readonly PostedAnswer[], crossings: readonly CrossCoding[] = []): RouteEstimate {
  return estimateRoute(
    document,
    { serviceOrders: orders, crossings, route: 'as-ordered', title: 'after-answers' },
    { answered: new Set(answers.map((each) => each.coverageId)), prepare: (claim) => postAnswers(claim, answers) },
  )
}

function postAnswers(claim: BuiltClaim, answers: readonly PostedAnswer[]): void {
  for (const answer of answers) {
    const plan = claim.coverages.findIndex((coverage) => coverage.id === answer.coverageId)
    const coverage = claim.coverages[plan]
    if (coverage === undefined) {
      report(claim.estimating.findings, {
        code: 'BENEFIT-ANSWER-WITHOUT-COVERAGE', severity: 'warning', place: `answers.${answer.coverageId}`, rule: 'CAL-37',
        what: 'A posted answer belongs to a coverage that pays no service of this case.', remedy: 'Check whose answer it is; it is not used here.',
      })
      continue
    }
    for (const [service, line] of matchLines(claim, plan, answer)) postLine(claim, { coverage, plan, service, line })
  }
}

interface LinePosting {
  readonly coverage: Coverage
  readonly plan: number
  readonly service: number
  readonly line: LineAnswer
}

function postLine(claim: BuiltClaim, posting: LinePosting): void {
  const { coverage, plan, service, line } = posting
  const built = claim.lines[service]
  const terms = built?.terms[plan]
  if (built === undefined || !terms) return
  const numbers = terms.numbers
  const place = placeOfCoverage(claim.estimating.document, coverage)
  const verdict = judgeLine(claim, { coverage, plan, service, line, place, contracted: numbers.contracted })
  const amounts = amountsOf(claim.estimating.findings, line, `${place} answer, line ${service + 1}`)
  numbers.covered = verdict === 'processed'
  numbers.inScope = verdict === 'processed'
  numbers.allowed = verdict === 'processed' ? Math.min(amounts.allowed, built.service.fee) : -1
  numbers.providerLiable = verdict === 'provider-liable' || verdict === 'bundled'
  numbers.posted = { ...amounts.posted, liability: verdict === 'processed' && numbers.contracted ? amounts.posted.liability : -1 }
  if (verdict === 'not-covered-on-hold') built.held = true
  if (verdict !== 'processed') numbers.counters = planCounters()
}
