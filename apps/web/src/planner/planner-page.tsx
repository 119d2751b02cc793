// The planner: treatment over both plans and their years as a calendar, with the money beside it. Nothing is kept until booked.
import type { PlannedService, PlanPage } from '@crossbill/api'
import { addDays, type CalendarDate } from '@crossbill/model'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowBackUp, IconCalendarCheck, IconPrinter, IconUserHeart } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { KeyCap } from '../parts/key-cap.tsx'
import { LinkButton } from '../parts/link-button.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Loading, RefusalNote, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { sayDate, withDates } from '../words/dates.ts'
import { count, sayName } from '../words/names.ts'
import { mayUse, whoMay } from '../words/roles.ts'
import { CouldChangePanel, DifferencePanel } from './difference-panel.tsx'
import { LimitsDialog } from './limits-dialog.tsx'
import { PlanCalendar } from './plan-calendar.tsx'
import { nameOf, type Visit, whyNot } from './planned-visit.ts'
import { type Chosen, WaysPanel } from './ways-panel.tsx'
import './planner.css'

const route = getRouteApi('/cases/$caseId/planner')
type Days = readonly { readonly serviceId: string; readonly date: CalendarDate }[]

/** Days somebody chose, with what they were before, and why the last wish was not followed. */
interface Choice { readonly way: Chosen; readonly dates: Days | undefined }
const bestChoice: Choice = { way: 'best', dates: undefined }

export function PlannerPage() {
  const { caseId } = route.useParams()
  const [past, setPast] = useState<readonly Choice[]>([])
  const [choice, setChoice] = useState<Choice>(bestChoice)
  const [refused, setRefused] = useState<string>()
  const best = useRead('treatmentPlan', { params: { caseId }, query: {} })
  const dates = choice.dates
  const tried = useRead('tryPlan', { params: { caseId }, body: { dates: [...(dates ?? [])] } }, { enabled: dates !== undefined, keepPrevious: true })
  const page = dates === undefined ? best.data : (tried.data ?? best.data)
  const error = best.error ?? (dates === undefined ? null : tried.error)
  const go = (next: Choice): void => {
    setPast([...past, choice])
    setChoice(next)
    setRefused(undefined)
  }
  const undo = (): void => {
    setChoice(past.at(-1) ?? bestChoice)
    setPast(past.slice(0, -1))
    setRefused(undefined)
  }
  useKeys([{ keys: 'Ctrl+z', label: 'undo', run: undo, anywhere: true, inBar: true }, { keys: 'b', label: 'best split', run: () => go(bestChoice), inBar: true }])
  if (page === undefined) return <div className="page"><PageHead back title="Planner" />{error === null ? <div className="panel"><Loading what="the plan of treatment" /></div> : <Trouble error={error} retry={() => void best.refetch()} />}</div>
  const move = (visit: Visit, by: number): void => {
    const day = addDays(visit.date, by)
    const why = whyNot(visit, day, page.today)
    if (why !== undefined) return setRefused(`${nameOf(page, visit)} stays on ${sayDate(visit.date, page.today)}. ${why}`)
    const ids = new Set(visit.services.map((each) => each.serviceId))
    go({ way: 'own', dates: daysOf(page).map((each) => (ids.has(each.serviceId) ? { ...each, date: day } : each)) })
  }
  return <Planner page={page} choice={choice} choose={(way) => go({ way, dates: datesOf(page, way) })} move={move} refused={refused} forget={() => setRefused(undefined)} undo={past.length === 0 ? undefined : undo} error={error} />
}

function daysOf(page: PlanPage): Days {
  return page.visits.filter((each) => each.standing === 'proposed').flatMap((visit) => visit.services.map((each) => ({ serviceId: each.serviceId, date: visit.date })))
}

function keptDays(page: PlanPage): Days {
  return page.services.flatMap((each) => (each.dateOfService !== undefined && each.dateOfService > page.today ? [{ serviceId: each.id, date: each.dateOfService }] : []))
}

