// The calendar: months across, a lane for each plan and for the patient; on a phone, and for the ear, visits as a list by month.
import type { PlanPage } from '@crossbill/api'
import { formatCents } from '@crossbill/model'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { monthName, sayDate, sayFullDate, weekdayName } from '../words/dates.ts'
import { mayUse } from '../words/roles.ts'
import { useSignedIn } from '../api/session.tsx'
import { PatientLane } from './patient-lane.tsx'
import { PlanLane } from './plan-lane.tsx'
import { keyOf, nameOf, paidBy, patientOf, type Visit } from './planned-visit.ts'
import { timeScale } from './time-scale.ts'

interface Props { readonly page: PlanPage; readonly phone: boolean; readonly move: (visit: Visit, by: number) => void; readonly edit: (visit: Visit) => void }

/** Beyond so many visits the cards would only hide each other: they fold into a list by month. */
const mostCards = 12

export function PlanCalendar({ page, phone, move, edit }: Props) {
  const [chosen, choose] = useState<string>()
  const folded = phone || page.visits.length > mostCards
  if (page.visits.length === 0) return <section className="panel padded"><h2>Nothing to plan</h2><p className="second">No service of this case is still to come, or none can be planned yet.</p></section>
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
        {folded ? null : plans.map((plan) => <PlanLane key={plan.coverageId} plan={plan} moving={moving} />)}
        <PatientLane page={page} scale={scale} />
      </section>
      <VisitTable page={page} move={move} edit={edit} />
    </>
  )
}

const steps = [{ value: '-30', label: '30 days earlier' }, { value: '-7', label: 'a week earlier' }, { value: '-1', label: 'a day earlier' }, { value: '', label: 'move …' }, { value: '1', label: 'a day later' }, { value: '7', label: 'a week later' }, { value: '30', label: '30 days later' }]

function VisitTable({ page, move, edit }: Omit<Props, 'phone'>) {
  const { person } = useSignedIn()
  const mayEdit = mayUse(person.role, 'answerNeeds')
  return (
    <section className="panel scroll-x planner-table" aria-label="Visits" tabIndex={0}>
      <table className="plain">
        <thead><tr><th>Day</th><th>Visit</th>{page.plans.map((each) => <th key={each.coverageId} className={`number ${each.side}-text`}>{each.payer}</th>)}<th className="number strong">Patient</th><th>Can wait until</th><th><span className="hidden-text">Move or limits</span></th></tr></thead>
        <tbody>
          {page.visits.map((visit) => (
            <tr key={keyOf(visit)}>
              <td className="nowrap">{weekdayName(visit.date)} {sayDate(visit.date, page.today)}<span className="under">{visit.standing}</span></td>
              <td>{nameOf(page, visit)}{visit.services.some((each) => each.route === 'dental-only') ? <span className="under">to the dental plan only</span> : null}</td>
              {page.plans.map((each) => <td key={each.coverageId} className="number">{formatCents(paidBy(visit, each.coverageId))}</td>)}
              <td className="number strong">{formatCents(patientOf(visit))}</td>
              <td className="nowrap">{visit.canWaitUntil === undefined ? '' : sayDate(visit.canWaitUntil, page.today)}<span className="under">{visit.limitedBy === 'clinical' ? 'set by the dentist' : visit.limitedBy === 'horizon' ? 'end of the plan' : ''}</span></td>
              <td>{visit.standing === 'held' ? null : <div className="row"><NativeSelect aria-label={`Move ${nameOf(page, visit)}`} data={steps} value="" onChange={(event) => { if (event.currentTarget.value !== '') move(visit, Number(event.currentTarget.value)) }} />{mayEdit ? <Button variant="default" aria-label={`Limits of ${nameOf(page, visit)}`} onClick={() => edit(visit)}>Limits</Button> : null}</div>}</td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><td>In all</td><td />{page.plans.map((each) => <td key={each.coverageId} className="number strong">{formatCents(page.paid.find((one) => one.coverageId === each.coverageId)?.amount ?? 0)}</td>)}<td className="number strong">{formatCents(page.patientPays)}</td><td /><td /></tr></tfoot>
      </table>
    </section>
  )
}
