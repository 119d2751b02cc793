// From a case document and its orders of payers to a claim of numbers: plans, lines, and what stands beside them.
import { addDays, type CaseDocument, type Coverage, type CrossCoding, type Finding, type ServiceLine, type ServiceOrder, sideOf } from '@crossbill/model'
import { type ClaimLine, claimLine, type PlanLine, type PlanTerms } from './kernel/terms.ts'
import { codesFor } from './terms/codes.ts'
import { type Book, emptyBook } from './terms/counters.ts'
import { laterTreatment } from './terms/later-treatment.ts'
import { type LineTerms, lineTerms } from './terms/line.ts'
import { hasHealthSavings, termsOfPlan, underWashingtonRule } from './terms/plan.ts'
import { type Estimating, report } from './terms/question.ts'
import { reduceSurgery } from './terms/surgery.ts'
import type { Unknowns } from './terms/unknowns.ts'
import { askedIncurredOn } from './terms/years.ts'

export interface BuildAsk {
  readonly document: CaseDocument
  readonly orders: readonly ServiceOrder[]
  readonly crossings: readonly CrossCoding[]
  /** Which coverages the route asks. */
  readonly keeps: (coverage: Coverage) => boolean
  readonly unknowns: Unknowns
  readonly answered?: ReadonlySet<string>
  /** Services whose medical line another service of their group carries (MVD-10). */
  readonly carried?: ReadonlySet<string>
  /** Counters to go on with, for claims in a row. */
  readonly book?: Book
}

export interface BuiltLine {
  readonly service: ServiceLine
  readonly line: ClaimLine
  /** By place of the plan. */
  readonly terms: readonly (LineTerms | null)[]
  /** The patient is not to be asked until a denial is reviewed (DEN-02). */
  held: boolean
}

export interface BuiltClaim {
  readonly coverages: readonly Coverage[]
  readonly plans: readonly PlanTerms[]
  readonly lines: readonly BuiltLine[]
  readonly book: Book
  readonly estimating: Estimating
  readonly healthSavings: boolean
}

/** Builds the claim of one route. Coverages an order names but the case lacks are findings and left out. */
export function buildClaim(ask: BuildAsk): BuiltClaim {
  const { document } = ask
  const estimating: Estimating = {
    document, unknowns: ask.unknowns, findings: [], answered: ask.answered ?? new Set(),
    crossings: new Map(ask.crossings.map((each) => [each.serviceId, each])),
  }
  const orders = document.plan.services.map((service) => orderFor(estimating, ask, service))
  const coverages = document.coverages.filter((coverage) => orders.some((order) => order.includes(coverage.id)))
  const book = ask.book ?? emptyBook()
  const built = document.plan.services.map((service, index) => buildLine(estimating, book, { service, index, coverages, order: orders[index] ?? [], apart: apartFor(ask, service), equal: equalFor(ask, service) }))
  reduceSurgery(coverages, built)
  const plans = coverages.map((coverage) => termsOfPlan(estimating, { coverage, place: placeOfCoverage(document, coverage), ...standingIn(orders, coverages, coverage), severalLines: built.length > 1 }))
  return { coverages, plans, lines: built, book, estimating, healthSavings: hasHealthSavings(document, coverages) }
}

/** Where a coverage stands in the document. */
export function placeOfCoverage(document: CaseDocument, coverage: Coverage): string {
  return `coverages[${document.coverages.indexOf(coverage)}]`
}

function orderFor(estimating: Estimating, ask: BuildAsk, service: ServiceLine): string[] {
  const order = ask.orders.find((each) => each.serviceId === service.id)?.order ?? []
  const crossing = estimating.crossings.get(service.id)
  return order.filter((id, at) => {
    const coverage = ask.document.coverages.find((each) => each.id === id)
    if (coverage === undefined) reportUnknownCoverage(estimating.findings, id)
    return coverage !== undefined && order.indexOf(id) === at && coverage.kind !== 'discount-plan' && ask.keeps(coverage) && (codesFor(coverage, service, crossing).length > 0 || ask.carried?.has(service.id) === true)
  })
}

function reportUnknownCoverage(findings: Finding[], id: string): void {
  report(findings, {
    code: 'BENEFIT-COVERAGE-UNKNOWN', severity: 'error', place: `orders.${id}`, rule: 'OOB-21',
    what: 'The order of payers names a coverage that the case does not have.', remedy: 'Add the coverage to the case or take it out of the order; it is left out of the estimate.',
  })
}

function apartFor(ask: BuildAsk, service: ServiceLine): readonly { a: string; b: string }[] {
  return ask.orders.find((each) => each.serviceId === service.id)?.notCoordinating ?? []
}

/** Equal shares are for the order that was decided; another order of the same plans has its ranks. */
function equalFor(ask: BuildAsk, service: ServiceLine): readonly (readonly string[])[] {
  return ask.orders.find((each) => each.serviceId === service.id)?.equalShares ?? []
}

interface LineAsk {
  readonly service: ServiceLine
  readonly index: number
  readonly coverages: readonly Coverage[]
  readonly order: readonly string[]
  readonly apart: readonly { a: string; b: string }[]
  readonly equal: readonly (readonly string[])[]
}

