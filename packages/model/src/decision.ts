// The coordination decision: a value that keeps its reasons. Order, codes, routes, holds, missing facts, next step.
import { z } from 'zod'
import { calendarDate } from './date.ts'
import { finding } from './finding.ts'
import { amount, cents } from './money.ts'
import { codeSystem } from './treatment.ts'

/** Where a rule comes from. `assumed`: its source has not been read. */
export const source = z.object({
  kind: z.enum(['law', 'contract', 'guidance', 'payer', 'definition', 'assumed']),
  citation: z.string(),
  address: z.string().optional(),
  readOn: calendarDate.optional(),
})
export type Source = z.infer<typeof source>

/** A fact that is not known, asked for once, with everyone it matters to. */
export const need = z.object({
  /** Path of the fact in the case document, for example `coverages[medical].start`. */
  fact: z.string(),
  question: z.string(),
  /** Rules that wait for it. */
  rules: z.array(z.string()),
  serviceIds: z.array(z.string()).optional(),
})
export type Need = z.infer<typeof need>

export const reason = z.object({
  rule: z.string(),
  /** One plain sentence. */
  text: z.string(),
  source,
  /** Other rules that took part in this answer. */
  with: z.array(z.string()).optional(),
  facts: z.array(z.object({ fact: z.string(), value: z.string() })).optional(),
  /** What would change the answer, and to what. */
  flips: z.array(z.object({ fact: z.string(), to: z.string(), then: z.string() })).optional(),
  /** Rules considered that said nothing, with why. */
  silent: z.array(z.object({ rule: z.string(), why: z.string() })).optional(),
  /** Settings used, with where each was read or that it is the default. */
  settings: z.array(z.object({ setting: z.string(), value: z.string(), origin: z.string() })).optional(),
})
export type Reason = z.infer<typeof reason>

/** The order of payers for one service. */
export const serviceOrder = z.object({
  serviceId: z.string(),
  /** Coverage ids, first payer first; empty when it cannot be said yet. */
  order: z.array(z.string()),
  decided: z.boolean(),
  /** One reason for each neighbouring pair, in order; one reason too when a coverage stands alone. */
  reasons: z.array(z.object({ before: z.string().optional(), after: z.string().optional(), reason })),
  /** Coverages left out, with the rule that left them out. */
  leftOut: z.array(z.object({ coverageId: z.string(), reason })),
  /** Pairs that do not coordinate with each other (OOB-17, OOB-26). */
  notCoordinating: z.array(z.object({ a: z.string(), b: z.string(), reason })).optional(),
  /** Coverages that nothing ranks against each other: they share the allowable expense equally (OOB-13). */
  equalShares: z.array(z.array(z.string()).min(2)).optional(),
  /** Where guidance conflicts, the other answer. */
  alternativeOrder: z.array(z.string()).optional(),
  /** Modifiers the order rests on, by coverage: KX or GY on a Medicare line (MCR-04, MCR-08). */
  modifiers: z.array(z.object({ coverageId: z.string(), modifiers: z.array(z.string()), rule: z.string(), why: z.string() })).optional(),
  warnings: z.array(finding),
  needs: z.array(need),
})
export type ServiceOrder = z.infer<typeof serviceOrder>

export const medicalCandidate = z.object({
  system: codeSystem,
  code: z.string(),
  plainName: z.string().optional(),
  units: z.number(),
  unitKind: z.enum(['units', 'minutes']).optional(),
  modifiers: z.array(z.string()),
  placeOfService: z.string(),
  diagnoses: z.array(z.string()),
  /** For an unlisted code: what was done, and a code of like work. */
  description: z.string().optional(),
  comparableCode: z.string().optional(),
  reason: z.string(),
  needs: z.array(z.string()),
  /** Facts that decide between codes, each with its question. */
  missing: z.array(z.object({ fact: z.string(), question: z.string() })).optional(),
  /** Diagnoses that usually stand with it: alternatives, only as the record supports them. */
  typicalDiagnoses: z.array(z.string()).optional(),
  /** Codes billed together with it, each on its own line. */
  companions: z.array(z.object({
    system: codeSystem, code: z.string(), plainName: z.string(), units: z.number(), why: z.string(),
    /** `added`: a further part of the same work, counted from the record of this service. `with`: work of its own. */
    role: z.enum(['added', 'with']).optional(),
    /** The service of the case that stands for it; its line is on the claim. */
    serviceId: z.string().optional(),
    /** What to do where the case does not say that it was done. */
    offer: z.string().optional(),
    /** The dental code a service of its own would be recorded under. */
    recordAs: z.string().optional(),
  })).optional(),
  possibleModifiers: z.array(z.object({ modifier: z.string(), meaning: z.string() })).optional(),
  unitsWhy: z.string().optional(),
  confidence: z.enum(['high', 'medium', 'low']),
  source: z.string(),
  note: z.string().optional(),
})
export type MedicalCandidate = z.infer<typeof medicalCandidate>

