// The patient's lane: what is to be paid month by month.
import type { PlanPage } from '@crossbill/api'
import { formatCents, formatDollars, sumOf } from '@crossbill/model'
import { MonthLines } from './plan-lane.tsx'
import { patientOf } from './planned-visit.ts'
import { type TimeScale } from './time-scale.ts'
import { monthName } from '../words/dates.ts'

export function PatientLane({ page, scale }: { page: PlanPage; scale: TimeScale }) {
  const sums = scale.months.map((month) => ({ month, sum: sumOf(page.visits.filter((each) => each.date.slice(0, 7) === month.slice(0, 7)).map(patientOf)) })).filter((each) => each.sum > 0)
  const highest = Math.max(1, ...sums.map((each) => each.sum))
  return (
    <section className="planner-lane" aria-label="Patient pays, by month">
      <div className="planner-label"><p className="strong">Patient pays</p><p className="small second">by month, {formatDollars(page.patientPays)} in all</p></div>
      <div className="planner-track planner-bars" style={{ width: scale.width }}>
        <MonthLines page={page} scale={scale} />
        <ul>{sums.map(({ month, sum }) => <li key={month} className="planner-bar" style={{ left: scale.at(month) + 12 }}><span className="strong"><span className="hidden-text">{monthName(month)} {month.slice(0, 4)}: </span>{formatCents(sum)}</span><i aria-hidden style={{ height: Math.max(2, (sum / highest) * 72) }} /></li>)}</ul>
      </div>
    </section>
  )
}
