// Parts that several commands print alike: a section with its title, the questions of a case, the name of a payer.
import type { CaseDocument, Need } from '@crossbill/model'

/** A title with its lines under it; empty where there are none. */
export function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.join('\n')}`
}

/** Sections one under the other; those that say nothing are left out. */
export function sections(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Everything a case must still tell, each question with its fact and the rules that ask. */
export function askedSection(needs: readonly Need[]): string {
  return section('Asked, all at once', needs.map((need) => `  ${need.question}\n    ${need.fact} [${need.rules.join(', ')}]`))
}

/** The name of the payer of a coverage. */
export function payerOf(document: CaseDocument, coverageId: string): string {
  return document.coverages.find((each) => each.id === coverageId)?.payer.name ?? coverageId
}
