// Front door of deviations: rows of one payer or plan that differ from the usual rules.
export { applyDeviations, applyToCase } from './apply.ts'
export type { Applied, AppliedToCase } from './apply.ts'
export { deviation, readDeviations } from './deviation.ts'
export type { Deviation } from './deviation.ts'
export { testDeviation } from './try-out.ts'
export type { DeviationTest } from './try-out.ts'
