// Every fact that could matter, asked at once: tries the values of facts that open further questions and gathers what each way would ask.
import type { CaseDocument, Coverage, Need, ServiceOrder } from '@crossbill/model'
import type { CatalogRow } from '../catalog/catalog.ts'
import { roleIsParent, roleIsStep, roleOf, samePerson, spouseOf } from '../facts/household.ts'
import type { ServiceFacts } from '../facts/party.ts'
import { serviceFactsOf } from '../facts/service-facts.ts'
import { joinNeeds } from '../order-rule.ts'
import { rank } from './rank.ts'
import { orderOfService } from './service-order.ts'
import { whoTakesPart } from './who-takes-part.ts'

/** Ways tried for one service; beyond it what was gathered so far is asked. Fewer for cases with impossibly many coverages. */
const mostWays = 400
const mostPairs = 40_000

type Change = (document: CaseDocument) => CaseDocument

/** Facts that open or close other questions, first those that open the most. */
const gates: readonly { readonly fact: RegExp; readonly values: (document: CaseDocument, found: RegExpExecArray) => Change[] }[] = [
  { fact: /^plan\.services\[(.+)\]\.accident$/, values: (_document, found) => [true, false].map((accident) => (each) => ({ ...each, plan: { services: each.plan.services.map((line) => (line.id === found[1] ? { ...line, accident } : line)) } })) },
  { fact: /^accident\.state$/, values: () => ['CO', 'MN', 'NJ', 'FL'].map((state) => accidentChange({ state })) },
  { fact: /^accident\.workClaim$/, values: () => [accidentChange({ workClaim: 'accepted' }), accidentChange({ workClaim: 'denied' })] },
  { fact: /^coverages$/, values: () => [withAccidentPayer] },
  { fact: /^accident\.autoElection$/, values: () => [accidentChange({ autoElection: 'auto-first' }), accidentChange({ autoElection: 'health-first' })] },
  { fact: /^coverages\[(.+)\]\.end$/, values: (_document, found) => [coverageChange(found[1], ({ end: _end, ...each }) => each), coverageChange(found[1], (each) => ({ ...each, status: 'inactive', start: undefined, end: undefined }))] },
  { fact: /^coverages\[(.+)\]\.relationship$/, values: (_document, found) => (['self', 'spouse', 'child'] as const).map((relationship) => coverageChange(found[1], (each) => ({ ...each, relationship }))) },
  { fact: /^coverages\[(.+)\]\.heldBy$/, values: (document, found) => people(document, ['stepfather', 'stepmother']).map((heldBy) => coverageChange(found[1], (each) => ({ ...each, heldBy }))) },
  { fact: /^household\.parents$/, values: () => [householdChange({ parents: 'together' }), householdChange({ parents: 'apart' })] },
  { fact: /^household\.decree\.kind$/, values: () => (['none', 'both-responsible', 'one-parent-responsible'] as const).map((kind) => householdChange({ decree: { kind } })) },
  { fact: /^household\.decree\.responsible$/, values: (document) => people(document).map((responsible) => householdChange({ decree: { kind: 'one-parent-responsible', ...document.household?.decree, responsible } })) },
  { fact: /^household\.custodialParent$/, values: (document) => people(document).map((custodialParent) => householdChange({ custodialParent })) },
  { fact: /^government\.medicareEntitlement$/, values: () => (['age', 'disability', 'esrd'] as const).map((medicareEntitlement) => (each) => ({ ...each, government: { ...each.government, medicareEntitlement } })) },
]

function accidentChange(part: Partial<NonNullable<CaseDocument['accident']>>): Change {
  return (each) => (each.accident === undefined ? each : { ...each, accident: { ...each.accident, ...part } })
}

function householdChange(part: NonNullable<CaseDocument['household']>): Change {
  return (each) => ({ ...each, household: { ...each.household, ...part } })
}

function coverageChange(id: string | undefined, change: (coverage: Coverage) => Coverage): Change {
  return (document) => ({ ...document, coverages: document.coverages.map((each) => (each.id === id ? change(each) : each)) })
}

/** The insurer an accident must have, named by nobody yet. */
function withAccidentPayer(document: CaseDocument): CaseDocument {
  const kind = document.accident?.kind === 'work' ? 'workers-compensation' : 'auto-no-fault'
  return { ...document, coverages: [...document.coverages, { id: '?accident', kind, payer: { id: '?', name: 'the insurer of the accident' } }] }
}

/** Those who may hold a child's plan, have custody or be named by a decree: the holders, and the parents whom nobody named yet. */
function people(document: CaseDocument, more: readonly string[] = []): string[] {
  const { household } = document
  const holders = document.coverages.flatMap((coverage) => (coverage.relationship === 'child' || coverage.relationship === 'other-dependent') && coverage.heldBy !== undefined ? [coverage.heldBy] : [])
  const named = [...holders.filter((each) => !roleIsStep(roleOf(each, household))), ...holders.flatMap((each) => spouseOf(each, household) ?? []), ...Object.keys(household?.people ?? {}).filter((each) => roleIsParent(roleOf(each, household)))]
  const found: string[] = []
  for (const each of [...named, 'mother', 'father', ...more]) if (!found.some((known) => samePerson(known, each, household))) found.push(each)
  return found
}

