// Several operations on one day under a medical plan: ranked by allowed price, then 100%, 50%, 50% … (CAL-25, CAL-43).
import { type CalendarDate, type Coverage, matchesCode, percentOf } from '@crossbill/model'
import type { BuiltLine } from '../build-claim.ts'

/** Reduces the allowed prices in place, each percentage rounded once. Lines beyond the table keep its last percentage. */
export function reduceSurgery(coverages: readonly Coverage[], lines: readonly BuiltLine[]): void {
  coverages.forEach((coverage, plan) => {
    const reduction = coverage.benefits?.surgeryReduction
    if (reduction === undefined) return
    const byDay = new Map<CalendarDate | undefined, BuiltLine[]>()
    for (const line of lines) {
      const { numbers, codes = [] } = line.terms[plan] ?? {}
      const counts = reduction.codes === undefined || [...codes, line.service.code].some((code) => matchesCode(reduction.codes ?? [], code))
      if (numbers === undefined || !numbers.covered || numbers.allowed <= 0 || !counts) continue
      byDay.set(line.service.dateOfService, [...(byDay.get(line.service.dateOfService) ?? []), line])
    }
    for (const sameDay of byDay.values()) {
      const ranked = [...sameDay].sort((a, b) => (b.terms[plan]?.numbers.allowed ?? 0) - (a.terms[plan]?.numbers.allowed ?? 0))
      ranked.forEach((line, rank) => {
        const numbers = line.terms[plan]?.numbers
        if (numbers !== undefined) numbers.allowed = percentOf(numbers.allowed, reduction.percents[rank] ?? reduction.percents.at(-1) ?? 100)
      })
    }
  })
}
