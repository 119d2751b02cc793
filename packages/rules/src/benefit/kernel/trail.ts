// The reason trail: which rule moved which cents. Kept as numbers while sums run, turned into sentences when read.
import { formatCents, type WorkedStep } from '@crossbill/model'

/** Numbers of one step: kind with line and plan, two operands, result; wide steps have one more, as `wideSteps` says. */
const width = 4
/** Line and plan stand above the kind in the first number. */
const perPlan = 64
const perLine = perPlan * 1_024

/** Kinds of step, each with its rule and sentence in `sentences`. */
export const step = {
  notCovered: 0, allowed: 1, alternate: 2, copay: 3, deductible: 4, percent: 5, fixed: 6, outOfPocketCap: 7, maximum: 8, normal: 9,
  primary: 10, restAllowable: 11, restLiability: 12, restAllowed: 13, healthSavings: 14, standard: 15, nonDuplication: 16, maintenance: 17,
  groupTotal: 18, reserve: 19, medicare: 20, medicareSecond: 21, sequestration: 22, medicaid: 23, accident: 24, liability: 25, answered: 26,
  collectible: 27, closed: 28, writeOff: 29, overCeiling: 30, alone: 31, compensation: 32, zero: 33, reserveKept: 34, providerLiable: 35, credit: 36, predetermined: 37, share: 38, statedShare: 39, medicareCharge: 40, medicareAlone: 41, medicareHigher: 42, equalShare: 43, higherDeductible: 44, apart: 45, closedWithheld: 46,
  primaryClosed: 47, standardClosed: 48, standardOfLiability: 49, nonDuplicationClosed: 50, maintenanceClosed: 51,
} as const

interface Sentence {
  readonly rule: string
  readonly text: (a: string, b: string) => string
}

