// How a plan coordinates, as numbers: its stated settings, else the stated defaults (CAL-12 to CAL-15, CAL-33, CAL-45).
import { ageOn, type CaseDocument, type Coverage, type CoverageKind, type CeilingMode, type CoordinationMethod, sideOf } from '@crossbill/model'
import { ceiling, deductibleOrder, level, method, payerKind, type PlanTerms, planTerms, share } from '../kernel/terms.ts'
import { parametersOf } from '../year-parameters.ts'
import { type Estimating, report } from './question.ts'

export interface PlanAsk {
  readonly coverage: Coverage
  readonly place: string
  /** Another plan pays some line before it. */
  readonly paysLater: boolean
  /** A medical plan pays some line before it. */
  readonly afterMedical: boolean
  /** More than one line is on the claim. */
  readonly severalLines: boolean
}

/** The plan's terms; methods and levels a plan did not tell are asked where they can matter. */
export function termsOfPlan(estimating: Estimating, ask: PlanAsk): PlanTerms {
  const { coverage } = ask
  const coordination = coverage.coordination
  const year = Number(estimating.document.asOf.slice(0, 4))
  warnOfMethod(estimating, ask)
  return planTerms({
    payer: payerOf(coverage),
    method: methodOf(estimating, ask),
    ceiling: ceilingOf(estimating, ask),
    level: levelOf(estimating, ask),
    deductibleOrder: orderOf(estimating, ask),
    maximumOutside: coordination?.maximumTiming === 'outside',
    maintenanceAsIfAlone: coordination?.maintenanceDeductibleCredit === 'as-if-alone',
    permitsOwnFee: coordination?.permitsOwnFee ?? true,
    creditsActualShare: ask.paysLater && coordination?.outOfPocketCredit === 'actual-after-coordination',
    outOfPocketKinds: kindsOf(coverage),
    sequestration: coverage.kind === 'medicare-b' ? Math.round((coverage.benefits?.sequestrationPercent ?? parametersOf(year)?.sequestrationPercent ?? 2) * 100) : 0,
    higherDeductibleOnly: ask.paysLater && underWashingtonRule(coverage),
    medicare: coverage.kind === 'medicare-b' || coverage.kind === 'medicare-advantage',
    nominalCopay: owesNoMedicaidCopay(estimating.document) ? 0 : (coverage.benefits?.nominalCopay ?? 0),
  })
}

const insuredKinds: ReadonlySet<CoverageKind> = new Set(['group-medical', 'individual-medical', 'group-dental', 'individual-dental'])

/** STA-10: contracts under Washington law; a self-funded employer plan is not bound by it. */
export function underWashingtonRule(coverage: Coverage): boolean {
  return coverage.situsState === 'WA' && coverage.funding !== 'self-funded-erisa' && insuredKinds.has(coverage.kind)
}

/** STA-07: contracts that keep their savings as a reserve by the law of Louisiana or Washington. */
export function keepsReserveByLaw(coverage: Coverage): boolean {
  return underWashingtonRule(coverage) || (coverage.situsState === 'LA' && coverage.funding !== 'self-funded-erisa' && insuredKinds.has(coverage.kind))
}

/** MCD-07: no copay of a child, nor of a qualified beneficiary. Children are those under 18 (42 CFR 447.56, from general knowledge). */
function owesNoMedicaidCopay(document: CaseDocument): boolean {
  return document.government?.qualifiedMedicareBeneficiary === true || ageOn(document.patient.birthDate, document.asOf) < 18
}

function payerOf(coverage: Coverage): number {
  const kinds: Partial<Record<CoverageKind, number>> = {
    'auto-no-fault': payerKind.accident, 'auto-medical-payments': payerKind.accident, 'liability-third-party': payerKind.accident,
    'workers-compensation': payerKind.workersCompensation, 'medicare-b': payerKind.medicare,
  }
  if (coverage.kind === 'medicaid' || coverage.kind === 'chip') {
    return coverage.coordination?.medicaidPayment === 'full-liability' ? payerKind.medicaidFullLiability : payerKind.medicaidLesserOf
  }
  return kinds[coverage.kind] ?? payerKind.health
}

const methods: Record<CoordinationMethod, number> = {
  standard: method.standard, 'non-duplication': method.nonDuplication, 'maintenance-of-benefits': method.maintenance,
  'none-always-primary': method.alwaysPrimary, 'always-excess': method.alwaysExcess,
}

/** Expected: the standard method; worst: as second payer it pays nothing (CAL-30). */
function methodOf(estimating: Estimating, ask: PlanAsk): number {
  const { coverage, place } = ask
  const stated = coverage.coordination?.method
  if (stated !== undefined) return methods[stated]
  if (coverage.coordination?.provision === 'no') return method.alwaysPrimary
  const settled = payerOf(coverage) !== payerKind.health || coverage.kind === 'fedvip' || coverage.kind === 'fehb' || coverage.situsState === 'CA' || underWashingtonRule(coverage)
  if (!ask.paysLater || settled || estimating.answered.has(coverage.id)) return method.standard
  const name = estimating.unknowns.ask({
    key: `method:${coverage.id}`, fact: `${place}.coordination.method`, rule: 'CAL-30',
    choices: [
      { name: 'standard', says: 'As a later payer the plan fills up to its own benefit (standard method).' },
      { name: 'non-duplication', says: 'The plan pays only what its own benefit exceeds the earlier payment (non-duplication).' },
      { name: 'nothing', says: 'As a later payer the plan pays nothing.' },
    ],
  })
  return name === 'standard' ? method.standard : name === 'nothing' ? method.paysNothing : method.nonDuplication
}

