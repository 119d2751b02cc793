// Facts of services that only some payers ask for, on the claim's line: drug, clock of an anesthesia, sales tax, programme.
import { type CaseDocument, type ClaimLine, type ClockSpan, type Coverage, type Drug, drugDigits, type Finding, minutesBetween, type ServiceLine, sumOf } from '@crossbill/model'

/** Programmes that screen children (EPSDT, MCD-02 and MCD-03). */
const screens: ReadonlySet<Coverage['kind']> = new Set(['medicaid', 'chip'])

export type LineFacts = Pick<ClaimLine, 'drug' | 'anesthesiaTime' | 'salesTax' | 'epsdt'>

/** What the services of one line say beyond its code. A dental line has no drug and no clock (837D has no place for them). */
export function lineFacts(services: readonly ServiceLine[], kind: 'dental' | 'professional', coverage: Pick<Coverage, 'kind'>): LineFacts {
  const tax = sumOf(services.map((each) => each.salesTax ?? 0))
  const drug = services.map((each) => wholeDrug(each.drug)).find((each) => each !== undefined)
  const clock = services.map(clockOf).find((each) => each !== undefined)
  return {
    ...(tax > 0 && { salesTax: tax }),
    ...(kind === 'professional' && drug !== undefined && { drug }),
    ...(kind === 'professional' && clock !== undefined && { anesthesiaTime: clock }),
    ...(kind === 'professional' && isScreened(services, coverage) && { epsdt: true }),
  }
}

/** Whether services go to a state's programme under its screening of children. */
export function isScreened(services: readonly ServiceLine[], coverage: Pick<Coverage, 'kind'>): boolean {
  return screens.has(coverage.kind) && services.some((each) => each.epsdt === true)
}

function wholeDrug(drug: Drug | undefined): ClaimLine['drug'] {
  if (drug?.code === undefined || drug.unit === undefined || drug.quantity === undefined) return undefined
  return { ...drug, code: drugDigits(drug.code), unit: drug.unit, quantity: drug.quantity }
}

/** Whether a service names its drug as a claim can carry it. */
export function namesDrug(service: Pick<ServiceLine, 'drug'>): boolean {
  return wholeDrug(service.drug) !== undefined
}

/** A drug told in part: it is left off the claim, and said. */
export function drugFindings(services: readonly ServiceLine[]): Finding[] {
  return services.filter((each) => each.drug !== undefined && !namesDrug(each)).map((each) => ({
    code: 'CLAIM-DRUG-INCOMPLETE', severity: 'warning', place: `plan.services[${each.id}].drug`, what: 'The drug lacks its number, unit or quantity, so the claim does not name it.', remedy: 'Enter all three from the package.',
  }))
}

function clockOf(service: ServiceLine): ClockSpan | undefined {
  const { start, stop } = service.anesthesia ?? {}
  return start === undefined || stop === undefined ? undefined : { start: start.padStart(5, '0'), stop: stop.padStart(5, '0') }
}

/** The case with the minutes that its clocks give; minutes told stay as they are. */
export function withClockMinutes(document: CaseDocument): CaseDocument {
  if (document.plan.services.every((each) => each.minutes !== undefined || clockOf(each) === undefined)) return document
  const services = document.plan.services.map((each) => {
    const clock = clockOf(each)
    return each.minutes === undefined && clock !== undefined ? { ...each, minutes: minutesBetween(clock) } : each
  })
  return { ...document, plan: { ...document.plan, services } }
}

/** Clocks that say other minutes than the record: a payer reads both (NUCC manual, item 24: start, end and time). */
export function clockFindings(document: CaseDocument): Finding[] {
  return document.plan.services.flatMap((service): Finding[] => {
    const clock = clockOf(service)
    if (clock === undefined || service.minutes === undefined || service.minutes === minutesBetween(clock)) return []
    return [{ code: 'CASE-ANESTHESIA-CLOCK', severity: 'warning', place: `plan.services[${service.id}].anesthesia`, what: `Start and stop are ${minutesBetween(clock)} minutes apart; the record says ${service.minutes}.`, remedy: 'Correct the clock or the minutes; a claim carries both.' }]
  })
}
