// A remittance advice as typed values: money in whole cents, dates as CCYYMMDD, everything else as text of the file.

import type { Finding } from '../finding.ts'

export interface RemittanceAdjustment {
  /** CO, PR, OA, PI, CR. */
  readonly group: string
  readonly reason: string
  readonly amount: number
  readonly quantity: string
}

export interface RemittanceParty {
  readonly entity: string
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly idQualifier: string
  readonly id: string
}

export interface RemittanceReference {
  readonly qualifier: string
  readonly value: string
}

export interface RemittanceAmount {
  readonly qualifier: string
  readonly amount: number
}

export interface RemittanceLine {
  /** HC for medical procedures, AD for dental ones. */
  readonly qualifier: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly charge: number
  readonly paid: number
  readonly revenue: string
  readonly quantity: string
  /** The procedure as it was billed, when the payer changed it. */
  readonly submittedCode: string
  date: string
  endDate: string
  /** Our line control number (REF 6R). */
  controlNumber: string
  /** Allowed amount (AMT B6), undefined when not told. */
  allowed: number | undefined
  adjustments: readonly RemittanceAdjustment[]
  remarks: readonly string[]
  references: readonly RemittanceReference[]
  amounts: readonly RemittanceAmount[]
  /** Charge less adjustments less payment: 0 when the line balances. */
  difference: number
}

export interface RemittanceClaim {
  readonly claimId: string
  /** CLP02: 1 to 3 processed, 4 denied, 22 reversal, 23 to 25 no payment … */
  readonly status: string
  readonly charge: number
  readonly paid: number
  readonly patientResponsibility: number
  readonly filing: string
  readonly payerClaimNumber: string
  readonly facility: string
  readonly frequency: string
  patient: RemittanceParty | undefined
  subscriber: RemittanceParty | undefined
  corrected: RemittanceParty | undefined
  rendering: RemittanceParty | undefined
  forwardedTo: RemittanceParty | undefined
  received: string
  date: string
  endDate: string
  adjustments: readonly RemittanceAdjustment[]
  remarks: readonly string[]
  references: readonly RemittanceReference[]
  amounts: readonly RemittanceAmount[]
  lines: readonly RemittanceLine[]
  /** Charge less all adjustments less payment: 0 when the claim balances. */
  difference: number
  /** The claim and each of its lines balance. */
  balanced: boolean
  /** Segment index of its CLP in the file. */
  readonly segmentIndex: number
}

export interface ProviderAdjustment {
  readonly provider: string
  readonly fiscalYearEnd: string
  readonly reason: string
  readonly reference: string
  /** Positive takes money away, as in the file. */
  readonly amount: number
}

export interface RemittanceHeader {
  readonly interchangeControlNumber: string
  readonly groupControlNumber: string
  readonly controlNumber: string
  handling: string
  amount: number
  creditOrDebit: string
  method: string
  date: string
  trace: string
  originator: string
  produced: string
  payerName: string
  payerId: string
  payeeName: string
  payeeIdQualifier: string
  payeeId: string
  payeeTaxId: string
}

export interface RemittanceEnd {
  readonly header: RemittanceHeader
  readonly claims: number
  readonly lines: number
  readonly charged: number
  readonly paid: number
  readonly providerAdjustments: readonly ProviderAdjustment[]
  /** Payment less claims plus provider adjustments: 0 when the transaction balances. */
  readonly difference: number
  /** The transaction, all its claims and its envelope are in order: what is false here is not posted. */
  readonly balanced: boolean
  readonly unbalancedClaims: number
  readonly findings: readonly Finding[]
}

export type RemittanceEvent =
  | { readonly kind: 'start'; readonly header: RemittanceHeader }
  | { readonly kind: 'claim'; readonly claim: RemittanceClaim }
  | { readonly kind: 'end'; readonly end: RemittanceEnd }
  /** Trouble of the envelope outside a transaction, or of the file as a whole. */
  | { readonly kind: 'finding'; readonly finding: Finding }
