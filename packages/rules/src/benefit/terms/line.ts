// One service as one plan sees it: from the plan's own words to the numbers of the arithmetic (CAL-02 to CAL-05, CAL-44, BEN-09, BEN-14).
import { addMonths, type BenefitClass, type Benefits, type Cents, type Coverage, matchesCode, roundRatio, sideOf, sumOf } from '@crossbill/model'
import { copayOrder, type PlanLine, planLine } from '../kernel/terms.ts'
import { autoRow } from './auto-limits.ts'
import { benefitsFor, classFor, nameOf, notTold, type Standing, standingOf } from './benefits.ts'
import { type FailedCheck, failedChecks } from './checks.ts'
import { codesFor } from './codes.ts'
import { type Book, carryOverFor, countersFor, maximumsFor } from './counters.ts'
import { anesthesiaUnits, lowestKnownPrice, partsFor, priceOfCode, toldPrices } from './price.ts'
import { isAccidental, type Question, report } from './question.ts'

/** The line's numbers, and what stands beside them for the reader. */
export interface LineTerms {
  readonly numbers: PlanLine
  readonly failed: readonly FailedCheck[]
  /** Codes the plan may know the service by. */
  readonly codes: readonly string[]
  readonly standing: Standing
  readonly row: BenefitClass | undefined
  readonly benefits: Benefits | undefined
  /** Anesthesia units, where the line is priced by them. */
  readonly units: number | undefined
}

/** Builds the numbers; what the plan did not tell is asked as an unknown. */
export function lineTerms(question: Question, book: Book): LineTerms {
  const { coverage, estimating, place, service, incurred } = question
  const priceKnown = service.allowed?.[coverage.id] !== undefined || (coverage.benefits?.allowed ?? []).some((each) => question.codes.includes(each.code))
  const standing = standingOf(estimating, coverage, { providerId: service.providerId, on: incurred, place, priceKnown })
  const benefits = benefitsFor(coverage, standing)
  const row = rowFor(question, benefits)
  const failed = failedChecks({ question, benefits, standing, row })
  const ask = { coverage, place, benefits, incurred }
  const { counters } = countersFor(estimating, book, ask)
  const covered = failed.length === 0
  const inScope = !failed.some((each) => each.outOfScope === true)
  const contracted = isBound(coverage, standing)
  const numbers = planLine(counters, {
    covered, inScope, contracted, copayPlan: coverage.feeBasis === 'copay',
    allowed: allowedOf(question, { benefits, standing, row, covered, inScope, contracted }),
    percent: Math.round((row?.percent ?? 100) * 100), ...sharingOf(question, benefits, row),
    deductibleApplies: deductibleAppliesTo(coverage, row),
    countsToOutOfPocket: row?.countsToOutOfPocket ?? (standing !== 'out' || hasOwnOutOfPocket(coverage, benefits)),
    bindsOnlyIfPaid: bindsOnlyIfPaid(benefits),
    maximums: hasNoDollarLimit(question, benefits) ? 0 : maximumsFor(benefits, row, { accidental: isAccidental(question), counters }),
    carriesTo: carryOverFor(estimating, book, ask),
    providerLiable: failed[0]?.providerLiable === true,
  })
  if (isUnassigned(coverage) && numbers.allowed >= 0) numbers.chargeLimit = roundRatio(numbers.allowed * 115, 100)
  if (covered) numbers.alternate = alternateBase(question, benefits, numbers.allowed)
  return { numbers, failed, codes: question.codes, standing, row, benefits, units: anesthesiaUnits(question, benefits) }
}

/**
 * STA-08: essential dental care of children, embedded or in a certified plan of its own, has no dollar limit to the end of
 * the month in which the child turns 19; a limit told all the same is said and not used.
 */
function hasNoDollarLimit(question: Question, benefits: Benefits | undefined): boolean {
  const { coverage, estimating, place, incurred } = question
  const { birthDate } = estimating.document.patient
  const essential = coverage.kind === 'embedded-pediatric-dental' || benefits?.outOfPocket?.federalLimit === 'pediatric-dental'
  if (!essential || addMonths(birthDate, 19 * 12).slice(0, 7) < incurred.slice(0, 7)) return false
  if ((benefits?.maximums ?? []).length > 0) {
    report(estimating.findings, {
      code: 'BENEFIT-NO-DOLLAR-LIMIT', severity: 'warning', place: `${place}.benefits.maximums`, rule: 'STA-08',
      what: 'A dollar limit is told for essential dental care of a child, which has none by law.', remedy: 'Ask the plan which services the limit is for; it is not used for this patient.',
    })
  }
  return true
}

/** CAL-35: the counters outside the network are their own, where the plan has told such terms. */
function hasOwnOutOfPocket(coverage: Coverage, benefits: Benefits | undefined): boolean {
  return benefits !== coverage.benefits && benefits?.outOfPocket !== undefined
}

