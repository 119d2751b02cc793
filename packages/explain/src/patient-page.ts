// The page a patient understands: two buckets, the visit in money, what happens next, answers and words, in English or
// Spanish with the same figures from one source. Wording follows section 16 of the reference, adapted.
import { type CalendarDate, type CaseDocument, type Cents, type CoordinationDecision, type Coverage, daysBetween, type RouteEstimate, sideOf, sumOf } from '@crossbill/model'
import { type Language, type Words, wordsIn } from './patient-words.ts'

/** Medical: the patient's money fills it, and it has a top. Amounts in cents; absent means not known. */
export interface MedicalBucket {
  readonly payer: string
  readonly deductible?: Cents
  readonly deductibleMet?: Cents
  readonly top?: Cents
  readonly paidThisYear?: Cents
  readonly thisVisit: Cents
  readonly planPercent?: number
}

/** Dental: the plan's money empties it, and it has a bottom. Amounts in cents; absent means not known. */
export interface DentalBucket {
  readonly payer: string
  readonly unlimited: boolean
  readonly yearly?: Cents
  readonly used?: Cents
  readonly thisVisit: Cents
  readonly leftAfter?: Cents
}

export interface PatientPage {
  readonly language: Language
  readonly title: string
  readonly forWhom: string
  readonly prepared: string
  readonly medical?: MedicalBucket
  readonly dental?: DentalBucket
  readonly labels: Words
  readonly money: { readonly fee: Cents; readonly writeOff: Cents; readonly medical: Cents; readonly dental: Cents; readonly patient: Cents }
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
}

/**
 * Turns a decision into the patient's page. Uses the first route that is allowed; nothing is promised, nothing is
 * called covered, and a figure a plan did not tell is left out for "we will ask".
 */
export function patientPage(document: CaseDocument, decision: CoordinationDecision, options: PatientPageOptions): PatientPage {
  const words = wordsIn(options.language)
  const route = decision.routes.find((each) => each.allowed) ?? decision.routes[0]
  const order = decision.orders.find((each) => each.order.length > 0)?.order ?? []
  const inUse = document.coverages.filter((each) => decision.orders.some((one) => one.order.includes(each.id)))
  const medical = inUse.find((each) => sideOf(each.kind) === 'medical')
  const dental = inUse.find((each) => sideOf(each.kind) === 'dental')
  const money = moneyOf(document, route, inUse)
  const visit = document.plan.services.map((each) => each.dateOfService).find((each) => each !== undefined)
  const asked = medical?.benefits?.asOf ?? dental?.benefits?.asOf ?? options.preparedOn
  const first = document.coverages.find((each) => each.id === order[0])
  return {
    language: options.language,
    title: medical !== undefined && dental !== undefined ? words.titleTwo : words.titleOne,
    forWhom: words.forWhom(`${document.patient.name.first ?? ''} ${document.patient.name.last}`.trim(), visit),
    prepared: words.prepared(options.preparedOn, document.office.name),
    ...(medical !== undefined && { medical: medicalBucket(medical, route) }),
    ...(dental !== undefined && { dental: dentalBucket(dental, route) }),
    labels: words,
    money,
    range: rangeOf(words, route),
    steps: stepsOf(words, { first, both: medical !== undefined && dental !== undefined, dentalFirst: first !== undefined && sideOf(first.kind) === 'dental' }),
    answers: answersOf(words, document, { medical, dental, route, visit: visit ?? options.preparedOn }),
    glossary: words.glossary,
    oneBreath: words.oneBreath({ both: medical !== undefined && dental !== undefined, medicalFirst: first !== undefined && sideOf(first.kind) === 'medical', patient: money.patient }),
    estimate: words.estimate(asked),
  }
}

function paidBy(route: RouteEstimate | undefined, coverages: readonly Coverage[], side: 'medical' | 'dental'): Cents {
  return sumOf(coverages.filter((each) => (sideOf(each.kind) === 'dental') === (side === 'dental')).map((each) => route?.totals.paid[each.id] ?? 0))
}

