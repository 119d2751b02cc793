// crossbill plan CASE.json: treatment over plans and years as a calendar, the money beside it, and what each other way costs.
import { planTreatment } from '@crossbill/claims'
import { type AlternativeWay, type CaseDocument, formatCents, type ScheduledVisit, type TreatmentSchedule, type WayName } from '@crossbill/model'
import { decideOrders } from '@crossbill/rules'
import { readCase } from '../case-input.ts'
import { codeKnowledge } from '../code-knowledge.ts'
import { dayOf } from '../day-option.ts'
import { payerOf, section, sections, titleLines } from '../print/parts.ts'
import { exitCodeFor, findingLines, harmless, print, printJson } from '../terminal.ts'

export interface PlanOptions {
  readonly json?: boolean
  /** The last day to plan for; the end of the next benefit year when left out. */
  readonly until?: string
}

export function plan(path: string, options: PlanOptions): number {
  const { until } = options
  if (until !== undefined) dayOf('--until', until)
  const document = readCase(path)
  const { crossings } = codeKnowledge().crossAll(document)
  const schedule = planTreatment(document, { orders: decideOrders(document), crossings }, until === undefined ? {} : { horizonEnd: until })
  if (options.json) printJson(schedule)
  else print(harmless(scheduleText(document, schedule)))
  return exitCodeFor(schedule.findings)
}

function scheduleText(document: CaseDocument, schedule: TreatmentSchedule): string {
  const parts = [
    `Treatment of case ${document.id}, planned from ${schedule.asOf} to ${schedule.horizonEnd}\n${schedule.datesAre}`,
    calendarText(document, schedule),
    `In all the patient pays ${formatCents(schedule.patient)}; ${document.coverages.map((each) => `${payerOf(document, each.id)} ${formatCents(schedule.paid[each.id] ?? 0)}`).join(', ')}.\n${proofText(schedule)}`,
    `Other ways\n${schedule.alternatives.map(wayText).join('\n')}`,
    section('Benefit years', schedule.years.map((year) => `  ${payerOf(document, year.coverageId)} ${year.start} to ${year.end}: pays ${formatCents(year.paid)}${year.assumed ? ' (benefits assumed)' : ''}`)),
    section('Left of each plan', schedule.left.map((each) => `  ${payerOf(document, each.coverageId)}, ${each.what === 'annual-maximum' ? 'yearly maximum' : 'deductible still to pay'}: ${each.points.map((point) => `${formatCents(point.left)} on ${point.date}`).join(', ')}`)),
    section('Not planned', schedule.unplanned.map((each) => `  ${serviceName(document, each.serviceId)}: ${each.why}`)),
    section('Assumed', schedule.assumptions.map((each) => `  ${each.assumed}${each.rule === undefined ? '' : ` [${each.rule}]`}`)),
    section('Noticed', schedule.findings.length === 0 ? [] : [findingLines(schedule.findings)]),
  ]
  return sections(parts)
}

/** Days from top to bottom, a rule where money turns, columns for each plan and the patient. */
function calendarText(document: CaseDocument, schedule: TreatmentSchedule): string {
  const names = schedule.visits.flatMap((visit) => visit.services.map((each) => serviceName(document, each.serviceId)))
  const width = Math.max(12, ...names.map((each) => each.length))
  const columns = document.coverages.map((each) => ({ id: each.id }))
  const titles = titleLines(columns.map((each) => payerOf(document, each.id)), 14)
  const head = titles.map((line, at) => {
    const last = at === titles.length - 1
    return `  ${(last ? 'Day' : '').padEnd(12)}${(last ? 'Service' : '').padEnd(width)}${line.map((each) => each.padStart(16)).join('')}${last ? `${'Patient'.padStart(12)}  Can wait until` : ''}`
  })
  const rows: { readonly day: string; readonly text: string }[] = schedule.turns.map((turn) => ({ day: `${turn.date} 0`, text: `  ${turn.date}  ── ${turn.why}` }))
  for (const visit of schedule.visits) rows.push({ day: `${visit.date} 1`, text: visitText(document, visit, { width, columns }) })
  rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return [...head, ...rows.map((each) => each.text)].join('\n')
}

function visitText(document: CaseDocument, visit: ScheduledVisit, table: { width: number; columns: readonly { id: string }[] }): string {
  return visit.services
    .map((service, at) => {
      const paid = table.columns.map(({ id }) => formatCents(service.paid.find((each) => each.coverageId === id)?.amount ?? 0).padStart(16))
      const wait = visit.standing === 'held' ? 'held' : `${visit.canWaitUntil ?? ''}${visit.limitedBy === 'horizon' ? ' (end of the plan)' : ''}`
      const route = service.route === 'dental-only' ? '  dental only' : ''
      return `  ${(at === 0 ? visit.date : '').padEnd(12)}${serviceName(document, service.serviceId).padEnd(table.width)}${paid.join('')}${formatCents(service.patient).padStart(12)}  ${at === 0 ? wait : 'same visit'}${route}`
    })
    .join('\n')
}

const wayNames: Readonly<Record<WayName, string>> = {
  'all-now': 'All as soon as possible', best: 'Best', 'all-late': 'All as late as allowed', 'all-next-year': 'All from the next benefit year',
  'dental-only': 'Dental plans only, best dates', 'medical-first': 'Medical first, best dates',
}

function wayText(way: AlternativeWay): string {
  const name = wayNames[way.way].padEnd(32)
  if (!way.feasible) return `  ${name}not offered: ${way.why}`
  return `  ${name}${formatCents(way.patient).padStart(12)}${way.moreThanBest > 0 ? `  ${formatCents(way.moreThanBest)} more than best` : ''}`
}

function proofText({ proof }: TreatmentSchedule): string {
  return proof.optimal ? 'Proved: no schedule the dentist’s constraints allow costs the patient less.' : `Not proved: another schedule may cost as little as ${formatCents(proof.lowerBound)}, ${formatCents(proof.gap)} less.`
}

function serviceName(document: CaseDocument, serviceId: string): string {
  const service = document.plan.services.find((each) => each.id === serviceId)
  return service === undefined ? serviceId : `${service.description ?? service.code}${service.tooth === undefined ? '' : ` ${service.tooth}`}`
}
