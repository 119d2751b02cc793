// Changes of single facts, each tried out on the case to see whether it would turn the order. Nothing here says what would happen.
import type { CalendarDate, CaseDocument, Coverage } from '@crossbill/model'
import { addDays } from '@crossbill/model'
import { roleIsStep, roleOf } from '../facts/household.ts'
import { coveredSince } from '../facts/longest.ts'
import type { Party, ServiceFacts } from '../facts/party.ts'

export interface WhatIf {
  readonly fact: string
  /** The other value, in office words. */
  readonly to: string
  readonly document: CaseDocument
}

type Change = (document: CaseDocument) => CaseDocument

function coverageChange(id: string, change: (coverage: Coverage) => Coverage): Change {
  return (document) => ({ ...document, coverages: document.coverages.map((each) => (each.id === id ? change(each) : each)) })
}

/** Every single change worth trying for two neighbours of an order, or for one that stands alone. */
export function whatIfs(service: ServiceFacts, parties: readonly Party[]): WhatIf[] {
  const { document } = service
  const found: WhatIf[] = []
  const offer = (fact: string, to: string, change: Change): void => {
    found.push({ fact, to, document: change(document) })
  }
  for (const party of parties) aboutCoverage(party, parties.find((each) => each !== party), offer)
  aboutHousehold(service, parties, offer)
  aboutGovernment(document, offer)
  aboutAccident(document, offer)
  aboutService(service, offer)
  return found
}

type Offer = (fact: string, to: string, change: Change) => void

function aboutCoverage(party: Party, beside: Party | undefined, offer: Offer): void {
  const { coverage, place, id } = party
  const set = (fact: string, to: string, part: Partial<Coverage>): void => offer(`${place}.${fact}`, to, coverageChange(id, (each) => ({ ...each, ...part })))
  const coordinate = (fact: keyof NonNullable<Coverage['coordination']>, to: string, value: NonNullable<Coverage['coordination']>): void => offer(`${place}.coordination.${fact}`, to, coverageChange(id, (each) => ({ ...each, coordination: { ...each.coordination, ...value } })))
  if (party.relationship !== undefined && party.relationship !== 'self') offer(`${place}.relationship`, 'self', coverageChange(id, ({ subscriber: _other, ...each }) => ({ ...each, relationship: 'self', heldBy: 'patient' })))
  if (party.relationship === 'self') offer(`${place}.relationship`, 'spouse', coverageChange(id, ({ subscriber: _own, ...each }) => ({ ...each, relationship: 'spouse', heldBy: 'spouse' })))
  for (const status of ['active', 'retired', 'cobra-or-state-continuation'] as const) if (coverage.employmentStatus !== undefined && coverage.employmentStatus !== status) set('employmentStatus', status, { employmentStatus: status })
  if (coverage.employerSize !== undefined) for (const size of [19, 20, 99, 100]) set('employerSize', String(size), { employerSize: size })
  const [own, others] = [coveredSince(coverage), beside === undefined ? undefined : coveredSince(beside.coverage)]
  if (own !== undefined && others !== undefined) {
    set('planStartForLongestRule', own.date > others.date ? `before ${others.date}` : `after ${others.date}`, { planStartForLongestRule: addDays(others.date, own.date > others.date ? -1 : 1) })
  }
  coordinate('provision', coverage.coordination?.provision === 'no' ? 'yes' : 'no', { provision: coverage.coordination?.provision === 'no' ? 'yes' : 'no' })
  coordinate('method', coverage.coordination?.method === 'always-excess' ? 'standard' : 'always-excess', { method: coverage.coordination?.method === 'always-excess' ? 'standard' : 'always-excess' })
  if (party.side === 'dental') {
    const narrow = coverage.coordination?.scope === 'dental-only'
    coordinate('scope', narrow ? 'all-health' : 'dental-only', { scope: narrow ? 'all-health' : 'dental-only' })
    const order = coverage.coordination?.medicalDentalOrder === 'ordinary-rules-then-medical' ? 'medical-first' : 'ordinary-rules-then-medical'
    coordinate('medicalDentalOrder', order, { medicalDentalOrder: order })
  }
  if (coverage.network === 'closed-panel-out') set('network', 'closed-panel-in', { network: 'closed-panel-in' })
  if (beside !== undefined && coverage.packageId === undefined && beside.coverage.packageId === undefined && beside.side !== party.side && id < beside.id) {
    const both = (document: CaseDocument): CaseDocument => ({ ...document, coverages: document.coverages.map((each) => (each.id === id || each.id === beside.id ? { ...each, packageId: 'one-contract' } : each)) })
    offer(`${place}.packageId`, `the same as ${beside.name}: one contract`, both)
  }
  if (coverage.packageId !== undefined) offer(`${place}.packageId`, 'none: two contracts', coverageChange(id, ({ packageId: _one, ...each }) => each))
}

