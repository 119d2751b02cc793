// A coverage: one person's benefits under one plan. Field meanings: section 1.1 of the coordination reference.
// What a plan did not tell is left out; the estimate then names its assumption (CAL-30).
import { z } from 'zod'
import { calendarDate } from './date.ts'
import { amount, percent } from './money.ts'
import { address, subscriber } from './person.ts'

export const coverageKind = z.enum([
  'workers-compensation', 'auto-no-fault', 'auto-medical-payments', 'liability-third-party',
  'medicare-b', 'medicare-advantage', 'medigap', 'tricare', 'tricare-dental', 'champva', 'fehb', 'fedvip',
  'medicaid', 'chip', 'indian-health-service', 'crime-victim-fund', 'group-medical', 'individual-medical',
  'embedded-pediatric-dental', 'group-dental', 'individual-dental', 'discount-plan',
])
export type CoverageKind = z.infer<typeof coverageKind>

export const relationship = z.enum(['self', 'spouse', 'child', 'other-dependent'])
export type Relationship = z.infer<typeof relationship>

export const payer = z.object({
  id: z.string().min(1), name: z.string().min(1),
  /** Where paper claims go. */
  address: address.optional(),
})
export type Payer = z.infer<typeof payer>

export const coordinationMethod = z.enum(['standard', 'non-duplication', 'maintenance-of-benefits', 'none-always-primary', 'always-excess'])
export type CoordinationMethod = z.infer<typeof coordinationMethod>
export const ceilingMode = z.enum(['naic-allowable-expense', 'primary-liability', 'secondary-allowed'])
export type CeilingMode = z.infer<typeof ceilingMode>

/** How this plan coordinates. Everything absent falls back to a stated default. */
export const coordination = z.object({
  provision: z.enum(['yes', 'no', 'unknown']).optional(),
  scope: z.enum(['all-health', 'dental-only']).optional(),
  method: coordinationMethod.optional(),
  ceiling: ceilingMode.optional(),
  /** CAL-15. */
  maximumTiming: z.enum(['inside', 'outside']).optional(),
  /** CAL-45. */
  level: z.enum(['line', 'group', 'claim']).optional(),
  /** CAL-40. */
  maintenanceDeductibleCredit: z.enum(['applied', 'as-if-alone']).optional(),
  /** DEN-07. */
  contractualDenial: z.enum(['as-not-covered', 'no-liability']).optional(),
  /** MVD-01, as this dental plan's contract reads. */
  medicalDentalOrder: z.enum(['medical-first', 'ordinary-rules-then-medical']).optional(),
  /** Codes or ranges this dental plan prices only with a medical answer (MVD-03). */
  medicalAnswerRequiredFor: z.array(z.string()).optional(),
  /** OOB-19: an individual contract that coordinates, or not. */
  appliesToIndividual: z.boolean().optional(),
  /** Order rules of section 2 that this plan lacks, by rule id (OOB-10, OOB-11, OOB-22). */
  lacksRules: z.array(z.string()).optional(),
  /** The plan keeps its savings as a reserve for the claim period (CAL-17, STA-07). */
  benefitReserve: z.boolean().optional(),
  /** CAL-12a: whether this plan's contract lets its own fee count where the primary has another arrangement. */
  permitsOwnFee: z.boolean().optional(),
  /** CAL-35: what a secondary plan credits to its out-of-pocket counter. */
  outOfPocketCredit: z.enum(['as-if-alone', 'actual-after-coordination']).optional(),
  /** MCD-04: how this state's Medicaid pays after others. */
  medicaidPayment: z.enum(['lesser-of', 'full-liability']).optional(),
  /** MVD-06: place of a dental benefit embedded in a child's health plan, as this dental plan reads it. */
  embeddedPediatric: z.enum(['embedded-first', 'embedded-last', 'ordinary-rules']).optional(),
  /** MCD-02: how this state's Medicaid treats preventive care of children where another payer is liable. */
  pediatricPreventive: z.enum(['pay-and-chase', 'cost-avoid-90']).optional(),
  /** Where the settings were read: contract, payer, default. */
  source: z.string().optional(),
  /** Where single settings were read, if elsewhere: setting to origin. */
  origins: z.record(z.string(), z.string()).optional(),
})
export type Coordination = z.infer<typeof coordination>

