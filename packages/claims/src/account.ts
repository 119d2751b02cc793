// The money of a case from what payers really answered: what each paid, what the patient owes, what is written off.
import { atLeastZero, type Cents, type RouteEstimate, sumOf } from '@crossbill/model'
import { answeredLines, answerInForce } from './answers.ts'
import { answeredClaimFor, type Decided, standingOfService } from './claims-due.ts'
import { shareOfLine } from './earlier-payers.ts'
import type { PatientAccount } from './next-steps.ts'
import type { TreatmentCase } from './treatment-case.ts'

export interface ServiceAccount {
  readonly serviceId: string
  readonly fee: Cents
  readonly paid: readonly { readonly coverageId: string; readonly amount: Cents }[]
  readonly patient: Cents
  /** Kept back from the patient's bill until a person has reviewed it (DEN-02). */
  readonly onHold: Cents
  readonly writeOff: Cents
  /** True when every payer of this service has answered. */
  readonly closed: boolean
}

/**
 * What one service came to, in cents. The patient owes no more than any payer that answered leaves to the patient
 * once later payments are taken off; an amount a contract forbids to bill is held back, not written off (DEN-02, CAL-22).
 */
export function serviceAccount(state: TreatmentCase, decision: Decided, serviceId: string): ServiceAccount {
  const fee = state.document.plan.services.find((each) => each.id === serviceId)?.fee ?? 0
  const order = decision.orders.find((each) => each.serviceId === serviceId)?.order ?? []
  const answers = order.flatMap((coverageId) => {
    const progress = answeredClaimFor(state, serviceId, coverageId)
    if (progress === undefined || answerInForce(progress) === undefined) return []
    const mine = answeredLines(progress).filter((each) => each.line.serviceIds?.includes(serviceId))
    // A line that stands for several services is divided by their fees, so that no cent is counted twice.
    const shares = mine.map((each) => shareOfLine(state, each, [serviceId]))
    const paid = sumOf(shares.map((each) => each.paid))
    const billable = mine.every((each) => each.verdict.patientMayBeBilled)
    return mine.length === 0 ? [] : [{ coverageId, paid, liability: sumOf(shares.map((each) => each.liability)), billable }]
  })
  const paid = answers.map(({ coverageId, paid: amount }) => ({ coverageId, amount }))
  const closed = standingOfService(state, decision, serviceId).is === 'done'
  const bounds = answers.map((answer, index) => ({ owed: atLeastZero(answer.liability - sumOf(answers.slice(index + 1).map((later) => later.paid))), billable: answer.billable }))
  const allowedToBill = bounds.filter((bound) => bound.billable).map((bound) => bound.owed)
  const rest = atLeastZero(fee - sumOf(paid.map((each) => each.amount)))
  const owed = Math.min(rest, ...allowedToBill)
  const patient = answers.length === 0 ? 0 : Math.min(rest, ...bounds.map((bound) => bound.owed))
  const onHold = answers.length === 0 || allowedToBill.length === 0 ? 0 : owed - patient
  return { serviceId, fee, paid, patient, onHold, writeOff: rest - patient - onHold, closed }
}

/** The patient's account: known once every payer of every service has answered. */
export function patientAccount(state: TreatmentCase, decision: Decided): PatientAccount {
  const accounts = state.document.plan.services.map((service) => serviceAccount(state, decision, service.id))
  const closed = accounts.every((each) => each.closed)
  return { owes: closed ? sumOf(accounts.map((each) => each.patient)) : undefined, billed: state.patientBilled, paid: state.patientPaid }
}

export interface LedgerEntry {
  readonly date?: string
  readonly text: string
  readonly coverageId?: string
  readonly amount: Cents
  readonly kind: 'charge' | 'payment' | 'write-off' | 'patient' | 'patient-payment' | 'interest'
  readonly posted: boolean
}

/** Posted entries first, then what is still expected; write-offs are posted only after the last payer (CAL-22). Cents. */
export function ledgerOf(state: TreatmentCase, decision: Decided): LedgerEntry[] {
  const payer = (id: string): string => state.document.coverages.find((each) => each.id === id)?.payer.name ?? 'the payer'
  const entries: LedgerEntry[] = [{ text: 'Full fee', amount: sumOf(state.document.plan.services.map((each) => each.fee)), kind: 'charge', posted: true }]
  for (const progress of state.claims) {
    const answer = answerInForce(progress)
    if (answer === undefined) continue
    const date = answer.payment.date === undefined ? {} : { date: answer.payment.date }
    const text = answer.claim.paid > 0 ? `${payer(progress.coverageId)} paid` : `${payer(progress.coverageId)} answered, paid nothing`
    entries.push({ ...date, text, coverageId: progress.coverageId, amount: answer.claim.paid, kind: 'payment', posted: true })
    if (answer.claim.interest !== undefined && answer.claim.interest !== 0) entries.push({ ...date, text: `${payer(progress.coverageId)} paid interest`, coverageId: progress.coverageId, amount: answer.claim.interest, kind: 'interest', posted: true })
  }
  const accounts = state.document.plan.services.map((service) => serviceAccount(state, decision, service.id))
  entries.push(...(accounts.every((each) => each.closed) ? closingEntries(accounts) : expectedEntries(state, decision, accounts)))
  if (state.patientPaid !== 0) entries.push({ text: 'Patient paid', amount: state.patientPaid, kind: 'patient-payment', posted: true })
  return entries
}

function closingEntries(accounts: readonly ServiceAccount[]): LedgerEntry[] {
  const held = sumOf(accounts.map((each) => each.onHold))
  return [
    { text: 'Write-off', amount: sumOf(accounts.map((each) => each.writeOff)), kind: 'write-off', posted: true },
    ...(held > 0 ? [{ text: 'Kept back from the bill until reviewed', amount: held, kind: 'write-off' as const, posted: false }] : []),
    { text: 'Patient owes', amount: sumOf(accounts.map((each) => each.patient)), kind: 'patient', posted: true },
  ]
}

/** What the allowed route expects of payers that have not answered, and what is then left for patient and write-off. */
function expectedEntries(state: TreatmentCase, decision: Decided, accounts: readonly ServiceAccount[]): LedgerEntry[] {
  const route: RouteEstimate | undefined = decision.routes.find((each) => each.allowed)
  if (route === undefined) return []
  const entries: LedgerEntry[] = []
  for (const coverage of state.document.coverages) {
    const open = route.lines.filter((line) => accounts.some((each) => each.serviceId === line.serviceId && !each.paid.some((paid) => paid.coverageId === coverage.id)))
    const amount = sumOf(open.map((line) => line.payments.find((each) => each.coverageId === coverage.id)?.paid ?? 0))
    if (amount > 0) entries.push({ text: `${coverage.payer.name} should pay`, coverageId: coverage.id, amount, kind: 'payment', posted: false })
  }
  return [...entries, { text: 'Write-off after the last payer', amount: route.totals.writeOff, kind: 'write-off', posted: false }, { text: 'Patient should pay', amount: route.totals.patient, kind: 'patient', posted: false }]
}
