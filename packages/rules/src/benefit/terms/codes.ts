// The codes a plan knows a service by: dental plans the dental code, medical plans the chosen or first crossed medical code.
import { type Coverage, type CrossCoding, matchesCode, type ServiceLine, sideOf } from '@crossbill/model'

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
