// Front door of the claim life cycle: decision → claims → posting → next steps.
export * from './treatment-case.ts'
export * from './answers.ts'
export * from './claims-due.ts'
export * from './build-claim.ts'
export * from './post-remittance.ts'
export * from './next-steps.ts'
export * from './account.ts'
export * from './case-view.ts'
