// What planning treatment over plans and years gives back: visits with proposed dates, the money, the other ways, the proof.
import type { Assumption, CalendarDate, Cents, CrossCoding, Finding, RouteEstimate, ServiceOrder } from '@crossbill/model'

/** How a service goes through the plans: in the order decided, or to the dental plans alone where their contract allows it. */
export type PlannedRoute = 'as-ordered' | 'dental-only'

export interface PlannerOptions {
  /** The last day that may be proposed; the end of the next benefit year when left out. */
  readonly horizonEnd?: CalendarDate
  /** Days within which a visit marked `soon` must be held after the first day it can be; 30 when left out. */
  readonly soonDays?: number
  /** How many choices may be tried before the answer is given with its gap. */
  readonly nodeBudget?: number
}

export interface DecidedOrders {
  readonly orders: readonly ServiceOrder[]
  readonly crossings: readonly CrossCoding[]
}

export interface ScheduledService {
  readonly serviceId: string
  readonly route: PlannedRoute
  readonly fee: Cents
  readonly patient: Cents
  readonly writeOff: Cents
  readonly paid: readonly { readonly coverageId: string; readonly amount: Cents }[]
}

export interface ScheduledVisit {
  /** Proposed for visits to come, held for those already done. */
  readonly date: CalendarDate
  readonly standing: 'proposed' | 'held'
  /** Last day clinical constraints let it wait to; `limitedBy` says whether the dentist or only the horizon sets it. */
  readonly canWaitUntil?: CalendarDate
  readonly limitedBy?: 'clinical' | 'horizon'
  readonly services: readonly ScheduledService[]
}

/** A benefit year of a coverage; the counters follow its own figures, or are assumed to be as this year (CAL-34). */
export interface PlannedYear {
  readonly coverageId: string
  readonly start: CalendarDate
  readonly end: CalendarDate
  readonly assumed: boolean
  readonly paid: Cents
}

export type WayName = 'all-now' | 'best' | 'all-late' | 'all-next-year'

export type AlternativeWay =
  | { readonly way: WayName; readonly feasible: true; readonly patient: Cents; readonly paid: Cents; readonly moreThanBest: Cents; readonly dates: readonly { readonly serviceId: string; readonly date: CalendarDate; readonly route: PlannedRoute }[] }
  | { readonly way: WayName; readonly feasible: false; readonly why: string }

/** Optimal: no schedule in the clinical order costs the patient less. Otherwise none costs less than `lowerBound`. */
export type Proof = { readonly optimal: true; readonly nodes: number } | { readonly optimal: false; readonly nodes: number; readonly lowerBound: Cents; readonly gap: Cents }

export interface TreatmentSchedule {
  readonly crossbill: 'schedule/1'
  readonly asOf: CalendarDate
  readonly horizonEnd: CalendarDate
  /** Dates are proposals; a claim carries the day the service was really done. */
  readonly datesAre: string
  readonly visits: readonly ScheduledVisit[]
  readonly unplanned: readonly { readonly serviceId: string; readonly why: string }[]
  readonly patient: Cents
  readonly paid: Readonly<Record<string, Cents>>
  readonly years: readonly PlannedYear[]
  /** Dates at which money can change, with the reason. */
  readonly turns: readonly { readonly date: CalendarDate; readonly why: string }[]
  readonly alternatives: readonly AlternativeWay[]
  readonly proof: Proof
  readonly assumptions: readonly Assumption[]
  /** The whole computation of the schedule, line by line. */
  readonly estimate: RouteEstimate
  readonly findings: readonly Finding[]
}
