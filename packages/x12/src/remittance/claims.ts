// Builds typed claims and lines from the segments of a remittance, and sums what they must add up to.

import type { Fields } from './fields.ts'
import { codeKey } from './fields.ts'
import { LastParty, readParty } from './parties.ts'
import { noProcedure, SharedProcedures } from './procedures.ts'
import type { RemittanceAdjustment, RemittanceClaim, RemittanceLine } from './types.ts'

const qualifier = {
  patient: codeKey('QC'), subscriber: codeKey('IL'), corrected: codeKey('74'), rendering: codeKey('82'), forwardedTo: codeKey('TT'),
  lineEnd: codeKey('151'), received: codeKey('050'), claimStart: codeKey('232'), claimEnd: codeKey('233'), lineControl: codeKey('6R'), allowed: codeKey('B6'),
}

/** Most lists of most claims are empty: they share one, and get their own with the first entry. */
const nothing: readonly never[] = Object.freeze([])

/** Lists of one to four entries, which most are, are made at their size; pushing would give each a dozen empty places. */
function added<T>(list: readonly T[], entry: T): readonly T[] {
  switch (list.length) {
    case 0: return [entry]
    case 1: return [list[0] as T, entry]
    case 2: return [list[0] as T, list[1] as T, entry]
    case 3: return [list[0] as T, list[1] as T, list[2] as T, entry]
    default:
      ;(list as T[]).push(entry)
      return list
  }
}

export class ClaimBuilder {
  claim: RemittanceClaim | undefined
  line: RemittanceLine | undefined
  claims = 0
  lines = 0
  charged = 0
  paid = 0
  unbalanced = 0
  private adjusted = 0
  private lineAdjusted = 0
  private readonly procedures = new SharedProcedures()
  private readonly rendering: LastParty
  private readonly fields: Fields

  constructor(fields: Fields) {
    this.fields = fields
    this.rendering = new LastParty(fields)
  }

  reset(): void {
    this.claim = undefined
    this.line = undefined
    this.claims = 0
    this.lines = 0
    this.charged = 0
    this.paid = 0
    this.unbalanced = 0
  }

  startClaim(segmentIndex: number): void {
    const { fields } = this
    this.adjusted = 0
    this.lineAdjusted = 0
    this.claim = {
      claimId: fields.string(1), status: fields.code(2), charge: fields.cents(3), paid: fields.cents(4), patientResponsibility: fields.cents(5), filing: fields.code(6),
      payerClaimNumber: fields.string(7), facility: fields.code(8), frequency: fields.code(9), patient: undefined, subscriber: undefined, corrected: undefined, rendering: undefined,
      forwardedTo: undefined, received: '', date: '', endDate: '', adjustments: nothing, remarks: nothing, references: nothing, amounts: nothing, lines: nothing, difference: 0, balanced: true, segmentIndex,
    }
  }

  /** Closes the open claim with its sums; returns it. */
  finishClaim(): RemittanceClaim | undefined {
    const { claim } = this
    if (!claim) return undefined
    this.finishLine()
    claim.difference = claim.charge - this.adjusted - claim.paid
    if (claim.difference !== 0) claim.balanced = false
    this.claims += 1
    this.lines += claim.lines.length
    this.charged += claim.charge
    this.paid += claim.paid
    if (!claim.balanced) this.unbalanced += 1
    this.claim = undefined
    return claim
  }

  startLine(claim: RemittanceClaim, component: number): void {
    if (this.line) this.finishLine()
    const { fields } = this
    const procedure = fields.count < 1 ? noProcedure : this.procedures.find(fields, fields.from(1), fields.to(1), component)
    const line: RemittanceLine = {
      qualifier: procedure.qualifier, code: procedure.code, modifiers: procedure.modifiers, charge: fields.cents(2), paid: fields.cents(3), revenue: fields.code(4), quantity: fields.code(5),
      submittedCode: fields.count >= 6 ? this.secondPart(6, component) : '', date: '', endDate: '', controlNumber: '', allowed: undefined,
      adjustments: nothing, remarks: nothing, references: nothing, amounts: nothing, difference: 0,
    }
    claim.lines = added(claim.lines, line)
    this.line = line
    this.lineAdjusted = 0
  }

