// Who is signed in, at the foot of the rail, with the way out.
import { Menu } from '@mantine/core'
import { IconKey, IconLogout } from '@tabler/icons-react'
import { useState } from 'react'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { Avatar } from '../parts/avatar.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { PasswordForm } from '../people/password-form.tsx'
import { roleWords } from '../words/roles.ts'

export function RailPerson() {
  const { person } = useSignedIn()
  const signOut = useChange('signOut')
  const [changing, setChanging] = useState(false)
  return (
    <>
    <Menu position="top-start" width={180}>
      <Menu.Target>
        <button type="button" className="rail-person">
          <Avatar name={person.name} large />
          <span className="rail-person-words grow"><span className="strong">{person.name}</span><span className="small third">{roleWords[person.role]}</span></span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.email}</Menu.Label>
        <Menu.Item leftSection={<IconKey size={16} stroke={1.6} />} onClick={() => setChanging(true)}>Change password</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => signOut.mutate({}, { onSuccess: () => window.location.assign('/') })}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
    <Dialog opened={changing} onClose={() => setChanging(false)} title="Change password"><PasswordForm after={() => setChanging(false)} /></Dialog>
    </>
  )
}
