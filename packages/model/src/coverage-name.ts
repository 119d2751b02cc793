// How a coverage is called where people read: its payer, with what tells it apart where the case has two of that name.
import { type Coverage, sideOf } from './coverage.ts'

/** The payer's name; with plan, holder, side or id in brackets where another coverage of `among` has the same payer. */
export function coverageName(coverage: Coverage, among: readonly Coverage[]): string {
  const payer = coverage.payer.name
  const alike = among.filter((each) => each.id !== coverage.id && sameWords(each.payer.name, payer))
  if (alike.length === 0) return payer
  const differs = (tell: (each: Coverage) => string | undefined): boolean => tell(coverage) !== undefined && alike.every((each) => !sameWords(tell(each), tell(coverage)))
  if (coverage.planName !== undefined && differs((each) => each.planName)) return `${payer} (${coverage.planName})`
  if (coverage.heldBy !== undefined && differs((each) => each.heldBy)) return `${payer} (plan of ${coverage.heldBy === 'patient' ? 'the patient' : coverage.heldBy})`
  if (differs((each) => sideOf(each.kind))) return `${payer} (${sideOf(coverage.kind)})`
  return `${payer} (${coverage.id})`
}

function sameWords(one: string | undefined, other: string | undefined): boolean {
  return one?.trim().toLowerCase() === other?.trim().toLowerCase()
}

/** The same by its id; `otherwise` where the case has no such coverage. */
export function nameOfCoverage(coverages: readonly Coverage[], coverageId: string, otherwise = coverageId): string {
  const coverage = coverages.find((each) => each.id === coverageId)
  return coverage === undefined ? otherwise : coverageName(coverage, coverages)
}