/** Medical codes for one dental service, or why there are none. */
export const crossCoding = z.object({
  serviceId: z.string(),
  candidates: z.array(medicalCandidate),
  rejected: z.array(z.object({ system: codeSystem, code: z.string(), why: z.string() })),
  refusal: z.string().optional(),
  /** What holds when none of the candidates' conditions do, for example that the service stays dental. */
  otherwise: z.string().optional(),
  findings: z.array(finding),
})
export type CrossCoding = z.infer<typeof crossCoding>

/** One line of a medical claim as a coder would write it: several services may be counted together on it. */
export const medicalLine = z.object({
  serviceIds: z.array(z.string()).min(1),
  candidate: medicalCandidate,
  /** Why several services are one line, or why the units differ from those of the service alone. */
  why: z.string().optional(),
  /** Minutes of the whole session, where the units are counted from them. */
  minutes: z.int().min(0).optional(),
})
export type MedicalLine = z.infer<typeof medicalLine>

/** One line of a worked computation. */
export const workedStep = z.object({ rule: z.string(), text: z.string(), result: cents.optional() })
export type WorkedStep = z.infer<typeof workedStep>

export const writeOffReason = z.enum(['contract', 'sequestration', 'government-acceptance', 'provider-liable-denial', 'bundled', 'courtesy'])

export const planPayment = z.object({
  coverageId: z.string(),
  /** What this plan allows for the line, in cents. */
  allowed: amount,
  /** What it would pay alone. */
  normalBenefit: amount,
  deductible: amount,
  copay: amount.optional(),
  coinsurance: amount.optional(),
  aboveLimit: amount.optional(),
  paid: amount,
  /** What the patient would owe after this payer. */
  liabilityAfter: amount,
  /** What was credited to this plan's deductible and out-of-pocket counter. */
  deductibleCredited: amount.optional(),
  outOfPocketCredited: amount.optional(),
  /** The benefit before the out-of-pocket cap and before any maximum. */
  beforeCap: amount.optional(),
  beforeMaximum: amount.optional(),
  /** Taken off a Medicare payment, never the patient's (MCR-12). */
  sequestration: amount.optional(),
  /** Paid from the benefit reserve, and what the reserve holds afterwards (CAL-17). */
  fromReserve: amount.optional(),
  reserveEnd: amount.optional(),
  /** Allowable expense over the plans up to this one (CAL-12a), where it pays later. */
  allowableExpense: amount.optional(),
  /** Units an anesthesia line was priced by (CAL-26). */
  units: z.number().optional(),
  /** True where the amounts are the payer's own answer, not an estimate (CAL-37). */
  answered: z.boolean().optional(),
  /** All checks that fail; the first decides the payment (BEN-20). */
  failedChecks: z.array(z.object({ rule: z.string(), text: z.string() })).optional(),
  steps: z.array(workedStep),
})
export type PlanPayment = z.infer<typeof planPayment>

export const lineEstimate = z.object({
  serviceId: z.string(),
  fee: amount,
  payments: z.array(planPayment),
  patient: amount,
  /** The part of `patient` not to be asked for until reviewed (DEN-02). */
  onHold: amount.optional(),
  writeOffs: z.array(z.object({ reason: writeOffReason, amount })),
  /** What the provider may collect in all (CAL-20). */
  collectible: amount.optional(),
  /** Payments above the collectible amount, for review, and above the fee: a credit to give back (CAL-21). */
  overCeiling: amount.optional(),
  credit: amount.optional(),
  /** Steps of the closing: collectible amount, patient, write-offs. */
  steps: z.array(workedStep).optional(),
})
export type LineEstimate = z.infer<typeof lineEstimate>

