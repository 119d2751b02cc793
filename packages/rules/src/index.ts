// Front door of the rules: what law, plan, payer and profession say.
export * from './rule.ts'
export * from './denials/index.ts'
export * from './codes/index.ts'
export * from './benefit/index.ts'
export * from './notes/index.ts'
export * from './pathways/index.ts'
export * from './holds/index.ts'
export * from './edits/index.ts'
