// Five counts as doors: each opens what it counts.
import type { QueueRow } from '@crossbill/api'
import { type CalendarDate, formatDollars } from '@crossbill/model'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../api/call.ts'
import { count } from '../words/names.ts'

export const filters = { due: 'due today or late', held: 'held before sending', silent: 'no answer in 30 days' } as const
export type Filter = keyof typeof filters

/** Whether a row is behind a door. */
export function isBehind(filter: Filter, row: QueueRow, today: CalendarDate): boolean {
  if (filter === 'due') return row.next.due <= today
  if (filter === 'held') return row.state === 'held' || row.state === 'fact-missing'
  return row.next.kind === 'ask-status'
}

function Words({ name, figure, rest }: { name: string; figure: string; rest: string }) {
  return <><span className="small second">{name}</span><span className="door-figure"><strong>{figure}</strong> <span className="small second">{rest}</span></span></>
}

export function Doors({ counts, filter, choose, mayOpen }: { counts: AnswerOf<'queue'>['counts']; filter: Filter | undefined; choose: (filter: Filter | undefined) => void; mayOpen: (page: 'claims' | 'remittances') => boolean }) {
  const door = (name: Filter, words: ReactNode): ReactNode => <button type="button" className="door" aria-pressed={filter === name} onClick={() => choose(filter === name ? undefined : name)}>{words}</button>
  const page = (to: '/claims' | '/remittances', words: ReactNode): ReactNode => mayOpen(to === '/claims' ? 'claims' : 'remittances') ? <Link to={to} className="door">{words}</Link> : <div className="door">{words}</div>
  return (
    <section className="panel doors" aria-label="Counts of this office">
      {door('due', <Words name="Due today or late" figure={formatDollars(counts.dueAmount)} rest={count(counts.dueTasks, 'task')} />)}
      {page('/claims', <Words name="Claims in flight" figure={String(counts.claimsInFlight)} rest={formatDollars(counts.claimsInFlightAmount)} />)}
      {door('held', <Words name="Held before sending" figure={String(counts.held)} rest={counts.held === 0 ? 'nothing waits' : 'with its remedy'} />)}
      {page('/remittances', <Words name="Remittances to post" figure={String(counts.remittancesToPost)} rest={formatDollars(counts.remittancesToPostAmount)} />)}
      {door('silent', <Words name="No answer in 30 days" figure={String(counts.noAnswer30)} rest={counts.noAnswer30 === 0 ? 'all answered' : 'ask for status'} />)}
    </section>
  )
}
