// What earlier payers answered, carried to the lines of the next claim so that every line balances (CAL-23, MVD-10).
import { type Adjustment, allocate, atLeastZero, type Cents, type ClaimLine, type Finding, type LineAdjudication, type OtherPayer, sumOf } from '@crossbill/model'
import { type AnsweredLine, answerInForce, answeredLines, patientLiability } from './answers.ts'
import { claimFor } from './claims-due.ts'
import type { PostedAnswer, TreatmentCase } from './treatment-case.ts'

interface Earlier {
  readonly lines: ClaimLine[]
  readonly byCoverage: ReadonlyMap<string, Partial<OtherPayer>>
  readonly findings: Finding[]
}

/** The lines with each earlier payer's answer on them, and what stands at claim level for each payer. Amounts in cents. */
export function earlierAdjudications(state: TreatmentCase, lines: readonly ClaimLine[], coverageIds: readonly string[]): Earlier {
  const findings: Finding[] = []
  const byCoverage = new Map<string, Partial<OtherPayer>>()
  let told: ClaimLine[] = [...lines]
  for (const coverageId of coverageIds) {
    const told0 = told
    const level: { paid: Cents; liability: Cents; answer?: PostedAnswer } = { paid: 0, liability: 0 }
    told = told0.map((line) => {
      const share = shareOf(state, line, coverageId)
      if (share === undefined) return line
      level.paid += share.adjudication.paid
      level.liability += share.adjudication.remainingLiability ?? 0
      level.answer = share.answer
      const sum = share.adjudication.paid + sumOf(share.adjudication.adjustments.map((each) => each.amount))
      if (sum !== line.charge) findings.push(unbalanced(line, coverageId))
      return { ...line, adjudications: [...(line.adjudications ?? []), share.adjudication] }
    })
    if (level.answer !== undefined) byCoverage.set(coverageId, claimLevel(level.answer, level))
  }
  return { lines: told, byCoverage, findings }
}

function claimLevel(answer: PostedAnswer, level: { paid: Cents; liability: Cents }): Partial<OtherPayer> {
  const date = answer.payment.date
  const number = answer.claim.payerClaimControlNumber
  return {
    paid: level.paid, remainingLiability: level.liability,
    ...(date !== undefined && { adjudicationDate: date }),
    ...(number !== undefined && { payerClaimControlNumber: number }),
  }
}

function unbalanced(line: ClaimLine, coverageId: string): Finding {
  return {
    code: 'CLAIM-EARLIER-ANSWER-UNBALANCED', severity: 'error', place: `line ${line.number}, answer of coverage ${coverageId}`, rule: 'CAL-23',
    what: 'The earlier payer’s payment and adjustments do not add up to this line’s charge.',
    remedy: 'Look at the remittance beside the claim: the fee or an adjustment differs.',
  }
}

/** One earlier payer's answer on one line: several of its lines are added, one that stands for several services is divided by fee. */
function shareOf(state: TreatmentCase, line: ClaimLine, coverageId: string): { adjudication: LineAdjudication; answer: PostedAnswer } | undefined {
  const serviceIds = line.serviceIds ?? []
  const progress = serviceIds.map((id) => claimFor(state, id, coverageId)).find((each) => each !== undefined)
  const answer = progress && answerInForce(progress)
  if (progress === undefined || answer === undefined) return undefined
  const answered = answeredLines(progress).filter((each) => each.line.serviceIds?.some((id) => serviceIds.includes(id)))
  if (answered.length === 0) return undefined
  const parts = answered.map((each) => shareOfLine(state, each, serviceIds))
  const first = answered[0]
  const date = answer.payment.date
  return {
    answer,
    adjudication: {
      payerId: progress.claim.payer.id,
      paid: sumOf(parts.map((part) => part.paid)),
      adjustments: merged(parts.flatMap((part) => part.adjustments)),
      remainingLiability: sumOf(parts.map((part) => atLeastZero(part.liability))),
      ...(first && { code: first.answer.procedure.code, system: first.line.system, units: first.answer.units ?? first.line.units }),
      ...(date !== undefined && { date }),
    },
  }
}

/** The part of an answered line that belongs to some of its services, divided by their fees; liability may be below zero. Cents. */
export function shareOfLine(state: TreatmentCase, each: AnsweredLine, serviceIds: readonly string[]): { paid: Cents; liability: Cents; adjustments: Adjustment[] } {
  const covered = each.line.serviceIds ?? []
  const fees = covered.map((id) => state.document.plan.services.find((service) => service.id === id)?.fee ?? 0)
  const mine = (total: Cents): Cents => sumOf(allocate(total, fees).filter((_, index) => serviceIds.includes(covered[index] ?? '')))
  return {
    paid: mine(each.answer.paid),
    liability: mine(patientLiability(each.answer)),
    adjustments: each.answer.adjustments.map((adjustment) => ({ ...adjustment, amount: mine(adjustment.amount) })),
  }
}

function merged(adjustments: readonly Adjustment[]): Adjustment[] {
  const sums = new Map<string, Adjustment>()
  for (const each of adjustments) {
    const key = `${each.group} ${each.reason}`
    const earlier = sums.get(key)
    sums.set(key, earlier === undefined ? { group: each.group, reason: each.reason, amount: each.amount } : { ...earlier, amount: earlier.amount + each.amount })
  }
  return [...sums.values()].filter((each) => each.amount !== 0)
}
