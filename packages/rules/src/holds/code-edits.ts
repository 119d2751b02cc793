// Findings of the edits as holds: what is an error in the codes of a claim forbids sending it. Warnings and notes stay findings.
import type { Finding, Hold, Role } from '@crossbill/model'
import { edits } from '../edits/index.ts'

/**
 * Errors a person may override, with who: where a payer may judge otherwise than the list at hand. Everything else
 * (codes that do not exist, headings, sides that clash, minutes that do not add up) no payer takes, so nobody may.
 */
export const overridableEdits: Readonly<Record<string, readonly Role[]>> = {
  'HOLD-EDIT-BUNDLED': ['biller', 'manager'],
  'HOLD-EDIT-PART-OF': ['dentist', 'manager'],
  'HOLD-EDIT-UNITS-OVER': ['biller', 'manager'],
  'HOLD-EDIT-MODIFIER-MISPLACED': ['biller', 'manager'],
  'HOLD-EDIT-ADD-ON-ALONE': ['biller', 'manager'],
  'HOLD-EDIT-AGE-CONFLICT': ['manager'],
  // A payer may price by the report alone.
  'HOLD-EDIT-UNLISTED-NO-COMPARISON': ['dentist', 'manager'],
  'HOLD-EDIT-TOOTH-UNFIT': ['dentist'],
}

/** The hold code of an edit's finding. */
export function holdCodeOfEdit(finding: Pick<Finding, 'code'>): string {
  return `HOLD-${finding.code}`
}

/** A hold for a finding of severity error of the edits; undefined for warnings and notes, which hold nothing. */
export function holdOfEdit(finding: Finding, claim: { readonly coverageId: string; readonly serviceIds: readonly string[] }): Hold | undefined {
  if (finding.severity !== 'error') return undefined
  const edit = edits.find((each) => each.id === finding.rule)
  if (edit === undefined) throw new Error('a finding of the edits names its edit')
  const code = holdCodeOfEdit(finding)
  return {
    code, rule: edit.id, title: finding.what.replace(/\.$/, ''), why: `${edit.sentence} The payer would reject or decline the line.`, remedy: finding.remedy,
    coverageId: claim.coverageId, serviceIds: [...claim.serviceIds], overridableBy: [...(overridableEdits[code] ?? [])], source: edit.source,
  }
}
