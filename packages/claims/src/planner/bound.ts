// The least that services still open can cost the patient: each one's least share, deductibles that must be paid again in
// a year once it is used, and maximums that cannot pay more than is left of them. Every term is a lower bound; cents.
import type { Cents } from '@crossbill/model'
import { type Choice, type Choices, kindest } from './choices.ts'
import { type PlanCounters, readCounters, writeCounters } from './counters.ts'

/** A maximum of one plan, or only its deductible where it has no maximum. */
interface Resource {
  readonly coverageId: string
  readonly maximum: number
  readonly component: number
  /** Distinct counters by the last segment in which they are used. */
  readonly years: readonly { readonly counters: PlanCounters; readonly last: number; readonly fresh: number; readonly loss: Cents }[]
  /** By service and first segment: what the maximum can take off the patient, and whether the deductible always hits. */
  readonly relief: readonly (readonly Cents[])[]
  readonly subject: readonly boolean[]
}

/** Sums over the open services, kept up to date as they are placed and put off. */
export class Bound {
  private readonly least: readonly (readonly Cents[])[]
  private readonly resources: readonly Resource[]
  private readonly reliefs: number[]
  private readonly subjectReliefs: number[]
  private readonly subjects: number[]
  private leastSum = 0

  constructor(choices: Choices, segments: number) {
    this.least = choices.of.map((bySegment) => suffixMinimum(bySegment.map((each) => Math.min(Infinity, ...each.map((choice) => choice.least)))))
    this.resources = choices.apart ? resourcesOf(choices, this.least, segments) : []
    this.reliefs = this.resources.map(() => 0)
    this.subjectReliefs = this.resources.map(() => 0)
    this.subjects = this.resources.map(() => 0)
  }

  /** Takes a service among the open ones, from a segment on; `sign` −1 takes it out again. */
  add(service: number, from: number, sign: 1 | -1 = 1): void {
    this.leastSum += sign * this.leastFrom(service, from)
    this.resources.forEach((resource, at) => {
      const relief = sign * (resource.relief[service]?.[from] ?? 0)
      this.reliefs[at] = (this.reliefs[at] ?? 0) + relief
      if (resource.subject[service] !== true) return
      this.subjects[at] = (this.subjects[at] ?? 0) + sign
      this.subjectReliefs[at] = (this.subjectReliefs[at] ?? 0) + relief
    })
  }

  leastFrom(service: number, from: number): Cents {
    return this.least[service]?.[from] ?? 0
  }

  /** The least the open services cost from a segment on, with the counters as they stand. */
  value(segment: number): Cents {
    const byComponent: number[] = []
    this.resources.forEach((resource, at) => {
      const more = this.more(resource, at, segment)
      byComponent[resource.component] = Math.max(byComponent[resource.component] ?? 0, more)
    })
    return this.leastSum + byComponent.reduce((sum, each) => sum + each, 0)
  }

  private more(resource: Resource, at: number, segment: number): Cents {
    const years = resource.years.filter((year) => year.last >= segment)
    const room = (counters: PlanCounters) => (resource.maximum < 0 ? Infinity : (counters.maximums[resource.maximum]?.left ?? Infinity))
    const relief = this.reliefs[at] ?? 0
    const all = relief - roomOf(years.map((year) => year.counters), resource.maximum)
    if ((this.subjects[at] ?? 0) === 0 || resource.maximum < 0 && years.every((year) => year.loss === 0)) return Math.max(0, all)
    const subject = this.subjectReliefs[at] ?? 0
    let least = Infinity
    for (let used = 1; used < 1 << years.length; used += 1) {
      let loss = 0
      let left = 0
      years.forEach((year, bit) => {
        if ((used & (1 << bit)) === 0) return
        left += room(year.counters)
        if (year.counters.deductible === year.fresh) loss += year.loss
      })
      least = Math.min(least, Math.max(loss, all, subject - left, 0))
    }
    return least === Infinity ? Math.max(0, all) : least
  }
}

/** What is left of one maximum over years; a lifetime maximum counts once. */
function roomOf(all: readonly PlanCounters[], maximum: number): number {
  if (maximum < 0) return Infinity
  const limits = new Set(all.map((each) => each.maximums[maximum]))
  let sum = 0
  for (const limit of limits) sum += limit?.left ?? Infinity
  return sum
}