  private finishLine(): void {
    const { line, claim } = this
    if (!line) return
    this.adjusted += this.lineAdjusted
    line.difference = line.charge - this.lineAdjusted - line.paid
    if (line.difference !== 0 && claim) claim.balanced = false
    this.line = undefined
    this.lineAdjusted = 0
  }

  private secondPart(element: number, component: number): string {
    const text = this.fields.string(element).split(String.fromCharCode(component))
    return text[1] ?? ''
  }

  adjust(claim: RemittanceClaim): void {
    const { fields, line } = this
    const group = fields.code(1)
    let adjustments = line ? line.adjustments : claim.adjustments
    let sum = 0
    for (let element = 2; element <= fields.count && element <= 17; element += 3) {
      const amount = fields.cents(element + 1)
      sum += amount
      if (amount !== 0 || fields.has(element)) adjustments = added<RemittanceAdjustment>(adjustments, { group, reason: fields.code(element), amount, quantity: fields.code(element + 2) })
    }
    if (line) {
      line.adjustments = adjustments
      this.lineAdjusted += sum
    } else {
      claim.adjustments = adjustments
      this.adjusted += sum
    }
  }

  party(claim: RemittanceClaim): void {
    const { fields } = this
    const entity = fields.key(1)
    if (entity === qualifier.patient) claim.patient = readParty(this.fields)
    else if (entity === qualifier.rendering) claim.rendering = this.rendering.read()
    else if (entity === qualifier.subscriber) claim.subscriber = readParty(this.fields)
    else if (entity === qualifier.corrected) claim.corrected = readParty(this.fields)
    else if (entity === qualifier.forwardedTo) claim.forwardedTo = readParty(this.fields)
  }

  date(claim: RemittanceClaim): void {
    const { fields, line } = this
    const kind = fields.key(1)
    if (line) {
      if (kind === qualifier.lineEnd) line.endDate = fields.code(2)
      else line.date = fields.code(2)
    } else if (kind === qualifier.claimStart) claim.date = fields.code(2)
    else if (kind === qualifier.claimEnd) claim.endDate = fields.code(2)
    else if (kind === qualifier.received) claim.received = fields.code(2)
  }

  reference(claim: RemittanceClaim): void {
    const { fields, line } = this
    if (!line) claim.references = added(claim.references, { qualifier: fields.code(1), value: fields.string(2) })
    else if (fields.key(1) === qualifier.lineControl) line.controlNumber = fields.string(2)
    else line.references = added(line.references, { qualifier: fields.code(1), value: fields.string(2) })
  }

  amount(claim: RemittanceClaim): void {
    const { fields, line } = this
    if (!line) claim.amounts = added(claim.amounts, { qualifier: fields.code(1), amount: fields.cents(2) })
    else if (fields.key(1) === qualifier.allowed) line.allowed = fields.cents(2)
    else line.amounts = added(line.amounts, { qualifier: fields.code(1), amount: fields.cents(2) })
  }

  remark(claim: RemittanceClaim): void {
    const remark = this.fields.codeBetween(this.fields.count < 2 ? 0 : this.fields.from(2), this.fields.count < 2 ? 0 : this.fields.to(2))
    if (this.line) this.line.remarks = added(this.line.remarks, remark)
    else claim.remarks = added(claim.remarks, remark)
  }

  /** Remarks of MIA and MOA stand among other facts. */
  claimRemarks(claim: RemittanceClaim, elements: readonly number[]): void {
    for (const element of elements) if (this.fields.has(element)) claim.remarks = added(claim.remarks, this.fields.code(element))
  }
}
