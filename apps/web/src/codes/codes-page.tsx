// Codes: plain words find the right code as one types, over every set, with misspellings; keyboard first.
import type { CodeHit } from '@crossbill/api'
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle, IconCertificate, IconListSearch, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { Chip } from '../parts/chip.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { sayFullDate } from '../words/dates.ts'
import { codeSetWords, sayCodeSet } from './code-sets.ts'
import { CodeStanding } from './code-standing.tsx'
import { MedicalCodes } from './medical-codes.tsx'
import '../why/why.css'
import './codes.css'

function Hit({ hit, chosen, take, choose }: { hit: CodeHit; chosen: boolean; take: () => void; choose: () => void }) {
  return (
    <li className="code-hit" data-chosen={chosen || undefined} onMouseMove={choose}>
      <button type="button" className="code-take" onClick={take} aria-label={`Copy ${hit.code}`}><span className="code strong">{hit.code}</span></button>
      <div className="grow">
        <p>{hit.name}</p>
        <p className="small second">{sayCodeSet(hit.set)}{hit.to === undefined ? '' : `, ended ${sayFullDate(hit.to)}`}{hit.from === undefined ? '' : `, from ${sayFullDate(hit.from)}`}{hit.note === undefined ? '' : ` · ${hit.note}`}</p>
        {(hit.alsoConsider ?? []).length === 0 ? null : <p className="small second">Side, part or encounter: <span className="code">{hit.alsoConsider?.slice(0, 8).join(' ')}</span></p>}
      </div>
      {hit.billable === false ? <Chip icon={IconAlertTriangle} tone="attention">not complete</Chip> : null}
    </li>
  )
}

export function CodesPage() {
  const { today } = useSignedIn()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [set, setSet] = useState<string>()
  const [date, setDate] = useState(today)
  const [chosen, setChosen] = useState(0)
  const [asked] = useDebouncedValue(words.trim(), 80)
  const found = useRead('findCodes', { query: { words: asked, ...(set === undefined ? {} : { set }), ...(date === '' ? {} : { dateOfService: date }) } }, { enabled: asked !== '', keepPrevious: true })
  const hits = asked === '' ? [] : (found.data?.hits ?? [])
  const position = Math.min(chosen, Math.max(0, hits.length - 1))
  const take = (hit: CodeHit | undefined): void => {
    if (hit !== undefined) void navigator.clipboard.writeText(hit.code).then(() => receipt(`${hit.code} copied.`))
  }
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) { event.preventDefault(); setChosen(Math.min(hits.length - 1, Math.max(0, position + by))) }
    else if (event.key === 'Enter') take(hits[position])
  }
  const ask = (code: string): void => { setWords(code); setChosen(0); field.current?.focus() }
  const best = hits[position]
  useEffect(() => { document.querySelector('.code-hit[data-chosen]')?.scrollIntoView({ block: 'nearest' }) }, [position])
  const order = [undefined, ...Object.keys(codeSetWords)]
  useKeys([
    { keys: 'F2', label: 'next code set', anywhere: true, inBar: true, run: () => setSet(order[(order.indexOf(set) + 1) % order.length]) },
    { keys: 'w', label: 'type words', inBar: true, run: () => field.current?.focus() },
  ])
  return (
    <div className="page fixed">
      <PageHead title="Codes" facts="Words as the office says them; arrows move, Enter copies the code. A code counts on its date of service.">
        <Button variant="default" leftSection={<IconCertificate size={16} stroke={1.7} />} onClick={() => void navigate({ to: '/code-texts' })}>Official texts</Button>
      </PageHead>
      <div className="row wrap codes-ask" id="next-step" tabIndex={-1}>
        <TextInput ref={field} className="grow" size="md" aria-label="Words or a code" placeholder="swelling after wisdom tooth, broken jaw, D7240 …" leftSection={<IconSearch size={18} stroke={1.6} />} value={words} onChange={(event) => { setWords(event.currentTarget.value); setChosen(0) }} onKeyDown={onKey} autoFocus maxLength={200} />
        <Select aria-label="Code set" placeholder="All sets" clearable data={Object.entries(codeSetWords).map(([value, label]) => ({ value, label }))} value={set ?? null} onChange={(value) => setSet(value ?? undefined)} clearButtonProps={{ 'aria-label': 'All sets' }} />
        <TextInput type="date" aria-label="Date of service" value={date} onChange={(event) => setDate(event.currentTarget.value)} />
      </div>
      {found.error === null ? null : <Trouble error={found.error} retry={() => void found.refetch()} />}
      <CodeStanding code={asked} date={date} ask={ask} />
      <div className="codes-main">
      <section className="panel grow codes-found" aria-label="Codes found" tabIndex={0}>
        <p className="hidden-text" role="status">{asked === '' ? '' : `${hits.length} codes found`}</p>
        {hits.length > 0 ? <ol className="divided">{hits.map((hit, index) => <Hit key={`${hit.set} ${hit.code}`} hit={hit} chosen={index === position} take={() => take(hit)} choose={() => setChosen(index)} />)}</ol>
          : <Empty icon={IconListSearch} title={asked === '' ? 'Type what you see or do.' : found.isFetching ? 'Looking …' : 'No code has these words.'}>{asked === '' ? 'Misspellings are understood. Names of procedures are our own plain words, unless this office has loaded the official texts.' : 'Try fewer or other words. No code is also an answer: the service may stay dental.'}</Empty>}
      </section>
      {best?.set === 'cdt' ? <MedicalCodes key={best.code} code={best.code} name={best.name} date={date} /> : null}
      </div>
    </div>
  )
}
