// Since when a person has been covered, for the longer/shorter rule (OOB-12).
import type { CalendarDate, Coverage } from '@crossbill/model'
import { addDays } from '@crossbill/model'

export interface CoveredSince {
  readonly date: CalendarDate
  readonly fact: string
}

/**
 * First day under this plan. Earlier spans count on when each ended within a day of the next; a change of carrier or of
 * benefits does not start anew. Where the person's own day is not known, the day of joining the group stands in.
 */
export function coveredSince(coverage: Coverage): CoveredSince | undefined {
  const place = `coverages[${coverage.id}]`
  if (coverage.planStartForLongestRule !== undefined) return { date: coverage.planStartForLongestRule, fact: `${place}.planStartForLongestRule` }
  if (coverage.start !== undefined) {
    let date = coverage.start
    for (const span of [...(coverage.earlierPeriods ?? [])].sort((x, y) => (x.start < y.start ? 1 : -1))) {
      if (span.start < date && addDays(span.end, 1) >= date) date = span.start
    }
    return { date, fact: date === coverage.start ? `${place}.start` : `${place}.earlierPeriods` }
  }
  if (coverage.joinedGroup !== undefined) return { date: coverage.joinedGroup, fact: `${place}.joinedGroup` }
  return undefined
}
