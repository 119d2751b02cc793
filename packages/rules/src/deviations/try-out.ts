// Runs the examples of a deviation; only a row whose examples all agree may take effect.
import { type CaseDocument, formatCents } from '@crossbill/model'
import { estimateRoutes } from '../benefit/index.ts'
import { dayOf } from '../order/catalog/catalog.ts'
import { decideOrders } from '../order/decide-orders.ts'
import { applyDeviations } from './apply.ts'
import type { Deviation } from './deviation.ts'

export interface DeviationTest {
  readonly mayTakeEffect: boolean
  readonly results: readonly { readonly name: string; readonly agrees: boolean; readonly detail: string }[]
}

/** Tries a row on its own examples. Each must agree, and the row must be for a plan of each, on its dates. */
export function testDeviation(row: Deviation): DeviationTest {
  const results = row.examples.map((example) => {
    const differs = applies(row, example.case, example.serviceId) ? differencesOf(row, example) : ['the row is for no plan of this case, or not on this date of service, or the case says it itself']
    return { name: example.name, agrees: differs.length === 0, detail: differs.length === 0 ? 'agrees' : differs.join('; ') }
  })
  return { mayTakeEffect: results.every((each) => each.agrees), results }
}

function serviceOf(document: CaseDocument, serviceId: string | undefined): CaseDocument['plan']['services'][number] | undefined {
  return document.plan.services.find((each) => each.id === serviceId) ?? document.plan.services[0]
}

function applies(row: Deviation, document: CaseDocument, serviceId: string | undefined): boolean {
  const service = serviceOf(document, serviceId)
  if (service === undefined) return false
  return applyDeviations(document, [row], dayOf(service, document)).document.coverages.some((coverage) => coverage.coordination?.origins?.[row.setting] === `deviation ${row.id}`)
}

function differencesOf(row: Deviation, example: Deviation['examples'][number]): string[] {
  const service = serviceOf(example.case, example.serviceId)
  if (service === undefined) return ['the case holds no service']
  const orders = decideOrders(example.case, { deviations: [row], flips: false })
  const order = orders.find((each) => each.serviceId === service.id)
  const reasons = [...(order?.reasons ?? []), ...(order?.notCoordinating ?? []), ...(order?.leftOut ?? [])]
  const rules = reasons.flatMap((each) => [each.reason.rule, ...(each.reason.with ?? [])])
  const { expect } = example
  const found: string[] = []
  if (expect.order !== undefined && (order?.decided !== true || order.order.join(' ') !== expect.order.join(' '))) found.push(`the order should be ${expect.order.join(', ')}, is ${order?.decided === true ? order.order.join(', ') : 'not decided'}`)
  if (expect.rule !== undefined && !rules.includes(expect.rule)) found.push(`${expect.rule} should decide; the rules are ${rules.join(', ') || 'none'}`)
  if (expect.patient !== undefined) {
    const applied = applyDeviations(example.case, [row], dayOf(service, example.case)).document
    const patient = estimateRoutes(applied, orders, [])[0]?.lines.find((line) => line.serviceId === service.id)?.patient
    if (patient !== expect.patient) found.push(`the patient should pay ${formatCents(expect.patient)}, pays ${patient === undefined ? 'what cannot be said' : formatCents(patient)}`)
  }
  return found
}
