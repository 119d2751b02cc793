// Endpoints about what one payer or plan does differently from the usual rules: dated rows with source and examples, each version kept.
import { calendarDate, finding, source } from '@crossbill/model'
import { z } from 'zod'
import { endpoint, everyone } from './endpoint.ts'

/** A row as it is kept; the rules check it against what a setting may be. */
export const deviationRow = z.object({
  id: z.string(),
  for: z.object({ payerId: z.string().optional(), planName: z.string().optional(), groupNumber: z.string().optional() }),
  setting: z.string(),
  value: z.union([z.string(), z.boolean(), z.array(z.string())]),
  /** The rule of the reference it deviates from. */
  rule: z.string(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  source,
  /** Invented cases with what must come out; they hold no patient. */
  examples: z.array(z.object({ name: z.string(), case: z.json(), serviceId: z.string().optional(), expect: z.object({ order: z.array(z.string()).optional(), rule: z.string().optional(), patient: z.int().optional() }) })),
})
export type DeviationRow = z.infer<typeof deviationRow>

/** Coming, in force or ended on the day asked; withdrawn ones never counted since. */
export const deviationState = z.enum(['coming', 'in-force', 'ended', 'withdrawn'])

export const deviationVersion = z.object({ version: z.int(), at: z.string(), by: z.string(), withdrawn: z.boolean(), reason: z.string().optional(), row: deviationRow })

/** One deviation with all its versions, the newest first. */
export const deviationView = z.object({ id: z.string(), state: deviationState, row: deviationRow, versions: z.array(deviationVersion) })
export type DeviationView = z.infer<typeof deviationView>

export const deviationTrial = z.object({
  mayTakeEffect: z.boolean(),
  /** Each example with whether it agrees, and what differs. */
  results: z.array(z.object({ name: z.string(), agrees: z.boolean(), detail: z.string() })),
  findings: z.array(finding),
})
export type DeviationTrial = z.infer<typeof deviationTrial>

const deviationId = z.object({ deviationId: z.string().regex(/^[a-z0-9-]{1,64}$/, { error: 'small letters, digits and hyphens' }) })

export const deviationEndpoints = {
  deviations: endpoint({ method: 'GET', path: '/api/deviations', allow: everyone, summary: 'What payers and plans do differently from the usual rules, with every version.', patientData: 'none', answer: z.object({ today: calendarDate, deviations: z.array(deviationView), payers: z.array(z.object({ id: z.string(), name: z.string() })) }) }),
  tryDeviation: endpoint({ method: 'POST', path: '/api/deviations/try', allow: ['manager'], summary: 'Try a deviation on its own examples; nothing is stored.', patientData: 'none', body: z.object({ deviation: z.json() }), answer: deviationTrial }),
  saveDeviation: endpoint({ method: 'PUT', path: '/api/deviations/:deviationId', allow: ['manager'], summary: 'Keep a deviation as a new version; it takes effect by its dates, and only if all its examples agree.', patientData: 'none', params: deviationId, body: z.object({ deviation: z.json() }), answer: z.object({ version: z.int() }) }),
  withdrawDeviation: endpoint({ method: 'POST', path: '/api/deviations/:deviationId/withdraw', allow: ['manager'], summary: 'Take a deviation back that was never right, with a reason that is kept; earlier versions stay readable.', patientData: 'none', params: deviationId, body: z.object({ reason: z.string().min(10).max(500) }), answer: z.object({ version: z.int() }) }),
} as const