export const assumption = z.object({
  fact: z.string(),
  assumed: z.string(),
  rule: z.string().optional(),
  /** What the patient's share would be at the ends of what is possible, in cents. */
  patientLow: amount.optional(),
  patientHigh: amount.optional(),
})
export type Assumption = z.infer<typeof assumption>

export const routeEstimate = z.object({
  /** `medical-first`, `dental-only`, `medical-only`, or the coverage order in words. */
  route: z.string(),
  /** False when a contract forbids it; the reason stands beside it. */
  allowed: z.boolean(),
  why: z.string().optional(),
  lines: z.array(lineEstimate),
  totals: z.object({ fee: amount, paid: z.record(z.string(), amount), patient: amount, writeOff: amount }),
  /** What is left afterwards, by coverage. */
  left: z.array(z.object({ coverageId: z.string(), what: z.enum(['annual-maximum', 'lifetime-maximum', 'deductible', 'out-of-pocket']), amount })),
  assumptions: z.array(assumption),
  /** Patient's share: best, expected, worst case (CAL-30). */
  range: z.object({ best: amount, expected: amount, worst: amount }),
  findings: z.array(finding),
})
export type RouteEstimate = z.infer<typeof routeEstimate>

export const role = z.enum(['front-desk', 'biller', 'dentist', 'manager', 'auditor'])
export type Role = z.infer<typeof role>

/** What forbids sending, with its remedy. */
export const hold = z.object({
  /** Permanent, for example `HOLD-NOT-CREDENTIALED`. */
  code: z.string(),
  rule: z.string(),
  title: z.string(),
  why: z.string(),
  remedy: z.string(),
  /** What it stops: the claim to this coverage. */
  coverageId: z.string(),
  serviceIds: z.array(z.string()).optional(),
  /** Roles that may override it, with a reason that is kept; empty: nobody. */
  overridableBy: z.array(role),
  overridden: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).optional(),
  source,
})
export type Hold = z.infer<typeof hold>

/** The strength of the story: a visible sum of stated elements. */
export const storyStrength = z.object({
  pathway: z.string(),
  title: z.string(),
  serviceIds: z.array(z.string()),
  fits: z.enum(['fits', 'does-not-fit', 'fits-if']),
  why: z.string(),
  points: z.int().min(0),
  outOf: z.int().min(0),
  elements: z.array(
    z.object({
      element: z.string(),
      title: z.string(),
      points: z.int().min(0),
      outOf: z.int().min(0),
      required: z.boolean(),
      /** Where it stands: a sentence of the note, a fact, a document. */
      provedBy: z
        .object({
          kind: z.enum(['note', 'fact', 'document']),
          id: z.string(),
          text: z.string().optional(),
          /** For a note: the section and the place of the sentence in it, in characters. */
          section: z.enum(['subjective', 'objective', 'assessment', 'plan', 'amendment']).optional(),
          start: z.int().min(0).optional(),
          end: z.int().min(0).optional(),
        })
        .optional(),
      ask: z.string().optional(),
    }),
  ),
  source,
})
export type StoryStrength = z.infer<typeof storyStrength>

export const nextStepKind = z.enum([
  'ask', 'document', 'authorize', 'send', 'wait', 'ask-status', 'correct', 'appeal', 'match', 'post', 'bill-patient', 'refund', 'settled',
])

export const nextStep = z.object({
  kind: nextStepKind,
  /** The sentence on the button or in the queue: verb and object. */
  title: z.string(),
  why: z.string(),
  due: calendarDate,
  /** Last day the payer or the law gives, if one does. */
  limit: z.object({ date: calendarDate, what: z.string() }).optional(),
  owner: role,
  coverageId: z.string().optional(),
  claimId: z.string().optional(),
  /** Expected insurer money this step moves, in cents. */
  expected: amount.optional(),
})
export type NextStep = z.infer<typeof nextStep>

export const coordinationDecision = z.object({
  crossbill: z.literal('decision/1'),
  asOf: calendarDate,
  orders: z.array(serviceOrder),
  crossings: z.array(crossCoding),
  /** Medical lines that stand for several services, or are counted from several; every other service is its own line. */
  medicalLines: z.array(medicalLine).optional(),
  stories: z.array(storyStrength),
  routes: z.array(routeEstimate),
  holds: z.array(hold),
  needs: z.array(need),
  findings: z.array(finding),
  next: nextStep,
})
export type CoordinationDecision = z.infer<typeof coordinationDecision>
