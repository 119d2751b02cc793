// From services with clinical constraints to visits with windows, in clinical order. What cannot be held is a finding; the rest goes on.
import { addDays, type CalendarDate, type CaseDocument, type Finding, type ServiceLine } from '@crossbill/model'

export interface Visit {
  readonly services: readonly ServiceLine[]
  /** First day it can be held, whatever else is planned. */
  readonly release: CalendarDate
  /** Last day it may be held. */
  readonly deadline: CalendarDate
  readonly limitedBy: 'clinical' | 'horizon'
  /** Visits, by place in the list, that come first, with the least days between. */
  readonly after: readonly { readonly visit: number; readonly days: number }[]
}

export interface Visits {
  /** In clinical order: what can be held first, then what is more urgent, then what can wait less. */
  readonly visits: readonly Visit[]
  readonly fixed: readonly ServiceLine[]
  readonly unplanned: readonly { readonly serviceId: string; readonly why: string }[]
  readonly findings: readonly Finding[]
}

export interface VisitsAsk {
  readonly document: CaseDocument
  readonly horizonEnd: CalendarDate
  readonly soonDays: number
}

interface Draft {
  readonly members: ServiceLine[]
  readonly after: Map<Draft, number>
  notBefore: CalendarDate
  notAfter: CalendarDate | undefined
  urgency: number
  release: CalendarDate
  deadline: CalendarDate
  clinical: boolean
  trouble: string | undefined
}

const urgencies = { now: 0, soon: 1, 'may-wait': 2 } as const

/** A service is done when its day is not later than the day the case is looked at. */
export function isDone(service: ServiceLine, asOf: CalendarDate): boolean {
  const day = service.dateOfService ?? service.dateCompleted
  return day !== undefined && day <= asOf
}

