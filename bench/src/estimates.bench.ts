// Two-plan estimates with a reason trail over a million service lines on one thread, beside the same sums in decimal.js.
import { arithmetic } from '@crossbill/rules'
import { decimalClaim } from './estimates-decimal.ts'
import { drawClaims, linesPerClaim, type DrawnClaims } from './estimates-input.ts'

export interface EstimatesFigure {
  readonly lines: number
  readonly linesPerSecond: number
  readonly decimalLines: number
  readonly decimalLinesPerSecond: number
  /** How many times more lines per CPU second than decimal.js. */
  readonly ratio: number
  /** Lines whose cents do not come to the fee, or differ from decimal.js; must be zero. */
  readonly wrong: number
  readonly stepsPerLine: number
}

const { ceiling, claimLine, emptyTrail, method, noLimit, planCounters, planLine, planTerms, runClaim } = arithmetic

const rounds = 20

/**
 * Runs both in turn, so that what else the machine does touches them alike; every line is checked to come to its fee,
 * and the decimal lines to the same cents. Times are CPU seconds.
 */
export function benchEstimates(lines = 1_000_000, decimalLines = 40_000): EstimatesFigure {
  const drawn = drawClaims(lines)
  const compared = Math.floor(Math.min(decimalLines, lines) / linesPerClaim)
  const bench = prepare(drawn, compared)
  for (let claim = 0; claim < 20_000; claim++) bench.run(claim % drawn.claims)
  for (let claim = 0; claim < 500; claim++) decimalClaim(drawn, claim % drawn.claims)
  bench.clear()
  const decimals: number[][] = []
  let seconds = 0
  let decimalSeconds = 0
  for (let round = 0; round < rounds; round++) {
    const started = process.cpuUsage()
    for (let claim = shareOf(drawn.claims, round); claim < shareOf(drawn.claims, round + 1); claim++) bench.run(claim)
    seconds += secondsSince(started)
    const decimalStarted = process.cpuUsage()
    for (let claim = shareOf(compared, round); claim < shareOf(compared, round + 1); claim++) decimals.push(decimalClaim(drawn, claim))
    decimalSeconds += secondsSince(decimalStarted)
  }
  let wrong = bench.unbalanced()
  decimals.forEach((claim, index) => claim.forEach((cents, line) => (wrong += cents === bench.patients[index * linesPerClaim + line] ? 0 : 1)))
  const count = drawn.claims * linesPerClaim
  const perSecond = count / seconds
  const decimalPerSecond = (compared * linesPerClaim) / decimalSeconds
  return { lines: count, linesPerSecond: perSecond, decimalLines: compared * linesPerClaim, decimalLinesPerSecond: decimalPerSecond, ratio: perSecond / decimalPerSecond, wrong, stepsPerLine: bench.steps() / (compared * linesPerClaim) }
}

function shareOf(count: number, round: number): number {
  return Math.floor((count * round) / rounds)
}

function secondsSince(started: NodeJS.CpuUsage): number {
  const used = process.cpuUsage(started)
  return (used.user + used.system) / 1e6
}

/** One claim's objects, filled anew for each claim, so that only the arithmetic is measured. */
function prepare(drawn: DrawnClaims, compared: number) {
  const first = planCounters({ maximums: [{ left: 0 }] })
  const second = planCounters({ maximums: [{ left: 0 }] })
  const lines = Array.from({ length: linesPerClaim }, () => claimLine(0, [0, 1], [planLine(first), planLine(second)]))
  const filled: Filled = { first, second, lines, terms: lines.flatMap((line) => line.terms.flatMap((each) => each ?? [])) }
  const variants = [method.standard, method.nonDuplication, method.maintenance].flatMap((way) =>
    [ceiling.allowableExpense, ceiling.primaryLiability, ceiling.secondaryAllowed].map((limit) => [planTerms(), planTerms({ method: way, ceiling: limit })]),
  )
  const closing = { collectible: 'association-table', qualifiedBeneficiary: false } as const
  const trail = emptyTrail(256)
  const patients = new Float64Array(compared * linesPerClaim)
  let unbalanced = 0
  let steps = 0
  return {
    patients,
    unbalanced: () => unbalanced,
    steps: () => steps,
    clear() {
      unbalanced = 0
      steps = 0
    },
    run(claim: number) {
      fill(drawn, claim, filled)
      trail.length = 0
      runClaim({ plans: variants[drawn.variant[claim] ?? 0] ?? [], lines, closing, trail })
      // Steps are counted over the compared claims alone: reading a trail is no part of making it.
      if (claim < compared) steps += arithmetic.countSteps(trail)
      for (let index = 0; index < linesPerClaim; index++) {
        const line = lines[index]
        if (line === undefined) continue
        const { contract, sequestration, government, providerLiable } = line.writeOff
        if (contract + sequestration + government + providerLiable + line.paid + line.patient - line.credit !== line.fee) unbalanced++
        if (claim < compared) patients[claim * linesPerClaim + index] = line.patient
      }
    },
  }
}

interface Filled {
  readonly first: arithmetic.PlanCounters
  readonly second: arithmetic.PlanCounters
  readonly lines: readonly arithmetic.ClaimLine[]
  /** The terms of all lines, plan by plan within each. */
  readonly terms: readonly arithmetic.PlanLine[]
}

function fill(drawn: DrawnClaims, claim: number, { first, second, lines, terms }: Filled): void {
  first.deductible = drawn.deductible[claim * 2] ?? 0
  second.deductible = drawn.deductible[claim * 2 + 1] ?? 0
  first.outOfPocket = drawn.outOfPocket[claim] ?? 0
  second.outOfPocket = noLimit
  const [firstMaximum, secondMaximum] = [first.maximums[0], second.maximums[0]]
  if (firstMaximum !== undefined) firstMaximum.left = drawn.maximum[claim * 2] ?? 0
  if (secondMaximum !== undefined) secondMaximum.left = drawn.maximum[claim * 2 + 1] ?? 0
  const at = claim * linesPerClaim
  for (let index = 0; index < linesPerClaim; index++) {
    const line = lines[index]
    if (line !== undefined) line.fee = drawn.fee[at + index] ?? 0
  }
  for (let index = 0; index < terms.length; index++) {
    const each = terms[index]
    if (each === undefined) continue
    each.allowed = drawn.allowed[at * 2 + index] ?? 0
    each.percent = drawn.percent[at * 2 + index] ?? 0
  }
}
