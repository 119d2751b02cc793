// Impossible plans, unknown codes, services outside any coverage: findings with place and remedy (CAL-36).
import type { CaseDocument, Coverage, Finding, ServiceOrder } from '@crossbill/model'
import { isCalendarDate } from '@crossbill/model'
import { isInQuestion, orderFinding } from './possible-orders.ts'
import { unknownNames } from './unknown-names.ts'

/** Findings on what the sums rest on; none of them stops the rest from being answered. */
export function checkCase(document: CaseDocument, orders: readonly ServiceOrder[]): Finding[] {
  return [
    ...document.coverages.flatMap((coverage, index) => checkCoverage(coverage, `coverages[${index}]`)),
    ...document.plan.services.flatMap((service, index) => {
      const findings: Finding[] = []
      const place = `plan.services[${index}]`
      if (service.fee < 0 || !Number.isFinite(service.fee)) findings.push({ code: 'BENEFIT-NEGATIVE', severity: 'error', place: `${place}.fee`, rule: 'CAL-36', what: 'The fee is below zero or not a number.', remedy: 'Correct the fee; it is taken as zero.' })
      if (!/^(D\d{4}|\d{5}|\d{4}[A-Z]|[A-Z]\d{4})$/.test(service.code)) {
        findings.push({ code: 'BENEFIT-CODE-UNKNOWN', severity: 'warning', place: `${place}.code`, rule: 'BEN-20', what: 'This is not the form of a procedure code.', remedy: 'Correct the code; the line is estimated by the plan’s general class, if it has one.' })
      }
      const order = orders.find((each) => each.serviceId === service.id)
      if (order !== undefined && isInQuestion(order)) findings.push(orderFinding(order, place))
      else if ((order?.order ?? []).length === 0) {
        findings.push({ code: 'BENEFIT-NO-COVERAGE', severity: 'warning', place, rule: 'OOB-24', what: 'No coverage of the case pays for this service on its day.', remedy: 'Check the dates of the coverages and of the service; until then the patient owes the full fee.' })
      }
      return findings
    }),
    ...twice(document),
    ...unknownNames(document),
  ]
}

function twice(document: CaseDocument): Finding[] {
  const services = document.plan.services.map((each) => each.id)
  const coverages = document.coverages.map((each) => each.id)
  return [
    ...services.flatMap((id, index) => (services.indexOf(id) === index ? [] : [duplicate(`plan.services[${index}].id`)])),
    ...coverages.flatMap((id, index) => (coverages.indexOf(id) === index ? [] : [duplicate(`coverages[${index}].id`)])),
  ]
}

function duplicate(place: string): Finding {
  return { code: 'BENEFIT-ID-TWICE', severity: 'error', place, what: 'This id stands twice.', remedy: 'Give each its own id; only the first is used.' }
}

function checkCoverage(coverage: Coverage, place: string): Finding[] {
  const { benefits } = coverage
  const findings: Finding[] = []
  if (coverage.start !== undefined && coverage.end !== undefined && coverage.end < coverage.start) {
    findings.push({ code: 'BENEFIT-NO-LENGTH', severity: 'error', place: `${place}.end`, rule: 'CAL-36', what: 'The coverage ends before it begins.', remedy: 'Correct one of the two dates; until then the plan pays nothing.' })
  }
  if (benefits?.year !== undefined && !isCalendarDate(`2024-${benefits.year.start}`)) {
    findings.push({ code: 'BENEFIT-YEAR-IMPOSSIBLE', severity: 'error', place: `${place}.benefits.year.start`, rule: 'CAL-34', what: 'The benefit year starts on a day no year has.', remedy: 'Write the first day of the plan’s year as MM-DD; until then the next day that exists is used.' })
  }
  for (const [where, value] of numbersOf(benefits, `${place}.benefits`)) {
    if (value < 0 || !Number.isFinite(value)) findings.push({ code: 'BENEFIT-NEGATIVE', severity: 'error', place: where, rule: 'CAL-36', what: 'An amount of the plan is below zero or not a number.', remedy: 'Ask the plan for the amount; it is taken as zero.' })
  }
  return [...findings, ...familyBelowIndividual(coverage, place)]
}

function familyBelowIndividual(coverage: Coverage, place: string): Finding[] {
  const pairs = [['deductible', coverage.benefits?.deductible], ['outOfPocket', coverage.benefits?.outOfPocket]] as const
  return pairs.flatMap(([name, limits]) =>
    limits?.family !== undefined && limits.individual !== undefined && limits.family < limits.individual
      ? [{ code: 'BENEFIT-FAMILY-BELOW-INDIVIDUAL', severity: 'warning' as const, place: `${place}.benefits.${name}.family`, rule: 'CAL-06', what: 'The family amount is below the amount for one person.', remedy: 'Ask the plan for both; the smaller one is used.' }]
      : [],
  )
}

/** Every number below a value with its place. */
function numbersOf(value: unknown, place: string): [string, number][] {
  if (typeof value === 'number') return [[place, value]]
  if (Array.isArray(value)) return value.flatMap((each, index) => numbersOf(each, `${place}[${index}]`))
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([key, each]) => numbersOf(each, `${place}.${key}`))
  return []
}
