// Today: nothing forgotten. Counts as doors, the queue in groups, the chosen row at the right.
import type { QueueRow } from '@crossbill/api'
import { addDays } from '@crossbill/model'
import { Button, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFilterOff, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { useCaseCommands } from '../parts/case-commands.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { useStepPlace } from '../parts/step-place.ts'
import { TextDialog } from '../parts/text-dialog.tsx'
import { useKeys } from '../shell/keys.ts'
import { sayDate, sayLongDate } from '../words/dates.ts'
import { capital, count } from '../words/names.ts'
import { mayUse } from '../words/roles.ts'
import { ChosenRow } from './chosen-row.tsx'
import { Doors, type Filter, filters, isBehind } from './doors.tsx'
import { type Grouping, groupRows, groupings } from './groups.ts'
import { MarkedBar } from './marked-bar.tsx'
import { QueueTable } from './queue-table.tsx'
import { useSteadyRows } from './steady-rows.ts'
import './today.css'

const owners = ['mine', 'everyone', 'none'] as const
type Owner = (typeof owners)[number]
const ownerWords: Readonly<Record<Owner, string>> = { mine: 'Mine', everyone: 'Everyone', none: 'No owner' }

function keyOf(row: QueueRow): string {
  // A remittance that fits no case has no case id; its own words tell it apart.
  return `${row.caseId === '' ? (row.fileDigest ?? row.remittanceId ?? row.next.title) : row.caseId} ${row.next.kind} ${row.next.claimId ?? row.next.coverageId ?? ''}`
}

export function TodayPage() {
  const { person, today } = useSignedIn()
  const [owner, setOwner] = useState<Owner>(person.role === 'manager' ? 'everyone' : 'mine')
  const [grouping, setGrouping] = useState<Grouping>('deadline')
  const [filter, setFilter] = useState<Filter>()
  const [chosenKey, setChosenKey] = useState<string>()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [commenting, setCommenting] = useState(false)
  const commands = useCaseCommands()
  const stepPlace = useStepPlace()
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false }) === true
  const queue = useRead('queue', { query: { owner } }, { refetchInterval: 30_000 })
  const everyone = useRead('queue', { query: { owner: 'everyone' } })
  const mine = useRead('queue', { query: { owner: 'mine' } })
  const none = useRead('queue', { query: { owner: 'none' } })
  const sizes: Readonly<Record<Owner, number | undefined>> = { mine: mine.data?.rows.length, everyone: everyone.data?.rows.length, none: none.data?.rows.length }

  const passing = useMemo(() => queue.data?.rows.filter((row) => filter === undefined || isBehind(filter, row, today)), [queue.data, filter, today])
  const steady = useSteadyRows(passing, keyOf, `${owner} ${filter ?? ''}`)
  const groups = groupRows(steady.rows, grouping, today)
  const inOrder = groups.flatMap((group) => group.rows)
  const position = Math.max(0, inOrder.findIndex((each) => each.key === chosenKey))
  const chosen = inOrder[position]
  const open = (row: QueueRow): void => void (row.fileDigest !== undefined ? navigate({ to: '/files', search: { file: row.fileDigest } }) : row.caseId === '' ? navigate({ to: '/remittances' }) : navigate({ to: '/cases/$caseId', params: { caseId: row.caseId } }))
  const doStep = (row: QueueRow): void => { if (row.fileDigest === undefined) stepPlace(row.caseId, row.next); else open(row) }
  const move = (by: number): void => setChosenKey(inOrder[Math.min(inOrder.length - 1, Math.max(0, position + by))]?.key)
  const mark = (key: string): void => setMarked((before) => (before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key])))
  useKeys([
    { keys: 'j', label: 'move', run: () => move(1), inBar: true },
    { keys: 'k', label: 'move', run: () => move(-1), inBar: true },
    { keys: 'Enter', label: 'do the next step', run: () => { if (chosen !== undefined) doStep(chosen.row) }, inBar: true },
    { keys: 'o', label: 'open', run: () => chosen !== undefined && open(chosen.row), inBar: true },
    { keys: 'c', label: 'comment', run: () => setCommenting(chosen !== undefined && chosen.row.caseId !== ''), inBar: true },
    { keys: 'x', label: 'select', run: () => chosen !== undefined && chosen.row.caseId !== '' && mark(chosen.key), inBar: true },
    { keys: 'Escape', label: 'drop the selection', run: () => setMarked(new Set()) },
  ])

  const later = (queue.data?.rows ?? []).map((row) => row.next.due).filter((due) => due > today).sort()[0]
  return (
    <div className="page fixed today">
      <PageHead title="Today" facts={sayLongDate(today)}>
        <SegmentedControl aria-label="Whose steps" value={owner} onChange={(value) => setOwner(value)} data={owners.map((value) => ({ value, label: sizes[value] === undefined ? ownerWords[value] : `${ownerWords[value]} ${sizes[value]}` }))} />
        <span className="second wide-only" id="group-by">Group by</span>
        <SegmentedControl aria-labelledby="group-by" value={grouping} onChange={(value) => setGrouping(value)} data={groupings.map((value) => ({ value, label: capital(value) }))} />
        <Button variant="default" className="wide-only" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>Print</Button>
      </PageHead>
      {queue.data === undefined ? null : <Doors counts={queue.data.counts} filter={filter} choose={setFilter} mayOpen={(page) => mayUse(person.role, page === 'claims' ? 'cases' : 'remittances')} />}
      {steady.waiting === 0 ? null : <button type="button" className="new-rows" onClick={steady.showNew}>{count(steady.waiting, 'new step')}: show</button>}
      {marked.size === 0 ? null : <MarkedBar rows={inOrder.filter((each) => marked.has(each.key)).map((each) => each.row)} today={today} clear={() => setMarked(new Set())} />}
      {queue.error !== null && queue.data === undefined ? <Trouble error={queue.error} retry={() => void queue.refetch()} /> : null}
      {queue.isPending ? <div className="panel"><Loading what="the next steps" rows={10} /></div> : null}
      {queue.data === undefined ? null : inOrder.length === 0 ? (
        <div className="panel grow" id="next-step" tabIndex={-1}>
          {filter !== undefined ? <Empty icon={IconFilterOff} title="No step fits this filter." action={<Button variant="default" onClick={() => setFilter(undefined)}>Drop “{filters[filter]}”</Button>}>Without it there {(queue.data.rows.length === 1 ? 'is 1 step' : `are ${queue.data.rows.length} steps`)}.</Empty>
            : <Empty title={owner === 'mine' ? 'Nothing is yours to do.' : 'Nothing is due.'} action={owner === 'everyone' ? undefined : <Button variant="default" onClick={() => setOwner('everyone')}>Show everyone’s steps</Button>}>{later === undefined ? `Every case is settled or waits for nobody. New duties appear here by themselves.` : `The next duty comes ${later === addDays(today, 1) ? 'tomorrow' : `on ${sayDate(later, today)}`}.`}</Empty>}
        </div>
      ) : (
        <div className="today-main" {...(phone ? { id: 'next-step', tabIndex: -1 } : {})}>
          <QueueTable groups={groups} today={today} choice={{ chosen: chosen?.key, marked, choose: (key) => { const row = inOrder.find((each) => each.key === key)?.row; if (phone && row !== undefined) open(row); else setChosenKey(key) }, open, mark }} />
          {chosen === undefined || phone ? null : <ChosenRow row={chosen.row} place={`${position + 1} of ${inOrder.length}`} today={today} commands={commands} act={() => doStep(chosen.row)} open={() => open(chosen.row)} comment={() => setCommenting(true)} />}
        </div>
      )}
      {chosen === undefined ? null : <TextDialog key={chosen.key} opened={commenting} close={() => setCommenting(false)} title={`Comment on case ${chosen.row.caseNumber}`} label="For your colleagues" button="Keep comment" most={2_000} refusal={commands.commentRefusal} busy={commands.commenting} submit={(text) => commands.comment(chosen.row.caseId, text, () => setCommenting(false))} />}
    </div>
  )
}
