// Runs a claim: every plan over its lines in order, line by line or group by group (CAL-45), then the closing (CAL-20 to CAL-22, CAL-38).
import { deductibleLeft } from './normal.ts'
import { payGroup } from './group.ts'
import { clearPayment, type ClaimRun, emptyTurn, payLine } from './pay.ts'
import { closeLine, type Closing } from './close.ts'
import { allotDeductibles } from './allot.ts'
import { type ClaimLine, deductibleOrder, level, type PlanTerms } from './terms.ts'
import { emptyTrail, standAt, type Trail } from './trail.ts'

export interface ClaimAsk {
  readonly plans: readonly PlanTerms[]
  readonly lines: readonly ClaimLine[]
  readonly closing: Closing
  readonly healthSavings?: boolean
  /** Where the steps go; a new trail when absent. */
  readonly trail?: Trail
}

/** One turn and one run for all claims, filled anew for each: sums never interleave. */
const turn = emptyTurn()
const run: ClaimRun = { plans: [], lines: [], trail: emptyTrail(1), turn, healthSavings: false, allotted: null, higherDeductible: 0 }

/**
 * Sums a whole claim; outcomes, patient share and write-offs are written into the lines, what is used is taken from
 * the counters. Money in cents. After it, for each line: fee = write-offs + payments + patient − credit.
 */
export function runClaim(ask: ClaimAsk): Trail {
  const trail = ask.trail ?? emptyTrail()
  const { plans, lines } = ask
  for (let index = 0; index < lines.length; index++) openLine(lines[index])
  let ranksLines = false
  let byLine = true
  let higherOnly = false
  for (let index = 0; index < plans.length; index++) {
    const plan = plans[index]
    if (plan === undefined) continue
    if (plan.deductibleOrder !== deductibleOrder.claimLine) ranksLines = true
    if (plan.level !== level.line) byLine = false
    if (plan.higherDeductibleOnly) higherOnly = true
  }
  run.plans = plans
  run.lines = lines
  run.trail = trail
  run.healthSavings = ask.healthSavings ?? false
  run.allotted = ranksLines ? allotDeductibles(plans, lines) : null
  run.higherDeductible = higherOnly ? highestDeductible(lines) : 0
  if (byLine) payByLine(run)
  else payByUnit(run)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) continue
    standAt(turn, index, -1)
    closeLine(line, plans, ask.closing, trail, turn)
  }
  return trail
}

function highestDeductible(lines: readonly ClaimLine[]): number {
  return Math.max(0, ...lines.flatMap((line) => line.terms.map((terms) => (terms === null ? 0 : deductibleLeft(terms.counters)))))
}

function openLine(line: ClaimLine | undefined): void {
  if (line === undefined) return
  line.paid = 0
  line.settled = 0
  line.withheld = 0
  line.liability = line.fee
  line.contracted = false
}

/** Line level: a later line only sees earlier lines through the counters, so lines run one after another. */
function payByLine(run: ClaimRun): void {
  for (let index = 0; index < run.lines.length; index++) {
    const positions = run.lines[index]?.order.length ?? 0
    for (let position = 0; position < positions; position++) payLine(run, index, position)
  }
}

interface Unit {
  readonly plan: number
  readonly lines: readonly number[]
}

/**
 * With a plan that coordinates by group or claim, all earlier payers of its lines must have paid before it. Units run
 * as soon as that holds, each plan's in claim order; orders that contradict each other between lines run as listed.
 */
function payByUnit(run: ClaimRun): void {
  for (const line of run.lines) line.outcomes.forEach(clearPayment)
  let waiting = unitsOf(run)
  const done = new Set<number>()
  while (waiting.length > 0) {
    const ready = waiting.find((unit) => isFirstOfPlan(unit, waiting) && isReady(run, unit, done)) ?? waiting[0]
    if (ready === undefined) return
    payUnit(run, ready)
    for (const line of ready.lines) done.add(line * run.plans.length + ready.plan)
    waiting = waiting.filter((unit) => unit !== ready)
  }
}

function isFirstOfPlan(unit: Unit, waiting: readonly Unit[]): boolean {
  return waiting.find((each) => each.plan === unit.plan) === unit
}

function isReady(run: ClaimRun, unit: Unit, done: ReadonlySet<number>): boolean {
  return unit.lines.every((index) => {
    const order = run.lines[index]?.order ?? []
    return order.slice(0, order.indexOf(unit.plan)).every((earlier) => done.has(index * run.plans.length + earlier))
  })
}

function payUnit(run: ClaimRun, unit: Unit): void {
  const only = unit.lines[0]
  if (unit.lines.length === 1 && only !== undefined) payLine(run, only, run.lines[only]?.order.indexOf(unit.plan) ?? 0)
  else payGroup(run, unit.plan, unit.lines)
}

function unitsOf(run: ClaimRun): Unit[] {
  return run.plans.flatMap((plan, planIndex) => {
    const mine = run.lines.flatMap((line, index) => (line.order.includes(planIndex) ? [index] : []))
    if (plan.level === level.claim) return mine.length > 0 ? [{ plan: planIndex, lines: mine }] : []
    if (plan.level === level.line) return mine.map((index) => ({ plan: planIndex, lines: [index] }))
    const groups = new Map<number, number[]>()
    for (const index of mine) {
      const group = run.lines[index]?.group ?? 0
      groups.set(group, [...(groups.get(group) ?? []), index])
    }
    return [...groups.values()].map((lines) => ({ plan: planIndex, lines }))
  })
}
