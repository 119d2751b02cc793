// Reckoning with money and writing it. Percentages are applied once and rounded half up to the cent (CAL-01, CAL-43 of the reference).
import type { Cents } from './money.ts'

/**
 * `percentage` percent of `base` cents, rounded half up to the cent; a negative base rounds like its opposite
 * (reference, section 0: `ROUND(−x) = −ROUND(x)`). The percentage is read to two decimals.
 */
export function percentOf(base: Cents, percentage: number): Cents {
  if (base < 0) return -percentOf(-base, percentage)
  const product = base * Math.round(percentage * 100)
  return Math.floor((product + 5_000) / 10_000)
}

/** The larger of zero and the amount, in cents (`MIN0` of the reference). */
export function atLeastZero(value: Cents): Cents {
  return value > 0 ? value : 0
}

/** The sum of amounts in cents. */
export function sumOf(amounts: Iterable<Cents>): Cents {
  let sum = 0
  for (const each of amounts) sum += each
  return sum
}

/**
 * Divides `total` cents over weights in proportion, each share rounded half up, the last weighted share taking the
 * remainder so that no cent is lost (MVD-10). All weights zero: everything goes to the last.
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  const whole = sumOf(weights)
  const last = weights.findLastIndex((weight) => weight > 0)
  const takesRest = last < 0 ? weights.length - 1 : last
  let left = total
  const shares = weights.map((weight, index) => {
    if (index === takesRest) return 0
    const share = whole === 0 ? 0 : roundRatio(total * weight, whole)
    left -= share
    return share
  })
  if (takesRest >= 0) shares[takesRest] = left
  return shares
}

/** `numerator / denominator` rounded half up, away from zero for negatives; both whole numbers, the denominator positive. */
export function roundRatio(numerator: number, denominator: number): number {
  if (numerator < 0) return -roundRatio(-numerator, denominator)
  return Math.floor((2 * numerator + denominator) / (2 * denominator))
}

/** `1,234.50` for 123450 cents, with a true minus sign for negatives. */
export function formatCents(value: Cents): string {
  const digits = String(Math.abs(value)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${whole}.${digits.slice(-2)}`
}

/** `$1,234.50` for 123450 cents. */
export function formatDollars(value: Cents): string {
  return value < 0 ? `−$${formatCents(-value)}` : `$${formatCents(value)}`
}
