// The answer: what an outside biller, an own biller, or staying as today brings a month; where each starts to pay; what moves it.
// The gain of a case and the cases to break even are the reference's sum (FEA-01, FEA-02, FEA-06); a year begins slowly (FEA-07).
import { type Cents, percentOf, sumOf, type WorkedStep } from '@crossbill/model'
import { breakEven } from '@crossbill/rules'
import type { WorthInputs } from './inputs.ts'

export type OptionName = 'outside' | 'own' | 'as-today'
export interface WorthOption {
  readonly option: OptionName
  /** Cents a month once running, and the likely range by what is known of the chances. */
  readonly perMonth: Cents
  readonly low: Cents
  readonly high: Cents
  /** Cents in the first year, with credentialing and learning (FEA-07). */
  readonly firstYear: Cents
  /** Cases a month from which it pays, to a tenth; absent when no number does. */
  readonly paysFrom?: number
}
export interface Mover { readonly what: string; readonly from: string; readonly to: string; readonly low: Cents; readonly high: Cents }
export interface Worth {
  readonly options: readonly WorthOption[]
  readonly best: OptionName
  readonly verdict: string
  readonly why: string
  /** Fewer than 12 own cases: the figures are too thin to decide by. */
  readonly tooFew: boolean
  readonly curve: readonly { readonly cases: number; readonly outside: Cents; readonly own: Cents }[]
  readonly movers: readonly Mover[]
  readonly tiedUp: Cents
  readonly carryingCost: Cents
  readonly medicalPerYear: Cents
  readonly steps: readonly WorkedStep[]
}

const fewestCases = 12
/** Months 1 to 6 at 0 to 30% of the volume (FEA-07). */
const ramp = [0, 6, 12, 18, 24, 30, 100, 100, 100, 100, 100, 100] as const
const weeksOfYear = 52

function fixedOf(inputs: WorthInputs): { what: string; amount: Cents; times?: number }[] {
  const pay = Math.round(inputs.ownPayPerHour * inputs.ownHoursPerWeek * weeksOfYear)
  return [
    { what: 'own biller with burden', amount: pay + percentOf(pay, inputs.burdenPercent) }, { what: 'software and clearinghouse, monthly', amount: inputs.softwarePerMonth, times: 12 },
    { what: 'training', amount: inputs.trainingPerYear }, { what: 'books and licenses', amount: inputs.booksPerYear },
  ]
}

interface Sums { readonly outside: Cents; readonly own: Cents; readonly outsideGain: Cents; readonly ownGain: Cents; readonly outsideFixed: Cents; readonly ownFixed: Cents; readonly tiedUp: Cents; readonly carryingCost: Cents; readonly medicalPerYear: Cents; readonly steps: readonly WorkedStep[] }

// Gains per month at the volume given; an outside biller is sent only the kinds that gain after the fee.
function sumsOf(inputs: WorthInputs): Sums {
  const share = sumOf(inputs.kinds.map((each) => each.share))
  const medicalPerCase = share === 0 ? 0 : inputs.kinds.reduce((sum, each) => sum + (each.share / share) * each.probability * each.collectedWithMedical, 0)
  const medicalPerYear = Math.round(medicalPerCase * inputs.casesPerMonth * 12)
  const { values, steps } = breakEven({
    kind: 'break-even', name: 'worth', fixed: fixedOf(inputs),
    cases: inputs.kinds.map((each, index) => ({ name: String(index), probability: each.probability, collectedWithMedical: each.collectedWithMedical, collectedWithout: each.collectedWithout, variableCost: each.variableCost, mix: each.share })),
    outsourced: { feePercent: inputs.outsideFeePercent, fixed: inputs.outsideFixedPerYear }, receivables: { perYear: medicalPerYear, days: inputs.daysToPayment, percent: inputs.ratePercent },
  })
  const valueOf = (name: string): number => { const value = values[name]; return typeof value === 'number' ? value : 0 }
  const gain = (prefix: string, keeps: (gain: number) => boolean): number => share === 0 ? 0 : inputs.kinds.reduce((sum, each, index) => { const own = valueOf(`${prefix}gain ${index}`); return keeps(own) ? sum + (each.share / share) * own : sum }, 0)
  const carryingCost = valueOf('carrying cost')
  const outsideGain = Math.round(gain('outsourced ', (each) => each > 0) * inputs.casesPerMonth) - Math.round(carryingCost / 12)
  const ownGain = Math.round(gain('', () => true) * inputs.casesPerMonth) - Math.round(carryingCost / 12)
  const ownFixed = Math.round(valueOf('fixed') / 12)
  const outsideFixed = Math.round(inputs.outsideFixedPerYear / 12)
  return { outside: outsideGain - outsideFixed, own: ownGain - ownFixed, outsideGain, ownGain, outsideFixed, ownFixed, tiedUp: valueOf('working capital'), carryingCost, medicalPerYear, steps: steps.map((step) => ({ ...step, text: step.text.replace(/^(\d+):/, (_, index: string) => `${inputs.kinds[Number(index)]?.name ?? ''}:`) })) }
}

