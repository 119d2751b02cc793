// A claim of a remittance that fits none of ours: candidates with the reason, and a person decides.
import { type CalendarDate, formatDollars } from '@crossbill/model'
import { Button, Radio } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnswerOf } from '../api/call.ts'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { KeyCap } from '../parts/key-cap.tsx'
import { Trouble } from '../parts/situation.tsx'
import { sayDate } from '../words/dates.ts'
import { mayUse, whoMay } from '../words/roles.ts'
import { SettleButton } from './settle-button.tsx'

type Unmatched = AnswerOf<'remittances'>['unmatched'][number]

export function UnmatchedPanel({ unmatched, today }: { unmatched: Unmatched; today: CalendarDate }) {
  const { person } = useSignedIn()
  const navigate = useNavigate()
  const match = useChange('matchRemittance')
  const [claimId, setClaimId] = useState('')
  const { claim, candidates } = unmatched
  const chosen = candidates.find((each) => each.claimId === claimId)
  const submit = (): void => { if (chosen !== undefined) match.mutate({ params: { id: unmatched.id }, body: { claimId } }, { onSuccess: ({ caseId }) => { receipt('Matched and posted.'); void navigate({ to: '/cases/$caseId/claims', params: { caseId } }) } }) }
  return (
    <section className="panel padded stack" aria-label="No match">
      <div className="row between"><h2>Who is {claim.patientName ?? claim.patientControlNumber}?</h2><span className="second">{formatDollars(claim.paid)}</span></div>
      <p className="second">{unmatched.payerName}, {sayDate(unmatched.receivedOn, today)}: no claim of yours has the number <span className="code">{claim.patientControlNumber}</span>.</p>
      {candidates.length === 0 ? <p>Nothing alike was found. Ask {unmatched.payerName} whose claim it is; it stays here until then.</p> : (
        <Radio.Group value={claimId} onChange={setClaimId} aria-label="Candidates">
          <div className="stack">
            {candidates.map((each) => <Radio.Card key={each.claimId} value={each.claimId} className="candidate"><Radio.Indicator /><span><span className="strong">{each.patient}</span> <span className="small third">case {each.caseNumber}</span><span className="under">{each.why}</span></span></Radio.Card>)}
          </div>
        </Radio.Group>
      )}
      {match.error === null ? null : <Trouble error={match.error} />}
      {candidates.length === 0 ? null : mayUse(person.role, 'matchRemittance') ? <div className="row"><Button id="match" variant={chosen === undefined ? 'default' : 'filled'} className={chosen === undefined ? '' : 'on-accent'} loading={match.isPending} onClick={submit} rightSection={<KeyCap keys="m" />}>{chosen === undefined ? 'Choose one first' : `Match to ${chosen.patient.split(' ')[0]}`}</Button></div> : <p className="second">Matching needs the role {whoMay('matchRemittance')}.</p>}
      <div><SettleButton subject={{ unmatched: unmatched.id }} /></div>
      <p className="small third">You decide. Below certainty nothing is matched without a person.</p>
    </section>
  )
}