function moneyOf(document: CaseDocument, route: RouteEstimate | undefined, inUse: readonly Coverage[]): PatientPage['money'] {
  const fee = route?.totals.fee ?? sumOf(document.plan.services.map((each) => each.fee))
  return { fee, writeOff: route?.totals.writeOff ?? 0, medical: paidBy(route, inUse, 'medical'), dental: paidBy(route, inUse, 'dental'), patient: route?.totals.patient ?? fee }
}

function medicalBucket(coverage: Coverage, route: RouteEstimate | undefined): MedicalBucket {
  const { deductible, outOfPocket, classes } = coverage.benefits ?? {}
  const share = sumOf((route?.lines ?? []).flatMap((line) => line.payments.filter((each) => each.coverageId === coverage.id).map((each) => each.allowed - each.paid - (each.aboveLimit ?? 0))))
  const planPercent = classes?.find((each) => each.covered !== false && each.percent !== undefined)?.percent
  return {
    payer: coverage.payer.name, thisVisit: Math.max(0, share),
    ...(deductible?.individual !== undefined && { deductible: deductible.individual }),
    ...(deductible?.individualUsed !== undefined && { deductibleMet: deductible.individualUsed }),
    ...(outOfPocket?.individual !== undefined && { top: outOfPocket.individual }),
    ...(outOfPocket?.individualUsed !== undefined && { paidThisYear: outOfPocket.individualUsed }),
    ...(planPercent !== undefined && { planPercent }),
  }
}

function dentalBucket(coverage: Coverage, route: RouteEstimate | undefined): DentalBucket {
  const maximum = coverage.benefits?.maximums?.find((each) => each.period === 'year' && each.classes === undefined)
  const thisVisit = route?.totals.paid[coverage.id] ?? 0
  const used = maximum?.used
  return {
    payer: coverage.payer.name, unlimited: coverage.benefits?.noAnnualMaximum === true, thisVisit,
    ...(maximum !== undefined && { yearly: maximum.limit }),
    ...(used !== undefined && { used }),
    ...(maximum !== undefined && used !== undefined && { leftAfter: Math.max(0, maximum.limit - used - thisVisit) }),
  }
}

function rangeOf(words: Words, route: RouteEstimate | undefined): string {
  if (route === undefined) return words.rangeUnknown
  const { best, expected, worst } = route.range
  if (worst > expected && best < expected) return words.rangeBoth(best, worst)
  if (worst > expected) return words.rangeMore(worst)
  return best < expected ? words.rangeLess(best) : words.rangeFixed
}

function stepsOf(words: Words, at: { first: Coverage | undefined; both: boolean; dentalFirst: boolean }): PatientPage['steps'] {
  if (at.first === undefined) return [words.steps.ask, words.steps.bill]
  if (!at.both) return [at.dentalFirst ? words.steps.sendDental : words.steps.sendMedical, at.dentalFirst ? words.steps.dentalAnswers : words.steps.medicalAnswers, words.steps.bill]
  return at.dentalFirst ? [words.steps.sendDental, words.steps.dentalAnswers, words.steps.thenMedical, words.steps.bill] : [words.steps.sendMedical, words.steps.medicalAnswers, words.steps.thenDental, words.steps.bill]
}

interface Asking {
  readonly medical: Coverage | undefined
  readonly dental: Coverage | undefined
  readonly route: RouteEstimate | undefined
  readonly visit: CalendarDate
}

/** What this patient is most likely to ask, the case's own questions first: a sheet of paper holds the first four. */
function answersOf(words: Words, document: CaseDocument, at: Asking): PatientPage['answers'] {
  const medical = at.medical === undefined ? undefined : medicalBucket(at.medical, at.route)
  const dental = at.dental === undefined ? undefined : dentalBucket(at.dental, at.route)
  const both = medical !== undefined && dental !== undefined
  return [
    ...ownAnswers(words, document, at),
    ...(medical === undefined ? [] : [words.answers.copay(medical.planPercent), words.answers.deductibleMet(medical.top)]),
    ...(both ? [words.answers.deniedLetter, words.answers.twoPlans] : []),
    ...(dental === undefined || dental.unlimited ? [] : [words.answers.runsOut(dental.leftAfter)]),
    words.answers.waive,
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