/** BEN-14: the wider meaning of `not covered`, whenever nothing was paid, where the contract caps no such fees. */
function bindsOnlyIfPaid(benefits: Benefits | undefined): boolean {
  return benefits?.noncoveredFeeCap === false && benefits.coveredMeans === 'paid-on-claim'
}

/** Accident payers and outside offices are bound by no contract price (LIA-11, CAL-11). */
function isBound(coverage: Coverage, standing: Standing): boolean {
  return coverage.kind !== 'auto-no-fault' && coverage.kind !== 'auto-medical-payments' && coverage.kind !== 'liability-third-party' && (standing === 'in' || standing === 'gap')
}

/** The class, or, where the plan told none, what may be: an unknown from no payment to full payment. */
function rowFor(question: Question, benefits: Benefits | undefined): BenefitClass | undefined {
  const { coverage, place, estimating } = question
  const row = classOfParts(question, benefits) ?? usualTermsOf(question)
  const told = row !== undefined && (row.covered === false || row.percent !== undefined || row.copay !== undefined || row.fixedBenefit !== undefined)
  if (told || estimating.answered.has(coverage.id)) return row
  const stated = (estimating.document.predeterminations ?? []).some((each) => each.coverageId === coverage.id && each.lines?.some((line) => line.serviceId === question.service.id))
  if (stated) return { name: row?.name ?? 'predetermined', codes: [nameOf(question)], ...row, percent: 100, deductibleApplies: false }
  const name = row?.name ?? nameOf(question)
  const paid = estimating.unknowns.ask({
    key: `share:${coverage.id}:${name}`, fact: `${place}.benefits.classes`, rule: 'CAL-30',
    choices: [{ name: 'nothing', says: `The plan has not told what it pays for ${name}; taken as nothing.` }, { name: 'all', says: `The plan pays its whole price for ${name}.` }],
  })
  const base = row ?? { name, codes: [nameOf(question)] }
  return paid === 'all' ? { ...base, percent: 100, deductibleApplies: false } : { ...base, covered: false, exclusion: notTold }
}

/** The class of the service; where one of its medical lines stands in another class of the plan, both are tried: the truth lies between. */
function classOfParts(question: Question, benefits: Benefits | undefined): BenefitClass | undefined {
  const { coverage, estimating, service } = question
  const row = classFor(benefits, question.codes)
  const [first, ...added] = partsFor(question)
  const other = added.map(({ code }) => ({ code, row: classFor(benefits, [code]) })).find((each) => each.row !== undefined && each.row !== row)
  if (first === undefined || other === undefined || estimating.answered.has(coverage.id)) return row
  const name = estimating.unknowns.ask({
    key: `class:${coverage.id}:${service.id}`, fact: `${question.place}.benefits.classes`, rule: 'CAL-44',
    choices: [
      { name: 'first', says: `The plan has other terms for ${other.code} than for ${first.code}; those of ${first.code} are taken for both lines.` },
      { name: 'other', says: `The plan’s terms of ${other.code} hold for both lines.` },
    ],
  })
  return name === 'other' ? other.row : row
}

/** Payers whose share is set by law or habit: Medicare 80 of 100 (MCR-12), Medicaid, accident payers and workers' compensation all of their price. */
function usualTermsOf({ coverage, estimating, incurred }: Question): BenefitClass | undefined {
  const toldDeductible = coverage.benefits?.deductible !== undefined
  if (coverage.kind === 'auto-no-fault') return { name: 'all', codes: ['*'], percent: autoRow(estimating.document, incurred)?.percent ?? 100, deductibleApplies: toldDeductible }
  if (coverage.kind === 'medicare-b') return { name: 'all', codes: ['*'], percent: 80 }
  if (coverage.kind === 'medicaid' || coverage.kind === 'chip' || coverage.kind === 'workers-compensation' || coverage.kind === 'auto-medical-payments') {
    return { name: 'all', codes: ['*'], percent: 100, deductibleApplies: toldDeductible }
  }
  return undefined
}

interface AllowedAsk {
  readonly benefits: Benefits | undefined
  readonly standing: Standing
  readonly row: BenefitClass | undefined
  readonly covered: boolean
  readonly inScope: boolean
  readonly contracted: boolean
}

/** CAL-02, never above the fee. A service outside the contract's scope is bound only where the contract caps such fees (BEN-14). */
function allowedOf(question: Question, ask: AllowedAsk): Cents {
  const { service } = question
  const told = toldPrices({ question, benefits: ask.benefits, standing: ask.standing, copay: ask.row?.copay, fixed: ask.row?.fixedBenefit })
  if (!ask.covered && bindsOnlyIfPaid(ask.benefits)) return -1
  if (!ask.inScope) return told !== undefined && ask.contracted && (ask.benefits?.noncoveredFeeCap ?? true) && question.coverage.status !== 'inactive' ? sumOf(told.map((each) => Math.min(each.price, each.charge))) : -1
  if (told !== undefined) return sumOf(told.map((each) => Math.min(medicarePrice(question, each.price), each.charge)))
  return Math.min(unknownPrice(question, ask.contracted), service.fee)
}

