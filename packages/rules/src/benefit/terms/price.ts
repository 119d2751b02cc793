// The price a plan allows for one line (CAL-02), with medical pricing of anesthesia and assistants (CAL-25, CAL-26). Cents.
import type { Benefits, Cents, Coverage, ServiceLine } from '@crossbill/model'
import { percentOf, roundRatio, sideOf } from '@crossbill/model'
import type { Standing } from './benefits.ts'
import { closest, modifiersFor } from './codes.ts'
import type { Question } from './question.ts'

export interface PriceAsk {
  readonly question: Question
  readonly benefits: Benefits | undefined
  readonly standing: Standing
  /** The fixed copay of a copay plan, or the fixed payment of a table plan. */
  readonly copay: Cents | undefined
  readonly fixed: Cents | undefined
}

/** The price the plan has told for the whole line, before the fee limits it; undefined where it told none. */
export function toldPrice(ask: PriceAsk): Cents | undefined {
  const { question, benefits } = ask
  const { service, coverage } = question
  const stated = service.allowed?.[coverage.id]
  if (stated !== undefined) return withModifiers(stated, ownModifiers(question), benefits)
  const row = closest(pricesInForce(question, benefits), (each) => [each.code], question.codes)
  if (row !== undefined) return withModifiers(row.amount * unitsOf(question), modifiersFor(question.service, question.estimating.crossings.get(question.service.id)), benefits)
  const byUnits = anesthesiaPrice(question, benefits)
  if (byUnits !== undefined) return byUnits
  if (coverage.feeBasis === 'copay') return ask.copay
  if (coverage.feeBasis === 'table') return ask.fixed
  return undefined
}

function pricesInForce(question: Question, benefits: Benefits | undefined): NonNullable<Benefits['allowed']> {
  const day = question.incurred
  return (benefits?.allowed ?? []).filter((row) => (row.from === undefined || row.from <= day) && (row.to === undefined || day <= row.to))
}

/** The price told for another code of the same plan, used as the base of an alternate benefit. */
export function priceOfCode(question: Question, benefits: Benefits | undefined, code: string): Cents | undefined {
  const row = pricesInForce(question, benefits).find((each) => each.code === code)
  return row === undefined ? undefined : row.amount * unitsOf(question)
}

function unitsOf(question: Question): number {
  const { service, codes } = question
  if (codes[0] === service.code) return service.units ?? 1
  return service.chosenMedicalCode?.units ?? service.units ?? 1
}

/** A price told for the very service stands before the modifiers the office itself put on it, as it stands before the ranking (CAL-25). */
function ownModifiers({ service, coverage }: Question): readonly string[] {
  return sideOf(coverage.kind) === 'dental' ? [] : [...(service.chosenMedicalCode?.modifiers ?? []), ...(service.modifiers ?? [])]
}

/** Assistant, co-surgeon and both sides (CAL-25); both sides come before any ranking. Each percentage is rounded once (CAL-43). */
function withModifiers(price: Cents, modifiers: readonly string[], benefits: Benefits | undefined): Cents {
  let adjusted = price
  if (modifiers.includes('50')) adjusted = Math.round((adjusted * (benefits?.surgeryReduction?.bilateralPercent ?? 150)) / 100)
  if (modifiers.includes('62')) adjusted = percentOf(adjusted, benefits?.coSurgeonPercent ?? 62.5)
  if (['80', '81', '82', 'AS'].some((each) => modifiers.includes(each))) adjusted = percentOf(adjusted, benefits?.assistantPercent ?? 16)
  return modifiers.includes('AS') ? percentOf(adjusted, 85) : adjusted
}

/**
 * Medical anesthesia: (base units + minutes in units to one decimal + status + qualifying) × conversion factor
 * (CAL-26). Medicare counts no status units, half when directed, and nothing for the operator's own anesthesia.
 */
function anesthesiaPrice(question: Question, benefits: Benefits | undefined): Cents | undefined {
  const units = anesthesiaUnits(question, benefits)
  const terms = benefits?.anesthesia
  if (units === undefined || terms === undefined) return undefined
  const facts = question.service.anesthesia
  const medicare = question.coverage.kind === 'medicare-b'
  if (medicare && facts?.byOperator === true) return 0
  const price = roundRatio(Math.round(units * 10) * terms.conversionFactor, 10)
  return facts?.medicallyDirected === true ? percentOf(price, 50) : price
}

/** Units of an anesthesia line, to one decimal; undefined where minutes or base units are missing. */
export function anesthesiaUnits(question: Pick<Question, 'service' | 'codes' | 'coverage'>, benefits: Benefits | undefined): number | undefined {
  const terms = benefits?.anesthesia
  const minutes = question.service.minutes
  if (terms === undefined || minutes === undefined) return undefined
  const code = question.codes.find((each) => terms.baseUnits[each] !== undefined)
  if (code === undefined) return undefined
  const counted = terms.countsStatusUnits ?? question.coverage.kind !== 'medicare-b'
  const facts = question.service.anesthesia
  const tenths = roundRatio(minutes * 10, terms.minutesPerUnit ?? 15)
  const extra = counted ? (facts?.physicalStatusUnits ?? 0) + (facts?.qualifyingUnits ?? 0) : 0
  return ((terms.baseUnits[code] ?? 0) * 10 + tenths + extra * 10) / 10
}

/** The smallest price any plan or the office's own history has told for this service; undefined where none has. */
export function lowestKnownPrice(service: ServiceLine, coverages: readonly Coverage[]): Cents | undefined {
  const told = coverages.flatMap((coverage) => {
    const stated = service.allowed?.[coverage.id]
    const rows = (coverage.benefits?.allowed ?? []).filter((row) => row.code === service.code).map((row) => row.amount * (service.units ?? 1))
    return stated === undefined ? rows : [stated, ...rows]
  })
  return told.length === 0 ? undefined : Math.min(...told)
}
