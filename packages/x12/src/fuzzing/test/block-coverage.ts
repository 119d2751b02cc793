// Which code of the package has never run: the engine's own block counters, asked through its inspector. An input is worth
// keeping when it reaches a block no input before it reached.

import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector'

interface Stretch {
  readonly from: number
  readonly to: number
}

export class BlockCoverage {
  private readonly session = new Session()
  private readonly wanted: string
  /** Of each function that ran at least once: the stretches of its text that never did. */
  private readonly never = new Map<string, readonly Stretch[]>()

  /** Counts only scripts whose address holds `wanted`. */
  constructor(wanted: string) {
    this.wanted = wanted
    this.session.connect()
    this.session.post('Profiler.enable')
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    this.grew()
  }

  /** True when something ran since the last call that had never run before. */
  grew(): boolean {
    let more = false
    for (const { scriptId, functions, url } of this.taken()) {
      if (!url.includes(this.wanted)) continue
      for (const one of functions) if (this.learn(scriptId, one)) more = true
    }
    return more
  }

  /** Functions that ran, and stretches within them that never did. */
  get size(): { functions: number; open: number } {
    return { functions: this.never.size, open: [...this.never.values()].reduce((sum, stretches) => sum + stretches.length, 0) }
  }

  stop(): void {
    this.session.post('Profiler.stopPreciseCoverage')
    this.session.disconnect()
  }

  private taken(): Profiler.ScriptCoverage[] {
    let scripts: Profiler.ScriptCoverage[] = []
    this.session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error
      scripts = answer.result
    })
    return scripts
  }

  private learn(scriptId: string, { ranges }: Profiler.FunctionCoverage): boolean {
    const [whole, ...parts] = ranges
    if (whole === undefined || whole.count === 0) return false
    const key = `${scriptId}:${whole.startOffset}-${whole.endOffset}`
    const skipped = parts.filter((part) => part.count === 0).map((part) => ({ from: part.startOffset, to: part.endOffset }))
    const before = this.never.get(key)
    const left = before === undefined ? skipped : common(before, skipped)
    this.never.set(key, left)
    return before === undefined || textOf(left) < textOf(before)
  }
}

/** What two lists of stretches have in common. */
function common(ones: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return ones.flatMap((one) => others.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })).filter(({ from, to }) => from < to))
}

function textOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0)
}
