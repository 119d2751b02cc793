// What is left of a plan's limits in the benefit year a line falls in (CAL-06 to CAL-08, CAL-34 to CAL-36, CAL-39).
import type { BenefitClass, Benefits, CalendarDate, Cents, Coverage } from '@crossbill/model'
import { addMonths, sideOf } from '@crossbill/model'
import { type FamilyCounters, type Limit, noLimit, type PlanCounters } from '../kernel/terms.ts'
import { parametersOf } from '../year-parameters.ts'
import { autoLimits } from './auto-limits.ts'
import { keepsReserveByLaw } from './plan.ts'
import { type Estimating, report } from './question.ts'
import { nextYearStart, yearStartOn } from './years.ts'

/** Counters of one coverage for one benefit year. */
export interface YearCounters {
  readonly coverage: Coverage
  readonly benefits: Benefits | undefined
  readonly yearStart: CalendarDate
  /** The year the plan's own figures are for. */
  readonly isStatedYear: boolean
  readonly counters: PlanCounters
}

export interface Book {
  readonly years: Map<string, YearCounters>
  /** Maximums that more than one set of counters draws on: of a lifetime, or of both networks. */
  readonly lifetimes: Map<string, Limit>
  /** Shared by the members of a family. */
  readonly families: Map<string, FamilyCounters>
}

/** A person's book; give the family's counters to have members share them. */
export function emptyBook(families: Map<string, FamilyCounters> = new Map()): Book {
  return { years: new Map(), lifetimes: new Map(), families }
}

export interface CounterAsk {
  readonly coverage: Coverage
  readonly place: string
  readonly benefits: Benefits | undefined
  readonly incurred: CalendarDate
}

/** The counters a line incurred on that day uses; made on first asking, then shared by all lines of the year. */
export function countersFor(estimating: Estimating, book: Book, ask: CounterAsk): YearCounters {
  const { coverage, benefits } = ask
  const yearStart = yearStartOn(ask.incurred, benefits)
  const key = `${coverage.id} ${benefits === coverage.benefits ? 'in' : 'out'} ${yearStart}`
  const known = book.years.get(key)
  if (known !== undefined) return known
  const statedYear = yearStartOn(benefits?.asOf ?? estimating.document.asOf, benefits)
  const used = usedIn(estimating, ask, yearStart, statedYear)
  const counters: PlanCounters = {
    deductible: deductibleLeftOf(estimating, ask, used),
    outOfPocket: outOfPocketLeftOf(estimating, ask, used, yearStart),
    family: book.families.get(key) ?? familyOf(estimating, ask, used, yearStart),
    maximums: [...(benefits?.maximums ?? []).map((_, index) => limitOf(estimating, book, { ...ask, index, used, yearStart })), ...untoldMaximum(estimating, ask), ...autoLimits(estimating, book, ask)],
    reserve: reserveOf(coverage, benefits, yearStart === statedYear),
  }
  const made = { coverage, benefits, yearStart, isStatedYear: yearStart === statedYear, counters }
  book.years.set(key, made)
  book.families.set(key, counters.family)
  return made
}

/** Next year's counters where a deductible of the last quarter also counts for them (CAL-34). */
export function carryOverFor(estimating: Estimating, book: Book, ask: CounterAsk): PlanCounters | null {
  if (ask.benefits?.deductible?.lastQuarterCarryOver !== true) return null
  const next = nextYearStart(yearStartOn(ask.incurred, ask.benefits))
  return ask.incurred >= addMonths(next, -3) ? countersFor(estimating, book, { ...ask, incurred: next }).counters : null
}

interface Used {
  readonly deductible: Cents | undefined
  readonly familyDeductible: Cents | undefined
  readonly outOfPocket: Cents | undefined
  readonly familyOutOfPocket: Cents | undefined
  readonly maximums: readonly (Cents | undefined)[]
}

