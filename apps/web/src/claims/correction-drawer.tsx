// A claim that went out, corrected or voided: as it would go to the payer, with findings, then sent.
import type { CasePage, ClaimView } from '@crossbill/api'
import { Button, CloseButton, Drawer, Textarea } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useChange, useRead } from '../api/queries.ts'
import { receipt } from '../parts/case-commands.ts'
import { FindingsTable } from '../parts/findings.tsx'
import { Loading, Trouble } from '../parts/situation.tsx'
import { count } from '../words/names.ts'
import { ClaimWords } from './preview-drawer.tsx'

export interface Correction { readonly view: ClaimView; readonly as: 'correction' | 'void' }

const leastReason = 10

function wordsOf({ view, as }: Correction): { title: string; lead: string; button: string } {
  if (as === 'void') return { title: `Void the claim to ${view.payerName}`, lead: `${view.payerName} is asked to take the whole claim back. What it paid counts until it does.`, button: `Send the void to ${view.payerName}` }
  if (view.correction === 'new-original') return { title: `Send the claim to ${view.payerName} again`, lead: 'It was rejected before the payer decided, so it goes out as a new claim with a number of its own. Correct the facts of the case first; the claim is built from them.', button: `Send to ${view.payerName} again` }
  return { title: `Replace the claim to ${view.payerName}`, lead: `${view.payerName} decided on the first claim, so this one replaces it and names its number. Correct the facts of the case first; the claim is built from them.`, button: `Send the replacement to ${view.payerName}` }
}

export function CorrectionDrawer({ page, correction, close }: { page: CasePage; correction: Correction; close: () => void }) {
  const { view, as } = correction
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const params = { caseId: page.caseId, claimId: view.claim.id }
  const preview = useRead('previewCorrection', { params, query: { as } })
  const correct = useChange('correctClaim')
  const voiding = useChange('voidClaim')
  const words = wordsOf(correction)
  const errors = preview.data?.findings.filter((each) => each.severity === 'error') ?? []
  const mayGo = preview.data?.claim !== undefined && errors.length === 0
  const done = ({ next }: { next: string }): void => { receipt(`Sent to ${view.payerName}. Receipt kept. Next: ${next}`); close() }
  const submit = (): void => {
    setTried(true)
    if (as === 'correction') correct.mutate({ params, body: { version: page.version } }, { onSuccess: done })
    else if (reason.trim().length >= leastReason) voiding.mutate({ params, body: { version: page.version, reason: reason.trim() } }, { onSuccess: done })
  }
  const error = correct.error ?? voiding.error
  return (
    <Drawer.Root opened onClose={close} position="right" size={648}>
      <Drawer.Overlay backgroundOpacity={0.45} />
      <Drawer.Content>
        <div className="dialog-head"><Drawer.Title className="why-title">{words.title}</Drawer.Title><CloseButton aria-label="Close" onClick={close} /></div>
        <Drawer.Body className="stack">
          <p>{words.lead}</p>
          {preview.isPending ? <Loading what="the claim" rows={5} /> : null}
          {preview.error === null ? null : <Trouble error={preview.error} />}
          {errors.length === 0 ? null : <p className="strong stop-text">{count(errors.length, 'finding')} {errors.length === 1 ? 'blocks' : 'block'} sending.</p>}
          {preview.data === undefined || preview.data.findings.length === 0 ? null : <div className="panel"><FindingsTable findings={preview.data.findings} /></div>}
          {preview.data?.claim === undefined ? null : <ClaimWords claim={preview.data.claim} />}
          {as === 'void' && mayGo ? <Textarea label="Why is it taken back?" description="Kept with the case and your name." value={reason} onChange={(event) => setReason(event.currentTarget.value)} maxLength={500} autosize minRows={2} error={tried && reason.trim().length < leastReason ? `Write at least ${leastReason} characters.` : undefined} /> : null}
          {error === null ? null : <Trouble error={error} />}
          <div className="row wrap">
            {mayGo ? <Button loading={correct.isPending || voiding.isPending} onClick={submit} leftSection={<IconSend size={16} stroke={1.7} />}>{words.button}</Button> : null}
            <Button variant="default" onClick={close}>Close</Button>
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
