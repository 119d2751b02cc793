// One fee: the full fee of the office’s list goes to every payer (CMP-01, CMP-02).
import { formatDollars, isWithin, type Fee, type ServiceLine } from '@crossbill/model'
import { dayOf, isMedical, medicalCodeOf, type ClaimFacts, type FoundHold, type HoldRule } from './hold-rule.ts'

export const fee: HoldRule = {
  id: 'CMP-01',
  sentence: 'A service has one fee, the office’s own, whoever pays.',
  source: { kind: 'guidance', citation: 'American Dental Association, statements on reporting the full fee and on veracity, as cited in rows CMP-01 and CMP-02 of the reference', readOn: '2026-11-23' },
  codes: ['HOLD-FEE-ABOVE-LIST', 'HOLD-FEE-BELOW-LIST', 'HOLD-FEE-TWO-LISTED', 'HOLD-FEE-DIFFERS-IN-GROUP', 'HOLD-FEE-DIFFERS-BY-CODE-SET'],
  overridableBy: [],
  check(facts) {
    return [...facts.services.flatMap((service) => listed(facts, service)), ...groups(facts), ...facts.services.flatMap((service) => byCodeSet(facts, service))]
  },
}

function inForce(facts: ClaimFacts, code: string, service: ServiceLine): Fee[] {
  const on = dayOf(service) ?? facts.document.asOf
  return (facts.document.office.fees ?? []).filter((each) => each.code === code && isWithin(on, each.from, each.to))
}

/** The line’s fee is the list’s fee, once or for each unit. */
function listed(facts: ClaimFacts, service: ServiceLine): FoundHold[] {
  const rows = inForce(facts, service.code, service)
  const amounts = [...new Set(rows.map((each) => each.amount))]
  if (amounts.length > 1) {
    return [{ code: 'HOLD-FEE-TWO-LISTED', title: `Two fees for ${service.code} stand in the list`, why: `The list holds ${amounts.map(formatDollars).join(' and ')} for the same day.`, remedy: 'Keep one and end the other.', serviceIds: [service.id] }]
  }
  const one = amounts[0]
  if (one === undefined || service.fee === one * (service.units ?? 1) || service.fee === one) return []
  const expected = one * (service.units ?? 1)
  const difference = formatDollars(Math.abs(service.fee - expected))
  if (service.fee > expected) {
    return [{ code: 'HOLD-FEE-ABOVE-LIST', title: `This fee is ${difference} above your fee list`, why: `The list says ${formatDollars(expected)}, the claim ${formatDollars(service.fee)}. A fee may not rise because an insurer pays.`, remedy: `Use ${formatDollars(expected)}, or change the list for everyone.`, serviceIds: [service.id] }]
  }
  return [{
    code: 'HOLD-FEE-BELOW-LIST', title: `This fee is ${difference} below your fee list`, why: `The list says ${formatDollars(expected)}, the claim ${formatDollars(service.fee)}. The full fee is reported; contracts decide the rest.`, remedy: `Use ${formatDollars(expected)}, or record the hardship or contract reason.`, serviceIds: [service.id], overridableBy: ['manager'],
  }]
}

/** The same code for the same work at two fees. */
function groups(facts: ClaimFacts): FoundHold[] {
  const found: FoundHold[] = []
  const seen = new Map<string, ServiceLine>()
  for (const service of facts.services) {
    if (service.serviceGroupId === undefined) continue
    const key = `${service.serviceGroupId} ${service.code} ${dayOf(service) ?? ''}`
    const other = seen.get(key)
    seen.set(key, other ?? service)
    if (other !== undefined && other.fee * (service.units ?? 1) !== service.fee * (other.units ?? 1)) {
      found.push({ code: 'HOLD-FEE-DIFFERS-IN-GROUP', title: `Two fees for ${service.code} in the same work`, why: `One line says ${formatDollars(other.fee)}, another ${formatDollars(service.fee)}.`, remedy: 'Use the fee of your list on both.', serviceIds: [other.id, service.id] })
    }
  }
  return found
}

/** The list prices the medical code of the same work differently. */
function byCodeSet(facts: ClaimFacts, service: ServiceLine): FoundHold[] {
  const medical = isMedical(facts.coverage) ? medicalCodeOf(facts, service) : undefined
  if (medical === undefined || medical.code === service.code || /99$/.test(medical.code)) return []
  const own = facts.services.filter((each) => each.id === service.id || (each.serviceGroupId !== undefined && each.serviceGroupId === service.serviceGroupId))
  const row = inForce(facts, medical.code, service)[0]
  if (row === undefined || own.length > 1) return []
  const price = row.amount * (medical.units > 0 ? medical.units : 1)
  if (price === service.fee || row.amount === service.fee) return []
  return [{ code: 'HOLD-FEE-DIFFERS-BY-CODE-SET', title: `${service.code} and ${medical.code} have different fees`, why: `The same work costs ${formatDollars(service.fee)} as ${service.code} and ${formatDollars(price)} as ${medical.code}.`, remedy: 'Give the same work one fee in your list.', serviceIds: [service.id] }]
}
