// Which services a remittance line is for: by control number, by code and charge, by the group's sum, by place (MVD-10).
import { allocate, type RemittanceClaim, type ServiceLine, sumOf } from '@crossbill/model'
import type { PostedAnswer } from '../after-answers.ts'
import type { BuiltClaim } from '../build-claim.ts'
import { codesFor } from '../terms/codes.ts'
import { report } from '../terms/question.ts'
import { addAnswers, answerOf, divideAnswer, type LineAnswer } from './amounts.ts'

/** Answers by the place of the service; services without an answer are left out and stay estimates. */
export function matchLines(claim: BuiltClaim, plan: number, answer: PostedAnswer): Map<number, LineAnswer> {
  const asked = claim.lines.flatMap((built, index) => (built.line.order.includes(plan) ? [index] : []))
  const lines = linesWithClaimLevel(answer.claim)
  const found = new Map<number, LineAnswer[]>()
  const taken = new Set<number>()
  lines.forEach((line, at) => {
    const services = answer.serviceIds?.[at]?.flatMap((id) => claim.lines.findIndex((each) => each.service.id === id)).filter((index) => index >= 0) ?? servicesFor(claim, { plan, line, at, count: lines.length, asked, taken, answer })
    if (services.length === 0) reportUnmatched(claim, answer, at)
    const parts = divideAnswer(line, services.map((index) => claim.lines[index]?.service.fee ?? 0))
    services.forEach((index, part) => {
      const piece = parts[part]
      taken.add(index)
      if (piece !== undefined) found.set(index, [...(found.get(index) ?? []), piece])
    })
  })
  return new Map([...found].map(([index, answers]) => [index, addAnswers(answers)]))
}

/** Claim-level adjustments belong to the lines by their charges; a claim without lines is one line. */
function linesWithClaimLevel(remittance: RemittanceClaim): LineAnswer[] {
  if (remittance.lines.length === 0) {
    return [{ charge: remittance.charge, paid: remittance.paid, allowed: remittance.allowed, adjustments: remittance.adjustments, remarks: remittance.remarks ?? [] }]
  }
  const charges = remittance.lines.map((line) => line.charge)
  const shares = remittance.adjustments.map((each) => allocate(each.amount, charges))
  return remittance.lines.map((line, at) => answerOf(line, remittance.adjustments.map((each, index) => ({ ...each, amount: shares[index]?.[at] ?? 0 }))))
}

interface MatchAsk {
  readonly plan: number
  readonly line: LineAnswer
  readonly at: number
  readonly count: number
  readonly asked: readonly number[]
  readonly taken: ReadonlySet<number>
  readonly answer: PostedAnswer
}

function servicesFor(claim: BuiltClaim, ask: MatchAsk): number[] {
  const { asked, taken, line, at } = ask
  const open = asked.filter((index) => !taken.has(index))
  const stated = ask.answer.claim.lines[at]
  const byNumber = open.filter((index) => stated?.controlNumber !== undefined && claim.lines[index]?.service.id === stated.controlNumber)
  if (byNumber.length > 0) return byNumber.slice(0, 1)
  const byCode = open.filter((index) => namesService(claim, ask.plan, index, [stated?.procedure.code, stated?.submittedProcedure?.code]))
  const exact = byCode.find((index) => claim.lines[index]?.service.fee === line.charge)
  if (exact !== undefined) return [exact]
  const group = groupsOf(claim, open).find((members) => members.length > 1 && feesOf(claim, members) === line.charge)
  if (group !== undefined) return group
  if (byCode[0] !== undefined) return [byCode[0]]
  if (feesOf(claim, open) === line.charge) return open
  const byPlace = asked[at]
  if (ask.count === asked.length && byPlace !== undefined && !taken.has(byPlace)) return [byPlace]
  return asked.length === 1 ? [...asked] : []
}

function namesService(claim: BuiltClaim, plan: number, index: number, codes: readonly (string | undefined)[]): boolean {
  const service = claim.lines[index]?.service
  const coverage = claim.coverages[plan]
  if (service === undefined || coverage === undefined) return false
  const known = codesFor(coverage, service, claim.estimating.crossings.get(service.id))
  return codes.some((code) => code !== undefined && known.includes(code))
}

function groupsOf(claim: BuiltClaim, indexes: readonly number[]): number[][] {
  const groups = new Map<number, number[]>()
  for (const index of indexes) {
    const group = claim.lines[index]?.line.group ?? index
    groups.set(group, [...(groups.get(group) ?? []), index])
  }
  return [...groups.values()]
}

function feesOf(claim: BuiltClaim, indexes: readonly number[]): number {
  return sumOf(indexes.map((index): ServiceLine['fee'] => claim.lines[index]?.service.fee ?? 0))
}

function reportUnmatched(claim: BuiltClaim, answer: PostedAnswer, at: number): void {
  report(claim.estimating.findings, {
    code: 'BENEFIT-ANSWER-LINE-UNMATCHED', severity: 'warning', place: `answers.${answer.coverageId}.lines[${at}]`, rule: 'CAL-37',
    what: 'A line of the remittance fits no service of the case.', remedy: 'Match it by hand to the service it is for; until then its amounts are not used.',
  })
}
