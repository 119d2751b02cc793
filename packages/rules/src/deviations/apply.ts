// Applies deviations that are in force to the coverages of a case, as settings with their origin.
import type { CalendarDate, CaseDocument, Coverage, Finding } from '@crossbill/model'
import { isWithin } from '@crossbill/model'
import { dayOf } from '../order/catalog/catalog.ts'
import { arithmeticSettings, type Deviation } from './deviation.ts'

export interface Applied {
  readonly document: CaseDocument
  readonly findings: readonly Finding[]
}

/**
 * The case with the deviations of its payers and plans filled in, for one date of service. What a contract of the case
 * says itself stays; where the two differ, a finding says so.
 */
export function applyDeviations(document: CaseDocument, rows: readonly Deviation[], on: CalendarDate): Applied {
  const inForce = rows.filter((row) => isWithin(on, row.from, row.to))
  if (inForce.length === 0) return { document, findings: [] }
  const findings: Finding[] = []
  const coverages = document.coverages.map((coverage) => {
    const fitting = inForce.filter((row) => isFor(row, coverage)).sort(moreExact)
    return fitting.reduce((each, row) => withRow(each, row, findings), coverage)
  })
  return { document: { ...document, coverages }, findings }
}

export interface AppliedToCase extends Applied {
  /** Rows in force on some days of the case only: the order is decided with them day by day, the sums without them. */
  readonly rest: readonly Deviation[]
}

/**
 * The case with the deviations that are in force on every day its services have. One that holds on some days only is
 * given back in `rest` for the order, which is decided for each day (OOB-24); a setting of amounts among them is named
 * in a finding, since one claim is figured by one set of terms.
 */
export function applyToCase(document: CaseDocument, rows: readonly Deviation[]): AppliedToCase {
  const days = document.plan.services.map((service) => dayOf(service, document))
  const [first] = days
  if (first === undefined || rows.length === 0) return { document, findings: [], rest: [] }
  const always = rows.filter((row) => days.every((day) => isWithin(day, row.from, row.to)))
  const rest = rows.filter((row) => !always.includes(row) && days.some((day) => isWithin(day, row.from, row.to)) && document.coverages.some((coverage) => isFor(row, coverage)))
  const applied = applyDeviations(document, always, first)
  return { document: applied.document, rest, findings: [...applied.findings, ...rest.filter((row) => arithmeticSettings.has(row.setting)).map(notFigured)] }
}

function notFigured(row: Deviation): Finding {
  return { code: 'DEVIATION_SOME_DAYS', severity: 'warning', place: `deviations[${row.id}]`, rule: row.rule, what: `Deviation ${row.id} holds on some days of this plan only; the sums do not use it.`, remedy: 'Estimate the services of those days as a case of their own.' }
}

function isFor(row: Deviation, coverage: Coverage): boolean {
  const { payerId, planName, groupNumber } = row.for
  return (payerId === undefined || payerId === coverage.payer.id) && (planName === undefined || planName === coverage.planName) && (groupNumber === undefined || groupNumber === coverage.groupNumber)
}

/** The row that names more of the plan comes first; then the one that began later; then by id. */
function moreExact(x: Deviation, y: Deviation): number {
  const named = (row: Deviation): number => Object.values(row.for).filter((each) => each !== undefined).length
  return named(y) - named(x) || (y.from ?? '').localeCompare(x.from ?? '') || (x.id < y.id ? -1 : 1)
}

function withRow(coverage: Coverage, row: Deviation, findings: Finding[]): Coverage {
  const stated = coverage.coordination?.[row.setting]
  if (stated !== undefined) {
    const fromRow = coverage.coordination?.origins?.[row.setting]?.startsWith('deviation ') === true
    if (JSON.stringify(stated) !== JSON.stringify(row.value)) {
      findings.push({ code: 'DEVIATION_CONFLICT', severity: 'warning', place: `coverages[${coverage.id}].coordination.${row.setting}`, rule: row.rule, what: fromRow ? `Two deviations set this differently; the one for the plan named more exactly is used, not ${row.id}.` : `The case says one thing here and deviation ${row.id} another; the case is used.`, remedy: 'Read the contract and correct the one that is wrong.' })
    }
    return coverage
  }
  return { ...coverage, coordination: { ...coverage.coordination, [row.setting]: row.value, origins: { ...coverage.coordination?.origins, [row.setting]: `deviation ${row.id}` } } }
}
