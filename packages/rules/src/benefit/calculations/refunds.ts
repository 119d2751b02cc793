// Two payers paid as if each were first: what each should have paid, and what goes back (DEN-06, CMP-05). Cents.
import { atLeastZero, type Calculation, type CalculationResult, formatCents, type RouteEstimate, sumOf, type WorkedStep } from '@crossbill/model'

/** Values: `correct PLAN`, `refund PLAN`, `refund patient`, `write-off`, `ledger after` (zero when all is put right). */
export function refunds(asked: Extract<Calculation, { kind: 'refunds' }>, route: RouteEstimate): CalculationResult {
  const values: Record<string, number> = {}
  const steps: WorkedStep[] = []
  const kept = asked.payments.map(({ coverageId, paid }) => {
    const correct = route.totals.paid[coverageId] ?? 0
    const refund = atLeastZero(paid - correct)
    values[`correct ${coverageId}`] = correct
    values[`refund ${coverageId}`] = refund
    steps.push({ rule: 'DEN-06', text: `${coverageId} paid ${formatCents(paid)}, in the right order ${formatCents(correct)}; refund`, result: refund })
    return paid - refund
  })
  const patient = route.totals.patient
  const refundPatient = atLeastZero(asked.patientPaid - patient)
  values['refund patient'] = refundPatient
  values['write-off'] = route.totals.writeOff
  values['ledger after'] = route.totals.fee - route.totals.writeOff - sumOf(kept) - (asked.patientPaid - refundPatient)
  steps.push(
    { rule: 'CMP-05', text: `The patient paid ${formatCents(asked.patientPaid)} and owes ${formatCents(patient)}; refund`, result: refundPatient },
    { rule: 'CAL-21', text: 'Open on the ledger after the refunds', result: values['ledger after'] },
  )
  return { name: asked.name, kind: asked.kind, values, steps, findings: [] }
}
