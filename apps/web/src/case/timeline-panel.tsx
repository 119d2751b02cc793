// The time line: past solid, today ringed, future dashed with the usual delay.
import type { CasePage } from '@crossbill/api'
import type { CalendarDate } from '@crossbill/model'
import { useState } from 'react'
import { sayDate, sayTime } from '../words/dates.ts'
import { count } from '../words/names.ts'

const shownAtFirst = 9

export function TimelinePanel({ entries, today, nameOf }: { entries: CasePage['timeline']; today: CalendarDate; nameOf: (id: string) => string }) {
  const [all, setAll] = useState(false)
  const from = Math.max(0, entries.findIndex((each) => each.when !== 'past') < 0 ? entries.length - shownAtFirst : Math.min(entries.length - shownAtFirst, entries.findIndex((each) => each.when !== 'past') - 5))
  const shown = all ? entries : entries.slice(from, from + shownAtFirst)
  return (
    <section className="panel padded timeline" aria-label="Time line">
      <div className="row between"><h2>Time line</h2>{shown.length === entries.length ? <span className="small second">{count(entries.length, 'event')}</span> : <button type="button" className="link small" onClick={() => setAll(true)}>all {count(entries.length, 'event')}</button>}</div>
      <ol>
        {shown.map((each, index) => (
          <li key={`${each.date} ${each.text} ${index}`} data-when={each.when}>
            <span className="small third timeline-date">{each.when === 'today' ? 'Today' : sayDate(each.date, today)}</span>
            <span className="timeline-dot" aria-hidden />
            <span className="timeline-text"><span className={each.when === 'today' ? 'strong' : ''}>{each.text}</span>{each.when === 'expected' ? <span className="hidden-text"> (expected)</span> : null} <span className="small third">{[each.detail, each.by === undefined ? undefined : nameOf(each.by), all && each.at !== undefined ? sayTime(each.at) : undefined].filter((part) => part !== undefined).join(', ')}</span></span>
          </li>
        ))}
      </ol>
    </section>
  )
}
