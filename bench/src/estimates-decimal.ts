// The same two-plan sums in decimal.js, in dollars, as one would write them with it; no reason trail.
import { Decimal } from 'decimal.js'
import { type DrawnClaims, linesPerClaim } from './estimates-input.ts'

const zero = new Decimal(0)
const dollars = (cents: number | undefined) => new Decimal(cents ?? 0).div(100)
const round = (value: Decimal) => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)

interface Left {
  deductible: Decimal
  maximum: Decimal
  outOfPocket: Decimal | null
}

interface Normal {
  readonly paid: Decimal
  readonly deductible: Decimal
  readonly share: Decimal
}

function normal(price: Decimal, percent: Decimal, left: Left): Normal {
  const deductible = Decimal.min(price, left.deductible)
  let paid = round(price.minus(deductible).times(percent))
  let share = price.minus(paid)
  if (left.outOfPocket !== null && share.gt(left.outOfPocket)) {
    share = left.outOfPocket
    paid = price.minus(share)
  }
  return { paid: Decimal.min(paid, left.maximum), deductible: Decimal.min(deductible, share), share }
}

function take(left: Left, used: { deductible: Decimal; paid: Decimal; share: Decimal }): void {
  left.deductible = Decimal.max(zero, left.deductible.minus(used.deductible))
  left.maximum = Decimal.max(zero, left.maximum.minus(used.paid))
  if (left.outOfPocket !== null) left.outOfPocket = Decimal.max(zero, left.outOfPocket.minus(used.share))
}

/** The patient's share of each line of one claim, in cents. */
export function decimalClaim(drawn: DrawnClaims, claim: number): number[] {
  const first: Left = { deductible: dollars(drawn.deductible[claim * 2]), maximum: dollars(drawn.maximum[claim * 2]), outOfPocket: dollars(drawn.outOfPocket[claim]) }
  const second: Left = { deductible: dollars(drawn.deductible[claim * 2 + 1]), maximum: dollars(drawn.maximum[claim * 2 + 1]), outOfPocket: null }
  const variant = drawn.variant[claim] ?? 0
  return Array.from({ length: linesPerClaim }, (_, line) => decimalLine(drawn, claim * linesPerClaim + line, { first, second, way: Math.floor(variant / 3), limit: variant % 3 }))
}

function decimalLine(drawn: DrawnClaims, at: number, claim: { first: Left; second: Left; way: number; limit: number }): number {
  const { first, second, way, limit } = claim
  const allowed = dollars(drawn.allowed[at * 2])
  const secondAllowed = dollars(drawn.allowed[at * 2 + 1])
  const secondPercent = new Decimal(drawn.percent[at * 2 + 1] ?? 0).div(10_000)
  const one = normal(allowed, new Decimal(drawn.percent[at * 2] ?? 0).div(10_000), first)
  take(first, one)
  const liability = Decimal.max(zero, allowed.minus(one.paid))
  const two = normal(secondAllowed, secondPercent, second)
  let paid: Decimal
  let deductible = two.deductible
  if (way === 1) paid = Decimal.max(zero, two.paid.minus(one.paid))
  else if (way === 2) {
    const reduced = normal(Decimal.max(zero, secondAllowed.minus(one.paid)), secondPercent, second)
    paid = Decimal.min(reduced.paid, liability, two.paid)
    deductible = reduced.deductible
  } else {
    const rest = limit === 0 ? Decimal.max(allowed, secondAllowed).minus(one.paid) : limit === 1 ? liability : secondAllowed.minus(one.paid)
    paid = Decimal.min(two.paid, Decimal.max(zero, rest))
  }
  take(second, { deductible, paid, share: two.share })
  const fee = dollars(drawn.fee[at])
  const patient = Decimal.max(zero, allowed.minus(one.paid).minus(paid))
  const writeOff = Decimal.max(zero, fee.minus(one.paid).minus(paid).minus(patient))
  if (!writeOff.plus(one.paid).plus(paid).plus(patient).gte(fee)) throw new Error('A line does not come to its fee')
  return patient.times(100).toNumber()
}
