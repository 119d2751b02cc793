// The two buckets of the patient page: what a medical plan leaves to the patient in a year, what a dental plan spends in one.
import { type CaseDocument, type CoordinationDecision, type Coverage, coverageName, type Cents, type RouteEstimate, sideOf, sumOf } from '@crossbill/model'
import { classFor, codesFor, yearStartOn } from '@crossbill/rules'

/** Medical: the patient's money fills it, and it has a top. Amounts in cents; absent means not known. */
export interface MedicalBucket {
  readonly payer: string
  readonly deductible?: Cents
  readonly deductibleMet?: Cents
  readonly top?: Cents
  readonly paidThisYear?: Cents
  readonly thisVisit: Cents
  readonly planPercent?: number
}

/** Dental: the plan's money empties it, and it has a bottom. Amounts in cents; absent means not known. */
export interface DentalBucket {
  readonly payer: string
  readonly unlimited: boolean
  readonly yearly?: Cents
  readonly used?: Cents
  /** What this visit takes out of the yearly amount; without one, what the plan pays. */
  readonly thisVisit: Cents
  readonly leftAfter?: Cents
}

/** What a bucket is drawn from. */
export interface BucketAsk {
  readonly document: CaseDocument
  readonly decision: CoordinationDecision
  readonly route: RouteEstimate | undefined
}

/** Programmes whose members fill no bucket: without a first part of the patient's own, or without a yearly top. */
const withoutBucket: ReadonlySet<Coverage['kind']> = new Set(['medicaid', 'chip', 'indian-health-service', 'crime-victim-fund', 'medicare-b', 'medigap'])

/** True for a plan that works as the medical bucket shows it. */
export function fillsBucket(coverage: Coverage): boolean {
  return sideOf(coverage.kind) === 'medical' && !withoutBucket.has(coverage.kind)
}

/** What the patient has paid and will pay under a medical plan; a family amount where the plan has no other (CAL-07). */
export function medicalBucket(ask: BucketAsk, coverage: Coverage): MedicalBucket {
  const { deductible, outOfPocket } = coverage.benefits ?? {}
  const share = sumOf((ask.route?.lines ?? []).flatMap((line) => line.payments.filter((each) => each.coverageId === coverage.id).map((each) => each.outOfPocketCredited ?? 0)))
  const shared = deductible?.familyKind === 'aggregate' || deductible?.individual === undefined
  const first = shared ? (deductible?.family ?? deductible?.individual) : deductible.individual
  const met = usedBy(ask, coverage, shared ? (deductible?.familyUsed ?? deductible?.individualUsed) : deductible.individualUsed)
  const paid = usedBy(ask, coverage, outOfPocket?.individualUsed)
  const planPercent = percentOfVisit(ask, coverage)
  return {
    payer: coverageName(coverage, ask.document.coverages), thisVisit: share,
    ...(first !== undefined && { deductible: first }),
    ...(met !== undefined && { deductibleMet: first === undefined ? met : Math.min(first, met) }),
    ...(outOfPocket?.individual !== undefined && { top: outOfPocket.individual }),
    ...(paid !== undefined && { paidThisYear: outOfPocket?.individual === undefined ? paid : Math.min(outOfPocket.individual, paid) }),
    ...(planPercent !== undefined && { planPercent }),
  }
}

/** The yearly amount of a dental plan before and after this visit. */
export function dentalBucket(ask: BucketAsk, coverage: Coverage): DentalBucket {
  const { benefits } = coverage
  const maximum = benefits?.maximums?.find((each) => each.period === 'year' && each.classes === undefined && each.accidentOnly !== true)
  const paid = ask.route?.totals.paid[coverage.id] ?? 0
  const unlimited = maximum === undefined && (benefits?.noAnnualMaximum === true || coverage.feeBasis === 'copay' || coverage.kind === 'embedded-pediatric-dental')
  const used = maximum === undefined ? undefined : usedBy(ask, coverage, maximum.used)
  const left = ask.route?.left.find((each) => each.coverageId === coverage.id && each.what === 'annual-maximum')?.amount
  const leftAfter = maximum === undefined || used === undefined ? undefined : Math.min(left ?? Math.max(0, maximum.limit - used - paid), Math.max(0, maximum.limit - used))
  return {
    payer: coverageName(coverage, ask.document.coverages), unlimited,
    thisVisit: maximum === undefined || used === undefined || leftAfter === undefined ? paid : Math.max(0, maximum.limit - used - leftAfter),
    ...(maximum !== undefined && { yearly: maximum.limit }),
    ...(used !== undefined && { used: Math.min(maximum?.limit ?? used, used) }),
    ...(leftAfter !== undefined && { leftAfter }),
  }
}

/** What the plan said is used; nothing yet where the visit lies in a later benefit year than the plan's figures (CAL-34). */
function usedBy({ document }: BucketAsk, { benefits }: Coverage, told: Cents | undefined): Cents | undefined {
  const visit = document.plan.services.map((each) => each.dateOfService).find((each) => each !== undefined) ?? document.asOf
  const isLater = yearStartOn(visit, benefits) > yearStartOn(benefits?.asOf ?? document.asOf, benefits)
  return isLater ? 0 : told
}

/** The plan's percentage for this visit; undefined where its services are shared in different ways, or by a fixed amount. */
function percentOfVisit({ document, decision, route }: BucketAsk, coverage: Coverage): number | undefined {
  const services = document.plan.services.filter((service) => route === undefined || route.lines.length === 0 || route.lines.some((line) => line.serviceId === service.id && line.payments.some((each) => each.coverageId === coverage.id)))
  const rows = services.map((service) => classFor(coverage.benefits, codesFor(coverage, service, decision.crossings.find((each) => each.serviceId === service.id))))
  const percents = new Set(rows.map((row) => (row?.covered === false ? undefined : row?.percent)))
  return percents.size === 1 ? [...percents][0] : undefined
}
