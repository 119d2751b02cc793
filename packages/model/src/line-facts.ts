// Facts of one service that only some payers ask for: the drug given, the clock of an anesthesia, the children's programme.
import { z } from 'zod'

/** A time of day on the clock of the office, 24 hours; 9:45 is 09:45. */
export const clockTime = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, { error: 'a time of day is written as 09:45 or 14:05' })

export const drugUnit = z.enum(['international-unit', 'gram', 'milligram', 'milliliter', 'unit'])
export type DrugUnit = z.infer<typeof drugUnit>

/** A number as the package has it: eleven digits, or three groups with hyphens. */
const drugCodeText = z.string().regex(/^(\d{11}|\d{5}-\d{4}-\d{1,2}|\d{5}-\d{3}-\d{2}|\d{4}-\d{4}-\d{2})$/, { error: 'a drug number has eleven digits, or the groups of the package with hyphens between' })

/** The drug given on a line, as its package names it. */
export const drug = z.object({
  /** National drug code. */
  code: drugCodeText.optional(),
  unit: drugUnit.optional(),
  /** How much was given, in these units. */
  quantity: z.number().positive().optional(),
  prescriptionNumber: z.string().optional(),
})
export type Drug = z.infer<typeof drug>

/**
 * The eleven digits of a drug number, five, four and two. Packages leave out a leading zero of one group; it is put back
 * (Medi-Cal, national drug code reporting requirements, 2008-08-25; read 2026-11-24).
 */
export function drugDigits(code: string): string {
  const [maker = '', product = '', pack = ''] = code.split('-')
  return code.includes('-') ? `${maker.padStart(5, '0')}${product.padStart(4, '0')}${pack.padStart(2, '0')}` : code
}

/** When an anesthesia began and ended. */
export const clockSpan = z.object({ start: clockTime, stop: clockTime })
export type ClockSpan = z.infer<typeof clockSpan>

/** Minutes from start to stop; a stop that is not later on the clock is of the next day. */
export function minutesBetween({ start, stop }: ClockSpan): number {
  const at = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  const minutes = at(stop) - at(start)
  return minutes > 0 ? minutes : minutes + 24 * 60
}

/** What became of a child's referral after a screening (EPSDT): refused, already under treatment, referred on, or none given. */
export const screeningReferral = z.enum(['refused', 'under-treatment', 'referred', 'none'])
export type ScreeningReferral = z.infer<typeof screeningReferral>
