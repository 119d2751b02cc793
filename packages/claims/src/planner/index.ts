// Front door of the planner: treatment over plans and benefit years.
export { planTreatment } from './plan-treatment.ts'
export type * from './treatment-schedule.ts'