/** The order with every question that could follow from the answers to the first ones; a decided order is given back as it is. */
export function withEveryQuestion(order: ServiceOrder, service: ServiceFacts, catalog: readonly CatalogRow[] | undefined): ServiceOrder {
  if (order.decided || order.needs.length === 0) return order
  const most = Math.min(mostWays, Math.ceil(mostPairs / service.parties.length ** 2))
  const walk: Walk = { service, catalog, most, ways: 0 }
  const found = askEachWay(service.document, order, walk)
  if (walk.ways < walk.most && found.settled !== undefined) return settledEitherWay(found.settled, service)
  if (walk.ways < walk.most) return found.needs.length === 0 ? order : { ...order, needs: joinNeeds(found.needs) }
  return { ...order, needs: joinNeeds([...order.needs, ...found.needs, ...askOneByOne(order, { service, catalog, most, ways: 0 })]) }
}

interface Walk {
  readonly service: ServiceFacts
  readonly catalog: readonly CatalogRow[] | undefined
  readonly most: number
  ways: number
}

interface Asked {
  readonly needs: readonly Need[]
  /** What comes out, to compare; a fact whose values all come to one decided outcome is not worth asking. */
  readonly outcome: string
  /** The order that comes out whatever the facts not known turn out to be. */
  readonly settled?: ServiceOrder
}

/** Tries all values of all facts that open questions, one fact within the other. */
function askEachWay(document: CaseDocument, order: ServiceOrder, walk: Walk): Asked {
  const open = order.decided ? undefined : gatesIn(order.needs)[0]
  if (open === undefined || walk.ways >= walk.most) return { needs: order.needs, outcome: outcomeOf(order, walk), ...(order.decided ? { settled: order } : {}) }
  const ways = open.values(document).map((change): Asked => {
    const changed = change(document)
    const then = orderOfChanged(changed, walk)
    return then.needs.some((each) => each.fact === open.need.fact) ? { needs: then.needs, outcome: `still open ${walk.ways}` } : askEachWay(changed, then, walk)
  })
  const outcomes = ways.map((each) => each.outcome)
  const further = ways.flatMap((each) => each.needs)
  const [only = ''] = outcomes
  const matters = ways.length < 2 || outcomes.some((each) => each !== only)
  if (matters) return { needs: [open.need, ...further], outcome: `${open.need.fact}(${outcomes.join('|')})` }
  return { needs: further, outcome: only, ...(ways[0]?.settled === undefined ? {} : { settled: ways[0].settled }) }
}

/** An order that every possible value of the missing facts gives: the pairs that rest on one say so instead of naming it. */
function settledEitherWay(settled: ServiceOrder, service: ServiceFacts): ServiceOrder {
  const taken = new Map(rank(whoTakesPart(service).inPlay, service).pairs.flatMap(({ first, second, compared }) => (compared.is === 'needs' ? [[`${first.id} ${second.id}`, compared.needs] as const, [`${second.id} ${first.id}`, compared.needs] as const] : [])))
  const name = (id: string | undefined): string => service.parties.find((party) => party.id === id)?.name ?? 'the other'
  const reasons = settled.reasons.map((entry) => {
    const missing = taken.get(`${entry.before ?? ''} ${entry.after ?? ''}`)
    if (missing === undefined) return entry
    const { facts: _assumed, silent: _silent, ...reason } = entry.reason
    return { ...entry, reason: { ...reason, text: `${name(entry.before)} pays before ${name(entry.after)}: whatever the facts not yet known turn out to be, it comes first.`, facts: missing.map((each) => ({ fact: each.fact, value: 'not known; the same either way' })) } }
  })
  return { ...settled, reasons }
}

/** For cases with more ways than can be tried: the values of one fact at a time, as long as new questions come. */
function askOneByOne(order: ServiceOrder, walk: Walk): Need[] {
  const seen = new Map(order.needs.map((each) => [each.fact, each]))
  const ahead = [{ document: walk.service.document, order }]
  for (let next = ahead.shift(); next !== undefined && walk.ways < walk.most; next = ahead.shift()) {
    for (const open of gatesIn(next.order.needs)) {
      for (const change of open.values(next.document)) {
        const document = change(next.document)
        const then = orderOfChanged(document, walk)
        const fresh = then.needs.filter((each) => !seen.has(each.fact))
        for (const each of fresh) seen.set(each.fact, each)
        if (fresh.length > 0) ahead.push({ document, order: then })
      }
    }
  }
  return [...seen.values()]
}

function orderOfChanged(document: CaseDocument, walk: Walk): ServiceOrder {
  walk.ways += 1
  const line = document.plan.services.find((each) => each.id === walk.service.service.id) ?? walk.service.service
  return orderOfService(serviceFactsOf(document, line, walk.catalog === undefined ? {} : { catalog: walk.catalog }))
}

interface OpenGate {
  readonly need: Need
  readonly values: (document: CaseDocument) => Change[]
}

function gatesIn(needs: readonly Need[]): OpenGate[] {
  return gates.flatMap((gate) => needs.flatMap((need): OpenGate[] => {
    const found = gate.fact.exec(need.fact)
    return found === null ? [] : [{ need, values: (document) => gate.values(document, found) }]
  }))
}

function outcomeOf(order: ServiceOrder, walk: Walk): string {
  if (!order.decided) return `open ${walk.ways}`
  return [order.order.join(' '), ...(order.modifiers ?? []).flatMap((each) => each.modifiers), ...order.needs.map((each) => each.fact)].join(' ')
}
