// Predetermination and prior authorization are different things and stay different (section 10 of the reference).
import { z } from 'zod'
import { calendarDate } from './date.ts'
import { amount } from './money.ts'

/** A dental estimate of the payer: promises nothing. */
export const predetermination = z.object({
  id: z.string().min(1),
  coverageId: z.string().min(1),
  status: z.enum(['draft', 'submitted', 'info-needed', 'estimated', 'not-covered', 'stale', 'used', 'expired']),
  submittedOn: calendarDate.optional(),
  answeredOn: calendarDate.optional(),
  validTo: calendarDate.optional(),
  number: z.string().optional(),
  lines: z.array(z.object({ serviceId: z.string(), estimatedPayment: amount, patient: amount.optional() })).optional(),
})
export type Predetermination = z.infer<typeof predetermination>

export const authorizationStatus = z.enum([
  'unknown', 'not-required', 'required', 'draft', 'submitted', 'pended', 'approved', 'partial', 'modified', 'denied',
  'peer-to-peer', 'appeal-1', 'appeal-2', 'external-review', 'final-denial', 'exhausted', 'expired', 'cancelled',
])

/** A medical necessity decision asked before the service; its scope is checked element by element (PDA-04). */
export const priorAuthorization = z.object({
  id: z.string().min(1),
  coverageId: z.string().min(1),
  status: authorizationStatus,
  urgent: z.boolean().optional(),
  number: z.string().optional(),
  requestedOn: calendarDate.optional(),
  answeredOn: calendarDate.optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  /** Code by code, with its own days and number where the payer gave them. */
  codes: z.array(z.object({
    code: z.string(), units: z.int().min(1).optional(), status: z.enum(['certified', 'modified', 'denied', 'pended']).optional(),
    from: calendarDate.optional(), to: calendarDate.optional(), number: z.string().optional(), reason: z.string().optional(),
  })).optional(),
  diagnoses: z.array(z.string()).optional(),
  providerNpi: z.string().optional(),
  placeOfService: z.string().optional(),
  reason: z.string().optional(),
})
export type PriorAuthorization = z.infer<typeof priorAuthorization>