/** Visits in clinical order; services whose constraints cannot be held are named with place and remedy. */
export function visitsOf(ask: VisitsAsk): Visits {
  const { document } = ask
  const findings: Finding[] = []
  const fixed = document.plan.services.filter((service) => isDone(service, document.asOf))
  const drafts = draftsOf(ask, findings)
  const order = inTopologicalOrder(drafts, document, findings)
  setWindows(order, ask, findings)
  const planned = order.filter((draft) => draft.trouble === undefined)
  planned.sort((a, b) => compare(a.release, b.release) || (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0) || a.urgency - b.urgency || compare(a.deadline, b.deadline))
  const sorted = keepPrecedence(planned)
  const visits = sorted.map((draft): Visit => ({
    services: draft.members, release: draft.release, deadline: draft.deadline, limitedBy: draft.clinical ? 'clinical' : 'horizon',
    after: [...draft.after].map(([earlier, days]) => ({ visit: sorted.indexOf(earlier), days })),
  }))
  const unplanned = drafts.flatMap((draft) => (draft.trouble === undefined ? [] : draft.members.map((service) => ({ serviceId: service.id, why: draft.trouble ?? '' }))))
  return { visits, fixed, unplanned, findings }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isBefore(a: Draft, b: Draft): boolean {
  return b.after.has(a)
}

/** Equal first days: what must come first does, however far the chain. */
function keepPrecedence(sorted: readonly Draft[]): Draft[] {
  const left = [...sorted]
  const out: Draft[] = []
  while (left.length > 0) {
    const at = left.findIndex((draft) => [...draft.after.keys()].every((earlier) => !left.includes(earlier)))
    out.push(...left.splice(Math.max(0, at), 1))
  }
  return out
}

function placeOf(document: CaseDocument, service: ServiceLine | undefined): string {
  return service === undefined ? 'plan.services' : `plan.services[${document.plan.services.indexOf(service)}].constraints`
}

function draftsOf(ask: VisitsAsk, findings: Finding[]): Draft[] {
  const { document } = ask
  const movable = document.plan.services.filter((service) => !isDone(service, document.asOf))
  const byId = new Map<string, Draft>()
  const drafts: Draft[] = []
  for (const service of movable) {
    if (byId.has(service.id)) continue
    const draft: Draft = { members: visitMembers(service, movable), after: new Map(), notBefore: document.asOf, notAfter: undefined, urgency: 2, release: '', deadline: '', clinical: false, trouble: undefined }
    for (const member of draft.members) byId.set(member.id, draft)
    drafts.push(draft)
  }
  for (const draft of drafts) for (const member of draft.members) addConstraints(ask, { draft, member, byId }, findings)
  return drafts
}

/** Everything at the same visit, said from either side and through others. */
function visitMembers(start: ServiceLine, movable: readonly ServiceLine[]): ServiceLine[] {
  const members = new Set([start])
  for (let grown = true; grown; ) {
    grown = false
    for (const each of movable) {
      const linked = [...members].some((member) => member.constraints?.sameVisitAs?.includes(each.id) === true || each.constraints?.sameVisitAs?.includes(member.id) === true)
      if (linked && !members.has(each)) grown = members.add(each).size > 0
    }
  }
  return movable.filter((each) => members.has(each))
}

interface Member {
  readonly draft: Draft
  readonly member: ServiceLine
  readonly byId: ReadonlyMap<string, Draft>
}

function addConstraints({ document }: VisitsAsk, { draft, member, byId }: Member, findings: Finding[]): void {
  const { constraints } = member
  const place = placeOf(document, member)
  if (constraints?.notBefore !== undefined && constraints.notBefore > draft.notBefore) draft.notBefore = constraints.notBefore
  if (constraints?.notAfter !== undefined && (draft.notAfter === undefined || constraints.notAfter < draft.notAfter)) draft.notAfter = constraints.notAfter
  draft.urgency = Math.min(draft.urgency, urgencies[constraints?.urgency ?? 'may-wait'])
  for (const id of constraints?.sameVisitAs ?? []) {
    const other = document.plan.services.find((each) => each.id === id)
    if (other === undefined) findings.push(unknownService(`${place}.sameVisitAs`))
    else if (isDone(other, document.asOf)) {
      findings.push({ code: 'PLAN-VISIT-PAST', severity: 'warning', place: `${place}.sameVisitAs`, what: 'The visit this service should share has already been held.', remedy: 'Take the constraint away or correct the day of the other service; it is planned as a visit of its own.' })
    }
  }
  for (const { serviceId, days = 0 } of constraints?.after ?? []) {
    const other = document.plan.services.find((each) => each.id === serviceId)
    const earlier = byId.get(serviceId)
    if (other === undefined) findings.push(unknownService(`${place}.after`))
    else if (earlier === undefined) {
      const from = addDays(other.dateOfService ?? other.dateCompleted ?? document.asOf, days)
      if (from > draft.notBefore) draft.notBefore = from
    } else if (earlier !== draft) draft.after.set(earlier, Math.max(days, draft.after.get(earlier) ?? 0))
    else if (days > 0 || serviceId === member.id) {
      fail(draft, 'It must wait for a service of the same visit.')
      findings.push({ code: 'PLAN-SAME-VISIT-AND-AFTER', severity: 'error', place: `${place}.after`, what: 'A service is asked for at the same visit as another one and also days after it.', remedy: 'Keep one of the two constraints; until then the visit is not planned.' })
    }
  }
}

function unknownService(place: string): Finding {
  return { code: 'PLAN-SERVICE-UNKNOWN', severity: 'warning', place, what: 'A constraint names a service that the plan does not have.', remedy: 'Correct the id or take the constraint away; it is left out.' }
}

function fail(draft: Draft, why: string): void {
  draft.trouble ??= why
}

/** What must come first, first. Visits that wait for each other are named and left out, with what waits for them. */
function inTopologicalOrder(drafts: readonly Draft[], document: CaseDocument, findings: Finding[]): Draft[] {
  const left = new Set(drafts)
  const order: Draft[] = []
  for (let next: Draft | undefined = drafts[0]; next !== undefined; ) {
    next = [...left].find((draft) => [...draft.after.keys()].every((earlier) => !left.has(earlier)))
    if (next === undefined) break
    left.delete(next)
    order.push(next)
  }
  for (const draft of left) {
    const circular = waitsForItself(draft)
    fail(draft, circular ? 'Its order goes round in a circle.' : 'It waits for services whose order goes round in a circle.')
    if (circular) findings.push({ code: 'PLAN-CYCLE', severity: 'error', place: `${placeOf(document, draft.members[0])}.after`, what: 'This service must come after another one that in turn must come after it.', remedy: 'Take one of the constraints away; until then neither is planned.' })
  }
  return order
}

function waitsForItself(draft: Draft): boolean {
  const seen = new Set<Draft>()
  const open = [...draft.after.keys()]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === draft) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...next.after.keys())
  }
  return false
}

