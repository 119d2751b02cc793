// Approvals: authorizations that bind with limits at the left, estimates that promise nothing at the right; never one for the other.
import { formatDollars } from '@crossbill/model'
import { IconCalendarDue, IconCheck, IconCircleX, IconClock, IconHandStop, IconHourglass, IconPencil, IconRubberStamp, IconShieldCheck, IconTilde } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { AnswerOf } from '../api/call.ts'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { Chip } from '../parts/chip.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { sayDate, sayDays, sayFullDate, withDates } from '../words/dates.ts'
import { ApprovalWindow } from './approval-window.tsx'
import './approvals.css'

type Authorization = AnswerOf<'approvals'>['authorizations'][number]
type Predetermination = AnswerOf<'approvals'>['predeterminations'][number]

function authorizationChip(status: Authorization['authorization']['status']): ReactNode {
  switch (status) {
    case 'approved': case 'modified': return <Chip icon={IconShieldCheck}>{status}</Chip>
    case 'partial': return <Chip icon={IconShieldCheck} tone="attention">partly approved</Chip>
    case 'not-required': return <Chip icon={IconCheck}>not required</Chip>
    case 'draft': return <Chip icon={IconPencil}>draft</Chip>
    case 'submitted': return <Chip icon={IconHourglass}>asked</Chip>
    case 'pended': case 'peer-to-peer': return <Chip icon={IconClock} tone="attention">more asked</Chip>
    case 'required': case 'unknown': return <Chip icon={IconHandStop} tone="stop">none on file</Chip>
    case 'denied': case 'final-denial': case 'exhausted': case 'cancelled': return <Chip icon={IconCircleX} tone="stop">{status.replace('-', ' ')}</Chip>
    case 'expired': return <Chip icon={IconCalendarDue} tone="stop">expired</Chip>
    case 'appeal-1': case 'appeal-2': case 'external-review': return <Chip icon={IconHourglass}>appealed</Chip>
  }
}

function Scope({ row }: { row: Authorization }) {
  const { today } = useSignedIn()
  const { authorization } = row
  const fits = row.scope.every((each) => each.fits)
  return (
    <section className="panel approval-scope" aria-label="The authorization">
      <div className="row top"><span className="approval-stamp"><IconRubberStamp size={24} stroke={1.5} aria-hidden /></span><div><h2>{row.patient} {authorization.number === undefined ? null : <span className="code">{authorization.number}</span>}</h2><p className="second">{row.payerName}{authorization.answeredOn === undefined ? '' : `, ${sayFullDate(authorization.answeredOn)}`}. <Link className="link" to="/cases/$caseId" params={{ caseId: row.caseId }}>Open case {row.caseNumber}</Link></p></div></div>
      {row.scope.length === 0 ? <p className="second">Nothing to check yet: {authorization.reason ?? 'no answer is on file'}.</p> : (
        <><h3>{fits ? 'Covers exactly this, and the claim fits it' : 'The claim does not fit it'}</h3><dl className="scope-rows">{row.scope.map((each) => <div key={each.what}><dt className="second">{each.what}</dt><dd className="strong">{withDates(each.value)}</dd><dd>{each.fits ? <span className="row second"><IconCheck size={14} stroke={1.8} aria-hidden />fits</span> : <span className="stop-text">{each.why ?? 'does not fit'}</span>}</dd></div>)}</dl></>
      )}
      {authorization.from === undefined || authorization.to === undefined ? null : <ApprovalWindow from={authorization.from} to={authorization.to} treated={row.dateOfService} today={today} />}
      <p className="small second">An approval says that the care is needed. The plan still looks on the day itself whether the coverage is active and the codes are those done.</p>
    </section>
  )
}

function EstimateCard({ row }: { row: Predetermination }) {
  const { today } = useSignedIn()
  return (
    <section className="panel approval-estimate" aria-label="The estimate">
      <div className="row top"><span className="approval-tilde"><IconTilde size={22} stroke={1.7} aria-hidden /></span><div><p><i className="approval-figure">{row.estimate === undefined ? 'no figure yet' : `≈ ${formatDollars(row.estimate)}`}</i> <span className="second">estimate, no promise</span></p><p className="second">{row.patient}, {row.payerName}{row.predetermination.answeredOn === undefined ? '' : `, ${sayFullDate(row.predetermination.answeredOn)}`}. <Link className="link" to="/cases/$caseId" params={{ caseId: row.caseId }}>Open case {row.caseNumber}</Link></p>{row.staleOn === undefined ? null : <p className="attention-text">It goes stale on {sayDate(row.staleOn, today)}{row.why === undefined ? '.' : `: ${row.why}`} Ask again after that, if it matters.</p>}</div></div>
      <p className="small second">A claim paid first, a new plan year or a lost coverage can change it. It never releases a medical claim.</p>
    </section>
  )
}

