// Whether visits can be held in the sequence their standings ask for: who takes a deductible whole comes before who takes the
// rest of it, and that one before all that come after it, whatever healing times and windows say.
import type { TimeTree } from './time-tree.ts'
import { role, type VisitWay } from './ways.ts'

/** A visit's place in the sequence of one benefit year. */
interface Turn {
  readonly visit: number
  readonly bucket: number
  readonly turn: number
}

const turns: Readonly<Record<number, number>> = { [role.whole]: 0, [role.rest]: 1, [role.after]: 2 }

/** Visits that have their segments and ways, with the first day each can be held. */
export class TakingTurns {
  private readonly tree: TimeTree
  private readonly turnsOf = new WeakMap<VisitWay, readonly Omit<Turn, 'visit'>[]>()
  private readonly held: Turn[] = []
  /** Visits that have their ways, what must come first standing first. */
  private readonly visits: number[] = []
  private readonly segmentOf: Int32Array
  /** First day each visit can be held beside all others that have their ways. */
  readonly first: Float64Array
  /** The day before which a turn of a benefit year cannot come, at bucket * 3 + turn. */
  private readonly from: Float64Array
  /** Whether the first visit must come before the second, at first * visits + second. */
  private readonly isBefore: Uint8Array

  constructor(tree: TimeTree, buckets: number) {
    const count = tree.visits.length
    this.tree = tree
    this.segmentOf = new Int32Array(count)
    this.first = new Float64Array(count)
    this.from = new Float64Array(buckets * 3)
    this.isBefore = new Uint8Array(count * count)
    for (let visit = 0; visit < count; visit += 1) {
      for (const { visit: earlier } of tree.after[visit] ?? []) {
        this.isBefore[earlier * count + visit] = 1
        for (let first = 0; first < earlier; first += 1) if (this.isBefore[first * count + earlier] === 1) this.isBefore[first * count + visit] = 1
      }
    }
  }

  enter(visit: number, segment: number, way: VisitWay): void {
    this.visits.push(visit)
    this.segmentOf[visit] = segment
    for (const each of this.turnsIn(way)) this.held.push({ visit, ...each })
  }

  leave(way: VisitWay): void {
    this.visits.length -= 1
    this.held.length -= this.turnsIn(way).length
  }

  private turnsIn(way: VisitWay): readonly Omit<Turn, 'visit'>[] {
    const known = this.turnsOf.get(way)
    if (known !== undefined) return known
    const made = way.loose ? [] : way.services.flatMap((each) => (turns[each.role] === undefined ? [] : [{ bucket: each.bucket, turn: turns[each.role] ?? 0 }]))
    this.turnsOf.set(way, made)
    return made
  }

  /** Whether what was entered last can be held beside all others; sets the first days. */
  isPossible(): boolean {
    if (!this.isInSequence()) return false
    this.from.fill(-Infinity)
    for (;;) {
      if (!this.setFirstDays()) return false
      if (!this.setTurns()) return true
    }
  }

  /** No visit whose turn is later must be held first. */
  private isInSequence(): boolean {
    const { held, isBefore } = this
    const count = this.tree.visits.length
    const latest = this.visits.at(-1)
    return held.every((mine) => mine.visit !== latest || held.every((other) => {
      if (mine.bucket !== other.bucket || mine.visit === other.visit || mine.turn === other.turn) return true
      return (mine.turn < other.turn ? isBefore[other.visit * count + mine.visit] : isBefore[mine.visit * count + other.visit]) !== 1
    }))
  }

  /** By healing times, windows and turns; false where some visit has no day left. */
  private setFirstDays(): boolean {
    const { tree, first, segmentOf } = this
    for (const visit of this.visits) {
      const segment = segmentOf[visit] ?? 0
      let day = Math.max(tree.release[visit] ?? 0, tree.starts[segment] ?? 0)
      for (const { visit: earlier, days } of tree.after[visit] ?? []) day = Math.max(day, (first[earlier] ?? 0) + days)
      first[visit] = day
    }
    for (const { visit, bucket, turn } of this.held) first[visit] = Math.max(first[visit] ?? 0, this.from[bucket * 3 + turn] ?? 0)
    for (const visit of this.visits) {
      let day = first[visit] ?? 0
      for (const { visit: earlier, days } of tree.after[visit] ?? []) day = Math.max(day, (first[earlier] ?? 0) + days)
      day = tree.open[visit]?.from(day) ?? day
      if (day > (tree.ends[segmentOf[visit] ?? 0] ?? 0) || day > (tree.deadline[visit] ?? 0)) return false
      first[visit] = day
    }
    return true
  }

  /** A later turn cannot come before the first days of the earlier ones; whether that changed anything. */
  private setTurns(): boolean {
    const { from, held, first } = this
    let isChanged = false
    for (const { visit, bucket, turn } of held) {
      const day = first[visit] ?? 0
      for (let later = turn + 1; later < 3; later += 1) {
        if ((from[bucket * 3 + later] ?? 0) >= day) continue
        from[bucket * 3 + later] = day
        isChanged = true
      }
    }
    return isChanged
  }
}
