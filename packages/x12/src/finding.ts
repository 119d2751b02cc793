// What is wrong with a file, as a value: a permanent code, the level of the trade's own testing scheme, a place, and what
// to do. A message never shows a value of the file, only positions, counts and qualifier codes.

/** SNIP level: 1 syntax, 2 guide, 3 balancing, 4 situations, 5 external code sets. */
export type SnipLevel = 1 | 2 | 3 | 4 | 5
export type Severity = 'error' | 'warning'

/** Where in a file: ordinals count from 1, 0 means "none"; offset counts bytes from the start of the file. */
export interface Place {
  readonly interchange: number
  readonly group: number
  readonly transaction: number
  /** 1 is the first segment of the file. */
  readonly segmentIndex: number
  /** 1 is the ST of its transaction; 0 outside a transaction. */
  readonly segmentInTransaction: number
  readonly segmentId: string
  /** The id of a segment that is missing: it was due before the segment at this place. */
  readonly missing?: string
  readonly loop: string
  readonly element?: number
  readonly component?: number
  readonly repetition?: number
  readonly offset: number
}

/** What an acknowledgement says about a finding. */
export interface AckCodes {
  /** Segment error of a 999, IK304. */
  readonly ik3?: string
  /** Element error of a 999, IK403. */
  readonly ik4?: string
  /** Transaction error of a 999, IK502. */
  readonly ik5?: string
  /** Group error of a 999, AK905. */
  readonly ak9?: string
  /** Interchange note of a TA1, TA105. */
  readonly ta1?: string
}

export interface Finding {
  readonly code: string
  readonly level: SnipLevel
  readonly severity: Severity
  readonly place: Place
  readonly message: string
  readonly remedy: string
  readonly ack?: AckCodes
}

export type Verdict = 'valid' | 'malformed' | 'unreadable'

/** Collects findings up to a bound and says how many were left out. */
export class Findings {
  readonly list: Finding[] = []
  cut = 0
  errors = 0
  readonly limit: number

  constructor(limit = 1000) {
    this.limit = limit
  }

  /** Once full, findings are only counted; making them would be work for nothing. */
  get full(): boolean {
    return this.list.length >= this.limit
  }

  count(severity: Severity): void {
    if (severity === 'error') this.errors += 1
    this.cut += 1
  }

  add(finding: Finding): void {
    if (finding.severity === 'error') this.errors += 1
    if (this.list.length < this.limit) this.list.push(finding)
    else this.cut += 1
  }
}
