// Credentialing: who may bill whom on a day, what a standing means, which booked visits it touches, and what runs out.
import type { CredentialingPage as Page } from '@crossbill/api'
import { type CalendarDate } from '@crossbill/model'
import { Button, Switch } from '@mantine/core'
import { IconAlertCircle, IconCalendarDue, IconCertificate, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { Chip } from '../parts/chip.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { sayDate } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { mayUse, whoMay } from '../words/roles.ts'
import { CredentialingGrid, cellKey } from './credentialing-grid.tsx'
import { DateSlider } from './date-slider.tsx'
import { PapersDialog } from './papers-dialog.tsx'
import { StandingDialog } from './standing-dialog.tsx'
import { standingIcons } from './standing-words.ts'
import './credentialing.css'

export function CredentialingPage() {
  const { today } = useSignedIn()
  const [on, setOn] = useState<CalendarDate>(today)
  const [onlyBlocked, setOnlyBlocked] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const read = useRead('credentialing', { query: { on } }, { keepPrevious: true })
  const page = read.data
  const blocked = page?.cells.filter((each) => !each.standing.mayBill).length ?? 0
  const step = (later: boolean): void => {
    const next = later ? page?.changes.find((day) => day > on) : page?.changes.findLast((day) => day < on)
    if (next !== undefined) setOn(next)
  }
  useKeys([{ keys: '[', label: 'change before', run: () => step(false), inBar: true }, { keys: ']', label: 'next change', run: () => step(true), inBar: true }])
  return (
    <div className="page credentialing-page">
      <PageHead title="Credentialing" facts="Who may bill whom on a date. Warned when a visit is booked, not when a claim is sent.">
        <Switch label="Only blocked" checked={onlyBlocked} onChange={(event) => setOnlyBlocked(event.currentTarget.checked)} />
        <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>Print</Button>
      </PageHead>
      {read.error !== null && page === undefined ? <Trouble error={read.error} retry={() => void read.refetch()} /> : null}
      {page === undefined ? (read.isPending ? <div className="panel"><Loading what="the standings" rows={6} /></div> : null) : page.providers.length === 0 ? <div className="panel"><Empty icon={IconCertificate} title="No dentist yet.">Dentists and payers appear here with the first case that names them.</Empty></div> : (
        <div className="credentialing">
          <div className="stack">
            <DateSlider on={on} today={today} changes={page.changes} choose={setOn} facts={`${blocked} of ${page.cells.length} blocked`} />
            <div className="panel" id="next-step" tabIndex={-1}><CredentialingGrid page={page} chosen={chosen} choose={setChosen} onlyBlocked={onlyBlocked} today={today} /><p className="small second credential-legend">A check may bill; half a circle is outside the network, may bill and the plan pays less. Coloured cells: the claim is held.</p></div>
            <ChosenStanding page={page} chosen={chosen} today={today} />
          </div>
          <RunningOut page={page} today={today} />
        </div>
      )}
    </div>
  )
}

function ChosenStanding({ page, chosen, today }: { page: Page; chosen: string | undefined; today: CalendarDate }) {
  const { person } = useSignedIn()
  const [editing, setEditing] = useState(false)
  const cell = page.cells.find((each) => cellKey(each) === chosen)
  const provider = page.providers.find((each) => each.id === cell?.providerId)
  const payer = page.payers.find((each) => each.id === cell?.payerId)
  if (cell === undefined || provider === undefined || payer === undefined) return <p className="second">Choose a cell: it tells what the standing means, what to do, and which booked visits it touches.</p>
  const { standing, credential } = cell
  const IconOfStanding = standingIcons[standing.state]
  const facts = [['Filed', credential?.filedOn], ['Expected from', credential?.expectedOn], ['First day', credential?.from], ['Last day', credential?.to], ['New papers by', credential?.recredentialBy], ['Checked', credential?.checkedOn]] as const
  return (
    <section className="panel padded stack chosen-standing" aria-label="The standing chosen">
      <div className="row between wrap"><h2>{provider.name} at {payer.name}, {sayDate(page.on, today)} <Chip icon={IconOfStanding} tone={standing.mayBill ? 'plain' : 'stop'}>{standing.word}</Chip></h2><span className="small third">rule {standing.rule}</span></div>
      <div className="standing-words"><div><h3>What it means</h3><p>{standing.meaning}</p></div><div><h3>Where it stands</h3>{facts.every(([, day]) => day === undefined) ? <p>No dates are recorded.</p> : <dl className="fact-rows">{facts.map(([name, day]) => day === undefined ? null : <div key={name}><dt>{name}</dt><dd>{sayDate(day, today)}</dd></div>)}</dl>}</div><div><h3>What to do</h3><p>{standing.remedy}</p></div></div>
      {cell.visits.length === 0 ? null : (
        <div><h3>Booked while it is blocked: {count(cell.visits.length, 'visit')}</h3>
          <ul className="divided">{cell.visits.map((visit) => <li key={`${visit.caseId} ${visit.dateOfService}`} className="row visit-row"><span className="nowrap">{sayDate(visit.dateOfService, today)}</span><Link to="/cases/$caseId" params={{ caseId: visit.caseId }} className="strong">{visit.patient}</Link><span className="second">{visit.title}</span></li>)}</ul>
        </div>
      )}
      {mayUse(person.role, 'setCredential') ? <div><Button onClick={() => setEditing(true)}>Record the standing</Button></div> : <p className="small second">Recording needs the role {whoMay('setCredential')}.</p>}
      {editing ? <StandingDialog key={cellKey(cell)} cell={cell} provider={provider.name} payer={payer.name} close={() => setEditing(false)} /> : null}
    </section>
  )
}

function RunningOut({ page, today }: { page: Page; today: CalendarDate }) {
  const { person } = useSignedIn()
  const [editing, setEditing] = useState<string>()
  const provider = page.providers.find((each) => each.id === editing)
  const left = (days: number): string => (days < 0 ? `${-days} days over` : days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`)
  return (
    <section className="panel padded stack running-out" aria-label="Running out">
      <div className="row between"><h2>Running out</h2><span className="small second">next 120 days</span></div>
      {page.alerts.length === 0 ? <p className="second">Nothing runs out within 120 days.</p> : (
        <ul className="divided">
          {page.alerts.map((each, index) => {
            const tone = each.urgency === 'over' || each.daysLeft <= 7 ? 'stop-text' : each.urgency === 'now' || each.urgency === 'soon' ? 'attention-text' : ''
            const IconOfAlert = each.daysLeft <= 7 ? IconAlertCircle : IconCalendarDue
            return <li key={index} className="alert-row"><span className={`strong ${tone}`}>{left(each.daysLeft)}<span className="under">{sayDate(each.due, today)}</span></span><span>{each.title}<span className="under">{each.provider}{each.payer === undefined ? '' : ` · ${each.payer}`}</span></span>{tone === '' ? <span /> : <IconOfAlert size={17} stroke={1.7} className={tone} aria-hidden />}</li>
          })}
        </ul>
      )}
      <p className="small third">Told at 120, 90, 60, 30 and 7 days. On the day itself the claims stop, and the reason says so.</p>
      {mayUse(person.role, 'setProviderPapers') ? <div className="stack tight"><h3>Papers</h3>{page.providers.map((each) => <div key={each.id}><Button variant="default" size="compact-sm" onClick={() => setEditing(each.id)}>{each.name}</Button></div>)}</div> : null}
      {provider === undefined ? null : <PapersDialog key={provider.id} provider={provider} close={() => setEditing(undefined)} />}
    </section>
  )
}
