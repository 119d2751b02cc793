// Holds: what forbids sending, why, how to remove it, and who may override it.
export { findHolds } from './find-holds.ts'
export { holdRules } from './all.ts'
export { ownLetters } from './letter-attached.ts'
export { mayOverride, overridePolicy, type OverridableCode, type OverridePolicy } from './override-policy.ts'
export { asksForEnrollment, credentialStanding, type Standing, type StandingPayer, type StandingState } from './credential-standing.ts'
export { attestationDue, expirableAlerts, type ExpirableAlert } from './expirables.ts'
export { holdCodeOfEdit, holdOfEdit, overridableEdits } from './code-edits.ts'
export type { EarlierAnswer, FoundHold, HoldInput, HoldRule, PrimaryBilling } from './hold-rule.ts'