const ceilings: Record<CeilingMode, number> = {
  'naic-allowable-expense': ceiling.allowableExpense, 'primary-liability': ceiling.primaryLiability, 'secondary-allowed': ceiling.secondaryAllowed,
}

/** Dental plans publish the patient's share as their limit (CAL-12, U-02); medical plans follow the model rule. */
function ceilingOf(estimating: Estimating, ask: PlanAsk): number {
  const { coverage, place } = ask
  const stated = coverage.coordination?.ceiling
  if (stated !== undefined) return ceilings[stated]
  if (underWashingtonRule(coverage)) return ceiling.allowableExpense
  const dental = sideOf(coverage.kind) === 'dental' || coverage.kind === 'fehb' || coverage.situsState === 'CA'
  const expected = dental ? 'primary-liability' : 'naic-allowable-expense'
  if (!ask.paysLater || estimating.answered.has(coverage.id)) return ceilings[expected]
  const says: Record<CeilingMode, string> = {
    'primary-liability': 'The plan pays at most what the patient owes after the earlier payers.',
    'naic-allowable-expense': 'The plan pays at most what is left of the allowable expense.',
    'secondary-allowed': 'The plan pays at most what is left of its own allowed amount.',
  }
  const others = (['primary-liability', 'naic-allowable-expense', 'secondary-allowed'] as const).filter((each) => each !== expected)
  const name = estimating.unknowns.ask({
    key: `ceiling:${coverage.id}`, fact: `${place}.coordination.ceiling`, rule: 'CAL-12', onlyIfItMatters: true,
    choices: [{ name: expected, says: says[expected] }, ...others.map((each) => ({ name: each, says: says[each] }))],
  })
  return name === 'naic-allowable-expense' || name === 'secondary-allowed' || name === 'primary-liability' ? ceilings[name] : ceilings[expected]
}

/** CAL-45: by line for dental with dental, by group for medical with dental. */
function levelOf(estimating: Estimating, ask: PlanAsk): number {
  const { coverage, place } = ask
  const stated = coverage.coordination?.level
  if (stated !== undefined) return level[stated]
  const expected = ask.afterMedical && sideOf(coverage.kind) === 'dental' ? 'group' : 'line'
  if (!ask.paysLater || !ask.severalLines || estimating.answered.has(coverage.id)) return level[expected]
  const name = estimating.unknowns.ask({
    key: `level:${coverage.id}`, fact: `${place}.coordination.level`, rule: 'CAL-45', onlyIfItMatters: true,
    choices: [
      expected === 'line' ? { name: 'line', says: 'The plan coordinates line by line.' } : { name: 'group', says: 'The plan coordinates over the lines that describe the same work.' },
      { name: 'claim', says: 'The plan coordinates over the whole claim.' },
    ],
  })
  return name === 'claim' ? level.claim : level[expected]
}

const deductibleOrders: Record<string, number> = { 'claim-line': deductibleOrder.claimLine, 'highest-percent-first': deductibleOrder.highestPercentFirst, 'lowest-percent-first': deductibleOrder.lowestPercentFirst }

/** CAL-33: in claim order; payers rarely publish it, so where it changes the patient's share the other orders are shown (U-23). */
function orderOf(estimating: Estimating, ask: PlanAsk): number {
  const { coverage, place } = ask
  const stated = coverage.benefits?.deductibleOrder
  if (stated !== undefined) return deductibleOrders[stated] ?? deductibleOrder.claimLine
  if (!ask.severalLines || coverage.benefits?.deductible === undefined || estimating.answered.has(coverage.id)) return deductibleOrder.claimLine
  const name = estimating.unknowns.ask({
    key: `deductible-order:${coverage.id}`, fact: `${place}.benefits.deductibleOrder`, rule: 'CAL-33', onlyIfItMatters: true,
    choices: [
      { name: 'claim-line', says: 'The deductible is taken line by line in the order of the claim.' },
      { name: 'highest-percent-first', says: 'The deductible is taken where the plan pays the highest percentage first.' },
      { name: 'lowest-percent-first', says: 'The deductible is taken where the plan pays the lowest percentage first.' },
    ],
  })
  return deductibleOrders[name] ?? deductibleOrder.claimLine
}

function kindsOf(coverage: Coverage): number {
  const includes = coverage.benefits?.outOfPocket?.includes
  return includes === undefined ? share.all : includes.reduce((bits, kind) => bits | share[kind], 0)
}

/** U-22 and OOB-23: computed as stated, with a warning. */
function warnOfMethod(estimating: Estimating, ask: PlanAsk): void {
  const { coverage, place } = ask
  const stated = coverage.coordination?.method
  if (!ask.paysLater) return
  if (stated === 'non-duplication' && coverage.funding === 'fully-insured') {
    report(estimating.findings, {
      code: 'BENEFIT-METHOD-DOUBTFUL', severity: 'warning', place: `${place}.coordination.method`, rule: 'CAL-13',
      what: 'An insured plan is said to use non-duplication, which the model rule does not allow.', remedy: 'Ask the plan for its formula or one worked number.',
    })
  }
  if (stated === 'always-excess') {
    report(estimating.findings, {
      code: 'BENEFIT-ALWAYS-EXCESS', severity: 'warning', place: `${place}.coordination.method`, rule: 'OOB-23',
      what: 'The plan says it is always in excess of others.', remedy: 'Have a person review the plan text; it is figured as a standard later payer.',
    })
  }
}

/** CAL-18 asks for high deductibles in all plans, and for the patient's word. */
export function hasHealthSavings(document: CaseDocument, coverages: readonly Coverage[]): boolean {
  return document.settings?.healthSavingsAccount === true && coverages.length > 1 && coverages.every((each) => each.benefits?.highDeductible === true)
}
