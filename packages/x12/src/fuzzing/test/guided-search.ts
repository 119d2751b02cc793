// A search for broken inputs that follows coverage: what reaches new code, or earns a finding code no input earned before in
// its kind, joins the inputs that are changed further.

import { checkX12 } from '../../index.ts'
import { Dice, mutate, trouble } from '../harness.ts'
import { BlockCoverage } from './block-coverage.ts'

/** Longer inputs are not kept: they only cost time. */
const longest = 6_000

export class GuidedSearch {
  readonly pool: Uint8Array[] = []
  readonly coverage: BlockCoverage
  private readonly earned = new Set<string>()

  constructor(script: string) {
    this.coverage = new BlockCoverage(script)
  }

  /** Tries an input; true when it is worth keeping. Trouble is thrown: no input may make any. */
  offer(bytes: Uint8Array, name: string): boolean {
    const met = trouble(bytes)
    if (met !== undefined) throw new Error(`${name}: ${met}`)
    const reached = this.coverage.grew()
    const told = this.tells(bytes)
    if (!reached && !told) return false
    this.pool.push(bytes)
    return true
  }

  /** Offers `count` changed inputs, the same for the same seed, and gives those worth keeping. */
  search(count: number, seed: number): Uint8Array[] {
    const kept: Uint8Array[] = []
    for (let run = 0; run < count; run += 1) {
      const dice = new Dice(seed + run)
      const bytes = mutate(this.any(dice), dice, this.any(dice))
      if (bytes.length <= longest && this.offer(bytes, `input of seed ${seed + run}`)) kept.push(bytes)
    }
    return kept
  }

  private any(dice: Dice): Uint8Array {
    return this.pool[dice.below(this.pool.length)] ?? new Uint8Array()
  }

  private tells(bytes: Uint8Array): boolean {
    const report = checkX12(bytes)
    const before = this.earned.size
    for (const { code, place } of report.findings) this.earned.add(`${code} ${report.transactions[place.transaction - 1]?.kind ?? ''}`)
    return this.earned.size > before
  }
}
