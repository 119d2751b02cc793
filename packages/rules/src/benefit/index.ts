// Front door of benefit arithmetic: estimates of routes, estimates after answers, and the kernel for whole practices.
export { estimateRoute, type RouteAsk, type RouteName } from './estimate-route.ts'
export { estimateAfterAnswers, type PostedAnswer } from './after-answers.ts'
export { estimateRoutes } from './estimate-routes.ts'
export { parametersOf, type YearParameters, yearParameters } from './year-parameters.ts'
export { type DecideOrders, runCalculations } from './calculations/run.ts'
export { changeCase } from './calculations/change-case.ts'
export * as arithmetic from './kernel/index.ts'
export { benefitRule, benefitRules } from './benefit-rules.table.ts'
