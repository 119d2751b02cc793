// Reads acknowledgements: what a partner said of our groups (999) and interchanges (TA1), set by set. A group may be
// refused as a whole and still hold accepted transactions, so each transaction keeps its own answer.

import type { Loop } from '../reading/loop.ts'
import type { X12File } from '../reading/file.ts'

export interface ElementError {
  readonly element: number
  readonly component: number | undefined
  readonly repetition: number | undefined
  readonly code: string
}

export interface SegmentError {
  readonly segmentId: string
  readonly position: number
  readonly loop: string
  readonly code: string
  readonly elements: readonly ElementError[]
}

export interface TransactionAnswer {
  readonly set: string
  readonly controlNumber: string
  /** A accepted, E accepted with errors, R M W X rejected. */
  readonly status: string
  readonly accepted: boolean
  readonly codes: readonly string[]
  readonly segments: readonly SegmentError[]
}

export interface GroupAnswer {
  readonly functionalId: string
  readonly controlNumber: string
  readonly status: string
  readonly included: number
  readonly received: number
  readonly accepted: number
  readonly codes: readonly string[]
  readonly transactions: readonly TransactionAnswer[]
}

export interface InterchangeAnswer {
  readonly controlNumber: string
  readonly date: string
  readonly time: string
  readonly status: string
  readonly accepted: boolean
  readonly note: string
}

/** Every answer in a file, of groups and of interchanges. */
export function readAcknowledgements(file: X12File): { groups: GroupAnswer[]; interchanges: InterchangeAnswer[] } {
  return {
    groups: file.transactions.filter((transaction) => transaction.set === '999').map((transaction) => groupAnswer(transaction.root)),
    interchanges: file.interchanges.flatMap((interchange) => interchange.acknowledgements.map((segment) => ({
      controlNumber: segment.element(1), date: segment.element(2), time: segment.element(3), status: segment.element(4), accepted: segment.element(4) !== 'R', note: segment.element(5),
    }))),
  }
}

function groupAnswer(root: Loop): GroupAnswer {
  const group = root.segment('AK1')
  const answer = root.segment('AK9')
  return {
    functionalId: group?.element(1) ?? '', controlNumber: group?.element(2) ?? '', status: answer?.element(1) ?? '',
    included: Number(answer?.element(2) ?? 0), received: Number(answer?.element(3) ?? 0), accepted: Number(answer?.element(4) ?? 0),
    codes: [5, 6, 7, 8, 9].map((element) => answer?.element(element) ?? '').filter(Boolean), transactions: root.loops('2000').map(transactionAnswer),
  }
}

function transactionAnswer(loop: Loop): TransactionAnswer {
  const answered = loop.segment('AK2')
  const answer = loop.segment('IK5')
  const status = answer?.element(1) ?? ''
  return {
    set: answered?.element(1) ?? '', controlNumber: answered?.element(2) ?? '', status, accepted: status === 'A' || status === 'E',
    codes: [2, 3, 4, 5, 6].map((element) => answer?.element(element) ?? '').filter(Boolean), segments: loop.loops('2100').map(segmentError),
  }
}

function segmentError(loop: Loop): SegmentError {
  const error = loop.segment('IK3')
  return { segmentId: error?.element(1) ?? '', position: Number(error?.element(2) ?? 0), loop: error?.element(3) ?? '', code: error?.element(4) ?? '', elements: loop.loops('2110').map(elementError) }
}

function elementError(loop: Loop): ElementError {
  const error = loop.segment('IK4')
  const part = (component: number): number | undefined => Number(error?.component(1, component) || Number.NaN) || undefined
  return { element: part(1) ?? 0, component: part(2), repetition: part(3), code: error?.element(3) ?? '' }
}