/** Four in five outcomes lie within 1.28 standard errors; a chance nobody has measured may be 15 points off (ours). */
function withChance(inputs: WorthInputs, direction: -1 | 1): WorthInputs {
  return { ...inputs, kinds: inputs.kinds.map((each) => {
    const spread = each.answers === 0 ? 0.15 : 1.28 * Math.sqrt(Math.max(each.probability * (1 - each.probability), 0.05) / each.answers)
    return { ...each, probability: Math.min(1, Math.max(0, each.probability + direction * spread)) }
  }) }
}

function paysFrom(inputs: WorthInputs, side: 'outside' | 'own'): number | undefined {
  const at = sumsOf({ ...inputs, casesPerMonth: 1_000 })
  const perCase = (side === 'outside' ? at.outsideGain : at.ownGain) / 1_000
  if (perCase <= 0) return undefined
  return Math.ceil(((side === 'outside' ? at.outsideFixed : at.ownFixed) / perCase) * 10) / 10
}

function optionOf(inputs: WorthInputs, side: 'outside' | 'own'): WorthOption {
  const sums = sumsOf(inputs)
  const [gain, fixed] = side === 'outside' ? [sums.outsideGain, sums.outsideFixed] : [sums.ownGain, sums.ownFixed]
  const ends = [sumsOf(withChance(inputs, -1))[side], sumsOf(withChance(inputs, 1))[side]]
  const from = paysFrom(inputs, side)
  return { option: side, perMonth: sums[side], low: Math.min(...ends), high: Math.max(...ends), firstYear: sumOf(ramp.map((percent) => percentOf(gain, percent) - fixed)), ...(from === undefined ? {} : { paysFrom: from }) }
}

/** Weighs the three ways; the same inputs give the same answer. */
export function weighWorth(inputs: WorthInputs): Worth {
  const sums = sumsOf(inputs)
  const options: WorthOption[] = [optionOf(inputs, 'outside'), optionOf(inputs, 'own'), { option: 'as-today', perMonth: 0, low: 0, high: 0, firstYear: 0 }]
  const best = options.reduce((most, each) => (each.perMonth > most.perMonth ? each : most), options[2] ?? { option: 'as-today' as const, perMonth: 0, low: 0, high: 0, firstYear: 0 })
  const tooFew = inputs.casesSeen > 0 && inputs.casesSeen < fewestCases
  return {
    options, best: best.option, ...wordsOf({ inputs, options, best, tooFew }), tooFew,
    curve: Array.from({ length: 13 }, (_, index) => { const cases = index * 2; const at = sumsOf({ ...inputs, casesPerMonth: cases }); return { cases, outside: at.outside, own: at.own } }),
    movers: moversOf(inputs, best.option === 'own' ? 'own' : 'outside'),
    tiedUp: sums.tiedUp, carryingCost: sums.carryingCost, medicalPerYear: sums.medicalPerYear, steps: sums.steps,
  }
}