export const individualAndFamily = z.object({
  individual: amount.optional(),
  individualUsed: amount.optional(),
  family: amount.optional(),
  familyUsed: amount.optional(),
  /** The plan told only what is left; the amounts hold that, and nothing is used of them. */
  remainingOnly: z.boolean().optional(),
})

export const deductible = individualAndFamily.extend({
  /** CAL-06, CAL-07, CAL-39. */
  familyKind: z.enum(['embedded', 'aggregate', 'by-count']).optional(),
  familyCount: z.int().min(1).optional(),
  familyMembersMet: z.int().min(0).optional(),
  /** Deductible applied in the last three months also counts for the next year (CAL-34). */
  lastQuarterCarryOver: z.boolean().optional(),
})

export const outOfPocketMaximum = individualAndFamily.extend({
  includes: z.array(z.enum(['deductible', 'copay', 'coinsurance'])).optional(),
  /** The federal self-only limit holds for each person, also in family coverage (CAL-08). */
  federalLimit: z.enum(['essential-benefits', 'pediatric-dental']).optional(),
})

/** A yearly or lifetime limit on what the plan pays. */
export const benefitMaximum = z.object({
  limit: amount,
  used: amount.optional(),
  period: z.enum(['year', 'lifetime']),
  /** Benefit classes this limit is for; absent means all but `exemptClasses`. */
  classes: z.array(z.string()).optional(),
  exemptClasses: z.array(z.string()).optional(),
  /** Only for accident benefits (LIA-10). */
  accidentOnly: z.boolean().optional(),
  /** The plan told only what is left; the limit holds that, and nothing is used of it. */
  remainingOnly: z.boolean().optional(),
  /** Work inside and outside the network draws on one amount; stands in both sets of benefits (CAL-41). */
  sharedAcrossNetworks: z.boolean().optional(),
  /** Money in the rollover bank, used after the regular maximum (BEN-04). */
  rolloverBank: amount.optional(),
})

export const frequencyLimit = z.object({
  codes: z.array(z.string()).min(1),
  count: z.int().min(1),
  /** Months of the window; with `rolling` false the window is the benefit year. */
  months: z.int().min(1),
  rolling: z.boolean(),
  per: z.enum(['person', 'tooth', 'quadrant', 'arch', 'day']),
  history: z.enum(['any-payer', 'own-paid']).optional(),
  /** Times already used in the window, as the plan told it. */
  used: z.int().min(0).optional(),
})

/** How one class of services is paid. */
export const benefitClass = z.object({
  name: z.string().min(1),
  /** Codes or ranges such as `D7000-D7999`, `41899`; `*` is everything not named elsewhere. */
  codes: z.array(z.string()).min(1),
  covered: z.boolean().optional(),
  percent: percent.optional(),
  copay: amount.optional(),
  /** CAL-32. */
  copayOrder: z.enum(['copay-only', 'deductible-then-copay', 'copay-deductible-percent']).optional(),
  /** Charged once per provider and day, on the first line it is for (CAL-32). */
  copayPerVisit: z.boolean().optional(),
  /** A fixed payment of a table plan. */
  fixedBenefit: amount.optional(),
  deductibleApplies: z.boolean().optional(),
  countsToOutOfPocket: z.boolean().optional(),
  waitingMonths: z.int().min(0).optional(),
  minimumAge: z.int().min(0).optional(),
  maximumAge: z.int().min(0).optional(),
  /** Replacement rule in years (BEN-10). */
  replacementYears: z.int().min(0).optional(),
  missingToothClause: z.boolean().optional(),
  authorizationRequired: z.boolean().optional(),
  /** Why it is not covered, in the plan's sense. */
  exclusion: z.string().optional(),
})
export type BenefitClass = z.infer<typeof benefitClass>

/** Pays another, cheaper service's price (BEN-09). */
export const alternateBenefit = z.object({ from: z.string(), to: z.string(), teeth: z.array(z.string()).optional(), allowed: amount.optional() })

