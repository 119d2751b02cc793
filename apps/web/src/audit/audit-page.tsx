// The audit log: who saw and changed what, newest first; the chain of entries is checked.
import type { AnswerOf } from '../api/call.ts'
import { Button } from '@mantine/core'
import { IconLink, IconLinkOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { usePeople } from '../parts/assign-menu.tsx'
import { Chip } from '../parts/chip.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { dayOf, sayFullDate, sayTime } from '../words/dates.ts'
import { roleWords } from '../words/roles.ts'

type Entry = AnswerOf<'audit'>['entries'][number]

export function AuditPage() {
  const { today } = useSignedIn()
  const nameOf = usePeople()
  const [whole, setWhole] = useState(false)
  const [before, setBefore] = useState<number>()
  const [earlier, setEarlier] = useState<readonly Entry[]>([])
  const read = useRead('audit', { query: { ...(before === undefined ? {} : { before }), ...(whole ? { whole: 'yes' as const } : {}) } }, { keepPrevious: true })
  const entries = [...earlier, ...(read.data?.entries ?? []).filter((each) => !earlier.some((other) => other.seq === each.seq))]
  const last = entries.at(-1)
  const more = (): void => {
    if (last === undefined) return
    setEarlier(entries)
    setBefore(last.seq)
  }
  return (
    <div className="page fixed">
      <PageHead title="Audit log" facts={`Who saw and changed what, up to ${sayFullDate(today)}. Entries are never changed.`}>
        {read.data?.fingerprint === undefined ? null : <span className="small second" title="Write it down elsewhere: with it you can show later that no entry up to now was removed.">{(read.data.count ?? 0).toLocaleString('en-US')} entries, fingerprint <span className="code">{read.data.fingerprint}</span></span>}
        {read.data === undefined ? null : read.data.unbroken ? <Chip icon={IconLink}>{read.data.checked === 'whole' ? 'whole chain unbroken' : 'chain unbroken'}</Chip> : <Chip icon={IconLinkOff} tone="stop">chain broken: an entry was changed or removed outside Crossbill</Chip>}
        {read.data?.checked === 'newest' ? <Button variant="default" loading={read.isFetching} onClick={() => setWhole(true)}>Check the whole log</Button> : null}
      </PageHead>
      {read.error !== null && read.data === undefined ? <Trouble error={read.error} retry={() => void read.refetch()} /> : null}
      <div className="panel scroll-x grow audit" id="next-step" tabIndex={0} role="region" aria-label="Audit log">
        {read.isPending ? <Loading what="the audit log" rows={12} /> : null}
        {read.data !== undefined && entries.length === 0 ? <Empty title="Nothing happened yet.">Every view and change of patient data will stand here.</Empty> : null}
        {entries.length === 0 ? null : (
          <table className="plain">
            <thead><tr><th>When</th><th>Who</th><th>What</th><th>Where</th><th className="number">Entry</th></tr></thead>
            <tbody>{entries.map((each) => <tr key={each.seq}><td className="nowrap">{sayFullDate(dayOf(each.at))} <span className="second">{sayTime(each.at)}</span></td><td>{nameOf(each.by)}<span className="under">{roleWords[each.role]}</span></td><td>{each.action}</td><td className="code">{each.object}</td><td className="number third">{each.seq}</td></tr>)}</tbody>
          </table>
        )}
        {entries.length >= 50 && (read.data?.entries.length ?? 0) > 0 ? <div className="audit-more"><Button variant="default" loading={read.isFetching} onClick={more}>Show earlier entries</Button></div> : null}
      </div>
    </div>
  )
}
