// Hands the services of a case to cross-coding with the facts that the case itself holds; nothing else is claimed known.
import { ageOn, type CaseDocument, type CrossCoding, type MedicalCandidate, type MedicalLine, matchesCode, type ServiceLine, sideOf } from '@crossbill/model'
import { causesOf, checkCodes, comparableNeed, type CodeSets, type CrossCandidate, crossCode, type CrossCodeFacts, type CrossCodeResult, crossPlan } from '@crossbill/rules'
import { placeCompanions } from './companions.ts'
import type { CodeKnowledge } from './decide.ts'

/** Cross-coding, edits and names over the loaded code sets. */
export function codeKnowledge(sets: CodeSets): CodeKnowledge {
  return {
    crossAll(document) {
      const services = new Map(document.plan.services.map((service) => [service.id, service]))
      const factsOf = ({ id }: { readonly id: string }): CrossCodeFacts => {
        const service = services.get(id)
        return service === undefined ? {} : crossingFacts(document, service)
      }
      // A code the office chose itself is its own line, never counted together with others.
      const [chosen, free] = [document.plan.services.filter((each) => each.chosenMedicalCode !== undefined), document.plan.services.filter((each) => each.chosenMedicalCode === undefined)]
      const planned = crossPlan(free, factsOf, sets)
      const own = chosen.map((service) => ({ serviceId: service.id, result: crossCode(service, factsOf(service), sets) }))
      const results = new Map([...planned.results, ...own].map(({ serviceId, result }) => [serviceId, result]))
      return {
        crossings: placeCompanions(document, document.plan.services.flatMap(({ id }) => {
          const result = results.get(id)
          return result === undefined ? [] : [withComparable(asCrossing(id, result), services.get(id))]
        })),
        medicalLines: planned.lines.filter((each) => each.mergedWhy !== undefined).map(({ serviceIds, candidate, mergedWhy, minutes }): MedicalLine => ({ serviceIds: [...serviceIds], candidate: comparableOf(asCandidate(candidate), serviceIds.map((id) => services.get(id)?.comparableCode).find((each) => each !== undefined)), ...(mergedWhy !== undefined && { why: mergedWhy }), ...(minutes !== undefined && { minutes }) })),
      }
    },
    check: (claim) => checkCodes(claim, sets),
    describeDiagnosis: (code) => sets.states('icd10cm', code).at(-1)?.name,
  }
}

function asCrossing(serviceId: string, { candidates, rejected, refusal, otherwise, findings }: CrossCodeResult): CrossCoding {
  return {
    serviceId,
    candidates: candidates.map(asCandidate),
    rejected: [...rejected],
    findings: findings.map((each) => ({ ...each, place: `plan.services[${serviceId}].code` })),
    ...(refusal !== undefined && { refusal }),
    ...(otherwise !== undefined && { otherwise }),
  }
}

/** A candidate of cross-coding as the decision and the contract carry it. */
export function asCandidate({ row: _row, missing, typicalDiagnoses, companions, possibleModifiers, ...rest }: CrossCandidate): MedicalCandidate {
  return { ...rest, missing: [...missing], typicalDiagnoses: [...typicalDiagnoses], companions: [...companions], possibleModifiers: [...possibleModifiers] }
}

/** The code of like work that the office gave stands before our proposal. */
function comparableOf(candidate: MedicalCandidate, given: string | undefined): MedicalCandidate {
  if (given === undefined || candidate.description === undefined) return candidate
  return { ...candidate, comparableCode: given, needs: candidate.needs.filter((need) => need !== comparableNeed) }
}

function withComparable(crossing: CrossCoding, service: ServiceLine | undefined): CrossCoding {
  return { ...crossing, candidates: crossing.candidates.map((each) => comparableOf(each, service?.comparableCode)) }
}

/** Facts for one service by the names cross-coding asks them with. Chart facts named so win over derived ones. */
export function crossingFacts(document: CaseDocument, service: ServiceLine): CrossCodeFacts {
  const date = service.dateOfService ?? document.asOf
  const medical = document.coverages.find((each) => sideOf(each.kind) === 'medical')
  const facts: Record<string, string | number | boolean> = { ageInYears: ageOn(document.patient.birthDate, date), asOf: date }
  if (medical !== undefined) facts['payerKind'] = payerKindOf(medical.kind)
  const covers = medical?.benefits?.classes?.some((each) => each.covered !== false && matchesCode(each.codes.filter((code) => code !== '*'), '41899'))
  if (covers === true && /^D72[1-5]/.test(service.code)) facts['planCoversImpactedTeeth'] = true
  const giver = anesthesiaGiver(document, service)
  if (giver !== undefined) facts['anesthesiaBy'] = giver
  // An accident speaks for the cause only where the diagnoses do not: a cyst found after a fall stays a cyst.
  if (service.accident === true && causesOf(service.diagnoses ?? []).length === 0) facts['cause'] = 'injury'
  for (const fact of document.chart?.facts ?? []) {
    if (fact.serviceId !== undefined && fact.serviceId !== service.id) continue
    const value = fact.present === false ? false : (fact.value ?? fact.text)
    if (value !== undefined) facts[fact.element] = value
  }
  return facts
}

/** Anesthesia and sedation, given beside the treatment itself. */
export const sedationCodes: readonly string[] = ['D9222-D9225', 'D9239-D9247']
/** Exams, pictures and adjunctive services are no operation that anesthesia is given for. */
const besideOperation = ['D0000-D0999', 'D9000-D9999']

/**
 * Who gave the anesthesia (COD-08): as the service says, else by the names of those who operated that day. Not known where
 * a name is missing.
 */
function anesthesiaGiver(document: CaseDocument, service: ServiceLine): 'operating-dentist' | 'other-clinician' | undefined {
  if (!matchesCode(sedationCodes, service.code)) return undefined
  const stated = service.anesthesia?.byOperator
  if (stated !== undefined) return stated ? 'operating-dentist' : 'other-clinician'
  const whoDid = (each: ServiceLine): string | undefined => each.providerId ?? (document.providers.length === 1 ? document.providers[0]?.id : undefined)
  const giver = whoDid(service)
  const operators = document.plan.services.filter((each) => each.dateOfService === service.dateOfService && !matchesCode(besideOperation, each.code)).map(whoDid)
  if (giver === undefined || operators.length === 0 || operators.includes(undefined)) return undefined
  return operators.includes(giver) ? 'operating-dentist' : 'other-clinician'
}

/** Kind of plan by the name cross-coding and the edits use. */
export function payerKindOf(kind: CaseDocument['coverages'][number]['kind']): string {
  return payerKinds[kind] ?? 'commercial'
}

const payerKinds: Readonly<Partial<Record<CaseDocument['coverages'][number]['kind'], string>>> = {
  'medicare-b': 'medicare', 'medicare-advantage': 'medicare', medicaid: 'medicaid', chip: 'medicaid', tricare: 'military', champva: 'military',
}
