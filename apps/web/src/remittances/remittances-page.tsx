// Remittances: the list, the lines beside what was expected, the balance to the cent, and claims that fit none of ours.
import { formatDollars, sumOf } from '@crossbill/model'
import { SegmentedControl } from '@mantine/core'
import { IconReceiptDollar } from '@tabler/icons-react'
import { useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { ArrivedFile } from '../connections/arrived-file.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { count } from '../words/names.ts'
import { RemittanceBalance } from './remittance-balance.tsx'
import { RemittanceCentre } from './remittance-centre.tsx'
import { RemittanceList } from './remittance-list.tsx'
import { UnmatchedPanel } from './unmatched-panel.tsx'
import './remittances.css'

type Tab = 'open' | 'posted' | 'unmatched'

export function RemittancesPage() {
  const { today } = useSignedIn()
  const [tab, setTab] = useState<Tab>('open')
  const [chosen, setChosen] = useState<string>()
  const read = useRead('remittances', {}, { refetchInterval: 30_000 })
  const all = read.data?.rows ?? []
  const open = all.filter((each) => each.posted < each.claims || !each.balanced)
  const posted = all.filter((each) => !open.includes(each))
  const unmatched = read.data?.unmatched ?? []
  const rows = tab === 'open' ? open : tab === 'posted' ? posted : all.filter((each) => unmatched.some((claim) => claim.remittanceId === each.id))
  const index = Math.max(0, rows.findIndex((each) => each.id === chosen))
  const row = rows[index]
  const page = useRead('remittance', { params: { id: row?.id ?? '' } }, { enabled: row !== undefined })
  useKeys([
    { keys: 'j', label: 'remittance', run: () => setChosen(rows[Math.min(rows.length - 1, index + 1)]?.id), inBar: true },
    { keys: 'k', label: 'remittance', run: () => setChosen(rows[Math.max(0, index - 1)]?.id), inBar: true },
    { keys: 'm', label: 'match', run: () => document.getElementById('match')?.focus(), inBar: true },
  ])
  return (
    <div className="page fixed">
      <PageHead title="Remittances" facts={read.data === undefined ? 'Reading remittances' : open.length === 0 && unmatched.length === 0 ? 'Everything that arrived is posted. Nothing is dropped: what cannot be matched waits here.' : `${count(open.length, 'to look at', 'to look at')}, ${formatDollars(sumOf(open.map((each) => each.amount)))}. Nothing is dropped: what cannot be matched waits here.`}>
        <SegmentedControl aria-label="Which remittances" value={tab} onChange={(value) => { setTab(value); setChosen(undefined) }} data={[{ value: 'open', label: `To look at ${open.length}` }, { value: 'posted', label: `Posted ${posted.length}` }, { value: 'unmatched', label: `Unmatched ${unmatched.length}` }]} />
        <ArrivedFile />
      </PageHead>
      {read.error !== null && read.data === undefined ? <Trouble error={read.error} retry={() => void read.refetch()} /> : null}
      {read.isPending ? <div className="panel"><Loading what="the remittances" /></div> : null}
      {read.data === undefined ? null : (
        <div className="remittances" id="next-step" tabIndex={-1}>
          <RemittanceList rows={rows} chosen={row?.id} choose={setChosen} today={today} unmatched={unmatched} />
          <section className="panel remittance-centre" aria-label="Claims of the remittance">
            {row === undefined ? <Empty icon={IconReceiptDollar} title={tab === 'open' ? 'Nothing to look at.' : tab === 'posted' ? 'Nothing posted yet.' : 'Every claim found its place.'}>{tab === 'open' ? 'Remittances that balance and match are posted by themselves and stand under Posted.' : 'Hand in an 835 file, or wait for the connection to fetch one.'}</Empty> : <RemittanceCentre row={row} page={page.data} error={page.error} loading={page.isPending} />}
          </section>
          <div className="stack remittance-side">
            {row === undefined ? null : <RemittanceBalance row={row} page={page.data} />}
            {unmatched.filter((each) => row === undefined || each.remittanceId === row.id).map((each) => <UnmatchedPanel key={each.id} unmatched={each} today={today} />)}
          </div>
        </div>
      )}
    </div>
  )
}
