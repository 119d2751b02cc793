// Days at which money can change for somebody's plan: they cut the time planned for into segments.
import { addDays, addMonths, type CalendarDate, type CaseDocument, type Coverage, isCalendarDate, matchesCode, type ServiceLine } from '@crossbill/model'

export interface Turn {
  readonly date: CalendarDate
  readonly why: string
  /** The coverages in force change here, so that the order of payers may. */
  readonly coverage: boolean
}

export interface Segment {
  readonly start: CalendarDate
  readonly end: CalendarDate
}

/** First day of the benefit year in a calendar year; a year from 29 February begins on 1 March where there is none. */
export function yearStartIn(year: number, monthAndDay = '01-01'): CalendarDate {
  const date = `${year}-${monthAndDay}`
  return isCalendarDate(date) ? date : `${year}-${String(Number(monthAndDay.slice(0, 2)) + 1).padStart(2, '0')}-01`
}

/** The coverage's benefit year a day lies in, and the first day of the next one. */
export function yearOf(coverage: Coverage, date: CalendarDate): { start: CalendarDate; next: CalendarDate } {
  const year = Number(date.slice(0, 4))
  const day = coverage.benefits?.year?.start
  const start = date >= yearStartIn(year, day) ? yearStartIn(year, day) : yearStartIn(year - 1, day)
  return { start, next: yearStartIn(Number(start.slice(0, 4)) + 1, day) }
}

/** The day before the benefit year after the next one begins, for the plan where that is latest. */
export function usualHorizon(document: CaseDocument): CalendarDate {
  const { asOf } = document
  const year = Number(asOf.slice(0, 4))
  const starts = ['01-01', ...document.coverages.map((each) => each.benefits?.year?.start ?? '01-01')]
  const ends = starts.map((start) => addDays(yearStartIn(asOf >= yearStartIn(year, start) ? year + 2 : year + 1, start), -1))
  const limits = document.plan.services.flatMap(({ constraints }) => [constraints?.notAfter, constraints?.notBefore]).flatMap((each) => each ?? [])
  const furthest = addMonths(asOf, 36)
  return [...ends, ...limits.filter((each) => each <= furthest)].sort().at(-1) ?? furthest
}

/** Every turn after the first day and not after the last one, each day once. */
export function turnsOf(document: CaseDocument, services: readonly ServiceLine[], horizonEnd: CalendarDate): Turn[] {
  const turns = document.coverages.flatMap((coverage) => [...ofCoverage(coverage, document.asOf, horizonEnd), ...services.flatMap((service) => ofService(document, coverage, service))])
  const byDay = new Map<CalendarDate, Turn>()
  for (const turn of turns) {
    if (turn.date <= document.asOf || turn.date > horizonEnd) continue
    const known = byDay.get(turn.date)
    byDay.set(turn.date, known === undefined ? turn : { date: turn.date, coverage: known.coverage || turn.coverage, why: known.why.includes(turn.why) ? known.why : `${known.why}; ${turn.why}` })
  }
  return [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

export function segmentsOf(asOf: CalendarDate, horizonEnd: CalendarDate, turns: readonly Turn[]): Segment[] {
  const starts = [asOf, ...turns.map((each) => each.date)]
  return starts.map((start, at) => ({ start, end: at + 1 < starts.length ? addDays(starts[at + 1] ?? horizonEnd, -1) : horizonEnd }))
}

function ofCoverage(coverage: Coverage, asOf: CalendarDate, horizonEnd: CalendarDate): Turn[] {
  const name = coverage.payer.name
  const turns: Turn[] = []
  if (coverage.start !== undefined) turns.push({ date: coverage.start, why: `${name} begins`, coverage: true })
  if (coverage.end !== undefined) turns.push({ date: addDays(coverage.end, 1), why: `${name} has ended`, coverage: true })
  for (const benefits of [coverage.benefits, coverage.outOfNetworkBenefits]) {
    if (benefits === undefined && coverage.benefits !== undefined) continue
    for (let year = Number(asOf.slice(0, 4)); year <= Number(horizonEnd.slice(0, 4)) + 1; year += 1) {
      const date = yearStartIn(year, benefits?.year?.start)
      turns.push({ date, why: `a new benefit year of ${name}`, coverage: false })
      if (benefits?.deductible?.lastQuarterCarryOver === true) turns.push({ date: addMonths(date, -3), why: `the deductible of ${name} also counts for the next year`, coverage: false })
    }
  }
  return turns
}

/** Waiting periods, ages, replacements, frequency windows, and days prices change. */
function ofService(document: CaseDocument, coverage: Coverage, service: ServiceLine): Turn[] {
  const turns: Turn[] = []
  const name = coverage.payer.name
  const add = (date: CalendarDate, why: string) => turns.push({ date, why, coverage: false })
  for (const benefits of [coverage.benefits, coverage.outOfNetworkBenefits]) {
    for (const row of benefits?.classes ?? []) {
      if (coverage.start !== undefined && row.waitingMonths !== undefined) add(addMonths(coverage.start, Math.max(0, row.waitingMonths - (benefits?.waitingCreditMonths ?? 0))), `the waiting period of ${name} is over`)
      if (row.maximumAge !== undefined) add(addMonths(document.patient.birthDate, (row.maximumAge + 1) * 12), `the patient is over the age limit of ${name}`)
      if (row.minimumAge !== undefined) add(addMonths(document.patient.birthDate, row.minimumAge * 12), `the patient reaches the age ${name} asks for`)
      for (const prior of priorDays(document, service)) if (row.replacementYears !== undefined) add(addMonths(prior, row.replacementYears * 12), `${name} pays a replacement`)
    }
    for (const limit of benefits?.frequencies ?? []) {
      if (!limit.rolling || !matchesCode(limit.codes, service.code)) continue
      for (const past of document.pastServices ?? []) if (matchesCode(limit.codes, past.code)) add(addMonths(past.date, limit.months), `${name} pays it again`)
    }
    for (const price of benefits?.allowed ?? []) {
      if (price.code !== service.code) continue
      if (price.from !== undefined) add(price.from, `a price of ${name} changes`)
      if (price.to !== undefined) add(addDays(price.to, 1), `a price of ${name} changes`)
    }
  }
  return turns
}

function priorDays(document: CaseDocument, service: ServiceLine): CalendarDate[] {
  const past = (document.pastServices ?? []).filter((each) => each.code === service.code && each.tooth === service.tooth).map((each) => each.date)
  return service.prosthesis?.priorDate === undefined ? past : [...past, service.prosthesis.priorDate]
}
