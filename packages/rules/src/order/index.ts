// Front door of the order of benefits.
export { decideOrders } from './decide-orders.ts'
export type { OrderSettings } from './decide-orders.ts'
export type { CatalogMatch, CatalogRow } from './catalog/catalog.ts'
export { lookUpCatalog, readMedicalFirst } from './catalog/catalog.ts'
export { orderRules } from './order-rules.ts'
export type { OrderRuleEntry } from './order-rules.ts'
