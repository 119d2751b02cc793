// Hands each service of a case to cross-coding with the facts that the case itself holds; nothing else is claimed known.
import { ageOn, type CaseDocument, type CrossCoding, type MedicalCandidate, matchesCode, type ServiceLine, sideOf } from '@crossbill/model'
import { type CodeSets, type CrossCandidate, crossCode, type CrossCodeFacts } from '@crossbill/rules'
import type { CodeKnowledge } from './decide.ts'

/** Cross-coding over the loaded code sets. */
export function codeKnowledge(sets: CodeSets): CodeKnowledge {
  return {
    cross(service, document): CrossCoding {
      const { candidates, rejected, refusal, otherwise, findings } = crossCode(service, crossingFacts(document, service), sets)
      return {
        serviceId: service.id,
        candidates: candidates.map(asCandidate),
        rejected: [...rejected],
        findings: findings.map((each) => ({ ...each, place: `plan.services[${service.id}].code` })),
        ...(refusal !== undefined && { refusal }),
        ...(otherwise !== undefined && { otherwise }),
      }
    },
  }
}

function asCandidate({ row: _row, missing, typicalDiagnoses, companions, possibleModifiers, ...rest }: CrossCandidate): MedicalCandidate {
  return { ...rest, missing: [...missing], typicalDiagnoses: [...typicalDiagnoses], companions: [...companions], possibleModifiers: [...possibleModifiers] }
}

/** Facts for one service by the names cross-coding asks them with. Chart facts named so win over derived ones. */
export function crossingFacts(document: CaseDocument, service: ServiceLine): CrossCodeFacts {
  const date = service.dateOfService ?? document.asOf
  const medical = document.coverages.find((each) => sideOf(each.kind) === 'medical')
  const facts: Record<string, string | number | boolean> = { ageInYears: ageOn(document.patient.birthDate, date), asOf: date }
  if (medical !== undefined) facts['payerKind'] = payerKinds[medical.kind] ?? 'commercial'
  const covers = medical?.benefits?.classes?.some((each) => each.covered !== false && matchesCode(each.codes.filter((code) => code !== '*'), '41899'))
  if (covers === true && /^D72[1-5]/.test(service.code)) facts['planCoversImpactedTeeth'] = true
  if (service.accident === true) facts['cause'] = 'injury'
  for (const fact of document.chart?.facts ?? []) {
    if (fact.serviceId !== undefined && fact.serviceId !== service.id) continue
    const value = fact.present === false ? false : (fact.value ?? fact.text)
    if (value !== undefined) facts[fact.element] = value
  }
  return facts
}

const payerKinds: Readonly<Partial<Record<CaseDocument['coverages'][number]['kind'], string>>> = {
  'medicare-b': 'medicare', 'medicare-advantage': 'medicare', medicaid: 'medicaid', chip: 'medicaid', tricare: 'military', champva: 'military',
}
