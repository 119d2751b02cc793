// Hands in a file that arrived by other ways: 999, 277CA, 835, 271; says what happened with it.
import type { Refusal } from '@crossbill/api'
import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { type AnswerOf, Refused } from '../api/call.ts'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { DropFiles } from '../parts/drop-files.tsx'
import { FindingsTable } from '../parts/findings.tsx'
import { RefusalNote } from '../parts/situation.tsx'
import { mayUse } from '../words/roles.ts'
import '../cases/cases.css'
import { Dialog } from '../parts/dialog.tsx'

export type Receipt = AnswerOf<'receiveFile'>
interface Taken { readonly name: string; readonly receipt?: Receipt; readonly refusal?: Refusal }

export function ReceiptView({ receipt, name }: { receipt: Receipt; name?: string }) {
  return (
    <div className="panel padded stack tight">
      <h3>{name ?? receipt.kind}{receipt.already ? ': known' : ': taken'}</h3>
      {receipt.already ? <p className="second">Same content as a file before. Counted once.</p> : null}
      <ul>{receipt.happened.map((each) => <li key={each}>{each}</li>)}</ul>
      {receipt.findings.length === 0 ? null : <FindingsTable findings={receipt.findings} />}
    </div>
  )
}

export function ArrivedFile() {
  const { person } = useSignedIn()
  const [opened, setOpened] = useState(false)
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const receive = useChange('receiveFile')
  const choose = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const form = new FormData()
      form.append('file', file)
      try {
        const receipt = await receive.mutateAsync({ files: form })
        setTaken((before) => [{ name: file.name, receipt }, ...before])
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        setTaken((before) => [{ name: file.name, refusal: error.refusal }, ...before])
      }
    }
  }
  if (!mayUse(person.role, 'receiveFile')) return null
  return (
    <>
      <Button variant="default" leftSection={<IconFileUpload size={16} stroke={1.7} />} onClick={() => setOpened(true)}>Hand in a file</Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title="Hand in a file that arrived" size="lg">
        <div className="stack">
          <DropFiles multiple label={receive.isPending ? 'Reading …' : 'Choose or drop files'} hint="835, 999, 277CA, 271. What cannot be matched is kept and queued." choose={(files) => void choose(files)} />
          <div role="status" className="stack">
            {taken.map((each, index) => each.receipt === undefined ? (each.refusal === undefined ? null : <div key={index}><h3>{each.name}: stopped</h3><RefusalNote refusal={each.refusal} /></div>) : <ReceiptView key={index} receipt={each.receipt} name={each.name} />)}
          </div>
        </div>
      </Dialog>
    </>
  )
}
