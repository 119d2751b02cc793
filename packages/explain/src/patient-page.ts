// The page a patient understands: two buckets, the visit in money, what happens next, answers and words, in English or
// Spanish with the same figures from one source. Wording follows section 16 of the reference, adapted.
import { type CalendarDate, type CaseDocument, type Cents, type CoordinationDecision, type Coverage, daysBetween, type RouteEstimate, sideOf, sumOf } from '@crossbill/model'
import { type DentalBucket, dentalBucket, fillsBucket, type MedicalBucket, medicalBucket } from './patient-buckets.ts'
import { type Language, type Words, wordsIn } from './patient-words.ts'

export interface PatientPage {
  readonly language: Language
  readonly title: string
  readonly forWhom: string
  readonly prepared: string
  readonly medical?: MedicalBucket
  readonly dental?: DentalBucket
  readonly labels: Words
  /** `accident` only where an accident payer takes part; all parts come to the fee. */
  readonly money: { readonly fee: Cents; readonly writeOff: Cents; readonly accident?: Cents; readonly medical: Cents; readonly dental: Cents; readonly patient: Cents }
  readonly range: string
  readonly steps: readonly { readonly when: string; readonly what: string }[]
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly glossary: readonly { readonly word: string; readonly meaning: string }[]
  readonly oneBreath: string
  readonly estimate: string
}

export interface PatientPageOptions {
  readonly language: Language
  readonly preparedOn: CalendarDate
  /** Coverages the claim went to, and those that have answered: what is done is not announced as still to come. */
  readonly done?: { readonly sent: ReadonlySet<string>; readonly answered: ReadonlySet<string> }
}

/**
 * Turns a decision into the patient's page. Uses the first route that is allowed; nothing is promised, nothing is
 * called covered, and a figure a plan did not tell is left out for "we will ask".
 */
export function patientPage(document: CaseDocument, decision: CoordinationDecision, options: PatientPageOptions): PatientPage {
  const words = wordsIn(options.language)
  const route = decision.routes.find((each) => each.allowed) ?? decision.routes[0]
  const inUse = inTurn(document, decision, route)
  const medical = inUse.find(fillsBucket)
  const dental = mostPaying(inUse.filter((each) => sideOf(each.kind) === 'dental'), route)
  const ask = { document, decision, route }
  const buckets = { ...(medical !== undefined && { medical: medicalBucket(ask, medical) }), ...(dental !== undefined && { dental: dentalBucket(ask, dental) }) }
  const money = moneyOf(document, route, inUse)
  const visit = document.plan.services.map((each) => each.dateOfService).find((each) => each !== undefined)
  const asked = inUse.map((each) => each.benefits?.asOf).filter((each) => each !== undefined).sort()[0] ?? options.preparedOn
  const orderKnown = decision.orders.every((each) => each.decided)
  const dentalPaysMost = buckets.medical !== undefined && money.dental * 2 > buckets.medical.thisVisit
  return {
    language: options.language,
    title: words.title(inUse.length),
    forWhom: words.forWhom(`${document.patient.name.first ?? ''} ${document.patient.name.last}`.trim(), visit),
    prepared: words.prepared(options.preparedOn, document.office.name),
    ...buckets,
    labels: { ...words, ...(dentalPaysMost && { countsNow: words.countsNowMostlyDental }), ...paidLabels(words, route, inUse) },
    money,
    range: inUse.length === 0 && orderKnown ? words.rangeNoPlan : rangeOf(words, route),
    steps: stepsOf(words, inUse.filter((each) => options.done?.answered.has(each.id) !== true), { orderKnown, sent: options.done?.sent }),
    answers: answersOf(words, document, { medical, dental, inUse, buckets, visit: visit ?? options.preparedOn }),
    glossary: words.glossary,
    oneBreath: words.oneBreath({ sides: inUse.map(sideForWords), orderKnown, patient: money.patient }),
    estimate: words.estimate(asked, inUse.length),
  }
}

/** Coverages that take part, in the order in which they pay. */
function inTurn(document: CaseDocument, decision: CoordinationDecision, route: RouteEstimate | undefined): Coverage[] {
  const orders = [...decision.orders.map((each) => each.order)].sort((a, b) => b.length - a.length)
  const paying = (route?.lines ?? []).flatMap((line) => line.payments.map((each) => each.coverageId))
  const ids = [...new Set([...orders.flat(), ...paying, ...Object.keys(route?.totals.paid ?? {}).filter((id) => (route?.totals.paid[id] ?? 0) > 0)])]
  return ids.flatMap((id) => document.coverages.find((each) => each.id === id) ?? [])
}

/** Of several dental plans the bucket shows the one that pays the most, the first where none pays. */
function mostPaying(plans: readonly Coverage[], route: RouteEstimate | undefined): Coverage | undefined {
  const paid = (each: Coverage): Cents => route?.totals.paid[each.id] ?? 0
  return plans.reduce<Coverage | undefined>((best, each) => (best === undefined || paid(each) > paid(best) ? each : best), undefined)
}

