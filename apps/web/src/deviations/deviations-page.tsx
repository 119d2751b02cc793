// What payers and plans do differently: rows with source, dates and history; a manager adds one after trying it on an example.
import type { DeviationView } from '@crossbill/api'
import { Button } from '@mantine/core'
import { IconArrowsSplit2, IconCalendarDue, IconCheck, IconCircleX, IconHourglass, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { Chip } from '../parts/chip.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { TextDialog } from '../parts/text-dialog.tsx'
import { SourceLine } from '../why/reason-box.tsx'
import { dayOf, sayFullDate, sayTime } from '../words/dates.ts'
import { mayUse, whoMay } from '../words/roles.ts'
import { DeviationForm } from './deviation-form.tsx'
import { settingOf, valueWords } from './settings.table.ts'
import './deviations.css'

function stateChip(state: DeviationView['state']): ReactNode {
  switch (state) {
    case 'in-force': return <Chip icon={IconCheck}>in force</Chip>
    case 'coming': return <Chip icon={IconHourglass}>coming</Chip>
    case 'ended': return <Chip icon={IconCalendarDue}>ended</Chip>
    case 'withdrawn': return <Chip icon={IconCircleX} tone="stop">withdrawn</Chip>
  }
}

function datesOf({ from, to }: DeviationView['row']): string {
  if (from === undefined && to === undefined) return 'any date of service'
  return `${from === undefined ? 'any day' : sayFullDate(from)} to ${to === undefined ? 'further notice' : sayFullDate(to)}`
}

export function DeviationsPage() {
  const { person } = useSignedIn()
  const read = useRead('deviations', {})
  const [chosen, setChosen] = useState<string>()
  const [writing, setWriting] = useState<'new' | string>()
  const rows = read.data?.deviations ?? []
  const row = rows.find((each) => each.id === chosen) ?? rows[0]
  const payerName = (id: string | undefined): string => (id === undefined ? 'any payer' : (read.data?.payers.find((each) => each.id === id)?.name ?? id))
  const mayChange = mayUse(person.role, 'saveDeviation')
  return (
    <div className="page">
      <PageHead title="What plans do differently" facts="The usual rules hold for every plan. Where a contract or a payer says otherwise, it stands here with its source and its dates, and decides cases from that day of service on.">
        {mayChange && writing === undefined ? <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting('new')}>Add one</Button> : null}
      </PageHead>
      {read.error === null ? null : <Trouble error={read.error} retry={() => void read.refetch()} />}
      {read.isPending ? <div className="panel"><Loading what="what plans do differently" /></div> : null}
      {read.data === undefined ? null : (
        <div className="deviations" id="next-step" tabIndex={-1}>
          <section className="panel" aria-label="Deviations">
            {rows.length === 0 ? <Empty icon={IconArrowsSplit2} title="All plans go by the usual rules.">{mayChange ? 'When a payer tells another formula or order, add it with one worked example.' : `When a payer tells another formula or order, ${whoMay('saveDeviation')} adds it.`}</Empty> : (
              <div className="scroll-x" tabIndex={0} role="region" aria-label="List of deviations"><table className="plain"><thead><tr><th>Plan</th><th>What</th><th>Dates of service</th><th>State</th></tr></thead><tbody>
                {rows.map((each) => <tr key={each.id} className="deviation-row" data-chosen={each.id === row?.id || undefined} onClick={() => setChosen(each.id)}><td><button type="button" className="deviation-name" aria-pressed={each.id === row?.id} onClick={() => setChosen(each.id)}>{payerName(each.row.for.payerId)}</button><span className="under">{[each.row.for.planName, each.row.for.groupNumber === undefined ? undefined : `group ${each.row.for.groupNumber}`].filter((part) => part !== undefined).join(', ') || 'all its plans'}</span></td><td>{settingOf(each.row.setting)?.words ?? each.row.setting}<span className="under">{valueWords(each.row.setting, each.row.value)}</span></td><td>{datesOf(each.row)}</td><td>{stateChip(each.state)}</td></tr>)}
              </tbody></table></div>
            )}
          </section>
          {writing !== undefined ? <DeviationForm key={writing} payers={read.data.payers} before={rows.find((each) => each.id === writing)?.row} taken={rows.map((each) => each.id)} close={(kept) => { setWriting(undefined); if (kept !== undefined) setChosen(kept) }} /> : row === undefined ? null : <Deviation key={row.id} view={row} mayChange={mayChange} change={() => setWriting(row.id)} />}
        </div>
      )}
    </div>
  )
}

function Deviation({ view, mayChange, change }: { view: DeviationView; mayChange: boolean; change: () => void }) {
  const { row } = view
  const withdraw = useChange('withdrawDeviation')
  const [asking, setAsking] = useState(false)
  return (
    <section className="panel deviation" aria-label="The deviation">
      <div className="row between wrap"><h2>{settingOf(row.setting)?.words ?? row.setting} <span className="code third">{row.rule}</span></h2>{stateChip(view.state)}</div>
      <p className="strong">{valueWords(row.setting, row.value)}</p>
      <SourceLine source={row.source} />
      <h3>Tried on</h3>
      <ul className="deviation-examples">{row.examples.map((each) => <li key={each.name}><IconCheck size={14} stroke={1.8} aria-hidden /> {each.name}</li>)}</ul>
      <h3>History</h3>
      <ol className="deviation-history" reversed>{view.versions.map((each) => <li key={each.version}>{sayFullDate(dayOf(each.at))} {sayTime(each.at)}, {each.by}: {each.withdrawn ? `withdrawn, “${each.reason ?? ''}”` : `${valueWords(each.row.setting, each.row.value)}, ${datesOf(each.row)}`}</li>)}</ol>
      {!mayChange || view.state === 'withdrawn' ? null : <div className="row wrap"><Button variant="default" onClick={change}>Change or end it</Button><Button variant="default" onClick={() => setAsking(true)}>Withdraw it</Button></div>}
      <TextDialog opened={asking} close={() => setAsking(false)} title="Withdraw this deviation" label="Why it was never right" button="Withdraw" least={10} most={500} refusal={withdraw.error?.refusal} busy={withdraw.isPending} submit={(reason) => withdraw.mutate({ params: { deviationId: view.id }, body: { reason } }, { onSuccess: () => setAsking(false) })}>
        <p className="second">To end it from a day on, change its last day instead. What is withdrawn no longer decides any case; its history stays.</p>
      </TextDialog>
    </section>
  )
}
