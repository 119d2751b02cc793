// Counts and cents of the events of a remittance, one fold for one thread or many.

import type { RemittanceEvent } from '@crossbill/x12'

export interface PartSums {
  readonly claims: number
  readonly lines: number
  readonly chargedCents: number
  readonly paidCents: number
  readonly unbalanced: number
  readonly findings: number
  /** Changes with the order of the claims and with where each stands. */
  readonly order: number
}

export const noSums: PartSums = { claims: 0, lines: 0, chargedCents: 0, paidCents: 0, unbalanced: 0, findings: 0, order: 0 }

/** The order of two stretches, of which the second has `claims` claims. */
function joined(first: number, second: number, claims: number): number {
  let power = 1
  let base = 31
  for (let rest = claims; rest > 0; rest >>>= 1) {
    if ((rest & 1) === 1) power = Math.imul(power, base)
    base = Math.imul(base, base)
  }
  return (Math.imul(first, power) + second) | 0
}

export function added(one: PartSums, other: PartSums): PartSums {
  return {
    claims: one.claims + other.claims, lines: one.lines + other.lines, chargedCents: one.chargedCents + other.chargedCents, paidCents: one.paidCents + other.paidCents,
    unbalanced: one.unbalanced + other.unbalanced, findings: one.findings + other.findings, order: joined(one.order, other.order, other.claims),
  }
}

export class Sums {
  private claims = 0
  private lines = 0
  private chargedCents = 0
  private paidCents = 0
  private unbalanced = 0
  private findings = 0
  private order = 0

  take(event: RemittanceEvent): void {
    if (event.kind === 'claim') {
      this.claims += 1
      this.lines += event.claim.lines.length
      this.chargedCents += event.claim.charge
      this.paidCents += event.claim.paid
      this.order = (Math.imul(this.order, 31) + event.claim.segmentIndex + event.claim.paid) | 0
    } else if (event.kind === 'finding') this.findings += 1
    else if (event.kind === 'end') {
      this.findings += event.end.findings.length
      if (!event.end.balanced) this.unbalanced += 1
    }
  }

  result(): PartSums {
    const { claims, lines, chargedCents, paidCents, unbalanced, findings, order } = this
    return { claims, lines, chargedCents, paidCents, unbalanced, findings, order }
  }
}