/** What was used in that year: the plan's figures for its own year, a stated other year, or nothing in a later year. */
function usedIn(estimating: Estimating, ask: CounterAsk, yearStart: CalendarDate, statedYear: CalendarDate): Used {
  const { benefits, coverage, place } = ask
  const maximums = benefits?.maximums ?? []
  if (yearStart === statedYear) {
    return {
      deductible: benefits?.deductible?.individualUsed, familyDeductible: benefits?.deductible?.familyUsed,
      outOfPocket: benefits?.outOfPocket?.individualUsed, familyOutOfPocket: benefits?.outOfPocket?.familyUsed,
      maximums: maximums.map((each) => each.used),
    }
  }
  const other = benefits?.otherYears?.find((each) => each.start === yearStart)
  if (other !== undefined) {
    return {
      deductible: other.deductibleUsed ?? 0, familyDeductible: other.familyDeductibleUsed ?? 0, outOfPocket: other.outOfPocketUsed ?? 0,
      familyOutOfPocket: other.familyOutOfPocketUsed ?? 0, maximums: maximums.map((_, index) => other.maximumsUsed?.[index] ?? 0),
    }
  }
  if (yearStart < statedYear) {
    report(estimating.findings, {
      code: 'BENEFIT-YEAR-UNKNOWN', severity: 'warning', place: `${place}.benefits`, rule: 'CAL-34',
      what: `A service falls in the benefit year from ${yearStart} of ${coverage.id}, but the amounts used are for the year from ${statedYear}.`,
      remedy: 'Ask the plan what was used in that year and enter it under otherYears; until then it is taken as unused.',
    })
  }
  return { deductible: 0, familyDeductible: 0, outOfPocket: 0, familyOutOfPocket: 0, maximums: maximums.map(() => 0) }
}

function deductibleLeftOf(estimating: Estimating, ask: CounterAsk, used: Used): Cents {
  const deductible = ask.benefits?.deductible
  if (hasNoDeductible(ask)) return 0
  if (familyKindOf(ask.benefits) === 'aggregate') return noLimit
  const limit = deductible?.individual ?? (ask.coverage.kind === 'medicare-b' ? medicareDeductible(estimating, ask) : undefined)
  if (limit === undefined) return deductible?.family !== undefined ? noLimit : unknownDeductible(estimating, ask)
  return leftOf(estimating, { limit, used: used.deductible, place: `${ask.place}.benefits.deductible.individualUsed`, key: `deductible-used:${ask.coverage.id}`, what: 'deductible', rule: 'CAL-05' })
}

/** The Part B deductible of the year; a year without a figure is said, never figured as another year (U-11). */
function medicareDeductible(estimating: Estimating, ask: CounterAsk): Cents | undefined {
  const year = Number(ask.incurred.slice(0, 4))
  const figure = parametersOf(year)?.medicareDeductible
  if (figure === undefined) {
    report(estimating.findings, {
      code: 'BENEFIT-YEAR-FIGURE-MISSING', severity: 'warning', place: `${ask.place}.benefits.deductible.individual`, rule: 'MCR-12',
      what: `The Medicare deductible of ${year} is not in our table.`, remedy: 'Enter the deductible once it is published; until then the estimate shows both ends.',
    })
  }
  return figure
}

/** Payers without a deductible, unless they have told one. */
function hasNoDeductible({ coverage, benefits }: CounterAsk): boolean {
  if (benefits?.deductible?.individual !== undefined || benefits?.deductible?.family !== undefined) return false
  return coverage.kind === 'medicaid' || coverage.kind === 'chip' || coverage.feeBasis === 'copay' || sideOf(coverage.kind) === 'accident'
}

/** CAL-07: a family deductible is aggregate by default only with a high-deductible plan. */
function familyKindOf(benefits: Benefits | undefined): 'embedded' | 'aggregate' | 'by-count' | 'none' {
  const deductible = benefits?.deductible
  if (deductible?.familyKind !== undefined) return deductible.familyKind
  if (deductible?.family === undefined) return 'none'
  return benefits?.highDeductible === true ? 'aggregate' : 'embedded'
}

