// The day the page is for: a slider over ten months with marks where something changes; arrows step from change to change.
import { addDays, type CalendarDate, daysBetween } from '@crossbill/model'
import { ActionIcon, Slider } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { sayDate, sayFullDate } from '../words/dates.ts'

const before = 30
const span = 300

export function DateSlider({ on, today, changes, choose, facts }: { on: CalendarDate; today: CalendarDate; changes: readonly CalendarDate[]; choose: (day: CalendarDate) => void; facts: string }) {
  const first = addDays(today, -before)
  const at = (day: CalendarDate): number => Math.max(0, Math.min(span, daysBetween(first, day)))
  const [shown, setShown] = useState(at(on))
  useEffect(() => setShown(at(on)), [on])
  const within = changes.filter((day) => daysBetween(first, day) >= 0 && daysBetween(first, day) <= span)
  const earlier = within.filter((day) => day < on).at(-1)
  const later = within.find((day) => day > on)
  const marks = [...within.map((day) => ({ value: at(day) })), { value: before, label: 'today' }]
  return (
    <section className="panel padded credential-date" aria-label="The day">
      <div><p className="strong">On {sayDate(addDays(first, shown), today)}</p><p className="small second">{facts}</p></div>
      <Slider className="grow" min={0} max={span} value={shown} onChange={setShown} onChangeEnd={(value) => choose(addDays(first, value))} marks={marks} label={(value) => sayFullDate(addDays(first, value))} thumbLabel="Day" thumbProps={{ 'aria-valuetext': sayFullDate(addDays(first, shown)) }} />
      <div className="row">
        <ActionIcon aria-label="Change before" disabled={earlier === undefined} onClick={() => { if (earlier !== undefined) choose(earlier) }}><IconArrowLeft size={16} stroke={1.7} /></ActionIcon>
        <ActionIcon aria-label="Next change" disabled={later === undefined} onClick={() => { if (later !== undefined) choose(later) }}><IconArrowRight size={16} stroke={1.7} /></ActionIcon>
      </div>
    </section>
  )
}
