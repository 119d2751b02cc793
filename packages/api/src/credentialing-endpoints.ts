// Who may bill whom on a date: dentists by payers, what runs out, and the visits a blocked standing touches.
import { calendarDate, coverageKind, credential, expirable, type Role } from '@crossbill/model'
import { z } from 'zod'
import { endpoint, everyone } from './endpoint.ts'

const manager: readonly Role[] = ['manager']

export const standing = z.object({
  state: z.enum(['in-network', 'enrolled', 'outside', 'in-process', 'lapsed', 'not-yet', 'opted-out', 'orders-only', 'no-site', 'none', 'not-known']),
  mayBill: z.boolean(),
  word: z.string(), meaning: z.string(), remedy: z.string(), rule: z.string(),
  from: calendarDate.optional(), to: calendarDate.optional(), expectedOn: calendarDate.optional(),
})

/** A booked visit whose claim would be held. */
export const touchedVisit = z.object({ caseId: z.string(), caseNumber: z.string(), patient: z.string(), title: z.string(), dateOfService: calendarDate })

export const credentialingCell = z.object({
  providerId: z.string(), payerId: z.string(), standing,
  /** Ends within 60 days after the day asked. */
  endsSoon: calendarDate.optional(),
  credential: credential.optional(),
  visits: z.array(touchedVisit),
})
export type CredentialingCell = z.infer<typeof credentialingCell>

export const credentialingPage = z.object({
  today: calendarDate, on: calendarDate,
  providers: z.array(z.object({ id: z.string(), name: z.string(), npi: z.string().optional(), license: z.object({ state: z.string(), number: z.string().optional(), to: calendarDate.optional() }).optional(), profileAttestedOn: calendarDate.optional(), expirables: z.array(expirable) })),
  payers: z.array(z.object({ id: z.string(), name: z.string(), side: z.enum(['medical', 'dental', 'accident', 'none']), kind: coverageKind.optional() })),
  cells: z.array(credentialingCell),
  /** Days on which some standing changes. */
  changes: z.array(calendarDate),
  alerts: z.array(z.object({ provider: z.string(), providerId: z.string(), title: z.string(), due: calendarDate, daysLeft: z.int(), urgency: z.enum(['over', 'now', 'soon', 'later']), payer: z.string().optional() })),
})
export type CredentialingPage = z.infer<typeof credentialingPage>

const providerParams = z.object({ providerId: z.string().min(1).max(64) })
/** How many open cases were decided anew, and how many follow in the background. */
const spread = z.object({ recomputed: z.int(), waiting: z.int() })

export const credentialingEndpoints = {
  credentialing: endpoint({ method: 'GET', path: '/api/credentialing', allow: everyone, summary: 'Every dentist with every payer on a day, and what runs out.', patientData: 'view', query: z.object({ on: calendarDate.optional() }), answer: credentialingPage }),
  setCredential: endpoint({ method: 'PUT', path: '/api/credentialing/:providerId/payers/:payerId', allow: manager, summary: 'Record the standing of a dentist with a payer; open cases are decided anew.', patientData: 'change', params: providerParams.extend({ payerId: z.string().min(1).max(80) }), body: z.object({ credential: credential.omit({ payerId: true }) }), answer: spread }),
  setProviderPapers: endpoint({
    method: 'PUT', path: '/api/credentialing/:providerId', allow: manager, summary: 'Record license, profile and papers of a dentist that run out; open cases are decided anew.', patientData: 'change', params: providerParams,
    body: z.object({ license: z.object({ state: z.string().length(2), number: z.string().max(40).optional(), from: calendarDate.optional(), to: calendarDate.optional() }).optional(), profileAttestedOn: calendarDate.optional(), expirables: z.array(expirable).max(60).optional() }), answer: spread,
  }),
} as const
