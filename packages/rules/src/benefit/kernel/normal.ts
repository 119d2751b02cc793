// The normal benefit: what a plan pays for one line as if no other plan existed (CAL-03, pseudocode 7.1).
import type { Cents } from '@crossbill/model'
import { copayOrder, type PlanCounters, type PlanLine, type PlanOutcome, type PlanTerms, share } from './terms.ts'
import { note, type Place, step, type Trail } from './trail.ts'

/** `hundredths` of a percent of cents not negative, rounded half up (CAL-01). */
export function portion(base: Cents, hundredths: number): Cents {
  return Math.floor((base * hundredths + 5_000) / 10_000)
}

/** What is left of the deductible for this person: embedded, aggregate or by count (CAL-06, CAL-07, CAL-39). */
export function deductibleLeft(counters: PlanCounters): Cents {
  const family = counters.family
  if (family.membersNeeded > 0 && family.membersMet >= family.membersNeeded) return 0
  return Math.min(counters.deductible, family.deductible)
}

/** What is asked of the normal benefit: a plan, its line, and where the sums stand; filled anew for each line. */
export interface NormalAsk extends Place {
  by: PlanTerms
  terms: PlanLine
  /** The price the benefit is figured on: the allowed amount, or what is left of it (CAL-14). */
  price: Cents
  /** Deductible for this line: what is left, or the part the plan's line order gives it (CAL-33). */
  deductible: Cents
}

/**
 * Writes the normal benefit of one line into `out`; counters are read, not changed. Cents.
 * Order: base, deductible and copay, percentage, out-of-pocket cap, maximums (CAL-03; limits last, S-44).
 */
export function writeNormalBenefit(ask: NormalAsk, out: PlanOutcome, trail: Trail): void {
  const line = ask.terms
  if (!line.covered || line.allowed < 0) {
    clear(out)
    note(trail, ask, step.notCovered, 0, 0, 0)
    return
  }
  const base = line.alternate >= 0 && line.alternate < ask.price ? line.alternate : ask.price
  if (base !== ask.price) note(trail, ask, step.alternate, ask.price, 0, base)
  if (base === 0) {
    clear(out)
    note(trail, ask, step.zero, 0, 0, 0)
    return
  }
  out.base = base
  out.deductible = 0
  out.copay = 0
  const paid = benefitBeforeCap(ask, base, out, trail)
  out.beforeCap = paid
  const capped = capOutOfPocket(ask, paid, out, trail)
  const stated = line.posted !== null && line.posted.as === 'estimate' ? statedBenefit(line.posted.normal, capped, out, trail, ask) : capped
  out.beforeMaximum = stated
  const limited = limitByMaximums(line, stated, trail, ask)
  out.normal = limited
  out.aboveLimit = stated - limited
}

/** A predetermination states what the plan would pay: it takes the place of our own sum, within the base (PDA-01). */
function statedBenefit(stated: Cents, own: Cents, out: PlanOutcome, trail: Trail, place: Place): Cents {
  const benefit = Math.min(stated, out.base)
  note(trail, place, step.predetermined, own, 0, benefit)
  out.share = out.base - benefit
  out.countedShare = Math.min(out.countedShare, out.share)
  out.deductible = Math.min(out.deductible, out.share)
  out.copay = Math.min(out.copay, out.share - out.deductible)
  out.coinsurance = out.share - out.deductible - out.copay
  return benefit
}

function clear(out: PlanOutcome): void {
  out.base = 0
  out.deductible = 0
  out.copay = 0
  out.coinsurance = 0
  out.beforeCap = 0
  out.beforeMaximum = 0
  out.normal = 0
  out.share = 0
  out.countedShare = 0
  out.aboveLimit = 0
}

function benefitBeforeCap(ask: NormalAsk, base: Cents, out: PlanOutcome, trail: Trail): Cents {
  const line = ask.terms
  const subject = line.deductibleApplies ? ask.deductible : 0
  if (line.copayOrder === copayOrder.copayOnly) {
    out.copay = Math.min(line.copay, base)
    note(trail, ask, step.copay, base, 0, out.copay)
    return base - out.copay
  }
  if (line.copayOrder === copayOrder.deductibleThenCopay) {
    takeDeductible(base, subject, out, trail, ask)
    out.copay = Math.min(line.copay, base - out.deductible)
    note(trail, ask, step.copay, base - out.deductible, 0, out.copay)
    return base - out.deductible - out.copay
  }
  if (line.copayOrder === copayOrder.copayDeductiblePercent) {
    out.copay = Math.min(line.copay, base)
    note(trail, ask, step.copay, base, 0, out.copay)
  }
  takeDeductible(base - out.copay, subject, out, trail, ask)
  const rest = base - out.copay - out.deductible
  if (line.fixed >= 0) {
    const fixed = Math.min(line.fixed, rest)
    note(trail, ask, step.fixed, line.fixed, 0, fixed)
    return fixed
  }
  const paid = portion(rest, line.percent)
  note(trail, ask, step.percent, rest, line.percent, paid)
  return paid
}

function takeDeductible(base: Cents, left: Cents, out: PlanOutcome, trail: Trail, place: Place): void {
  const taken = Math.min(base, left)
  out.deductible = taken
  if (taken > 0) note(trail, place, step.deductible, base, left, taken)
}

/** CAL-08, CAL-35: only the kinds of share the plan counts are capped; the deductible is at most the capped share. */
function capOutOfPocket(ask: NormalAsk, paid: Cents, out: PlanOutcome, trail: Trail): Cents {
  const line = ask.terms
  let left = out.base - paid
  out.coinsurance = left - out.deductible - out.copay
  out.share = left
  out.countedShare = 0
  if (!line.countsToOutOfPocket) return paid
  const kinds = ask.by.outOfPocketKinds
  const counted =
    kinds === share.all
      ? left
      : (kinds & share.deductible ? out.deductible : 0) + (kinds & share.copay ? out.copay : 0) + (kinds & share.coinsurance ? out.coinsurance : 0)
  out.countedShare = counted
  const room = Math.min(line.counters.outOfPocket, line.counters.family.outOfPocket)
  if (counted <= room) return paid
  const cut = counted - room
  note(trail, ask, step.outOfPocketCap, counted, room, paid + cut)
  left -= cut
  out.share = left
  out.countedShare = room
  out.deductible = Math.min(out.deductible, left)
  out.copay = Math.min(out.copay, left - out.deductible)
  out.coinsurance = left - out.deductible - out.copay
  return paid + cut
}

/** The smallest of the benefit and every maximum that holds for the line. */
export function limitByMaximums(line: PlanLine, paid: Cents, trail: Trail, place: Place): Cents {
  let limited = paid
  const maximums = line.counters.maximums
  for (let index = 0; index < maximums.length; index++) {
    if ((line.maximums & (1 << index)) === 0) continue
    const left = maximums[index]?.left ?? 0
    if (left >= limited) continue
    note(trail, place, step.maximum, limited, left, left)
    limited = left
  }
  return limited
}
