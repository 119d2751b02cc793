// One row of the services table: codes, order, reason and the money columns that add up to the full fee.
import type { CasePage } from '@crossbill/api'
import { type CalendarDate, type Coverage, type ServiceLine, sideOf, sumOf } from '@crossbill/model'
import { sayDate } from '../words/dates.ts'
import type { Side } from '../words/names.ts'
import { stateWords } from '../words/states.ts'
import { routeOfCase } from './plan-bars.ts'

export interface Money { readonly fee: number; readonly medical: number; readonly dental: number; readonly accident: number; readonly patient: number; readonly writeOff: number }

export interface ServiceRow {
  readonly service: ServiceLine
  readonly name: string
  readonly detail: string
  readonly medicalCodes: string | undefined
  readonly codeDetail: string
  /** The payers in order; empty when it cannot be said yet. */
  readonly order: readonly { readonly coverage: Coverage; readonly side: Side }[]
  readonly decided: boolean
  readonly standing: string
  readonly reason: string
  readonly money: Money | undefined
}

function moneyOf(page: CasePage, serviceId: string): Money | undefined {
  const line = routeOfCase(page.decision)?.lines.find((each) => each.serviceId === serviceId)
  if (line === undefined) return undefined
  const paidBy = (side: Side): number => sumOf(line.payments.filter((each) => sideOfId(page, each.coverageId) === side).map((each) => each.paid))
  return { fee: line.fee, medical: paidBy('medical'), dental: paidBy('dental'), accident: paidBy('accident'), patient: line.patient, writeOff: sumOf(line.writeOffs.map((each) => each.amount)) }
}

function sideOfId(page: CasePage, coverageId: string): Side {
  const coverage = page.document.coverages.find((each) => each.id === coverageId)
  return coverage === undefined ? 'none' : sideOf(coverage.kind)
}

function detailOf(service: ServiceLine): string {
  const parts = [
    service.tooth === undefined || (service.description ?? '').includes(`tooth ${service.tooth}`) ? undefined : `tooth ${service.tooth}`, service.surfaces === undefined || service.surfaces.length === 0 ? undefined : `surfaces ${service.surfaces.join('')}`,
    service.area === undefined ? undefined : `area ${service.area}`, service.minutes === undefined ? undefined : `${service.minutes} minutes`,
  ]
  return parts.filter((each) => each !== undefined).join(', ')
}

function standingOf(page: CasePage, serviceId: string, today: CalendarDate): string {
  const claim = page.claims.findLast((each) => each.claim.lines.some((line) => line.serviceIds?.includes(serviceId)))
  if (claim?.sentOn !== undefined) return `sent ${sayDate(claim.sentOn, today)}, ${stateWords[claim.state].word}`
  const held = page.decision.holds.some((each) => each.overridden === undefined && (each.serviceIds === undefined || each.serviceIds.includes(serviceId)))
  return held ? 'held' : ''
}

/** The rows of the table in the order of the treatment plan. */
export function serviceRowsOf(page: CasePage, today: CalendarDate): readonly ServiceRow[] {
  return page.document.plan.services.map((service) => {
    const order = page.decision.orders.find((each) => each.serviceId === service.id)
    const crossing = page.decision.crossings.find((each) => each.serviceId === service.id)
    const best = crossing?.candidates[0]
    const medical = order?.order.some((id) => sideOfId(page, id) !== 'dental') ?? false
    const codes = best === undefined ? undefined : `${best.code}${best.units > 1 ? `×${best.units}` : ''}${best.modifiers.length === 0 ? '' : `-${best.modifiers.join('-')}`}`
    const diagnoses = service.diagnoses ?? best?.diagnoses ?? []
    const first = order?.reasons[0]?.reason.text ?? order?.leftOut[0]?.reason.text
    return {
      service, name: service.description ?? page.codeNames?.[service.code] ?? service.code, detail: detailOf(service),
      medicalCodes: codes,
      codeDetail: [diagnoses.slice(0, 2).join(', '), best === undefined ? 'no medical code' : best.description !== undefined ? 'described' : (best.plainName ?? ''), best === undefined || best.units <= 1 ? '' : `${best.units} ${best.unitKind ?? 'units'}`].filter((each) => each !== '').join(' · '),
      order: (order?.order ?? []).flatMap((id) => { const coverage = page.document.coverages.find((each) => each.id === id); return coverage === undefined ? [] : [{ coverage, side: sideOf(coverage.kind) }] }),
      decided: order?.decided ?? false, standing: medical || page.claims.length > 0 ? standingOf(page, service.id, today) : '',
      reason: order?.decided === true ? (first ?? '') : (order?.needs[0]?.question ?? 'This cannot be said yet.'),
      money: moneyOf(page, service.id),
    }
  })
}

/** The sum of the rows; undefined when no row has money. */
export function totalOf(rows: readonly ServiceRow[]): Money | undefined {
  const monies = rows.flatMap((row) => (row.money === undefined ? [] : [row.money]))
  if (monies.length === 0) return undefined
  const sum = (pick: (money: Money) => number): number => sumOf(monies.map(pick))
  return { fee: sum((each) => each.fee), medical: sum((each) => each.medical), dental: sum((each) => each.dental), accident: sum((each) => each.accident), patient: sum((each) => each.patient), writeOff: sum((each) => each.writeOff) }
}
