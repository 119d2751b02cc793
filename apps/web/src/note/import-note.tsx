// An existing note, pasted or from a text file: divided by its headings, looked at, then kept as a draft. Refused text stays where it is.
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { call, Refused } from '../api/call.ts'
import { DropFiles } from '../parts/drop-files.tsx'
import { RefusalNote } from '../parts/situation.tsx'
import type { Section } from './marked-text.ts'
import { sectionNames } from './note-section.tsx'

type Divided = Record<Section, string> & { readonly headings: readonly string[] }
const order: readonly Section[] = ['subjective', 'objective', 'assessment', 'plan']

export function ImportNote({ caseId, busy, take }: { caseId: string; busy: boolean; take: (text: Record<Section, string>) => void }) {
  const [text, setText] = useState('')
  const [divided, setDivided] = useState<Divided>()
  const [refused, setRefused] = useState<Refused>()
  const [reading, setReading] = useState(false)
  const read = async (): Promise<void> => {
    setReading(true)
    setRefused(undefined)
    try {
      setDivided(await call('readNoteText', { params: { caseId }, body: { text } }))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setRefused(error)
    }
    setReading(false)
  }
  const choose = async (files: readonly File[]): Promise<void> => {
    const [file] = files
    if (file === undefined) return
    setText(await file.text())
    setDivided(undefined)
  }
  return (
    <section className="import-note" aria-label="Import a note">
      <h2>Or bring in a note that exists</h2>
      <Textarea label="Paste its text" description="Headings such as S:, Exam, Dx, Plan divide it. Nothing is added or left out." value={text} onChange={(event) => { setText(event.currentTarget.value); setDivided(undefined) }} autosize minRows={4} maxRows={14} />
      <DropFiles label="Or drop a text file" hint="Plain text, up to 60,000 characters" accept=".txt,.text,.md,text/plain" choose={(files) => void choose(files)} />
      {refused === undefined ? null : <RefusalNote refusal={refused.refusal} />}
      {divided === undefined ? <div><Button variant="default" loading={reading} disabled={text.trim() === ''} onClick={() => void read()}>Read it</Button></div> : (
        <>
          <p className="second" role="status">{divided.headings.length === 0 ? 'No heading was found, so all of it stands under Subjective. Move parts of it once it is kept.' : `Headings found: ${divided.headings.join(', ')}.`}</p>
          {order.map((section) => <div key={section}><h3>{sectionNames[section].name}</h3><p className="note-prose">{divided[section] === '' ? <span className="third">nothing</span> : divided[section]}</p></div>)}
          <div className="row"><Button loading={busy} onClick={() => take({ subjective: divided.subjective, objective: divided.objective, assessment: divided.assessment, plan: divided.plan })}>Keep it as a draft</Button><Button variant="default" onClick={() => setDivided(undefined)}>Change the text</Button></div>
        </>
      )}
    </section>
  )
}
