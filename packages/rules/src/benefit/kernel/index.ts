// The arithmetic by itself, for whoever sums many lines: numbers in, counters and a compact trail out.
export { type ClaimAsk, runClaim } from './claim.ts'
export type { Closing } from './close.ts'
export { deductibleLeft } from './normal.ts'
export { reverseClaim } from './reverse.ts'
export {
  ceiling, type ClaimLine, claimLine, copayOrder, deductibleOrder, type FamilyCounters, familyCounters, level, type Limit, method, noLimit, payerKind,
  type PlanCounters, planCounters, type PlanLine, planLine, type PlanOutcome, type PlanTerms, planTerms, share,
} from './terms.ts'
export { countSteps, emptyTrail, readTrail, type Trail } from './trail.ts'
