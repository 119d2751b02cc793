// Treatment of a case planned over its plans and years: the best schedule, other ways, and what days somebody chose would cost.
import { alternativeWay, assumption, calendarDate, cents, finding, limitLeft, plannedYear, scheduledVisit, scheduleProof, treatmentConstraints } from '@crossbill/model'
import { z } from 'zod'
import { endpoint, everyone } from './endpoint.ts'

const caseParams = z.object({ caseId: z.string().min(1).max(64) })

/** A service of the plan as the planner's page names it; `index` is its place in the case document. */
export const plannedService = z.object({
  id: z.string(), index: z.int(), name: z.string(), code: z.string(), tooth: z.string().optional(), dateOfService: calendarDate.optional(), constraints: treatmentConstraints.optional(),
})
export type PlannedService = z.infer<typeof plannedService>

export const planPage = z.object({
  caseId: z.string(), caseNumber: z.string(), version: z.int(), today: calendarDate,
  patient: z.object({ first: z.string().optional(), last: z.string() }),
  plans: z.array(z.object({ coverageId: z.string(), payer: z.string(), side: z.enum(['medical', 'dental', 'accident', 'none']) })),
  services: z.array(plannedService),
  horizonEnd: calendarDate,
  datesAre: z.string(),
  visits: z.array(scheduledVisit),
  unplanned: z.array(z.object({ serviceId: z.string(), why: z.string() })),
  patientPays: cents,
  paid: z.array(z.object({ coverageId: z.string(), amount: cents })),
  years: z.array(plannedYear),
  left: z.array(limitLeft),
  turns: z.array(z.object({ date: calendarDate, why: z.string() })),
  /** Of the best schedule, whatever days are looked at. */
  ways: z.array(alternativeWay),
  proof: scheduleProof,
  assumptions: z.array(assumption),
  /** What is wrong with days somebody chose stands here with its place. */
  findings: z.array(finding),
})
export type PlanPage = z.infer<typeof planPage>

export const planEndpoints = {
  treatmentPlan: endpoint({
    method: 'GET', path: '/api/cases/:caseId/plan', allow: everyone, summary: 'The schedule that leaves the patient the least to pay, with what each other way costs; nothing is stored.', patientData: 'view',
    params: caseParams, query: z.object({ until: calendarDate.optional() }), answer: planPage,
  }),
  tryPlan: endpoint({
    method: 'POST', path: '/api/cases/:caseId/plan/try', allow: everyone, summary: 'What treatment costs on days somebody chose, and which of them the dentist does not allow; nothing is stored.', patientData: 'view',
    params: caseParams, body: z.object({ until: calendarDate.optional(), dates: z.array(z.object({ serviceId: z.string().max(200), date: calendarDate })).min(1).max(200) }), answer: planPage,
  }),
} as const
