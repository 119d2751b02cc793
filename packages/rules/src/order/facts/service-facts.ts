// What is known of one service for the order: the day that counts, injury, catalog, linked treatment.
import type { CaseDocument, CalendarDate, ServiceLine } from '@crossbill/model'
import { matchesCode } from '@crossbill/model'
import type { CatalogRow } from '../catalog/catalog.ts'
import { dayOf, hasDiagnosis, injuryDiagnoses, lookUpCatalog } from '../catalog/catalog.ts'
import type { LinkedTreatment } from '../catalog/linked-treatments.ts'
import { linkedTreatmentNamed, linkedTreatments } from '../catalog/linked-treatments.ts'
import type { Party, ServiceFacts } from './party.ts'
import { partyOf } from './party.ts'

export interface FactOptions {
  readonly catalog?: readonly CatalogRow[]
  readonly turnGuidance?: ServiceFacts['turnGuidance']
}

/** Whether the service treats an injury of the case's accident; undefined when nothing on the line tells. */
export function injuryOf(service: ServiceLine, document: CaseDocument): boolean | undefined {
  const accident = document.accident
  if (service.accident !== undefined) return service.accident
  if (accident === undefined) return false
  if (accident.date !== undefined && service.dateOfService !== undefined && service.dateOfService < accident.date) return false
  if (hasDiagnosis(service, injuryDiagnoses)) return true
  // Where the office marked the lines of the injury, a line without the mark is none of them.
  if (document.plan.services.some((each) => each.accident === true)) return false
  return service.diagnoses === undefined || service.diagnoses.length === 0 ? undefined : false
}

/** The medical treatment a service is linked to, named by a fact or by a diagnosis on the line; its dates are not looked at here. */
function linkedOf(service: ServiceLine, document: CaseDocument): LinkedTreatment | undefined {
  const facts = document.government
  const words = facts?.linkedService?.trim()
  if (words !== undefined && words !== '' && !/^no(ne)?$/i.test(words)) {
    if (facts?.linkedServiceIds !== undefined && !facts.linkedServiceIds.includes(service.id)) return undefined
    return linkedTreatmentNamed(words)
  }
  if (words !== undefined) return undefined
  return linkedTreatments.find((row) => row.diagnoses.length > 0 && hasDiagnosis(service, row.diagnoses))
}

/** The facts of one service; coverages come in the order of their ids, whatever the order of the document. */
export function serviceFactsOf(document: CaseDocument, service: ServiceLine, options: FactOptions = {}): ServiceFacts {
  const injury = injuryOf(service, document)
  const linked = linkedOf(service, document)
  const found = lookUpCatalog(service, document, injury, options.catalog)
  const linkedWork = linked !== undefined && document.government?.linkedService !== undefined && matchesCode(linked.codes, service.code)
  const catalog = found.asks === 'medical' || !linkedWork ? found : { asks: 'medical' as const, why: `it is linked to ${linked.name}`, onlyLinked: linked.id }
  const parties: Party[] = [...document.coverages].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0)).map((coverage) => partyOf(coverage, document))
  return {
    document, service, injury, catalog, parties, inPlay: parties,
    on: dayOf(service, document),
    place: `plan.services[${service.id}]`,
    linked,
    turnGuidance: options.turnGuidance ?? 'none',
  }
}

/** A day of a year, month and day only. */
export function monthAndDay(date: CalendarDate): string {
  return date.slice(5)
}