/** First days forward through what must come first, last days backward through what follows. */
function setWindows(order: readonly Draft[], ask: VisitsAsk, findings: Finding[]): void {
  for (const draft of order) setFirstDay(draft, ask)
  for (const draft of [...order].reverse()) {
    if (draft.trouble !== undefined) continue
    for (const later of order) {
      const days = later.after.get(draft)
      if (days === undefined || later.trouble !== undefined || later.deadline < later.release) continue
      const last = addDays(later.deadline, -days)
      if (last < draft.deadline && last >= draft.release) {
        draft.deadline = last
        draft.clinical ||= later.clinical
      }
    }
  }
  for (const draft of order) {
    const waitsFor = [...draft.after.keys()].some((earlier) => earlier.trouble !== undefined)
    if (waitsFor) fail(draft, 'It waits for a service that cannot be planned.')
    else if (draft.trouble === undefined && draft.release > draft.deadline) reportEmpty(draft, ask, findings)
  }
}

function setFirstDay(draft: Draft, { horizonEnd, soonDays }: VisitsAsk): void {
  draft.release = draft.notBefore
  for (const [earlier, days] of draft.after) {
    const from = addDays(earlier.release, days)
    if (from > draft.release) draft.release = from
  }
  draft.deadline = horizonEnd
  const limits = [draft.notAfter, draft.urgency === 0 ? draft.release : draft.urgency === 1 ? addDays(draft.release, soonDays) : undefined]
  for (const limit of limits) {
    if (limit === undefined || limit > draft.deadline) continue
    draft.deadline = limit
    draft.clinical = true
  }
}

function reportEmpty(draft: Draft, { document, horizonEnd }: VisitsAsk, findings: Finding[]): void {
  const [first] = draft.members
  const beyond = draft.notAfter === undefined && draft.release > horizonEnd
  const own = draft.members.some(({ constraints }) => constraints?.notBefore !== undefined && constraints.notAfter !== undefined && constraints.notBefore > constraints.notAfter)
  fail(draft, beyond ? `It cannot be held before ${draft.release}, after the last day planned for.` : `Its first day, ${draft.release}, is later than its last day, ${draft.deadline}.`)
  findings.push({
    code: beyond ? 'PLAN-BEYOND-HORIZON' : draft.members.length > 1 && !own ? 'PLAN-SAME-VISIT-WINDOWS' : 'PLAN-WINDOW-EMPTY', severity: beyond ? 'warning' : 'error', place: placeOf(document, first),
    what: beyond ? `The first day this can be held, ${draft.release}, is after ${horizonEnd}, the last day planned for.` : `The first day this can be held, ${draft.release}, is after the last day it may wait to, ${draft.deadline}.`,
    remedy: beyond ? 'Plan over a longer time, or move its first day.' : 'Ask the dentist which of the dates holds; until then it is not planned, and the rest is.',
  })
}