function aboutHousehold(service: ServiceFacts, parties: readonly Party[], offer: Offer): void {
  const { document } = service
  if (!parties.every((party) => party.relationship === 'child' || party.relationship === 'other-dependent') || parties.length < 2) return
  const household = document.household
  const put = (fact: string, to: string, part: NonNullable<CaseDocument['household']>): void => offer(`household.${fact}`, to, (each) => ({ ...each, household: { ...each.household, ...part } }))
  const holders = [...new Set(parties.flatMap((party) => party.holder ?? []))].filter((holder) => !roleIsStep(roleOf(holder, household)))
  if (household?.parents === 'apart') put('parents', 'together', { parents: 'together' })
  for (const holder of holders) {
    if (household?.decree?.responsible !== holder) put('decree.responsible', holder, { parents: 'apart', decree: { kind: 'one-parent-responsible', responsible: holder } })
    if (household?.custodialParent !== undefined && household.custodialParent !== holder) put('custodialParent', holder, { custodialParent: holder })
  }
  const { decree } = household ?? {}
  if (decree?.kind === 'one-parent-responsible' && (decree.planKnowsSince === undefined || decree.planKnowsSince <= service.on)) put('decree.planKnowsSince', `after ${service.on}`, { decree: { ...decree, planKnowsSince: addDays(service.on, 1) } })
  if (household?.decree !== undefined && household.decree.kind !== 'none') put('decree.kind', 'none', { decree: { kind: 'none' } })
  for (const party of parties) {
    const beside = parties.find((each) => each !== party)
    if (party.holder === undefined || party.holderBirthDate === undefined || beside?.holderBirthDate === undefined) continue
    const { holder } = party
    const day = beside.holderBirthDate.slice(5)
    const earlier = party.holderBirthDate.slice(5) > day
    const moved: CalendarDate = `${party.holderBirthDate.slice(0, 4)}-${earlier ? '01-01' : '12-31'}`
    offer(party.holderBirthFact, `${earlier ? 'before' : 'after'} ${day} in the year`, (each) => ({
      ...each,
      household: { ...each.household, people: { ...each.household?.people, [holder]: { ...each.household?.people?.[holder], birthDate: moved } } },
      coverages: each.coverages.map((coverage) => (coverage.heldBy === holder && coverage.subscriber?.birthDate !== undefined ? { ...coverage, subscriber: { ...coverage.subscriber, birthDate: moved } } : coverage)),
    }))
  }
}

function aboutGovernment(document: CaseDocument, offer: Offer): void {
  const facts = document.government
  if (!document.coverages.some((each) => each.kind === 'medicare-b' || each.kind === 'medicare-advantage')) return
  const put = (fact: string, to: string, part: NonNullable<CaseDocument['government']>): void => offer(`government.${fact}`, to, (each) => ({ ...each, government: { ...each.government, ...part } }))
  for (const kind of ['age', 'disability', 'esrd'] as const) if (facts?.medicareEntitlement !== undefined && facts.medicareEntitlement !== kind) put('medicareEntitlement', kind, { medicareEntitlement: kind })
  put('wantsMedicareDenial', facts?.wantsMedicareDenial === true ? 'no' : 'yes', { wantsMedicareDenial: facts?.wantsMedicareDenial !== true })
  if (facts?.linkedService === undefined) put('linkedService', 'dialysis', { linkedService: 'dialysis' })
  else put('linkedService', 'none', { linkedService: 'none' })
}

function aboutAccident(document: CaseDocument, offer: Offer): void {
  const accident = document.accident
  if (accident === undefined) return
  const put = (fact: string, to: string, part: Partial<NonNullable<CaseDocument['accident']>>): void => offer(`accident.${fact}`, to, (each) => ({ ...each, accident: { ...accident, ...part } }))
  if (accident.kind === 'work' && accident.workClaim !== 'denied') put('workClaim', 'denied', { workClaim: 'denied' })
  if (accident.kind === 'work' && accident.workClaim !== 'accepted') put('workClaim', 'accepted', { workClaim: 'accepted' })
  if (accident.kind === 'auto' && accident.autoElection !== 'health-first') put('autoElection', 'health-first', { autoElection: 'health-first' })
  if (accident.kind === 'auto' && accident.autoElection === 'health-first') put('autoElection', 'auto-first', { autoElection: 'auto-first' })
}

function aboutService(service: ServiceFacts, offer: Offer): void {
  const { id } = service.service
  const put = (fact: string, to: string, change: (line: CaseDocument['plan']['services'][number]) => CaseDocument['plan']['services'][number]): void => offer(`${service.place}.${fact}`, to, (each) => ({ ...each, plan: { services: each.plan.services.map((line) => (line.id === id ? change(line) : line)) } }))
  put('accident', service.service.accident === true ? 'no' : 'yes', (line) => ({ ...line, accident: line.accident !== true }))
  if (service.service.emergency !== true) put('emergency', 'yes', (line) => ({ ...line, emergency: true }))
  if (service.service.diagnoses !== undefined && service.catalog.asks === 'medical') put('diagnoses', 'none', ({ diagnoses: _all, ...line }) => line)
}
