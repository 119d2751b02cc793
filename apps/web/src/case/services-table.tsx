// Services with code pair, order, one-sentence reason and money columns that add up to the full fee.
import type { CasePage } from '@crossbill/api'
import { type CalendarDate, formatCents, formatDollars } from '@crossbill/model'
import { IconArrowRight, IconChevronRight, IconHelpCircle } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { Chip } from '../parts/chip.tsx'
import { PlanMark } from '../parts/plan-name.tsx'
import { useKeys } from '../shell/keys.ts'
import { sideWords } from '../words/names.ts'
import { withDates } from '../words/dates.ts'
import { routeOfCase } from './plan-bars.ts'
import { type Money, type ServiceRow, serviceRowsOf, totalOf } from './service-rows.ts'

const places = ['first', 'second', 'third', 'fourth', 'fifth'] as const
type Column = { readonly key: keyof Money; readonly name: string; readonly className: string }

function columnsOf(total: Money | undefined, rows: readonly ServiceRow[]): readonly Column[] {
  const sides = new Set(rows.flatMap((row) => row.order.map((each) => each.side)))
  return [
    { key: 'fee', name: 'Full fee', className: '' },
    ...(sides.has('accident') || (total?.accident ?? 0) > 0 ? [{ key: 'accident', name: 'Accident', className: '' } as const] : []),
    { key: 'medical', name: 'Medical', className: 'medical-text' }, { key: 'dental', name: 'Dental', className: 'dental-text' },
    { key: 'patient', name: 'Patient', className: 'strong' }, { key: 'writeOff', name: 'Write-off', className: 'second' },
  ]
}

function Pays({ row }: { row: ServiceRow }) {
  if (!row.decided) return <Chip icon={IconHelpCircle} tone="attention">fact missing</Chip>
  if (row.order.length === 0) return <span className="second">no plan</span>
  return (
    <span className="pays">
      {row.order.map(({ coverage, side }, index) => (
        <Fragment key={coverage.id}>
          {index === 0 ? null : <IconChevronRight size={12} stroke={1.7} aria-hidden />}
          <span className="pays-one plan-name" data-side={side}><PlanMark side={side} /><span className="hidden-text">{sideWords[side]}, {coverage.payer.name}, </span>{row.order.length === 1 ? 'only' : places[index]}</span>
        </Fragment>
      ))}
    </span>
  )
}

function Row({ row, columns, chosen, choose, why }: { row: ServiceRow; columns: readonly Column[]; chosen: boolean; choose: () => void; why: () => void }) {
  return (
    <tr data-chosen={chosen || undefined} onClick={choose} className="service-row">
      <td className="service-name"><span className="strong">{row.name}</span><span className="under">{row.detail}</span></td>
      <td className="service-code"><span className="code codes">{row.service.code} <IconArrowRight size={12} stroke={1.7} aria-label="becomes" /> {row.medicalCodes ?? <span className="second">stays dental</span>}</span><span className="under code">{row.codeDetail}</span></td>
      <td className="service-pays"><Pays row={row} /><span className="under">{row.standing}</span></td>
      <td className="service-why">{row.reason} <button type="button" className="link" onClick={why}>Why?<span className="hidden-text"> {row.name}</span></button></td>
      {columns.map((column) => <td key={column.key} data-name={column.name} className={`number ${column.key === 'patient' ? 'strong' : column.key === 'writeOff' ? 'second' : ''}`}>{row.money === undefined ? <span className="third">not known</span> : formatCents(row.money[column.key])}</td>)}
    </tr>
  )
}

export function ServicesTable({ page, today, why }: { page: CasePage; today: CalendarDate; why: (about: string) => void }) {
  const [chosen, setChosen] = useState(0)
  const rows = serviceRowsOf(page, today)
  const total = totalOf(rows)
  const columns = columnsOf(total, rows)
  const route = routeOfCase(page.decision)
  const first = route?.assumptions[0]
  useKeys([
    { keys: 'j', label: 'next service', run: () => setChosen(Math.min(rows.length - 1, chosen + 1)) },
    { keys: 'k', label: 'service before', run: () => setChosen(Math.max(0, chosen - 1)) },
    { keys: 'w', label: 'why this order', run: () => { const row = rows[chosen]; if (row !== undefined) why(`service:${row.service.id}`) }, inBar: true },
  ])
  return (
    <section className="panel services scroll-x" aria-label="Services" tabIndex={0}>
      <table className="plain">
        <thead><tr><th>Service</th><th>Dental code → medical code</th><th>Pays</th><th>Why this order</th>{columns.map((column) => <th key={column.key} className={`number ${column.className}`}>{column.name}</th>)}</tr></thead>
        <tbody>{rows.map((row, index) => <Row key={row.service.id} row={row} columns={columns} chosen={index === chosen} choose={() => setChosen(index)} why={() => why(`service:${row.service.id}`)} />)}</tbody>
        {total === undefined ? null : (
          <tfoot>
            <tr>
              <td colSpan={4}><strong>Expected</strong> <span className="second">{first === undefined ? '· nothing had to be assumed.' : `· ${withDates(first.assumed)}`}</span> {route === undefined || route.assumptions.length === 0 ? null : <button type="button" className="link" onClick={() => why('assumptions')}>All assumptions</button>}</td>
              {columns.map((column) => <td key={column.key} data-name={column.name} className={`number ${column.key === 'writeOff' ? 'second' : 'strong'}`}>{formatDollars(total[column.key])}</td>)}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
