// More than twelve visits: one card a month in a plan's lane, with what the plan and the patient pay.
import { formatCents, sumOf } from '@crossbill/model'
import { monthName } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { type Month, paidBy, patientOf } from './planned-visit.ts'

interface Props { readonly month: Month; readonly coverageId: string; readonly side: 'medical' | 'dental'; readonly left: number }

export function MonthCard({ month, coverageId, side, left }: Props) {
  return (
    <div className="planner-card planner-month-card" data-side={side} style={{ left, top: 8 }}>
      <span className="strong">{count(month.visits.length, 'visit')}<span className="hidden-text"> in {monthName(month.month)} {month.month.slice(0, 4)}</span></span>
      <span className={`${side}-text`}><span className="hidden-text">plan pays </span>{formatCents(sumOf(month.visits.map((each) => paidBy(each, coverageId))))}</span>
      <span className="strong"><span className="hidden-text">patient pays </span>{formatCents(sumOf(month.visits.map(patientOf)))}</span>
    </div>
  )
}