function unknownDeductible(estimating: Estimating, ask: CounterAsk): Cents {
  if (estimating.answered.has(ask.coverage.id)) return 0
  const name = estimating.unknowns.ask({
    key: `deductible:${ask.coverage.id}`, fact: `${ask.place}.benefits.deductible.individual`, rule: 'CAL-05', onlyIfItMatters: true,
    choices: [{ name: 'met', says: 'No deductible is left.' }, { name: 'unmet', says: 'The deductible takes the whole price.' }],
  })
  return name === 'met' ? 0 : noLimit
}

interface LeftAsk {
  readonly limit: Cents
  readonly used: Cents | undefined
  readonly place: string
  readonly key: string
  readonly what: string
  readonly rule: string
}

/** Limit less used; more used than the limit is a finding and leaves nothing (CAL-36). */
function leftOf(estimating: Estimating, ask: LeftAsk): Cents {
  if (ask.used === undefined) {
    const name = estimating.unknowns.ask({
      key: ask.key, fact: ask.place, rule: ask.rule, onlyIfItMatters: true,
      choices: [{ name: 'unused', says: `Nothing of the ${ask.what} is used yet.` }, { name: 'used-up', says: `The ${ask.what} is fully used.` }],
    })
    return name === 'unused' ? ask.limit : 0
  }
  if (ask.used > ask.limit) {
    report(estimating.findings, {
      code: 'BENEFIT-USED-ABOVE-LIMIT', severity: 'warning', place: ask.place, rule: 'CAL-36',
      what: `More of the ${ask.what} is used than there is.`,
      remedy: 'Ask the plan again for both amounts; until then nothing is taken to be left.',
    })
  }
  return Math.max(0, ask.limit - ask.used)
}

/** CAL-08; the federal self-only limit holds for each person also in family coverage. */
function outOfPocketLeftOf(estimating: Estimating, ask: CounterAsk, used: Used, yearStart: CalendarDate): Cents {
  const { benefits, coverage, place } = ask
  const outOfPocket = benefits?.outOfPocket
  const limit = Math.min(outOfPocket?.individual ?? noLimit, federalLimitOf(estimating, ask, yearStart).individual)
  if (limit < noLimit) return leftOf(estimating, { limit, used: used.outOfPocket, place: `${place}.benefits.outOfPocket.individualUsed`, key: `out-of-pocket-used:${coverage.id}`, what: 'out-of-pocket maximum', rule: 'CAL-08' })
  const usual = coverage.kind === 'group-medical' || coverage.kind === 'individual-medical' || coverage.kind === 'embedded-pediatric-dental'
  if (!usual || outOfPocket?.family !== undefined || estimating.answered.has(coverage.id)) return noLimit
  const name = estimating.unknowns.ask({
    key: `out-of-pocket:${coverage.id}`, fact: `${place}.benefits.outOfPocket`, rule: 'CAL-08', onlyIfItMatters: true,
    choices: [{ name: 'not-reached', says: 'The out-of-pocket maximum is not reached.' }, { name: 'reached', says: 'The out-of-pocket maximum is already reached.' }],
  })
  return name === 'reached' ? 0 : noLimit
}

/**
 * The federal limits that hold for the plan (CAL-08). A health plan that told a family amount only is taken to be bound by
 * the limit for one person, since the law has it hold for each member; a year without a figure is a finding.
 */
