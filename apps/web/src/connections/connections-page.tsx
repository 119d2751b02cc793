// Connections: health of each, what waits, and a way to send and fetch now.
import { Button } from '@mantine/core'
import { IconPlugConnected, IconPlugX, IconRefresh, IconTheater } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery, useRead, useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { Chip } from '../parts/chip.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { dayOf, sayDate, sayTime } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { mayUse } from '../words/roles.ts'
import { ArrivedFile, ReceiptView } from './arrived-file.tsx'

const kindWords = { folder: 'folder on this computer', sftp: 'SFTP mailbox', clearinghouse: 'clearinghouse' } as const

export function ConnectionsPage() {
  const { person, today } = useSignedIn()
  const read = useRead('connections', {}, { refetchInterval: 15_000 })
  const collect = useChange('collect')
  const session = useQuery(sessionQuery)
  const answers = useChange('demonstrationAnswers')
  const mayCollect = mayUse(person.role, 'collect')
  const now = (): void => { if (!collect.isPending) collect.mutate({}) }
  const when = (at: string | undefined): string => (at === undefined ? 'never yet' : `${sayDate(dayOf(at), today)} ${sayTime(at)}`)
  useKeys(mayCollect ? [{ keys: 'Enter', label: 'send and fetch now', run: now, inBar: true }] : [])
  return (
    <div className="page">
      <PageHead title="Connections" facts="Claims leave and answers arrive here. Nothing is sent twice, nothing is lost.">
        {mayCollect ? <Button loading={collect.isPending} onClick={now} leftSection={<IconRefresh size={16} stroke={1.7} />}>Send and fetch now</Button> : null}
        {session.data?.isDemonstration === true && mayUse(person.role, 'demonstrationAnswers') ? <Button variant="default" loading={answers.isPending} onClick={() => answers.mutate({ body: {} })} leftSection={<IconTheater size={16} stroke={1.7} />}>Let the invented payers answer</Button> : null}
        <ArrivedFile />
      </PageHead>
      {read.error !== null && read.data === undefined ? <Trouble error={read.error} retry={() => void read.refetch()} /> : null}
      <div className="panel scroll-x" id="next-step" tabIndex={0} role="region" aria-label="Connections">
        {read.isPending ? <Loading what="the connections" rows={2} /> : null}
        {read.data === undefined ? null : read.data.connections.length === 0 ? <Empty icon={IconPlugX} title="No connection yet.">Until then claims go out as paper and files; hand in what arrives here.</Empty> : (
          <table className="plain">
            <thead><tr><th>Connection</th><th>State</th><th>Waiting</th><th>Last sent</th><th>Last received</th></tr></thead>
            <tbody>
              {read.data.connections.map((each) => (
                <tr key={each.name}>
                  <td><span className="strong">{each.name}</span><span className="under">{kindWords[each.kind]}</span></td>
                  <td>{each.working ? <Chip icon={IconPlugConnected}>working</Chip> : <Chip icon={IconPlugX} tone="stop">no answer</Chip>}{each.trouble === undefined ? null : <span className="under">{each.trouble}</span>}</td>
                  <td>{each.waiting === 0 ? 'nothing' : count(each.waiting, 'message')}</td><td className="nowrap">{when(each.lastSent)}</td><td className="nowrap">{when(each.lastReceived)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <div role="status" className="stack">
        {collect.error === null ? null : <Trouble error={collect.error} />}
        {collect.data === undefined ? null : <p>{collect.data.sent === 0 ? 'Nothing waited to be sent.' : `Sent ${count(collect.data.sent, 'message')}, receipts kept.`} {collect.data.received.length === 0 ? 'Nothing had arrived.' : `${count(collect.data.received.length, 'file')} arrived:`}</p>}
        {answers.error === null ? null : <Trouble error={answers.error} />}
        {answers.data === undefined ? null : answers.data.answered.length === 0 ? <p>No claim waits for an answer. Send one first.</p> : <div className="panel padded stack tight"><h3>The invented payers answered</h3><ul>{answers.data.answered.map((each) => <li key={each}>{each}</li>)}</ul><p className="second">A claim gets its receipts first, and its remittance the next time.</p></div>}
        {answers.data?.received.map((each) => <ReceiptView key={each.digest} receipt={each} />)}
        {collect.data?.received.map((each) => <ReceiptView key={each.digest} receipt={each} />)}
      </div>
    </div>
  )
}
