// Rows of medical-first.csv that are no pathway of their own, with where they live instead, and the services that meet them.
import { matchesCode } from '@crossbill/model'

interface RowElsewhere {
  readonly row: string
  /** Dental codes of the row; none where no code names it. */
  readonly codes: readonly string[]
  readonly why: string
}

const rows: readonly RowElsewhere[] = [
  { row: 'MF-076', codes: ['D0140', 'D0150', 'D0160', 'D0170', 'D0180'], why: 'order of payers and crosswalk: a visit is proved by its own record (complaint, history, examination, decision), not by a condition' },
  { row: 'MF-120', codes: ['D1310', 'D1320', 'D1321'], why: 'order of payers and crosswalk: counseling by minutes' },
  { row: 'MF-121', codes: ['D1301', 'D1720', 'D1781-D1783'], why: 'order of payers and crosswalk: vaccines by plan and state law' },
  { row: 'MF-122', codes: ['D9310', 'D9311'], why: 'order of payers and crosswalk: a physician’s question with request and report' },
  { row: 'MF-123', codes: ['D9995', 'D9996'], why: 'order of payers and crosswalk: a visit by video' },
  { row: 'MF-127', codes: [], why: 'order of payers: state programmes, by the kind of coverage' },
  { row: 'MF-128', codes: [], why: 'pathways infection-clearance and medicare-linked, which name the conditions one by one; order of payers by those rows' },
]

export const rowsElsewhere: Readonly<Record<string, string>> = Object.fromEntries(rows.map(({ row, why }) => [row, why]))

/** Why no pathway tells the story of a service with this dental code; undefined when it simply stays dental. */
export function whyNoPathway(code: string): string | undefined {
  return rows.find((each) => matchesCode(each.codes, code))?.why
}
