// The checks of one line in order; the first that fails decides the payment, all that fail are reported (BEN-20).
import { addMonths, type BenefitClass, type Benefits, isWithin, matchesCode, type PriorAuthorization, sideOf } from '@crossbill/model'
import { retiredCodes } from './code-life.table.ts'
import { notTold, standingOf, type Standing } from './benefits.ts'
import { frequencyFailure } from './frequency.ts'
import { ageAt, isAccidental, type Question, report } from './question.ts'

export interface FailedCheck {
  readonly rule: string
  readonly text: string
  /** The service itself is outside what the contract is for (CAL-12a). */
  readonly outOfScope?: boolean
  /** The loss stays with the provider, not the patient. */
  readonly providerLiable?: boolean
  readonly bundled?: boolean
}

export interface CheckAsk {
  readonly question: Question
  readonly benefits: Benefits | undefined
  readonly standing: Standing
  readonly row: BenefitClass | undefined
}

type Check = (ask: CheckAsk) => FailedCheck | undefined

/** In the order of BEN-20; the demand for a medical answer (MVD-03) is looked at per route. */
const checks: readonly Check[] = [eligible, inPanel, codeInForce, inClass, waited, ofAge, toothNotMissing, mayBeReplaced, withinFrequency, authorized, notBundled]

/** Every check that fails, the deciding one first. */
export function failedChecks(ask: CheckAsk): FailedCheck[] {
  return checks.flatMap((check) => check(ask) ?? [])
}

function eligible({ question }: CheckAsk): FailedCheck | undefined {
  const { coverage, incurred } = question
  if (coverage.status === 'inactive') return { rule: 'BEN-20', text: 'The plan says the coverage is not active.', outOfScope: true }
  if (isWithin(incurred, coverage.start, coverage.end)) return undefined
  const side = coverage.start !== undefined && incurred < coverage.start ? 'begins after' : 'ended before'
  return { rule: 'BEN-20', text: `The coverage ${side} the day that counts, ${incurred}.`, outOfScope: true }
}

/** OOB-15: a closed panel pays nothing to an outside office, except in an emergency. */
function inPanel({ question, standing }: CheckAsk): FailedCheck | undefined {
  if (standing !== 'closed-out' || question.service.emergency === true || question.gatekeepersWaived === true) return undefined
  return { rule: 'OOB-15', text: 'A closed-panel plan pays nothing to an office outside its panel.', outOfScope: true }
}

function codeInForce({ question }: CheckAsk): FailedCheck | undefined {
  const life = retiredCodes.find((row) => row.code === question.service.code && question.codes[0] === row.code)
  if (life === undefined || isWithin(question.incurred, life.from, life.to)) return undefined
  report(question.estimating.findings, {
    code: 'BENEFIT-CODE-NOT-IN-FORCE', severity: 'warning', place: `${question.servicePlace}.code`, rule: 'BEN-17',
    what: `Code ${life.code} is not in force on ${question.incurred}.`, remedy: life.remedy,
  })
  return { rule: 'BEN-17', text: `Code ${life.code} is not in force on ${question.incurred}.`, outOfScope: true }
}

function inClass({ row }: CheckAsk): FailedCheck | undefined {
  if (row?.covered !== false) return undefined
  if (row.exclusion === notTold) return { rule: 'CAL-30', text: `The plan has not told what it pays for ${row.name}; taken as nothing.`, outOfScope: true }
  return { rule: 'CAL-44', text: row.exclusion === undefined ? `The plan does not cover ${row.name}.` : `The plan does not cover it: ${row.exclusion}.`, outOfScope: true }
}

