// Answers the sums a case document asks for beside its routes.
import type { Calculation, CalculationResult, CaseDocument, CrossCoding, RouteEstimate, ServiceOrder } from '@crossbill/model'
import { estimateAfterAnswers } from '../after-answers.ts'
import { estimateRoutes } from '../estimate-routes.ts'
import { breakEven } from './break-even.ts'
import { changeCase } from './change-case.ts'
import { claimsInARow } from './claims-in-a-row.ts'
import { goodFaithEstimate, medicareEffectiveDate, overpaymentClock } from './dates.ts'
import { orthodonticSchedule } from './orthodontics.ts'
import { refunds } from './refunds.ts'
import { rolloverBank } from './rollover.ts'

/** Orders of payers and crossed codes for a case; a what-if may change both. */
export type DecideOrders = (document: CaseDocument) => { readonly orders: readonly ServiceOrder[]; readonly crossings: readonly CrossCoding[] }

/** The answer to each calculation of the document, in its order. Trouble in one is its finding; the others are answered. */
export function runCalculations(document: CaseDocument, decide: DecideOrders): CalculationResult[] {
  return (document.calculations ?? []).map((asked) => runCalculation(document, asked, decide))
}

function runCalculation(document: CaseDocument, asked: Calculation, decide: DecideOrders): CalculationResult {
  switch (asked.kind) {
    case 'what-if':
      return changed(document, asked, decide, (other, decided) => estimateRoutes(other, decided.orders, decided.crossings))
    case 'after-answers':
      return changed(document, asked, decide, (other, decided) => [estimateAfterAnswers(other, decided.orders, asked.answers, decided.crossings)])
    case 'claims-in-a-row': {
      const decided = decide(document)
      return claimsInARow(document, asked, decided.orders, decided.crossings)
    }
    case 'refunds':
      return changed(document, asked, decide, (other, decided) => estimateRoutes(other, decided.orders, decided.crossings), (route) => refunds(asked, route))
    case 'orthodontic-schedule':
      return orthodonticSchedule(asked)
    case 'rollover-bank':
      return rolloverBank(asked)
    case 'break-even':
      return breakEven(asked)
    case 'good-faith-estimate':
      return goodFaithEstimate(asked)
    case 'medicare-effective-date':
      return medicareEffectiveDate(asked)
    case 'overpayment-clock':
      return overpaymentClock(asked)
  }
}

type Routes = (document: CaseDocument, decided: ReturnType<DecideOrders>) => RouteEstimate[]

function changed(document: CaseDocument, asked: Calculation & { change?: unknown }, decide: DecideOrders, routesOf: Routes, then?: (route: RouteEstimate) => CalculationResult): CalculationResult {
  const other = changeCase(document, asRecord(asked.change))
  if (!other.ok) return { name: asked.name, kind: asked.kind, values: {}, steps: [], findings: [...other.findings] }
  const routes = routesOf(other.value, decide(other.value))
  const first = routes[0]
  if (first === undefined) return { name: asked.name, kind: asked.kind, values: {}, steps: [], findings: [] }
  if (then !== undefined) return { ...then(first), routes }
  const values: Record<string, number> = { patient: first.totals.patient, writeOff: first.totals.writeOff, best: first.range.best, worst: first.range.worst }
  for (const [id, paid] of Object.entries(first.totals.paid)) values[`paid.${id}`] = paid
  return { name: asked.name, kind: asked.kind, values, steps: [], routes, findings: [] }
}

function asRecord(change: unknown): Record<string, unknown> {
  return change !== null && typeof change === 'object' ? { ...change } : {}
}
