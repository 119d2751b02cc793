// The codes of every claim a case would send, looked at as a payer's edits would: errors hold the claim, the rest is told.
import { type CaseDocument, type Coverage, type Finding, type Hold, type MedicalLine, type ServiceLine, type ServiceOrder, sideOf } from '@crossbill/model'
import { type EditClaim, type EditLine, holdOfEdit } from '@crossbill/rules'
import { claimKindFor, medicalCodeFor, type PlannedCodes } from './claim-codes.ts'
import { codedLines } from './companions.ts'
import { payerKindOf } from './cross-services.ts'
import type { CodeKnowledge } from './decide.ts'
import { namesDrug } from './line-facts.ts'

export interface CheckedCodes {
  readonly holds: readonly Hold[]
  /** Warnings and notes, each once, at the service they are about. */
  readonly findings: readonly Finding[]
}

interface DraftedLine {
  readonly serviceIds: readonly string[]
  readonly line: EditLine
}

interface Planned extends PlannedCodes {
  readonly orders: readonly ServiceOrder[]
}

/** Runs the edits over the claim to each coverage. Lines without a date are judged as of the day of the case. */
export function checkCodesOfCase(document: CaseDocument, planned: Planned, codes: Pick<CodeKnowledge, 'check'>): CheckedCodes {
  const holds: Hold[] = []
  const findings = new Map<string, Finding>()
  for (const coverage of document.coverages) {
    if (sideOf(coverage.kind) === 'none') continue
    const services = document.plan.services.filter((service) => planned.orders.some((each) => each.serviceId === service.id && each.order.includes(coverage.id)))
    if (services.length === 0) continue
    const lines = linesFor(document, coverage, services, planned)
    for (const finding of codes.check(claimOf(document, coverage, lines))) {
      const about = placed(finding, lines)
      const hold = holdOfEdit(finding, { coverageId: coverage.id, serviceIds: about.serviceIds })
      if (hold !== undefined) holds.push(hold)
      else findings.set(`${finding.code} ${about.finding.place}`, about.finding)
    }
  }
  return { holds: merged(holds), findings: [...findings.values()] }
}

/** The lines as `buildClaim` would write them for all services that go to this coverage. */
function linesFor(document: CaseDocument, coverage: Coverage, services: readonly ServiceLine[], planned: PlannedCodes): DraftedLine[] {
  const kind = claimKindFor(coverage, services.map((service) => medicalCodeFor(planned, service)))
  if (kind === 'dental') return services.map((service) => ({ serviceIds: [service.id], line: dentalLine(document, service) }))
  const together = mergedLines(planned.medicalLines ?? [], services)
  const alone = services.filter((service) => !together.some((each) => each.serviceIds.includes(service.id)))
  return services.flatMap((service): DraftedLine[] => {
    const line = together.find((each) => each.serviceIds[0] === service.id)
    if (line !== undefined) return [{ serviceIds: line.serviceIds, line: medicalLine(document, service, line) }]
    const candidate = alone.includes(service) ? medicalCodeFor(planned, service) : undefined
    return candidate === undefined ? [] : codedLines(candidate, service).map((each) => ({ serviceIds: [service.id], line: medicalLine(document, service, each) }))
  })
}

/** Lines of the plan all of whose services are among these; a code the office chose stands alone. */
export function mergedLines(lines: readonly MedicalLine[], services: readonly ServiceLine[]): readonly MedicalLine[] {
  const free = new Set(services.filter((each) => each.chosenMedicalCode === undefined).map((each) => each.id))
  return lines.filter((line) => line.serviceIds.every((id) => free.has(id)))
}

const atMost = 4

function medicalLine(document: CaseDocument, service: ServiceLine, { candidate, minutes }: Pick<MedicalLine, 'candidate' | 'minutes'>): EditLine {
  return {
    system: candidate.system, code: candidate.code, dateOfService: service.dateOfService ?? document.asOf, units: candidate.units, unitKind: candidate.unitKind, modifiers: candidate.modifiers,
    diagnoses: (service.diagnoses ?? candidate.diagnoses).slice(0, atMost), placeOfService: candidate.placeOfService, tooth: service.tooth, area: service.area, description: candidate.description, comparableCode: candidate.comparableCode, providerId: service.providerId, namesDrug: namesDrug(service),
    // Blocks of sedation are counted from the whole session where the plan counted them together.
    ...(candidate.unitKind === 'minutes' ? {} : { minutes: minutes ?? service.minutes }),
  }
}

function dentalLine(document: CaseDocument, service: ServiceLine): EditLine {
  return {
    system: 'CDT', code: service.code, dateOfService: service.dateOfService ?? document.asOf, units: service.units ?? 1, minutes: service.minutes, modifiers: service.modifiers, diagnoses: (service.diagnoses ?? []).slice(0, atMost),
    placeOfService: service.placeOfService, tooth: service.tooth, area: service.area, surfaces: service.surfaces, description: service.description, providerId: service.providerId,
  }
}

function claimOf(document: CaseDocument, coverage: Coverage, lines: readonly DraftedLine[]): EditClaim {
  const { birthDate, sex } = document.patient
  return { lines: lines.map((each) => each.line), patient: { birthDate, sex }, payerKind: payerKindOf(coverage.kind), accidentDate: document.accident?.date }
}

/** A finding of the claim, told of the services it is about: `lines[1].code` becomes `plan.services[s2].code`. */
function placed(finding: Finding, lines: readonly DraftedLine[]): { readonly serviceIds: readonly string[]; readonly finding: Finding } {
  const named = /^lines\[(\d+)\](.*)$/.exec(finding.place)
  const serviceIds = named === null ? lines.flatMap((each) => each.serviceIds) : (lines[Number(named[1])]?.serviceIds ?? [])
  const place = named === null ? `plan.services: ${finding.place}` : `plan.services[${serviceIds[0] ?? ''}]${named[2] ?? ''}`
  return { serviceIds, finding: { ...finding, place } }
}

function merged(holds: readonly Hold[]): Hold[] {
  const found = new Map<string, Hold>()
  for (const each of holds) {
    const key = [each.coverageId, each.code, each.title, each.remedy].join('\n')
    const before = found.get(key)
    found.set(key, before === undefined ? each : { ...before, serviceIds: [...new Set([...(before.serviceIds ?? []), ...(each.serviceIds ?? [])])] })
  }
  return [...found.values()]
}
