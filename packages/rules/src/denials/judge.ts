// Decides what a payer's answer is good for: may dental use it, or must it be corrected, reordered or appealed first (section 8).
import type { Adjustment, Cents, Source } from '@crossbill/model'
import { handlingByCode, handlingByKind, type Handling } from './handling.table.ts'
import { reasonCodes } from './reason-codes.table.ts'
import { earlierPayerRemarks, missingRemarks, notCoveredRemarks, otherPayerRemarks } from './remarks.table.ts'

export interface AnswerVerdict {
  readonly handling: Handling
  /** The next payer may decide with this answer beside the claim. */
  readonly usableForDental: boolean
  readonly words: string
  readonly remedy: string
  /** False where the answer forbids it under this payer's contract, until a person has reviewed it (DEN-02). */
  readonly patientMayBeBilled: boolean
  readonly rule: string
}

/** What one payer said of one line or claim; amounts in cents. */
export interface PayerAnswer {
  readonly payerName: string
  readonly paid: Cents
  readonly charge: Cents
  readonly adjustments: readonly Adjustment[]
  readonly remarks?: readonly string[]
}

export const denialSource: Source = {
  kind: 'assumed',
  citation: 'Section 8.2 of the coordination reference: meanings of adjustment reasons for the next payer, general knowledge',
  readOn: '2026-11-24',
}

const strictest: readonly Handling[] = ['stop', 'reorder', 'fix', 'appeal', 'primary-zero', 'prior-paid']

/**
 * The verdict on one line's answer. A line with any payment is always usable with its amounts (DEN-03); of a line
 * paid nothing, the strictest reason decides. Reasons outside the known list are never taken as a usable denial.
 */
export function judgeAnswer(answer: PayerAnswer): AnswerVerdict {
  const judged = answer.adjustments.filter((each) => each.amount !== 0).map((each) => judgeAdjustment(each, answer.remarks ?? []))
  const patientMayBeBilled = !answer.adjustments.some((each) => each.group !== 'PR' && each.group !== 'OA' && isDenial(each, answer.remarks ?? []))
  if (answer.paid > 0 || judged.length === 0) {
    return { handling: 'prior-paid', usableForDental: true, words: paidWords(answer), remedy: 'Use the amounts.', patientMayBeBilled, rule: 'DEN-03' }
  }
  const worst = judged.reduce((a, b) => (strictest.indexOf(b.handling) < strictest.indexOf(a.handling) ? b : a))
  return {
    handling: worst.handling,
    usableForDental: worst.handling === 'primary-zero' || worst.handling === 'prior-paid',
    words: wordsFor(answer, worst),
    remedy: worst.remedy,
    patientMayBeBilled,
    rule: worst.kind === 'patient-share' ? 'DEN-08' : 'DEN-01',
  }
}

interface JudgedAdjustment {
  readonly handling: Handling
  readonly remedy: string
  readonly words: string
  readonly kind: string
  readonly code: string
  readonly amount: Cents
}

function judgeAdjustment(adjustment: Adjustment, remarks: readonly string[]): JudgedAdjustment {
  const known = reasonCodes.get(adjustment.reason)
  const named = handlingByCode.get(adjustment.reason) ?? (known && handlingByKind[known.kind])
  const base = {
    words: known?.words ?? `reason ${adjustment.reason}, which our list does not hold`,
    kind: known?.kind ?? 'unknown',
    code: adjustment.reason,
    amount: adjustment.amount,
  }
  if (named === undefined) return { ...base, handling: 'fix', remedy: 'Ask the payer what this reason means before anything else is sent.' }
  return { ...base, ...named, ...(named.handling === 'primary-zero' ? byRemark(adjustment, remarks) : {}) }
}

/** What remark and group make of a reason that by itself would be usable; nothing when they leave it so (rows 96 and 167 of section 8.2). */
function byRemark(adjustment: Adjustment, remarks: readonly string[]): { readonly handling: Handling; readonly remedy: string } | undefined {
  if (remarks.some((remark) => missingRemarks.has(remark))) return { handling: 'fix', remedy: 'The remark code asks for information: send it, then wait for the decision.' }
  if (remarks.some((remark) => earlierPayerRemarks.has(remark))) return { handling: 'fix', remedy: 'The remark code asks for the answer of an earlier payer: send it, then wait for the decision.' }
  if (remarks.some((remark) => otherPayerRemarks.has(remark))) return { handling: 'reorder', remedy: 'The remark code names another payer: settle the order with the patient and bill in order.' }
  if (adjustment.reason === '167' && adjustment.group === 'CO') return { handling: 'fix', remedy: 'Correct the diagnosis only if the record supports another one.' }
  if (adjustment.reason === 'A1' && !remarks.some((remark) => notCoveredRemarks.has(remark))) return { handling: 'fix', remedy: 'The remark code must tell why: ask the payer before anything else is sent.' }
  return undefined
}

/** True when the adjustment refuses the service, rather than pricing it or leaving a share to the patient. */
function isDenial(adjustment: Adjustment, remarks: readonly string[]): boolean {
  const judged = judgeAdjustment(adjustment, remarks)
  return judged.kind !== 'contract' && judged.kind !== 'patient-share' && judged.kind !== 'information'
}

function paidWords(answer: PayerAnswer): string {
  if (answer.paid > 0) return `${answer.payerName} paid part of this.`
  return `${answer.payerName} paid nothing and gave no reason.`
}

function wordsFor(answer: PayerAnswer, worst: JudgedAdjustment): string {
  const payer = answer.payerName
  const said = worst.words.charAt(0).toLowerCase() + worst.words.slice(1)
  if (worst.kind === 'patient-share') return `Not declined: the amount went to the patient’s share (${said}), so 0.00 was paid.`
  if (worst.handling === 'primary-zero') return `${payer} says: ${said}. Dental can use this answer.`
  if (worst.handling === 'prior-paid') return `${payer} says: ${said}. The next payer can use the amounts.`
  if (worst.handling === 'appeal') return `${payer} declined: ${said}. Dental cannot use this answer yet.`
  if (worst.handling === 'reorder') return `${payer} says: ${said}. This is a question of who pays first, not a denial.`
  if (worst.handling === 'stop') return `${payer} declined: ${said}. It cannot be passed on.`
  if (worst.kind === 'information') return `${payer} has not decided: ${said}. This is no answer yet.`
  return `${payer} needs a correction: ${said}. This is not a denial.`
}

/** The verdict on a whole claim: usable only when every line is; the strictest line speaks for it. */
export function judgeClaimAnswer(lines: readonly AnswerVerdict[]): AnswerVerdict | undefined {
  return lines.reduce<AnswerVerdict | undefined>(
    (worst, each) => (worst === undefined || strictest.indexOf(each.handling) < strictest.indexOf(worst.handling) ? each : worst),
    undefined,
  )
}
