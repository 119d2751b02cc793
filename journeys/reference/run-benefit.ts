// Runs the worked examples of benefit arithmetic: one case document each, with the values it must come to.
import { readFileSync, readdirSync } from 'node:fs'
import { type CaseDocument, type CalculationResult, formatCents, readCaseDocument, type RouteEstimate, type ServiceOrder } from '@crossbill/model'
import { estimateRoutes, runCalculations } from '@crossbill/rules'

/** One file under `benefit/`. Amounts are cents. */
export interface BenefitExample {
  readonly id: string
  readonly title: string
  readonly rules: readonly string[]
  /** Coverage ids in the order in which they pay. */
  readonly order: readonly string[]
  readonly expect: Readonly<Record<string, number | string | boolean>>
  /** Where each expected value stands in the answer; values may be added and subtracted. */
  readonly where: Readonly<Record<string, string>>
  readonly case: unknown
}

export interface ExampleResult {
  readonly id: string
  readonly agrees: boolean
  readonly detail: string
}

interface Answer {
  readonly routes: readonly RouteEstimate[]
  readonly calculations: readonly CalculationResult[]
}

/** The example files in the order of their ids. */
export function readBenefitExamples(): BenefitExample[] {
  const folder = new URL('./benefit/', import.meta.url)
  const files = readdirSync(folder).filter((name) => /^S-\d+\.json$/.test(name)).sort()
  return files.map((name): BenefitExample => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
}

/** Every example with whether all its values agree, and which differ. */
export function runBenefitExamples(): ExampleResult[] {
  return readBenefitExamples().map(runBenefitExample)
}

export function runBenefitExample(example: BenefitExample): ExampleResult {
  const document = readCaseDocument(example.case)
  if (!document.ok) return { id: example.id, agrees: false, detail: document.findings.map((each) => `${each.place}: ${each.what}`).join('; ') }
  const answer = answerOf(document.value, example.order)
  const differences = Object.entries(example.expect).flatMap(([name, expected]) => {
    const found = valueAt(answer, example.where[name] ?? '')
    return found === expected ? [] : [`${name} is ${words(found)}, expected ${words(expected)}`]
  })
  const unbalanced = routesOf(answer).flatMap(unbalancedLines)
  return { id: example.id, agrees: differences.length === 0 && unbalanced.length === 0, detail: [...differences, ...unbalanced].join('; ') }
}

function answerOf(document: CaseDocument, order: readonly string[]): Answer {
  const decide = (other: CaseDocument) => ({ orders: statedOrders(other, order), crossings: [] })
  return { routes: estimateRoutes(document, statedOrders(document, order), []), calculations: runCalculations(document, decide) }
}

/** The example says who pays in which order; who does so by the facts is the order cases' subject. */
function statedOrders(document: CaseDocument, order: readonly string[]): ServiceOrder[] {
  return document.plan.services.map((service) => ({ serviceId: service.id, order: [...order], decided: true, reasons: [], leftOut: [], warnings: [], needs: [] }))
}

function routesOf(answer: Answer): RouteEstimate[] {
  return [...answer.routes, ...answer.calculations.flatMap((each) => each.routes ?? [])]
}

/** Every line must come to its fee: written off, paid by each plan, the patient's, less a credit to give back. */
function unbalancedLines(route: RouteEstimate): string[] {
  return route.lines.flatMap((line) => {
    const paid = line.payments.reduce((sum, each) => sum + each.paid, 0)
    const writtenOff = line.writeOffs.reduce((sum, each) => sum + each.amount, 0)
    return writtenOff + paid + line.patient - (line.credit ?? 0) === line.fee ? [] : [`${route.route}, line ${line.serviceId}: does not come to its fee`]
  })
}

/** A value by its path; ` + ` and ` - ` combine several, numbers stand for themselves. */
function valueAt(answer: Answer, expression: string): unknown {
  const parts = expression.split(/ ([+-]) /)
  const first = read(answer, parts[0] ?? '')
  if (parts.length === 1) return first
  let sum = Number(first)
  for (let at = 1; at < parts.length; at += 2) sum += (parts[at] === '-' ? -1 : 1) * Number(read(answer, parts[at + 1] ?? '') ?? 0)
  return sum
}

function read(answer: Answer, path: string): unknown {
  if (/^-?\d+(\.\d+)?$/.test(path)) return Number(path)
  let at: unknown = answer
  for (const key of path.match(/[^.[\]]+|\[[^\]]+\]/g) ?? []) at = key.startsWith('[') ? member(at, key.slice(1, -1)) : field(at, key)
  return at
}

function field(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined
}

/** Of a list the element with that place, or name, service, coverage, route, write-off reason, or rule (`RULE#2`: the second). */
function member(value: unknown, key: string): unknown {
  if (!Array.isArray(value)) return field(value, key)
  if (/^\d+$/.test(key)) return value[Number(key)]
  const [name, nth] = key.split('#')
  const found = value.filter((each) => ['name', 'serviceId', 'coverageId', 'route', 'reason', 'rule'].some((label) => field(each, label) === name) || `${String(field(each, 'coverageId'))} ${String(field(each, 'what'))}` === name)
  return found[nth === undefined ? 0 : Number(nth) - 1]
}

function words(value: unknown): string {
  return typeof value === 'number' && Number.isInteger(value) ? formatCents(value) : String(value)
}
