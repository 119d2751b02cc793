// A claim as the office means it: one payer, one purpose, lines with charges in cents, earlier payers' answers with it.
import { z } from 'zod'
import { calendarDate } from './date.ts'
import { relationship } from './coverage.ts'
import { clockSpan, drugUnit, screeningReferral } from './line-facts.ts'
import { amount, cents } from './money.ts'
import { address, personName, sex } from './person.ts'
import { codeSystem } from './treatment.ts'

/** Who bears an adjustment (section 8.1): contractual, patient, other, payer-initiated, correction. */
export const adjustmentGroup = z.enum(['CO', 'PR', 'OA', 'PI', 'CR'])
export type AdjustmentGroup = z.infer<typeof adjustmentGroup>

/** One CAS group, reason and amount in cents (negative raises the payment). */
export const adjustment = z.object({ group: adjustmentGroup, reason: z.string().min(1), amount: cents, quantity: z.number().optional() })
export type Adjustment = z.infer<typeof adjustment>

export const payerSequence = z.enum(['primary', 'secondary', 'tertiary', 'unknown'])
export type PayerSequence = z.infer<typeof payerSequence>

export const claimParty = z.object({
  kind: z.enum(['person', 'organization']),
  /** Organization name, or last name. */
  name: z.string().min(1),
  first: z.string().optional(),
  middle: z.string().optional(),
  npi: z.string().optional(),
  taxId: z.string().optional(),
  taxIdKind: z.enum(['EIN', 'SSN']).optional(),
  taxonomy: z.string().optional(),
  licenseNumber: z.string().optional(),
  address: address.optional(),
  phone: z.string().optional(),
  suffix: z.string().optional(),
  /** Stands in for another dentist for a time. */
  substitute: z.boolean().optional(),
  /** Who to ask for. */
  contactName: z.string().optional(),
  /** Numbers a payer gave this provider, each with its qualifier as sent. */
  otherIds: z.array(z.object({ qualifier: z.string(), value: z.string() })).optional(),
})
export type ClaimParty = z.infer<typeof claimParty>

/** A date of a claim that has no field of its own, with its qualifier as sent. */
export const otherDate = z.object({ qualifier: z.string(), date: calendarDate, end: calendarDate.optional() })

export const claimAttachment = z.object({
  type: z.string(), transmission: z.string(), controlNumber: z.string().optional(),
  /** Our signed paper; not sent. */
  documentId: z.string().optional(),
})
export type ClaimAttachment = z.infer<typeof claimAttachment>

/** What the patient is to the subscriber, where the four relationships are not enough. */
export const relationshipDetail = z.enum(['employee', 'life-partner', 'unknown', 'organ-donor', 'cadaver-donor', 'injured-plaintiff', 'other'])

export const claimSubscriber = z.object({
  /** The subscriber is an employer or another organization (work injuries). */
  organization: z.boolean().optional(),
  memberId: z.string().optional(),
  groupNumber: z.string().optional(),
  groupName: z.string().optional(),
  name: personName,
  birthDate: calendarDate.optional(),
  sex: sex.optional(),
  address: address.optional(),
})
export type ClaimSubscriber = z.infer<typeof claimSubscriber>

export const claimPayer = z.object({
  name: z.string().min(1), id: z.string().min(1), address: address.optional(),
  otherIds: z.array(z.object({ qualifier: z.string(), value: z.string() })).optional(),
})
export type ClaimPayer = z.infer<typeof claimPayer>

/** What one earlier payer answered on one line (2430). */
export const lineAdjudication = z.object({
  payerId: z.string().min(1),
  paid: cents,
  code: z.string().optional(),
  system: codeSystem.optional(),
  modifiers: z.array(z.string()).optional(),
  units: z.number().optional(),
  adjustments: z.array(adjustment),
  date: calendarDate.optional(),
  /** Number of the line this one was paid together with. */
  bundledWith: z.int().min(1).optional(),
  /** What the patient still owes after this payer, in cents. */
  remainingLiability: amount.optional(),
})
export type LineAdjudication = z.infer<typeof lineAdjudication>

