// One run of a route with one set of values for what is unknown: lines, totals, what is left. Money in cents.
import { type CaseDocument, type Coverage, type LineEstimate, type PlanPayment, type RouteEstimate, type WorkedStep } from '@crossbill/model'
import { buildClaim, type BuildAsk, type BuiltClaim, type BuiltLine } from './build-claim.ts'
import { allowableExpense } from './kernel/ceilings.ts'
import { runClaim } from './kernel/claim.ts'
import { deductibleLeft } from './kernel/normal.ts'
import { noLimit } from './kernel/terms.ts'
import { readTrail, type Trail } from './kernel/trail.ts'
import { carriersOf, medicalAsk, medicalComesFirst, ordersWithCarried, postMedical } from './group-line.ts'

export interface OneRun {
  readonly claim: BuiltClaim
  readonly trail: Trail
  readonly patient: number
  /** The medical side figured before, where one medical line stands for several dental ones. */
  readonly medical?: OneRun
}

/** Prepares a built claim before it is run, for example with answers already posted. */
export type Prepare = (claim: BuiltClaim) => void

/** Builds and runs a route once; read it with `linesOf`, `totalsOf` and `leftOf`. */
export function runOnce(ask: BuildAsk, prepare?: Prepare): OneRun {
  const carriers = carriersOf(ask)
  const divided = carriers.size > 0 && (ask.answered ?? new Set()).size === 0 && medicalComesFirst(ask)
  if (!divided) return runBuilt(ask.document, buildClaim(ask), prepare)
  const medical = runBuilt(ask.document, buildClaim(medicalAsk(ask, carriers)))
  const settled = new Set(medical.claim.coverages.map((each) => each.id))
  const claim = buildClaim({ ...ask, orders: ordersWithCarried(ask, carriers), answered: settled, carried: new Set([...carriers.values()].flat()) })
  postMedical(claim, medical, carriers)
  return { ...runBuilt(ask.document, claim, prepare), medical }
}

function runBuilt(document: CaseDocument, claim: BuiltClaim, prepare?: Prepare): OneRun {
  prepare?.(claim)
  const trail = runClaim({
    plans: claim.plans, lines: claim.lines.map((each) => each.line), healthSavings: claim.healthSavings,
    closing: { collectible: document.settings?.collectible ?? 'association-table', qualifiedBeneficiary: document.government?.qualifiedMedicareBeneficiary === true },
  })
  return { claim, trail, patient: claim.lines.reduce((sum, { line }) => sum + line.patient, 0) }
}

/** The lines with every payer's payment and its steps as sentences. */
export function linesOf(run: OneRun): LineEstimate[] {
  return run.claim.lines.map((built, index) => lineOf(run, built, index))
}

function lineOf(run: OneRun, built: BuiltLine, index: number): LineEstimate {
  const { line, service } = built
  const estimate: LineEstimate = {
    serviceId: service.id, fee: line.fee,
    payments: line.order.map((plan) => paymentOf(run, built, index, plan)),
    patient: line.patient, writeOffs: writeOffsOf(built), collectible: line.collectible, steps: readTrail(run.trail, index, -1),
  }
  if (line.overCeiling > 0) estimate.overCeiling = line.overCeiling
  if (line.credit > 0) estimate.credit = line.credit
  if (built.held && line.patient > 0) estimate.onHold = line.patient
  return estimate
}

