// Where the order of payers cannot be said yet, every order that is possible is tried, so that no sum looks exact (CAL-30, OOB-27).
import { type CaseDocument, type Coverage, type Finding, nameOfCoverage, type ServiceOrder, sideOf } from '@crossbill/model'
import type { Choice, Unknowns } from './terms/unknowns.ts'

/** So many plans are put into every order; of more only the first order and its opposite are tried. */
const mostPermuted = 4

/** True where the answer is that it cannot be said: facts are missing, or the rules run in a circle. */
export function isInQuestion(order: ServiceOrder): boolean {
  return !order.decided && order.order.length === 0
}

/** The orders with one of the possible ones in place of each that is not decided; which one is an unknown of the estimate. */
export function settleOrders(document: CaseDocument, orders: readonly ServiceOrder[], unknowns: Unknowns): readonly ServiceOrder[] {
  if (!orders.some(isInQuestion)) return orders
  return orders.map((order) => (isInQuestion(order) ? settled(document, order, unknowns) : order))
}

function settled(document: CaseDocument, order: ServiceOrder, unknowns: Unknowns): ServiceOrder {
  const possible = possibleOrders(document, order)
  const [first, ...others] = possible.map((ids): Choice => ({ name: ids.join(' '), says: sayOrder(document, ids) }))
  const need = firstNeed(order)
  if (first === undefined) return order
  const chosen = unknowns.ask({ key: `order:${possible.map((ids) => ids.join(' ')).join('|')}`, fact: need?.fact ?? 'coverages', rule: need?.rules[0] ?? 'OOB-27', choices: [first, ...others] })
  return { ...order, order: [...(possible.find((ids) => ids.join(' ') === chosen) ?? [])] }
}

function sayOrder(document: CaseDocument, ids: readonly string[]): string {
  const names = ids.map((id) => nameOfCoverage(document.coverages, id))
  if (names.length === 0) return 'Who pays is not known yet; no plan pays.'
  return `Who pays first is not known yet; taken as ${names.join(', then ')}.`
}

/** Accident payers first and payers of last resort last; medical before dental unless the dental contract reads otherwise (MVD-01); the rest in every order. */
function possibleOrders(document: CaseDocument, order: ServiceOrder): string[][] {
  const parties = document.coverages.filter((each) => each.kind !== 'discount-plan' && each.status !== 'inactive' && !order.leftOut.some((left) => left.coverageId === each.id)).sort(bySideAndId)
  const accident = parties.filter((each) => sideOf(each.kind) === 'accident')
  const last = parties.filter((each) => lastResort.includes(each.kind)).sort((a, b) => lastResort.indexOf(a.kind) - lastResort.indexOf(b.kind))
  const between = parties.filter((each) => !accident.includes(each) && !last.includes(each))
  const ids = (middle: readonly Coverage[]) => [...accident, ...middle, ...last].map((each) => each.id)
  const middles = between.length > mostPermuted ? [between, [...between].reverse()] : permutations(between).filter(keepsMedicalFirst)
  const whole = middles.map(ids)
  // One plan alone, of which it is not known whether it takes part at all.
  if (parties.length === 1) return [...whole, []]
  const doubtful = parties.filter((each) => mayTakeNoPart(each, order)).map((each) => each.id)
  return doubtful.length === 0 ? whole : [...whole, ...unique(whole.map((each) => each.filter((id) => !doubtful.includes(id))))]
}

/** Facts of the accident decide whether its payers are asked at all, facts of the programme whether Medicare is. */
function mayTakeNoPart(coverage: Coverage, order: ServiceOrder): boolean {
  const waitsFor = (start: string) => order.needs.some((each) => each.fact.startsWith(start))
  if (sideOf(coverage.kind) === 'accident') return waitsFor('accident')
  return (coverage.kind === 'medicare-b' || coverage.kind === 'medicare-advantage') && waitsFor('government')
}

function unique(orders: readonly string[][]): string[][] {
  return orders.filter((each, at) => orders.findIndex((other) => other.join(' ') === each.join(' ')) === at)
}

const lastResort: readonly Coverage['kind'][] = ['tricare', 'champva', 'medicaid', 'chip', 'indian-health-service', 'crime-victim-fund']
const sides = ['accident', 'medical', 'dental', 'none']

/** The sequence in which coverages are listed never matters. */
function bySideAndId(a: Coverage, b: Coverage): number {
  return sides.indexOf(sideOf(a.kind)) - sides.indexOf(sideOf(b.kind)) || (a.id < b.id ? -1 : 1)
}

function keepsMedicalFirst(middle: readonly Coverage[]): boolean {
  return middle.every((each, at) => sideOf(each.kind) !== 'dental' || each.coordination?.medicalDentalOrder === 'ordinary-rules-then-medical' || !middle.slice(at).some((later) => sideOf(later.kind) === 'medical'))
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, at) => permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]))
}

/** What is missing for the order of a service, with the question to ask. */
export function orderFinding(order: ServiceOrder, place: string): Finding {
  const need = firstNeed(order)
  const others = order.needs.length - 1
  return {
    code: 'BENEFIT-ORDER-UNKNOWN', severity: 'warning', place, rule: need?.rules[0] ?? 'OOB-27',
    what: 'Who pays first cannot be said yet; every possible order is tried.',
    remedy: need === undefined ? 'Look at the pairs of plans whose rules contradict each other, and settle one.' : `Answer first: ${need.question}${others === 0 ? '' : ` ${others} more ${others === 1 ? 'fact is' : 'facts are'} asked with the order of payers.`}`,
  }
}

/** The missing fact that the earliest rule waits for. */
function firstNeed(order: ServiceOrder): ServiceOrder['needs'][number] | undefined {
  const ruleOf = (need: ServiceOrder['needs'][number]) => need.rules[0] ?? ''
  return [...order.needs].sort((a, b) => (ruleOf(a) < ruleOf(b) ? -1 : ruleOf(a) > ruleOf(b) ? 1 : 0))[0]
}
