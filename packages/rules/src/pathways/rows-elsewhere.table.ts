// Rows of medical-first.csv that are no pathway of their own, with where they live instead.

export const rowsElsewhere: Readonly<Record<string, string>> = {
  'MF-076': 'order of payers and crosswalk: a visit is proved by its own record (complaint, history, examination, decision), not by a condition',
  'MF-120': 'order of payers and crosswalk: counseling by minutes',
  'MF-121': 'order of payers and crosswalk: vaccines by plan and state law',
  'MF-122': 'order of payers and crosswalk: a physician’s question with request and report',
  'MF-123': 'order of payers and crosswalk: a visit by video',
  'MF-127': 'order of payers: state programmes, by the kind of coverage',
  'MF-128': 'pathways infection-clearance and medicare-linked, which name the conditions one by one; order of payers by those rows',
}