/** A price this plan allows for a code. */
export const allowedAmount = z.object({
  code: z.string().min(1),
  amount,
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  source: z.enum(['contract', 'payments', 'remittance', 'payer', 'assumed']).optional(),
})

export const benefitYear = z.object({
  /** First day of the benefit year, month and day `MM-DD`. */
  start: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'write the first day of the benefit year as MM-DD' }),
  kind: z.enum(['individual', 'plan']).optional(),
})

export const benefits = z.object({
  year: benefitYear.optional(),
  /** Day the amounts used were read; 271 or portal. */
  asOf: calendarDate.optional(),
  deductible: deductible.optional(),
  outOfPocket: outOfPocketMaximum.optional(),
  maximums: z.array(benefitMaximum).optional(),
  /** The plan has no yearly maximum; tells "none" from "not known". */
  noAnnualMaximum: z.boolean().optional(),
  classes: z.array(benefitClass).optional(),
  frequencies: z.array(frequencyLimit).optional(),
  alternates: z.array(alternateBenefit).optional(),
  allowed: z.array(allowedAmount).optional(),
  deductibleOrder: z.enum(['claim-line', 'highest-percent-first', 'lowest-percent-first']).optional(),
  incurredRule: z.enum(['completion', 'start']).optional(),
  benefitReserve: amount.optional(),
  /** Services paid within another one (BEN-15): `disallow` may not be billed to the patient, `deny` may. */
  bundles: z.array(z.object({ codes: z.array(z.string()).min(1), within: z.array(z.string()).min(1), treatment: z.enum(['disallow', 'deny']), sameTooth: z.boolean().optional() })).optional(),
  /** The contract price holds for services this plan does not cover (BEN-14). */
  noncoveredFeeCap: z.boolean().optional(),
  /** What `covered` means there: within the contract, whatever limit stops it, or only what was paid on the claim (BEN-14). */
  coveredMeans: z.enum(['contract-scope', 'paid-on-claim']).optional(),
  /** A high-deductible plan in the sense of health savings accounts (CAL-18). */
  highDeductible: z.boolean().optional(),
  /** Months of waiting credited for earlier coverage (BEN-07). */
  waitingCreditMonths: z.int().min(0).optional(),
  /** Percentages by rank for several operations on one day (CAL-25). */
  surgeryReduction: z.object({ percents: z.array(percent).min(1), codes: z.array(z.string()).optional(), bilateralPercent: z.number().min(100).max(200).optional() }).optional(),
  /** CAL-25; percent of the allowed price. */
  assistantPercent: percent.optional(),
  coSurgeonPercent: percent.optional(),
  /** Medical anesthesia by units (CAL-26). */
  anesthesia: z
    .object({ conversionFactor: amount, baseUnits: z.record(z.string(), z.number().min(0)), minutesPerUnit: z.int().min(1).optional(), countsStatusUnits: z.boolean().optional() })
    .optional(),
  /** Reduction of a Medicare payment, default 2 (MCR-12, MCR-17). */
  sequestrationPercent: percent.optional(),
  /** MCR-18: assignment of a non-participating Medicare provider; absent means accepted. */
  assignmentAccepted: z.boolean().optional(),
  /** Medicaid's own copay of the patient (MCD-07). */
  nominalCopay: amount.optional(),
  /** Counters of benefit years other than the one the amounts above are for (CAL-34). */
  otherYears: z
    .array(z.object({ start: calendarDate, deductibleUsed: amount.optional(), familyDeductibleUsed: amount.optional(), outOfPocketUsed: amount.optional(), familyOutOfPocketUsed: amount.optional(), maximumsUsed: z.array(amount).optional() }))
    .optional(),
})
export type Benefits = z.infer<typeof benefits>

