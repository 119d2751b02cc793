// The order of payers for one service: who takes part, the pairwise answers ranked, and the reasons put beside them.
import type { Finding, Need, Reason, ServiceOrder } from '@crossbill/model'
import type { Party, ServiceFacts } from '../facts/party.ts'
import { closedPrimary } from '../medical-dental/closed-panels.ts'
import { joinNeeds } from '../order-rule.ts'
import { byDefinition } from '../sources.table.ts'
import type { SilentRule } from './compare.ts'
import { equalShares } from './compare.ts'
import { medicareModifiers } from './modifiers.ts'
import type { ComparedPair, Ranking } from './rank.ts'
import { rank } from './rank.ts'
import type { LeftOut, Taking } from './who-takes-part.ts'
import { reasonOut, whoTakesPart } from './who-takes-part.ts'

export const onlyPayer = { id: 'OOB-02', sentence: 'The first plan pays as if no other plan existed.', source: byDefinition('OOB-02: only one coverage takes part') } as const
export const oneOrder = { id: 'OOB-27', sentence: 'The pairwise answers must form one order; a circle is reported and never broken silently.', source: byDefinition('OOB-27: follows from rules that are ignored for one pair only') } as const

/** The order of one service, without the facts that would turn it and without the other guidance's answer. */
export function orderOfService(service: ServiceFacts): ServiceOrder {
  const taking = whoTakesPart(service)
  const facts: ServiceFacts = { ...service, inPlay: taking.inPlay }
  const { ranking, leftOut } = rankPastClosedPanels(taking, facts)
  const needs = [...taking.needs, ...ranking.pairs.flatMap(({ compared }) => (compared.is === 'needs' ? compared.needs : []))]
  const decided = needs.length === 0 && ranking.circle.length === 0
  const order = decided ? ranking.order : []
  const medicare = medicareModifiers(order, facts)
  const reasons = ranking.circle.length > 0 ? ranking.circle.map((pair) => ({ before: pair.first.id, after: pair.second.id, reason: reasonOfPair(pair) })) : reasonsFor(order, ranking, { ...taking, leftOut }, facts)
  const apart = ranking.pairs.filter((pair) => pair.compared.is === 'apart')
  const later = decided ? medicare.asks : medicareModifiers(taking.inPlay, facts).asks
  const asks = [...taking.asks, ...later, ...ranking.pairs.flatMap(({ compared }) => (compared.is === 'first' ? compared.asks : []))]
  return {
    serviceId: service.service.id,
    order: order.map((party) => party.id),
    decided,
    reasons,
    leftOut: [...leftOut].sort((x, y) => (x.coverageId < y.coverageId ? -1 : 1)),
    ...(apart.length > 0 ? { notCoordinating: apart.map((pair) => ({ a: pair.first.id, b: pair.second.id, reason: reasonOfPair(pair) })) } : {}),
    ...equalSharesOf(order, ranking),
    ...(medicare.modifiers.length > 0 ? { modifiers: medicare.modifiers } : {}),
    warnings: [...taking.warnings, ...medicare.warnings, ...warningsOf(ranking, order, facts, decided)],
    needs: joinNeeds([...needs, ...asks].map((each): Need => ({ ...each, serviceIds: [service.service.id] }))),
  }
}

/** Neighbours in the order of which nothing ranks any two (OOB-13); the longest such runs. */
function equalSharesOf(order: readonly Party[], ranking: Ranking): Pick<ServiceOrder, 'equalShares'> {
  const areEqual = (x: Party, y: Party): boolean => ranking.pairs.some(({ first, second, compared }) => compared.is === 'equal' && ((first.id === x.id && second.id === y.id) || (first.id === y.id && second.id === x.id)))
  const runs: Party[][] = []
  for (const party of order) {
    const last = runs.at(-1)
    if (last !== undefined && last.every((each) => areEqual(each, party))) last.push(party)
    else runs.push([party])
  }
  const shared = runs.filter((each) => each.length > 1).map((each) => each.map((party) => party.id).sort())
  return shared.length === 0 ? {} : { equalShares: shared }
}

/** OOB-15 looks at the chain once it is ranked: a closed first plan outside its panel leaves the chain. */
function rankPastClosedPanels(taking: Taking, facts: ServiceFacts): { readonly ranking: Ranking; readonly leftOut: readonly LeftOut[] } {
  const leftOut = [...taking.leftOut]
  let ranking = rank(taking.inPlay, facts)
  for (let said = closedPrimary.decide(ranking.order, facts); said.out.length > 0; said = closedPrimary.decide(ranking.order, facts)) {
    for (const { party, why, facts: used } of said.out) leftOut.push({ coverageId: party.id, reason: reasonOut(closedPrimary, party, why, { facts: used, with: [], settings: [] }) })
    const inPlay = ranking.order.filter((party) => !said.out.some((each) => each.party.id === party.id))
    ranking = rank(inPlay, { ...facts, inPlay })
  }
  return { ranking, leftOut }
}

function reasonsFor(order: readonly Party[], ranking: Ranking, taking: Taking, service: ServiceFacts): ServiceOrder['reasons'] {
  const [only, next] = order
  if (only !== undefined && next === undefined) return [{ before: only.id, reason: reasonAlone(only, taking, service) }]
  return order.slice(1).flatMap((after, index) => {
    const before = order[index]
    const pair = ranking.pairs.find((each) => (each.first.id === before?.id && each.second.id === after.id) || (each.first.id === after.id && each.second.id === before?.id))
    if (before === undefined || pair === undefined) return []
    const reason = reasonOfPair(pair)
    const turned = ranking.pairs.some((each) => isTurnedByMedicare(each) && spans(order, each, index))
    return [{ before: before.id, after: after.id, reason: turned && reason.rule !== 'OOB-03' ? { ...reason, with: [...new Set([...(reason.with ?? []), 'OOB-03'])] } : reason }]
  })
}

