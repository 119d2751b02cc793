// The chosen row: its step, the commands on it, and what happened before.
import type { QueueRow } from '@crossbill/api'
import type { CalendarDate } from '@crossbill/model'
import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import type { useCaseCommands } from '../parts/case-commands.ts'
import { AssignMenu, usePeople } from '../parts/assign-menu.tsx'
import { KeyCap } from '../parts/key-cap.tsx'
import { RefusalNote } from '../parts/situation.tsx'
import { SnoozeMenu } from '../parts/snooze-menu.tsx'
import { SettleButton } from '../remittances/settle-button.tsx'
import { sayDate } from '../words/dates.ts'
import { sayDue, stepButtons } from '../words/steps.ts'

interface Props {
  readonly row: QueueRow
  readonly place: string
  readonly today: CalendarDate
  readonly commands: ReturnType<typeof useCaseCommands>
  readonly act: () => void
  readonly open: () => void
  readonly comment: () => void
}

export function ChosenRow({ row, place, today, commands, act, open, comment }: Props) {
  const nameOf = usePeople()
  return (
    <aside className="panel chosen" aria-label="Chosen next step">
      <div className="chosen-top stack">
        <div>
          <div className="row between"><h2>{row.patient === '' ? row.title : row.patient}</h2><span className="small third">{place}</span></div>
          <p className="second">{row.caseNumber === '' ? 'It fits no case yet' : `Case ${row.caseNumber} · ${row.title}`}</p>
        </div>
        <div className="step-box" id="next-step" tabIndex={-1}>
          <h3>{row.next.title}</h3>
          <p>{row.next.why}</p>
          <p className="small third">{sayDue(row.next, today)}</p>
        </div>
        {commands.refusal !== undefined && commands.refusedCase === row.caseId ? <RefusalNote refusal={commands.refusal} /> : null}
        <Button fullWidth justify="space-between" className="on-accent" onClick={act} rightSection={<KeyCap keys="Enter" />}>{stepButtons[row.next.kind]}</Button>
        {row.fileDigest === undefined ? null : <div className="row wrap"><SettleButton subject={{ file: row.fileDigest }} /></div>}
        {row.remittanceId === undefined ? null : <div className="row wrap"><SettleButton subject={{ remittance: row.remittanceId }} /></div>}
        {row.caseId === '' ? null : <div className="chosen-commands">
          <Button variant="default" className="command" justify="space-between" onClick={open} rightSection={<KeyCap keys="o" />}>Open case</Button>
          <AssignMenu busy={commands.assigning} assign={(to, name) => commands.assign(row.caseId, to, name)} />
          <SnoozeMenu key={row.caseId} wide next={row.next} today={today} busy={commands.snoozing} snooze={(until) => commands.snooze(row.caseId, until)} />
          <Button variant="default" className="command" justify="space-between" onClick={comment} rightSection={<KeyCap keys="c" />}>Comment</Button>
        </div>}
        <p className="small third">{row.owner === undefined ? 'Nobody owns this case yet.' : `Owner: ${nameOf(row.owner)}.`}{row.snoozedUntil === undefined ? '' : ` Snoozed until ${sayDate(row.snoozedUntil, today)}.`}</p>
      </div>
      {row.recent === undefined || row.recent.length === 0 ? null : (
        <div className="chosen-past">
          <h3>What happened</h3>
          <dl>{row.recent.map((each) => <div key={`${each.date}${each.text}`}><dt className="third">{sayDate(each.date, today)}</dt><dd>{each.text}</dd></div>)}</dl>
        </div>
      )}
      {row.payerPhone === undefined ? null : <p className="chosen-phone second"><IconPhone size={16} stroke={1.6} aria-hidden /> {row.payer?.name}, provider line {row.payerPhone}</p>}
    </aside>
  )
}
