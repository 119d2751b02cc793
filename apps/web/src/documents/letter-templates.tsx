// The office's own wording in letters: paragraphs before and after the facts, by kind of letter. A refused one changes nothing.
import { templatedKind } from '@crossbill/api'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type AnswerOf, Refused } from '../api/call.ts'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { Trouble } from '../parts/situation.tsx'
import { mayUse } from '../words/roles.ts'

type Kind = AnswerOf<'letterTemplates'>['templates'][number]['kind']
const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'medical-necessity', label: 'Letter of medical necessity' }, { value: 'claim-narrative', label: 'Narrative for the claim' }, { value: 'appeal', label: 'Appeal' }, { value: 'physician-request', label: 'Request to the physician' },
]

/** Paragraphs are divided by an empty line. */
function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map((each) => each.trim()).filter((each) => each !== '')
}

export function LetterTemplates() {
  const { person } = useSignedIn()
  const may = mayUse(person.role, 'saveLetterTemplate')
  const read = useRead('letterTemplates', {}, { enabled: may })
  const [kind, setKind] = useState<Kind>('medical-necessity')
  if (!may || read.data === undefined) return null
  const kept = read.data.templates.find((each) => each.kind === kind)
  return (
    <section className="panel padded stack" aria-label="Wording of letters">
      <h2>Wording of letters</h2>
      <p className="second">Your own paragraphs before and after what the chart says. They stand in every letter of this kind.</p>
      <NativeSelect label="Kind of letter" data={[...kinds]} value={kind} onChange={(event) => setKind(templatedKind.parse(event.currentTarget.value))} />
      <Wording key={`${kind} ${kept === undefined ? '' : 'kept'}`} kind={kind} kept={kept} placeholders={read.data.placeholders} />
    </section>
  )
}

function Wording({ kind, kept, placeholders }: { kind: Kind; kept: AnswerOf<'letterTemplates'>['templates'][number] | undefined; placeholders: AnswerOf<'letterTemplates'>['placeholders'] }) {
  const save = useChange('saveLetterTemplate')
  const remove = useChange('removeLetterTemplate')
  const [before, setBefore] = useState(kept?.before.join('\n\n') ?? '')
  const [after, setAfter] = useState(kept?.after.join('\n\n') ?? '')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({ params: { kind }, body: { template: { before: paragraphsOf(before), after: paragraphsOf(after) } } }, { onSuccess: () => receipt('Kept. It stands in letters from now on; signed ones stay as they are.') })
  }
  const fields = { autosize: true, minRows: 2, maxRows: 8, maxLength: 12_000 } as const
  return (
    <form className="stack" onSubmit={submit}>
      <Textarea {...fields} label="Before the facts" description="An empty line begins a new paragraph." value={before} onChange={(event) => setBefore(event.currentTarget.value)} />
      <Textarea {...fields} label="After the facts" value={after} onChange={(event) => setAfter(event.currentTarget.value)} />
      <p className="small second">Facts come in by these names: {placeholders.map((each, index) => <span key={each.name}>{index === 0 ? '' : ', '}<span className="code">{`{${each.name}}`}</span> {each.means}</span>)}. A paragraph whose fact a case does not hold is left out there.</p>
      {save.error instanceof Refused ? <Trouble error={save.error} /> : null}
      <div className="row wrap"><Button type="submit" loading={save.isPending}>Keep the wording</Button>{kept === undefined ? null : <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({ params: { kind } }, { onSuccess: () => receipt('Taken away. Letters are the chart’s words alone.') })}>Take it away</Button>}</div>
    </form>
  )
}
