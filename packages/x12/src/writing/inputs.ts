// What is handed in to be written: an interchange of groups of transactions of segments, whole or as it comes.

import type { Delimiters } from '../delimiters.ts'
import type { SegmentInput } from './segment-input.ts'

export interface Party {
  readonly qualifier: string
  readonly id: string
}

export interface TransactionHead {
  readonly set: string
  /** Guide with errata, as GS08 and (where the guide has it) ST03 carry it: 005010X222A1. */
  readonly guide: string
  readonly controlNumber?: string
}

export interface GroupHead {
  readonly functionalId?: string
  readonly sender?: string
  readonly receiver?: string
  readonly date?: string
  readonly time?: string
  readonly controlNumber: number
  readonly version?: string
}

export interface InterchangeHead {
  readonly sender: Party
  readonly receiver: Party
  /** YYYYMMDD */
  readonly date: string
  /** HHMM */
  readonly time: string
  readonly controlNumber: number
  readonly usage: 'P' | 'T'
  readonly acknowledgmentRequested?: boolean
  /** ISA12, 00501 where nothing is said; guides of release 6020 travel under 00602. */
  readonly version?: '00501' | '00602'
  readonly delimiters?: Delimiters
  /** Text after each segment terminator; a line break is the usual choice. */
  readonly lineBreak?: string
  readonly acknowledgements?: readonly SegmentInput[]
}

export interface TransactionInput extends TransactionHead {
  readonly segments: Iterable<SegmentInput>
}

export interface GroupInput extends GroupHead {
  readonly transactions: Iterable<TransactionInput>
}

export interface InterchangeInput extends InterchangeHead {
  readonly groups: Iterable<GroupInput>
}

/** What is there already or comes later, one by one. */
export type Coming<T> = Iterable<T> | AsyncIterable<T>

export interface ComingTransaction extends TransactionHead {
  readonly segments: Coming<SegmentInput>
}

export interface ComingGroup extends GroupHead {
  readonly transactions: Coming<ComingTransaction>
}

export interface ComingInterchange extends InterchangeHead {
  readonly groups: Coming<ComingGroup>
}
