// The drawn treatment plans as a mixed-integer program for HiGHS, written from the case alone: a second opinion on the cent,
// and the peer the planner's time is measured beside. Whole dollars only, so that no percentage is rounded.
import { type Coverage, matchesCode, type ServiceLine } from '@crossbill/model'
import type { DrawnPlan } from './planner-input.ts'

interface Route {
  readonly name: string
  readonly plans: readonly Coverage[]
}


const dollars = (cents: number) => cents / 100

class Writer {
  readonly objective: string[] = []
  readonly rows: string[] = []
  readonly bounds: string[] = []
  readonly binaries: string[] = []

  row(terms: readonly string[], relation: string): void {
    if (terms.length > 0) this.rows.push(` r${this.rows.length}: ${terms.join(' ')} ${relation}`)
  }

  text(): string {
    return `Minimize\n obj: ${this.objective.join(' ')}\nSubject To\n${this.rows.join('\n')}\nBounds\n${this.bounds.join('\n')}\nBinaries\n ${this.binaries.join(' ')}\nEnd\n`
  }
}

const day = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000)

/** The program of one plan: segment and route of each service, payments, deductibles taken in sequence, healing time. */
export function programOf(plan: DrawnPlan): string {
  const { document } = plan
  const years = yearsBetween(document.asOf, plan.horizonEnd)
  const writer = new Writer()
  const capacity = new Map<string, string[]>()
  const takers = new Map<string, Taking[]>()
  document.plan.services.forEach((service) => {
    writeDates(writer, plan, service, years)
    years.forEach((_, year) => {
      const routes = routesOf(plan, service)
      writer.row([...routes.map((route) => `+ z_${service.id}_${year}_${route.name}`), `- y_${service.id}_${year}`], '= 0')
      for (const route of routes) writeOffer(writer, { service, year, route, capacity, takers })
    })
  })
  for (const [key, terms] of capacity) writer.row(terms, `<= ${limitOf(document.coverages, key)}`)
  for (const [key, all] of takers) writeDeductible(writer, document.coverages, key, all)
  return writer.text()
}

function yearsBetween(from: string, to: string): { start: number; end: number }[] {
  const years: { start: number; end: number }[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    years.push({ start: Math.max(day(from), day(`${year}-01-01`)), end: Math.min(day(to), day(`${year}-12-31`)) })
  }
  return years
}

/** A day for each service within its year and window; healing time between days; one day for one visit. */
function writeDates(writer: Writer, plan: DrawnPlan, service: ServiceLine, years: readonly { start: number; end: number }[]): void {
  const { constraints } = service
  const first = day(constraints?.notBefore !== undefined && constraints.notBefore > plan.document.asOf ? constraints.notBefore : plan.document.asOf)
  const urgent = constraints?.urgency === 'now' ? first : constraints?.urgency === 'soon' ? first + 30 : day(plan.horizonEnd)
  const last = Math.min(urgent, constraints?.notAfter === undefined ? Infinity : day(constraints.notAfter))
  const choices = years.map((_, year) => `+ y_${service.id}_${year}`)
  writer.row(choices, '= 1')
  writer.binaries.push(...years.map((_, year) => `y_${service.id}_${year}`))
  writer.bounds.push(` ${first} <= d_${service.id} <= ${last}`)
  writer.row([`d_${service.id}`, ...years.map((year, at) => `- ${year.start} y_${service.id}_${at}`)], '>= 0')
  writer.row([`d_${service.id}`, ...years.map((year, at) => `- ${year.end} y_${service.id}_${at}`)], '<= 0')
  for (const { serviceId, days = 0 } of constraints?.after ?? []) writer.row([`d_${service.id}`, `- d_${serviceId}`], `>= ${days}`)
  for (const other of constraints?.sameVisitAs ?? []) {
    writer.row([`d_${service.id}`, `- d_${other}`], '= 0')
    years.forEach((_, year) => writer.row([`y_${service.id}_${year}`, `- y_${other}_${year}`], '= 0'))
  }
}

function routesOf({ document, orders }: DrawnPlan, service: ServiceLine): Route[] {
  const order = orders.find((each) => each.serviceId === service.id)?.order ?? []
  const plans = order.flatMap((id) => document.coverages.find((each) => each.id === id) ?? [])
  const dental = plans.filter((each) => each.kind === 'group-dental')
  return dental.length === plans.length ? [{ name: 'o', plans }] : [{ name: 'o', plans }, { name: 'd', plans: dental }]
}

