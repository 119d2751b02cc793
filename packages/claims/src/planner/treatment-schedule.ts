// What a caller may ask of the planner; what it gives back is a document of the model (`schedule/1`).
import type { CalendarDate, CrossCoding, ServiceOrder } from '@crossbill/model'

export interface PlannerOptions {
  /** The last day that may be proposed; the end of the next benefit year when left out. */
  readonly horizonEnd?: CalendarDate
  /** Days within which a visit marked `soon` must be held after the first day it can be; 30 when left out. */
  readonly soonDays?: number
  /** How many choices may be tried before the answer is given with its gap. */
  readonly nodeBudget?: number
  /** Days already settled on, by service: they are kept, and only sequence and routes of a day are free. */
  readonly dates?: ReadonlyMap<string, CalendarDate>
}

export interface DecidedOrders {
  readonly orders: readonly ServiceOrder[]
  readonly crossings: readonly CrossCoding[]
}
