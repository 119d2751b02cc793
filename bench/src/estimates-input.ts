// Seeded claims for the estimates benchmark: four lines, two plans with deductible, percentage, maximum and out-of-pocket limit.
export const linesPerClaim = 4

/** Amounts in cents, percentages in hundredths of a percent; two plans stand side by side. */
export interface DrawnClaims {
  readonly claims: number
  readonly variant: Uint8Array
  readonly deductible: Int32Array
  readonly maximum: Int32Array
  readonly outOfPocket: Int32Array
  readonly fee: Int32Array
  readonly allowed: Int32Array
  readonly percent: Int32Array
}

const percentages = [10_000, 9_000, 8_000, 7_000, 6_000, 5_000, 3_333, 0]

/** The same claims for the same number of lines and seed. */
export function drawClaims(lines: number, seed = 20_261_124): DrawnClaims {
  const claims = Math.floor(lines / linesPerClaim)
  const next = random(seed)
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  const drawn: DrawnClaims = {
    claims, variant: new Uint8Array(claims), deductible: new Int32Array(claims * 2), maximum: new Int32Array(claims * 2), outOfPocket: new Int32Array(claims),
    fee: new Int32Array(claims * linesPerClaim), allowed: new Int32Array(claims * linesPerClaim * 2), percent: new Int32Array(claims * linesPerClaim * 2),
  }
  for (let claim = 0; claim < claims; claim++) {
    drawn.variant[claim] = upTo(8)
    drawn.outOfPocket[claim] = upTo(2_000_00)
    for (let plan = 0; plan < 2; plan++) {
      drawn.deductible[claim * 2 + plan] = upTo(1) * upTo(600_00)
      drawn.maximum[claim * 2 + plan] = upTo(2_500_00)
    }
    for (let line = 0; line < linesPerClaim; line++) {
      const at = claim * linesPerClaim + line
      const fee = 40_00 + upTo(1_600_00)
      drawn.fee[at] = fee
      for (let plan = 0; plan < 2; plan++) {
        drawn.allowed[at * 2 + plan] = Math.floor(fee * (0.5 + next() / 2))
        drawn.percent[at * 2 + plan] = percentages[upTo(percentages.length - 1)] ?? 0
      }
    }
  }
  return drawn
}

/** mulberry32: small, seeded, even enough for drawing amounts and plans. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
