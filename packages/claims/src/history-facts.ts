// What of a case's history the holds look at: services that went out as a first payer's claim, and answers of earlier payers.
import type { EarlierAnswer, PrimaryBilling } from '@crossbill/rules'
import { answerInForce, standingOf } from './answers.ts'
import { isVoided } from './claims-due.ts'
import type { TreatmentCase } from './treatment-case.ts'

export interface BilledBefore {
  readonly billed: readonly PrimaryBilling[]
  readonly answered: readonly EarlierAnswer[]
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
  }
}
