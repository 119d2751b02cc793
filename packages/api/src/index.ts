// Front door of the contract for callers: endpoints with their policy, and the views they answer with.
export * from './endpoint.ts'
export * from './endpoints.ts'
export * from './views.ts'
export * from './code-endpoints.ts'
export * from './compliance-endpoints.ts'
export * from './deviation-endpoints.ts'
export * from './document-endpoints.ts'
export * from './note-endpoints.ts'
