// What coordination changed: money from medical, out-of-pocket saved, dental maximum preserved, denials, days; by payer and pathway.
import { type CalendarDate, type Cents, sumOf } from '@crossbill/model'
import type { MeasuredCase, MeasuredClaim } from './measured-case.ts'

export interface Tally {
  readonly name: string
  readonly claims: number
  readonly answered: number
  readonly paid: number
  readonly counted: number
  readonly declined: number
  /** Of the declined: denials dental could use, which were the way there. */
  readonly usedByDental: number
  /** First answer declined, and money came later. */
  readonly overturned: number
  readonly appealed: number
  /** Middle number of days from sending to the first answer; absent before there is one. */
  readonly days?: number
  readonly charge: Cents
  readonly collected: Cents
}

export interface Outcomes {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly cases: number
  readonly medical: Tally
  readonly dental: Tally
  /** Of cases medical has answered, against the same services billed to dental alone; estimates, in cents. */
  readonly changed: { readonly cases: number; readonly patientSaved: Cents; readonly dentalPreserved: Cents; readonly collectedMore: Cents }
  readonly byPayer: readonly (Tally & { readonly side: MeasuredClaim['side'] })[]
  readonly byPathway: readonly (Tally & { readonly cases: number; readonly patientSaved: Cents })[]
}

/** Outcomes of the cases opened from one day to another, both included. */
export function outcomesOf(all: readonly MeasuredCase[], days: { readonly from: CalendarDate; readonly to: CalendarDate }): Outcomes {
  const cases = all.filter((each) => each.openedOn >= days.from && each.openedOn <= days.to)
  const claims = cases.flatMap((each) => each.claims)
  const sides = (side: MeasuredClaim['side']) => claims.filter((each) => each.side === side)
  return {
    ...days, cases: cases.length, medical: tally('Medical', sides('medical')), dental: tally('Dental', sides('dental')), changed: changedBy(cases),
    byPayer: [...groupBy(claims, (each) => `${each.side} ${each.payer}`).values()].map((group) => ({ ...tally(group[0]?.payer ?? '', group), side: group[0]?.side ?? 'none' as const })).sort((a, b) => byClaims(a, b) || (a.side < b.side ? -1 : 1)),
    byPathway: [...groupBy(cases.filter((each) => each.pathway !== undefined), (each) => each.pathway ?? '')].map(([name, group]) => ({ ...tally(name, group.flatMap((each) => each.claims.filter((claim) => claim.side === 'medical'))), cases: group.length, patientSaved: changedBy(group).patientSaved })).sort((a, b) => b.cases - a.cases || (a.name < b.name ? -1 : 1)),
  }
}

function byClaims(a: Tally, b: Tally): number {
  return b.claims - a.claims || a.name.localeCompare(b.name, 'en')
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

function tally(name: string, claims: readonly MeasuredClaim[]): Tally {
  const now = (standing: MeasuredClaim['now']): number => claims.filter((each) => each.now === standing).length
  const days = middle(claims.flatMap((each) => each.daysToAnswer ?? []))
  return {
    name, claims: claims.length, answered: claims.length - now('open'), paid: now('paid'), counted: now('counted'), declined: now('declined'),
    usedByDental: claims.filter((each) => each.usedByDental).length,
    overturned: claims.filter((each) => each.first === 'declined' && each.now === 'paid').length, appealed: claims.filter((each) => each.appealed).length,
    ...(days === undefined ? {} : { days }),
    charge: sumOf(claims.map((each) => each.charge)), collected: sumOf(claims.map((each) => each.paid)),
  }
}

/** True once medical has answered and both ways can be compared. */
export function isComparable(each: MeasuredCase): each is MeasuredCase & Required<Pick<MeasuredCase, 'withMedical' | 'dentalOnly'>> {
  return each.withMedical !== undefined && each.dentalOnly !== undefined && each.claims.some((claim) => claim.side === 'medical' && claim.now !== 'open')
}

function changedBy(cases: readonly MeasuredCase[]): Outcomes['changed'] {
  const compared = cases.filter(isComparable)
  const sum = (differenceOf: (each: (typeof compared)[number]) => Cents): Cents => sumOf(compared.map(differenceOf))
  return {
    cases: compared.length,
    patientSaved: sum((each) => each.dentalOnly.patient - each.withMedical.patient),
    dentalPreserved: sum((each) => each.dentalOnly.dental - each.withMedical.dental),
    collectedMore: sum((each) => each.withMedical.paid + each.withMedical.patient - each.dentalOnly.paid - each.dentalOnly.patient),
  }
}

/** The middle of the numbers, rounded half up; undefined when there are none. */
export function middle(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return undefined
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? upper) + upper) / 2)
}
