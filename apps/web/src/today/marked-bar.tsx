// Several steps at once: assign or snooze every selected row, with what was kept and what was refused.
import type { QueueRow } from '@crossbill/api'
import { addDays, type CalendarDate } from '@crossbill/model'
import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { Refused } from '../api/call.ts'
import { useChange, useRead } from '../api/queries.ts'
import { receipt } from '../parts/case-commands.ts'
import { RefusalNote } from '../parts/situation.tsx'
import { count } from '../words/names.ts'

export function MarkedBar({ rows, today, clear }: { rows: readonly QueueRow[]; today: CalendarDate; clear: () => void }) {
  const people = useRead('queue', { query: { owner: 'everyone' } }).data?.people ?? []
  const snooze = useChange('snooze')
  const assign = useChange('assign')
  const [refused, setRefused] = useState<Refused>()
  const forEach = async (change: (row: QueueRow) => Promise<unknown>, words: string): Promise<void> => {
    setRefused(undefined)
    let kept = 0
    for (const row of rows) {
      try {
        await change(row)
        kept += 1
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        setRefused(error)
      }
    }
    if (kept > 0) receipt(`${count(kept, 'step')} ${words}.`)
    if (kept === rows.length) clear()
  }
  const busy = snooze.isPending || assign.isPending
  return (
    <div className="stack">
      <div className="panel marked-bar" role="group" aria-label="Selected steps">
        <span className="strong">{count(rows.length, 'step')} selected</span>
        <Menu>
          <Menu.Target><Button variant="default" loading={busy}>Assign</Button></Menu.Target>
          <Menu.Dropdown>{people.map((each) => <Menu.Item key={each.id} onClick={() => void forEach((row) => assign.mutateAsync({ params: { caseId: row.caseId }, body: { to: each.id } }), `assigned to ${each.name}`)}>{each.name}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
        <Button variant="default" loading={busy} onClick={() => void forEach((row) => snooze.mutateAsync({ params: { caseId: row.caseId }, body: { until: addDays(today, 1) } }), 'snoozed until tomorrow')}>Snooze until tomorrow</Button>
        <Button variant="default" onClick={clear}>Drop the selection</Button>
      </div>
      {refused === undefined ? null : <RefusalNote refusal={refused.refusal} />}
    </div>
  )
}
