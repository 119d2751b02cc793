// Amounts of one remittance line as the arithmetic needs them: paid, allowed, and the patient's part by kind (CAL-37). Cents.
import { type Adjustment, allocate, type Cents, type Finding, formatCents, type RemittanceLine, sumOf } from '@crossbill/model'
import type { PostedAmounts } from '../kernel/terms.ts'
import { report } from '../terms/question.ts'

/** One payer's answer on one service. */
export interface LineAnswer {
  readonly charge: Cents
  readonly paid: Cents
  readonly allowed: Cents | undefined
  readonly adjustments: readonly Adjustment[]
  readonly remarks: readonly string[]
}

/** Contractual reasons that price a line; every other contractual reason is a denial or taken after pricing. */
const pricing: ReadonlySet<string> = new Set(['42', '45', '59', '78', '131', '172'])
const sequestration = '253'
const maximumReached: ReadonlySet<string> = new Set(['35', '119'])

export function isPricing(adjustment: Adjustment): boolean {
  return adjustment.group === 'CO' && pricing.has(adjustment.reason)
}

export function isSequestration(adjustment: Adjustment): boolean {
  return adjustment.reason === sequestration
}

/**
 * Allowed: as stated, else charge less contractual pricing. Where the stated one does not equal paid + patient + what
 * was taken after pricing, both figures are shown and the second is used.
 */
export function amountsOf(findings: Finding[], line: LineAnswer, place: string): { allowed: Cents; posted: PostedAmounts } {
  const sum = (counts: (each: Adjustment) => boolean) => sumOf(line.adjustments.filter(counts).map((each) => each.amount))
  const patient = sum((each) => each.group === 'PR')
  const reduced = sum(isSequestration)
  const priced = line.charge - sum(isPricing)
  const explained = line.paid + patient + sum((each) => each.group !== 'PR' && !isPricing(each))
  const sound = line.allowed === undefined || line.allowed === explained
  if (!sound && line.allowed !== undefined) {
    report(findings, {
      code: 'BENEFIT-ALLOWED-DIFFERS', severity: 'warning', place, rule: 'CAL-37',
      what: `The payer states ${formatCents(line.allowed)} as allowed, but payment and shares come to ${formatCents(explained)}.`,
      remedy: `${formatCents(priced)}, the charge less the contract reduction, is used; ask the payer if it matters.`,
    })
  }
  const allowed = sound && line.allowed !== undefined ? line.allowed : priced
  const kind = (code: string) => sum((each) => each.group === 'PR' && each.reason === code)
  return {
    allowed: Math.max(0, allowed),
    posted: {
      paid: Math.max(0, line.paid), normal: Math.max(0, line.paid + reduced), deductible: Math.max(0, kind('1')), copay: Math.max(0, kind('3')), coinsurance: Math.max(0, kind('2')),
      aboveLimit: Math.max(0, sum((each) => each.group === 'PR' && maximumReached.has(each.reason))), sequestration: Math.max(0, reduced), liability: Math.max(0, patient), as: 'answer',
    },
  }
}

/** A remittance line as an answer; claim-level adjustments are given to it before. */
export function answerOf(line: RemittanceLine, more: readonly Adjustment[] = []): LineAnswer {
  return { charge: line.charge, paid: line.paid, allowed: line.allowed, adjustments: [...line.adjustments, ...more], remarks: line.remarks ?? [] }
}

/** Divides one answer over several services by their full fees, no cent lost (MVD-10). */
export function divideAnswer(answer: LineAnswer, fees: readonly Cents[]): LineAnswer[] {
  const charges = allocate(answer.charge, fees)
  const paid = allocate(answer.paid, fees)
  const allowed = answer.allowed === undefined ? undefined : allocate(answer.allowed, fees)
  const adjustments = answer.adjustments.map((each) => allocate(each.amount, fees))
  return fees.map((_, index) => ({
    charge: charges[index] ?? 0, paid: paid[index] ?? 0, allowed: allowed?.[index], remarks: answer.remarks,
    adjustments: answer.adjustments.map((each, at) => ({ ...each, amount: adjustments[at]?.[index] ?? 0 })),
  }))
}

/** Several answers on one service, added (MVD-10). */
export function addAnswers(answers: readonly LineAnswer[]): LineAnswer {
  return {
    charge: sumOf(answers.map((each) => each.charge)), paid: sumOf(answers.map((each) => each.paid)),
    allowed: answers.every((each) => each.allowed !== undefined) ? sumOf(answers.map((each) => each.allowed ?? 0)) : undefined,
    adjustments: answers.flatMap((each) => each.adjustments), remarks: answers.flatMap((each) => each.remarks),
  }
}