function federalLimitOf(estimating: Estimating, ask: CounterAsk, yearStart: CalendarDate): { individual: Cents; family: Cents } {
  const { coverage, benefits, place } = ask
  const stated = benefits?.outOfPocket?.federalLimit
  const kind = stated ?? (boundByLaw(estimating, ask) ? 'essential-benefits' : undefined)
  if (kind === undefined) return { individual: noLimit, family: noLimit }
  const year = Number(yearStart.slice(0, 4))
  const limits = federalLimitsIn(year, kind)
  if (limits !== undefined) return limits
  report(estimating.findings, {
    code: 'BENEFIT-YEAR-FIGURE-MISSING', severity: 'warning', place: `${place}.benefits.outOfPocket`, rule: 'CAL-08',
    what: `The federal limit for ${year} is not in our table.`, remedy: 'Enter the plan’s own individual limit; until then the estimate shows what the limit of the year before would change.',
  })
  const before = federalLimitsIn(year - 1, kind)
  if (before === undefined || estimating.answered.has(coverage.id)) return { individual: noLimit, family: noLimit }
  const name = estimating.unknowns.ask({
    key: `federal-limit:${coverage.id}:${year}`, fact: `${place}.benefits.outOfPocket.individual`, rule: 'CAL-08', onlyIfItMatters: true,
    choices: [{ name: 'none', says: `No federal limit is figured for ${year}, since none is published.` }, { name: 'before', says: `The federal limit is still that of ${year - 1}.` }],
  })
  return name === 'before' ? before : { individual: noLimit, family: noLimit }
}

function federalLimitsIn(year: number, kind: 'essential-benefits' | 'pediatric-dental'): { individual: Cents; family: Cents } | undefined {
  const figures = parametersOf(year)
  const individual = kind === 'essential-benefits' ? figures?.essentialBenefitsLimit : figures?.pediatricDentalLimit
  const family = kind === 'essential-benefits' ? figures?.essentialBenefitsFamilyLimit : figures?.pediatricDentalFamilyLimit
  return individual === undefined ? undefined : { individual, family: family ?? noLimit }
}

const kindsBoundByLaw: ReadonlySet<Coverage['kind']> = new Set(['group-medical', 'individual-medical', 'embedded-pediatric-dental'])

function boundByLaw(estimating: Estimating, ask: CounterAsk): boolean {
  const { coverage, benefits, place } = ask
  const limits = benefits?.outOfPocket
  if (!kindsBoundByLaw.has(coverage.kind) || limits?.family === undefined || limits.individual !== undefined || benefits !== coverage.benefits || estimating.answered.has(coverage.id)) return false
  const name = estimating.unknowns.ask({
    key: `federal-limit:${coverage.id}`, fact: `${place}.benefits.outOfPocket.federalLimit`, rule: 'CAL-08', onlyIfItMatters: true,
    choices: [{ name: 'holds', says: 'The federal limit for one person also holds for each member of the family.' }, { name: 'none', says: 'The plan is not bound by the federal limit for one person.' }],
  })
  return name === 'holds'
}

/** The plan's family limit, or the federal one where that is lower; a plan that told nothing of a family has none. */
function familyOutOfPocketOf(estimating: Estimating, ask: CounterAsk, yearStart: CalendarDate): Cents | undefined {
  const told = ask.benefits?.outOfPocket
  if (told?.family === undefined && told?.familyUsed === undefined) return undefined
  const limit = Math.min(told.family ?? noLimit, told.federalLimit === undefined ? noLimit : federalLimitOf(estimating, ask, yearStart).family)
  return limit < noLimit ? limit : undefined
}

function familyOf(estimating: Estimating, ask: CounterAsk, used: Used, yearStart: CalendarDate): FamilyCounters {
  const { benefits, coverage, place } = ask
  const kind = familyKindOf(benefits)
  const deductible = benefits?.deductible
  const limit = deductible?.family
  const byAmount = limit !== undefined
  const outOfPocket = familyOutOfPocketOf(estimating, ask, yearStart)
  return {
    deductible: byAmount
      ? leftOf(estimating, { limit, used: used.familyDeductible, place: `${place}.benefits.deductible.familyUsed`, key: `family-deductible-used:${coverage.id}`, what: 'family deductible', rule: kind === 'aggregate' ? 'CAL-07' : 'CAL-06' })
      : noLimit,
    outOfPocket: outOfPocket === undefined
      ? noLimit
      : leftOf(estimating, { limit: outOfPocket, used: used.familyOutOfPocket, place: `${place}.benefits.outOfPocket.familyUsed`, key: `family-out-of-pocket-used:${coverage.id}`, what: 'family out-of-pocket maximum', rule: 'CAL-08' }),
    membersNeeded: kind === 'by-count' ? (deductible?.familyCount ?? 0) : 0,
    membersMet: deductible?.familyMembersMet ?? 0,
  }
}