const sentences: readonly Sentence[] = [
  { rule: 'CAL-44', text: () => 'Not paid by this plan for this line' },
  { rule: 'CAL-02', text: (a) => `Allowed by the plan, of a fee of ${a}` },
  { rule: 'BEN-09', text: (a) => `The cheaper service is the base instead of ${a}` },
  { rule: 'CAL-32', text: (a) => `Copay, of ${a}` },
  { rule: 'CAL-05', text: (a, b) => `Deductible taken: ${b} was left of it; the base was ${a}` },
  { rule: 'CAL-03', text: (a, b) => `${percentText(b)} of ${a}` },
  { rule: 'CAL-03', text: (a) => `Fixed payment, at most ${a}` },
  { rule: 'CAL-08', text: (a, b) => `The out-of-pocket maximum has ${b} left of a share of ${a}; the plan pays the rest` },
  { rule: 'CAL-03', text: (a, b) => `A maximum has ${b} left; before it ${a}` },
  { rule: 'CAL-03', text: () => 'Would pay alone' },
  { rule: 'CAL-10', text: () => 'Pays first, as if no other plan existed' },
  { rule: 'CAL-12', text: (a, b) => `Left of the allowable expense ${a} after ${b} paid before` },
  { rule: 'CAL-12', text: () => 'Left of what the patient owes after the earlier payers' },
  { rule: 'CAL-12', text: (a, b) => `Left of this plan’s allowed ${a} after ${b} paid before` },
  { rule: 'CAL-18', text: (a) => `The primary deductible ${a} is not an allowable expense with a health savings account` },
  { rule: 'CAL-12', text: (a, b) => `Standard method: the smaller of ${a} alone and ${b} left` },
  { rule: 'CAL-13', text: (a, b) => `Non-duplication: ${a} alone less ${b} paid before` },
  { rule: 'CAL-14', text: (a, b) => `Maintenance of benefits: allowed less paid before is ${a}; at most ${b}` },
  { rule: 'CAL-45', text: (a, b) => `Over the group: at most ${a} alone and ${b} left` },
  { rule: 'CAL-17', text: (a, b) => `From the benefit reserve of ${a}, for ${b} still unpaid` },
  { rule: 'MCR-12', text: (a) => `Medicare’s share, after the deductible, of ${a}` },
  { rule: 'MCR-14', text: () => 'Medicare second: the lowest of the three' },
  { rule: 'MCR-17', text: (a) => `Sequestration taken off ${a}; never billed` },
  { rule: 'MCD-04', text: (a, b) => `Medicaid: the smaller of ${a} left of its price and ${b} the patient owes` },
  { rule: 'LIA-05', text: (a, b) => `Accident payer: of ${a}, limit ${b}` },
  { rule: 'CAL-31', text: () => 'Patient owes after this payer' },
  { rule: 'CAL-37', text: () => 'As the payer answered' },
  { rule: 'CAL-20', text: () => 'May be collected in all' },
  { rule: 'CAL-21', text: (a, b) => `Patient: ${a} less ${b} paid by plans` },
  { rule: 'CAL-38', text: () => 'Written off' },
  { rule: 'CAL-21', text: (a) => `Payments are above the ${a} that may be collected: review` },
  { rule: 'OOB-26', text: (a, b) => `Does not coordinate: pays ${a} alone, at most ${b} of the fee left` },
  { rule: 'LIA-02', text: () => 'Workers’ compensation pays its schedule; the patient owes nothing' },
  { rule: 'CAL-36', text: () => 'A price of zero takes no deductible' },
  { rule: 'CAL-17', text: (a) => `Saved into the reserve, which now holds ${a}` },
  { rule: 'DEN-07', text: () => 'Denied at the provider’s cost: the patient owes nothing for it' },
  { rule: 'CAL-21', text: () => 'Paid above the full fee: a credit to give back' },
  { rule: 'PDA-01', text: (a) => `The plan’s own estimate instead of our ${a}; an estimate, not a promise` },
  { rule: 'MVD-10', text: () => 'This line’s part of the one medical line, by full fee' },
  { rule: 'CAL-37', text: (a) => `The last payer says the patient owes this, not ${a}` },
  { rule: 'MCR-14', text: (a) => `First: the charge, or what must be accepted, less ${a} paid` },
  { rule: 'MCR-14', text: () => 'Second: what Medicare would pay alone' },
  { rule: 'MCR-14', text: (a, b) => `Third: the higher price ${a} less ${b} paid` },
  { rule: 'OOB-13', text: (a, b) => `Nothing puts it before or behind: an equal share of ${a} is ${b}, at most what it would pay alone` },
  { rule: 'STA-10', text: (a, b) => `Of its deductible ${a} only ${b}: the patient bears no more than the higher of the deductibles` },
  { rule: 'OOB-26', text: (a) => `Looks only at the payments of plans it coordinates with: ${a}` },
  { rule: 'CAL-21', text: (a, b) => `Patient: ${a} less ${b} paid by plans or, as sequestration, never billed` },
]

function percentText(text: string): string {
  return `${text.replace(/\.00$/, '')}%`
}

/** Steps as numbers. `plan` −1 is the closing of the line. */
export interface Trail {
  values: Float64Array
  length: number
}

export function emptyTrail(steps = 64): Trail {
  return { values: new Float64Array(steps * width), length: 0 }
}

/** Where the arithmetic stands, so that each step knows its line and plan. */
export interface Place {
  line: number
  plan: number
  /** Line and plan as they stand in a step. */
  mark: number
}

/** Sets the place of the steps that follow; plan −1 is the closing of the line. */
export function standAt(place: Place, line: number, plan: number): void {
  place.line = line
  place.plan = plan
  place.mark = line * perLine + (plan + 1) * perPlan
}

/** Adds a step; the operands' meaning is in `sentences`. */
export function note(trail: Trail, place: Place, kind: number, a: number, b: number, result: number): void {
  const at = trail.length
  const values = trail.length + width > trail.values.length ? larger(trail) : trail.values
  values[at] = place.mark + kind
  values[at + 1] = a
  values[at + 2] = b
  values[at + 3] = result
  trail.length = at + width
}

/** A place with the operands of the wide step to be written there. */
export interface WidePlace extends Place {
  a: number
  b: number
}

/** Adds a wide step with the place's operands: `more` is what the patient owes after the payment, or what is written off at the closing. */
export function noteWide(trail: Trail, place: WidePlace, kind: number, result: number, more: number): void {
  const at = trail.length
  const values = trail.length + width + 1 > trail.values.length ? larger(trail) : trail.values
  values[at] = place.mark + kind
  values[at + 1] = place.a
  values[at + 2] = place.b
  values[at + 3] = result
  values[at + 4] = more
  trail.length = at + width + 1
}

