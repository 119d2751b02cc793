// The example a deviation must stand up to, made from a few fields: an invented patient, two plans, one service. It holds no real person.
import type { CalendarDate, CaseDocument, Coverage } from '@crossbill/model'
import { centsOf } from '../parts/money-field.tsx'

/** What is typed, as it is typed; amounts in dollars. */
export interface ExampleFields {
  readonly name: string
  /** `thisPlan`, `otherPlan`, or `apart`: they do not coordinate. */
  readonly first: string
  readonly thisKind: string
  readonly thisRelationship: string
  readonly thisStatus: string
  readonly thisStart: string
  readonly otherKind: string
  readonly otherRelationship: string
  readonly otherStatus: string
  readonly otherStart: string
  readonly code: string
  readonly diagnosis: string
  readonly fee: string
  readonly otherAllowed: string
  readonly otherPercent: string
  readonly otherOutside: boolean
  readonly thisAllowed: string
  readonly thisPercent: string
  readonly thisDeductible: string
  readonly thisMaximum: string
  readonly thisMethod: string
  readonly patient: string
}

export const usualExample: ExampleFields = {
  name: 'One worked number from the payer', first: 'otherPlan', thisKind: 'group-dental', thisRelationship: 'spouse', thisStatus: 'active', thisStart: '2021-01-01',
  otherKind: 'group-dental', otherRelationship: 'self', otherStatus: 'active', otherStart: '2020-01-01', code: 'D2740', diagnosis: '',
  fee: '', otherAllowed: '', otherPercent: '', otherOutside: false, thisAllowed: '', thisPercent: '', thisDeductible: '', thisMaximum: '', thisMethod: 'standard', patient: '',
}

export interface ExampleAsk {
  readonly fields: ExampleFields
  readonly shows: 'order' | 'amount'
  readonly setting: string
  readonly rule: string
  readonly payer: { readonly id: string; readonly name: string }
  readonly planName: string
  readonly groupNumber: string
  /** A day on which the row is in force. */
  readonly on: CalendarDate
}

export interface Example {
  readonly name: string
  readonly case: CaseDocument
  readonly expect: { readonly order?: string[]; readonly rule?: string; readonly patient?: number }
}

/** The example, or in words what is missing in it. */
export function exampleOf(ask: ExampleAsk): { ok: true; example: Example } | { ok: false; missing: string } {
  const { fields } = ask
  const amounts = amountsOf(fields)
  if (ask.shows === 'amount' && amounts === undefined) return { ok: false, missing: 'Fill in fee, allowed amounts, percentages and what the patient should pay.' }
  const patient = ask.shows === 'amount' ? amounts?.patient : undefined
  const expect = {
    ...(fields.first === 'apart' ? { rule: ask.rule } : { order: fields.first === 'thisPlan' ? ['thisPlan', 'otherPlan'] : ['otherPlan', 'thisPlan'] }),
    ...(patient === undefined ? {} : { patient }),
  }
  return { ok: true, example: { name: fields.name.trim() || 'Example', case: caseOf(ask, amounts), expect } }
}

interface Amounts { readonly fee: number; readonly otherAllowed: number; readonly thisAllowed: number; readonly otherPercent: number; readonly thisPercent: number; readonly deductible: number; readonly maximum: number | undefined; readonly patient: number }

function amountsOf(fields: ExampleFields): Amounts | undefined {
  const [fee, otherAllowed, thisAllowed, patient] = [fields.fee, fields.otherAllowed, fields.thisAllowed, fields.patient].map(centsOf)
  const percents = [fields.otherPercent, fields.thisPercent].map((typed) => (typed.trim() === '' ? Number.NaN : Number(typed.replace('%', ''))))
  const [otherPercent, thisPercent] = percents
  if (fee === undefined || otherAllowed === undefined || thisAllowed === undefined || patient === undefined) return undefined
  if (otherPercent === undefined || thisPercent === undefined || percents.some((each) => !(each >= 0 && each <= 100))) return undefined
  return { fee, otherAllowed, thisAllowed, patient, otherPercent, thisPercent, deductible: centsOf(fields.thisDeductible) ?? 0, maximum: centsOf(fields.thisMaximum) }
}

function caseOf(ask: ExampleAsk, amounts: Amounts | undefined): CaseDocument {
  const { fields, on } = ask
  const thisCoordination = ask.shows === 'amount' && ask.setting !== 'method' ? { coordination: { method: fields.thisMethod as 'standard' } } : {}
  const thisPlan: Coverage = {
    id: 'thisPlan', kind: fields.thisKind as Coverage['kind'], payer: ask.payer, network: 'in', ...planned(fields.thisRelationship, fields.thisStatus, fields.thisStart), ...thisCoordination,
    ...(ask.planName === '' ? {} : { planName: ask.planName }), ...(ask.groupNumber === '' ? {} : { groupNumber: ask.groupNumber }),
    ...(amounts === undefined ? {} : { benefits: benefitsOf(amounts.thisPercent, amounts.deductible, amounts.maximum) }),
  }
  const otherPlan: Coverage = {
    id: 'otherPlan', kind: fields.otherKind as Coverage['kind'], payer: { id: 'other-plan', name: 'Other plan' }, network: fields.otherOutside ? 'out' : 'in', ...planned(fields.otherRelationship, fields.otherStatus, fields.otherStart),
    ...(amounts === undefined ? {} : { benefits: benefitsOf(amounts.otherPercent, 0, undefined) }),
  }
  return {
    crossbill: 'case/1', id: 'example', asOf: on, office: { id: 'example', name: 'Example office' }, providers: [],
    patient: { id: 'example', name: { last: 'Example' }, birthDate: '1985-06-15' }, coverages: [otherPlan, thisPlan],
    plan: { services: [{ id: 's1', code: fields.code.trim().toUpperCase(), fee: amounts?.fee ?? 100_00, dateOfService: on, ...(fields.diagnosis.trim() === '' ? {} : { diagnoses: [fields.diagnosis.trim().toUpperCase()] }), ...(amounts === undefined ? {} : { allowed: { thisPlan: amounts.thisAllowed, otherPlan: amounts.otherAllowed } }) }] },
  }
}

function planned(relationship: string, status: string, start: string): Pick<Coverage, 'relationship' | 'employmentStatus' | 'start'> {
  return { relationship: relationship as NonNullable<Coverage['relationship']>, employmentStatus: status as NonNullable<Coverage['employmentStatus']>, ...(start === '' ? {} : { start }) }
}

function benefitsOf(percent: number, deductible: number, maximum: number | undefined): Coverage['benefits'] {
  return {
    deductible: { individual: deductible, individualUsed: 0 }, classes: [{ name: 'all', codes: ['*'], percent, deductibleApplies: true }],
    ...(maximum === undefined ? { noAnnualMaximum: true } : { maximums: [{ limit: maximum, used: 0, period: 'year' as const }] }),
  }
}
