// Structured findings of the chart: a value with its unit, tooth and day, as a pathway reads it; kept as a fact of the case.
import type { CasePage } from '@crossbill/api'
import type { ChartFact } from '@crossbill/model'
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { Trouble } from '../parts/situation.tsx'
import { sayDate } from '../words/dates.ts'
import { mayUse } from '../words/roles.ts'
import { findingKinds, nameOfFinding } from './finding-kinds.ts'

function sayFact(fact: ChartFact, today: string): string {
  const parts = [fact.value === undefined ? undefined : `${fact.value}${fact.unit === undefined ? '' : ` ${fact.unit}`}`, fact.tooth === undefined ? undefined : `tooth ${fact.tooth}`, fact.text, fact.present === false ? 'not found' : undefined, fact.date === undefined ? undefined : sayDate(fact.date, today)]
  return parts.filter((each) => each !== undefined).join(', ')
}

export function ChartFindings({ page, visit }: { page: CasePage; visit: string }) {
  const { person, today } = useSignedIn()
  const [element, setElement] = useState<string>()
  const facts = page.document.chart?.facts ?? []
  const mayAdd = mayUse(person.role, 'answerNeeds')
  return (
    <section className="panel padded chart-findings no-print" aria-label="Findings">
      <h2>Findings of the chart</h2>
      {facts.length === 0 ? <p className="second">None kept as values. What stands in the text counts too.</p> : <ul className="divided">{facts.map((fact) => <li key={fact.id}><span className="strong">{nameOfFinding(fact.element)}</span> <span className="second">{sayFact(fact, today)}</span></li>)}</ul>}
      {!mayAdd ? null : <Select aria-label="Add a finding" placeholder="Add a finding" leftSection={<IconPlus size={14} stroke={1.8} />} data={findingKinds.map((each) => ({ value: each.element, label: each.name }))} value={element ?? null} onChange={(value) => setElement(value ?? undefined)} />}
      {element === undefined ? null : <FindingForm key={element} page={page} element={element} visit={visit} done={() => setElement(undefined)} />}
    </section>
  )
}

function FindingForm({ page, element, visit, done }: { page: CasePage; element: string; visit: string; done: () => void }) {
  const { today } = useSignedIn()
  const change = useChange('answerNeeds')
  const kind = findingKinds.find((each) => each.element === element)
  const [value, setValue] = useState<number | ''>('')
  const [tooth, setTooth] = useState('')
  const [text, setText] = useState('')
  const [date, setDate] = useState(visit)
  if (kind === undefined) return null
  const whole = kind.unit === undefined ? text.trim() !== '' : value !== ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!whole) return
    const taken = new Set((page.document.chart?.facts ?? []).map((each) => each.id))
    let number = taken.size + 1
    while (taken.has(`finding-${number}`)) number += 1
    const fact: ChartFact = {
      id: `finding-${number}`, element, ...(kind.unit === undefined || value === '' ? {} : { value, unit: kind.unit }), ...(tooth.trim() === '' ? {} : { tooth: tooth.trim() }), ...(text.trim() === '' ? {} : { text: text.trim() }), ...(kind.hasDate === true && date !== '' ? { date } : {}),
    }
    change.mutate({ params: { caseId: page.caseId }, body: { version: page.version, changes: [{ path: `chart.facts[${fact.id}]`, value: fact }] } }, { onSuccess: () => { receipt(`${kind.name} kept.`); done() } })
  }
  return (
    <form onSubmit={submit}>
      <div className="chart-finding-fields">
        {kind.unit === undefined ? null : <NumberInput label={`${kind.name}, ${kind.unit}`} value={value} onChange={(typed) => setValue(typeof typed === 'number' ? typed : '')} min={0} max={999} decimalScale={1} hideControls data-autofocus />}
        {kind.hasTooth === true ? <TextInput label="Tooth" value={tooth} onChange={(event) => setTooth(event.currentTarget.value)} maxLength={5} /> : null}
        {kind.hasDate === true ? <TextInput type="date" label="Day" value={date} max={today} onChange={(event) => setDate(event.currentTarget.value)} /> : null}
      </div>
      {kind.hasText === undefined ? null : <TextInput label={kind.hasText} value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={500} />}
      {change.error === null ? null : <Trouble error={change.error} />}
      <div className="row"><Button type="submit" disabled={!whole} loading={change.isPending}>Keep it</Button><Button variant="default" onClick={done}>Close</Button></div>
    </form>
  )
}