/** Twice the room; apart, so that adding a step stays small. */
function larger(trail: Trail): Float64Array {
  const values = new Float64Array(trail.values.length * 2)
  values.set(trail.values)
  trail.values = values
  return values
}

/** The plain steps a wide one stands for, the last of them with its further number; closing of a line: ceiling, patient, write-off. */
const wideSteps: ReadonlyMap<number, { readonly kind: number; readonly then: number }> = new Map([
  [step.closed, { kind: step.closed, then: step.writeOff }],
  [step.closedWithheld, { kind: step.closedWithheld, then: step.writeOff }],
  [step.primaryClosed, { kind: step.primary, then: step.liability }],
  [step.standardClosed, { kind: step.standard, then: step.liability }],
  [step.standardOfLiability, { kind: step.standard, then: step.liability }],
  [step.nonDuplicationClosed, { kind: step.nonDuplication, then: step.liability }],
  [step.maintenanceClosed, { kind: step.maintenance, then: step.liability }],
])
const leftFor: ReadonlySet<number> = new Set([step.restAllowable, step.restAllowed, step.restLiability])

/** The steps of one line and plan as sentences with their rules, in the order they were taken. */
export function readTrail(trail: Trail, line: number, plan: number): WorkedStep[] {
  const steps: WorkedStep[] = []
  const mark = line * perLine + (plan + 1) * perPlan
  let left = 0
  for (let at = 0, wide = width; at < trail.length; at += wide) {
    const kind = (trail.values[at] ?? 0) % perPlan
    wide = widthOf(kind)
    if (trail.values[at] !== mark + kind) continue
    const [a, b, result] = [trail.values[at + 1] ?? 0, trail.values[at + 2] ?? 0, trail.values[at + 3] ?? 0]
    if (leftFor.has(kind)) left = steps.length
    // Several sentences of one step: what would be paid alone is what the first payer pays, or the first operand of a later
    // payer's method, and stands before what is left for it; what may be collected is the first operand of the closing.
    const plain = plainKindOf(kind)
    if (plain === step.primary) steps.push(sentenceOf(step.normal, 0, 0, result))
    else if (kind === step.nonDuplicationClosed) steps.push(sentenceOf(step.normal, 0, 0, a))
    else if (kind === step.standardOfLiability) steps.push(sentenceOf(step.normal, 0, 0, a), sentenceOf(step.restLiability, 0, 0, b))
    else if (plain === step.standard) steps.splice(left, 0, sentenceOf(step.normal, 0, 0, a))
    else if (plain === step.closed || plain === step.closedWithheld) steps.push(sentenceOf(step.collectible, 0, 0, a))
    steps.push(sentenceOf(plain, a, b, result))
    const then = wideSteps.get(kind)?.then
    if (then !== undefined) steps.push(sentenceOf(then, 0, 0, trail.values[at + width] ?? 0))
  }
  return steps
}

function sentenceOf(kind: number, a: number, b: number, result: number): WorkedStep {
  const sentence = sentences[kind]
  if (sentence === undefined) throw new Error('A step without a sentence')
  return { rule: sentence.rule, text: sentence.text(words(a), words(b)), result }
}

function words(value: number): string {
  return value >= 1e14 ? 'no limit' : formatCents(value)
}

/** How many steps a trail holds. */
export function countSteps(trail: Trail): number {
  return kindsOf(trail).length
}

/** The kind of each step, in the order they were taken. */
export function kindsOf(trail: Trail): number[] {
  const kinds: number[] = []
  for (let at = 0; at < trail.length; at += widthOf(kinds.at(-1) ?? 0)) kinds.push((trail.values[at] ?? 0) % perPlan)
  return kinds
}

/** The plain step a wide one stands for; a plain step is its own. */
export function plainKindOf(kind: number): number {
  return wideSteps.get(kind)?.kind ?? kind
}

function widthOf(kind: number): number {
  return wideSteps.has(kind) ? width + 1 : width
}

/** Every rule id a step can name; the coverage page is held against it. */
export const rulesOfSteps: readonly string[] = [...new Set(sentences.map((each) => each.rule))].sort()
