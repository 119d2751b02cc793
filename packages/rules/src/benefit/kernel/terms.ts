// What the arithmetic is given: numbers only, so that millions of lines can be summed. Whole cents, percentages in
// hundredths of a percent. Where the numbers come from is decided in ../terms; why they count, by the rules cited.
import type { Cents } from '@crossbill/model'

/** Stands for "no limit" in counters: larger than any amount the model admits. */
export const noLimit = 1e15

/** How a plan coordinates; `paysNothing` is the worst case of an unknown method (CAL-30). */
export const method = { standard: 0, nonDuplication: 1, maintenance: 2, alwaysPrimary: 3, alwaysExcess: 4, paysNothing: 5 } as const
/** CAL-12. */
export const ceiling = { allowableExpense: 0, primaryLiability: 1, secondaryAllowed: 2 } as const
/** CAL-45. */
export const level = { line: 0, group: 1, claim: 2 } as const
/** CAL-32; `none` is no copay. */
export const copayOrder = { none: 0, copayOnly: 1, deductibleThenCopay: 2, copayDeductiblePercent: 3 } as const
/** CAL-33. */
export const deductibleOrder = { claimLine: 0, highestPercentFirst: 1, lowestPercentFirst: 2 } as const
/** Payers whose payment has a formula of its own. */
export const payerKind = { health: 0, accident: 1, workersCompensation: 2, medicare: 3, medicaidLesserOf: 4, medicaidFullLiability: 5 } as const
/** Kinds of cost share, as bits (CAL-35). */
export const share = { deductible: 1, copay: 2, coinsurance: 4, all: 7 } as const

/** Counters a family shares under one plan and one benefit year. */
export interface FamilyCounters {
  deductible: Cents
  outOfPocket: Cents
  /** CAL-39: the deductible is met for all once so many members have met theirs; zero: not by count. */
  membersNeeded: number
  membersMet: number
}

/** What is left of one maximum. */
export interface Limit {
  left: Cents
}

/** What is left for one person under one plan in one benefit year. Mutable: the arithmetic posts to it. */
export interface PlanCounters {
  deductible: Cents
  outOfPocket: Cents
  readonly family: FamilyCounters
  /** Each maximum; a line names those that hold for it. A lifetime maximum is shared by the years' counters. */
  readonly maximums: readonly Limit[]
  /** CAL-17; negative: the plan keeps no reserve. */
  reserve: Cents
}

/** One plan on a claim. */
export interface PlanTerms {
  readonly payer: number
  readonly method: number
  readonly ceiling: number
  readonly level: number
  readonly deductibleOrder: number
  /** CAL-15: true for MAX_OUTSIDE. */
  readonly maximumOutside: boolean
  /** CAL-40: true for AS_IF_ALONE. */
  readonly maintenanceAsIfAlone: boolean
  /** CAL-12a: its own contract fee may count where the primary has another arrangement. */
  readonly permitsOwnFee: boolean
  /** CAL-35: credits the out-of-pocket counter with what is really left to the patient. */
  readonly creditsActualShare: boolean
  /** Kinds of cost share that count to the out-of-pocket maximum. */
  readonly outOfPocketKinds: number
  /** Hundredths of a percent taken off a Medicare payment. */
  readonly sequestration: number
  /** STA-10: the patient never bears more than the higher of the plans' deductibles. */
  readonly higherDeductibleOnly: boolean
  /** Part B or Medicare Advantage: a qualified beneficiary owes none of its cost share (MCD-05). */
  readonly medicare: boolean
  /** Medicaid: the nominal copay and whether its price is the last word (MCD-07). */
  readonly nominalCopay: Cents
}

/** One line as one plan sees it. */
export interface PlanLine {
  counters: PlanCounters
  covered: boolean
  /** False where the service is outside what the contract is for; true when only a limit of time or number stops it. */
  inScope: boolean
  /** The plan's price, never above the fee (CAL-02); negative: it has none. */
  allowed: Cents
  /** The price of the cheaper service that is the base (BEN-09); negative: none. */
  alternate: Cents
  percent: number
  copay: Cents
  copayOrder: number
  /** A fixed payment; negative: none. */
  fixed: Cents
  deductibleApplies: boolean
  countsToOutOfPocket: boolean
  /** The plan's price binds the provider. */
  contracted: boolean
  /** BEN-14: the contract binds only what the plan pays for; a line it pays nothing on is charged at the full fee. */
  bindsOnlyIfPaid: boolean
  /** The most that may be charged where Medicare’s assignment is not accepted (MCR-18); negative: no such limit. */
  chargeLimit: Cents
  /** A plan whose members pay fixed copays only: its copay is all that may be collected (CAL-20). */
  copayPlan: boolean
  /** Does not coordinate with any plan before it (OOB-26). */
  standsAlone: boolean
  /** Plans by their place that it does not coordinate with, where it does with others before it (OOB-26). */
  apartFrom: readonly number[]
  /** Plans by their place, itself among them, that share the allowable expense equally, by their ids; empty: it has its rank (OOB-13). */
  equals: readonly number[]
  /** Bit i: maximum i of the counters holds for this line. */
  maximums: number
  /** Denied in a way that leaves the loss with the provider (DEN-07, BEN-15). */
  providerLiable: boolean
  /** Counters of the next year that the deductible also counts for (last-quarter carry-over, CAL-34). */
  carriesTo: PlanCounters | null
  /** What the plan has answered or estimated itself; null: the plan's terms decide. */
  posted: PostedAmounts | null
}

