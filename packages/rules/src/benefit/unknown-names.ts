// Names in a case that name nothing in it: a price for no coverage, a limit for no class, an answer for no service (CAL-36).
import type { Benefits, CaseDocument, Finding } from '@crossbill/model'

/** Each with its place; what it stands at is left aside, the rest is estimated. */
export function unknownNames(document: CaseDocument): Finding[] {
  const coverages = new Set([...document.coverages, ...(document.incompleteCoverages ?? [])].map((each) => each.id))
  const services = new Set(document.plan.services.map((each) => each.id))
  const prices = document.plan.services.flatMap((service, index) =>
    Object.keys(service.allowed ?? {}).filter((id) => !coverages.has(id)).map((id) => nameless(`plan.services[${index}].allowed.${id}`, 'a coverage of the case')),
  )
  const filed = (['predeterminations', 'priorAuthorizations'] as const).flatMap((list) =>
    (document[list] ?? []).flatMap((each, index) => (coverages.has(each.coverageId) ? [] : [nameless(`${list}[${index}].coverageId`, 'a coverage of the case')])),
  )
  const estimated = (document.predeterminations ?? []).flatMap((each, index) =>
    (each.lines ?? []).flatMap((line, at) => (services.has(line.serviceId) ? [] : [nameless(`predeterminations[${index}].lines[${at}].serviceId`, 'a service of the case')])),
  )
  const limits = document.coverages.flatMap((coverage, index) => [
    ...classesOf(coverage.benefits, `coverages[${index}].benefits`), ...classesOf(coverage.outOfNetworkBenefits, `coverages[${index}].outOfNetworkBenefits`),
  ])
  return [...prices, ...filed, ...estimated, ...limits]
}

/** A maximum for classes the plan does not have would hold for nothing, or spare nothing. */
function classesOf(benefits: Benefits | undefined, place: string): Finding[] {
  const names = new Set((benefits?.classes ?? []).map((each) => each.name))
  return (benefits?.maximums ?? []).flatMap((maximum, at) =>
    (['classes', 'exemptClasses'] as const).flatMap((list) =>
      (maximum[list] ?? []).flatMap((name, each) => (names.has(name) ? [] : [nameless(`${place}.maximums[${at}].${list}[${each}]`, 'a class of the plan')])),
    ),
  )
}

function nameless(place: string, what: string): Finding {
  return { code: 'BENEFIT-NAME-UNKNOWN', severity: 'warning', place, rule: 'CAL-36', what: `This names nothing: it should name ${what}.`, remedy: 'Write the id or name as it stands there; until then it is left aside.' }
}
