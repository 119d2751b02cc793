// A request for an estimate: the claim before the work, without days, answers of other payers or amounts paid. It promises
// nothing, and is no prior authorization.
import type { Claim, ClaimLine, OtherPayer } from '@crossbill/model'

/** The request that a claim would be, with a number of its own. */
export function predeterminationOf(claim: Claim): Claim {
  const { dateOfService: _day, dateOfServiceEnd: _end, patientPaid: _paid, predeterminationNumber: _number, ...rest } = claim
  const number = claim.patientControlNumber.replace(/D(\d+)$/, 'P$1')
  return {
    ...rest, id: number, patientControlNumber: number, purpose: 'predetermination', frequency: 'original', lines: claim.lines.map(plannedLine),
    ...(claim.otherPayers !== undefined && { otherPayers: claim.otherPayers.map(unanswered) }),
  }
}

function plannedLine(line: ClaimLine): ClaimLine {
  const { dateOfService: _day, dateOfServiceEnd: _end, treatmentStart: _start, treatmentCompletion: _completion, adjudications: _answers, ...rest } = line
  return rest
}

function unanswered(other: OtherPayer): OtherPayer {
  const { paid: _paid, nonCovered: _non, remainingLiability: _left, adjustments: _adjustments, adjudicationDate: _day, payerClaimControlNumber: _number, ...rest } = other
  return rest
}
