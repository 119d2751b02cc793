// One medical line for several dental lines of the same work (MVD-08, MVD-10): figured once, then divided by full fee.
import { allocate, type CaseDocument, type Cents, type ServiceOrder, sideOf, sumOf } from '@crossbill/model'
import type { BuildAsk, BuiltClaim } from './build-claim.ts'
import { planCounters } from './kernel/terms.ts'
import type { OneRun } from './estimate-once.ts'

/** Services by the one that carries the medical code of their group; empty where no group needs it. */
export function carriersOf(ask: BuildAsk): ReadonlyMap<string, readonly string[]> {
  const carriers = new Map<string, string[]>()
  const services = ask.document.plan.services
  for (const key of new Set(services.map((each) => each.serviceGroupId))) {
    if (key === undefined) continue
    const members = services.filter((each) => each.serviceGroupId === key)
    const chosen = members.filter((each) => each.chosenMedicalCode !== undefined)
    // A code the office chose for one line of the group stands for the group; else the one line that has any code.
    const coded = chosen.length > 0 ? chosen : members.filter((each) => (ask.crossings.find((crossing) => crossing.serviceId === each.id)?.candidates.length ?? 0) > 0)
    const carrier = coded[0]
    if (members.length > 1 && coded.length === 1 && carrier !== undefined) carriers.set(carrier.id, members.map((each) => each.id))
  }
  return carriers
}

/** The orders with each carried service asked of the medical plans its carrier is asked of, in the carrier's order (MVD-08). */
export function ordersWithCarried(ask: BuildAsk, carriers: ReadonlyMap<string, readonly string[]>): readonly ServiceOrder[] {
  const carrierOf = new Map([...carriers].flatMap(([carrier, members]) => members.map((id) => [id, carrier] as const)))
  const medicalIn = (order: readonly string[]) => order.filter((id) => ask.document.coverages.some((each) => each.id === id && sideOf(each.kind) !== 'dental'))
  return ask.orders.map((order) => {
    const carrier = ask.orders.find((each) => each.serviceId === carrierOf.get(order.serviceId))
    if (carrier === undefined || carrier === order) return order
    const medical = medicalIn(carrier.order)
    return { ...order, order: [...medical, ...order.order.filter((id) => !medical.includes(id))] }
  })
}

/** The medical side alone, with each group as the one line its carrier is; asked of medical plans that come first. */
export function medicalAsk(ask: BuildAsk, carriers: ReadonlyMap<string, readonly string[]>): BuildAsk {
  const { document } = ask
  const carried = new Set([...carriers].flatMap(([carrier, members]) => members.filter((id) => id !== carrier)))
  const services = document.plan.services
    .filter((each) => !carried.has(each.id))
    .map((each) => {
      const members = carriers.get(each.id)
      return members === undefined ? each : { ...each, fee: sumOf(document.plan.services.filter((other) => members.includes(other.id)).map((other) => other.fee)) }
    })
  return { ...ask, document: { ...document, plan: { services } }, keeps: (coverage) => ask.keeps(coverage) && sideOf(coverage.kind) !== 'dental' }
}

/** True where no dental plan of a carried group pays before a medical one. */
export function medicalComesFirst(ask: BuildAsk): boolean {
  return ask.orders.every((order) => {
    const sides = order.order.map((id) => ask.document.coverages.find((each) => each.id === id)).flatMap((each) => (each === undefined ? [] : [sideOf(each.kind)]))
    const dental = sides.indexOf('dental')
    return dental < 0 || sides.slice(dental).every((side) => side === 'dental')
  })
}

/** Posts the medical run's outcome to the lines of the whole claim, divided where one line stands for several. */
export function postMedical(claim: BuiltClaim, medical: OneRun, carriers: ReadonlyMap<string, readonly string[]>): void {
  medical.claim.lines.forEach((built) => {
    const members = membersOf(claim.estimating.document, built.service.id, carriers)
    const fees = members.map((index) => claim.lines[index]?.service.fee ?? 0)
    medical.claim.coverages.forEach((coverage, from) => {
      const plan = claim.coverages.findIndex((each) => each.id === coverage.id)
      const out = built.line.outcomes[from]
      const source = built.terms[from]?.numbers
      if (plan < 0 || out === undefined || source === undefined) return
      const divide = (amount: Cents) => allocate(amount, fees)
      const [paid, normal, deductible, copay, coinsurance, aboveLimit, sequestration, liability, allowed] = [
        out.paid + out.fromReserve, out.normal, out.deductible, out.copay, out.coinsurance, out.aboveLimit, out.sequestration, out.liabilityAfter, Math.max(0, source.allowed),
      ].map(divide)
      members.forEach((index, at) => {
        const numbers = claim.lines[index]?.terms[plan]?.numbers
        if (numbers === undefined) return
        numbers.posted = {
          paid: paid?.[at] ?? 0, normal: normal?.[at] ?? 0, deductible: deductible?.[at] ?? 0, copay: copay?.[at] ?? 0, coinsurance: coinsurance?.[at] ?? 0,
          aboveLimit: aboveLimit?.[at] ?? 0, sequestration: sequestration?.[at] ?? 0, liability: liability?.[at] ?? 0, as: 'share',
        }
        numbers.allowed = source.allowed < 0 ? -1 : (allowed?.[at] ?? 0)
        numbers.covered = source.covered
        numbers.inScope = source.inScope
        numbers.contracted = source.contracted
        numbers.providerLiable = source.providerLiable
        numbers.counters = planCounters()
      })
    })
  })
}

function membersOf(document: CaseDocument, carrier: string, carriers: ReadonlyMap<string, readonly string[]>): number[] {
  const ids = carriers.get(carrier) ?? [carrier]
  return ids.map((id) => document.plan.services.findIndex((each) => each.id === id))
}
