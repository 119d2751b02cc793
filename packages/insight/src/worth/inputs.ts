// What the question "is medical billing worth it?" rests on, each figure with its origin: the practice's history or assumed.
import { type CalendarDate, daysBetween, sumOf } from '@crossbill/model'
import { z } from 'zod'
import type { MeasuredCase } from '../measured-case.ts'
import { isComparable, middle } from '../outcomes.ts'

const cents = z.int().min(0).max(100_000_000)
export const origin = z.enum(['history', 'assumed', 'typed'])

/** One kind of case; money per case in cents. */
export const worthKind = z.object({
  name: z.string().min(1).max(80),
  /** Its part of all cases; only the proportions count. */
  share: z.number().min(0).max(100_000),
  /** Chance that medical pays, 0 to 1. */
  probability: z.number().min(0).max(1),
  collectedWithMedical: cents,
  collectedWithout: cents,
  variableCost: cents,
  /** Answers the chance rests on. */
  answers: z.int().min(0),
  origin,
})
export type WorthKind = z.infer<typeof worthKind>

export const worthInputs = z.object({
  casesPerMonth: z.number().min(0).max(10_000),
  casesOrigin: origin,
  /** Cases of the history the figures come from. */
  casesSeen: z.int().min(0),
  kinds: z.array(worthKind).min(1).max(40),
  outsideFeePercent: z.number().min(0).max(100),
  outsideFixedPerYear: cents,
  ownHoursPerWeek: z.number().min(0).max(168),
  ownPayPerHour: cents,
  /** Taxes and benefits on top of pay. */
  burdenPercent: z.number().min(0).max(200),
  trainingPerYear: cents,
  softwarePerMonth: cents,
  booksPerYear: cents,
  daysToPayment: z.number().min(0).max(730),
  daysOrigin: origin,
  ratePercent: z.number().min(0).max(100),
})
export type WorthInputs = z.infer<typeof worthInputs>

/** The reference's own example of a practice (S-37, FEA-03, FEA-04); every figure is for the practice to replace. */
const assumedKinds: readonly WorthKind[] = [
  { name: 'Sleep appliance', share: 50, probability: 0.7, collectedWithMedical: 235_000, collectedWithout: 160_000, variableCost: 8_500, answers: 0, origin: 'assumed' },
  { name: 'Impacted teeth', share: 30, probability: 0.45, collectedWithMedical: 212_000, collectedWithout: 190_500, variableCost: 6_000, answers: 0, origin: 'assumed' },
  { name: 'Biopsy', share: 20, probability: 0.8, collectedWithMedical: 41_000, collectedWithout: 25_500, variableCost: 3_500, answers: 0, origin: 'assumed' },
]
const assumedVariableCost = 6_000
/** 16 hours a week at 24.20, a burden of 25%: a part-time biller near the published median (FEA-03). */
const assumedCosts = { outsideFeePercent: 8, outsideFixedPerYear: 300_000, ownHoursPerWeek: 16, ownPayPerHour: 2_420, burdenPercent: 25, trainingPerYear: 600_000, softwarePerMonth: 45_000, booksPerYear: 120_000, ratePercent: 9 } as const
const assumedCasesPerMonth = 5
const assumedDays = 48
const daysOfMonth = 365 / 12

/** Inputs from a practice's own cases of the last year; what the history does not tell is assumed and says so. */
export function inputsFromHistory(all: readonly MeasuredCase[], today: CalendarDate): WorthInputs {
  const cases = all.filter((each) => each.hasMedical && each.pathway !== undefined && each.openedOn <= today && daysBetween(each.openedOn, today) < 365)
  const kinds = kindsOf(cases)
  const first = cases.map((each) => each.openedOn).sort()[0]
  // A history shorter than a month is not stretched to a year of such months.
  const months = first === undefined ? 0 : Math.max(1, (daysBetween(first, today) + 1) / daysOfMonth)
  const days = middle(cases.flatMap((each) => each.claims.filter((claim) => claim.side === 'medical' && claim.now === 'paid').flatMap((claim) => claim.daysToAnswer ?? [])))
  return {
    ...assumedCosts,
    casesPerMonth: months === 0 ? assumedCasesPerMonth : Math.round((cases.length / months) * 10) / 10, casesOrigin: months === 0 ? 'assumed' : 'history', casesSeen: cases.length,
    kinds: kinds.length === 0 ? [...assumedKinds] : kinds,
    daysToPayment: days ?? assumedDays, daysOrigin: days === undefined ? 'assumed' : 'history',
  }
}

// A kind counts with its own money only once medical has answered a case of it; how often it pays is its own share of answers.
function kindsOf(cases: readonly MeasuredCase[]): WorthKind[] {
  return [...new Set(cases.flatMap((each) => each.pathway ?? []))].sort().flatMap((name): WorthKind[] => {
    const own = cases.filter((each) => each.pathway === name)
    const answered = own.filter(isComparable)
    if (answered.length === 0) return []
    const paying = answered.filter((each) => each.claims.some((claim) => claim.side === 'medical' && claim.now === 'paid'))
    const mean = (amounts: readonly number[]): number => (amounts.length === 0 ? 0 : Math.round(sumOf(amounts) / amounts.length))
    const without = mean((paying.length === 0 ? answered : paying).map((each) => each.dentalOnly.paid + each.dentalOnly.patient))
    return [{
      name, share: own.length, probability: Math.round((paying.length / answered.length) * 10_000) / 10_000,
      collectedWithMedical: paying.length === 0 ? without : mean(paying.map((each) => each.withMedical.paid + each.withMedical.patient)), collectedWithout: without,
      variableCost: assumedVariableCost, answers: answered.length, origin: 'history',
    }]
  })
}
