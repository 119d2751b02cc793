// Runs the order cases of the reference: each file holds a case document and what must come out for each service.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CaseDocument, ServiceOrder } from '@crossbill/model'
import { readCaseDocument } from '@crossbill/model'
import { decideOrders } from '@crossbill/rules'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'order')

/** What is expected of one service; only what is named is compared. */
export interface ExpectedOrder {
  readonly order?: readonly string[]
  readonly decided?: boolean
  /** Rules that must take part in the reasons. */
  readonly rules: readonly string[]
  /** Rules that must be told to have been silent. */
  readonly silent?: readonly string[]
  readonly alternativeOrder?: readonly string[]
  /** Codes of findings. */
  readonly warnings?: readonly string[]
  readonly leftOut?: Readonly<Record<string, string>>
  readonly apart?: readonly (readonly [string, string])[]
  readonly modifiers?: Readonly<Record<string, readonly string[]>>
  /** Facts asked for. */
  readonly needs?: readonly string[]
}

export interface OrderExample {
  readonly id: string
  readonly expect: Readonly<Record<string, ExpectedOrder>>
  readonly case: CaseDocument
}

export interface ExampleResult {
  readonly id: string
  readonly agrees: boolean
  /** What differs, or the order that came out. */
  readonly detail: string
}

/** The order cases of a folder, by id; those of the reference when none is named. */
export function readOrderExamples(from: string = folder): OrderExample[] {
  return readdirSync(from).filter((name) => name.endsWith('.json')).sort().map((name) => {
    const file: { id: string; expect: OrderExample['expect']; case: unknown } = JSON.parse(readFileSync(join(from, name), 'utf8'))
    const outcome = readCaseDocument(file.case)
    if (!outcome.ok) throw new Error(`${name} holds no sound case document: ${outcome.findings.map((each) => each.place).join(', ')}`)
    return { id: file.id, expect: file.expect, case: outcome.value }
  })
}

/** Runs every order case, once as written and once with its coverages the other way round. */
export function runOrderExamples(): ExampleResult[] {
  return readOrderExamples().map((example) => {
    const turned = { ...example.case, coverages: [...example.case.coverages].reverse() }
    const differs = [...differencesOf(example, decideOrders(example.case)), ...differencesOf(example, decideOrders(turned)).map((each) => `coverages turned round: ${each}`)]
    const orders = decideOrders(example.case, { flips: false }).map((each) => `${each.serviceId}: ${each.order.join(', ')}`)
    return { id: example.id, agrees: differs.length === 0, detail: differs.length === 0 ? orders.join('; ') : differs.join('; ') }
  })
}

/** What differs between an order case and the orders that came out, in words. */
export function differencesOf(example: OrderExample, orders: readonly ServiceOrder[]): string[] {
  return Object.entries(example.expect).flatMap(([serviceId, expected]) => {
    const order = orders.find((each) => each.serviceId === serviceId)
    return order === undefined ? [`${serviceId} has no order`] : compareWith(expected, order).map((each) => `${serviceId}: ${each}`)
  })
}

/** The differences between what is expected and what came out, in words. */
export function compareWith(expected: ExpectedOrder, order: ServiceOrder): string[] {
  const found: string[] = []
  const same = (what: string, wanted: unknown, got: unknown): void => {
    if (JSON.stringify(wanted) !== JSON.stringify(got)) found.push(`${what} should be ${JSON.stringify(wanted)}, is ${JSON.stringify(got)}`)
  }
  const holds = (what: string, wanted: readonly string[] | undefined, got: readonly string[]): void => {
    for (const each of wanted ?? []) if (!got.includes(each)) found.push(`${what} should name ${each}, names ${got.join(', ') || 'none'}`)
  }
  const reasons = [...order.reasons, ...(order.notCoordinating ?? [])].map((each) => each.reason)
  same('decided', expected.decided ?? true, order.decided)
  if (expected.order !== undefined) same('the order', expected.order, order.order)
  if (expected.alternativeOrder !== undefined) same('the other guidance’s order', expected.alternativeOrder, order.alternativeOrder)
  holds('the reasons', expected.rules, reasons.flatMap((each) => [each.rule, ...(each.with ?? [])]))
  holds('the silent rules', expected.silent, reasons.flatMap((each) => (each.silent ?? []).map((rule) => rule.rule)))
  holds('the findings', expected.warnings, order.warnings.map((each) => each.code))
  holds('the questions', expected.needs, order.needs.map((each) => each.fact))
  for (const [id, rule] of Object.entries(expected.leftOut ?? {})) same(`what leaves ${id} out`, rule, order.leftOut.find((each) => each.coverageId === id)?.reason.rule)
  for (const pair of expected.apart ?? []) if (!(order.notCoordinating ?? []).some((each) => [each.a, each.b].sort().join() === [...pair].sort().join())) found.push(`${pair.join(' and ')} should not coordinate`)
  for (const [id, modifiers] of Object.entries(expected.modifiers ?? {})) same(`the modifiers for ${id}`, modifiers, order.modifiers?.find((each) => each.coverageId === id)?.modifiers)
  return found
}
