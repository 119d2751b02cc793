// The codes a plan knows a service by: dental plans the dental code, medical plans the chosen or first crossed medical code.
import { allocate, type Cents, type Coverage, type CrossCoding, matchesCode, type MedicalCandidate, type ServiceLine, sideOf } from '@crossbill/model'

/** Codes to look for in a plan's terms, the likelier first; empty where the service cannot be billed to this plan. */
export function codesFor(coverage: Coverage, service: ServiceLine, crossing: CrossCoding | undefined): string[] {
  if (sideOf(coverage.kind) === 'dental') return [service.code]
  const chosen = service.chosenMedicalCode?.code ?? crossing?.candidates[0]?.code
  if (chosen !== undefined) return chosen === service.code ? [chosen] : [chosen, service.code]
  const takesDentalCodes = crossing === undefined || crossing.refusal === undefined || coverage.hasDentalBenefit === true || sideOf(coverage.kind) === 'accident'
  return takesDentalCodes || governmentWithDentalCodes.has(coverage.kind) ? [service.code] : []
}

const governmentWithDentalCodes: ReadonlySet<Coverage['kind']> = new Set(['medicare-b', 'medicare-advantage', 'medicaid', 'chip', 'fehb', 'indian-health-service', 'tricare', 'champva'])

/** How narrowly patterns name a code: 3 the code itself, 2 a range, 1 everything, 0 not at all. */
export function closeness(patterns: readonly string[], code: string): number {
  if (patterns.includes(code)) return 3
  if (patterns.some((pattern) => pattern !== '*' && matchesCode([pattern], code))) return 2
  return patterns.includes('*') ? 1 : 0
}

/** The row whose patterns name one of the codes most narrowly; an earlier code beats a later one unless only `*` names it. */
export function closest<Row>(rows: readonly Row[], patternsOf: (row: Row) => readonly string[], codes: readonly string[]): Row | undefined {
  for (const least of [3, 2, 1]) {
    for (const code of codes) {
      const found = rows.find((row) => closeness(patternsOf(row), code) >= least)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** Modifiers that go with the medical code, and those the office put on the line. */
export function modifiersFor(service: ServiceLine, crossing: CrossCoding | undefined): readonly string[] {
  return [...(service.chosenMedicalCode?.modifiers ?? crossing?.candidates[0]?.modifiers ?? []), ...(service.modifiers ?? [])]
}

/** Further parts of the same work that the record of this very service counts; each has a line of its own. */
export function addedParts(candidate: MedicalCandidate, serviceId: string): NonNullable<MedicalCandidate['companions']> {
  return candidate.units === 0 ? [] : (candidate.companions ?? []).filter((each) => each.role === 'added' && each.serviceId === serviceId && each.units > 0)
}

/** One medical line a service becomes, with its part of the one fee in cents. */
export interface CodedPart {
  readonly code: string
  readonly units: number
  readonly charge: Cents
}

/**
 * The medical lines of one service, the first code first; their charges add up to the fee. Empty where no code is known.
 * Who chose the units chose them for the whole service.
 */
export function codedParts(service: ServiceLine, crossing: CrossCoding | undefined): CodedPart[] {
  const chosen = service.chosenMedicalCode
  const known = crossing?.candidates.find((each) => chosen === undefined || each.code === chosen.code)
  const code = chosen?.code ?? known?.code
  if (code === undefined) return []
  const counted = known === undefined || known.unitKind === 'minutes' || known.units === 0 ? undefined : known.units
  const first = { code, units: chosen?.units ?? counted ?? service.units ?? 1 }
  const added = known === undefined || chosen?.units !== undefined ? [] : addedParts(known, service.id)
  const parts = [first, ...added.map((each) => ({ code: each.code, units: each.units }))]
  const charges = allocate(service.fee, parts.map((each) => each.units))
  return parts.map((each, index) => ({ ...each, charge: charges[index] ?? 0 }))
}
