// The price a plan allows for one line (CAL-02), with medical pricing of anesthesia and assistants (CAL-25, CAL-26). Cents.
import type { Benefits, Cents, Coverage, ServiceLine } from '@crossbill/model'
import { isWithin, percentOf, roundRatio, sideOf } from '@crossbill/model'
import type { Standing } from './benefits.ts'
import { type CodedPart, closeness, closest, codedParts, modifiersFor } from './codes.ts'
import type { Question } from './question.ts'

export interface PriceAsk {
  readonly question: Question
  readonly benefits: Benefits | undefined
  readonly standing: Standing
  /** The fixed copay of a copay plan, or the fixed payment of a table plan. */
  readonly copay: Cents | undefined
  readonly fixed: Cents | undefined
}

/** A price and the charge that limits it: one pair for the service, or one for each medical line it becomes. Cents. */
export interface ToldPrice {
  readonly price: Cents
  readonly charge: Cents
}

/** The prices the plan has told, before the charges limit them; undefined where it told none. */
export function toldPrices(ask: PriceAsk): readonly ToldPrice[] | undefined {
  const { service, coverage } = ask.question
  const stated = service.allowed?.[coverage.id]
  if (stated !== undefined) return [{ price: withModifiers(stated, ownModifiers(ask.question), ask.benefits), charge: service.fee }]
  const listed = listedPrices(ask)
  if (listed !== undefined) return listed
  const other = anesthesiaPrice(ask.question, ask.benefits) ?? (coverage.feeBasis === 'copay' ? ask.copay : coverage.feeBasis === 'table' ? ask.fixed : undefined)
  return other === undefined ? undefined : [{ price: other, charge: service.fee }]
}

/** Prices of the plan's list: of the code it knows the service by, or of each line where one service is split over several codes. */
function listedPrices({ question, benefits }: PriceAsk): readonly ToldPrice[] | undefined {
  const { service, codes } = question
  const parts = partsFor(question)
  const rows = pricesInForce(question, benefits)
  const whole = closest(rows, (each) => [each.code], codes)
  const modifiers = modifiersFor(service, question.estimating.crossings.get(service.id))
  if (parts.length < 2 || (whole !== undefined && closeness([whole.code], parts[0]?.code ?? '') === 0)) {
    return whole === undefined ? undefined : [{ price: withModifiers(whole.amount * unitsOf(question, whole.code), modifiers, benefits), charge: service.fee }]
  }
  const found = parts.map((part) => ({ part, row: closest(rows, (each) => [each.code], [part.code]) }))
  if (found.every((each) => each.row === undefined)) return undefined
  return found.map(({ part, row }) => ({ charge: part.charge, price: row === undefined ? untoldPart(question, part) : withModifiers(row.amount * part.units, modifiers, benefits) }))
}

/** The lines a medical plan gets for this service; a dental plan gets the dental code alone. */
export function partsFor({ service, codes, estimating }: Question): readonly CodedPart[] {
  return codes[0] === service.code ? [] : codedParts(service, estimating.crossings.get(service.id))
}

/** One of several lines has no price: its part of the fee at most, nothing beside the others at least; said as a range (CAL-30). */
function untoldPart(question: Question, part: CodedPart): Cents {
  const { coverage, estimating, service } = question
  if (estimating.answered.has(coverage.id)) return part.charge
  const name = estimating.unknowns.ask({
    key: `price:${coverage.id}:${service.id}:${part.code}`, fact: `${question.servicePlace}.allowed.${coverage.id}`, rule: 'CAL-30',
    choices: [
      { name: 'its-part', says: `The plan has told no price for ${part.code}, a line of its own; its part of the fee is taken as its price.` },
      { name: 'nothing', says: `The plan allows nothing for ${part.code} beside the first line.` },
    ],
  })
  return name === 'nothing' ? 0 : part.charge
}

function pricesInForce(question: Question, benefits: Benefits | undefined): NonNullable<Benefits['allowed']> {
  return (benefits?.allowed ?? []).filter((row) => isWithin(question.incurred, row.from, row.to))
}

/** The price told for another code of the same plan, used as the base of an alternate benefit. */
export function priceOfCode(question: Question, benefits: Benefits | undefined, code: string): Cents | undefined {
  const row = pricesInForce(question, benefits).find((each) => each.code === code)
  return row === undefined ? undefined : row.amount * unitsOf(question, code)
}

/** Units as the plan counts them: those of the medical line, or the dental ones where its price names the dental code. */
function unitsOf(question: Question, priced: string): number {
  const { service } = question
  const [first] = partsFor(question)
  return first === undefined || (priced === service.code && first.code !== service.code) ? (service.units ?? 1) : first.units
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
