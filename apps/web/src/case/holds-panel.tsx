// What forbids sending: each hold with its remedy and who may override it; an override is signed and stays visible.
import type { CasePage } from '@crossbill/api'
import { type Hold, nameOfCoverage } from '@crossbill/model'
import { IconCheck, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { Refused } from '../api/call.ts'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { TextDialog } from '../parts/text-dialog.tsx'
import { capital, count } from '../words/names.ts'
import { sayRoles } from '../words/roles.ts'

interface Props { readonly page: CasePage; readonly why: (about: string) => void }

function OverrideDialog({ page, hold, close }: { page: CasePage; hold: Hold; close: () => void }) {
  const { person } = useSignedIn()
  const override = useChange('overrideHold')
  const submit = (reason: string): void => override.mutate(
    { params: { caseId: page.caseId }, body: { version: page.version, holdCode: hold.code, coverageId: hold.coverageId, reason } },
    { onSuccess: () => { receipt('Hold overridden. It stands in the audit log with your name and reason.'); close() } },
  )
  return (
    <TextDialog opened close={close} title={hold.title} label="Your reason, in one sentence. It is kept with your name." button={`Override as ${person.name}`} least={10} most={500} refusal={override.error instanceof Refused ? override.error.refusal : undefined} busy={override.isPending} submit={submit}>
      <p className="second">{hold.why}</p>
      <p><strong>Instead:</strong> {hold.remedy}</p>
    </TextDialog>
  )
}

function HoldRow({ hold, number, why, override }: { hold: Hold; number: number; why: () => void; override: (() => void) | undefined }) {
  const overridden = hold.overridden
  return (
    <li className="hold" id={`hold-${number}`} tabIndex={-1} data-overridden={overridden !== undefined || undefined}>
      <div className="row between top"><h3>{hold.title}</h3><span className="small third nowrap">{overridden !== undefined ? 'overridden' : hold.overridableBy.length === 0 ? 'cannot be overridden' : `${sayRoles(hold.overridableBy)} may override`}</span></div>
      <p className="second">{overridden === undefined ? hold.remedy : `${overridden.by}: “${overridden.reason}”`} <button type="button" className="link" onClick={why}>Why?<span className="hidden-text"> {hold.title}</span></button>{override === undefined ? null : <> <button type="button" className="link" onClick={override}>Override<span className="hidden-text"> {hold.title}</span></button></>}</p>
    </li>
  )
}

export function HoldsPanel({ page, why }: Props) {
  const { person } = useSignedIn()
  const [overriding, setOverriding] = useState<Hold>()
  const holds = page.decision.holds
  const open = holds.filter((each) => each.overridden === undefined)
  const payer = (hold: Hold): string => nameOfCoverage(page.document.coverages, hold.coverageId, 'this payer')
  const payers = [...new Set(open.map(payer))]
  return (
    <section className="panel padded holds" aria-label="Holds">
      <h2 className="row">{open.length === 0 ? <IconCheck size={18} stroke={1.7} aria-hidden /> : <IconHandStop size={18} stroke={1.7} color="var(--stop)" aria-hidden />}{open.length === 0 ? 'Nothing holds a claim' : `${payers.length === 1 ? `Claim to ${payers[0]}` : 'Claims'} held: ${count(open.length, 'hold')}`}</h2>
      {holds.length === 0 ? <p className="second">Credentials, approvals, the note, the one fee, codes and dates were looked at.</p> : (
        <ol className="divided">
          {holds.map((hold, index) => (
            <HoldRow key={`${hold.code} ${hold.coverageId} ${hold.serviceIds?.join() ?? ''}`} hold={payers.length > 1 ? { ...hold, title: `${capital(payer(hold))}: ${hold.title}` } : hold} number={index + 1} why={() => why(`hold:${index}`)}
              override={hold.overridden === undefined && hold.overridableBy.includes(person.role) ? () => setOverriding(hold) : undefined} />
          ))}
        </ol>
      )}
      {overriding === undefined ? null : <OverrideDialog page={page} hold={overriding} close={() => setOverriding(undefined)} />}
    </section>
  )
}
