// The queue as a table: one row is due, who, next step with its reason, payer, state, expected insurer money.
import type { QueueRow } from '@crossbill/api'
import { type CalendarDate, formatCents, formatDollars } from '@crossbill/model'
import { Checkbox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Chip, StateChip } from '../parts/chip.tsx'
import { PlanName } from '../parts/plan-name.tsx'
import { sayDays, sayDeadline } from '../words/dates.ts'
import type { RowGroup } from './groups.ts'
import type { SteadyRow } from './steady-rows.ts'
import '../parts/row-list.css'

interface Choice {
  readonly chosen: string | undefined
  readonly marked: ReadonlySet<string>
  readonly choose: (key: string) => void
  readonly open: (row: QueueRow) => void
  readonly mark: (key: string) => void
}

function Row({ each, today, choice }: { each: SteadyRow<QueueRow>; today: CalendarDate; choice: Choice }) {
  const { row, key, done } = each
  const chosen = choice.chosen === key
  const days = sayDays(row.next.due, today)
  const late = row.next.due < today
  return (
    <tr className="queue-row" data-chosen={chosen || undefined} data-done={done || undefined} aria-current={chosen ? 'true' : undefined} data-key={key} onClick={() => choice.choose(key)} onDoubleClick={() => choice.open(row)}>
      <td className="queue-mark"><Checkbox size="xs" aria-label={`Select ${row.caseNumber === '' ? row.next.title : `case ${row.caseNumber}`}`} disabled={row.caseId === ''} checked={choice.marked.has(key)} onChange={() => choice.mark(key)} onClick={(event) => event.stopPropagation()} /></td>
      <td className="queue-due"><span className={late ? 'strong stop-text' : days === 'today' ? 'strong' : ''}>{days}</span><span className="under">{sayDeadline(row.next.due, today)}</span></td>
      <td className="queue-who"><button type="button" className="queue-name" onClick={() => choice.choose(key)}>{row.patient === '' ? row.title : row.patient}</button><span className="under">{row.caseNumber === '' ? 'no case yet' : `case ${row.caseNumber}`}</span></td>
      <td className="queue-step"><span className={chosen ? 'strong' : ''}>{row.next.title}</span><span className="under">{row.next.why}</span></td>
      <td className="queue-payer">{row.payer === undefined ? <span className="third">no payer yet</span> : <PlanName side={row.payer.side}>{row.payer.name}</PlanName>}</td>
      <td className="queue-state">{done ? <Chip icon={IconCheck}>done</Chip> : <StateChip state={row.state} />}</td>
      <td className="number queue-money">{formatCents(row.expected)}</td>
    </tr>
  )
}

/** Above this many rows the list is drawn as one scrolls. */
const manyRows = 200

export function QueueTable({ groups, today, choice }: { groups: readonly RowGroup[]; today: CalendarDate; choice: Choice }) {
  const scroller = useRef<HTMLDivElement>(null)
  const items = groups.flatMap((group) => [{ group }, ...group.rows.map((each) => ({ each }))])
  const many = items.length > manyRows
  const virtual = useVirtualizer({ count: items.length, enabled: many, getScrollElement: () => scroller.current, estimateSize: (index) => { const item = items[index]; return item !== undefined && 'group' in item ? 28 : 47 }, overscan: 12 })
  const drawn = many ? virtual.getVirtualItems().map((item) => item.index) : items.map((_, index) => index)
  const first = many ? virtual.getVirtualItems()[0] : undefined
  const last = many ? virtual.getVirtualItems().at(-1) : undefined
  useEffect(() => {
    if (choice.chosen === undefined) return
    const index = items.findIndex((item) => 'each' in item && item.each.key === choice.chosen)
    if (many && index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
    else scroller.current?.querySelector(`[data-key="${CSS.escape(choice.chosen)}"]`)?.scrollIntoView({ block: 'nearest' })
    // Only a new choice scrolls; a refreshed list must not move.
  }, [choice.chosen])
  return (
    <div className="panel queue-list" ref={scroller} tabIndex={0} role="region" aria-label="Next steps">
      <table className="plain queue">
        <thead><tr><th><span className="hidden-text">Select</span></th><th aria-sort="ascending">Due ↑</th><th>Patient</th><th>Next step</th><th>Payer</th><th>State</th><th className="number">Expected</th></tr></thead>
        <tbody>
          {first === undefined ? null : <tr aria-hidden style={{ height: first.start }} />}
          {drawn.map((index) => {
            const item = items[index]
            if (item === undefined) return null
            if ('each' in item) return <Row key={item.each.key} each={item.each} today={today} choice={choice} />
            return (
              <tr key={`group ${item.group.name}`} className="queue-group">
                <th colSpan={6} scope="rowgroup"><span className="strong">{item.group.name}</span> <span className="third">{item.group.rows.length}</span></th>
                <td className="number third">{formatDollars(item.group.expected)}</td>
              </tr>
            )
          })}
          {last === undefined ? null : <tr aria-hidden style={{ height: virtual.getTotalSize() - last.end }} />}
        </tbody>
      </table>
    </div>
  )
}