/** The reversal of OOB-03 is between plans with Medicare in the middle; its neighbours name it too. */
function isTurnedByMedicare(pair: ComparedPair): boolean {
  return pair.compared.is === 'first' && pair.compared.rule.id === 'OOB-03' && pair.compared.with.includes('MCR-13')
}

function spans(order: readonly Party[], pair: ComparedPair, index: number): boolean {
  return order.indexOf(pair.first) <= index && index + 1 <= order.indexOf(pair.second)
}

/** Rules by which the last coverage standing is explained: the one that shut the others out. */
const shutOut: readonly string[] = ['LIA-02', 'MCD-02', 'OOB-16', 'OOB-25', 'OOB-15', 'MCR-10', 'MCR-01', 'MVD-02', 'MVD-09', '1.1', 'OOB-18', 'LIA-04', 'LIA-03', 'STA-08', 'MCR-16', 'OOB-24', 'LIA-07']

function reasonAlone(only: Party, taking: Taking, service: ServiceFacts): Reason {
  const own = taking.because.get(only.id)
  if (own?.rule.id === 'MCR-10') return { rule: own.rule.id, text: `${only.name} may pay: ${own.why}.`, source: own.rule.source }
  const out = [...taking.leftOut].sort((x, y) => shutOut.indexOf(x.reason.rule) - shutOut.indexOf(y.reason.rule))
  const [why] = out
  const joined = [...new Set([...out.flatMap((each) => [each.reason.rule, ...(each.reason.with ?? [])]), onlyPayer.id])].filter((rule) => rule !== (why?.reason.rule ?? onlyPayer.id))
  const rest = { ...(why === undefined ? {} : { with: joined }), facts: [{ fact: `${service.place}.code`, value: service.service.code }] }
  if (why === undefined) return { rule: onlyPayer.id, text: `Only ${only.name} is in force for this service, so it pays as if no other plan existed.`, source: onlyPayer.source, ...rest }
  return { rule: why.reason.rule, text: `Only ${only.name} pays for this service: ${because(why.reason.text)}`, source: why.reason.source, ...rest, ...(why.reason.settings === undefined ? {} : { settings: why.reason.settings }), ...(why.reason.facts === undefined ? {} : { facts: why.reason.facts }) }
}

function because(text: string): string {
  return text.slice(text.indexOf(': ') + 2)
}

export function reasonOfPair(pair: ComparedPair): Reason {
  const { compared, first, second } = pair
  switch (compared.is) {
    case 'first':
      return {
        rule: compared.rule.id, text: compared.text, source: compared.rule.source,
        ...(compared.with.length > 0 ? { with: [...new Set(compared.with)] } : {}),
        facts: [...compared.facts], silent: tidy(compared.silent),
        ...(compared.settings.length > 0 ? { settings: [...compared.settings] } : {}),
      }
    case 'apart':
      return { rule: compared.rule.id, text: compared.text, source: compared.rule.source, with: [...compared.with], settings: [...compared.settings] }
    case 'equal':
      return { rule: equalShares.id, text: `Nothing puts ${first.name} or ${second.name} first, so they share the allowable expense equally.`, source: equalShares.source, with: ['OOB-14'], silent: tidy(compared.silent) }
    case 'needs':
      return { rule: compared.needs[0]?.rules[0] ?? oneOrder.id, text: 'Who pays first cannot be said yet.', source: oneOrder.source }
  }
}

/** Rules that looked at another kind of pair altogether are left away: they were never in question. */
function tidy(silent: readonly SilentRule[]): { rule: string; why: string }[] {
  const offTopic = /^(it is not|neither has a later|the later of the two|no-fault car insurance is not|medical payments cover is not|Medicare is not one|Part B is not one|Medigap is not one|the other is not a dental plan of current)/
  return silent.filter((each) => !offTopic.test(each.why)).map((each) => ({ ...each }))
}

function warningsOf(ranking: Ranking, order: readonly Party[], service: ServiceFacts, decided: boolean): Finding[] {
  const warnings = ranking.pairs.flatMap(({ compared }) => (compared.is === 'first' ? compared.warnings : []))
  const equal = ranking.pairs.filter((pair) => pair.compared.is === 'equal' && order.indexOf(pair.second) === order.indexOf(pair.first) + 1)
  const circle = ranking.circle.map((pair) => `${pair.first.name} before ${pair.second.name} (${pair.compared.is === 'first' ? pair.compared.rule.id : ''})`).join(', ')
  return [
    ...warnings,
    ...equal.map((pair): Finding => ({ code: 'EQUAL_SHARE', severity: 'warning', place: pair.first.place, rule: 'OOB-13', what: `Nothing puts ${pair.first.name} or ${pair.second.name} first; they share equally.`, remedy: 'Send to both with the other named; if they do not agree within 30 days, both pay equal shares at once.' })),
    ...(circle === '' ? [] : [{ code: 'ORDER_CYCLE', severity: 'error' as const, place: service.place, rule: oneOrder.id, what: `The rules put the plans in a circle: ${circle}.`, remedy: 'Ask the plans to settle the order among themselves in writing; nothing is sent before.' }]),
    ...(decided && order.length === 0 ? [{ code: 'NO_COVERAGE', severity: 'warning' as const, place: `${service.place}.dateOfService`, rule: 'OOB-24', what: 'No coverage is in force for this service on this day.', remedy: 'Check the date of service and the dates of each coverage; otherwise the patient should pay.' }] : []),
  ]
}
