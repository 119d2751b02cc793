// What of a case's history the holds look at: services that went out as a first payer's claim, and answers of earlier payers.
import type { EarlierAnswer, PostedAnswer, PrimaryBilling } from '@crossbill/rules'
import { answeredLines, answerInForce, standingOf } from './answers.ts'
import { answeredClaimFor, isVoided } from './claims-due.ts'
import type { ClaimProgress, TreatmentCase } from './treatment-case.ts'

export interface BilledBefore {
  readonly billed: readonly PrimaryBilling[]
  readonly answered: readonly EarlierAnswer[]
  /** Answers in force, which take the place of what was expected of their payers (CAL-37). */
  readonly posted: readonly PostedAnswer[]
}

/** Claims that are out, or were answered; a rejected or voided one bills nobody (MVD-07). */
export function billedBefore(state: TreatmentCase): BilledBefore {
  const live = state.claims.filter((each) => each.claim.purpose === 'claim' && each.claim.frequency !== 'void' && standingOf(each) !== 'rejected' && !isVoided(state, each))
  return {
    billed: live.filter((each) => each.claim.sequence === 'primary').flatMap((each) => each.serviceIds.map((serviceId) => ({
      serviceId, coverageId: each.coverageId, claimId: each.claim.id, ...(each.sent !== undefined && { sentOn: each.sent.on }),
    }))),
    answered: live.flatMap((each) => {
      const answeredOn = answerInForce(each)?.payment.date
      return answeredOn === undefined ? [] : each.serviceIds.map((serviceId) => ({ serviceId, coverageId: each.coverageId, answeredOn }))
    }),
    posted: live.filter((each) => each.serviceIds.some((serviceId) => answeredClaimFor(state, serviceId, each.coverageId) === each)).flatMap(postedAnswer),
  }
}

// The remittance's lines with the services our claim sent on them; a line that cannot be told is left to be matched by code and charge.
function postedAnswer(progress: ClaimProgress): PostedAnswer[] {
  const answer = answerInForce(progress)
  if (answer === undefined) return []
  const told = answeredLines(progress)
  const serviceIds = answer.claim.lines.map((line) => told.find((each) => each.answer === line)?.line.serviceIds)
  return [{ coverageId: progress.coverageId, claim: answer.claim, ...(serviceIds.every((each) => each !== undefined) && { serviceIds }) }]
}
