// The whole decision on a terminal: order and why, codes, routes in money, holds, what is asked, what is next.
import { type CaseDocument, type CoordinationDecision, type CrossCoding, formatCents, type RouteEstimate, type ServiceOrder, type StoryStrength, type WorkedStep } from '@crossbill/model'
import { harmless } from '../terminal.ts'
import { askedSection, factOf, orderLine, payerOf, section, sections, serviceName, tableLines } from './parts.ts'

/** The decision as lines a person reads from top to bottom. Amounts in dollars and cents. */
export function decisionText(document: CaseDocument, decision: CoordinationDecision): string {
  const parts = [
    heading(document, decision),
    section('Who pays first', decision.orders.map((order) => orderText(document, order))),
    section('Codes', decision.crossings.map((crossing) => crossingText(document, crossing))),
    section('Story', decision.stories.filter((story) => story.fits !== 'does-not-fit').map(storyText)),
    section('Routes', decision.routes.map((route) => routeText(document, route, decision.orders))),
    section('Holds', decision.holds.map((hold) => `  ${payerOf(document, hold.coverageId)}: ${hold.title}\n    ${hold.why}\n    Remedy: ${hold.remedy} [${hold.code}, ${hold.rule}]`)),
    askedSection(decision.needs),
    section('Noticed', decision.findings.map((each) => `  ${each.severity}: ${each.place}: ${each.what} ${each.remedy} [${each.code}]`)),
  ]
  return harmless(sections(parts))
}

function heading(document: CaseDocument, decision: CoordinationDecision): string {
  return `Case ${document.id}${document.title === undefined ? '' : `: ${document.title}`}\nAs of ${decision.asOf}\nNext: ${decision.next.title}. ${decision.next.why}`
}

/** The order of payers of one service with its reasons; `order-why.ts` has the whole why. */
function orderText(document: CaseDocument, order: ServiceOrder): string {
  const lines = [`  ${orderLine(document, order)}`]
  for (const { reason } of order.reasons) {
    lines.push(`    ${reason.text} [${reason.rule}${reason.source.kind === 'assumed' ? ', assumed: its source has not been read' : ''}]`)
    for (const flip of reason.flips ?? []) lines.push(`      Would change if ${factOf(document, flip.fact)} were ${flip.to}: ${flip.then}`)
  }
  for (const { coverageId, reason } of order.leftOut) lines.push(`    ${payerOf(document, coverageId)} is left out: ${reason.text} [${reason.rule}]`)
  for (const pair of order.notCoordinating ?? []) lines.push(`    ${payerOf(document, pair.a)} and ${payerOf(document, pair.b)} do not coordinate: ${pair.reason.text} [${pair.reason.rule}]`)
  if (order.alternativeOrder !== undefined) lines.push(`    Guidance differs; the other reading is ${order.alternativeOrder.map((id) => payerOf(document, id)).join(', then ')}`)
  for (const warning of order.warnings) lines.push(`    ${warning.what} ${warning.remedy} [${warning.code}]`)
  return lines.join('\n')
}

function crossingText(document: CaseDocument, crossing: CrossCoding): string {
  const lines = [`  ${serviceName(document, crossing.serviceId)}`]
  if (crossing.refusal !== undefined) lines.push(`    ${crossing.refusal}`)
  for (const [index, candidate] of crossing.candidates.entries()) {
    const extras = [candidate.modifiers.join(' '), `place ${candidate.placeOfService}`, `${candidate.units} ${candidate.unitKind ?? 'units'}`, candidate.diagnoses.join(', ')].filter((each) => each !== '')
    lines.push(`    ${index + 1}. ${candidate.system} ${candidate.code} ${candidate.plainName ?? ''} · ${extras.join(' · ')} (${candidate.confidence})`)
    lines.push(`       ${candidate.reason}`)
    if (candidate.description !== undefined) lines.push(`       Described as: ${candidate.description}${candidate.comparableCode === undefined ? '' : `; comparable to ${candidate.comparableCode}`}`)
    for (const need of candidate.needs) lines.push(`       Needs: ${need}`)
    if (candidate.note !== undefined) lines.push(`       Mind: ${candidate.note}`)
  }
  for (const rejected of crossing.rejected) lines.push(`    Not ${rejected.system} ${rejected.code}: ${rejected.why}`)
  return lines.join('\n')
}

/** The story of one pathway as a visible sum. */
export function storyText(story: StoryStrength): string {
  const lines = [`  ${story.title}: ${story.points} of ${story.outOf}${story.fits === 'fits-if' ? ', fits if what is missing is found' : ''}`, `    ${story.why}`]
  for (const element of story.elements) {
    const proof = element.provedBy === undefined ? `missing${element.required ? ', required' : ''}${element.ask === undefined ? '' : `: ${element.ask}`}` : (element.provedBy.text ?? `${element.provedBy.kind} ${element.provedBy.id}`)
    lines.push(`    ${String(element.points).padStart(2)} of ${element.outOf}  ${element.title}: ${proof}`)
  }
  return lines.join('\n')
}

