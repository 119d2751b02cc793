// The closing of a line after its last payer: what may be collected, the patient's share, write-offs by reason (CAL-20 to CAL-22, CAL-38).
import type { Cents } from '@crossbill/model'
import { isAccidentPayer } from './ceilings.ts'
import { type ClaimLine, payerKind, type PlanLine, type PlanTerms } from './terms.ts'
import { note, noteWide, type Place, step, type Trail, type WidePlace } from './trail.ts'

export interface Closing {
  /** CAL-20: the trade association's table, or the lowest contract price. */
  readonly collectible: 'association-table' | 'lowest-contract'
  /** MCD-05: no cost share of a qualified Medicare beneficiary may be billed. */
  readonly qualifiedBeneficiary: boolean
}

/** What the plans of a line leave for its closing; filled anew for each line. */
interface Scan {
  providerLiable: boolean
  sequestration: Cents
  /** First and lowest contract price and a copay plan's copay; −1: none. */
  first: Cents
  lowest: Cents
  /** What may be charged to a patient of a Medicare provider without assignment (MCR-18); −1: none. */
  limit: Cents
  copays: Cents
  /** What a payer accepted in full leaves to the patient: workers' compensation nothing, Medicaid its copay; −1: there is none. */
  accepted: Cents
}

const scan: Scan = { providerLiable: false, sequestration: 0, first: -1, lowest: -1, limit: -1, copays: -1, accepted: -1 }

/** Writes collectible amount, patient share, write-offs, and amounts above ceiling or fee, all in cents, into the line. */
export function closeLine(line: ClaimLine, plans: readonly PlanTerms[], closing: Closing, trail: Trail, place: WidePlace): void {
  const usual = usualCeiling(line, plans, closing)
  if (usual >= 0) closeUsual(line, usual)
  else closeAfterScan(line, plans, closing, trail, place)
  const { writeOff } = line
  place.a = line.collectible
  place.b = line.paid + writeOff.sequestration
  noteWide(trail, place, writeOff.sequestration > 0 ? step.closedWithheld : step.closed, line.patient, writeOff.contract + writeOff.sequestration + writeOff.government + writeOff.providerLiable)
  if (line.overCeiling > 0) note(trail, place, step.overCeiling, line.collectible, 0, line.overCeiling)
  if (line.credit > 0) note(trail, place, step.credit, 0, 0, line.credit)
}

/**
 * The ceiling of a line that only health plans without anything out of the way paid: the first or lowest contract price,
 * or the fee (CAL-20); −1 where a plan needs the whole scan. Nearly every line is such a one.
 */
function usualCeiling(line: ClaimLine, plans: readonly PlanTerms[], closing: Closing): Cents {
  let first = -1
  let lowest = -1
  const { order, terms } = line
  for (let at = 0; at < order.length; at++) {
    const index = order[at] ?? 0
    const plan = plans[index]
    const each = terms[index]
    if (plan === undefined || !each || plan.payer !== payerKind.health || plan.medicare) return -1
    if (each.providerLiable || each.copayPlan || each.bindsOnlyIfPaid || each.chargeLimit >= 0 || each.posted !== null) return -1
    const price = each.allowed
    if (!each.contracted || price < 0) continue
    if (first < 0) first = price
    if (lowest < 0 || price < lowest) lowest = price
  }
  if (first < 0) return line.fee
  return closing.collectible === 'lowest-contract' ? lowest : first
}

function closeUsual(line: ClaimLine, ceiling: Cents): void {
  const { fee, paid, writeOff } = line
  const patient = ceiling > paid ? ceiling - paid : 0
  const rest = fee - paid - patient
  line.collectible = ceiling
  line.patient = patient
  line.overCeiling = paid > ceiling ? paid - ceiling : 0
  line.credit = rest < 0 ? -rest : 0
  writeOff.contract = rest > 0 ? rest : 0
  writeOff.sequestration = 0
  writeOff.government = 0
  writeOff.providerLiable = 0
}

function closeAfterScan(line: ClaimLine, plans: readonly PlanTerms[], closing: Closing, trail: Trail, place: Place): void {
  scanPlans(line, plans, closing)
  const contract = contractCeiling(line, closing)
  const { writeOff } = line
  writeOff.sequestration = 0
  writeOff.government = 0
  writeOff.providerLiable = 0
  writeOff.contract = 0
  line.collectible = contract
  if (scan.providerLiable) {
    line.collectible = line.paid
    close(line, 0, 'providerLiable')
  } else {
    const accepted = scan.accepted
    if (accepted >= 0) line.collectible = Math.min(contract, line.paid + accepted)
    const owed = Math.max(0, line.collectible - line.paid - scan.sequestration)
    const open = Math.min(owed, lastStatedShare(line))
    if (open < owed) note(trail, place, step.statedShare, owed, 0, open)
    close(line, accepted >= 0 ? Math.min(open, accepted) : open, accepted >= 0 ? 'government' : 'contract')
    if (accepted >= 0) moveContractPart(line, contract)
  }
}