/** MCR-18: without assignment the price is 95% of the schedule; the charge is limited to 115% of that. */
function medicarePrice(question: Question, told: Cents): Cents {
  return isUnassigned(question.coverage) ? roundRatio(told * 95, 100) : told
}

function isUnassigned(coverage: Coverage): boolean {
  return coverage.kind === 'medicare-b' && coverage.benefits?.assignmentAccepted === false
}

/** No price is invented: the full fee is assumed and said, beside the lowest price anyone has told, or nothing outside a network. */
function unknownPrice(question: Question, contracted: boolean): Cents {
  const { coverage, service, estimating } = question
  if (sideOf(coverage.kind) === 'accident' || estimating.answered.has(coverage.id)) return service.fee
  const lowest = lowestKnownPrice(service, estimating.document.coverages)
  const full = { name: 'full-fee', says: `The plan has told no price for ${nameOf(question)}; the full fee is taken as its price.` } as const
  const other = contracted
    ? { name: 'lowest', says: 'The plan’s price is the lowest that any plan has told for this service.' }
    : { name: 'nothing', says: 'The plan allows nothing outside its network.' }
  const choices = contracted && lowest === undefined ? ([full] as const) : ([full, other] as const)
  const name = estimating.unknowns.ask({ key: `price:${coverage.id}:${service.id}`, fact: `${question.servicePlace}.allowed.${coverage.id}`, rule: 'CAL-30', choices })
  if (name === 'lowest') return lowest ?? service.fee
  return name === 'nothing' ? 0 : service.fee
}

function deductibleAppliesTo(coverage: Coverage, row: BenefitClass | undefined): boolean {
  if (row?.deductibleApplies !== undefined) return row.deductibleApplies
  if (row?.copay !== undefined && row.percent === undefined && row.copayOrder === undefined) return false
  // BEN-02: usual dental plans waive it where they pay in full.
  return !(sideOf(coverage.kind) === 'dental' && row?.percent === 100)
}

/** Copay and fixed payment; a visit copay is taken on the first line of the day only (CAL-32). */
function sharingOf(question: Question, benefits: Benefits | undefined, row: BenefitClass | undefined): { copay: Cents; copayOrder: number; fixed: Cents } {
  const fixed = row?.fixedBenefit ?? -1
  if (row?.copay === undefined || (row.copayPerVisit === true && isLaterOfVisit(question, benefits))) return { copay: 0, copayOrder: row?.copay === undefined ? copayOrder.none : orderOf(row), fixed }
  return { copay: row.copay, copayOrder: orderOf(row), fixed }
}

function orderOf(row: BenefitClass): number {
  switch (row.copayOrder) {
    case 'copay-only':
      return copayOrder.copayOnly
    case 'deductible-then-copay':
      return copayOrder.deductibleThenCopay
    case 'copay-deductible-percent':
      return copayOrder.copayDeductiblePercent
    case undefined:
      return row.percent === undefined ? copayOrder.copayOnly : copayOrder.copayDeductiblePercent
  }
}

/** An earlier line of the same provider and day, in a class of this plan that has a visit copay, has taken it. */
function isLaterOfVisit(question: Question, benefits: Benefits | undefined): boolean {
  const { service, estimating, coverage } = question
  const services = estimating.document.plan.services
  const mine = services.findIndex((each) => each.id === service.id)
  return services.slice(0, Math.max(0, mine)).some((each) => {
    if (each.dateOfService !== service.dateOfService || each.providerId !== service.providerId) return false
    const row = classFor(benefits, codesFor(coverage, each, estimating.crossings.get(each.id)))
    return row?.copayPerVisit === true && row.copay !== undefined && row.covered !== false
  })
}

/** BEN-09; a cheaper service whose price is not known is a finding of the unknown, not an invented price. */
function alternateBase(question: Question, benefits: Benefits | undefined, allowed: Cents): Cents {
  const { service, estimating, place } = question
  const index = (benefits?.alternates ?? []).findIndex(
    (each) => question.codes.some((code) => matchesCode([each.from], code)) && (each.teeth === undefined || (service.tooth !== undefined && each.teeth.includes(service.tooth))),
  )
  const alternate = benefits?.alternates?.[index]
  if (alternate === undefined || estimating.answered.has(question.coverage.id)) return -1
  const price = alternate.allowed !== undefined ? alternate.allowed * (service.units ?? 1) : priceOfCode(question, benefits, alternate.to)
  if (price !== undefined) return Math.min(price, allowed)
  const name = estimating.unknowns.ask({
    key: `alternate:${question.coverage.id}:${service.id}`, fact: `${place}.benefits.alternates[${index}].allowed`, rule: 'BEN-09',
    choices: [{ name: 'unreduced', says: `The price of ${alternate.to}, which the plan pays instead, is not known; the benefit is not reduced for it.` }, { name: 'nothing', says: 'The cheaper service has no price, so nothing is paid.' }],
  })
  return name === 'unreduced' ? -1 : 0
}