const optionWords: Readonly<Record<OptionName, string>> = { outside: 'with an outside biller', own: 'with your own biller', 'as-today': 'as today' }

/** FEA-09: from 10 qualifying cases a month an own biller can be considered, from 3 an outside one, below that only denials for dental. */
function bandOf(casesPerMonth: number): OptionName {
  return casesPerMonth >= 10 ? 'own' : casesPerMonth >= 3 ? 'outside' : 'as-today'
}

function wordsOf({ inputs, options, best, tooFew }: { inputs: WorthInputs; options: readonly WorthOption[]; best: WorthOption; tooFew: boolean }): { verdict: string; why: string } {
  const thin = tooFew ? `Too few to say: ${inputs.casesSeen} ${inputs.casesSeen === 1 ? 'case' : 'cases'} so far, 12 are needed. ` : ''
  const band = bandOf(inputs.casesPerMonth)
  const needs = options.flatMap((each) => (each.paysFrom === undefined ? [] : [`${optionWords[each.option]} from ${each.paysFrom} cases a month`]))
  const begins = needs.length === 0 ? 'No number of such cases covers the cost.' : `It starts to pay ${needs.join(', ')}; you have ${inputs.casesPerMonth}.`
  if (best.option === 'as-today') return { verdict: `${thin}${tooFew ? 'On these figures it is not for you' : 'Not for you, on these figures'}. Bill medical only so that dental can pay.`, why: begins }
  const caution = band === best.option ? '' : ` By number of cases alone the usual advice is ${band === 'as-today' ? 'to bill medical only so that dental can pay' : optionWords[band]} (FEA-09, assumed).`
  return { verdict: tooFew ? `${thin}On these figures it would pay ${optionWords[best.option]}.` : `Yes, ${optionWords[best.option]}.`, why: `${begins}${best.firstYear < 0 ? ' The first year costs more than it brings, because credentialing takes months.' : ''}${caution}` }
}

function moversOf(inputs: WorthInputs, side: 'outside' | 'own'): Mover[] {
  const at = (change: Partial<WorthInputs>): Cents => sumsOf({ ...inputs, ...change })[side]
  const move = (what: string, ends: readonly [string, Partial<WorthInputs>], other: readonly [string, Partial<WorthInputs>]): Mover => {
    const [low, high] = [at(ends[1]), at(other[1])]
    return low <= high ? { what, from: ends[0], to: other[0], low, high } : { what, from: other[0], to: ends[0], low: high, high: low }
  }
  const cases = inputs.casesPerMonth
  const tenth = (value: number): number => Math.round(value * 10) / 10
  const chance = (direction: -1 | 1): readonly [string, Partial<WorthInputs>] => [direction < 0 ? 'lower' : 'higher', { kinds: withChance(inputs, direction).kinds }]
  const days = inputs.daysToPayment
  return [
    move('Cases a month', [String(tenth(cases * 0.7)), { casesPerMonth: cases * 0.7 }], [String(tenth(cases * 1.3)), { casesPerMonth: cases * 1.3 }]),
    move('Chance that medical pays', chance(-1), chance(1)),
    side === 'outside'
      ? move('Fee of the outside biller', [`${tenth(inputs.outsideFeePercent * 1.25)}%`, { outsideFeePercent: Math.min(100, inputs.outsideFeePercent * 1.25) }], [`${tenth(inputs.outsideFeePercent * 0.75)}%`, { outsideFeePercent: inputs.outsideFeePercent * 0.75 }])
      : move('Hours of the own biller', [`${tenth(inputs.ownHoursPerWeek * 1.25)}`, { ownHoursPerWeek: inputs.ownHoursPerWeek * 1.25 }], [`${tenth(inputs.ownHoursPerWeek * 0.75)}`, { ownHoursPerWeek: inputs.ownHoursPerWeek * 0.75 }]),
    move('Days to payment', [String(Math.round(days * 1.5)), { daysToPayment: days * 1.5 }], [String(Math.round(days * 0.6)), { daysToPayment: days * 0.6 }]),
  ].sort((a, b) => b.high - b.low - (a.high - a.low))
}
