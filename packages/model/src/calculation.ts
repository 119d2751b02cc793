// Sums a case document may ask for beside its routes: what-ifs, claims in a row, schedules, refunds, dates, break-even.
import { z } from 'zod'
import { remittanceClaim } from './answer.ts'
import { calendarDate } from './date.ts'
import { routeEstimate, workedStep } from './decision.ts'
import { finding } from './finding.ts'
import { amount, cents, percent } from './money.ts'

const name = z.string().min(1)

/** Values by their place in the case document, such as `coverages[1].coordination.ceiling`; `null` takes a value away. */
const change = z.record(z.string(), z.json())

/** The same case with some values changed. */
export const whatIf = z.object({ kind: z.literal('what-if'), name, change })

/** The same case where payers have already answered (CAL-37). */
export const afterAnswers = z.object({
  kind: z.literal('after-answers'),
  name,
  change: change.optional(),
  answers: z.array(z.object({ coverageId: z.string(), claim: remittanceClaim })).min(1),
})

/** Claims of one or more people under the same plans, processed one after another, with reversals (CAL-33, CAL-36). */
export const claimsInARow = z.object({
  kind: z.literal('claims-in-a-row'),
  name,
  people: z
    .array(z.object({ id: z.string(), deductibleUsed: amount.optional(), outOfPocketUsed: amount.optional() }))
    .optional(),
  events: z
    .array(
      z.discriminatedUnion('is', [
        z.object({ is: z.literal('claim'), id: z.string(), person: z.string().optional(), serviceIds: z.array(z.string()).min(1) }),
        z.object({ is: z.literal('reversal'), of: z.string() }),
        /** The payer takes the claim's own use back and prices it again. */
        z.object({ is: z.literal('reprocess'), of: z.string() }),
      ]),
    )
    .min(1),
})

export const orthodonticSchedule = z.object({
  kind: z.literal('orthodontic-schedule'),
  name,
  fee: amount,
  percent,
  lifetimeLeft: amount,
  schedule: z.enum(['prorate-benefit', 'percent-of-instalment', 'quarterly', 'lump-sum']),
  /** Part due at banding. */
  initialPercent: percent,
  months: z.int().min(1),
  /** Months of treatment before this coverage began: instalments then due are not its own (work in progress). */
  monthsBefore: z.int().min(0).optional(),
  /** Last month in which the coverage is in force. */
  endsAfterMonth: z.int().min(0).optional(),
  quarters: z.int().min(1).optional(),
})

export const rolloverBank = z.object({
  kind: z.literal('rollover-bank'),
  name,
  maximum: amount,
  threshold: amount,
  add: amount,
  networkBonus: amount.optional(),
  cap: amount,
  bank: amount.optional(),
  expiresAfterYears: z.int().min(1).optional(),
  years: z.array(z.object({ paid: amount, claims: z.int().min(0), allInNetwork: z.boolean().optional(), cleaningOrExam: z.boolean().optional(), coverageBreak: z.boolean().optional() })).min(1),
  needs: z.enum(['any-claim', 'cleaning-or-exam']).optional(),
})

/** Payers paid on top of each other; what each should have paid, and what goes back (DEN-06). */
export const refunds = z.object({
  kind: z.literal('refunds'),
  name,
  payments: z.array(z.object({ coverageId: z.string(), paid: amount })),
  patientPaid: amount,
})

/** FEA-01, FEA-02, FEA-06. */
export const breakEven = z.object({
  kind: z.literal('break-even'),
  name,
  fixed: z.array(z.object({ what: z.string(), amount, times: z.number().min(0).optional() })),
  cases: z.array(
    z.object({ name: z.string(), probability: z.number().min(0).max(1), collectedWithMedical: amount, collectedWithout: amount, variableCost: amount, mix: z.number().min(0) }),
  ).min(1),
  outsourced: z.object({ feePercent: percent, fixed: amount }).optional(),
  receivables: z.object({ perYear: amount, days: z.number().min(0), percent }).optional(),
})

/** CMP-14. */
export const goodFaithEstimate = z.object({ kind: z.literal('good-faith-estimate'), name, estimate: amount, bills: z.array(amount).min(1) })

/** CRD-06. */
export const medicareEffectiveDate = z.object({
  kind: z.literal('medicare-effective-date'),
  name,
  firstServiceOn: calendarDate,
  filedOn: calendarDate,
  declaredDisaster: z.boolean().optional(),
})

/** CMP-10. */
export const overpaymentClock = z.object({
  kind: z.literal('overpayment-clock'),
  name,
  identifiedOn: calendarDate,
  investigationStart: calendarDate.optional(),
  investigationEnd: calendarDate.optional(),
})

export const calculation = z.discriminatedUnion('kind', [
  whatIf, afterAnswers, claimsInARow, orthodonticSchedule, rolloverBank, refunds, breakEven, goodFaithEstimate, medicareEffectiveDate, overpaymentClock,
])
export type Calculation = z.infer<typeof calculation>

/** The answer to one calculation: named values, the steps, and the routes where the sum is one over routes. */
export const calculationResult = z.object({
  name: z.string(),
  kind: z.string(),
  /** Money in cents; counts, dates and yes or no as they are. */
  values: z.record(z.string(), z.union([cents, z.number(), z.string(), z.boolean()])),
  steps: z.array(workedStep),
  routes: z.array(routeEstimate).optional(),
  findings: z.array(finding),
})
export type CalculationResult = z.infer<typeof calculationResult>