/** One route with a table of money, who takes no part in it and why, what is left and what was assumed. */
export function routeText(document: CaseDocument, route: RouteEstimate, orders: readonly ServiceOrder[]): string {
  const payers = inTurn(route)
  const { totals, range } = route
  const rows = route.lines.map((line) => {
    const paid = payers.map((id) => formatCents(line.payments.find((each) => each.coverageId === id)?.paid ?? 0))
    return { name: serviceName(document, line.serviceId), cells: [formatCents(line.fee), ...paid, formatCents(line.patient), formatCents(line.writeOffs.reduce((sum, each) => sum + each.amount, 0))] }
  })
  const total = { name: 'Total', cells: [formatCents(totals.fee), ...payers.map((id) => formatCents(totals.paid[id] ?? 0)), formatCents(totals.patient), formatCents(totals.writeOff)] }
  const lines = [
    `  ${route.route}${route.allowed ? '' : ' (not open)'}${route.why === undefined ? '' : `: ${route.why}`}`,
    ...tableLines(['fee', ...payers.map((id) => payerOf(document, id)), 'patient', 'write-off'], [...rows, total], { name: 38, cell: 14 }).map((line) => `    ${line}`),
    `    Patient should pay ${formatCents(range.expected)}${range.best === range.worst ? '' : `; from ${formatCents(range.best)} to ${formatCents(range.worst)}`}`,
    ...leftOutOf(document, route, orders),
  ]
  for (const left of route.left) lines.push(`    Left afterwards, ${payerOf(document, left.coverageId)}, ${left.what.replaceAll('-', ' ').replace('out of pocket', 'out-of-pocket')}: ${formatCents(left.amount)}`)
  for (const each of route.assumptions) {
    const effect = each.patientLow === undefined || each.patientHigh === undefined ? '' : each.patientLow === each.patientHigh ? ' (the patient’s share stays the same)' : ` (patient ${formatCents(each.patientLow)} to ${formatCents(each.patientHigh)})`
    lines.push(`    Assumed: ${factOf(document, each.fact)}: ${each.assumed}${effect}${each.rule === undefined ? '' : ` [${each.rule}]`}`)
  }
  return lines.join('\n')
}

/** The payers of a route in the order in which they pay; those of no line last. */
function inTurn(route: RouteEstimate): string[] {
  const paying = route.lines.flatMap((line) => line.payments.map((each) => each.coverageId))
  return [...new Set([...paying, ...Object.keys(route.totals.paid)])]
}

/** Each coverage that pays nothing on a route because it is not asked: by which rule, for which services, or by the route itself. */
function leftOutOf(document: CaseDocument, route: RouteEstimate, orders: readonly ServiceOrder[]): string[] {
  return document.coverages.flatMap((coverage) => {
    const name = payerOf(document, coverage.id)
    const unasked = route.lines.filter((line) => line.payments.every((each) => each.coverageId !== coverage.id)).map((each) => each.serviceId)
    const ruled = orders.flatMap((order) => order.leftOut.filter((each) => each.coverageId === coverage.id && unasked.includes(order.serviceId)).map((each) => ({ serviceId: order.serviceId, why: `${each.reason.text} [${each.reason.rule}]` })))
    const byWhy = [...new Set(ruled.map((each) => each.why))].map((why) => ({ why, ids: ruled.filter((each) => each.why === why).map((each) => each.serviceId) }))
    const byRoute = unasked.filter((id) => orders.some((order) => order.serviceId === id && order.order.includes(coverage.id)))
    const forWhich = (ids: readonly string[]): string => (ids.length === route.lines.length ? '' : ` for ${ids.map((id) => serviceName(document, id)).join('; ')}`)
    return [
      ...byWhy.map(({ why, ids }) => `    Left out${forWhich(ids)}, ${name}: ${why}`),
      ...(byRoute.length === 0 ? [] : [`    Left out${forWhich(byRoute)}, ${name}: this route does not ask it`]),
    ]
  })
}

/** The worked computation of a route, line by line, each step with its rule. */
export function workedText(document: CaseDocument, route: RouteEstimate): string {
  const lines: string[] = []
  for (const line of route.lines) {
    lines.push(`  ${serviceName(document, line.serviceId)}, fee ${formatCents(line.fee)}`)
    for (const payment of line.payments) {
      lines.push(`    ${payerOf(document, payment.coverageId)}`)
      for (const step of payment.steps) lines.push(stepText(step))
    }
    lines.push('    After the last payer', ...(line.steps ?? []).map(stepText))
    if (line.writeOffs.length > 0) lines.push(`      Written off for: ${line.writeOffs.map((each) => `${each.reason.replaceAll('-', ' ')} ${formatCents(each.amount)}`).join(', ')} [CAL-38]`)
    if (line.onHold !== undefined) lines.push(`      Not asked of the patient until the denial is reviewed = ${formatCents(line.onHold)} [DEN-02]`)
  }
  return harmless(lines.join('\n'))
}

function stepText(step: WorkedStep): string {
  return `      ${step.text}${step.result === undefined ? '' : ` = ${formatCents(step.result)}`} [${step.rule}]`
}
