// What comes back: acknowledgements, claim status, remittance advice. Amounts in cents, as the payer states them.
import { z } from 'zod'
import { adjustment } from './claim.ts'
import { calendarDate } from './date.ts'
import { cents } from './money.ts'

export const procedure = z.object({ system: z.string(), code: z.string(), modifiers: z.array(z.string()).optional(), description: z.string().optional() })

const claimStatus = z.enum(['received', 'pending', 'paid', 'denied', 'finalized', 'forwarded', 'information-requested', 'not-found', 'rejected'])
const statusCodes = z.array(z.object({ category: z.string(), status: z.string(), entity: z.string().optional(), message: z.string().optional() }))

/** What the receiver says about one line of a claim (277, 277CA), amounts in cents. */
export const lineStatus = z.object({
  /** The office's number of the line. */
  lineControlNumber: z.string().optional(),
  procedure,
  charge: cents.optional(),
  paid: cents.optional(),
  units: z.number().optional(),
  dateOfService: calendarDate.optional(),
  dateOfServiceEnd: calendarDate.optional(),
  accepted: z.boolean(),
  /** Where the line stands, in plain words. */
  claimStatus: claimStatus.optional(),
  statuses: statusCodes,
})
export type LineStatus = z.infer<typeof lineStatus>

/** One statement about one claim (277CA) or one transaction (999) or interchange (TA1). */
export const acknowledgement = z.object({
  kind: z.enum(['interchange', 'transaction', 'claim']),
  accepted: z.boolean(),
  /** Accepted, but errors were noted. */
  withErrors: z.boolean().optional(),
  /** 999: the group and transaction control numbers acknowledged. */
  groupControlNumber: z.string().optional(),
  transactionControlNumber: z.string().optional(),
  /** 277CA: our claim number and the payer's. */
  patientControlNumber: z.string().optional(),
  payerClaimControlNumber: z.string().optional(),
  date: calendarDate.optional(),
  statuses: statusCodes.optional(),
  errors: z.array(z.object({ place: z.string(), code: z.string() })).optional(),
  charge: cents.optional(),
  /** TA1: the interchange acknowledged. */
  interchangeControlNumber: z.string().optional(),
  /** 277: where the claim stands, in plain words. */
  claimStatus: claimStatus.optional(),
  paid: cents.optional(),
  adjudicationDate: calendarDate.optional(),
  checkNumber: z.string().optional(),
  traceNumber: z.string().optional(),
  /** Lines the receiver speaks of by themselves. */
  lines: z.array(lineStatus).optional(),
})
export type Acknowledgement = z.infer<typeof acknowledgement>

export const remittanceLine = z.object({
  procedure,
  submittedProcedure: procedure.optional(),
  charge: cents,
  paid: cents,
  units: z.number().optional(),
  submittedUnits: z.number().optional(),
  dateOfService: calendarDate.optional(),
  dateOfServiceEnd: calendarDate.optional(),
  controlNumber: z.string().optional(),
  /** Allowed amount the payer states (AMT B6). */
  allowed: cents.optional(),
  adjustments: z.array(adjustment),
  remarks: z.array(z.string()).optional(),
  renderingProviderId: z.string().optional(),
  otherIds: z.array(z.object({ qualifier: z.string(), value: z.string() })).optional(),
  otherAmounts: z.array(z.object({ qualifier: z.string(), amount: cents })).optional(),
})
export type RemittanceLine = z.infer<typeof remittanceLine>

export const remittanceClaim = z.object({
  patientControlNumber: z.string(),
  /** Claim status code as sent (1 primary, 2 secondary, 3 tertiary, 4 denied, 19-21 forwarded, 22 reversal, 23, 25). */
  status: z.string(),
  charge: cents,
  paid: cents,
  patientResponsibility: cents.optional(),
  payerClaimControlNumber: z.string().optional(),
  filingIndicator: z.string().optional(),
  patientName: z.string().optional(),
  memberId: z.string().optional(),
  correctedInsured: z.boolean().optional(),
  crossoverPayer: z.string().optional(),
  dateReceived: calendarDate.optional(),
  dateOfService: calendarDate.optional(),
  dateOfServiceEnd: calendarDate.optional(),
  /** Claim-level allowed amount (AMT AU) and interest (AMT I). */
  allowed: cents.optional(),
  interest: cents.optional(),
  adjustments: z.array(adjustment),
  remarks: z.array(z.string()).optional(),
  lines: z.array(remittanceLine),
  /** What the status means for money and for the next step (reliability: 19-21 and 23 forwarded, 22 reversal, 25 predetermination). */
  meaning: z.enum(['processed', 'denied', 'processed-and-forwarded', 'reversal', 'forwarded-only', 'predetermination', 'other']).optional(),
  frequency: z.string().optional(),
  placeOfService: z.string().optional(),
  groupNumber: z.string().optional(),
  priorAuthorizationNumber: z.string().optional(),
  /** The original number of the office, or of the payer, when this answers a corrected claim. */
  originalPayerClaimControlNumber: z.string().optional(),
  renderingProvider: z.object({ name: z.string().optional(), id: z.string().optional() }).optional(),
  /** An earlier payer the payer names. */
  priorPayer: z.string().optional(),
  coverageExpired: calendarDate.optional(),
  /** Other amounts, each with its qualifier as sent, in cents. */
  otherAmounts: z.array(z.object({ qualifier: z.string(), amount: cents })).optional(),
})
export type RemittanceClaim = z.infer<typeof remittanceClaim>

export const providerAdjustment = z.object({
  providerId: z.string(),
  fiscalPeriodEnd: calendarDate.optional(),
  /** PLB reason code, for example `WO` overpayment recovery, `FB` forwarding balance, `L6` interest. */
  reason: z.string(),
  reference: z.string().optional(),
  /** As the payer states it: positive takes money from the payment. */
  amount: cents,
})
export type ProviderAdjustment = z.infer<typeof providerAdjustment>

export const remittanceAdvice = z.object({
  payer: z.object({ name: z.string(), id: z.string().optional(), phone: z.string().optional() }),
  payee: z.object({ name: z.string(), npi: z.string().optional(), taxId: z.string().optional() }),
  payment: z.object({
    amount: cents,
    method: z.enum(['electronic', 'check', 'none', 'other']),
    date: calendarDate.optional(),
    traceNumber: z.string(),
    credit: z.boolean(),
  }),
  claims: z.array(remittanceClaim),
  providerAdjustments: z.array(providerAdjustment),
  /** Control numbers of the interchange and transaction it came in. */
  interchangeControlNumber: z.string().optional(),
  transactionControlNumber: z.string().optional(),
  producedOn: calendarDate.optional(),
})
export type RemittanceAdvice = z.infer<typeof remittanceAdvice>