function suffixMinimum(values: readonly number[]): number[] {
  const out = [...values]
  for (let at = out.length - 2; at >= 0; at -= 1) out[at] = Math.min(out[at] ?? Infinity, out[at + 1] ?? Infinity)
  return out
}

function resourcesOf(choices: Choices, least: readonly (readonly Cents[])[], segments: number): Resource[] {
  const standing = readCounters(choices.counters, [])
  const kind = kindest(choices, standing)
  const components = componentsOf(choices)
  const coverages = [...new Set(choices.years.map((each) => each.coverageId))]
  const carries = choices.of.flat(2).some((choice) => choice.line.terms.some((terms) => terms !== null && terms.carriesTo !== null))
  const resources = coverages.flatMap((coverageId) => {
    const mine = choices.years.filter((each) => each.coverageId === coverageId).map((each) => each.counters)
    const count = Math.max(0, ...mine.map((each) => each.maximums.length))
    const losses = choices.of.map((bySegment) => bySegment.flat().map((choice) => ({ choice, ...(carries ? { loss: 0, takes: true } : lossOf(choices, choice, { mine, kind, standing })) })))
    const subject = losses.map((each) => each.length > 0 && each.every(({ loss }) => loss > 0))
    writeCounters(choices.counters, standing)
    const years = mine.map((counters) => {
      const used = choices.of.flat(2).filter((choice) => choice.years.some((year) => year.counters === counters))
      // Whoever takes the deductible first spares the others: also a service to which it costs nothing.
      const hits = losses.flat().filter(({ choice, takes }) => takes && choice.years.some((year) => year.counters === counters))
      return { counters, last: Math.max(-1, ...used.map((each) => each.segment)), fresh: counters.deductible, loss: hits.length === 0 ? 0 : Math.min(...hits.map((each) => each.loss)) }
    })
    return Array.from({ length: Math.max(1, count) }, (_, index): Resource => {
      const maximum = count === 0 ? -1 : index
      const relief = choices.of.map((bySegment, service) => {
        const without = suffixMinimum(bySegment.map((each) => Math.min(Infinity, ...each.map((choice) => (maximum < 0 ? choice.least : runAt(choices, choice, kind, () => mine.forEach((counters) => { const limit = counters.maximums[maximum]; if (limit !== undefined) limit.left = 0 })))))))
        return without.map((each, from) => (Number.isFinite(each) ? Math.max(0, each - (least[service]?.[from] ?? 0)) : 0))
      })
      return { coverageId, maximum, component: components.get(coverageId) ?? 0, years, relief, subject }
    })
  })
  writeCounters(choices.counters, standing)
  return resources.filter((each) => each.years.length <= 6 && each.years.length > 0 && segments > 0)
}

function runAt(choices: Choices, choice: Choice, kind: readonly number[], change: () => void): Cents {
  writeCounters(choices.counters, kind)
  change()
  return choices.run(choice.line)
}

/** What the full deductible of one plan adds to a service that is first in its year, and whether it takes any of it. */
function lossOf(choices: Choices, choice: Choice, { mine, kind, standing }: { mine: readonly PlanCounters[]; kind: readonly number[]; standing: readonly number[] }): { loss: Cents; takes: boolean } {
  writeCounters(choices.counters, standing)
  const full = mine.map((each) => each.deductible)
  const withDeductible = runAt(choices, choice, kind, () => mine.forEach((each, at) => { each.deductible = full[at] ?? 0 }))
  const takes = choice.line.terms.some((terms, at) => terms !== null && mine.includes(terms.counters) && (choice.line.outcomes[at]?.deductible ?? 0) > 0)
  return { loss: Math.max(0, withDeductible - choice.least), takes }
}

/** Plans that ever share a service belong together; money of others never mixes with theirs. */
function componentsOf(choices: Choices): Map<string, number> {
  const component = new Map<string, number>()
  let next = 0
  for (const bySegment of choices.of) {
    const ids = [...new Set(bySegment.flat().flatMap((choice) => choice.years.map((year) => year.coverageId)))]
    const known = new Set(ids.flatMap((id) => component.get(id) ?? []))
    const into = [...known][0] ?? next++
    for (const id of ids) component.set(id, into)
    for (const [id, at] of component) if (known.has(at)) component.set(id, into)
  }
  return component
}
