// Invented cases for the planner's tests: one patient, plans and services named by what differs from plain.
import type { CaseDocument, Coverage, ServiceLine, ServiceOrder } from '@crossbill/model'

export function planned(id: string, differs: Partial<Coverage> = {}): Coverage {
  return { id, kind: 'group-dental', payer: { id: `payer-${id}`, name: `Plan ${id}` }, network: 'in', relationship: 'self', coordination: { method: 'standard', level: 'line' }, ...differs }
}

export function plannedCase(coverages: Coverage[], services: ServiceLine[], differs: Partial<CaseDocument> = {}): CaseDocument {
  return {
    crossbill: 'case/1', id: 'invented', asOf: '2026-11-24', office: { id: 'office', name: 'Lindenhof Dental' },
    providers: [{ id: 'dentist', name: { last: 'Okafor' } }],
    patient: { id: 'patient', name: { last: 'Marlow', first: 'Ines' }, birthDate: '1980-05-17' },
    coverages, plan: { services }, ...differs,
  }
}

/** Every service with all coverages in their order, or with those named for it. */
export function ordersOf(document: CaseDocument, by: Readonly<Record<string, string[]>> = {}): ServiceOrder[] {
  return document.plan.services.map((service) => ({ serviceId: service.id, order: by[service.id] ?? document.coverages.map((each) => each.id), decided: true, reasons: [], leftOut: [], warnings: [], needs: [] }))
}
