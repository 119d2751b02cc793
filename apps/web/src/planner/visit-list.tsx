// On a phone: visits month by month, each with what the patient and every plan pay. Nothing scrolls sideways.
import { formatCents, sumOf } from '@crossbill/model'
import { monthName, sayDate, weekdayName } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { byMonth, isLong, keyOf, nameOf, paidBy, patientOf, type Visit } from './planned-visit.ts'
import { type ActionsOn, VisitActions, whoLimits } from './visit-actions.tsx'

export function VisitList({ on }: { on: ActionsOn }) {
  const { page } = on
  const months = byMonth(page)
  return (
    <section className="stack tight" aria-label="Visits by month">
      {months.map(({ month, visits }, at) => (
        <details key={month} className="panel planner-list-month" open={!isLong(page) || at === 0}>
          <summary className="row between"><span className="strong">{monthName(month)} {month.slice(0, 4)}, {count(visits.length, 'visit')}</span><span className="strong number">{formatCents(sumOf(visits.map(patientOf)))}</span></summary>
          <ul>{visits.map((visit) => <VisitItem key={keyOf(visit)} visit={visit} on={on} />)}</ul>
        </details>
      ))}
      <p className="panel padded row between"><span>Patient pays in all</span><span className="strong number">{formatCents(page.patientPays)}</span></p>
    </section>
  )
}

function VisitItem({ visit, on }: { visit: Visit; on: ActionsOn }) {
  const { page } = on
  const plans = page.plans.filter((each) => paidBy(visit, each.coverageId) > 0)
  return (
    <li className="planner-item">
      <div className="row between"><span className="strong">{nameOf(page, visit)}</span><span className="nowrap">{weekdayName(visit.date)} {sayDate(visit.date, page.today)}</span></div>
      <dl>
        <div className="row between"><dt>Patient pays</dt><dd className="strong number">{formatCents(patientOf(visit))}</dd></div>
        {plans.map((each) => <div key={each.coverageId} className="row between"><dt className={`${each.side}-text`}>{each.payer} pays</dt><dd className="number">{formatCents(paidBy(visit, each.coverageId))}</dd></div>)}
      </dl>
      <p className="small second">{visit.standing === 'held' ? 'held' : visit.canWaitUntil === undefined ? '' : `can wait until ${sayDate(visit.canWaitUntil, page.today)}, ${whoLimits(visit)}`}{visit.services.some((each) => each.route === 'dental-only') ? '. To the dental plan only' : ''}</p>
      <VisitActions visit={visit} on={on} />
    </li>
  )
}
