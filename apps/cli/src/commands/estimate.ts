// crossbill estimate CASE.json: routes side by side, each worked line by line, and the sums the case asks for beside them.
import { decide } from '@crossbill/claims'
import { type CalculationResult, type CaseDocument, type Finding, formatCents, type ServiceOrder } from '@crossbill/model'
import { applyToCase, decideOrders, runCalculations } from '@crossbill/rules'
import { readCase } from '../case-input.ts'
import { codeKnowledge } from '../code-knowledge.ts'
import { type DeviationOptions, readDeviationRows } from '../deviations-input.ts'
import { routeText, workedText } from '../print/decision.ts'
import { askedSection, section, sections } from '../print/parts.ts'
import { exitCodeFor, findingLines, harmless, print, printJson } from '../terminal.ts'

/** Prints the routes; a case that asks for calculations gets them too, in words or as `{ routes, calculations }`. */
export function estimate(path: string, options: { json?: boolean } & DeviationOptions): number {
  const document = readCase(path)
  const knowledge = codeKnowledge()
  const deviations = readDeviationRows(options)
  const { routes, needs, orders } = decide(document, knowledge, undefined, deviations)
  const { document: settled, rest } = applyToCase(document, deviations)
  const calculations = runCalculations(settled, (other) => ({ orders: decideOrders(other, { deviations: rest }), crossings: knowledge.crossAll(other).crossings }))
  if (options.json) printJson(calculations.length === 0 ? routes : { routes, calculations })
  else {
    const noticed = eachOnce(routes.flatMap((route) => route.findings))
    const parts = [
      ...routes.map((route) => `${routeText(document, route, orders)}\n\n  Worked\n${workedText(document, route)}`),
      askedSection(needs), section('Noticed', noticed.length === 0 ? [] : [findingLines(noticed)]),
      ...calculations.map((each) => calculationText(document, each, orders)),
    ]
    print(harmless(sections(parts)))
  }
  return exitCodeFor([...routes.flatMap((route) => route.findings), ...calculations.flatMap((each) => each.findings)])
}

/** Several routes notice the same. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  return findings.filter((each, at) => findings.findIndex((other) => other.code === each.code && other.place === each.place) === at)
}

function calculationText(document: CaseDocument, result: CalculationResult, orders: readonly ServiceOrder[]): string {
  const values = Object.entries(result.values).map(([name, value]) => `  ${name.padEnd(26)}${typeof value === 'number' && isMoney(name, result.kind) ? formatCents(Math.round(value)) : String(value)}`)
  const steps = result.steps.map((step) => `    ${step.text}${step.result === undefined ? '' : ` = ${formatCents(step.result)}`} [${step.rule}]`)
  const routes = (result.routes ?? []).map((route) => `${routeText(document, route, orders)}\n\n  Worked\n${workedText(document, route)}`)
  return [`Calculation “${result.name}” (${result.kind})`, ...values, ...(steps.length === 0 ? [] : ['  Worked', ...steps]), ...routes, ...(result.findings.length === 0 ? [] : [findingLines(result.findings)])].join('\n')
}

/** Cases to break even and the days of a clock are counts; every other number is money in cents. */
function isMoney(name: string, kind: string): boolean {
  return !name.endsWith('break-even') && kind !== 'overpayment-clock' && kind !== 'medicare-effective-date'
}
