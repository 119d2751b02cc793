// Settles by hand what cannot be posted: a claim that is not ours, a remittance or a file kept aside. The reason is kept.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Refused } from '../api/call.ts'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { TextDialog } from '../parts/text-dialog.tsx'
import { mayUse } from '../words/roles.ts'

export type Settled = { readonly unmatched: string } | { readonly remittance: string } | { readonly file: string }

const titles = { detachRemittance: 'Settle it without posting', settleRemittance: 'Settle this remittance', settleFile: 'Settle this file' } as const

export function SettleButton({ subject }: { subject: Settled }) {
  const { person } = useSignedIn()
  const [opened, setOpened] = useState(false)
  const detach = useChange('detachRemittance')
  const settle = useChange('settleRemittance')
  const settleFile = useChange('settleFile')
  const name = 'unmatched' in subject ? 'detachRemittance' : 'remittance' in subject ? 'settleRemittance' : 'settleFile'
  const error = detach.error ?? settle.error ?? settleFile.error
  const after = { onSuccess: () => { receipt('Settled. What you found out is kept with your name.'); setOpened(false) } }
  const submit = (reason: string): void => {
    if ('unmatched' in subject) detach.mutate({ params: { id: subject.unmatched }, body: { reason } }, after)
    else if ('remittance' in subject) settle.mutate({ params: { id: subject.remittance }, body: { reason } }, after)
    else settleFile.mutate({ params: { digest: subject.file }, body: { reason } }, after)
  }
  if (!mayUse(person.role, name)) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>{titles[name]}</Button>
      <TextDialog opened={opened} close={() => setOpened(false)} title={titles[name]} label="What did you find out?" button="Settle it" least={10} most={500} refusal={error instanceof Refused ? error.refusal : undefined} busy={detach.isPending || settle.isPending || settleFile.isPending} submit={submit}>
        <p className="second">Nothing is posted by this. It leaves the queue; the file and your reason stay.</p>
      </TextDialog>
    </>
  )
}