function moneyOf(document: CaseDocument, route: RouteEstimate | undefined, inUse: readonly Coverage[]): PatientPage['money'] {
  const fee = route?.totals.fee ?? sumOf(document.plan.services.map((each) => each.fee))
  const paidBy = (side: ReturnType<typeof sideOf>): Cents => sumOf(inUse.filter((each) => sideOf(each.kind) === side).map((each) => route?.totals.paid[each.id] ?? 0))
  const hasAccident = inUse.some((each) => sideOf(each.kind) === 'accident')
  return { fee, writeOff: route?.totals.writeOff ?? 0, ...(hasAccident && { accident: paidBy('accident') }), medical: paidBy('medical'), dental: paidBy('dental'), patient: route?.totals.patient ?? fee }
}

/** A side whose payers have all answered paid; it no longer should pay. */
function paidLabels(words: Words, route: RouteEstimate | undefined, inUse: readonly Coverage[]): Partial<Words> {
  const hasAnswered = (side: ReturnType<typeof sideOf>): boolean => {
    const ids = inUse.filter((each) => sideOf(each.kind) === side).map((each) => each.id)
    const payments = (route?.lines ?? []).flatMap((line) => line.payments.filter((each) => ids.includes(each.coverageId)))
    return payments.length > 0 && payments.every((each) => each.answered === true)
  }
  return {
    ...(hasAnswered('accident') && { accidentShouldPay: words.accidentPaid }),
    ...(hasAnswered('medical') && { medicalShouldPay: words.medicalPaid }),
    ...(hasAnswered('dental') && { dentalShouldPay: words.dentalPaid }),
  }
}

function rangeOf(words: Words, route: RouteEstimate | undefined): string {
  if (route === undefined) return words.rangeUnknown
  const { best, expected, worst } = route.range
  if (worst > expected && best < expected) return words.rangeBoth(best, worst)
  if (worst > expected) return words.rangeMore(worst)
  return best < expected ? words.rangeLess(best) : words.rangeFixed
}

/** Who is asked, one payer after another; from the fourth on they are named together. */
function stepsOf(words: Words, inUse: readonly Coverage[], { orderKnown, sent }: { orderKnown: boolean; sent: ReadonlySet<string> | undefined }): PatientPage['steps'] {
  const [first, ...later] = inUse
  if (!orderKnown) return [words.steps.ask, words.steps.bill]
  if (first === undefined) return [words.steps.bill]
  const { send, answers, then, thenSecond, thenOthers } = words.steps
  const side = sideForWords(first)
  const next = later.slice(0, later.length > 2 ? 1 : 2).map((each, at) => (inUse.slice(0, at + 1).some((earlier) => sideForWords(earlier) === sideForWords(each)) ? thenSecond : then)[sideForWords(each)])
  return [...(sent?.has(first.id) === true ? [] : [send[side]]), answers[side], ...next, ...(later.length > 2 ? [thenOthers] : []), words.steps.bill]
}

function sideForWords(coverage: Coverage): 'medical' | 'dental' | 'accident' {
  const side = sideOf(coverage.kind)
  return side === 'none' ? 'dental' : side
}

interface Asking {
  readonly medical: Coverage | undefined
  readonly dental: Coverage | undefined
  readonly inUse: readonly Coverage[]
  readonly buckets: Pick<PatientPage, 'medical' | 'dental'>
  readonly visit: CalendarDate
}

/** What this patient is most likely to ask, the case's own questions first: a sheet of paper holds the first four. */
function answersOf(words: Words, document: CaseDocument, at: Asking): PatientPage['answers'] {
  const { medical, dental } = at.buckets
  return [
    ...ownAnswers(words, document, at),
    ...(medical === undefined ? [] : [words.answers.copay(medical.planPercent), words.answers.deductibleMet(medical.top)]),
    ...(medical !== undefined && dental !== undefined ? [words.answers.deniedLetter] : []),
    ...(at.inUse.length > 1 ? [words.answers.twoPlans(at.inUse.length)] : []),
    ...(dental === undefined || dental.unlimited ? [] : [words.answers.runsOut(dental.leftAfter, at.inUse.filter((each) => sideOf(each.kind) === 'dental').length > 1 ? dental.payer : undefined)]),
    ...(at.inUse.length > 0 ? [words.answers.waive] : []),
  ]
}

const refused: ReadonlySet<string> = new Set(['denied', 'final-denial', 'appeal-1', 'appeal-2', 'peer-to-peer', 'external-review'])

function ownAnswers(words: Words, document: CaseDocument, { medical, dental, visit }: Asking): PatientPage['answers'] {
  const { accident } = document
  const isNew = [medical, dental].some((each) => each?.benefits?.deductible?.individual !== undefined && inFirstMonths(visit, each.benefits.year?.start ?? '01-01'))
  return [
    ...(accident === undefined ? [] : [words.answers.accident(accident.kind === 'auto' ? 'car' : accident.kind)]),
    ...((document.priorAuthorizations ?? []).some((each) => refused.has(each.status)) ? [words.answers.notNeeded] : []),
    ...((document.predeterminations ?? []).some((each) => each.status === 'estimated') ? [words.answers.planEstimate] : []),
    ...(isNew ? [words.answers.newYear] : []),
  ]
}

/** The first two months of a plan's year, when the deductible has started again. */
function inFirstMonths(visit: CalendarDate, start: string): boolean {
  const thisYear = `${visit.slice(0, 4)}-${start}`
  const began = visit >= thisYear ? thisYear : `${Number(visit.slice(0, 4)) - 1}-${start}`
  return daysBetween(began, visit) < 62
}