function limitOf(estimating: Estimating, book: Book, ask: CounterAsk & { index: number; used: Used; yearStart: CalendarDate }): Limit {
  const { coverage, place, index } = ask
  const maximum = ask.benefits?.maximums?.[index]
  if (maximum === undefined) return { left: noLimit }
  const where = maximum.sharedAcrossNetworks === true ? 'both' : ask.benefits === coverage.benefits ? 'in' : 'out'
  const key = `${coverage.id} ${where} ${index}${maximum.period === 'year' ? ` ${ask.yearStart}` : ''}`
  const keeps = maximum.period === 'lifetime' || maximum.sharedAcrossNetworks === true
  const shared = keeps ? book.lifetimes.get(key) : undefined
  if (shared !== undefined) return shared
  const used = maximum.period === 'lifetime' ? maximum.used : ask.used.maximums[index]
  const what = maximum.period === 'lifetime' ? 'lifetime maximum' : 'yearly maximum'
  const left = leftOf(estimating, { limit: maximum.limit, used, place: `${place}.benefits.maximums[${index}].used`, key: `maximum-used:${coverage.id}:${index}`, what, rule: 'BEN-03' })
  const limit = { left: left + (maximum.rolloverBank ?? 0) }
  if (keeps) book.lifetimes.set(key, limit)
  return limit
}

/**
 * A dental plan that told neither a yearly maximum nor that it has none may have one that is used up (BEN-03); its own
 * estimate on file has already looked at it. Essential dental care of children has none by law (STA-08).
 */
function untoldMaximum(estimating: Estimating, ask: CounterAsk): Limit[] {
  const { coverage, benefits, place } = ask
  const told = benefits?.noAnnualMaximum === true || (benefits?.maximums ?? []).some((each) => each.period === 'year')
  if (told || sideOf(coverage.kind) !== 'dental' || coverage.kind === 'embedded-pediatric-dental' || coverage.feeBasis === 'copay' || estimating.answered.has(coverage.id)) return []
  if ((estimating.document.predeterminations ?? []).some((each) => each.coverageId === coverage.id && each.status === 'estimated')) return []
  const name = estimating.unknowns.ask({
    key: `maximum:${coverage.id}`, fact: `${place}.benefits.maximums`, rule: 'BEN-03', onlyIfItMatters: true,
    choices: [{ name: 'room', says: 'The yearly maximum, which the plan has not told, leaves room for this.' }, { name: 'used-up', says: 'The plan’s yearly maximum is used up.' }],
  })
  return name === 'room' ? [] : [{ left: 0 }]
}

function reserveOf(coverage: Coverage, benefits: Benefits | undefined, isStatedYear: boolean): Cents {
  const keeps = coverage.coordination?.benefitReserve ?? (benefits?.benefitReserve !== undefined || keepsReserveByLaw(coverage))
  if (!keeps) return -1
  return isStatedYear ? (benefits?.benefitReserve ?? 0) : 0
}

/** Bits of the maximums that hold for a class; an accident limit only for accident care (LIA-10). */
export function maximumsFor(benefits: Benefits | undefined, row: BenefitClass | undefined, ask: { accidental: boolean; counters: PlanCounters }): number {
  const { accidental, counters } = ask
  const told = benefits?.maximums ?? []
  const untold = counters.maximums.length > told.length ? 1 << told.length : 0
  return told.reduce((bits, maximum, index) => {
    if (maximum.accidentOnly === true && !accidental) return bits
    const name = row?.name ?? ''
    const holds = maximum.classes !== undefined ? maximum.classes.includes(name) : !(maximum.exemptClasses ?? []).includes(name)
    return holds ? bits | (1 << index) : bits
  }, untold)
}
