// One plan's lane: its visits as cards, and an area that shows what is left of its yearly limit.
import type { PlanPage } from '@crossbill/api'
import { formatCents } from '@crossbill/model'
import { PlanName } from '../parts/plan-name.tsx'
import { byMonth, isLong, keyOf, laneOf, type Visit } from './planned-visit.ts'
import { MonthCard } from './month-card.tsx'
import type { TimeScale } from './time-scale.ts'
import { VisitCard } from './visit-card.tsx'

export interface Moving {
  readonly page: PlanPage
  readonly scale: TimeScale
  readonly chosen: string | undefined
  readonly choose: (key: string) => void
  readonly move: (visit: Visit, days: number) => void
  readonly edit: (visit: Visit) => void
}

type Plan = PlanPage['plans'][number]
const cardWidth = 118
const rowHeight = 78
const areaHeight = 104

export function PlanLane({ plan, moving }: { plan: Plan; moving: Moving }) {
  const { page, scale } = moving
  const side = plan.side === 'medical' ? 'medical' : 'dental'
  const isMine = (visit: Visit) => laneOf(page, visit) === plan.coverageId
  const months = isLong(page) ? byMonth(page, isMine) : []
  const rows = isLong(page) ? [] : inRows(page.visits.filter(isMine), scale)
  const curve = page.left.find((each) => each.coverageId === plan.coverageId)
  const top = Math.max(1, rows.length) * rowHeight + 10
  return (
    <section className="planner-lane" aria-label={`${plan.payer}, ${plan.side}`}>
      <div className="planner-label">
        <PlanName side={plan.side}>{plan.payer}</PlanName>
        <p className="small second">{side === 'dental' ? 'Dental' : 'Medical'}. {curve === undefined ? 'It has told no yearly limit.' : curve.what === 'annual-maximum' ? 'The area is what is left of the yearly maximum.' : 'The area is the deductible the patient still pays first.'}</p>
        <p className="small second">{isLong(page) ? 'Visits of a month stand together.' : <><span className="planner-tail-sample" aria-hidden /> can wait until</>}</p>
      </div>
      <div className="planner-track" style={{ width: scale.width, height: top + areaHeight }}>
        <MonthLines page={page} scale={scale} />
        {curve === undefined ? null : <LeftArea curve={curve} scale={scale} side={side} top={top} />}
        {months.map((month) => <MonthCard key={month.month} month={month} coverageId={plan.coverageId} side={side} left={scale.at(month.month)} />)}
        {rows.flatMap((row, at) => row.map((visit) => <VisitCard key={keyOf(visit)} visit={visit} coverageId={plan.coverageId} side={side} place={{ left: scale.at(visit.date), top: 8 + at * rowHeight }} moving={moving} />))}
      </div>
    </section>
  )
}

/** Cards that would lie on each other go to rows of their own. */
function inRows(visits: readonly Visit[], scale: TimeScale): Visit[][] {
  const rows: Visit[][] = []
  for (const visit of visits) {
    const left = Math.min(scale.at(visit.date), scale.width - cardWidth)
    const free = rows.find((row) => Math.min(scale.at(row.at(-1)?.date ?? visit.date), scale.width - cardWidth) + cardWidth + 6 <= left)
    if (free === undefined) rows.push([visit])
    else free.push(visit)
  }
  return rows
}

export function MonthLines({ page, scale }: { page: PlanPage; scale: TimeScale }) {
  const turns = page.turns.filter((each) => each.why.includes('benefit year'))
  return (
    <div aria-hidden>
      {scale.months.slice(1).map((month) => <i key={month} className="planner-month-line" style={{ left: scale.at(month) }} />)}
      {turns.map((turn) => <i key={turn.date} className="planner-turn-line" style={{ left: scale.at(turn.date) }} />)}
      <i className="planner-today-line" style={{ left: scale.at(page.today) }} />
    </div>
  )
}

function LeftArea({ curve, scale, side, top }: { curve: PlanPage['left'][number]; scale: TimeScale; side: 'medical' | 'dental'; top: number }) {
  const highest = Math.max(1, ...curve.points.map((each) => each.left))
  const height = (left: number) => (left / highest) * (areaHeight - 26)
  const steps = curve.points.map((point, at) => ({ ...point, from: scale.at(point.date), to: at + 1 < curve.points.length ? scale.at(curve.points[at + 1]?.date ?? scale.end) : scale.width }))
  const path = steps.map((each) => `L${each.from} ${areaHeight - height(each.left)}L${each.to} ${areaHeight - height(each.left)}`).join('')
  const words = curve.what === 'annual-maximum' ? 'left' : 'to pay'
  const labels = steps.filter((each, at) => each.to - each.from > 62 || at === 0)
  return (
    <>
      <svg className="planner-area" data-side={side} style={{ top }} width={scale.width} height={areaHeight} aria-hidden>
        <path d={`M${steps[0]?.from ?? 0} ${areaHeight}${path}L${scale.width} ${areaHeight}Z`} />
      </svg>
      {labels.map((each) => <span key={each.date} aria-hidden className="planner-left small strong" data-side={side} style={{ left: each.from + 6, top: top + areaHeight - height(each.left) - 18 }}>{formatCents(each.left)}{each.to - each.from > 90 ? ` ${words}` : ''}</span>)}
    </>
  )
}
