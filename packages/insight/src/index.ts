// Front door of insight: what coordination changed, and whether medical billing pays for this practice.
export * from './measured-case.ts'
export * from './outcomes.ts'
export * from './worth/inputs.ts'
export * from './worth/weigh.ts'
export * from './worth/readiness.ts'
