// People and the places they live: patients, subscribers, parents, providers, offices.
import { z } from 'zod'
import { calendarDate } from './date.ts'

export const address = z.object({
  line1: z.string().min(1),
  line2: z.string().optional(),
  city: z.string().min(1),
  /** Two-letter state. */
  state: z.string().length(2),
  postalCode: z.string().min(5),
})
export type Address = z.infer<typeof address>

export const personName = z.object({
  last: z.string().min(1),
  first: z.string().min(1).optional(),
  middle: z.string().optional(),
  suffix: z.string().optional(),
})
export type PersonName = z.infer<typeof personName>

export const sex = z.enum(['female', 'male', 'unknown'])

export const patient = z.object({
  id: z.string().min(1),
  chartNumber: z.string().optional(),
  name: personName,
  birthDate: calendarDate,
  sex: sex.optional(),
  address: address.optional(),
  /** The language the patient reads. */
  language: z.enum(['en', 'es']).optional(),
})
export type Patient = z.infer<typeof patient>

/** The person whose contract a coverage is. */
export const subscriber = z.object({
  name: personName.optional(),
  birthDate: calendarDate.optional(),
  sex: sex.optional(),
  address: address.optional(),
})
export type Subscriber = z.infer<typeof subscriber>

export const credentialStatus = z.enum(['credentialed', 'enrolled', 'in-process', 'expired', 'opted-out', 'none'])
export type CredentialStatus = z.infer<typeof credentialStatus>

/** One standing of one provider with one payer. */
export const credential = z.object({
  payerId: z.string().min(1),
  status: credentialStatus,
  /** Whether the payer's contract counts the provider in network. */
  network: z.enum(['in', 'out', 'unknown']).optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  /** A plan that pays providers outside its network may be billed without a contract (CRD-08). */
  outOfNetworkBenefits: z.boolean().optional(),
  /** What the plan pays outside its network, in percent, where it was read. */
  outOfNetworkPercent: z.number().min(0).max(100).optional(),
  checkedOn: calendarDate.optional(),
  /** Application filed, and the day it is expected to take effect (CRD-04). */
  filedOn: calendarDate.optional(),
  expectedOn: calendarDate.optional(),
  /** Enrolled to order and refer only; the payer pays nothing for own services (CRD-05). */
  orderingOnly: z.boolean().optional(),
  /** Enrolled as supplier of equipment (CRD-07). */
  supplier: z.boolean().optional(),
  /** Office ids this standing is for; absent means all (CRD-12). */
  officeIds: z.array(z.string()).optional(),
  /** Day the payer next asks for new papers (CRD-04). */
  recredentialBy: calendarDate.optional(),
})
export type Credential = z.infer<typeof credential>

/** What runs out (CRD-10). */
export const expirable = z.object({
  kind: z.enum([
    'state-license', 'sedation-permit', 'dea-registration', 'controlled-substance-registration', 'malpractice-cover', 'board-certification',
    'hospital-privileges', 'cpr-card', 'caqh-profile', 'medicare-revalidation', 'medicaid-revalidation', 'supplier-revalidation',
    'payer-contract', 'surety-bond', 'business-license', 'radiology-registration',
  ]),
  to: calendarDate,
  from: calendarDate.optional(),
  state: z.string().length(2).optional(),
  payerId: z.string().optional(),
})
export type Expirable = z.infer<typeof expirable>

export const provider = z.object({
  id: z.string().min(1),
  name: personName,
  /** National provider identifier, ten digits. */
  npi: z.string().regex(/^\d{10}$/, { error: 'an NPI has ten digits' }).optional(),
  taxonomy: z.string().optional(),
  license: z.object({ state: z.string().length(2), number: z.string().optional(), from: calendarDate.optional(), to: calendarDate.optional() }).optional(),
  /** Where this provider treats, where it is not the office. */
  address: address.optional(),
  phone: z.string().optional(),
  /** Stands in for another dentist for a time. */
  substitute: z.boolean().optional(),
  /** Numbers a payer gave this provider, by payer id. */
  payerNumbers: z.record(z.string(), z.string()).optional(),
  /** Named on an exclusion list (CRD-13), with the first day. */
  excludedFrom: calendarDate.optional(),
  credentials: z.array(credential).optional(),
  expirables: z.array(expirable).optional(),
  /** Last attestation of the shared credentialing profile (CRD-03). */
  profileAttestedOn: calendarDate.optional(),
})
export type Provider = z.infer<typeof provider>

/** One fee of the office, the same for every payer (CMP-01). */
export const fee = z.object({
  code: z.string().min(1),
  amount: z.int().min(0).describe('whole cents'),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
})
export type Fee = z.infer<typeof fee>

export const office = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  npi: z.string().regex(/^\d{10}$/, { error: 'an NPI has ten digits' }).optional(),
  taxId: z.string().regex(/^\d{9}$/, { error: 'a tax id has nine digits' }).optional(),
  taxonomy: z.string().optional(),
  address: address.optional(),
  phone: z.string().optional(),
  /** License of the billing dentist, or of the entity where the state gives one. */
  licenseNumber: z.string().optional(),
  fees: z.array(fee).optional(),
  /** Weekdays the office treats on, 1 for Monday to 7 for Sunday; Monday to Friday is assumed when left out. */
  workingDays: z.array(z.int().min(1).max(7)).min(1).optional(),
  /** Days it is closed besides; federal holidays are assumed when left out. */
  closedDays: z.array(calendarDate).optional(),
})
export type Office = z.infer<typeof office>
