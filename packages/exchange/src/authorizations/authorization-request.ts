// A request for prior authorization and its answer in office words (278). A predetermination is another thing and never
// travels here (section 10 of the reference).
import type { CalendarDate, ClaimAttachment, ClaimLine, CodeSystem, Finding, Payer, PriorAuthorization } from '@crossbill/model'
import type { AskedPerson } from '../benefits/inquiry.ts'

export interface RequestedService {
  readonly system: CodeSystem
  readonly code: string
  readonly modifiers?: readonly string[]
  readonly units: number
  readonly unitKind?: 'units' | 'minutes'
  readonly teeth?: readonly NonNullable<ClaimLine['teeth']>[number][]
  readonly dateOfService?: CalendarDate
}

export interface AuthorizationRequest {
  /** Comes back with the answer; one for the whole request. */
  readonly traceNumber: string
  readonly payer: Payer
  /** The office; without an NPI the request is not written. */
  readonly requester: { readonly name: string; readonly npi?: string; readonly phone?: string; readonly taxonomy?: string }
  readonly subscriber: AskedPerson & { readonly memberId: string }
  readonly dependent?: AskedPerson & { readonly relationship: 'spouse' | 'child' | 'other-dependent' }
  readonly urgent: boolean
  /** Service type asked for: `2` surgical, `40` oral surgery, `12` equipment … */
  readonly serviceType: string
  readonly placeOfService: string
  /** Planned first day; a request for a referral may have none. */
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  readonly diagnoses: readonly string[]
  readonly services: readonly RequestedService[]
  readonly attachments?: readonly ClaimAttachment[]
  /** At most 264 characters. */
  readonly message?: string
}

/** What the payer decided, with whom and what it answers. */
export interface AuthorizationAnswer {
  readonly traceNumber?: string
  readonly payer?: Payer
  readonly memberId?: string
  readonly authorization: Omit<PriorAuthorization, 'id' | 'coverageId'>
  readonly rejections: readonly Finding[]
}
