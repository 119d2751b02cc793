// Facts with their fields, all at once; what is left open is simply asked later. Typed text stays when it is refused.
import type { CasePage } from '@crossbill/api'
import { Button, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { Trouble } from '../parts/situation.tsx'
import { count } from '../words/names.ts'
import { mayUse, whoMay } from '../words/roles.ts'
import { type FactField, fieldOf, readFact, typedOf, valueAt } from './fact-field.ts'
import './facts.css'

export interface AskedFact { readonly path: string; readonly question: string; readonly detail?: string }

interface FieldProps { readonly fact: AskedFact; readonly field: FactField; readonly typed: string; readonly error: string | undefined; readonly type: (text: string) => void }

function Field({ fact, field, typed, error, type }: FieldProps) {
  const id = useId()
  if (field.kind === 'yes-no') {
    return (
      <div className="fact" role="group" aria-labelledby={id}>
        <span id={id} className="grow">{fact.question}{fact.detail === undefined ? null : <span className="under">{fact.detail}</span>}</span>
        <SegmentedControl aria-labelledby={id} value={typed} onChange={type} data={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: '', label: 'Ask later' }]} />
      </div>
    )
  }
  const shared = { label: fact.question, ...(fact.detail === undefined ? {} : { description: fact.detail }), ...(error === undefined ? {} : { error }) }
  if (field.kind === 'choice') return <Select {...shared} className="fact-field" placeholder="Ask later" clearable data={field.options.map((value) => ({ value, label: value.replaceAll('-', ' ') }))} value={typed === '' ? null : typed} onChange={(value) => type(value ?? '')} clearButtonProps={{ 'aria-label': 'Ask later' }} />
  if (field.kind === 'number') return <NumberInput {...shared} className="fact-field" value={typed} onChange={(value) => type(String(value))} />
  return <TextInput {...shared} className="fact-field" type={field.kind === 'date' ? 'date' : 'text'} inputMode={field.kind === 'money' ? 'decimal' : undefined} leftSection={field.kind === 'money' ? '$' : undefined} value={typed} onChange={(event) => type(event.currentTarget.value)} />
}

export function FactForm({ page, facts, after }: { page: CasePage; facts: readonly AskedFact[]; after?: () => void }) {
  const { person } = useSignedIn()
  const answer = useChange('answerNeeds')
  const fields = facts.map((fact) => ({ fact, field: fieldOf(fact.path) }))
  const before = Object.fromEntries(fields.map(({ fact, field }) => [fact.path, typedOf(field, valueAt(page.document, fact.path))]))
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const given = fields.flatMap(({ fact, field }) => {
    const text = typed[fact.path] ?? before[fact.path] ?? ''
    return text === '' || text === before[fact.path] ? [] : [{ path: fact.path, read: readFact(field, text) }]
  })
  const wrong = new Map(given.flatMap(({ path, read }) => (read.ok ? [] : [[path, read.message] as const])))
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    const changes = given.flatMap(({ path, read }) => (read.ok ? [{ path, value: Array.isArray(read.value) ? [...read.value] : (read.value as string | number | boolean) }] : []))
    if (wrong.size > 0 || changes.length === 0) return
    answer.mutate({ params: { caseId: page.caseId }, body: { version: page.version, changes } }, { onSuccess: ({ next }) => { receipt(`${count(changes.length, 'fact')} kept. Next: ${next}`); setTyped({}); setTried(false); after?.() } })
  }
  if (!mayUse(person.role, 'answerNeeds')) return <p className="second">Answering needs the role {whoMay('answerNeeds')}. You may leave a comment.</p>
  return (
    <form className="facts" onSubmit={onSubmit}>
      <div className="fact-list">
        {fields.map(({ fact, field }) => <Field key={fact.path} fact={fact} field={field} typed={typed[fact.path] ?? before[fact.path] ?? ''} error={tried ? wrong.get(fact.path) : undefined} type={(text) => setTyped({ ...typed, [fact.path]: text })} />)}
      </div>
      {tried && given.length === 0 ? <p className="attention-text" role="status">Answer at least one; the others may wait.</p> : null}
      {answer.error === null ? null : <Trouble error={answer.error} />}
      <div className="row wrap"><Button type="submit" loading={answer.isPending}>{given.length < 2 ? 'Keep the answer' : `Keep ${given.length} answers`}</Button><span className="small third">Unknown is an answer. Nothing is guessed to fill a gap.</span></div>
    </form>
  )
}
