// The compliance report: overrides as their histories hold them, and the policy of overrides as the rules state it.
import type { OverrideRow } from '@crossbill/api'
import { addDays, type CaseEvent, type Role } from '@crossbill/model'
import { overridePolicy } from '@crossbill/rules'
import type { OfficeStore } from '../../store/store.ts'
import type { EndpointAnswer } from './answers.ts'

type Report = EndpointAnswer<'compliance'>
const usualSpan = 90

/** Overrides signed from one day to another, both included; without days the last 90. */
export async function complianceReport(office: OfficeStore, asked: { from?: string | undefined; to?: string | undefined; today: string }): Promise<Report> {
  const to = asked.to ?? asked.today
  const from = asked.from ?? addDays(to, -usualSpan)
  const people = new Map((await office.people.list()).map((person) => [person.name, person.role]))
  const rows: OverrideRow[] = []
  for (const { caseId, number } of await office.cases.overridden()) {
    const history = await office.cases.history(caseId)
    rows.push(...history.flatMap((event, at) => rowOf(event, { caseId, caseNumber: String(number), history, at, people })))
  }
  const overrides = rows.filter((row) => row.at.slice(0, 10) >= from && row.at.slice(0, 10) <= to).sort((a, b) => (a.at < b.at ? 1 : -1))
  return { from, to, overrides, policy: overridePolicy.map((each) => ({ ...each, codes: each.codes.map((code) => ({ ...code, overridableBy: [...code.overridableBy] })) })) }
}

interface Place {
  caseId: string
  caseNumber: string
  history: readonly CaseEvent[]
  at: number
  people: ReadonlyMap<string, Role>
}

function rowOf(event: CaseEvent, { caseId, caseNumber, history, at, people }: Place): OverrideRow[] {
  if (event.kind !== 'hold-overridden') return []
  const document = history.slice(0, at).findLast((each) => each.kind === 'case-opened' || each.kind === 'facts-changed')
  const coverage = document !== undefined && 'document' in document ? document.document.coverages.find((each) => each.id === event.coverageId) : undefined
  const services = document !== undefined && 'document' in document ? document.document.plan.services.filter((each) => event.serviceIds?.includes(each.id) ?? false).map((each) => each.code) : []
  const role = event.role ?? people.get(event.by)
  const sent = history.slice(at).some((each) => each.kind === 'claim-built' && each.claim.coverageId === event.coverageId)
  return [{
    at: event.at, by: event.by, caseId, caseNumber, holdCode: event.holdCode, payer: coverage?.payer.name ?? '', services, reason: event.reason, sent,
    ...(role === undefined ? {} : { role }), ...(event.title === undefined ? {} : { title: event.title }),
  }]
}
