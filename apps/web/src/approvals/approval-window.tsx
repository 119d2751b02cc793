// The approved window on the calendar, with the day of treatment in it or outside.
import { addDays, type CalendarDate, daysBetween } from '@crossbill/model'
import { sayDate } from '../words/dates.ts'
import { count } from '../words/names.ts'

export function ApprovalWindow({ from, to, treated, today }: { from: CalendarDate; to: CalendarDate; treated: CalendarDate | undefined; today: CalendarDate }) {
  const margin = Math.max(7, Math.round(daysBetween(from, to) * 0.15))
  const earliest = [from, treated ?? from].sort()[0] ?? from
  const latest = [to, treated ?? to].sort().at(-1) ?? to
  const start = addDays(earliest, -margin)
  const whole = daysBetween(start, addDays(latest, margin))
  const at = (date: CalendarDate): string => `${(daysBetween(start, date) / whole) * 100}%`
  const inside = treated === undefined || (from <= treated && treated <= to)
  return (
    <figure className="window" aria-label={`Approved from ${sayDate(from, today)} to ${sayDate(to, today)}${treated === undefined ? '' : `; treatment ${sayDate(treated, today)}, ${inside ? 'inside' : 'outside'}`}`}>
      <h3>On the calendar</h3>
      <div className="window-track">
        <span className="window-span" style={{ left: at(from), right: `calc(100% - ${at(to)})` }}>approved window, {count(daysBetween(from, to) + 1, 'day')}</span>
        {treated === undefined ? null : <span className="window-day" data-outside={!inside || undefined} style={{ left: at(treated) }}><span>{treated > today ? 'visit' : 'treated'} {sayDate(treated, today)}</span></span>}
      </div>
      <div className="row between small second"><span>from {sayDate(from, today)}</span><span>to {sayDate(to, today)}</span></div>
    </figure>
  )
}