/** Another payer of the same claim, with its answer once it gave one (2320, 2330). */
export const otherPayer = z.object({
  coverageId: z.string().optional(),
  sequence: payerSequence,
  payer: claimPayer,
  subscriber: claimSubscriber,
  relationship,
  filingIndicator: z.string().optional(),
  benefitsAssigned: z.boolean().optional(),
  releaseOfInformation: z.boolean().optional(),
  paid: cents.optional(),
  nonCovered: amount.optional(),
  remainingLiability: amount.optional(),
  adjustments: z.array(adjustment).optional(),
  adjudicationDate: calendarDate.optional(),
  payerClaimControlNumber: z.string().optional(),
  relationshipDetail: relationshipDetail.optional(),
  /** Why Medicare is second (SBR05). */
  medicareSecondaryReason: z.string().optional(),
  priorAuthorizationNumber: z.string().optional(),
  referralNumber: z.string().optional(),
  predeterminationNumber: z.string().optional(),
})
export type OtherPayer = z.infer<typeof otherPayer>

export const toothUse = z.object({ tooth: z.string(), surfaces: z.array(z.string()).optional() })

export const claimLine = z.object({
  number: z.int().min(1),
  /** Line item control number (REF 6R); comes back on the remittance. */
  controlNumber: z.string().optional(),
  system: codeSystem,
  code: z.string().min(1),
  modifiers: z.array(z.string()).optional(),
  /** Required where the code says nothing by itself (unlisted codes). */
  description: z.string().optional(),
  charge: amount,
  units: z.number().min(0),
  unitKind: z.enum(['units', 'minutes']).optional(),
  placeOfService: z.string().optional(),
  /** One-based positions in the claim's diagnoses, most important first. */
  diagnosisPointers: z.array(z.int().min(1).max(12)).optional(),
  dateOfService: calendarDate.optional(),
  dateOfServiceEnd: calendarDate.optional(),
  emergency: z.boolean().optional(),
  /** Under the screening programme for children (EPSDT); a family planning service. */
  epsdt: z.boolean().optional(),
  familyPlanning: z.boolean().optional(),
  /** The drug given: eleven digits, and how much. */
  drug: z.object({ code: z.string().regex(/^\d{11}$/), unit: drugUnit, quantity: z.number(), prescriptionNumber: z.string().optional() }).optional(),
  /** When an anesthesia began and ended. The electronic claim carries its minutes only. */
  anesthesiaTime: clockSpan.optional(),
  /** Part of the charge, in cents, that is sales tax or a charge of a public authority. */
  salesTax: amount.optional(),
  teeth: z.array(toothUse).optional(),
  areas: z.array(z.string()).optional(),
  prosthesis: z.object({ kind: z.enum(['initial', 'replacement']), priorDate: calendarDate.optional() }).optional(),
  note: z.string().optional(),
  priorAuthorizationNumber: z.string().optional(),
  referralNumber: z.string().optional(),
  renderingProvider: claimParty.optional(),
  orderingProvider: claimParty.optional(),
  supervisingProvider: claimParty.optional(),
  referringProvider: claimParty.optional(),
  assistantSurgeon: claimParty.optional(),
  facility: claimParty.optional(),
  /** Work of several visits: first day and last (dental). */
  treatmentStart: calendarDate.optional(),
  treatmentCompletion: calendarDate.optional(),
  appliancePlacement: calendarDate.optional(),
  predeterminationNumber: z.string().optional(),
  /** Durable equipment: days needed, rental and purchase price, and how often it is billed (1 weekly, 4 monthly, 6 daily). */
  equipment: z.object({
    days: z.number(), rental: amount, purchase: amount, billed: z.string(),
    /** What the ordering provider certified: for how many months, and whether the signed certificate is on file and the item replaces another. */
    certification: z.object({ kind: z.enum(['initial', 'renewed', 'revised']), months: z.number(), signedOnFile: z.boolean().optional(), replacement: z.boolean().optional() }).optional(),
  }).optional(),
  otherDates: z.array(otherDate).optional(),
  attachments: z.array(claimAttachment).optional(),
  adjudications: z.array(lineAdjudication).optional(),
  /** Services of the treatment plan this line stands for; not sent. */
  serviceIds: z.array(z.string()).optional(),
})
export type ClaimLine = z.infer<typeof claimLine>

