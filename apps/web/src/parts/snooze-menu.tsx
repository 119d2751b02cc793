// Snooze: until tomorrow, next Monday, in seven days or a date; never past a payer's or the law's deadline.
import { addDays, type CalendarDate, type NextStep } from '@crossbill/model'
import { Button, Menu, TextInput } from '@mantine/core'
import { IconAlarmSnooze } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useKeys } from '../shell/keys.ts'
import { nextMonday, sayDate, sayDeadline } from '../words/dates.ts'
import { lastSnooze } from '../words/steps.ts'
import { KeyCap } from './key-cap.tsx'
import { Dialog } from './dialog.tsx'

interface Props {
  readonly next: NextStep
  readonly today: CalendarDate
  readonly snooze: (until: CalendarDate) => void
  readonly busy: boolean
  readonly compact?: boolean
  readonly wide?: boolean
}

export function SnoozeMenu({ next, today, snooze, busy, compact = false, wide = false }: Props) {
  const [opened, setOpened] = useState(false)
  const [picking, setPicking] = useState(false)
  const [date, setDate] = useState('')
  const last = lastSnooze(next, today)
  const fits = (until: CalendarDate): boolean => last.until === undefined || until <= last.until
  const choices = [
    { keys: 't', name: 'Tomorrow', until: addDays(today, 1) },
    { keys: 'm', name: 'Next Monday', until: nextMonday(today) },
    { keys: '7', name: 'In 7 days', until: addDays(today, 7) },
  ].filter((each, index) => index === 0 || (!last.onlyTomorrow && fits(each.until)))
  const take = (until: CalendarDate): void => {
    setOpened(false)
    setPicking(false)
    snooze(until)
  }
  const pick = (): void => {
    setOpened(false)
    setPicking(true)
  }
  const byKey = [...choices.map((each) => ({ keys: each.keys, label: each.name, run: () => take(each.until) })), ...(last.onlyTomorrow ? [] : [{ keys: 'd', label: 'Pick a date', run: pick }])]
  // While the menu opens the focus is not in it yet: a fast second key still counts.
  useKeys([{ keys: 's', label: 'snooze', run: () => setOpened(true), inBar: true }, ...(opened ? byKey : [])])
  // Inside the menu, before its own search by first letter; the dropdown itself keeps its capture for Escape.
  const onKey = (event: KeyboardEvent): void => {
    const choice = byKey.find((each) => each.keys === event.key.toLowerCase())
    if (choice === undefined) return
    event.preventDefault()
    event.stopPropagation()
    choice.run()
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (date > today && fits(date)) take(date)
  }
  return (
    <div className="snooze" onKeyDownCapture={opened ? onKey : undefined}>
      <Menu opened={opened} onChange={setOpened} position="bottom-start" width={wide ? 'target' : 270} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" loading={busy} className={compact ? 'touch square' : 'command'} aria-label={compact ? 'Snooze' : undefined} leftSection={compact || wide ? undefined : <IconAlarmSnooze size={16} stroke={1.7} />} rightSection={compact ? undefined : <KeyCap keys="s" />} justify={wide ? 'space-between' : 'center'} fullWidth={wide}>
            {compact ? <IconAlarmSnooze size={18} stroke={1.7} aria-hidden /> : 'Snooze'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label="Snooze until">
          <Menu.Label>Snooze until</Menu.Label>
          {choices.map((each) => <Menu.Item key={each.keys} leftSection={<KeyCap keys={each.keys} />} rightSection={<span className="third small">{sayDeadline(each.until, today)}</span>} onClick={() => take(each.until)}>{each.name}</Menu.Item>)}
          {last.onlyTomorrow ? null : <Menu.Item leftSection={<KeyCap keys="d" />} rightSection={<span className="third small">{last.until === undefined ? '' : `up to ${sayDate(last.until, today)}`}</span>} onClick={pick}>Pick a date</Menu.Item>}
          <Menu.Label>{last.onlyTomorrow ? 'The last day is near, so only tomorrow is left.' : 'It comes back by itself, and never later than 7 days before a legal or payer deadline.'}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={picking} onClose={() => setPicking(false)} title="Snooze until a date" size="sm">
        <form className="stack" onSubmit={onSubmit}>
          <TextInput type="date" label="Date" required value={date} min={addDays(today, 1)} max={last.until} onChange={(event) => setDate(event.currentTarget.value)} description={last.until === undefined ? undefined : `Up to ${sayDate(last.until, today)}: 7 days before the last day.`} error={date !== '' && (date <= today || !fits(date)) ? 'This day is outside what may be chosen.' : undefined} data-autofocus />
          <Button type="submit">Snooze</Button>
        </form>
      </Dialog>
    </div>
  )
}
