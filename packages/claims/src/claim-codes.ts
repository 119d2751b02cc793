// Which transaction a coverage takes, and which medical code a service goes out with.
import { type Coverage, type CoverageKind, type CrossCoding, type MedicalCandidate, type MedicalLine, type ServiceLine, sideOf } from '@crossbill/model'

/** The parts of a decision that say how services are coded. */
export interface PlannedCodes {
  readonly crossings: readonly CrossCoding[]
  readonly medicalLines?: readonly MedicalLine[] | undefined
}

/** Medical in the wide sense, but dental services reach them on the dental transaction (EDI-01). */
const takesDentalClaims: ReadonlySet<CoverageKind> = new Set(['medicare-b', 'medicare-advantage', 'medicaid', 'chip', 'indian-health-service', 'fehb'])

/** Dental or professional: the transaction this coverage takes for these services. */
export function claimKindFor(coverage: Coverage, candidates: readonly (MedicalCandidate | undefined)[]): 'dental' | 'professional' {
  if (sideOf(coverage.kind) === 'dental') return 'dental'
  if (takesDentalClaims.has(coverage.kind)) return candidates.some((each) => each === undefined || each.system === 'CDT') || coverage.hasDentalBenefit === true ? 'dental' : 'professional'
  return candidates.every((each) => each === undefined) && sideOf(coverage.kind) === 'accident' ? 'dental' : 'professional'
}

/** The medical code in force: the office's own choice, else the first candidate of cross-coding. */
export function medicalCodeFor(decision: PlannedCodes, service: ServiceLine): MedicalCandidate | undefined {
  const crossing = decision.crossings.find((each) => each.serviceId === service.id)
  const chosen = service.chosenMedicalCode
  if (chosen === undefined) return crossing?.candidates[0]
  const known = crossing?.candidates.find((each) => each.code === chosen.code)
  const comparable = service.comparableCode ?? known?.comparableCode
  return {
    ...(known ?? { placeOfService: service.placeOfService ?? '11', diagnoses: service.diagnoses ?? [], reason: 'chosen by the office', needs: [], confidence: 'medium' as const, source: 'the office' }),
    system: chosen.system, code: chosen.code, units: chosen.units ?? known?.units ?? 1, modifiers: chosen.modifiers ?? known?.modifiers ?? [],
    ...(chosen.description !== undefined && { description: chosen.description }),
    ...(comparable !== undefined && { comparableCode: comparable }),
    // Who chose the units chose them for the whole service.
    ...(chosen.units !== undefined && { companions: (known?.companions ?? []).filter((each) => each.role !== 'added') }),
  }
}
