// What is left of every plan's yearly maximum, or of its deductible where it has none, visit after visit over the years.
import { type CalendarDate, type CaseDocument, type Cents, type Coverage, type LimitLeft, matchesCode, type RouteEstimate, type ScheduledVisit } from '@crossbill/model'
import { yearOf } from './turns.ts'

/** One curve for each coverage that has such a limit; a later year begins anew unless its own figures are known (CAL-34). */
export function whatIsLeft(document: CaseDocument, horizonEnd: CalendarDate, { visits, estimate }: { visits: readonly ScheduledVisit[]; estimate: RouteEstimate }): LimitLeft[] {
  return document.coverages.flatMap((coverage) => {
    const limit = limitOf(coverage, document.asOf)
    if (limit === undefined) return []
    const { start } = yearOf(coverage, document.asOf)
    let year = start
    let left = Math.max(0, limit.amount - limit.used(year))
    const points: { date: CalendarDate; left: Cents }[] = []
    const add = (date: CalendarDate) => points.push({ date, left: Math.max(0, left) })
    const turnTo = (date: CalendarDate) => {
      for (let next = yearOf(coverage, year).next; next <= date; next = yearOf(coverage, year).next) {
        year = next
        left = Math.max(0, limit.amount - limit.used(year))
        add(year)
      }
    }
    add(document.asOf)
    for (const visit of visits) {
      if (visit.date < start) continue
      turnTo(visit.date)
      const used = visit.services.reduce((sum, service) => sum + limit.uses(document, estimate, service.serviceId), 0)
      left -= used
      if (used > 0) add(visit.date < document.asOf ? document.asOf : visit.date)
    }
    turnTo(horizonEnd)
    return [{ coverageId: coverage.id, what: limit.what, points }]
  })
}

interface YearLimit {
  readonly what: LimitLeft['what']
  readonly amount: Cents
  readonly used: (yearStart: CalendarDate) => Cents
  readonly uses: (document: CaseDocument, estimate: RouteEstimate, serviceId: string) => Cents
}

function limitOf(coverage: Coverage, asOf: CalendarDate): YearLimit | undefined {
  const benefits = coverage.benefits
  const statedYear = yearOf(coverage, benefits?.asOf ?? asOf).start
  const at = (benefits?.maximums ?? []).findIndex((each) => each.period === 'year' && each.accidentOnly !== true)
  const maximum = benefits?.maximums?.[at]
  if (maximum !== undefined) {
    const used = (year: CalendarDate) => (year === statedYear ? (maximum.used ?? 0) : (benefits?.otherYears?.find((each) => each.start === year)?.maximumsUsed?.[at] ?? 0))
    const uses: YearLimit['uses'] = (document, estimate, serviceId) => (countsTo(coverage, maximum, { document, serviceId }) ? paymentOf(estimate, serviceId, coverage.id)?.paid ?? 0 : 0)
    return { what: 'annual-maximum', amount: maximum.limit, used, uses }
  }
  const deductible = benefits?.deductible
  if (deductible?.individual === undefined) return undefined
  const used = (year: CalendarDate) => (year === statedYear ? (deductible.individualUsed ?? 0) : (benefits?.otherYears?.find((each) => each.start === year)?.deductibleUsed ?? 0))
  return { what: 'deductible', amount: deductible.individual, used, uses: (_, estimate, serviceId) => paymentOf(estimate, serviceId, coverage.id)?.deductibleCredited ?? 0 }
}

function paymentOf(estimate: RouteEstimate, serviceId: string, coverageId: string) {
  return estimate.lines.find((each) => each.serviceId === serviceId)?.payments.find((each) => each.coverageId === coverageId)
}

type Maximum = NonNullable<NonNullable<Coverage['benefits']>['maximums']>[number]

function countsTo(coverage: Coverage, maximum: Maximum, { document, serviceId }: { document: CaseDocument; serviceId: string }): boolean {
  const service = document.plan.services.find((each) => each.id === serviceId)
  const codes = [service?.code, service?.chosenMedicalCode?.code].flatMap((each) => each ?? [])
  const name = (coverage.benefits?.classes ?? []).find((row) => codes.some((code) => matchesCode(row.codes, code)))?.name ?? ''
  return maximum.classes !== undefined ? maximum.classes.includes(name) : !(maximum.exemptClasses ?? []).includes(name)
}