/** Amounts known before the sums run. */
export interface PostedAmounts {
  readonly paid: Cents
  readonly normal: Cents
  readonly deductible: Cents
  readonly copay: Cents
  readonly coinsurance: Cents
  readonly aboveLimit: Cents
  readonly sequestration: Cents
  /** What the payer says the patient owes; negative: it did not say. */
  readonly liability: Cents
  /**
   * `answer`: the payer's remittance; `estimate`: its predetermination, where only the normal benefit is stated and
   * limits still hold; `share`: this line's part of one medical line for several dental ones (MVD-10).
   */
  readonly as: 'answer' | 'estimate' | 'share'
}

/** What the arithmetic found for one line under one plan. */
export interface PlanOutcome {
  base: Cents
  deductible: Cents
  copay: Cents
  coinsurance: Cents
  beforeCap: Cents
  beforeMaximum: Cents
  normal: Cents
  /** The patient's part in the plan's own terms, without what is above a maximum. */
  share: Cents
  countedShare: Cents
  aboveLimit: Cents
  paid: Cents
  fromReserve: Cents
  reserveAdded: Cents
  /** In the reserve after this line. */
  reserveEnd: Cents
  sequestration: Cents
  liabilityAfter: Cents
  deductibleCredited: Cents
  outOfPocketCredited: Cents
  memberMet: boolean
  /** The same in the next year, by a deductible of the last quarter (CAL-34). */
  memberMetNext: boolean
}

/** One service on a claim, with its standing after the payers so far. */
export interface ClaimLine {
  fee: Cents
  /** Lines of one group describe the same work (MVD-08). */
  group: number
  /** Plans of this line, by their place in the claim's list, first payer first. */
  order: readonly number[]
  /** By place of the plan; null where the plan is not asked. */
  readonly terms: (PlanLine | null)[]
  readonly outcomes: PlanOutcome[]
  /** Paid so far, and with it what may never be charged (sequestration). */
  paid: Cents
  settled: Cents
  /** The part of `settled` that nobody paid: sequestration. */
  withheld: Cents
  liability: Cents
  /** A plan with a contract price has set the liability (CAL-31). */
  contracted: boolean
  collectible: Cents
  patient: Cents
  overCeiling: Cents
  credit: Cents
  writeOff: WriteOffs
}

/** CAL-38. */
export interface WriteOffs {
  contract: Cents
  sequestration: Cents
  government: Cents
  providerLiable: Cents
}

export function emptyOutcome(): PlanOutcome {
  return {
    base: 0, deductible: 0, copay: 0, coinsurance: 0, beforeCap: 0, beforeMaximum: 0, normal: 0, share: 0, countedShare: 0, aboveLimit: 0,
    paid: 0, fromReserve: 0, reserveAdded: 0, reserveEnd: 0, sequestration: 0, liabilityAfter: 0, deductibleCredited: 0, outOfPocketCredited: 0, memberMet: false, memberMetNext: false,
  }
}

/** A plan that coordinates by the usual defaults; name what differs. */
export function planTerms(differs: Partial<PlanTerms> = {}): PlanTerms {
  return {
    payer: payerKind.health, method: method.standard, ceiling: ceiling.primaryLiability, level: level.line, deductibleOrder: deductibleOrder.claimLine,
    maximumOutside: false, maintenanceAsIfAlone: false, permitsOwnFee: true, creditsActualShare: false, outOfPocketKinds: share.all, sequestration: 0, higherDeductibleOnly: false, medicare: false, nominalCopay: 0,
    ...differs,
  }
}

export function familyCounters(differs: Partial<FamilyCounters> = {}): FamilyCounters {
  return { deductible: noLimit, outOfPocket: noLimit, membersNeeded: 0, membersMet: 0, ...differs }
}

export function planCounters(differs: Partial<PlanCounters> = {}): PlanCounters {
  return { deductible: 0, outOfPocket: noLimit, family: familyCounters(), maximums: [], reserve: -1, ...differs }
}

const none: readonly number[] = []

/** A covered line in network, fully paid up to its price; name what differs. */
export function planLine(counters: PlanCounters, differs: Partial<PlanLine> = {}): PlanLine {
  return {
    counters, covered: true, inScope: true, allowed: 0, alternate: -1, percent: 10_000, copay: 0, copayOrder: copayOrder.none, fixed: -1,
    deductibleApplies: true, countsToOutOfPocket: true, contracted: true, bindsOnlyIfPaid: false, chargeLimit: -1, copayPlan: false, standsAlone: false, apartFrom: none, equals: none,
    maximums: (1 << counters.maximums.length) - 1, providerLiable: false, carriesTo: null, posted: null,
    ...differs,
  }
}

/** A line with its plans in order. */
export function claimLine(fee: Cents, order: readonly number[], terms: (PlanLine | null)[], group = 0): ClaimLine {
  return {
    fee, group, order, terms, outcomes: terms.map(emptyOutcome),
    paid: 0, settled: 0, withheld: 0, liability: fee, contracted: false, collectible: fee, patient: 0, overCeiling: 0, credit: 0,
    writeOff: { contract: 0, sequestration: 0, government: 0, providerLiable: 0 },
  }
}