/** BEN-07; earlier coverage may be credited, and an injury waits for nothing. */
function waited({ question, benefits, row }: CheckAsk): FailedCheck | undefined {
  if (row?.waitingMonths === undefined || row.waitingMonths === 0 || isAccidental(question)) return undefined
  const months = Math.max(0, row.waitingMonths - (benefits?.waitingCreditMonths ?? 0))
  const { coverage, place, incurred } = question
  if (coverage.start === undefined) {
    const over = question.estimating.unknowns.ask({
      key: `waiting:${coverage.id}`, fact: `${place}.start`, rule: 'BEN-07',
      choices: [{ name: 'over', says: 'The waiting period is over; the day the coverage began is not known.' }, { name: 'waiting', says: 'The waiting period still runs.' }],
    })
    return over === 'over' ? undefined : { rule: 'BEN-07', text: 'The waiting period still runs.' }
  }
  const end = addMonths(coverage.start, months)
  return incurred < end ? { rule: 'BEN-07', text: `The waiting period of ${months} months for ${row.name} runs until ${end}.` } : undefined
}

function ofAge({ question, row }: CheckAsk): FailedCheck | undefined {
  if (row?.maximumAge === undefined && row?.minimumAge === undefined) return undefined
  const age = ageAt(question)
  if (row.maximumAge !== undefined && age > row.maximumAge) return { rule: 'BEN-11', text: `The plan pays ${row.name} up to age ${row.maximumAge}.` }
  if (row.minimumAge !== undefined && age < row.minimumAge) return { rule: 'BEN-11', text: `The plan pays ${row.name} from age ${row.minimumAge}.` }
  return undefined
}

/** BEN-08: nothing for a tooth lost before the coverage began. */
function toothNotMissing({ question, row }: CheckAsk): FailedCheck | undefined {
  const { service, coverage } = question
  if (row?.missingToothClause !== true || service.prosthesis?.kind === 'replacement') return undefined
  const lostOn = service.extractionDate ?? (isAccidental(question) ? question.estimating.document.accident?.date : undefined)
  if (lostOn !== undefined && coverage.start !== undefined) {
    return lostOn < coverage.start ? { rule: 'BEN-08', text: 'The tooth was lost before this coverage began.' } : undefined
  }
  if (isAccidental(question)) return undefined
  const missing = service.tooth !== undefined && (question.estimating.document.chart?.missingTeeth ?? []).includes(service.tooth)
  if (!missing && service.prosthesis === undefined) return undefined
  const fact = service.extractionDate === undefined ? `${question.servicePlace}.extractionDate` : `${question.place}.start`
  const lost = question.estimating.unknowns.ask({
    key: `missing-tooth:${coverage.id}:${service.id}`, fact, rule: 'BEN-08',
    choices: [{ name: 'covered', says: 'The tooth was lost while this coverage was in force.' }, { name: 'before', says: 'The tooth was lost before this coverage began.' }],
  })
  return lost === 'covered' ? undefined : { rule: 'BEN-08', text: 'The tooth was lost before this coverage began.' }
}

/** BEN-10; waived for an injury while insured. */
function mayBeReplaced({ question, row }: CheckAsk): FailedCheck | undefined {
  const { service, incurred } = question
  if (row?.replacementYears === undefined || row.replacementYears === 0 || injuredWhileInsured(question)) return undefined
  const prior = service.prosthesis?.priorDate ?? priorPlacement(question)
  if (prior !== undefined) {
    const from = addMonths(prior, row.replacementYears * 12)
    return incurred < from ? { rule: 'BEN-10', text: `The plan replaces after ${row.replacementYears} years, here from ${from}.` } : undefined
  }
  if (service.prosthesis?.kind !== 'replacement') return undefined
  const old = question.estimating.unknowns.ask({
    key: `replacement:${question.coverage.id}:${service.id}`, fact: `${question.servicePlace}.prosthesis.priorDate`, rule: 'BEN-10',
    choices: [{ name: 'old', says: 'The earlier one is old enough to be replaced.' }, { name: 'recent', says: 'The earlier one is too recent.' }],
  })
  return old === 'old' ? undefined : { rule: 'BEN-10', text: 'The earlier one is too recent to be replaced.' }
}

/** An injury whose day nobody told is taken as one while insured. */
function injuredWhileInsured(question: Question): boolean {
  const { coverage, estimating } = question
  const on = estimating.document.accident?.date
  return isAccidental(question) && (on === undefined || isWithin(on, coverage.start, undefined))
}

