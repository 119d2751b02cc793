// People of the office: who signs in, with which role, and who is locked out.
import type { PersonRow } from '@crossbill/api'
import { Button } from '@mantine/core'
import { IconKey, IconLock, IconSignature, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { Chip } from '../parts/chip.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Loading, Trouble } from '../parts/situation.tsx'
import { dayOf, sayDate, sayTime } from '../words/dates.ts'
import { mayUse, roleWords } from '../words/roles.ts'
import { OfficeDaysPanel } from './office-days.tsx'
import { AddPersonDialog, ChangePersonDialog } from './person-dialogs.tsx'
import './people.css'

export function PeoplePage() {
  const { person, today } = useSignedIn()
  const read = useRead('people', {})
  const [adding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<PersonRow>()
  const mayChange = mayUse(person.role, 'changePerson')
  return (
    <div className="page">
      <PageHead title="People" facts="Who signs in here, what each may do, and the days we work. A lock counts at once; nothing a person did is lost.">
        {mayChange ? <Button leftSection={<IconUserPlus size={16} stroke={1.7} />} onClick={() => setAdding(true)}>Add a person</Button> : null}
      </PageHead>
      {read.error === null ? null : <Trouble error={read.error} retry={() => void read.refetch()} />}
      <div className="panel scroll-x" id="next-step" tabIndex={0} role="region" aria-label="People">
        {read.isPending ? <Loading what="the people" rows={5} /> : null}
        {read.data === undefined ? null : (
          <table className="plain">
            <thead><tr><th>Name</th><th>Role</th><th>Signs as</th><th>State</th><th>Last seen</th><th><span className="hidden-text">Change</span></th></tr></thead>
            <tbody>
              {read.data.rows.map((each) => (
                <tr key={each.id}>
                  <td><span className="strong">{each.name}</span><span className="under">{each.email}</span></td><td>{roleWords[each.role]}</td>
                  <td>{each.role !== 'dentist' ? '–' : each.providerId === undefined ? <Chip icon={IconSignature} tone="attention">no dentist yet</Chip> : (read.data.dentists.find((one) => one.id === each.providerId)?.name ?? 'a dentist who left')}</td>
                  <td>{!each.active ? <Chip icon={IconLock} tone="stop">locked out</Chip> : each.mustChangePassword ? <Chip icon={IconKey} tone="attention">password to change</Chip> : 'may sign in'}</td>
                  <td className="nowrap">{each.lastSeen === undefined ? 'never yet' : `${sayDate(dayOf(each.lastSeen), today)} ${sayTime(each.lastSeen)}`}</td>
                  <td>{mayChange ? <Button variant="default" size="compact-sm" onClick={() => setChosen(each)} aria-label={`Change ${each.name}`}>Change</Button> : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <OfficeDaysPanel />
      {adding ? <AddPersonDialog dentists={read.data?.dentists ?? []} close={() => setAdding(false)} /> : null}
      {chosen === undefined ? null : <ChangePersonDialog person={chosen} dentists={read.data?.dentists ?? []} own={chosen.id === person.id} close={() => setChosen(undefined)} />}
    </div>
  )
}
