// The compliance report: every override that was signed in a span of days, and who may override which hold with what reason.
import { Button, TextInput } from '@mantine/core'
import { IconDownload, IconScale } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { usePeople } from '../parts/assign-menu.tsx'
import { Chip } from '../parts/chip.tsx'
import { saveFile } from '../parts/save-file.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { dayOf, sayFullDate, sayTime } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { roleWords, sayRoles } from '../words/roles.ts'
import { csvOf } from './override-csv.ts'
import './compliance.css'

function startOfSpan(today: string): string {
  return `${today.slice(0, 8)}01`
}

export function CompliancePage() {
  const { today } = useSignedIn()
  const nameOf = usePeople()
  const [from, setFrom] = useState(startOfSpan(today))
  const [to, setTo] = useState(today)
  const read = useRead('compliance', { query: { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) } }, { keepPrevious: true })
  const overrides = read.data?.overrides ?? []
  const policy = (read.data?.policy ?? []).filter((each) => each.codes.length > 0)
  const save = (): void => saveFile(new Blob([csvOf(overrides)], { type: 'text/csv' }), `overrides-${from}-to-${to}.csv`)
  return (
    <div className="page">
      <PageHead title="Compliance" facts={read.data === undefined ? 'Reading the report' : `${count(overrides.length, 'hold')} overridden from ${sayFullDate(read.data.from)} to ${sayFullDate(read.data.to)}`}>
        <Button variant="default" disabled={overrides.length === 0} leftSection={<IconDownload size={16} stroke={1.7} />} onClick={save}>Save as CSV</Button>
      </PageHead>
      <div className="row wrap compliance-span" id="next-step" tabIndex={-1}>
        <TextInput type="date" label="From" value={from} max={to} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput type="date" label="To" value={to} min={from} onChange={(event) => setTo(event.currentTarget.value)} />
      </div>
      {read.error === null ? null : <Trouble error={read.error} retry={() => void read.refetch()} />}
      <section className="panel scroll-x" aria-label="Overrides" tabIndex={0}>
        {read.isPending ? <Loading what="the overrides" rows={4} /> : null}
        {read.data !== undefined && overrides.length === 0 ? <Empty icon={IconScale} title="No hold was overridden in these days.">Each override stands here with who signed it and why.</Empty> : null}
        {overrides.length === 0 ? null : (
          <table className="plain">
            <thead><tr><th>Signed</th><th>Who</th><th>Hold</th><th>Reason</th><th>Case</th></tr></thead>
            <tbody>
              {overrides.map((row) => (
                <tr key={`${row.caseId} ${row.at} ${row.holdCode}`}>
                  <td className="nowrap">{sayFullDate(dayOf(row.at))} <span className="second">{sayTime(row.at)}</span></td>
                  <td>{nameOf(row.by)}<span className="under">{row.role === undefined ? '' : roleWords[row.role]}</span></td>
                  <td>{row.title ?? row.holdCode}<span className="under code">{row.holdCode}</span></td>
                  <td className="compliance-reason">{row.reason}</td>
                  <td><Link className="link" to="/cases/$caseId" params={{ caseId: row.caseId }}>case {row.caseNumber}</Link><span className="under">{row.payer}{row.services.length === 0 ? '' : `, ${row.services.join(', ')}`}</span> {row.sent ? <Chip>claim sent since</Chip> : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="panel scroll-x" aria-label="Who may override" tabIndex={0}>
        <table className="plain">
          <caption className="compliance-caption">Which holds may be overridden, by whom, with what reason</caption>
          <thead><tr><th>Rule</th><th>Hold</th><th>Who</th><th>The reason says</th></tr></thead>
          <tbody>
            {policy.flatMap((rule) => rule.codes.map((each, index) => (
              <tr key={`${rule.rule} ${each.code}`}>
                <td>{index === 0 ? <>{rule.sentence}<span className="under">{rule.rule}{rule.source.kind === 'assumed' ? ', assumed' : ''}</span></> : null}</td>
                <td className="code">{each.code}</td>
                <td>{each.overridableBy.length === 0 ? <span className="second">nobody</span> : sayRoles(each.overridableBy)}</td>
                <td className="second">{each.reason ?? ''}</td>
              </tr>
            )))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
