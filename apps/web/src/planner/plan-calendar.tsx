// The calendar: months across, a lane for each plan and for the patient, and the visits as a table; on a phone a list by month.
import type { PlanPage } from '@crossbill/api'
import { useState } from 'react'
import { monthName, sayFullDate } from '../words/dates.ts'
import { PatientLane } from './patient-lane.tsx'
import { PlanLane } from './plan-lane.tsx'
import type { Visit } from './planned-visit.ts'
import { timeScale } from './time-scale.ts'
import { VisitList } from './visit-list.tsx'
import { VisitTable } from './visit-table.tsx'

interface Props { readonly page: PlanPage; readonly phone: boolean; readonly move: (visit: Visit, by: number) => void; readonly edit: (visit: Visit) => void }

export function PlanCalendar({ page, phone, move, edit }: Props) {
  const [chosen, choose] = useState<string>()
  if (page.visits.length === 0) return <section className="panel padded"><h2>Nothing to plan</h2><p className="second">No service of this case is still to come, or none can be planned yet.</p></section>
  if (phone) return <VisitList on={{ page, move, edit }} />
  const scale = timeScale([page.today, ...page.visits.map((each) => each.date), ...page.visits.flatMap((each) => (each.limitedBy === 'clinical' && each.canWaitUntil !== undefined ? [each.canWaitUntil] : [])), ...page.turns.map((each) => each.date).filter((each) => page.visits.some((visit) => visit.date >= each))], 900)
  const plans = page.plans.filter((each) => each.side !== 'none')
  const years = [...new Set(page.years.filter((each) => each.assumed).map((each) => each.start))]
  const moving = { page, scale, chosen, choose, move, edit }
  return (
    <>
      <section className="panel planner-calendar scroll-x" aria-label="Calendar" tabIndex={0}>
        <div className="planner-months">
          <div className="planner-label" />
          <div className="planner-track" style={{ width: scale.width, height: 44 }}>
            <span className="strong planner-year" style={{ left: scale.at(page.today) }}>Benefit year {page.today.slice(0, 4)}</span>
            {years.filter((each) => each <= scale.end).map((start) => <span key={start} className="strong planner-year" style={{ left: scale.at(start) }}>from {sayFullDate(start)} <span className="second planner-assumed">assumed as this year</span></span>)}
            {scale.months.map((month) => <span key={month} className="second planner-month" style={{ left: scale.at(month) }}>{monthName(month)}</span>)}
          </div>
        </div>
        {plans.map((plan) => <PlanLane key={plan.coverageId} plan={plan} moving={moving} />)}
        <PatientLane page={page} scale={scale} />
      </section>
      <VisitTable on={{ page, move, edit }} />
    </>
  )
}
