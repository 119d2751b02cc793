// Builds typed claims and lines from the segments of a remittance, and sums what they must add up to.

import type { Fields } from './fields.ts'
import type { RemittanceAdjustment, RemittanceClaim, RemittanceLine, RemittanceParty } from './types.ts'

/** Most lists of most claims are empty: they share one, and get their own with the first entry. */
const nothing: readonly never[] = Object.freeze([])

function added<T>(list: readonly T[], entry: T): readonly T[] {
  if (list.length === 0) return [entry]
  ;(list as T[]).push(entry)
  return list
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
  private readonly fields: Fields

  constructor(fields: Fields) {
    this.fields = fields
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
    this.finishLine()
    const { fields } = this
    const { bytes, starts } = fields
    let at = starts[1] as number
    const end = (starts[2] as number) - 1
    let part = 0
    let qualifier = ''
    let code = ''
    let modifiers: string[] | undefined
    for (let from = at; at <= end; at += 1) {
      if (at < end && bytes[at] !== component) continue
      part += 1
      if (part === 1) qualifier = fields.codeBetween(from, at)
      else if (part === 2) code = fields.between(from, at)
      else if (part <= 6 && at > from) (modifiers ??= []).push(fields.codeBetween(from, at))
      from = at + 1
    }
    const line: RemittanceLine = {
      qualifier, code, modifiers: modifiers ?? nothing, charge: fields.cents(2), paid: fields.cents(3), revenue: fields.code(4), quantity: fields.code(5),
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
    const target = line ?? claim
    let sum = 0
    for (let element = 2; element <= fields.count && element <= 17; element += 3) {
      const amount = fields.cents(element + 1)
      sum += amount
      if (fields.has(element) || amount !== 0) {
        target.adjustments = added<RemittanceAdjustment>(target.adjustments, { group, reason: fields.code(element), amount, quantity: fields.code(element + 2) })
      }
    }
    if (line) this.lineAdjusted += sum
    else this.adjusted += sum
  }

  party(claim: RemittanceClaim): void {
    const { fields } = this
    const entity = fields.code(1)
    const party: RemittanceParty = {
      entity, lastName: fields.string(3), firstName: fields.string(4), middleName: fields.string(5), idQualifier: fields.code(8), id: fields.string(9),
    }
    if (entity === 'QC') claim.patient = party
    else if (entity === 'IL') claim.subscriber = party
    else if (entity === '74') claim.corrected = party
    else if (entity === '82') claim.rendering = party
    else if (entity === 'TT') claim.forwardedTo = party
  }

  date(claim: RemittanceClaim): void {
    const { fields, line } = this
    const qualifier = fields.code(1)
    const date = fields.date(2)
    if (line) {
      if (qualifier === '151') line.endDate = date
      else line.date = date
    } else if (qualifier === '050') claim.received = date
    else if (qualifier === '233') claim.endDate = date
    else if (qualifier === '232') claim.date = date
  }

  reference(claim: RemittanceClaim): void {
    const { fields, line } = this
    const qualifier = fields.code(1)
    if (line && qualifier === '6R') line.controlNumber = fields.string(2)
    else (line ?? claim).references = added((line ?? claim).references, { qualifier, value: fields.string(2) })
  }

  amount(claim: RemittanceClaim): void {
    const { fields, line } = this
    const qualifier = fields.code(1)
    if (line && qualifier === 'B6') line.allowed = fields.cents(2)
    else (line ?? claim).amounts = added((line ?? claim).amounts, { qualifier, amount: fields.cents(2) })
  }

  remark(claim: RemittanceClaim): void {
    const target = this.line ?? claim
    target.remarks = added(target.remarks, this.fields.code(2))
  }

  /** Remarks of MIA and MOA stand among other facts. */
  claimRemarks(claim: RemittanceClaim, elements: readonly number[]): void {
    for (const element of elements) if (this.fields.has(element)) claim.remarks = added(claim.remarks, this.fields.code(element))
  }
}
