// The whole decision on a terminal: order and why, codes, routes in money, holds, what is asked, what is next.
import { type CaseDocument, type CoordinationDecision, type CrossCoding, formatCents, type RouteEstimate, type ServiceOrder, type StoryStrength, type WorkedStep } from '@crossbill/model'
import { harmless } from '../terminal.ts'
import { askedSection, payerOf, section, sections } from './parts.ts'

/** The decision as lines a person reads from top to bottom. Amounts in dollars and cents. */
export function decisionText(document: CaseDocument, decision: CoordinationDecision): string {
  const parts = [
    heading(document, decision),
    section('Who pays first', decision.orders.map((order) => orderText(document, order))),
    section('Codes', decision.crossings.map((crossing) => crossingText(document, crossing))),
    section('Story', decision.stories.filter((story) => story.fits !== 'does-not-fit').map(storyText)),
    section('Routes', decision.routes.map((route) => routeText(document, route))),
    section('Holds', decision.holds.map((hold) => `  ${payerOf(document, hold.coverageId)}: ${hold.title}\n    ${hold.why}\n    Remedy: ${hold.remedy} [${hold.code}, ${hold.rule}]`)),
    askedSection(decision.needs),
    section('Noticed', decision.findings.map((each) => `  ${each.severity}: ${each.place}: ${each.what} ${each.remedy} [${each.code}]`)),
  ]
  return harmless(sections(parts))
}

function heading(document: CaseDocument, decision: CoordinationDecision): string {
  return `Case ${document.id}${document.title === undefined ? '' : `: ${document.title}`}\nAs of ${decision.asOf}\nNext: ${decision.next.title}. ${decision.next.why}`
}

function serviceName(document: CaseDocument, serviceId: string): string {
  const service = document.plan.services.find((each) => each.id === serviceId)
  if (service === undefined) return serviceId
  return `${service.code}${service.tooth === undefined ? '' : ` tooth ${service.tooth}`}${service.description === undefined ? '' : ` (${service.description})`}`
}

/** The order of payers of one service with its reasons. */
export function orderText(document: CaseDocument, order: ServiceOrder): string {
  const lines = [`  ${serviceName(document, order.serviceId)}: ${order.decided ? order.order.map((id) => payerOf(document, id)).join(', then ') || 'no payer' : 'not known yet'}`]
  for (const { reason } of order.reasons) {
    lines.push(`    ${reason.text} [${reason.rule}${reason.source.kind === 'assumed' ? ', assumed: its source has not been read' : ''}]`)
    for (const flip of reason.flips ?? []) lines.push(`      Would change if ${flip.fact} were ${flip.to}: ${flip.then}`)
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

/** One route with a table of money and the worked computation of each payer. */
export function routeText(document: CaseDocument, route: RouteEstimate): string {
  const payers = Object.keys(route.totals.paid)
  const lines = [`  ${route.route}${route.allowed ? '' : ' (not open)'}${route.why === undefined ? '' : `: ${route.why}`}`]
  const row = (name: string, cells: readonly string[]): string => `    ${name.slice(0, 38).padEnd(38)} ${cells.map((cell) => cell.padStart(12)).join(' ')}`
  lines.push(row('', ['fee', ...payers.map((id) => payerOf(document, id).slice(0, 12)), 'patient', 'write-off']))
  for (const line of route.lines) {
    const paid = payers.map((id) => formatCents(line.payments.find((each) => each.coverageId === id)?.paid ?? 0))
    const writeOff = line.writeOffs.reduce((sum, each) => sum + each.amount, 0)
    lines.push(row(serviceName(document, line.serviceId), [formatCents(line.fee), ...paid, formatCents(line.patient), formatCents(writeOff)]))
  }
  const { totals, range } = route
  lines.push(row('Total', [formatCents(totals.fee), ...payers.map((id) => formatCents(totals.paid[id] ?? 0)), formatCents(totals.patient), formatCents(totals.writeOff)]))
  lines.push(`    Patient should pay ${formatCents(range.expected)}${range.best === range.worst ? '' : `; from ${formatCents(range.best)} to ${formatCents(range.worst)}`}`)
  for (const left of route.left) lines.push(`    Left afterwards, ${payerOf(document, left.coverageId)}, ${left.what.replaceAll('-', ' ').replace('out of pocket', 'out-of-pocket')}: ${formatCents(left.amount)}`)
  for (const each of route.assumptions) {
    const effect = each.patientLow === undefined || each.patientHigh === undefined ? '' : ` (patient ${formatCents(each.patientLow)} to ${formatCents(each.patientHigh)})`
    lines.push(`    Assumed: ${each.fact}: ${each.assumed}${effect}${each.rule === undefined ? '' : ` [${each.rule}]`}`)
  }
  return lines.join('\n')
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
