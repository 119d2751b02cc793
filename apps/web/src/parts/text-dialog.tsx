// A small dialog for one text: a comment, a reason. What was typed stays when it is refused.
import type { Refusal } from '@crossbill/api'
import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { RefusalNote } from './situation.tsx'
import { Dialog } from './dialog.tsx'

interface Props {
  readonly opened: boolean
  readonly close: () => void
  readonly title: string
  readonly label: string
  readonly button: string
  readonly least?: number
  readonly most: number
  readonly refusal: Refusal | undefined
  readonly busy: boolean
  readonly submit: (text: string) => void
  readonly children?: ReactNode
}

export function TextDialog({ opened, close, title, label, button, least = 1, most, refusal, busy, submit, children }: Props) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const length = text.trim().length
  const error = tried && length < least ? (least === 1 ? 'Write something first.' : `Write at least ${least} characters; this has ${length}.`) : undefined
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (length >= least) submit(text.trim())
  }
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      <form className="stack" onSubmit={onSubmit}>
        {children}
        <Textarea label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={most} autosize minRows={3} maxRows={10} error={error} data-autofocus />
        {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
        <div className="row"><Button type="submit" loading={busy}>{button}</Button><Button variant="default" onClick={close}>Close</Button></div>
      </form>
    </Dialog>
  )
}
