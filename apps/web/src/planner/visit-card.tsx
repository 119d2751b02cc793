// A visit on the calendar: dragged, or moved by arrow keys a day at a time, with Shift a week; the tail is how long it can wait.
import { formatCents } from '@crossbill/model'
import { IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { sayDate, weekdayName } from '../words/dates.ts'
import type { Moving } from './plan-lane.tsx'
import { keyOf, nameOf, paidBy, patientOf, type Visit } from './planned-visit.ts'

interface Props { readonly visit: Visit; readonly coverageId: string; readonly side: 'medical' | 'dental'; readonly place: { readonly left: number; readonly top: number }; readonly moving: Moving }

export function VisitCard({ visit, coverageId, side, place, moving }: Props) {
  const { page, scale, chosen, choose, move, edit } = moving
  const [shift, setShift] = useState(0)
  const start = useRef<number>(undefined)
  const key = keyOf(visit)
  const held = visit.standing === 'held'
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    if (!held) move(visit, (event.key === 'ArrowRight' ? 1 : -1) * (event.shiftKey ? 7 : 1))
  }
  const onPointerDown = (event: PointerEvent): void => {
    choose(key)
    if (held || event.button !== 0) return
    start.current = event.clientX
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerUp = (): void => {
    const days = scale.days(shift)
    start.current = undefined
    setShift(0)
    if (days !== 0) move(visit, days)
  }
  const left = Math.max(0, Math.min(place.left + shift, scale.width - 118))
  const tail = visit.canWaitUntil === undefined ? 0 : Math.max(0, Math.min(scale.at(visit.canWaitUntil), scale.width) - place.left)
  return (
    <>
      <button
        type="button" className="planner-card" data-side={side} data-chosen={chosen === key || undefined} data-held={held || undefined} style={{ left, top: place.top }}
        onPointerDown={onPointerDown} onPointerMove={(event) => { if (start.current !== undefined) setShift(event.clientX - start.current) }} onPointerUp={onPointerUp} onKeyDown={onKeyDown} onFocus={() => choose(key)} onDoubleClick={() => edit(visit)}
      >
        <span className="row between"><span className="strong planner-card-name">{nameOf(page, visit)}</span>{held ? null : <IconGripVertical size={14} stroke={1.7} aria-hidden />}</span>
        <span className="second">{weekdayName(visit.date)} {sayDate(visit.date, page.today)}{held ? ', held' : ''}</span>
        <span className="row"><span className={`${side}-text`}><span className="hidden-text">plan pays </span>{formatCents(paidBy(visit, coverageId))}</span><span className="strong"><span className="hidden-text">patient pays </span>{formatCents(patientOf(visit))}</span></span>
      </button>
      {held || tail === 0 ? null : <i aria-hidden className="planner-tail" data-side={side} style={{ left: place.left, top: place.top + 68, width: tail }} />}
    </>
  )
}
