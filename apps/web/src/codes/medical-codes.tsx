// Medical codes for a dental one, without a case: each candidate with its reason and needs, and what is wrong with the others.
import { Loader, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useRead } from '../api/queries.ts'
import { Trouble } from '../parts/situation.tsx'

const sure = { high: 'sure', medium: 'likely', low: 'unsure' } as const

export function MedicalCodes({ code, name, date }: { code: string; name: string; date: string }) {
  const [typed, setTyped] = useState('')
  const [diagnoses] = useDebouncedValue(typed.trim(), 250)
  const read = useRead('crossCode', { params: { code }, query: { ...(date === '' ? {} : { dateOfService: date }), ...(diagnoses === '' ? {} : { diagnoses }) } }, { keepPrevious: true })
  const crossing = read.data?.crossing
  return (
    <aside className="panel padded medical-codes" aria-label={`Medical codes for ${code}`}>
      <h2>Medical codes for <span className="code">{code}</span></h2>
      <p className="second">{name}</p>
      <TextInput label="Diagnoses of the record" description="They decide between codes. None is added here." placeholder="K01.1" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maxLength={100} />
      {read.error === null ? null : <Trouble error={read.error} retry={() => void read.refetch()} />}
      {crossing === undefined ? <Loader size="sm" aria-label="Looking" /> : (
        <div className="stack tight" aria-busy={read.isFetching}>
          {crossing.refusal === undefined ? null : <p className="attention-box">{crossing.refusal}</p>}
          <ol className="candidates">
            {crossing.candidates.map((each, index) => (
              <li key={`${each.code} ${index}`}>
                <p><strong className="code">{each.code}</strong> {each.plainName ?? each.description ?? ''}{each.modifiers.length === 0 ? '' : `, modifiers ${each.modifiers.join(' ')}`} <span className="small third">{each.system}, {sure[each.confidence]}</span></p>
                <p className="second">{each.reason}{each.comparableCode === undefined ? '' : ` Like work: ${each.comparableCode}.`}</p>
                {each.needs.length === 0 ? null : <p className="small second">Needs: {each.needs.join('; ')}.</p>}
                {(each.companions ?? []).length === 0 ? null : <p className="small second">Beside it, on its own line, when it was done too: {each.companions?.map((one) => `${one.code} ${one.plainName}`).join('; ')}.</p>}
                {each.note === undefined ? null : <p className="small second">Mind: {each.note}.</p>}
                <p className="small third">Source: {each.source}</p>
              </li>
            ))}
          </ol>
          {crossing.otherwise === undefined ? null : <p className="second">Else: {crossing.otherwise}</p>}
          {crossing.rejected.length === 0 ? null : <dl className="silent">{crossing.rejected.map((each, index) => <div key={`${each.code} ${index}`}><dt className="code second">{each.code}</dt><dd className="second">Not this: {each.why}</dd></div>)}</dl>}
        </div>
      )}
      <p className="small third">A certified coder reviews every mapping before it is used on a claim.</p>
    </aside>
  )
}
