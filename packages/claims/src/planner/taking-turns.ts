// Whether visits can be held in the sequence their standings ask for: who takes a deductible whole comes before who takes the
// rest of it, and that one before all that come after it, whatever healing times and windows say.
import type { TimeTree } from './time-tree.ts'
import { role, type VisitWay } from './ways.ts'

interface Held {
  readonly visit: number
  readonly segment: number
  /** The first and the last day it can be held. */
  readonly first: number
  readonly last: number
  readonly bucket: number
  readonly turn: number
}

const turns: Readonly<Record<number, number>> = { [role.whole]: 0, [role.rest]: 1, [role.after]: 2 }

/** Visits that have their ways, with their turns. */
export class TakingTurns {
  private readonly tree: TimeTree
  private readonly held: Held[] = []
  /** Whether the first visit must come before the second, at first * visits + second. */
  private readonly isBefore: Uint8Array

  constructor(tree: TimeTree) {
    const count = tree.visits.length
    this.tree = tree
    this.isBefore = new Uint8Array(count * count)
    for (let visit = 0; visit < count; visit += 1) {
      for (const { visit: earlier } of tree.after[visit] ?? []) {
        this.isBefore[earlier * count + visit] = 1
        for (let first = 0; first < earlier; first += 1) if (this.isBefore[first * count + earlier] === 1) this.isBefore[first * count + visit] = 1
      }
    }
  }

  /** Whether the way can be taken beside all others that have been. */
  fits(visit: number, at: { readonly segment: number; readonly day: number }, way: VisitWay): boolean {
    const mine = this.heldOf(visit, at, way)
    return mine.every((one) => this.held.every((other) => one.bucket !== other.bucket || (one.turn === 1 && other.turn === 1 ? false : this.canFollow(one, other) && this.canFollow(other, one))))
  }

  /** One whose turn is later can be held later. */
  private canFollow(earlier: Held, later: Held): boolean {
    if (earlier.turn >= later.turn) return true
    return earlier.segment <= later.segment && earlier.first <= later.last && this.isBefore[later.visit * this.tree.visits.length + earlier.visit] !== 1
  }

  enter(visit: number, at: { readonly segment: number; readonly day: number }, way: VisitWay): void {
    this.held.push(...this.heldOf(visit, at, way))
  }

  leave(way: VisitWay): void {
    this.held.length -= way.loose ? 0 : way.services.filter((each) => turns[each.role] !== undefined).length
  }

  private heldOf(visit: number, { segment, day }: { readonly segment: number; readonly day: number }, way: VisitWay): Held[] {
    if (way.loose) return []
    const last = Math.min(this.tree.ends[segment] ?? 0, this.tree.deadline[visit] ?? 0)
    return way.services.flatMap((each) => {
      const turn = turns[each.role]
      return turn === undefined ? [] : [{ visit, segment, first: day, last, bucket: each.bucket, turn }]
    })
  }
}