/** What is neither paid nor the patient's is written off for one main reason; sequestration stands apart. */
function close(line: ClaimLine, patient: Cents, reason: 'contract' | 'government' | 'providerLiable'): void {
  line.patient = patient
  const rest = line.fee - line.paid - patient
  line.credit = Math.max(0, -rest)
  line.overCeiling = reason === 'providerLiable' ? 0 : Math.max(0, line.paid - line.collectible)
  const writeOff = Math.max(0, rest)
  const sequestration = scan.sequestration < writeOff ? scan.sequestration : writeOff
  const main = writeOff - sequestration
  line.writeOff.sequestration = sequestration
  if (reason === 'contract') line.writeOff.contract = main
  else if (reason === 'government') line.writeOff.government = main
  else line.writeOff.providerLiable = main
}

/** Of a government acceptance, the part an earlier contract had already taken off is the contract's. */
function moveContractPart(line: ClaimLine, contract: Cents): void {
  const part = Math.min(line.writeOff.government, Math.max(0, line.fee - contract))
  line.writeOff.contract = part
  line.writeOff.government -= part
}

/** A denial at the provider's cost holds for the whole line: no later plan pays it in its own right. */
function scanPlans(line: ClaimLine, plans: readonly PlanTerms[], closing: Closing): void {
  scan.providerLiable = false
  scan.sequestration = 0
  scan.first = scan.lowest = scan.limit = scan.copays = scan.accepted = -1
  for (let at = 0; at < line.order.length; at++) {
    const index = line.order[at] ?? 0
    const plan = plans[index]
    const terms = line.terms[index]
    const out = line.outcomes[index]
    if (plan === undefined || !terms || out === undefined) continue
    if (terms.providerLiable) scan.providerLiable = true
    scan.sequestration += out.sequestration
    if (terms.chargeLimit >= 0) scan.limit = terms.chargeLimit
    if (plan.payer !== payerKind.health) scanOther(line, plan, terms, out.paid, closing)
    if (closing.qualifiedBeneficiary && plan.medicare && terms.covered) scan.accepted = 0
    if (!terms.contracted || terms.allowed < 0 || isOutsideTheTable(plan.payer) || (terms.bindsOnlyIfPaid && out.paid + out.fromReserve === 0)) continue
    if (terms.copayPlan && scan.copays < 0) scan.copays = terms.allowed
    if (scan.first < 0) scan.first = terms.allowed
    if (scan.lowest < 0 || terms.allowed < scan.lowest) scan.lowest = terms.allowed
  }
}

/** Workers' compensation (LIA-02), Medicaid (MCD-07). */
function scanOther(line: ClaimLine, plan: PlanTerms, terms: PlanLine, paid: Cents, closing: Closing): void {
  if (plan.payer === payerKind.workersCompensation && terms.covered) scan.accepted = 0
  if (plan.payer === payerKind.medicaidLesserOf || plan.payer === payerKind.medicaidFullLiability) scan.accepted = line.paid - paid < terms.allowed && !closing.qualifiedBeneficiary ? plan.nominalCopay : 0
}

/** Whose price is no ceiling: accident payers (LIA-11), and Medicaid, where the payments and the copay are (MCD-07). */
function isOutsideTheTable(payer: number): boolean {
  return isAccidentPayer(payer) || payer === payerKind.medicaidLesserOf || payer === payerKind.medicaidFullLiability
}

/** CAL-20: a copay plan's copay, else the first contract price in the order, or the lowest; the fee where no contract binds. */
function contractCeiling(line: ClaimLine, closing: Closing): Cents {
  if (scan.first < 0) return scan.limit >= 0 ? Math.min(scan.limit, line.fee) : line.fee
  if (closing.collectible === 'lowest-contract') return scan.lowest
  return scan.copays >= 0 ? scan.copays : scan.first
}

/** A contracted last payer's own word on what the patient owes binds the office (CAL-37). */
function lastStatedShare(line: ClaimLine): Cents {
  const terms = line.terms[line.order[line.order.length - 1] ?? -1]
  const posted = terms?.posted
  return terms?.contracted && posted && posted.as === 'answer' && posted.liability >= 0 ? posted.liability : Number.MAX_SAFE_INTEGER
}
