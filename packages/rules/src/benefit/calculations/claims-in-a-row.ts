// Claims of one or more people under the same plans, one after another, with reversals and reprocessing (CAL-06, CAL-33, CAL-36, CAL-39).
import type { Calculation, CalculationResult, CaseDocument, CrossCoding, Finding, ServiceOrder, WorkedStep } from '@crossbill/model'
import { buildClaim, type BuiltClaim } from '../build-claim.ts'
import { runClaim } from '../kernel/claim.ts'
import { deductibleLeft } from '../kernel/normal.ts'
import { reverseClaim } from '../kernel/reverse.ts'
import { type FamilyCounters, noLimit } from '../kernel/terms.ts'
import { readTrail } from '../kernel/trail.ts'
import { type Book, emptyBook } from '../terms/counters.ts'
import { isInQuestion, orderFinding, settleOrders } from '../possible-orders.ts'
import { startUnknowns } from '../terms/unknowns.ts'

type ClaimsInARow = Extract<Calculation, { kind: 'claims-in-a-row' }>

interface Standing {
  readonly document: CaseDocument
  readonly orders: readonly ServiceOrder[]
  readonly crossings: readonly CrossCoding[]
  readonly asked: ClaimsInARow
  readonly books: Map<string, Book>
  readonly families: Map<string, FamilyCounters>
  readonly claims: Map<string, BuiltClaim>
  readonly values: Record<string, number>
  readonly steps: WorkedStep[]
  readonly findings: Finding[]
}

/**
 * Values by claim: `A.paid`, `A.patient`, `A.deductible`, with `.PLAN` for one plan, and after each event what is left:
 * `A.deductibleLeft.PLAN`, `A.maximumLeft.PLAN`, `A.familyDeductibleLeft.PLAN` …; for a reversal `A reversed.…`. Cents.
 */
export function claimsInARow(document: CaseDocument, asked: ClaimsInARow, orders: readonly ServiceOrder[], crossings: readonly CrossCoding[]): CalculationResult {
  const standing: Standing = { document, orders, crossings, asked, books: new Map(), families: new Map(), claims: new Map(), values: {}, steps: [], findings: [] }
  for (const event of asked.events) {
    if (event.is === 'claim') {
      standing.claims.set(event.id, buildFor(standing, event))
      process(standing, event.id, event.id)
      continue
    }
    const claim = standing.claims.get(event.of)
    if (claim === undefined) {
      standing.findings.push({ code: 'CALCULATION-CLAIM-UNKNOWN', severity: 'error', place: `calculations.${asked.name}`, rule: 'CAL-36', what: 'A reversal names a claim that was not processed before it.', remedy: 'Name an earlier claim of this calculation.' })
      continue
    }
    reverseClaim(claim.lines.map((each) => each.line))
    if (event.is === 'reprocess') process(standing, event.of, `${event.of} reprocessed`)
    else noteLeft(standing, claim, `${event.of} reversed`)
  }
  return { name: asked.name, kind: asked.kind, values: standing.values, steps: standing.steps, findings: standing.findings }
}

function buildFor(standing: Standing, event: { person?: string | undefined; serviceIds: readonly string[] }): BuiltClaim {
  const person = event.person ?? ''
  const book = standing.books.get(person) ?? emptyBook(standing.families)
  standing.books.set(person, book)
  const own = documentOf(standing, person)
  const services = event.serviceIds.flatMap((id) => own.plan.services.find((each) => each.id === id) ?? [])
  const unknowns = startUnknowns()
  const claim = buildClaim({ document: { ...own, plan: { services } }, orders: settleOrders(own, standing.orders, unknowns), crossings: standing.crossings, keeps: () => true, unknowns, book })
  standing.findings.push(...claim.estimating.findings, ...standing.orders.filter((order) => isInQuestion(order) && event.serviceIds.includes(order.serviceId)).map((order) => orderFinding(order, `calculations.${standing.asked.name}`)))
  return claim
}

/** The same plans with this member's own amounts used. */
function documentOf(standing: Standing, person: string): CaseDocument {
  const { document } = standing
  const member = standing.asked.people?.find((each) => each.id === person)
  if (member === undefined) return document
  const coverages = document.coverages.map((coverage) => {
    const { benefits } = coverage
    if (benefits === undefined) return coverage
    const deductible = benefits.deductible === undefined ? undefined : { ...benefits.deductible, individualUsed: member.deductibleUsed ?? 0 }
    const outOfPocket = benefits.outOfPocket === undefined ? undefined : { ...benefits.outOfPocket, individualUsed: member.outOfPocketUsed ?? 0 }
    return { ...coverage, benefits: { ...benefits, ...(deductible && { deductible }), ...(outOfPocket && { outOfPocket }) } }
  })
  return { ...document, coverages }
}

function process(standing: Standing, id: string, key: string): void {
  const claim = standing.claims.get(id)
  if (claim === undefined) return
  const lines = claim.lines.map((each) => each.line)
  const trail = runClaim({ plans: claim.plans, lines, closing: { collectible: standing.document.settings?.collectible ?? 'association-table', qualifiedBeneficiary: false }, healthSavings: claim.healthSavings })
  const { values } = standing
  const add = (name: string, amount: number) => {
    values[`${key}.${name}`] = (values[`${key}.${name}`] ?? 0) + amount
  }
  lines.forEach((line, index) => {
    add('patient', line.patient)
    claim.coverages.forEach((coverage, plan) => {
      const out = line.outcomes[plan]
      if (out === undefined || !line.order.includes(plan)) return
      add('paid', out.paid + out.fromReserve)
      add(`paid.${coverage.id}`, out.paid + out.fromReserve)
      add('deductible', out.deductibleCredited)
      add(`deductible.${coverage.id}`, out.deductibleCredited)
      standing.steps.push(...readTrail(trail, index, plan).map((step) => ({ ...step, text: `${key}: ${step.text}` })))
    })
  })
  noteLeft(standing, claim, key)
}

function noteLeft(standing: Standing, claim: BuiltClaim, key: string): void {
  for (const { coverage, counters } of claim.book.years.values()) {
    const left: [string, number | undefined][] = [
      ['deductibleLeft', deductibleLeft(counters)], ['familyDeductibleLeft', counters.family.deductible], ['outOfPocketLeft', Math.min(counters.outOfPocket, counters.family.outOfPocket)],
      ['familyOutOfPocketLeft', counters.family.outOfPocket], ['maximumLeft', counters.maximums[0]?.left], ['reserve', counters.reserve < 0 ? undefined : counters.reserve],
    ]
    for (const [name, amount] of left) if (amount !== undefined && amount < noLimit) standing.values[`${key}.${name}.${coverage.id}`] = amount
  }
}
