// What planning treatment over plans and years gives back: visits with proposed dates, the money, the other ways, the proof.
import { z } from 'zod'
import { calendarDate } from './date.ts'
import { assumption, routeEstimate } from './decision.ts'
import { finding } from './finding.ts'
import { cents } from './money.ts'

/** How a service goes through the plans: in the order decided, or to the dental plans alone where their contract allows it. */
export const plannedRoute = z.enum(['as-ordered', 'dental-only'])
export type PlannedRoute = z.infer<typeof plannedRoute>

export const scheduledService = z.object({
  serviceId: z.string(), route: plannedRoute, fee: cents, patient: cents, writeOff: cents,
  paid: z.array(z.object({ coverageId: z.string(), amount: cents })),
})
export type ScheduledService = z.infer<typeof scheduledService>

export const scheduledVisit = z.object({
  /** Proposed for visits to come, held for those already done. */
  date: calendarDate,
  standing: z.enum(['proposed', 'held']),
  /** First day clinical constraints let it be held, and the last one they let it wait to. */
  notBefore: calendarDate.optional(),
  canWaitUntil: calendarDate.optional(),
  /** Whether the dentist or only the last day planned for sets that last day. */
  limitedBy: z.enum(['clinical', 'horizon']).optional(),
  services: z.array(scheduledService),
})
export type ScheduledVisit = z.infer<typeof scheduledVisit>

/** A benefit year of a coverage; the counters follow its own figures, or are assumed to be as this year (CAL-34). */
export const plannedYear = z.object({ coverageId: z.string(), start: calendarDate, end: calendarDate, assumed: z.boolean(), paid: cents })
export type PlannedYear = z.infer<typeof plannedYear>

/** What is left of a limit from a day on, visit after visit. */
export const limitLeft = z.object({
  coverageId: z.string(),
  what: z.enum(['annual-maximum', 'deductible']),
  points: z.array(z.object({ date: calendarDate, left: cents })),
})
export type LimitLeft = z.infer<typeof limitLeft>

export const wayName = z.enum(['all-now', 'best', 'all-late', 'all-next-year', 'dental-only', 'medical-first'])
export type WayName = z.infer<typeof wayName>

export const alternativeWay = z.discriminatedUnion('feasible', [
  z.object({
    way: wayName, feasible: z.literal(true), patient: cents, paid: cents, moreThanBest: cents, paidBy: z.array(z.object({ coverageId: z.string(), amount: cents })),
    dates: z.array(z.object({ serviceId: z.string(), date: calendarDate, route: plannedRoute })),
  }),
  z.object({ way: wayName, feasible: z.literal(false), why: z.string() }),
])
export type AlternativeWay = z.infer<typeof alternativeWay>

/** Optimal: no schedule the dentist's constraints allow costs the patient less. Otherwise none costs less than `lowerBound`. */
export const scheduleProof = z.discriminatedUnion('optimal', [
  z.object({ optimal: z.literal(true), nodes: z.int() }),
  z.object({ optimal: z.literal(false), nodes: z.int(), lowerBound: cents, gap: cents }),
])
export type Proof = z.infer<typeof scheduleProof>

export const treatmentSchedule = z.object({
  crossbill: z.literal('schedule/1'),
  asOf: calendarDate,
  horizonEnd: calendarDate,
  /** Dates are proposals; a claim carries the day the service was really done. */
  datesAre: z.string(),
  visits: z.array(scheduledVisit),
  unplanned: z.array(z.object({ serviceId: z.string(), why: z.string() })),
  patient: cents,
  paid: z.record(z.string(), cents),
  years: z.array(plannedYear),
  left: z.array(limitLeft),
  /** Dates at which money can change, with the reason. */
  turns: z.array(z.object({ date: calendarDate, why: z.string() })),
  alternatives: z.array(alternativeWay),
  proof: scheduleProof,
  assumptions: z.array(assumption),
  /** The whole computation of the schedule, line by line. */
  estimate: routeEstimate,
  findings: z.array(finding),
})
export type TreatmentSchedule = z.infer<typeof treatmentSchedule>
