// Which holds may be overridden, by which role, and with what reason: stated once, shown in the compliance report and held by a test.
import type { Role, Source } from '@crossbill/model'
import { edits } from '../edits/index.ts'
import { holdRules } from './all.ts'
import { overridableEdits } from './code-edits.ts'

export interface OverridableCode {
  readonly code: string
  /** Empty: nobody may. */
  readonly overridableBy: readonly Role[]
  /** What the reason has to say, where somebody may. */
  readonly reason?: string
}

export interface OverridePolicy {
  readonly rule: string
  readonly sentence: string
  readonly source: Source
  readonly codes: readonly OverridableCode[]
}

/** Every hold somebody may override. A hold that is not named here nobody may; milder findings of one code may narrow it further. */
const allowed: Readonly<Record<string, { readonly by: readonly Role[]; readonly reason: string }>> = {
  'HOLD-NOT-CREDENTIALED': { by: ['manager'], reason: 'Why this payer pays a dentist without a contract here: its out-of-network benefit, or the effective day it told.' },
  'HOLD-STANDING-NOT-KNOWN': { by: ['biller', 'manager'], reason: 'Who at the payer told the standing, and when.' },
  'HOLD-LICENSE-OTHER-STATE': { by: ['manager'], reason: 'Which license covers the place of service.' },
  'HOLD-EXCLUDED': { by: ['manager'], reason: 'What the contract of this private payer says of excluded persons; never for a federal payer.' },
  'HOLD-STORY-INCOMPLETE': { by: ['dentist'], reason: 'Why the record is enough without the missing element.' },
  'HOLD-STORY-OPEN': { by: ['dentist', 'manager'], reason: 'What settles that this plan takes the service.' },
  'HOLD-DIAGNOSIS-WITHOUT-EVIDENCE': { by: ['dentist'], reason: 'Where in the record the diagnosis stands, in words this program does not know.' },
  'HOLD-IMPACTION-READINGS-DIFFER': { by: ['dentist'], reason: 'Which reading of the image holds, and why.' },
  'HOLD-DOCUMENT-MISSING': { by: ['dentist', 'manager'], reason: 'Where the paper is kept, or why this payer does not ask for it.' },
  'HOLD-LETTER-NOT-ATTACHED': { by: ['biller', 'dentist', 'manager'], reason: 'Why the claim goes without the letter, or by which way the letter went.' },
  'HOLD-ACCIDENT-FACTS-MISSING': { by: ['manager'], reason: 'Why the fact cannot be learned, and who was asked.' },
  'HOLD-AUTHORIZATION-MISSING': { by: ['manager'], reason: 'Why the payer decides without one: emergency, or its own word with day and person.' },
  'HOLD-AUTHORIZATION-OPEN': { by: ['manager'], reason: 'Why the service could not wait for the decision.' },
  'HOLD-AUTHORIZATION-DECLINED': { by: ['manager'], reason: 'Why it is billed all the same, for example so that the next payer can answer.' },
  'HOLD-AUTHORIZATION-ENDED': { by: ['manager'], reason: 'What the payer said of the ended approval.' },
  'HOLD-AUTHORIZATION-SCOPE': { by: ['manager'], reason: 'What the payer said of the difference, with day and person.' },
  'HOLD-AUTHORIZATION-EVIDENCE': { by: ['biller', 'manager'], reason: 'Who at the payer said that none is needed, and when.' },
  'HOLD-FEE-BELOW-LIST': { by: ['manager'], reason: 'The hardship or the contract that lowers the fee, and where it is on file.' },
  'HOLD-PARTS-BILLED-APART': { by: ['dentist'], reason: 'Which other site or visit the note shows.' },
  'HOLD-SHARE-WAIVED': { by: ['manager'], reason: 'Only where hardship or a collection effort is documented elsewhere: where the paper is. A courtesy is never overridden.' },
  'HOLD-FILED-TOO-LATE': { by: ['biller', 'manager'], reason: 'The receipt that shows an earlier arrival, or the payer’s word on good cause.' },
  'HOLD-SECONDARY-FILED-TOO-LATE': { by: ['biller', 'manager'], reason: 'The receipt that shows an earlier arrival, or the payer’s word on good cause.' },
  'HOLD-EDIT-BUNDLED': { by: ['biller', 'manager'], reason: 'What this payer’s own edit says; the list at hand is of 2024.' },
  'HOLD-EDIT-PART-OF': { by: ['dentist', 'manager'], reason: 'Which other lesion, site or session the note shows.' },
  'HOLD-EDIT-UNITS-OVER': { by: ['biller', 'manager'], reason: 'What the note shows of the number done; the record goes with the claim.' },
  'HOLD-EDIT-MODIFIER-MISPLACED': { by: ['biller', 'manager'], reason: 'Where this payer asks for the modifier.' },
  'HOLD-EDIT-ADD-ON-ALONE': { by: ['biller', 'manager'], reason: 'On which claim the base code went out.' },
  'HOLD-EDIT-AGE-CONFLICT': { by: ['manager'], reason: 'Why the birth date and the code are both right.' },
  'HOLD-EDIT-UNLISTED-NO-COMPARISON': { by: ['dentist', 'manager'], reason: 'Why this payer prices by the report alone, or where it was told the code of like work.' },
  'HOLD-EDIT-TOOTH-UNFIT': { by: ['dentist'], reason: 'Why the code is right for this tooth.' },
}

/** Who may override a hold code at all; empty: nobody. */
export function mayOverride(code: string): readonly Role[] {
  return allowed[code]?.by ?? []
}

function policyOf(code: string): OverridableCode {
  const entry = allowed[code]
  return entry === undefined ? { code, overridableBy: [] } : { code, overridableBy: entry.by, reason: entry.reason }
}

/** The edit each overridable hold code belongs to. */
const ruleOfEdit: Readonly<Record<string, string>> = {
  'HOLD-EDIT-BUNDLED': 'EDIT-BUNDLED-PAIRS', 'HOLD-EDIT-PART-OF': 'EDIT-SAME-WORK', 'HOLD-EDIT-UNITS-OVER': 'EDIT-UNIT-LIMITS', 'HOLD-EDIT-MODIFIER-MISPLACED': 'EDIT-MODIFIERS', 'HOLD-EDIT-ADD-ON-ALONE': 'EDIT-ADD-ON-CODES', 'HOLD-EDIT-AGE-CONFLICT': 'EDIT-AGE-AND-SEX', 'HOLD-EDIT-TOOTH-UNFIT': 'EDIT-TOOTH-AND-SURFACE', 'HOLD-EDIT-UNLISTED-NO-COMPARISON': 'EDIT-UNLISTED-CODES',
}

/** The whole policy, rule by rule: first the holds, then the edits of codes whose errors somebody may override. */
export const overridePolicy: readonly OverridePolicy[] = [
  ...holdRules.map((rule) => ({ rule: rule.id, sentence: rule.sentence, source: rule.source, codes: rule.codes.map(policyOf) })),
  ...edits.map((edit) => ({ rule: edit.id, sentence: edit.sentence, source: edit.source, codes: Object.keys(overridableEdits).filter((code) => ruleOfEdit[code] === edit.id).map(policyOf) })),
]
