// Visits as a table, with the money of each plan and the patient; beyond twelve they fold by month.
import type { PlanPage } from '@crossbill/api'
import { formatCents, sumOf } from '@crossbill/model'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { monthName, sayDate, weekdayName } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { byMonth, isLong, keyOf, type Month, nameOf, paidBy, patientOf, type Visit } from './planned-visit.ts'
import { type ActionsOn, VisitActions, whoLimits } from './visit-actions.tsx'

export function VisitTable({ on }: { on: ActionsOn }) {
  const { page } = on
  const months = byMonth(page)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(months.slice(0, 1).map((each) => each.month)))
  const folds = isLong(page)
  const toggle = (month: string): void => setOpen(new Set(open.has(month) ? [...open].filter((each) => each !== month) : [...open, month]))
  return (
    <section className="panel scroll-x planner-table" aria-label="Visits" tabIndex={0}>
      <table className="plain">
        <thead><tr><th>Day</th><th>Visit</th>{page.plans.map((each) => <th key={each.coverageId} className={`number ${each.side}-text`}>{each.payer}</th>)}<th className="number strong">Patient</th><th>Can wait until</th><th><span className="hidden-text">Move or limits</span></th></tr></thead>
        <tbody>
          {folds ? months.map((month) => (
            <Fragment key={month.month}>
              <MonthRow page={page} month={month} open={open.has(month.month)} toggle={() => toggle(month.month)} />
              {open.has(month.month) ? month.visits.map((visit) => <VisitRow key={keyOf(visit)} visit={visit} on={on} />) : null}
            </Fragment>
          )) : page.visits.map((visit) => <VisitRow key={keyOf(visit)} visit={visit} on={on} />)}
        </tbody>
        <tfoot><tr><td>In all</td><td />{page.plans.map((each) => <td key={each.coverageId} className="number strong">{formatCents(page.paid.find((one) => one.coverageId === each.coverageId)?.amount ?? 0)}</td>)}<td className="number strong">{formatCents(page.patientPays)}</td><td /><td /></tr></tfoot>
      </table>
    </section>
  )
}

function MonthRow({ page, month, open, toggle }: { page: PlanPage; month: Month; open: boolean; toggle: () => void }) {
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    <tr className="planner-month-row">
      <td colSpan={2}><button type="button" className="planner-fold strong" aria-expanded={open} onClick={toggle}><Icon size={16} stroke={1.7} aria-hidden />{monthName(month.month)} {month.month.slice(0, 4)}, {count(month.visits.length, 'visit')}</button></td>
      {page.plans.map((each) => <td key={each.coverageId} className="number">{formatCents(sumOf(month.visits.map((visit) => paidBy(visit, each.coverageId))))}</td>)}
      <td className="number strong">{formatCents(sumOf(month.visits.map(patientOf)))}</td><td /><td />
    </tr>
  )
}

function VisitRow({ visit, on }: { visit: Visit; on: ActionsOn }) {
  const { page } = on
  return (
    <tr>
      <td className="nowrap">{weekdayName(visit.date)} {sayDate(visit.date, page.today)}<span className="under">{visit.standing}</span></td>
      <td>{nameOf(page, visit)}{visit.services.some((each) => each.route === 'dental-only') ? <span className="under">to the dental plan only</span> : null}</td>
      {page.plans.map((each) => <td key={each.coverageId} className="number">{formatCents(paidBy(visit, each.coverageId))}</td>)}
      <td className="number strong">{formatCents(patientOf(visit))}</td>
      <td className="nowrap">{visit.canWaitUntil === undefined ? '' : sayDate(visit.canWaitUntil, page.today)}<span className="under">{whoLimits(visit)}</span></td>
      <td><VisitActions visit={visit} on={on} /></td>
    </tr>
  )
}
