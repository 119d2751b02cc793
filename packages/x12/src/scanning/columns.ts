// Columns for scans over files of any size: the asked elements of the asked segments as arrays of numbers, block by block.
// No text and no object is made per claim; whoever needs the text of an element reads it at the place given.

import type { SegmentTaker } from '../remittance/cutter.ts'
import { idKey, SegmentCutter } from '../remittance/cutter.ts'

/** `cents`: whole cents, 0 when empty, NaN when it is no amount. `place`: byte of the file where the element begins, -1 when absent. */
export interface ColumnRequest {
  readonly segment: string
  /** Counted from 1. */
  readonly element: number
  readonly as: 'cents' | 'place'
}

export interface Column {
  readonly request: ColumnRequest
  /** One number per segment of that id, in the order of the file; only the first `rows` count, and only until the next piece. */
  values: Float64Array
  rows: number
}

const firstRows = 1024

/** Takes a file piece by piece and fills one column per request. Envelopes are followed, not judged: `checkX12` does that. */
export class ColumnScanner {
  readonly columns: readonly Column[]
  private readonly cutter: SegmentCutter
  private readonly byKey = new Map<number, Column[]>()
  private lastKey = -1
  private lastColumns: Column[] | undefined

  constructor(requests: readonly ColumnRequest[]) {
    this.columns = requests.map((request) => ({ request, values: new Float64Array(firstRows), rows: 0 }))
    for (const column of this.columns) {
      const key = idKey(column.request.segment)
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), column])
    }
    const taker: SegmentTaker = { takeHeader: () => undefined, take: (key) => this.take(key), trouble: () => undefined }
    this.cutter = new SegmentCutter(taker, { texts: false })
  }

  /** The columns of the segments that became whole with this piece. */
  push(chunk: Uint8Array): readonly Column[] {
    for (const column of this.columns) column.rows = 0
    this.cutter.push(chunk)
    return this.columns
  }

  /** Says that nothing follows. */
  finish(): readonly Column[] {
    for (const column of this.columns) column.rows = 0
    this.cutter.finish()
    return this.columns
  }

  private take(key: number): void {
    // The same segment often comes twice in a row; a number compared is quicker than a look into the map.
    if (key !== this.lastKey) {
      this.lastKey = key
      this.lastColumns = this.byKey.get(key)
    }
    const columns = this.lastColumns
    if (columns) for (const column of columns) this.add(column)
  }

  private add(column: Column): void {
    const { fields } = this.cutter
    const { element, as } = column.request
    if (column.rows === column.values.length) {
      const larger = new Float64Array(column.values.length * 2)
      larger.set(column.values)
      column.values = larger
    }
    column.values[column.rows] = as === 'cents' ? fields.cents(element) : element > fields.count ? -1 : this.cutter.fileOffset(fields.from(element))
    column.rows += 1
  }
}
