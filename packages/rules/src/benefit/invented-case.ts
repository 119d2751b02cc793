// An invented case for tests: one patient, plans and services named by what differs from plain.
import type { CaseDocument, Coverage, ServiceLine, ServiceOrder } from '@crossbill/model'

/** A dental or medical plan in network whose terms are the ones named. */
export function inventedCoverage(id: string, differs: Partial<Coverage> = {}): Coverage {
  return { id, kind: 'group-dental', payer: { id: `payer-${id}`, name: `Plan ${id}` }, network: 'in', relationship: 'self', coordination: { method: 'standard' }, ...differs }
}

export function inventedCase(coverages: Coverage[], services: ServiceLine[], differs: Partial<CaseDocument> = {}): CaseDocument {
  return {
    crossbill: 'case/1', id: 'invented', asOf: '2026-03-02',
    office: { id: 'office', name: 'Lindenhof Dental' },
    providers: [{ id: 'dentist', name: { last: 'Okafor' } }],
    patient: { id: 'patient', name: { last: 'Marlow', first: 'Ines' }, birthDate: '1988-05-17' },
    coverages, plan: { services }, ...differs,
  }
}

/** Every service with the same order of payers. */
export function ordersFor(document: CaseDocument, ids = document.coverages.map((each) => each.id)): ServiceOrder[] {
  return document.plan.services.map((service) => ({ serviceId: service.id, order: ids, decided: true, reasons: [], leftOut: [], warnings: [], needs: [] }))
}
