// What is to be done, and what the chart says of it: treatment plan, service lines, chart, accident.
import { z } from 'zod'
import { calendarDate } from './date.ts'
import { clockTime, drug, screeningReferral } from './line-facts.ts'
import { amount } from './money.ts'

export const codeSystem = z.enum(['CDT', 'CPT', 'HCPCS'])
export type CodeSystem = z.infer<typeof codeSystem>

/** A clinical constraint of the planner; the dentist's, never traded for money. */
export const treatmentConstraints = z.object({
  /** Services (ids) that must come first, with the least days between. */
  after: z.array(z.object({ serviceId: z.string(), days: z.int().min(0).optional() })).optional(),
  /** Services (ids) done at the same visit. */
  sameVisitAs: z.array(z.string()).optional(),
  notBefore: calendarDate.optional(),
  /** The last day the dentist lets it wait. */
  notAfter: calendarDate.optional(),
  urgency: z.enum(['now', 'soon', 'may-wait']).optional(),
})

/** One dental service planned or done. */
export const serviceLine = z.object({
  id: z.string().min(1),
  /** The dental procedure code. */
  code: z.string().min(1),
  description: z.string().optional(),
  dateOfService: calendarDate.optional(),
  /** For work of several visits: start and completion (CAL-24). */
  dateStarted: calendarDate.optional(),
  dateCompleted: calendarDate.optional(),
  fee: amount,
  units: z.int().min(1).optional(),
  minutes: z.int().min(1).optional(),
  tooth: z.string().optional(),
  surfaces: z.array(z.string()).optional(),
  /** Modifiers the practice put on the dental line. */
  modifiers: z.array(z.string()).optional(),
  /** Oral cavity area: quadrant, arch. */
  area: z.string().optional(),
  providerId: z.string().optional(),
  placeOfService: z.string().optional(),
  /** ICD-10-CM, in order of weight for this service. */
  diagnoses: z.array(z.string()).optional(),
  /** Links lines that describe the same work (MVD-08). */
  serviceGroupId: z.string().optional(),
  prosthesis: z.object({ kind: z.enum(['initial', 'replacement']), priorDate: calendarDate.optional() }).optional(),
  /** Day the tooth this service replaces was lost (BEN-08). */
  extractionDate: calendarDate.optional(),
  accident: z.boolean().optional(),
  emergency: z.boolean().optional(),
  /** The drug this service gave; many payers want its number beside a drug code. */
  drug: drug.optional(),
  /** Part of the fee, in cents, that is sales tax or a charge of a public authority. */
  salesTax: amount.optional(),
  /** Given under the screening programme for children of the state (EPSDT). */
  epsdt: z.boolean().optional(),
  /**
   * Prices known for this very service under a coverage, by coverage id, in cents: for all its units, and before what
   * modifiers for both sides, assistants and several operations on one day change (CAL-02, CAL-25).
   */
  allowed: z.record(z.string(), amount).optional(),
  /** Facts of an anesthesia line (CAL-26), and its clock, which also gives the minutes where they are not told. */
  anesthesia: z.object({ start: clockTime.optional(), stop: clockTime.optional(), physicalStatusUnits: z.number().min(0).optional(), qualifyingUnits: z.number().min(0).optional(), byOperator: z.boolean().optional(), medicallyDirected: z.boolean().optional() }).optional(),
  /** A medical code the office chose itself, with the reason kept in the history. */
  chosenMedicalCode: z.object({ system: codeSystem, code: z.string(), units: z.int().min(1).optional(), modifiers: z.array(z.string()).optional(), description: z.string().optional() }).optional(),
  /** For an unlisted medical code: a code of like work, for the price, as the office says it. */
  comparableCode: z.string().regex(/^[0-9A-Z]{5}$/, { error: 'a code of like work has five digits or letters' }).optional(),
  constraints: treatmentConstraints.optional(),
})
export type ServiceLine = z.infer<typeof serviceLine>

export const accident = z.object({
  kind: z.enum(['auto', 'work', 'other']),
  date: calendarDate.optional(),
  state: z.string().length(2).optional(),
  cause: z.string().optional(),
  /** Where it happened, in the office's words (LIA-01). */
  place: z.string().optional(),
  reportNumber: z.string().optional(),
  otherPartyLiable: z.boolean().optional(),
  workClaim: z.enum(['open', 'accepted', 'denied', 'none', 'unknown']).optional(),
  autoElection: z.enum(['auto-first', 'health-first']).optional(),
  firstCareDate: calendarDate.optional(),
  emergencyFinding: z.boolean().optional(),
})
export type Accident = z.infer<typeof accident>

/** A structured finding of the chart. `element` is the story element it can prove. */
export const chartFact = z.object({
  id: z.string().min(1),
  /** `imaging`, `pocket-depth`, `hba1c`, `ahi`, `mouth-opening`, `pain-score`, `infection`, `injury` … */
  element: z.string().min(1),
  text: z.string().optional(),
  value: z.number().optional(),
  unit: z.string().optional(),
  date: calendarDate.optional(),
  tooth: z.string().optional(),
  serviceId: z.string().optional(),
  /** Absent means present; `false` records that it was looked for and not found. */
  present: z.boolean().optional(),
})
export type ChartFact = z.infer<typeof chartFact>

export const soapNote = z.object({
  id: z.string().min(1),
  dateOfService: calendarDate,
  providerId: z.string().optional(),
  subjective: z.string(),
  objective: z.string(),
  assessment: z.string(),
  plan: z.string(),
  signed: z.object({ by: z.string(), at: z.iso.datetime() }).optional(),
  /** Who signed it, as the record says that it was imported from: no signature of this office. */
  signedElsewhere: z.object({ by: z.string(), at: z.iso.datetime() }).optional(),
  amendments: z.array(z.object({
    by: z.string(), at: z.iso.datetime(), text: z.string().min(1),
    /** True when it came with an imported record, which says who wrote it. */
    elsewhere: z.literal(true).optional(),
  })).optional(),
})
export type SoapNote = z.infer<typeof soapNote>

export const chartDocument = z.object({
  id: z.string().min(1),
  /** `image`, `imaging-report`, `referral`, `physician-order`, `sleep-study`, `emergency-record`, `pathology-report`, `consent`, `letter` … */
  kind: z.string().min(1),
  date: calendarDate.optional(),
  title: z.string().optional(),
  serviceIds: z.array(z.string()).optional(),
  /** True when the person it asks to sign has signed. */
  signed: z.boolean().optional(),
  /** For a paper written to a payer: the coverage it is about. */
  coverageId: z.string().optional(),
  /** Coverages whose claims carry it as an attachment. */
  attachedTo: z.array(z.string()).optional(),
})

export const chart = z.object({
  notes: z.array(soapNote).optional(),
  facts: z.array(chartFact).optional(),
  documents: z.array(chartDocument).optional(),
  /** Universal tooth numbers missing before this treatment. */
  missingTeeth: z.array(z.string()).optional(),
})
export type Chart = z.infer<typeof chart>

/** Orthodontic treatment under way, as claims ask for it. */
export const orthodontics = z.object({ appliancePlacement: calendarDate.optional(), totalMonths: z.int().min(0).optional(), monthsRemaining: z.int().min(0).optional() })

export const treatmentPlan = z.object({
  services: z.array(serviceLine).min(1),
  orthodontics: orthodontics.optional(),
  /** What became of the referral of a child screened under the state's programme (EPSDT). */
  screeningReferral: screeningReferral.optional(),
})
export type TreatmentPlan = z.infer<typeof treatmentPlan>
