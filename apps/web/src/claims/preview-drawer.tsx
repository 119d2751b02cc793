// The claim as it would go out: in words and as X12, with findings; any error blocks sending and says where it is.
import type { CasePage } from '@crossbill/api'
import { type Claim, formatCents, formatDollars, nameOfCoverage } from '@crossbill/model'
import { Button, CloseButton, Drawer, SegmentedControl } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { FindingsTable } from '../parts/findings.tsx'
import { Loading, Trouble } from '../parts/situation.tsx'
import { sayFullDate } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { mayUse, whoMay } from '../words/roles.ts'

export function ClaimWords({ claim }: { claim: Claim }) {
  return (
    <div className="stack">
      <dl className="fact-rows">
        <div><dt>To</dt><dd className="strong">{claim.payer.name}, as {claim.sequence === 'unknown' ? 'a payer of unknown place' : `${claim.sequence} payer`}</dd></div>
        <div><dt>Claim</dt><dd><span className="code">{claim.patientControlNumber}</span>, {claim.kind}, {claim.frequency === 'original' ? 'original' : `${claim.frequency} of ${claim.originalPayerClaimControlNumber ?? 'a number not known'}`}</dd></div>
        {claim.diagnoses === undefined || claim.diagnoses.length === 0 ? null : <div><dt>Diagnoses</dt><dd className="code">{claim.diagnoses.join(', ')}</dd></div>}
        {claim.priorAuthorizationNumber === undefined ? null : <div><dt>Authorization</dt><dd className="code">{claim.priorAuthorizationNumber}</dd></div>}
      </dl>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Lines of the claim">
        <table className="plain">
          <thead><tr><th>Line</th><th>Code</th><th>Units</th><th>Date</th><th className="number">Charge</th></tr></thead>
          <tbody>{claim.lines.map((line) => <tr key={line.number}><td>{line.number}</td><td><span className="code">{line.code}{(line.modifiers ?? []).map((each) => `-${each}`).join('')}</span><span className="under">{line.description ?? ''}</span></td><td>{line.units} {line.unitKind === 'minutes' ? 'minutes' : ''}</td><td className="nowrap">{line.dateOfService === undefined ? '' : sayFullDate(line.dateOfService)}</td><td className="number">{formatCents(line.charge)}</td></tr>)}</tbody>
          <tfoot><tr><td colSpan={4} className="strong">Total, the full fee</td><td className="number strong">{formatDollars(claim.totalCharge)}</td></tr></tfoot>
        </table>
      </div>
      {(claim.otherPayers ?? []).map((other) => <p key={other.payer.id} className="panel padded">{other.payer.name} ({other.sequence}): {other.paid === undefined ? 'named as another payer, no answer with it' : `answer with it, paid ${formatDollars(other.paid)}${other.remainingLiability === undefined ? '' : `, patient left with ${formatDollars(other.remainingLiability)}`}`}.</p>)}
    </div>
  )
}

export function PreviewDrawer({ page, coverageId, close }: { page: CasePage; coverageId: string | undefined; close: () => void }) {
  const { person } = useSignedIn()
  const [view, setView] = useState<'words' | 'x12'>('words')
  const preview = useRead('previewClaim', { params: { caseId: page.caseId, coverageId: coverageId ?? '' } }, { enabled: coverageId !== undefined })
  const send = useChange('sendClaim')
  const errors = preview.data?.findings.filter((each) => each.severity === 'error') ?? []
  const payer = nameOfCoverage(page.document.coverages, coverageId ?? '', '')
  const mayGo = preview.data?.claim !== undefined && errors.length === 0
  const submit = (): void => { if (coverageId !== undefined) send.mutate({ params: { caseId: page.caseId, coverageId }, body: { version: page.version } }, { onSuccess: ({ next }) => { receipt(`Sent to ${payer}. Receipt kept. Next: ${next}`); close() } }) }
  return (
    <Drawer.Root opened={coverageId !== undefined} onClose={close} position="right" size={648}>
      <Drawer.Overlay backgroundOpacity={0.45} />
      <Drawer.Content>
      <div className="dialog-head"><Drawer.Title className="why-title">Claim to {payer}</Drawer.Title><CloseButton aria-label="Close" onClick={close} /></div>
      <Drawer.Body className="stack">
        {preview.isPending ? <Loading what="the claim" rows={5} /> : null}
        {preview.error === null ? null : <Trouble error={preview.error} />}
        {preview.data === undefined ? null : (
          <>
            {errors.length === 0 ? <p>{preview.data.findings.length === 0 ? 'Checked: nothing was found.' : `Checked: ${count(preview.data.findings.length, 'remark')}, nothing that blocks.`}</p> : <p className="strong stop-text">{count(errors.length, 'finding')} {errors.length === 1 ? 'blocks' : 'block'} sending.</p>}
            {preview.data.findings.length === 0 ? null : <div className="panel"><FindingsTable findings={preview.data.findings} /></div>}
            {preview.data.text === undefined ? null : <SegmentedControl aria-label="View" value={view} onChange={(value) => setView(value)} data={[{ value: 'words', label: 'In words' }, { value: 'x12', label: 'X12' }]} />}
            {view === 'x12' && preview.data.text !== undefined ? <pre className="raw code" tabIndex={0}>{preview.data.text.replaceAll('~', '~\n').replaceAll('\n\n', '\n')}</pre> : preview.data.claim === undefined ? <p className="second">The claim cannot be built yet.</p> : <ClaimWords claim={preview.data.claim} />}
          </>
        )}
        {send.error === null ? null : <Trouble error={send.error} />}
        <div className="row wrap">
          {mayUse(person.role, 'sendClaim') ? (mayGo ? <Button loading={send.isPending} onClick={submit} leftSection={<IconSend size={16} stroke={1.7} />}>Send to {payer}</Button> : null) : <p className="second">Sending needs the role {whoMay('sendClaim')}.</p>}
          <Button variant="default" onClick={close}>Close</Button>
        </div>
      </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
