// Facts of a case that cannot all be right: each a finding with its place, and a question for the services it matters to.
import type { CaseDocument, Coverage, Finding, Need, ServiceLine } from '@crossbill/model'
import { dayOf } from '../catalog/catalog.ts'
import { need } from '../order-rule.ts'
import { birthDatesOf, contradictsHolder, holderOf } from './party.ts'

export interface Contradictions {
  /** The document with what was told twice taken once. */
  readonly document: CaseDocument
  readonly findings: readonly Finding[]
  /** Facts without which this service cannot be looked at at all. */
  readonly needs: readonly Need[]
}

/** Looks a case over for one service. Contradicting facts count as not known; the rest of the case is still answered. */
export function contradictionsIn(document: CaseDocument, service: ServiceLine): Contradictions {
  const findings: Finding[] = []
  const once = document.coverages.filter((coverage, index) => document.coverages.findIndex((each) => each.id === coverage.id) === index)
  for (const [index, coverage] of document.coverages.entries()) {
    if (once[index] !== coverage && !once.includes(coverage)) findings.push(trouble('COVERAGE_ID_TWICE', `coverages[${index}].id`, 'Two coverages of the case have one id; only the first is used.', 'Give each coverage an id of its own.'))
    findings.push(...aboutCoverage(coverage, document))
  }
  const first = document.plan.services.findIndex((each) => each.id === service.id)
  for (const [index, line] of document.plan.services.entries()) {
    if (line.id === service.id && index > first) findings.push(trouble('SERVICE_ID_TWICE', `plan.services[${index}].id`, 'Two services of the plan have one id; answers cannot be told apart.', 'Give each service an id of its own.'))
  }
  const twice = twoSubscribers(once, document, findings)
  findings.push(...aboutPeople(document))
  const sound = once.map((coverage) => (twice.has(coverage.id) ? withoutHolder(coverage) : coverage))
  const needs = aboutDay(document, service, findings)
  return { document: { ...document, coverages: sound }, findings, needs }
}

function trouble(code: string, place: string, what: string, remedy: string): Finding {
  return { code, severity: 'error', place, what, remedy }
}

function withoutHolder(coverage: Coverage): Coverage {
  const { heldBy: _held, relationship: _relationship, subscriber: _subscriber, ...rest } = coverage
  return rest
}

function aboutCoverage(coverage: Coverage, document: CaseDocument): Finding[] {
  const place = `coverages[${coverage.id}]`
  const found: Finding[] = []
  if (coverage.start !== undefined && coverage.end !== undefined && coverage.end < coverage.start) found.push(trouble('COVERAGE_DATES', `${place}.end`, 'This coverage ends before it begins.', 'Correct its first or last day.'))
  if (contradictsHolder(coverage, document)) {
    const what = coverage.relationship === 'self' ? 'The patient is named as the member, but the holder or the subscriber’s birth date is another person’s.' : 'The patient is named as a dependent, but also as the holder.'
    found.push(trouble('COVERAGE_TWO_SUBSCRIBERS', `${place}.relationship`, what, 'Ask who holds this plan, and correct the holder or the relationship.'))
  }
  return found
}

/** One coverage listed with two different subscribers: neither is believed. */
function twoSubscribers(coverages: readonly Coverage[], document: CaseDocument, findings: Finding[]): ReadonlySet<string> {
  const doubted = new Set<string>()
  for (const [index, one] of coverages.entries()) {
    for (const two of coverages.slice(index + 1)) {
      const same = one.memberId !== undefined && one.memberId === two.memberId && one.payer.id === two.payer.id && one.kind === two.kind && (one.packageId ?? '') === (two.packageId ?? '')
      if (!same) continue
      const [holderOne, holderTwo] = [holderOf(one, document), holderOf(two, document)]
      if (holderOne === holderTwo) {
        findings.push({ ...trouble('COVERAGE_TWICE', `coverages[${two.id}]`, 'Two coverages of the case have the same payer, member number and holder.', 'Remove one, unless the person really has two contracts.'), severity: 'warning' })
        continue
      }
      findings.push(trouble('COVERAGE_TWO_SUBSCRIBERS', `coverages[${two.id}].heldBy`, 'One coverage is listed with two different subscribers.', 'Ask whose plan this is, and keep one.'))
      doubted.add(one.id).add(two.id)
    }
  }
  return doubted
}

function aboutPeople(document: CaseDocument): Finding[] {
  const people = new Set([...Object.keys(document.household?.people ?? {}), ...document.coverages.flatMap((coverage) => holderOf(coverage, document) ?? [])])
  return [...people].sort().filter((key) => birthDatesOf(key, document).length > 1).map((key) => trouble('PERSON_TWO_BIRTH_DATES', `household.people.${key}.birthDate`, 'Two different birth dates are told for one person.', 'Ask for the birth date and correct it.'))
}

function aboutDay(document: CaseDocument, service: ServiceLine, findings: Finding[]): Need[] {
  const place = `plan.services[${service.id}]`
  const on = dayOf(service, document)
  if (on < document.patient.birthDate) {
    findings.push(trouble('SERVICE_DATE', `${place}.dateOfService`, 'The service is dated before the patient was born.', 'Correct the date of service or the birth date.'))
    return [{ ...need(`${place}.dateOfService`, 'On which day is the service done?', 'OOB-24'), serviceIds: [service.id] }]
  }
  const accident = document.accident
  if (service.accident === true && accident?.date !== undefined && service.dateOfService !== undefined && service.dateOfService < accident.date) {
    findings.push(trouble('ACCIDENT_DATE', 'accident.date', 'A service marked as treating the injury is dated before the accident.', 'Correct the day of the accident or of the service.'))
  }
  return []
}
