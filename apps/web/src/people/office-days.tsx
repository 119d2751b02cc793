// Days the office works and days it is closed: the planner proposes visits by them.
import type { OfficeDays } from '@crossbill/api'
import type { CalendarDate } from '@crossbill/model'
import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconCalendarOff, IconPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Loading, Trouble } from '../parts/situation.tsx'
import { sayDate } from '../words/dates.ts'
import { mayUse } from '../words/roles.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const mondayToFriday: readonly number[] = [1, 2, 3, 4, 5]

function workedWords({ workingDays }: OfficeDays): string {
  if (workingDays === undefined) return 'Monday to Friday, assumed'
  return workingDays.map((day) => weekdays[day - 1] ?? '').join(', ')
}

export function OfficeDaysPanel() {
  const { person, today } = useSignedIn()
  const read = useRead('officeDays', {})
  const [changing, setChanging] = useState(false)
  const days = read.data
  const closed = days?.closedDays
  return (
    <section className="panel padded stack" aria-labelledby="office-days">
      <div className="row between wrap"><h2 id="office-days">Days we work</h2>{days !== undefined && mayUse(person.role, 'setOfficeDays') ? <Button variant="default" size="compact-sm" onClick={() => setChanging(true)} aria-label="Change the days we work">Change</Button> : null}</div>
      {read.error === null ? null : <Trouble error={read.error} retry={() => void read.refetch()} />}
      {days === undefined ? (read.isPending ? <Loading what="the days" /> : null) : (
        <dl className="fact-rows">
          <div><dt>Weekdays</dt><dd className="strong">{workedWords(days)}</dd></div>
          <div><dt>Closed besides</dt><dd className="strong">{closed === undefined ? 'federal holidays, assumed' : closed.length === 0 ? 'never' : closed.map((day) => sayDate(day, today)).join(', ')}</dd></div>
        </dl>
      )}
      <p className="small second">The planner proposes visits on these days.</p>
      {changing && days !== undefined ? <OfficeDaysDialog days={days} today={today} close={() => setChanging(false)} /> : null}
    </section>
  )
}

function OfficeDaysDialog({ days, today, close }: { days: OfficeDays; today: CalendarDate; close: () => void }) {
  const change = useChange('setOfficeDays')
  const [worked, setWorked] = useState<readonly number[]>(days.workingDays ?? mondayToFriday)
  const [ownDays, setOwnDays] = useState(days.closedDays !== undefined)
  const [closed, setClosed] = useState<readonly CalendarDate[]>(days.closedDays ?? [])
  const [next, setNext] = useState('')
  const add = (): void => {
    if (next !== '' && !closed.includes(next)) setClosed([...closed, next].sort())
    setNext('')
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    change.mutate({ body: { workingDays: [...worked].sort(), ...(ownDays && { closedDays: [...closed] }) } }, { onSuccess: () => { receipt('Days kept'); close() } })
  }
  return (
    <Dialog opened onClose={close} title="Days we work">
      <form className="stack" onSubmit={onSubmit}>
        <Checkbox.Group label="Weekdays" value={worked.map(String)} onChange={(values) => setWorked(values.map(Number))} error={worked.length === 0 ? 'Choose at least one day.' : undefined}>
          <div className="row wrap office-weekdays">{weekdays.map((name, index) => <Checkbox key={name} value={String(index + 1)} label={name} />)}</div>
        </Checkbox.Group>
        <Checkbox checked={ownDays} onChange={(event) => setOwnDays(event.currentTarget.checked)} label="Our own list of closed days" description="Without it, federal holidays are taken." />
        {ownDays ? (
          <>
            <div className="row end-of-field"><TextInput type="date" label="Closed on" value={next} onChange={(event) => setNext(event.currentTarget.value)} className="grow" /><Button variant="default" leftSection={<IconPlus size={16} stroke={1.7} />} onClick={add} disabled={next === ''}>Add day</Button></div>
            {closed.length === 0 ? <p className="second">No closed day yet.</p> : <ul className="office-closed">{closed.map((day) => <li key={day}><IconCalendarOff size={16} stroke={1.6} aria-hidden /><span className="grow">{sayDate(day, today)}</span><Button variant="subtle" size="compact-sm" leftSection={<IconX size={14} stroke={1.7} />} onClick={() => setClosed(closed.filter((each) => each !== day))} aria-label={`Take ${sayDate(day, today)} off the list`}>Take off</Button></li>)}</ul>}
          </>
        ) : null}
        {change.error === null ? null : <Trouble error={change.error} />}
        <div className="row"><Button type="submit" loading={change.isPending} disabled={worked.length === 0}>Keep days</Button><Button variant="default" onClick={close}>Close</Button></div>
      </form>
    </Dialog>
  )
}
