// The whole why of an order of payers: beside each reason its source, the facts and settings used, what would change it,
// and the rules that were considered and said nothing.
import type { CaseDocument, Need, Reason, ServiceOrder } from '@crossbill/model'
import { askedSection, factOf, orderLine, payerOf, sections } from './parts.ts'

/** The orders of all services, each with its whole why, and every missing fact once. */
export function orderWhyText(document: CaseDocument, orders: readonly ServiceOrder[]): string {
  return sections([...orders.map((order) => orderWhy(document, order)), askedSection(askedOnce(orders))])
}

/** What the orders still ask, each question once with every rule that asks it. */
function askedOnce(orders: readonly ServiceOrder[]): Need[] {
  const byFact = new Map<string, Need>()
  for (const need of orders.flatMap((order) => order.needs)) {
    const before = byFact.get(need.fact)
    byFact.set(need.fact, before === undefined ? need : { ...before, rules: [...new Set([...before.rules, ...need.rules])] })
  }
  return [...byFact.values()]
}

function orderWhy(document: CaseDocument, order: ServiceOrder): string {
  const payer = (id: string): string => payerOf(document, id)
  const lines = [orderLine(document, order)]
  for (const { reason } of order.reasons) lines.push(...reasonLines(document, reason))
  for (const { coverageId, reason } of order.leftOut) lines.push(...reasonLines(document, reason, `${payer(coverageId)} is left out: `))
  for (const pair of order.notCoordinating ?? []) lines.push(...reasonLines(document, pair.reason, `${payer(pair.a)} and ${payer(pair.b)} do not coordinate: `))
  for (const equal of order.equalShares ?? []) lines.push(`  ${equal.map(payer).join(' and ')} share the allowable expense equally`)
  if (order.alternativeOrder !== undefined) lines.push(`  Guidance differs; the other reading is ${order.alternativeOrder.map(payer).join(', then ')}`)
  for (const warning of order.warnings) lines.push(`  ${warning.what} ${warning.remedy} [${warning.code}]`)
  return lines.join('\n')
}

function reasonLines(document: CaseDocument, reason: Reason, before = ''): string[] {
  const rules = [reason.rule, ...(reason.with ?? [])].join(', ')
  const { citation, readOn, kind } = reason.source
  const source = kind === 'assumed' ? 'assumed, its source has not been read' : kind
  return [
    `  ${before}${reason.text} [${rules}]`,
    `    Source: ${citation} (${source}${readOn === undefined ? '' : `, read ${readOn}`})`,
    ...(reason.facts ?? []).map((each) => `    Fact used: ${factOf(document, each.fact)}: ${each.value}`),
    ...(reason.settings ?? []).map((each) => `    Setting used: ${factOf(document, each.setting)}: ${each.value} (${each.origin})`),
    ...(reason.flips ?? []).map((each) => `    Would change if ${factOf(document, each.fact)} were ${each.to}: ${each.then}`),
    ...(reason.silent ?? []).map((each) => `    Considered, nothing to say: ${each.rule}, ${each.why}`),
  ]
}
