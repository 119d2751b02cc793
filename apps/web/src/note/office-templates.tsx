// Note templates of the office: brought in as a file, looked at by the rules, offered in every note. Refused ones change nothing.
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { JsonValue } from '@crossbill/model'
import { Refused } from '../api/call.ts'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { DropFiles } from '../parts/drop-files.tsx'
import { RefusalNote } from '../parts/situation.tsx'
import { count } from '../words/names.ts'
import { mayUse } from '../words/roles.ts'

/** `Our wisdom note.json` is kept as `our-wisdom-note`. */
export function templateIdOf(fileName: string): string {
  return fileName.replace(/\.[a-z]+$/i, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 64) || 'template'
}

function jsonOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

export function OfficeTemplates() {
  const { person } = useSignedIn()
  const may = mayUse(person.role, 'saveNoteTemplate')
  const read = useRead('noteTemplates', {}, { enabled: may })
  const save = useChange('saveNoteTemplate')
  const remove = useChange('removeNoteTemplate')
  const [notJson, setNotJson] = useState(false)
  if (!may) return null
  const own = (read.data?.templates ?? []).filter((each) => each.own)
  const choose = async (files: readonly File[]): Promise<void> => {
    const [file] = files
    if (file === undefined) return
    const template = jsonOf(await file.text())
    setNotJson(template === undefined)
    if (template !== undefined) save.mutate({ params: { templateId: templateIdOf(file.name) }, body: { template } }, { onSuccess: () => receipt('Template kept. It stands under Templates in every note.') })
  }
  return (
    <section className="panel padded stack" aria-label="Templates of this office">
      <h2>Templates of this office</h2>
      <p className="second">{own.length === 0 ? 'None yet. Every pathway brings its own.' : `${count(own.length, 'template')} beside those of the pathways.`} Each line names an element of a pathway and holds a gap, so that no template writes a finding.</p>
      {own.length === 0 ? null : <ul className="divided">{own.map((each) => <li key={each.id} className="row between"><span><strong>{each.title}</strong> <span className="second">{count(each.lines.length, 'line')}</span></span><Button variant="default" size="compact-sm" leftSection={<IconTrash size={14} stroke={1.7} />} loading={remove.isPending} onClick={() => remove.mutate({ params: { templateId: each.id }, body: undefined }, { onSuccess: () => receipt('Template taken away.') })}>Take away<span className="hidden-text"> {each.title}</span></Button></li>)}</ul>}
      <DropFiles label="Drop a template file, or choose it" hint="JSON with title, pathway and lines of section, element and text" accept=".json" choose={(files) => void choose(files)} />
      {notJson ? <RefusalNote refusal={{ code: 'TEMPLATE-UNREADABLE', message: 'The file is not JSON.', remedy: 'Nothing was kept. Choose a file that begins with a brace.' }} /> : save.error instanceof Refused ? <RefusalNote refusal={save.error.refusal} /> : null}
    </section>
  )
}
