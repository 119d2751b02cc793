// Cases: every case of the office, searched, filtered by state and sorted.
import type { CaseRow, CaseState } from '@crossbill/api'
import type { CalendarDate } from '@crossbill/model'
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileImport, IconFilterOff, IconFolderOpen, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { LinkButton } from '../parts/link-button.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { count } from '../words/names.ts'
import { mayUse } from '../words/roles.ts'
import { stateWords } from '../words/states.ts'
import { CasesTable } from './cases-table.tsx'
import { FirstRun } from './first-run.tsx'
import './cases.css'

export interface CasesPageProps {
  readonly title: string
  /** Which cases this page is for; every case when absent. */
  readonly only?: (row: CaseRow) => boolean
  readonly open: (row: CaseRow) => void
  readonly today: CalendarDate
  readonly emptyWords: string
}

/** A page of cases; the claims and patient pages are the same list with another door. */
export function CaseList({ title, only, open, today, emptyWords }: CasesPageProps) {
  const { person } = useSignedIn()
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words.trim(), 200)
  const [state, setState] = useState<CaseState>()
  const cases = useRead('cases', { query: asked === '' ? {} : { search: asked } }, { keepPrevious: true })
  const all = useMemo(() => cases.data?.rows.filter((row) => only === undefined || only(row)), [cases.data, only])
  const rows = useMemo(() => all?.filter((row) => state === undefined || row.state === state) ?? [], [all, state])
  const states = [...new Set(all?.map((row) => row.state))]
  const mayOpen = mayUse(person.role, 'importCase')
  const navigate = useNavigate()
  useKeys(mayOpen ? [{ keys: 'n', label: 'bring a new case', run: () => void navigate({ to: '/cases/new' }), inBar: true }] : [])
  if (all !== undefined && all.length === 0 && asked === '' && only === undefined) return <FirstRun />
  return (
    <div className="page fixed">
      <PageHead title={title} facts={all === undefined ? 'Reading the cases of this office' : count(all.length, 'case')}>
        <TextInput className="cases-search" aria-label="Search these cases" placeholder="Patient, case number, payer" leftSection={<IconSearch size={16} stroke={1.6} />} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <Select className="cases-state" aria-label="State" placeholder="Any state" clearable data={states.map((value) => ({ value, label: stateWords[value].word }))} value={state ?? null} onChange={(value) => setState(states.find((each) => each === value))} clearButtonProps={{ 'aria-label': 'Any state' }} />
        {mayOpen ? <LinkButton to="/cases/new" leftSection={<IconFileImport size={16} stroke={1.7} />}>New case</LinkButton> : null}
      </PageHead>
      {cases.error !== null && cases.data === undefined ? <Trouble error={cases.error} retry={() => void cases.refetch()} /> : null}
      <div className="panel cases-panel" id="next-step" tabIndex={-1}>
        {cases.isPending ? <Loading what="the cases" rows={10} /> : null}
        {all === undefined ? null : rows.length > 0 ? <CasesTable rows={rows} today={today} open={open} /> : asked !== '' || state !== undefined ? (
          <Empty icon={IconFilterOff} title="No case fits." action={<Button variant="default" onClick={() => { setWords(''); setState(undefined) }}>Clear search and state</Button>}>{[asked === '' ? undefined : `“${asked}”`, state === undefined ? undefined : stateWords[state].word].filter((each) => each !== undefined).join(', ')}.</Empty>
        ) : <Empty icon={IconFolderOpen} title="Nothing here yet.">{emptyWords}</Empty>}
      </div>
    </div>
  )
}

export function CasesPage() {
  const { today } = useSignedIn()
  const navigate = useNavigate()
  return <CaseList title="Cases" today={today} open={(row) => void navigate({ to: '/cases/$caseId', params: { caseId: row.caseId } })} emptyWords="Bring a dental claim file to open the first case." />
}

const inFlight: ReadonlySet<CaseState> = new Set(['sent', 'waiting', 'accepted', 'more-asked', 'partly-paid', 'declined', 'appealed', 'corrected', 'paid', 'ready', 'held'])

export function ClaimsListPage() {
  const { today } = useSignedIn()
  const navigate = useNavigate()
  return <CaseList title="Claims" only={isInFlight} today={today} open={(row) => void navigate({ to: '/cases/$caseId/claims', params: { caseId: row.caseId } })} emptyWords="Cases with a claim to send or an answer to come stand here." />
}

function isInFlight(row: CaseRow): boolean {
  return inFlight.has(row.state)
}
