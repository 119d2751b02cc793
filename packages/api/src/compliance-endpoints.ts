// The office's compliance report: every override that was signed, and which holds may be overridden by whom.
import { calendarDate, instant, role, source } from '@crossbill/model'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const overrideRow = z.object({
  at: instant,
  by: z.string(),
  role: role.optional(),
  caseId: z.string(),
  caseNumber: z.string(),
  holdCode: z.string(),
  /** What the hold said when it was overridden. */
  title: z.string().optional(),
  payer: z.string(),
  services: z.array(z.string()),
  reason: z.string(),
  /** The claim left after the override. */
  sent: z.boolean(),
})
export type OverrideRow = z.infer<typeof overrideRow>

/** One hold rule: what it says, its codes, and who may override each with which reason. */
export const holdPolicy = z.object({ rule: z.string(), sentence: z.string(), source, codes: z.array(z.object({ code: z.string(), overridableBy: z.array(role), reason: z.string().optional() })) })

export const complianceEndpoints = {
  compliance: endpoint({
    method: 'GET', path: '/api/compliance', allow: ['manager', 'auditor'], summary: 'Every override signed in a span of days, newest first, and the policy of overrides.', patientData: 'view',
    query: z.object({ from: calendarDate.optional(), to: calendarDate.optional() }),
    answer: z.object({ from: calendarDate, to: calendarDate, overrides: z.array(overrideRow), policy: z.array(holdPolicy) }),
  }),
} as const