export function ApprovalsPage() {
  const { today } = useSignedIn()
  const read = useRead('approvals', {}, { refetchInterval: 60_000 })
  const [chosen, setChosen] = useState(0)
  const [estimate, setEstimate] = useState(0)
  const authorizations = read.data?.authorizations ?? []
  const estimates = read.data?.predeterminations ?? []
  useKeys([{ keys: 'j', label: 'authorization', run: () => setChosen(Math.min(authorizations.length - 1, chosen + 1)), inBar: true }, { keys: 'k', label: 'authorization', run: () => setChosen(Math.max(0, chosen - 1)), inBar: true }])
  const row = authorizations[chosen]
  const estimated = estimates[estimate]
  return (
    <div className="page">
      <PageHead title="Authorizations and predeterminations" facts="An authorization is a decision that the claim needs. A predetermination is an estimate that promises nothing. They never stand in for each other." />
      {read.error === null ? null : <Trouble error={read.error} retry={() => void read.refetch()} />}
      {read.isPending ? <div className="panel"><Loading what="approvals" /></div> : null}
      {read.data === undefined ? null : (
        <div className="approvals" id="next-step" tabIndex={-1}>
          <div className="stack">
            <section className="panel approval-list" aria-label="Authorizations">
              <div className="panel-head"><IconRubberStamp size={18} stroke={1.6} color="var(--medical-text)" aria-hidden /><h2>Authorizations</h2><span className="second">medical, required before treatment</span></div>
              {authorizations.length === 0 ? <Empty icon={IconRubberStamp} title="No authorization is asked or on file.">Where a plan requires one, the case is held and says so.</Empty> : <div className="scroll-x" tabIndex={0} role="region" aria-label="List of authorizations"><table className="plain"><thead><tr><th>Patient</th><th>For</th><th>State</th><th>Clock</th></tr></thead><tbody>{authorizations.map((each, index) => <tr key={`${each.caseId} ${each.authorization.id}`} className="approval-row" data-chosen={index === chosen || undefined} onClick={() => setChosen(index)}><td><button type="button" className="approval-name" aria-pressed={index === chosen} onClick={() => setChosen(index)}>{each.patient}</button><span className="under">case {each.caseNumber}</span></td><td>{each.title}<span className="under">{each.payerName}</span></td><td>{authorizationChip(each.authorization.status)}</td><td>{each.clock === undefined ? <span className="third">no clock runs</span> : <><span className="strong">{sayDays(each.clock.date, today)}</span><span className="under">{withDates(each.clock.what)}</span></>}</td></tr>)}</tbody></table></div>}
            </section>
            {row === undefined ? null : <Scope row={row} />}
          </div>
          <div className="stack">
            <section className="panel approval-list approval-dashed" aria-label="Predeterminations">
              <div className="panel-head"><IconTilde size={18} stroke={1.7} color="var(--dental-text)" aria-hidden /><h2>Predeterminations</h2><span className="second">dental, optional estimates</span></div>
              {estimates.length === 0 ? <Empty icon={IconTilde} title="No estimate was asked.">Asking is a choice; patients who wait for one start less often. The case’s own estimate is there at once.</Empty> : <div className="scroll-x" tabIndex={0} role="region" aria-label="List of predeterminations"><table className="plain"><thead><tr><th>Patient</th><th>For</th><th>State</th><th className="number">Estimate</th></tr></thead><tbody>{estimates.map((each, index) => <tr key={`${each.caseId} ${each.predetermination.id}`} className="approval-row" data-chosen={index === estimate || undefined} onClick={() => setEstimate(index)}><td><button type="button" className="approval-name" aria-pressed={index === estimate} onClick={() => setEstimate(index)}>{each.patient}</button><span className="under">case {each.caseNumber}</span></td><td>{each.title}<span className="under">{each.payerName}</span></td><td><Chip icon={each.predetermination.status === 'submitted' ? IconHourglass : IconClock} tone={each.staleOn === undefined ? 'plain' : 'attention'}>{each.staleOn === undefined ? each.predetermination.status.replace('-', ' ') : `until ${sayDate(each.staleOn, today)}`}</Chip></td><td className="number"><i>{each.estimate === undefined ? 'not known' : `≈ ${formatDollars(each.estimate)}`}</i></td></tr>)}</tbody></table></div>}
            </section>
            {estimated === undefined ? null : <EstimateCard row={estimated} />}
          </div>
        </div>
      )}
    </div>
  )
}
