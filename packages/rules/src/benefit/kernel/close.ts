// The closing of a line after its last payer: what may be collected, the patient's share, write-offs by reason (CAL-20 to CAL-22, CAL-38).
import type { Cents } from '@crossbill/model'
import { isAccidentPayer } from './ceilings.ts'
import { type ClaimLine, payerKind, type PlanTerms } from './terms.ts'
import { note, type Place, step, type Trail } from './trail.ts'

export interface Closing {
  /** CAL-20: the trade association's table, or the lowest contract price. */
  readonly collectible: 'association-table' | 'lowest-contract'
  /** MCD-05: no cost share of a qualified Medicare beneficiary may be billed. */
  readonly qualifiedBeneficiary: boolean
}

/** Writes collectible amount, patient share, write-offs, and amounts above ceiling or fee, all in cents, into the line. */
export function closeLine(line: ClaimLine, plans: readonly PlanTerms[], closing: Closing, trail: Trail, place: Place): void {
  const contract = contractCeiling(line, plans, closing)
  const sequestration = sequestered(line)
  line.writeOff.sequestration = 0
  line.writeOff.government = 0
  line.writeOff.providerLiable = 0
  line.writeOff.contract = 0
  line.collectible = contract
  if (isProviderLiable(line)) {
    line.collectible = line.paid
    close(line, 0, 'providerLiable', sequestration)
  } else {
    const accepted = acceptedInFull(line, plans, closing)
    if (accepted >= 0) line.collectible = Math.min(contract, line.paid + accepted)
    const owed = Math.max(0, line.collectible - line.paid - sequestration)
    const open = Math.min(owed, lastStatedShare(line))
    if (open < owed) note(trail, place, step.statedShare, owed, 0, open)
    close(line, accepted >= 0 ? Math.min(open, accepted) : open, accepted >= 0 ? 'government' : 'contract', sequestration)
    if (accepted >= 0) moveContractPart(line, contract)
  }
  note(trail, place, step.collectible, 0, 0, line.collectible)
  note(trail, place, step.patient, line.collectible, line.paid, line.patient)
  note(trail, place, step.writeOff, 0, 0, line.writeOff.contract + line.writeOff.sequestration + line.writeOff.government + line.writeOff.providerLiable)
  if (line.overCeiling > 0) note(trail, place, step.overCeiling, line.collectible, 0, line.overCeiling)
  if (line.credit > 0) note(trail, place, step.credit, 0, 0, line.credit)
}

/** What is neither paid nor the patient's is written off for one main reason; sequestration stands apart. */
function close(line: ClaimLine, patient: Cents, reason: 'contract' | 'government' | 'providerLiable', sequestration: Cents): void {
  line.patient = patient
  const rest = line.fee - line.paid - patient
  line.credit = Math.max(0, -rest)
  line.overCeiling = reason === 'providerLiable' ? 0 : Math.max(0, line.paid - line.collectible)
  const writeOff = Math.max(0, rest)
  line.writeOff.sequestration = Math.min(sequestration, writeOff)
  line.writeOff[reason] = writeOff - line.writeOff.sequestration
}

/** Of a government acceptance, the part an earlier contract had already taken off is the contract's. */
function moveContractPart(line: ClaimLine, contract: Cents): void {
  const part = Math.min(line.writeOff.government, Math.max(0, line.fee - contract))
  line.writeOff.contract = part
  line.writeOff.government -= part
}

/** A contracted last payer's own word on what the patient owes binds the office (CAL-37). */
function lastStatedShare(line: ClaimLine): Cents {
  const terms = line.terms[line.order[line.order.length - 1] ?? -1]
  const posted = terms?.posted
  return terms?.contracted && posted && posted.as === 'answer' && posted.liability >= 0 ? posted.liability : Number.MAX_SAFE_INTEGER
}

function sequestered(line: ClaimLine): Cents {
  let total = 0
  for (let at = 0; at < line.order.length; at++) total += line.outcomes[line.order[at] ?? 0]?.sequestration ?? 0
  return total
}

/** A denial at the provider's cost holds when no later plan covers the line in its own right. */
function isProviderLiable(line: ClaimLine): boolean {
  for (let at = 0; at < line.order.length; at++) if (line.terms[line.order[at] ?? 0]?.providerLiable) return true
  return false
}

/** The contract ceiling: a copay plan's copay, else the first contract price in the order, or the lowest (CAL-20). */
function contractCeiling(line: ClaimLine, plans: readonly PlanTerms[], closing: Closing): Cents {
  let first = -1
  let lowest = -1
  let copays = -1
  for (let at = 0; at < line.order.length; at++) {
    const index = line.order[at] ?? 0
    const each = line.terms[index]
    const plan = plans[index]
    if (!each || plan === undefined || !each.contracted || each.allowed < 0 || isAccidentPayer(plan.payer)) continue
    if (each.copayPlan && copays < 0) copays = each.allowed
    if (first < 0) first = each.allowed
    if (lowest < 0 || each.allowed < lowest) lowest = each.allowed
  }
  if (first < 0) return line.fee
  if (closing.collectible === 'lowest-contract') return lowest
  return copays >= 0 ? copays : first
}

/** What a payer that is accepted in full leaves to the patient: workers' compensation nothing, Medicaid its copay; −1 if there is none. */
function acceptedInFull(line: ClaimLine, plans: readonly PlanTerms[], closing: Closing): Cents {
  let left = -1
  for (let at = 0; at < line.order.length; at++) {
    const index = line.order[at] ?? 0
    const plan = plans[index]
    const terms = line.terms[index]
    if (plan === undefined || !terms) continue
    if (plan.payer === payerKind.workersCompensation && terms.covered) left = 0
    if (plan.payer === payerKind.medicaidLesserOf || plan.payer === payerKind.medicaidFullLiability) {
      const paidBefore = line.paid - (line.outcomes[index]?.paid ?? 0)
      left = paidBefore < terms.allowed ? plan.nominalCopay : 0
    }
    if (plan.payer === payerKind.medicare && closing.qualifiedBeneficiary) left = 0
  }
  return left
}