export const coverage = z.object({
  id: z.string().min(1),
  kind: coverageKind,
  payer,
  planName: z.string().optional(),
  memberId: z.string().optional(),
  groupNumber: z.string().optional(),
  /** The employer or group the contract is with. */
  groupName: z.string().optional(),
  /** Release of the attachment transaction this payer takes; 5010 where it is not stated. */
  attachmentRelease: z.enum(['5010', '6020']).optional(),
  /** What the patient is to the subscriber. */
  relationship: relationship.optional(),
  subscriber: subscriber.optional(),
  /** Which person of the case holds the contract: `patient`, `mother`, `father`, `spouse`, `stepfather` … */
  heldBy: z.string().optional(),
  funding: z.enum(['fully-insured', 'self-funded-erisa', 'government', 'church-or-public-self-funded']).optional(),
  situsState: z.string().length(2).optional(),
  employmentStatus: z.enum(['active', 'retired', 'laid-off', 'cobra-or-state-continuation']).optional(),
  employerSize: z.int().min(0).optional(),
  start: calendarDate.optional(),
  end: calendarDate.optional(),
  planStartForLongestRule: calendarDate.optional(),
  /** Equal ids mean one contract with both benefits (OOB-16). */
  packageId: z.string().optional(),
  /** Which part of the package pays for codes or ranges, as its contract says (OOB-16, MVD-05). */
  packageRoutes: z.array(z.object({ codes: z.array(z.string()).min(1), part: z.enum(['medical', 'dental']) })).optional(),
  /** A contract that is no plan in the sense of coordination (OOB-18). */
  limitedBenefit: z.enum(['fixed-indemnity', 'accident-only', 'specified-disease', 'limited-benefit', 'school-accident', 'supplement']).optional(),
  /** Earlier spans under the same group; one that ended within a day of the next counts on (OOB-12). */
  earlierPeriods: z.array(z.object({ start: calendarDate, end: calendarDate })).optional(),
  /** Day the subscriber joined the group, where the person's own first day is not known (OOB-12). */
  joinedGroup: calendarDate.optional(),
  /** The plan says it is active, or not, on the day asked. */
  status: z.enum(['active', 'inactive', 'unknown']).optional(),
  /** A medical or government plan with a dental benefit of its own (MVD-02). */
  hasDentalBenefit: z.boolean().optional(),
  coordination: coordination.optional(),
  network: z.enum(['in', 'out', 'closed-panel-in', 'closed-panel-out', 'gap-exception']).optional(),
  feeBasis: z.enum(['negotiated', 'ucr', 'mac', 'table', 'copay']).optional(),
  benefits: benefits.optional(),
  /** Terms where the provider is outside the network, if the plan states other ones. */
  outOfNetworkBenefits: benefits.optional(),
  /** Codes or ranges that need a prior authorization with this plan (PDA-02). */
  authorizationRequiredFor: z.array(z.string()).optional(),
  /** Codes or ranges the plan said need none, with evidence (PDA-03). */
  authorizationNotRequiredFor: z.array(z.object({ codes: z.array(z.string()), reference: z.string(), date: calendarDate, person: z.string().optional() })).optional(),
  /** Days from the date of service within which a claim must arrive. */
  filingLimitDays: z.int().min(1).optional(),
  /** Days after the first payer's answer for a secondary claim. */
  secondaryFilingLimitDays: z.int().min(1).optional(),
  appealLimitDays: z.int().min(1).optional(),
})
export type Coverage = z.infer<typeof coverage>

const dentalKinds: ReadonlySet<CoverageKind> = new Set(['tricare-dental', 'fedvip', 'embedded-pediatric-dental', 'group-dental', 'individual-dental'])
const accidentKinds: ReadonlySet<CoverageKind> = new Set(['workers-compensation', 'auto-no-fault', 'auto-medical-payments', 'liability-third-party'])

/** Whether a coverage is a dental plan, an accident payer, or medical in the wide sense. */
export function sideOf(kind: CoverageKind): 'dental' | 'medical' | 'accident' | 'none' {
  if (kind === 'discount-plan') return 'none'
  if (dentalKinds.has(kind)) return 'dental'
  return accidentKinds.has(kind) ? 'accident' : 'medical'
}

/** True when `code` is named by one of the patterns: a code, a range `D7000-D7999`, or `*`. */
export function matchesCode(patterns: readonly string[], code: string): boolean {
  return patterns.some((pattern) => {
    if (pattern === '*' || pattern === code) return true
    const [from, to] = pattern.split('-')
    return to !== undefined && from !== undefined && from.length === code.length && from <= code && code <= to
  })
}
