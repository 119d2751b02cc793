// Amendments stand beside the signed text with name and time; the text itself is never altered.
import type { CasePage } from '@crossbill/api'
import type { CalendarDate, SoapNote } from '@crossbill/model'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Refused } from '../api/call.ts'
import { useChange } from '../api/queries.ts'
import { receipt } from '../parts/case-commands.ts'
import { TextDialog } from '../parts/text-dialog.tsx'
import { dayOf, sayDate, sayTime } from '../words/dates.ts'

export function Amendments({ page, note, today, mayAmend, nameOf }: { page: CasePage; note: SoapNote; today: CalendarDate; mayAmend: boolean; nameOf: (id: string) => string }) {
  const [opened, setOpened] = useState(false)
  const amend = useChange('amendNote')
  const list = note.amendments ?? []
  if (note.signed === undefined && list.length === 0) return null
  return (
    <div className="note-amendments">
      {list.map((each) => <div key={each.at} className="amendment"><p className="small third">{each.elsewhere === true ? 'In the record it came from: amendment of' : 'Amendment of'} {nameOf(each.by)}, {sayDate(dayOf(each.at), today)} {sayTime(each.at)}</p><p className="note-prose">{each.text}</p></div>)}
      {mayAmend && note.signed !== undefined ? <Button variant="default" className="no-print" onClick={() => setOpened(true)}>Add an amendment</Button> : null}
      <TextDialog opened={opened} close={() => setOpened(false)} title="Amendment" label="It stands beside the signed text, with your name and the time." button="Keep the amendment" most={20_000} refusal={amend.error instanceof Refused ? amend.error.refusal : undefined} busy={amend.isPending}
        submit={(text) => amend.mutate({ params: { caseId: page.caseId, noteId: note.id }, body: { version: page.version, text } }, { onSuccess: () => { receipt('Amendment kept.'); setOpened(false) } })} />
    </div>
  )
}
