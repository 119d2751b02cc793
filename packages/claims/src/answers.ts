// Which answer of a payer counts, line by line: reversals taken back, estimates and forwarded claims carrying no money.
import type { Acknowledgement, Cents, ClaimLine, RemittanceLine } from '@crossbill/model'
import { type AnswerVerdict, judgeAnswer, judgeClaimAnswer } from '@crossbill/rules'
import type { ClaimProgress, PostedAnswer } from './treatment-case.ts'

/** Claim status 22 takes an earlier answer back; 23 and 25 post no money (reliability: identity of what arrives). */
export const reversal = '22'
const carriesNoMoney: ReadonlySet<string> = new Set(['23', '25'])

/** The answer in force: the latest that was not reversed; undefined when there is none. */
export function answerInForce(progress: ClaimProgress): PostedAnswer | undefined {
  let inForce: PostedAnswer | undefined
  for (const answer of progress.answers) {
    if (answer.claim.status === reversal) inForce = undefined
    else if (!carriesNoMoney.has(answer.claim.status)) inForce = answer
  }
  return inForce
}

export interface AnsweredLine {
  readonly line: ClaimLine
  readonly answer: RemittanceLine
  readonly verdict: AnswerVerdict
}

/**
 * The payer's answer for each line of the claim. Lines are found by their control number, then by code and charge,
 * then by place; an answer given only for the whole claim is divided by charge with claim-level adjustments.
 */
export function answeredLines(progress: ClaimProgress): AnsweredLine[] {
  const answer = answerInForce(progress)
  if (answer === undefined) return []
  const left = [...answer.claim.lines]
  const take = (fits: (line: RemittanceLine) => boolean): RemittanceLine | undefined => {
    const index = left.findIndex(fits)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  return progress.claim.lines.flatMap((line) => {
    const found =
      take((each) => each.controlNumber !== undefined && each.controlNumber === line.controlNumber) ??
      take((each) => each.controlNumber === undefined && codeOf(each) === line.code && each.charge === line.charge) ??
      (answer.claim.lines.length === 0 && progress.claim.lines.length === 1 ? wholeClaimAsLine(answer, line) : undefined)
    if (found === undefined) return []
    const verdict = judgeAnswer({
      payerName: answer.payerName, paid: found.paid, charge: found.charge, adjustments: found.adjustments,
      remarks: [...(found.remarks ?? []), ...(answer.claim.remarks ?? [])],
    })
    return [{ line, answer: found, verdict }]
  })
}

function codeOf(line: RemittanceLine): string {
  return line.submittedProcedure?.code ?? line.procedure.code
}

function wholeClaimAsLine(answer: PostedAnswer, line: ClaimLine): RemittanceLine {
  const { charge, paid, adjustments } = answer.claim
  return { procedure: { system: line.system, code: line.code }, charge, paid, adjustments }
}

/** The verdict on the whole answer in force; undefined before there is one. */
export function verdictOn(progress: ClaimProgress): AnswerVerdict | undefined {
  const answer = answerInForce(progress)
  if (answer === undefined) return undefined
  const lines = answeredLines(progress)
  if (lines.length > 0) return judgeClaimAnswer(lines.map((each) => each.verdict))
  return judgeAnswer({ payerName: answer.payerName, paid: answer.claim.paid, charge: answer.claim.charge, adjustments: answer.claim.adjustments })
}

/** What the patient is left with after this answer, in cents: the sum of patient-responsibility adjustments (CAL-37). */
export function patientLiability(line: RemittanceLine): Cents {
  return line.adjustments.reduce((sum, each) => (each.group === 'PR' ? sum + each.amount : sum), 0)
}

/** A status answer (277) that refuses our question or does not find the claim: that is no word on the claim itself. */
function speaksOfQuestion(said: Acknowledgement): boolean {
  return said.kind === 'claim' && (said.claimStatus === 'not-found' || (said.statuses ?? []).some((each) => /^[DE]/.test(each.category)))
}

export type ClaimStanding = 'built' | 'sent' | 'rejected' | 'accepted' | 'answered' | 'reversed'

/** Where a claim stands. A rejection after acceptance counts; an answer counts more than any acknowledgement. */
export function standingOf(progress: ClaimProgress): ClaimStanding {
  if (answerInForce(progress) !== undefined) return 'answered'
  if (progress.answers.some((each) => each.claim.status === reversal)) return 'reversed'
  if (progress.acknowledgements.some((each) => !each.accepted && !speaksOfQuestion(each))) return 'rejected'
  if (progress.acknowledgements.some((each) => each.kind === 'claim' && each.accepted)) return 'accepted'
  return progress.sent === undefined ? 'built' : 'sent'
}
