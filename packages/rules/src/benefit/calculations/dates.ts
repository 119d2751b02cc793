// Dates and thresholds: Medicare's effective date (CRD-06), the overpayment clock (CMP-10), the good-faith estimate (CMP-14).
import { addDays, type Calculation, type CalculationResult, daysBetween, formatCents, type WorkedStep } from '@crossbill/model'

/** `effective`, the later of filing and first service; `first billable`, 30 days earlier, 90 in a declared disaster. */
export function medicareEffectiveDate(asked: Extract<Calculation, { kind: 'medicare-effective-date' }>): CalculationResult {
  const effective = asked.filedOn > asked.firstServiceOn ? asked.filedOn : asked.firstServiceOn
  const days = asked.declaredDisaster === true ? 90 : 30
  const billable = addDays(effective, -days)
  const steps: WorkedStep[] = [
    { rule: 'CRD-06', text: `Effective on the later of filing ${asked.filedOn} and first service ${asked.firstServiceOn}: ${effective}` },
    { rule: 'CRD-06', text: `Services from ${billable} may be billed if circumstances prevented earlier enrollment` },
  ]
  return { name: asked.name, kind: asked.kind, values: { effective, 'first billable': billable }, steps, findings: [] }
}

const clockDays = 60
const suspensionDays = 180

/**
 * `due`, 60 days after identification; with an investigation also `days used`, `suspension cap`, `suspension end` and
 * `due with suspension`. The plain date is the working target: the reading of the cap is not settled (U-07).
 */
export function overpaymentClock(asked: Extract<Calculation, { kind: 'overpayment-clock' }>): CalculationResult {
  const due = addDays(asked.identifiedOn, clockDays)
  const values: Record<string, string | number> = { due }
  const steps: WorkedStep[] = [{ rule: 'CMP-10', text: `Report and return by ${due}, ${clockDays} days after ${asked.identifiedOn}` }]
  if (asked.investigationStart !== undefined) {
    const used = Math.max(0, Math.min(clockDays, daysBetween(asked.identifiedOn, asked.investigationStart)))
    const cap = addDays(asked.identifiedOn, suspensionDays)
    const ended = asked.investigationEnd
    const end = ended !== undefined && ended < cap ? ended : cap
    const suspended = addDays(end, clockDays - used)
    Object.assign(values, { 'days used': used, 'suspension cap': cap, 'suspension end': end, 'due with suspension': suspended })
    steps.push(
      { rule: 'CMP-10', text: `${used} days had passed when the investigation began; it may suspend the clock until ${cap}` },
      { rule: 'CMP-10', text: `Suspended until ${end}; the remaining ${clockDays - used} days end on ${suspended}. Work to ${due}` },
    )
  }
  return { name: asked.name, kind: asked.kind, values, steps, findings: [] }
}

const disputeFrom = 400_00

/** For each bill: `bill N disputable`, and `bill N overage`, what it is above the estimate, in cents. */
export function goodFaithEstimate(asked: Extract<Calculation, { kind: 'good-faith-estimate' }>): CalculationResult {
  const values: Record<string, number | boolean> = {}
  const steps: WorkedStep[] = []
  asked.bills.forEach((bill, index) => {
    const overage = bill - asked.estimate
    values[`bill ${index + 1} disputable`] = overage >= disputeFrom
    values[`bill ${index + 1} overage`] = overage
    steps.push({ rule: 'CMP-14', text: `A bill of ${formatCents(bill)} is ${overage >= disputeFrom ? '' : 'not '}at least 400.00 above the estimate of ${formatCents(asked.estimate)}`, result: overage })
  })
  return { name: asked.name, kind: asked.kind, values, steps, findings: [] }
}