export const claim = z.object({
  id: z.string().min(1),
  coverageId: z.string().optional(),
  kind: z.enum(['professional', 'dental', 'institutional']),
  purpose: z.enum(['claim', 'predetermination']),
  /** 1 original, 7 replaces, 8 voids. */
  frequency: z.enum(['original', 'replacement', 'void']),
  /** The payer's number of the claim that is replaced or voided (REF F8). */
  originalPayerClaimControlNumber: z.string().optional(),
  /** Our claim that this one replaces or voids; not sent. */
  replacesClaimId: z.string().optional(),
  /** The office's number (CLM01); every answer carries it back. At most 20 characters. */
  patientControlNumber: z.string().min(1).max(38),
  /** This payer's place in the order. */
  sequence: payerSequence,
  payer: claimPayer,
  filingIndicator: z.string().optional(),
  billingProvider: claimParty,
  payToAddress: address.optional(),
  renderingProvider: claimParty.optional(),
  referringProvider: claimParty.optional(),
  supervisingProvider: claimParty.optional(),
  assistantSurgeon: claimParty.optional(),
  facility: claimParty.optional(),
  subscriber: claimSubscriber,
  /** What the patient is to the subscriber. */
  relationship,
  /** Present when the patient is not the subscriber. */
  patient: z.object({ name: personName, birthDate: calendarDate.optional(), sex: sex.optional(), address: address.optional() }).optional(),
  totalCharge: amount,
  placeOfService: z.string().optional(),
  providerSignature: z.boolean().optional(),
  acceptsAssignment: z.enum(['assigned', 'clinical-lab-only', 'not-assigned']).optional(),
  benefitsAssigned: z.enum(['yes', 'no', 'not-applicable']).optional(),
  releaseOfInformation: z.enum(['signed', 'informed']).optional(),
  diagnoses: z.array(z.string()).max(12).optional(),
  accident: z.object({ kind: z.enum(['auto', 'work', 'other']), also: z.enum(['auto', 'work', 'other']).optional(), date: calendarDate.optional(), state: z.string().optional(), country: z.string().optional() }).optional(),
  onsetDate: calendarDate.optional(),
  admissionDate: calendarDate.optional(),
  dischargeDate: calendarDate.optional(),
  dateOfService: calendarDate.optional(),
  dateOfServiceEnd: calendarDate.optional(),
  appliancePlacement: calendarDate.optional(),
  orthodontic: z.object({ totalMonths: z.int().min(0).optional(), monthsRemaining: z.int().min(0).optional() }).optional(),
  toothStatuses: z.array(z.object({ tooth: z.string(), status: z.enum(['missing', 'to-be-extracted']) })).optional(),
  priorAuthorizationNumber: z.string().optional(),
  referralNumber: z.string().optional(),
  predeterminationNumber: z.string().optional(),
  patientPaid: amount.optional(),
  note: z.string().optional(),
  attachments: z.array(claimAttachment).optional(),
  relationshipDetail: relationshipDetail.optional(),
  medicareSecondaryReason: z.string().optional(),
  /** The provider signed for the patient. */
  signedByProvider: z.boolean().optional(),
  specialProgram: z.string().optional(),
  /** What became of the referral of a child screened under the state's programme (EPSDT). */
  screeningReferrals: z.array(screeningReferral).min(1).max(3).optional(),
  /** Codes of circumstances that a payer asks for, for example that this is an appeal of a work injury claim. */
  conditionCodes: z.array(z.string()).max(12).optional(),
  delayReason: z.string().optional(),
  medicalRecordNumber: z.string().optional(),
  clearinghouseNumber: z.string().optional(),
  propertyCasualtyClaimNumber: z.string().optional(),
  otherDates: z.array(otherDate).optional(),
  lines: z.array(claimLine).min(1),
  otherPayers: z.array(otherPayer).optional(),
})
export type Claim = z.infer<typeof claim>
