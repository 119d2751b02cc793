// Adds a person, changes one, and shows a password that is handed over, once.
import type { PersonRow } from '@crossbill/api'
import { type Role, role as roles } from '@crossbill/model'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { Dialog } from '../parts/dialog.tsx'
import { receipt } from '../parts/case-commands.ts'
import { Trouble } from '../parts/situation.tsx'
import { roleWords } from '../words/roles.ts'

const choices = roles.options.map((role) => ({ value: role, label: roleWords[role] }))

type Dentists = readonly { readonly id: string; readonly name: string }[]

/** Whose sign-in it is: only then may it sign, and only in that dentist's name. */
function SignsAs({ dentists, value, choose }: { dentists: Dentists; value: string; choose: (id: string) => void }) {
  return <NativeSelect label="Signs as" description="A dentist of the office. Without one this sign-in signs nothing." value={value} onChange={(event) => choose(event.currentTarget.value)} data={[{ value: '', label: 'nobody yet' }, ...dentists.map(({ id, name }) => ({ value: id, label: name }))]} />
}

function GivenPassword({ name, password, close }: { name: string; password: string; close: () => void }) {
  return (
    <div className="stack" role="status">
      <p>Hand this to {name}. It is shown once, and must be changed at the first sign-in.</p>
      <p className="given-password code">{password}</p>
      <div><Button onClick={close}>Done</Button></div>
    </div>
  )
}

export function AddPersonDialog({ dentists, close }: { dentists: Dentists; close: () => void }) {
  const add = useChange('addPerson')
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('front-desk')
  const [providerId, setProviderId] = useState('')
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate({ body: { name: name.trim(), email: email.trim(), role, ...(role === 'dentist' && providerId !== '' && { providerId }) } })
  }
  return (
    <Dialog opened onClose={close} title="Add a person">
      {add.data === undefined ? (
        <form className="stack" onSubmit={onSubmit}>
          <TextInput label="Name" required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
          <TextInput label="E-mail" type="email" required maxLength={200} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <NativeSelect label="Role" data={choices} value={role} onChange={(event) => setRole(roles.parse(event.currentTarget.value))} />
          {role === 'dentist' ? <SignsAs dentists={dentists} value={providerId} choose={setProviderId} /> : null}
          {add.error === null ? null : <Trouble error={add.error} />}
          <div className="row"><Button type="submit" loading={add.isPending}>Add person</Button><Button variant="default" onClick={close}>Close</Button></div>
        </form>
      ) : <GivenPassword name={name} password={add.data.password} close={close} />}
    </Dialog>
  )
}

export function ChangePersonDialog({ person, dentists, own, close }: { person: PersonRow; dentists: Dentists; own: boolean; close: () => void }) {
  const change = useChange('changePerson')
  const reset = useChange('resetPassword')
  const [name, setName] = useState(person.name)
  const [role, setRole] = useState<Role>(person.role)
  const [providerId, setProviderId] = useState(person.providerId ?? '')
  const params = { personId: person.id }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    change.mutate({ params, body: { name: name.trim(), ...(own ? {} : { role }), ...(role === 'dentist' && providerId !== (person.providerId ?? '') && { providerId: providerId === '' ? null : providerId }) } }, { onSuccess: () => { receipt('Kept.'); close() } })
  }
  const lock = (active: boolean): void => change.mutate({ params, body: { active } }, { onSuccess: () => { receipt(active ? `${person.name} may sign in again.` : `${person.name} is locked out; open sessions have ended.`); close() } })
  const error = change.error ?? reset.error
  return (
    <Dialog opened onClose={close} title={person.name}>
      {reset.data === undefined ? (
        <form className="stack" onSubmit={onSubmit}>
          <TextInput label="Name" required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
          <NativeSelect label="Role" data={choices} value={role} disabled={own} onChange={(event) => setRole(roles.parse(event.currentTarget.value))} description={own ? 'Another manager changes yours.' : 'A new role ends open sessions.'} />
          {role === 'dentist' ? <SignsAs dentists={dentists} value={providerId} choose={setProviderId} /> : null}
          {error === null ? null : <Trouble error={error} />}
          <div className="row wrap">
            <Button type="submit" loading={change.isPending}>Keep</Button>
            {own ? null : <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate({ params, body: {} })}>Give a new password</Button>}
            {own ? null : <Button variant="default" onClick={() => lock(!person.active)}>{person.active ? 'Lock out' : 'Let in again'}</Button>}
            <Button variant="default" onClick={close}>Close</Button>
          </div>
        </form>
      ) : <GivenPassword name={person.name} password={reset.data.password} close={close} />}
    </Dialog>
  )
}
