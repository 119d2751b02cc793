// What a file holds: interchanges, groups in them, transactions in those. Kept as read, so that it can be written back.

import type { Delimiters } from '../delimiters.ts'
import type { TransactionDefinition } from '../definitions/language.ts'
import type { Finding } from '../finding.ts'
import type { Segment } from '../segment.ts'
import type { Loop } from './loop.ts'

export interface Interchange {
  /** 1 is the first of the file. */
  readonly index: number
  /** Absent when the file starts with a bare group or transaction. */
  readonly isa: Segment | undefined
  readonly delimiters: Delimiters
  readonly controlNumber: string
  readonly acknowledgements: Segment[]
  readonly groups: Group[]
  iea: Segment | undefined
}

export interface Group {
  readonly index: number
  readonly interchange: Interchange
  readonly gs: Segment | undefined
  readonly controlNumber: string
  readonly transactions: Transaction[]
  ge: Segment | undefined
}

export interface Transaction {
  readonly index: number
  readonly group: Group
  readonly interchange: Interchange
  readonly st: Segment
  /** ST01: 837, 835 … */
  readonly set: string
  /** The guide it claims to follow, from ST03, else GS08. */
  readonly guide: string
  /** 837P, 837D, 837I, 835, 270, 271, 276, 277, 277CA, 278, 275, 999; empty when unknown. */
  readonly kind: string
  readonly controlNumber: string
  definition: TransactionDefinition | undefined
  /** The transaction as a tree of loops, ST and SE included. */
  readonly root: Loop
  /** Every segment from ST to SE. */
  readonly segments: Segment[]
  se: Segment | undefined
}

export interface X12File {
  readonly interchanges: readonly Interchange[]
  readonly transactions: readonly Transaction[]
  /** Every segment of the file, envelope included. */
  readonly segments: readonly Segment[]
  /** What reading itself noticed; `checkX12` finds everything. */
  readonly findings: readonly Finding[]
  readonly readable: boolean
  /** Text after the last segment. */
  readonly tail: string
}
