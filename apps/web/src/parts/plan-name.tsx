// The marks of the plans: medical a white plus in a square, dental a white tooth in a circle; words always beside them.
import { IconCar, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Side } from '../words/names.ts'
import './chip.css'

function Tooth() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" aria-hidden>
      <path d="M6 2.6C4.9 1.8 2.2 1.6 2.2 4.2c0 1.4.6 2 .8 3.2.2 1.1.3 2.6 1 2.6.8 0 .7-2.7 2-2.7s1.2 2.7 2 2.7c.7 0 .8-1.5 1-2.6.2-1.2.8-1.8.8-3.2 0-2.6-2.7-2.4-3.8-1.6Z" />
    </svg>
  )
}

function Plus() {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" aria-hidden>
      <path d="M5 1.5v7M1.5 5h7" />
    </svg>
  )
}

export function PlanMark({ side }: { side: Side }) {
  return <span className="plan-mark" data-side={side} aria-hidden>{side === 'medical' ? <Plus /> : side === 'dental' ? <Tooth /> : side === 'accident' ? <IconCar size={16} stroke={1.6} /> : <IconUser size={16} stroke={1.6} />}</span>
}

export function PlanName({ side, children }: { side: Side; children: ReactNode }) {
  return (
    <span className="plan-name" data-side={side}>
      <PlanMark side={side} />
      <span>{children}</span>
    </span>
  )
}
