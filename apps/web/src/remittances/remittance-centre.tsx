// The claims of one remittance: charge, write-off, patient, paid, expected and difference, line by line.
import type { RemittancePage, RemittanceRow } from '@crossbill/api'
import { formatCents, type RemittanceClaim, sumOf } from '@crossbill/model'
import { IconCheck, IconEqualNot, IconLink, IconLinkOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Refused } from '../api/call.ts'
import { Chip } from '../parts/chip.tsx'
import { FindingsTable } from '../parts/findings.tsx'
import { Loading, Trouble } from '../parts/situation.tsx'
import { sayFullDate } from '../words/dates.ts'
import { count } from '../words/names.ts'

type ClaimOfPage = RemittancePage['claims'][number]
type Adjusted = Pick<RemittanceClaim, 'adjustments'>

function sumOfGroup(parts: readonly Adjusted[], isIn: (group: string) => boolean): number {
  return sumOf(parts.flatMap((part) => part.adjustments.filter((each) => isIn(each.group)).map((each) => each.amount)))
}

function writeOffOf(parts: readonly Adjusted[]): number {
  return sumOfGroup(parts, (group) => group !== 'PR')
}

function patientOf(parts: readonly Adjusted[]): number {
  return sumOfGroup(parts, (group) => group === 'PR')
}

function Standing({ each }: { each: ClaimOfPage }) {
  if (each.match === undefined) return <Chip icon={IconLinkOff} tone="stop">no match</Chip>
  if (each.expected !== undefined && each.expected !== each.claim.paid) return <Chip icon={IconEqualNot} tone="attention">differs</Chip>
  return <span className="row second"><IconLink size={14} stroke={1.7} aria-hidden />matched</span>
}

function ClaimRows({ each }: { each: ClaimOfPage }) {
  const { claim } = each
  const parts = [claim, ...claim.lines]
  const single = claim.lines.length === 1 ? claim.lines[0] : undefined
  const difference = each.expected === undefined ? undefined : claim.paid - each.expected
  return (
    <>
      <tr className="remittance-claim">
        <td><span className="row top">{each.posted ? <IconCheck size={16} stroke={1.8} aria-label="posted" /> : null}<span>{each.match === undefined ? <span className="strong">{claim.patientName ?? 'No name sent'}</span> : <Link className="row-name" to="/cases/$caseId/claims" params={{ caseId: each.match.caseId }}>{each.match.patient}</Link>} <span className="small third code nowrap">{claim.patientControlNumber}</span>{single === undefined ? null : <span className="under"><span className="code">{single.procedure.code}</span> {single.procedure.description ?? ''}</span>}</span></span></td>
        <td className="number">{formatCents(claim.charge)}</td><td className="number second">{formatCents(writeOffOf(parts))}</td><td className="number">{formatCents(patientOf(parts))}</td><td className="number strong">{formatCents(claim.paid)}</td>
        <td className="number second">{each.expected === undefined ? <span className="third">not known</span> : formatCents(each.expected)}</td>
        <td className={difference === undefined || difference === 0 ? 'number second' : 'number strong attention-text'}>{difference === undefined ? '' : `${difference > 0 ? '+' : ''}${formatCents(difference)}`}</td>
        <td><Standing each={each} /></td>
      </tr>
      {(single === undefined ? claim.lines : []).map((line, index) => (
        <tr key={index} className="remittance-line second">
          <td><span className="code">{line.procedure.code}</span> {line.procedure.description ?? ''}</td><td className="number">{formatCents(line.charge)}</td><td className="number">{formatCents(writeOffOf([line]))}</td><td className="number">{formatCents(patientOf([line]))}</td><td className="number">{formatCents(line.paid)}</td><td /><td /><td className="small code nowrap">{line.adjustments.map((adjustment) => `${adjustment.group} ${adjustment.reason}`).join(' ')}</td>
        </tr>
      ))}
      {each.words === undefined ? null : <tr className="remittance-words"><td colSpan={8}><p className="attention-note">{each.words}</p></td></tr>}
    </>
  )
}

export function RemittanceCentre({ row, page, error, loading }: { row: RemittanceRow; page: RemittancePage | undefined; error: Refused | null; loading: boolean }) {
  const claims = page?.claims ?? []
  const parts = claims.flatMap((each) => [each.claim, ...each.claim.lines])
  return (
    <>
      <div className="panel-head row wrap between"><h2>{row.payerName}</h2><span className="second">payment <span className="code">{row.traceNumber}</span>, {sayFullDate(row.receivedOn)}</span></div>
      {row.findings.length === 0 ? null : <FindingsTable findings={row.findings} />}
      {loading ? <Loading what="its claims" rows={4} /> : error !== null ? <div className="padded"><Trouble error={error} /></div> : (
        <div className="scroll-x grow" tabIndex={0} role="region" aria-label="Claims and lines">
          <table className="plain remittance-table">
            <thead><tr><th>Claim and line</th><th className="number">Charge</th><th className="number">Write-off</th><th className="number">Patient</th><th className="number">Paid</th><th className="number">Expected</th><th className="number">Diff.</th><th><span className="hidden-text">Standing</span></th></tr></thead>
            <tbody>{claims.map((each, index) => <Fragment key={`${each.claim.patientControlNumber} ${index}`}><ClaimRows each={each} /></Fragment>)}</tbody>
            <tfoot><tr className="strong"><td>{count(claims.length, 'claim')}, {count(claims.reduce((sum, each) => sum + each.claim.lines.length, 0), 'line')}</td><td className="number">{formatCents(sumOf(claims.map((each) => each.claim.charge)))}</td><td className="number">{formatCents(writeOffOf(parts))}</td><td className="number">{formatCents(patientOf(parts))}</td><td className="number">{formatCents(sumOf(claims.map((each) => each.claim.paid)))}</td><td /><td /><td /></tr></tfoot>
          </table>
        </div>
      )}
      <p className="small third remittance-foot">Posted entries are never changed; a correction is a new entry.</p>
    </>
  )
}
