// Whether medical billing carries its cost: gain per case, cases to break even, cost of waiting for money (FEA-01, FEA-02, FEA-06).
import { type Calculation, type CalculationResult, type Cents, formatCents, percentOf, roundRatio, sumOf, type WorkedStep } from '@crossbill/model'

type BreakEven = Extract<Calculation, { kind: 'break-even' }>

/** Probabilities and mixes are read to four decimals, so that the sums stay whole numbers. */
const scale = 10_000

interface Gain {
  readonly name: string
  readonly mix: number
  /** In ten-thousandths of a cent. */
  readonly inHouse: number
  readonly outsourced: number
}

/**
 * Values: `fixed`, `gain NAME`, `average gain` (cents, may have a fraction), `break-even` (cases a year; absent when
 * there is none), the same with `outsourced` in front, `working capital`, `carrying cost`.
 */
export function breakEven(asked: BreakEven): CalculationResult {
  const fixed = sumOf(asked.fixed.map((each) => roundRatio(each.amount * Math.round((each.times ?? 1) * scale), scale)))
  const gains = asked.cases.map((each): Gain => gainOf(asked, each))
  const values: Record<string, number> = { fixed }
  const steps: WorkedStep[] = [{ rule: 'FEA-02', text: 'Fixed cost of a year', result: fixed }]
  for (const gain of gains) {
    values[`gain ${gain.name}`] = gain.inHouse / scale
    steps.push({ rule: 'FEA-01', text: `${gain.name}: probability × (with medical − without) − own cost`, result: roundRatio(gain.inHouse, scale) })
  }
  breakEvenOf(gains.map((each) => ({ mix: each.mix, gain: each.inHouse })), fixed, '', values, steps)
  if (asked.outsourced !== undefined) {
    for (const gain of gains) values[`outsourced gain ${gain.name}`] = gain.outsourced / scale
    const kept = gains.filter((each) => each.outsourced > 0).map((each) => ({ mix: each.mix, gain: each.outsourced }))
    breakEvenOf(kept, asked.outsourced.fixed, 'outsourced ', values, steps)
  }
  if (asked.receivables !== undefined) addCarryingCost(asked.receivables, values, steps)
  return { name: asked.name, kind: asked.kind, values, steps, findings: [] }
}

function gainOf(asked: BreakEven, each: BreakEven['cases'][number]): Gain {
  const probability = Math.round(each.probability * scale)
  const inHouse = probability * (each.collectedWithMedical - each.collectedWithout) - each.variableCost * scale
  const fee = roundRatio(probability * each.collectedWithMedical * Math.round((asked.outsourced?.feePercent ?? 0) * 100), 10_000)
  return { name: each.name, mix: Math.round(each.mix * scale), inHouse, outsourced: inHouse - fee }
}

function breakEvenOf(gains: readonly { mix: number; gain: number }[], fixed: Cents, prefix: string, values: Record<string, number>, steps: WorkedStep[]): void {
  const mix = sumOf(gains.map((each) => each.mix))
  const weighted = sumOf(gains.map((each) => each.mix * each.gain))
  if (mix === 0) return
  values[`${prefix}average gain`] = weighted / mix / scale
  if (weighted <= 0) {
    steps.push({ rule: 'FEA-02', text: `${prefix}No number of cases covers the fixed cost` })
    return
  }
  const cases = Math.ceil((fixed * mix * scale) / weighted)
  values[`${prefix}break-even`] = cases
  steps.push({ rule: 'FEA-02', text: `${prefix}${cases} cases a year cover ${formatCents(fixed)}` })
}

function addCarryingCost(receivables: NonNullable<BreakEven['receivables']>, values: Record<string, number>, steps: WorkedStep[]): void {
  const capital = roundRatio(receivables.perYear * Math.round(receivables.days * 100), 36_500)
  const cost = percentOf(capital, receivables.percent)
  values['working capital'] = capital
  values['carrying cost'] = cost
  steps.push({ rule: 'FEA-06', text: `${formatCents(receivables.perYear)} a year, ${receivables.days} of 365 days`, result: capital }, { rule: 'FEA-06', text: `${receivables.percent}% of it`, result: cost })
}