function paymentOf(run: OneRun, built: BuiltLine, index: number, plan: number): PlanPayment {
  const out = built.line.outcomes[plan]
  const terms = built.terms[plan]
  const coverage = run.claim.coverages[plan]
  if (out === undefined || !terms || coverage === undefined) throw new Error('A plan in the order has no terms')
  const answered = terms.numbers.posted?.as === 'answer'
  const before = stepsOfMedical(run, built, coverage.id)
  const steps: WorkedStep[] = [...before, ...terms.failed.map((each) => ({ rule: each.rule, text: each.text })), ...readTrail(run.trail, index, plan)]
  const payment: PlanPayment = {
    coverageId: coverage.id, allowed: Math.max(0, terms.numbers.allowed), normalBenefit: out.normal, deductible: out.deductible, copay: out.copay,
    coinsurance: Math.max(0, out.coinsurance), aboveLimit: out.aboveLimit, paid: out.paid + out.fromReserve, liabilityAfter: out.liabilityAfter,
    deductibleCredited: out.deductibleCredited, outOfPocketCredited: out.outOfPocketCredited, beforeCap: out.beforeCap, beforeMaximum: out.beforeMaximum, steps,
  }
  if (out.sequestration > 0) payment.sequestration = out.sequestration
  if (out.fromReserve > 0) payment.fromReserve = out.fromReserve
  if (terms.numbers.counters.reserve >= 0) payment.reserveEnd = out.reserveEnd
  const position = built.line.order.indexOf(plan)
  if (position > 0) payment.allowableExpense = allowableExpense(built.line, run.claim.plans, position)
  if (terms.units !== undefined) payment.units = terms.units
  if (answered) payment.answered = true
  if (terms.failed.length > 0) payment.failedChecks = terms.failed.map(({ rule, text }) => ({ rule, text }))
  return payment
}

/** The one medical line's own steps stand with the service that carries it. */
function stepsOfMedical(run: OneRun, built: BuiltLine, coverageId: string): WorkedStep[] {
  const medical = run.medical
  if (medical === undefined) return []
  const line = medical.claim.lines.findIndex((each) => each.service.id === built.service.id)
  const plan = medical.claim.coverages.findIndex((each) => each.id === coverageId)
  return line < 0 || plan < 0 ? [] : readTrail(medical.trail, line, plan)
}

function writeOffsOf({ line, terms }: BuiltLine): LineEstimate['writeOffs'] {
  const bundled = terms.some((each) => each?.failed[0]?.bundled === true)
  return (
    [
      { reason: 'contract', amount: line.writeOff.contract },
      { reason: 'sequestration', amount: line.writeOff.sequestration },
      { reason: 'government-acceptance', amount: line.writeOff.government },
      { reason: bundled ? 'bundled' : 'provider-liable-denial', amount: line.writeOff.providerLiable },
    ] as const
  ).filter((each) => each.amount > 0)
}

export function totalsOf(lines: readonly LineEstimate[], coverages: readonly Coverage[]): RouteEstimate['totals'] {
  const paid = Object.fromEntries(coverages.map((coverage) => [coverage.id, 0]))
  let fee = 0
  let patient = 0
  let writeOff = 0
  for (const line of lines) {
    fee += line.fee
    patient += line.patient
    for (const each of line.writeOffs) writeOff += each.amount
    for (const each of line.payments) paid[each.coverageId] = (paid[each.coverageId] ?? 0) + each.paid
  }
  return { fee, paid, patient, writeOff }
}

/** What is left afterwards in the year the plan's own figures are for; limits the plan does not have are left out. */
export function leftOf(run: OneRun): RouteEstimate['left'] {
  const settled = new Set(run.medical?.claim.coverages.map((each) => each.id) ?? [])
  const years = [...(run.medical?.claim.book.years.values() ?? []), ...[...run.claim.book.years.values()].filter((year) => !settled.has(year.coverage.id))]
  return years
    .filter((year) => year.isStatedYear || years.every((other) => other.coverage.id !== year.coverage.id || !other.isStatedYear))
    .flatMap(({ coverage, counters, benefits }) => {
      const left: RouteEstimate['left'] = []
      const maximums = benefits?.maximums ?? []
      const firstOf = (period: 'year' | 'lifetime') => maximums.findIndex((each) => each.period === period && each.accidentOnly !== true)
      const yearly = counters.maximums[firstOf('year')]
      const lifetime = counters.maximums[firstOf('lifetime')]
      const deductible = deductibleLeft(counters)
      const outOfPocket = Math.min(counters.outOfPocket, counters.family.outOfPocket)
      if (yearly !== undefined) left.push({ coverageId: coverage.id, what: 'annual-maximum', amount: yearly.left })
      if (lifetime !== undefined) left.push({ coverageId: coverage.id, what: 'lifetime-maximum', amount: lifetime.left })
      if (benefits?.deductible !== undefined && deductible < noLimit) left.push({ coverageId: coverage.id, what: 'deductible', amount: deductible })
      if (outOfPocket < noLimit) left.push({ coverageId: coverage.id, what: 'out-of-pocket', amount: outOfPocket })
      return left
    })
}
