// Records that an appeal went out, with its text.
import type { CasePage, ClaimView } from '@crossbill/api'
import type { CalendarDate } from '@crossbill/model'
import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { receipt } from '../parts/case-commands.ts'
import { Trouble } from '../parts/situation.tsx'
import { Dialog } from '../parts/dialog.tsx'

export function AppealDialog({ page, view, today, close }: { page: CasePage; view: ClaimView; today: CalendarDate; close: () => void }) {
  const appeal = useChange('recordAppeal')
  const [sentOn, setSentOn] = useState(today)
  const [text, setText] = useState('')
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    appeal.mutate({ params: { caseId: page.caseId, claimId: view.claim.id }, body: { version: page.version, sentOn, ...(text.trim() === '' ? {} : { text: text.trim() }) } }, { onSuccess: () => { receipt('Appeal recorded.'); close() } })
  }
  return (
    <Dialog opened onClose={close} title={`Appeal to ${view.payerName}`} size="lg">
      <form className="stack" onSubmit={onSubmit}>
        <TextInput type="date" label="Sent on" required max={today} value={sentOn} onChange={(event) => setSentOn(event.currentTarget.value)} />
        <Textarea label="Text of the appeal" description="Kept with the case." value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={6} maxLength={20_000} />
        {appeal.error === null ? null : <Trouble error={appeal.error} />}
        <div className="row"><Button type="submit" loading={appeal.isPending}>Record the appeal</Button><Button variant="default" onClick={close}>Close</Button></div>
      </form>
    </Dialog>
  )
}