interface Taking {
  readonly chosen: string
  readonly taken: string
  readonly whole: string
  readonly part: string
  readonly price: number
}

interface OfferAsk {
  readonly service: ServiceLine
  readonly year: number
  readonly route: Route
  readonly capacity: Map<string, string[]>
  readonly takers: Map<string, Taking[]>
}

/** What plans pay for a service in a year by a route: the first its benefit, the others up to what is left of its price. */
function writeOffer(writer: Writer, { service, year, route, capacity, takers }: OfferAsk): void {
  const name = `${service.id}_${year}_${route.name}`
  const priceOf = (coverage: Coverage) => dollars(service.allowed?.[coverage.id] ?? service.fee)
  const [first] = route.plans
  if (first === undefined) return
  writer.binaries.push(`z_${name}`)
  writer.objective.push(`+ ${priceOf(first)} z_${name}`)
  const payments = route.plans.map((coverage, at) => {
    const paid = `x_${name}_${coverage.id}`
    writer.objective.push(`- ${paid}`)
    const row = coverage.benefits?.classes?.find((each) => matchesCode(each.codes, service.code) || each.codes.includes('*'))
    const share = (row?.percent ?? 0) / 100
    const price = priceOf(coverage)
    const taken = `t_${name}_${coverage.id}`
    const subject = row?.deductibleApplies !== false
    const exact = coverage.kind === 'group-medical' && at === 0
    writer.row([paid, `- ${price * share} z_${name}`, ...(subject ? [`+ ${share} ${taken}`] : [])], exact ? '= 0' : '<= 0')
    if (subject) {
      const key = `${coverage.id} ${year}`
      takers.set(key, [...(takers.get(key) ?? []), { chosen: `z_${name}`, taken, whole: `f_${name}_${coverage.id}`, part: `g_${name}_${coverage.id}`, price }])
    }
    if (coverage.benefits?.maximums !== undefined) capacity.set(`${coverage.id} ${year}`, [...(capacity.get(`${coverage.id} ${year}`) ?? []), `+ ${paid}`])
    return `+ ${paid}`
  })
  writer.row([...payments, `- ${priceOf(first)} z_${name}`], '<= 0')
}

function coverageAndYear(coverages: readonly Coverage[], key: string): { coverage: Coverage | undefined; year: number } {
  const [id = '', year = '0'] = key.split(' ')
  return { coverage: coverages.find((each) => each.id === id), year: Number(year) }
}

function limitOf(coverages: readonly Coverage[], key: string): number {
  const { coverage, year } = coverageAndYear(coverages, key)
  const maximum = coverage?.benefits?.maximums?.[0]
  return dollars((maximum?.limit ?? 0) - (year === 0 ? (maximum?.used ?? 0) : 0))
}

/** Services take the deductible one after another: wholly, one of them in part, the rest none of it once it is met. */
function writeDeductible(writer: Writer, coverages: readonly Coverage[], key: string, all: readonly Taking[]): void {
  const { coverage, year } = coverageAndYear(coverages, key)
  const deductible = dollars((coverage?.benefits?.deductible?.individual ?? 0) - (year === 0 ? (coverage?.benefits?.deductible?.individualUsed ?? 0) : 0))
  const met = `m_${key.replace(' ', '_')}`
  writer.binaries.push(met)
  for (const { chosen, taken, whole, part, price } of all) {
    writer.binaries.push(whole, part)
    writer.row([taken, `- ${price} ${whole}`, `- ${Math.min(price, deductible)} ${part}`], '<= 0')
    writer.row([taken, `- ${price} ${whole}`], '>= 0')
    writer.row([whole, `+ ${part}`, `- ${chosen}`], '<= 0')
    writer.row([chosen, `- ${whole}`, `- ${met}`], '<= 0')
  }
  writer.row(all.map((each) => `+ ${each.part}`), '<= 1')
  writer.row(all.map((each) => `+ ${each.taken}`), `<= ${deductible}`)
  writer.row([...all.map((each) => `+ ${each.taken}`), `- ${deductible} ${met}`], '>= 0')
}