function buildLine(estimating: Estimating, book: Book, ask: LineAsk): BuiltLine {
  const { service, coverages, order } = ask
  const terms = termsInOrder(estimating, book, ask)
  const numbers = terms.map((each): PlanLine | null => each?.numbers ?? null)
  const places = order.map((id) => coverages.findIndex((coverage) => coverage.id === id))
  markApart(numbers, places, coverages, ask.apart)
  markEqual(numbers, places, coverages, ask.equal)
  const held = places.map((plan, at) => treatLoss(estimating, terms[plan] ?? null, coverages[places[at + 1] ?? -1])).includes(true)
  return { service, terms, held, line: claimLine(service.fee, places, numbers, groupOf(estimating.document, service)) }
}

/** Terms by place of the coverage, the first payer's made first: in Washington a later plan asks for no gatekeeper the first was content with (STA-10). */
function termsInOrder(estimating: Estimating, book: Book, ask: LineAsk): (LineTerms | null)[] {
  const made = new Map<string, LineTerms>()
  for (const id of ask.order) {
    const coverage = ask.coverages.find((each) => each.id === id)
    if (coverage === undefined) continue
    const first = made.get(ask.order[0] ?? '')
    const passed = first !== undefined && !first.failed.some((each) => each.rule === 'OOB-15' || each.rule === 'PDA-02')
    made.set(id, termsFor(estimating, book, ask, { coverage, gatekeepersWaived: passed && underWashingtonRule(coverage) }))
  }
  return ask.coverages.map((coverage) => made.get(coverage.id) ?? null)
}

function termsFor(estimating: Estimating, book: Book, ask: LineAsk, { coverage, gatekeepersWaived }: { coverage: Coverage; gatekeepersWaived: boolean }): LineTerms {
  const { service } = ask
  const { document } = estimating
  const terms = lineTerms(
    {
      estimating, coverage, service, place: placeOfCoverage(document, coverage), servicePlace: `plan.services[${ask.index}]`,
      incurred: askedIncurredOn(service, coverage, { asOf: document.asOf, unknowns: estimating.unknowns, place: placeOfCoverage(document, coverage), answered: estimating.answered.has(coverage.id) }), codes: codesFor(coverage, service, estimating.crossings.get(service.id)), gatekeepersWaived,
    },
    book,
  )
  const stated = predeterminedFor(document, coverage, service)
  if (stated !== undefined && terms.numbers.covered) {
    terms.numbers.posted = { paid: 0, normal: stated, deductible: 0, copay: 0, coinsurance: 0, aboveLimit: 0, sequestration: 0, liability: -1, as: 'estimate' }
  }
  return terms
}

/** The payer's own estimate on file and still good: to its last day, or 90 days after the answer (PDA-10). */
export function predeterminedFor(document: CaseDocument, coverage: Coverage, service: ServiceLine): number | undefined {
  for (const each of document.predeterminations ?? []) {
    if (each.coverageId !== coverage.id || each.status !== 'estimated') continue
    const validTo = each.validTo ?? (each.answeredOn === undefined ? undefined : addDays(each.answeredOn, 90))
    if (validTo !== undefined && validTo < document.asOf) continue
    const line = each.lines?.find((row) => row.serviceId === service.id)
    if (line !== undefined) return line.estimatedPayment
  }
  return undefined
}

/** Plans that coordinate with none before them pay alone (OOB-26). */
function markApart(numbers: readonly (PlanLine | null)[], places: readonly number[], coverages: readonly Coverage[], apart: readonly { a: string; b: string }[]): void {
  places.forEach((place, at) => {
    const id = coverages[place]?.id
    const line = numbers[place]
    const earlier = places.slice(0, at).map((each) => coverages[each]?.id)
    if (!line || at === 0) return
    const isApart = (other: string | undefined): boolean => apart.some((pair) => (pair.a === id && pair.b === other) || (pair.b === id && pair.a === other))
    line.standsAlone = earlier.every(isApart)
    line.apartFrom = places.slice(0, at).filter((each) => isApart(coverages[each]?.id))
  })
}

/** Plans that nothing ranks share equally; the odd cents go by their ids (OOB-13). */
function markEqual(numbers: readonly (PlanLine | null)[], places: readonly number[], coverages: readonly Coverage[], groups: readonly (readonly string[])[]): void {
  for (const group of groups) {
    const members = [...group].sort().map((id) => coverages.findIndex((each) => each.id === id)).filter((place) => places.includes(place))
    if (members.length < 2) continue
    for (const place of members) {
      const line = numbers[place]
      if (line) line.equals = members
    }
  }
}

/** A loss of the provider's own may still leave a later plan to pay as if the service were not covered; the patient waits (DEN-07). */
function treatLoss(estimating: Estimating, terms: LineTerms | null, next: Coverage | undefined): boolean {
  if (!terms?.numbers.providerLiable || terms.failed[0]?.bundled === true || laterTreatment(estimating, next, true) === 'no-liability') return false
  terms.numbers.providerLiable = false
  terms.numbers.allowed = -1
  return true
}

/** Lines of one group get one number; a line without a group is its own. */
function groupOf(document: CaseDocument, service: ServiceLine): number {
  const services = document.plan.services
  const key = service.serviceGroupId
  return key === undefined ? services.indexOf(service) : services.findIndex((each) => each.serviceGroupId === key)
}

function standingIn(orders: readonly string[][], coverages: readonly Coverage[], coverage: Coverage): { paysLater: boolean; afterMedical: boolean } {
  const earlier = new Set(orders.flatMap((order) => order.slice(0, Math.max(0, order.indexOf(coverage.id)))))
  return { paysLater: earlier.size > 0, afterMedical: coverages.some((each) => earlier.has(each.id) && sideOf(each.kind) === 'medical') }
}
