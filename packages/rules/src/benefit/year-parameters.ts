// Figures that change with the calendar year (section 19 of the reference): rows of year, value, source. A year without
// a row is not known, never zero.
import type { Cents, Source } from '@crossbill/model'

export interface YearParameters {
  readonly year: number
  /** Limit of the patient's cost share under plans with essential benefits, self only. */
  readonly essentialBenefitsLimit?: Cents
  readonly essentialBenefitsFamilyLimit?: Cents
  /** Certified stand-alone pediatric dental plans: one child; two or more. */
  readonly pediatricDentalLimit?: Cents
  readonly pediatricDentalFamilyLimit?: Cents
  readonly medicareDeductible?: Cents
  /** Percent taken off Medicare payments. */
  readonly sequestrationPercent: number
  readonly source: Source
}

const read = (citation: string): Source => ({ kind: 'guidance', citation, readOn: '2026-11-23' })

export const yearParameters: readonly YearParameters[] = [
  {
    year: 2025, essentialBenefitsLimit: 9_200_00, essentialBenefitsFamilyLimit: 18_400_00, pediatricDentalLimit: 425_00, pediatricDentalFamilyLimit: 850_00,
    medicareDeductible: 257_00, sequestrationPercent: 2, source: read('Coordination reference, section 19, column 2025'),
  },
  {
    year: 2026, essentialBenefitsLimit: 10_600_00, essentialBenefitsFamilyLimit: 21_200_00, pediatricDentalLimit: 450_00, pediatricDentalFamilyLimit: 900_00,
    medicareDeductible: 283_00, sequestrationPercent: 2, source: read('Coordination reference, section 19, column 2026'),
  },
  {
    year: 2027, essentialBenefitsLimit: 12_000_00, essentialBenefitsFamilyLimit: 24_000_00,
    sequestrationPercent: 2, source: read('Coordination reference, section 19, column 2027; dental limit and Medicare deductible not published yet (U-11)'),
  },
]

/** The figures of a year; undefined where the year has no row. */
export function parametersOf(year: number): YearParameters | undefined {
  return yearParameters.find((row) => row.year === year)
}
