// Puts segments into their envelope: which interchange, group and transaction each belongs to. It judges nothing; whoever
// listens is told what begins, what ends and what stands where nothing can stand.

import { definitionFor } from '../definitions/index.ts'
import type { Segment } from '../segment.ts'
import type { Group, Interchange, Transaction } from './file.ts'
import { Loop } from './loop.ts'
import type { WalkVisitor } from './walker.ts'
import { Walker } from './walker.ts'

export interface AssemblyListener {
  interchangeStarted?(interchange: Interchange, segment: Segment): void
  interchangeEnded?(interchange: Interchange, iea: Segment | undefined): void
  groupStarted?(group: Group, segment: Segment): void
  groupEnded?(group: Group, ge: Segment | undefined): void
  transactionStarted?(transaction: Transaction): void
  transactionEnded?(transaction: Transaction, se: Segment | undefined): void
  /** A segment outside any transaction that is no envelope segment. */
  stray?(segment: Segment): void
  acknowledgement?(segment: Segment): void
  visitor?: WalkVisitor
}

export interface AssemblyOptions {
  /** Keep groups, transactions, segments and loops after they ended. */
  readonly keep: boolean
  /** False: transactions are found, but not looked into; their loops and segments stay empty. */
  readonly walk?: boolean
}

export class Assembler {
  interchange: Interchange | undefined
  group: Group | undefined
  transaction: Transaction | undefined
  interchanges = 0
  groups = 0
  transactions = 0
  /** Segments since the ST of the current transaction, ST included. */
  inTransaction = 0
  walker: Walker | undefined
  private readonly listener: AssemblyListener
  private readonly keep: boolean
  private readonly walk: boolean

  constructor(listener: AssemblyListener, options: AssemblyOptions) {
    this.listener = listener
    this.keep = options.keep
    this.walk = options.walk ?? true
  }

  take(segment: Segment): void {
    if (segment.id === 'ISA') this.startInterchange(segment)
    else if (segment.id === 'GS') this.startGroup(segment)
    else if (segment.id === 'ST') this.startTransaction(segment)
    else if (segment.id === 'IEA') this.endInterchange(segment)
    else if (segment.id === 'GE') this.endGroup(segment)
    else if (this.transaction) this.inside(this.transaction, segment)
    else if (segment.id === 'TA1') this.takeAcknowledgement(segment)
    else this.listener.stray?.(segment)
  }

  finish(): void {
    this.endTransaction(undefined)
    this.closeGroup(undefined)
    this.closeInterchange(undefined)
  }

  private startInterchange(segment: Segment): void {
    this.finish()
    this.openInterchange(segment, segment.element(13).trim(), segment)
  }

  private openInterchange(isa: Segment | undefined, controlNumber: string, at: Segment): Interchange {
    this.interchanges += 1
    this.interchange = { index: this.interchanges, isa, delimiters: at.delimiters, controlNumber, acknowledgements: [], groups: [], iea: undefined }
    this.listener.interchangeStarted?.(this.interchange, at)
    return this.interchange
  }

  private startGroup(segment: Segment): void {
    this.endTransaction(undefined)
    this.closeGroup(undefined)
    this.openGroup(segment, segment.element(6), segment)
  }

  private openGroup(gs: Segment | undefined, controlNumber: string, at: Segment): Group {
    const interchange = this.interchange ?? this.openInterchange(undefined, '', at)
    this.groups += 1
    this.group = { index: this.groups, interchange, gs, controlNumber, transactions: [], ge: undefined }
    if (this.keep) interchange.groups.push(this.group)
    this.listener.groupStarted?.(this.group, at)
    return this.group
  }

  private startTransaction(segment: Segment): void {
    this.endTransaction(undefined)
    const group = this.group ?? this.openGroup(undefined, '', segment)
    this.transactions += 1
    const guide = segment.element(3) || (group.gs?.element(8) ?? '')
    const definition = definitionFor(segment.element(1), guide)
    this.walker = this.walk ? new Walker(definition?.root, this.listener.visitor ?? {}, this.keep) : undefined
    this.transaction = {
      index: this.transactions, group, interchange: group.interchange, st: segment, set: segment.element(1), guide,
      kind: definition?.kind ?? '', controlNumber: segment.element(2), definition, root: this.walker?.root ?? new Loop(undefined), segments: [], se: undefined,
    }
    if (this.keep) group.transactions.push(this.transaction)
    this.inTransaction = 0
    this.listener.transactionStarted?.(this.transaction)
    this.inside(this.transaction, segment)
  }

  private inside(transaction: Transaction, segment: Segment): void {
    this.inTransaction += 1
    if (this.keep && this.walk) transaction.segments.push(segment)
    if (this.inTransaction === 2 && segment.id === 'BHT') this.follow(transaction, segment.element(2))
    this.walker?.take(segment)
    if (segment.id !== 'SE') return
    transaction.se = segment
    this.endTransaction(segment)
  }

  /** A guide may number its loops otherwise for another purpose, which the second segment says. */
  private follow(transaction: Transaction, purpose: string): void {
    transaction.definition = definitionFor(transaction.set, transaction.guide, purpose)
    if (this.walker) this.walker.root.definition = transaction.definition?.root
  }

  private endTransaction(se: Segment | undefined): void {
    if (!this.transaction) return
    this.walker?.finish()
    this.listener.transactionEnded?.(this.transaction, se)
    this.transaction = undefined
    this.walker = undefined
  }

  private endGroup(ge: Segment): void {
    this.endTransaction(undefined)
    if (this.group) this.closeGroup(ge)
    else this.listener.stray?.(ge)
  }

  private closeGroup(ge: Segment | undefined): void {
    if (!this.group) return
    this.group.ge = ge
    this.listener.groupEnded?.(this.group, ge)
    this.group = undefined
  }

  private endInterchange(iea: Segment): void {
    this.endTransaction(undefined)
    this.closeGroup(undefined)
    if (this.interchange) this.closeInterchange(iea)
    else this.listener.stray?.(iea)
  }

  private closeInterchange(iea: Segment | undefined): void {
    if (!this.interchange) return
    this.interchange.iea = iea
    this.listener.interchangeEnded?.(this.interchange, iea)
    this.interchange = undefined
  }

  private takeAcknowledgement(segment: Segment): void {
    this.interchange?.acknowledgements.push(segment)
    this.listener.acknowledgement?.(segment)
  }
}
