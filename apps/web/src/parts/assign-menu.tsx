// Assign: gives the case an owner, chosen from the people of the office.
import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { useKeys } from '../shell/keys.ts'
import { mayUse, roleWords } from '../words/roles.ts'
import { Avatar } from './avatar.tsx'
import { KeyCap } from './key-cap.tsx'

/** Names people by their id; a name that is no id stays as it is. */
export function usePeople(): (owner: string) => string {
  const { person } = useSignedIn()
  const queue = useRead('queue', { query: { owner: 'everyone' } }, { enabled: mayUse(person.role, 'queue') })
  return (owner) => (owner === person.id ? person.name : (queue.data?.people.find((each) => each.id === owner)?.name ?? owner))
}

export function AssignMenu({ assign, busy }: { assign: (to: string, name: string) => void; busy: boolean }) {
  const { person } = useSignedIn()
  const [opened, setOpened] = useState(false)
  const queue = useRead('queue', { query: { owner: 'everyone' } }, { enabled: mayUse(person.role, 'queue') })
  const people = queue.data?.people ?? [person]
  useKeys([{ keys: 'a', label: 'assign', run: () => setOpened(true), inBar: true }])
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target><Button variant="default" loading={busy} className="command" justify="space-between" fullWidth rightSection={<KeyCap keys="a" />}>Assign</Button></Menu.Target>
      <Menu.Dropdown aria-label="Assign to">
        <Menu.Label>Assign to</Menu.Label>
        {people.map((each) => <Menu.Item key={each.id} leftSection={<Avatar name={each.name} />} rightSection={<span className="third small">{roleWords[each.role]}</span>} onClick={() => assign(each.id, each.name)}>{each.name}{each.id === person.id ? ' (you)' : ''}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  )
}
