// Best, expected and worst: every unknown is tried alone for its effect, then all at their best and worst ends (CAL-30).
import type { Assumption, RouteEstimate } from '@crossbill/model'
import type { Unknown } from './terms/unknowns.ts'
import { type OneRun } from './estimate-once.ts'

/** Runs the route with the values named by key; the expected ones where a key is absent. */
export type Try = (tried: ReadonlyMap<string, string>) => OneRun

export interface Range {
  readonly assumptions: Assumption[]
  readonly range: RouteEstimate['range']
}

/** At most so many unknowns are tried in detail; beyond it the rest is listed without its effect. */
const mostTried = 60

/** The patient's share over everything the plans did not tell, in cents, with each assumption's own effect. */
export function rangeOver(expected: OneRun, run: Try): Range {
  const asked = [...expected.claim.estimating.unknowns.asked.values()]
  const effects = asked.slice(0, mostTried).map((unknown) => effectOf(unknown, expected, run))
  const together = (pick: (effect: Effect) => string) => run(new Map(effects.map((effect) => [effect.unknown.key, pick(effect)]))).patient
  const seen = [expected.patient, ...effects.flatMap((effect) => [effect.low, effect.high])]
  if (effects.length > 1) seen.push(together((effect) => effect.best), together((effect) => effect.worst))
  const assumptions = [
    ...effects.filter((effect) => effect.unknown.onlyIfItMatters !== true || effect.low !== effect.high).map(assumptionOf),
    ...asked.slice(mostTried).map((unknown) => ({ fact: unknown.fact, assumed: unknown.choices[0].says, rule: unknown.rule })),
  ]
  return { assumptions, range: { best: Math.min(...seen), expected: expected.patient, worst: Math.max(...seen) } }
}

interface Effect {
  readonly unknown: Unknown
  readonly low: number
  readonly high: number
  readonly best: string
  readonly worst: string
}

function effectOf(unknown: Unknown, expected: OneRun, run: Try): Effect {
  const results = unknown.choices.map((choice, at) => ({
    name: choice.name,
    patient: at === 0 ? expected.patient : run(new Map([[unknown.key, choice.name]])).patient,
  }))
  const sorted = [...results].sort((a, b) => a.patient - b.patient)
  const best = sorted[0]
  const worst = sorted.at(-1)
  if (best === undefined || worst === undefined) throw new Error('An unknown without values')
  return { unknown, low: best.patient, high: worst.patient, best: best.name, worst: worst.name }
}

function assumptionOf(effect: Effect): Assumption {
  const { unknown } = effect
  return { fact: unknown.fact, assumed: unknown.choices[0].says, rule: unknown.rule, patientLow: effect.low, patientHigh: effect.high }
}