function priorPlacement(question: Question): string | undefined {
  const { service } = question
  const same = (question.estimating.document.pastServices ?? []).filter((past) => past.code === service.code && past.tooth === service.tooth && (past.area ?? service.area) === (service.area ?? past.area) && past.date < question.incurred)
  return same.map((past) => past.date).sort().at(-1)
}

function withinFrequency(ask: CheckAsk): FailedCheck | undefined {
  return frequencyFailure(ask.question, ask.benefits)
}

/** Without a needed authorization a service already done is the provider's loss; one still planned can get it (PDA-02). */
function authorized({ question, row }: CheckAsk): FailedCheck | undefined {
  const { coverage, codes, service, estimating } = question
  const needed = row?.authorizationRequired === true || codes.some((code) => matchesCode(coverage.authorizationRequiredFor ?? [], code))
  const waived = (coverage.authorizationNotRequiredFor ?? []).some((each) => codes.some((code) => matchesCode(each.codes, code)))
  if (!needed || waived || question.gatekeepersWaived === true || estimating.answered.has(coverage.id)) return undefined
  const onFile = (estimating.document.priorAuthorizations ?? []).filter((each) => each.coverageId === coverage.id && namesCode(each, codes))
  if (onFile.some((each) => (standsFor(each) && isWithin(question.incurred, each.from, each.to)) || each.status === 'not-required')) return undefined
  const refused = onFile.some((each) => ['denied', 'final-denial', 'expired', 'exhausted', 'cancelled'].includes(each.status))
  const done = service.dateOfService !== undefined && service.dateOfService < estimating.document.asOf
  const given = { name: 'given', says: done ? 'The plan authorizes the service afterwards.' : 'The plan gives the authorization it requires before the service is done.' }
  const missing = { name: 'refused', says: done ? 'The service was done without the authorization this plan requires, and none is given afterwards.' : 'The plan refuses the authorization.' }
  const failure = { rule: 'PDA-02', text: refused ? 'The authorization was refused or has ended.' : missing.says, providerLiable: done && isContracted(question) }
  if (refused) return failure
  const name = estimating.unknowns.ask({ key: `authorization:${coverage.id}:${codes[0] ?? service.code}`, fact: 'priorAuthorizations', rule: 'PDA-02', choices: done ? [missing, given] : [given, missing] })
  return name === 'given' ? undefined : failure
}

/** PDA-04: an approval, or one in part that names the code; the dates it covers are looked at beside it. */
function standsFor(each: PriorAuthorization): boolean {
  return each.status === 'approved' || ((each.status === 'partial' || each.status === 'modified') && each.codes !== undefined)
}

function namesCode(authorization: PriorAuthorization, codes: readonly string[]): boolean {
  return authorization.codes === undefined || authorization.codes.some((each) => codes.includes(each.code) && each.status !== 'denied')
}

function isContracted(question: Question): boolean {
  const { coverage, incurred, place, service } = question
  return sideOf(coverage.kind) !== 'accident' && standingOf(question.estimating, coverage, { providerId: service.providerId, on: incurred, place, priceKnown: true }) === 'in'
}

/** BEN-15: paid within another service of the same day. */
function notBundled({ question, benefits }: CheckAsk): FailedCheck | undefined {
  const { service, estimating } = question
  const others = estimating.document.plan.services.filter((each) => each.id !== service.id && each.dateOfService === service.dateOfService)
  const bundle = (benefits?.bundles ?? []).find(
    (each) =>
      question.codes.some((code) => matchesCode(each.codes, code)) &&
      others.some((other) => matchesCode(each.within, other.code) && (each.sameTooth !== true || other.tooth === service.tooth)),
  )
  if (bundle === undefined) return undefined
  const forbidden = bundle.treatment === 'disallow'
  return { rule: 'BEN-15', text: `The plan pays it within another service${forbidden ? '; the patient may not be billed for it' : ''}.`, providerLiable: forbidden, bundled: forbidden }
}