function datesOf(page: PlanPage, way: Chosen): Days | undefined {
  if (way === 'kept') return keptDays(page)
  const found = page.ways.find((each) => each.way === way)
  return way === 'best' || found?.feasible !== true ? undefined : found.dates.map(({ serviceId, date }) => ({ serviceId, date }))
}

interface Shown {
  readonly page: PlanPage
  readonly choice: Choice
  readonly choose: (way: Chosen) => void
  readonly move: (visit: Visit, by: number) => void
  readonly refused: string | undefined
  /** A wish not followed is no longer the last word. */
  readonly forget: () => void
  readonly undo: (() => void) | undefined
  readonly error: Error | null
}

function Planner({ page, choice, choose, move, refused, forget, undo, error }: Shown) {
  const { person } = useSignedIn()
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false }) === true
  const [editing, setEditing] = useState<PlannedService>()
  const book = useChange('answerNeeds')
  const coming = page.visits.filter((each) => each.standing === 'proposed')
  const errors = page.findings.filter((each) => each.severity === 'error')
  const may = mayUse(person.role, 'answerNeeds')
  const keep = (): void => {
    forget()
    book.mutate({ params: { caseId: page.caseId }, body: { version: page.version, changes: daysOf(page).map((each) => ({ path: `plan.services[${each.serviceId}].dateOfService`, value: each.date })) } })
  }
  const edit = (visit: Visit): void => setEditing(page.services.find((each) => each.id === visit.services[0]?.serviceId))
  return (
    <div className="page planner">
      <PageHead back title={`Planner: ${sayName(page.patient)}`} plainTitle={`Planner, case ${page.caseNumber}`} beside={<span className="second">case {page.caseNumber}</span>} facts="Move a visit: the sums follow. Care never moves past the date the dentist set.">
        <Button variant="default" disabled={undo === undefined} leftSection={<IconArrowBackUp size={16} stroke={1.7} />} rightSection={<KeyCap keys="Ctrl+z" />} onClick={() => undo?.()}>Undo</Button>
        <LinkButton to="/cases/$caseId/patient" params={{ caseId: page.caseId }} variant="default" className="wide-only" leftSection={<IconUserHeart size={16} stroke={1.7} />}>Patient page</LinkButton>
        <Button variant="default" className="wide-only" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>Print</Button>
        {may ? <Button leftSection={<IconCalendarCheck size={16} stroke={1.7} />} loading={book.isPending} disabled={errors.length > 0 || coming.length === 0} onClick={keep}>Book {coming.length === 1 ? 'this visit' : `these ${count(coming.length, 'visit')}`}</Button> : <span className="small second">Booking needs the role {whoMay('answerNeeds')}.</span>}
      </PageHead>
      {error === null ? null : <Trouble error={error} />}
      {book.error === null ? null : <RefusalNote refusal={book.error.refusal} />}
      {errors.length === 0 ? null : <RefusalNote refusal={{ code: errors[0]?.code ?? '', message: 'Some days cannot stand.', remedy: 'Move these visits, or choose another way.', findings: errors.map((each) => ({ ...each, what: withDates(each.what), remedy: withDates(each.remedy) })) }} />}
      <p role="status" className={refused === undefined ? 'hidden-text' : 'planner-refused'}>{refused ?? (book.isSuccess ? 'Booked. The days stand in the case.' : '')}</p>
      <div className="planner-main" id="next-step" tabIndex={-1}>
        <div className="stack planner-left-column">
          <PlanCalendar page={page} phone={phone} move={move} edit={edit} />
          <DifferencePanel page={page} />
        </div>
        <aside className="stack" aria-label="Ways and what could change them"><WaysPanel page={page} chosen={choice.way} choose={choose} kept={keptDays(page).length > 0} /><CouldChangePanel page={page} /></aside>
      </div>
      {editing === undefined ? null : <LimitsDialog page={page} service={editing} close={() => setEditing(undefined)} />}
    </div>
  )
}
