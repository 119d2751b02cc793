// The states every page has: loading draws the shape at once, empty says why and what next, refused says what to do.
import type { Refusal } from '@crossbill/api'
import { Button, Skeleton } from '@mantine/core'
import { type Icon, IconAlertCircle, IconChecks } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Refused } from '../api/call.ts'
import './situation.css'

/** Rows of a table while it is read; after a second it says what is read, after ten how to stop. */
export function Loading({ what, rows = 8, children }: { what: string; rows?: number; children?: ReactNode }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timers = [window.setTimeout(() => setSeconds(1), 1_000), window.setTimeout(() => setSeconds(10), 10_000)]
    return () => timers.forEach((timer) => window.clearTimeout(timer))
  }, [])
  return (
    <div aria-busy="true" className="loading">
      {children ?? Array.from({ length: rows }, (_, row) => (
        <div key={row} className="loading-row" aria-hidden>
          <Skeleton h={10} w={`${12 + ((row * 5) % 9)}%`} /><Skeleton h={10} w={`${22 + ((row * 7) % 11)}%`} /><Skeleton h={10} w={`${26 - ((row * 3) % 9)}%`} /><Skeleton h={10} w="9%" />
        </div>
      ))}
      <p role="status" className="third small loading-words">
        {seconds >= 1 ? `Reading ${what}.` : ''}{seconds >= 10 ? ' It takes longer than usual. You may leave this page; nothing is lost.' : ''}
      </p>
    </div>
  )
}

export function Empty({ icon: IconOfEmpty = IconChecks, title, children, action }: { icon?: Icon; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <IconOfEmpty size={28} stroke={1.5} aria-hidden />
      <h2>{title}</h2>
      {children === undefined ? null : <p className="second">{children}</p>}
      {action}
    </div>
  )
}

/** A refusal at its place: what is wrong, what to do, and the findings if there are any. */
export function RefusalNote({ refusal, children }: { refusal: Refusal; children?: ReactNode }) {
  return (
    <div className="refusal" role="alert">
      <IconAlertCircle size={18} stroke={1.7} aria-hidden />
      <div className="stack tight grow">
        <p><strong>{refusal.message}</strong> {refusal.remedy}</p>
        {(refusal.findings ?? []).length === 0 ? null : (
          <ul className="refusal-findings">
            {refusal.findings?.map((each) => <li key={`${each.code}${each.place}`}><span className="code">{each.code}</span> {each.place}: {each.what} {each.remedy}</li>)}
          </ul>
        )}
        {children}
      </div>
    </div>
  )
}

/** Words for whatever went wrong in a query. */
export function Trouble({ error, retry }: { error: Error; retry?: () => void }) {
  const refusal: Refusal = error instanceof Refused ? error.refusal : { code: 'WEB-DEFECT', message: 'This page has a defect.', remedy: 'Load it again; if it stays, tell whoever runs Crossbill.' }
  return (
    <RefusalNote refusal={refusal}>
      {retry === undefined ? null : <div><Button variant="default" onClick={retry}>Try again</Button></div>}
    </RefusalNote>
  )
}
